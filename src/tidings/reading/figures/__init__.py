"""Quantities that a report states."""

from tidings.reading.figures.claims import find_figures

__all__ = ["find_figures"]
