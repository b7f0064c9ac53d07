"""tidings turns news reports about a conflict into a record in which every cell leads back to words of a report."""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["__version__"]
