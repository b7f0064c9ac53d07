"""What follows from the record about actors: what holds on a day, networks of ties, seats and majorities."""
