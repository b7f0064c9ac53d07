"""All reports to dates, places, actors, incidents, aggregates, posts and ties: what it is about."""
