"""One report to mentions and claims: what it says, and on whose word."""
