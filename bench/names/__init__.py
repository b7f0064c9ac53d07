"""Names that are one and names that are two: how well the linking of actors tells them apart (R12)."""
