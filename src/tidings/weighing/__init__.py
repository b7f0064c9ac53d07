"""Lines, figures, grades, disputes: how far to trust it."""
