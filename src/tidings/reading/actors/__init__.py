"""Who is named or described in one report: mentions of actors, chained (R12)."""
