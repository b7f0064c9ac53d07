"""Measures of tidings on annotated data: each module runs the code that ``build`` runs, and scores it."""
