"""Reports to copies and origins: what is only repeated."""
