"""Places: build, index, look up."""
