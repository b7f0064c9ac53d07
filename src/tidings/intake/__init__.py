"""Bytes to sources to reports: what was published."""
