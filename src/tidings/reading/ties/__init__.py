"""Ties: what a sentence says of two actors (R13)."""

from tidings.reading.ties.find import find_ties

__all__ = ["find_ties"]
