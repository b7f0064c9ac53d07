"""The record in other formats: a module each."""
