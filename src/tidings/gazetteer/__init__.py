"""Places of the world: an index built once from installed packages, and looked up by name."""
