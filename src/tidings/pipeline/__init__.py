"""Composes the stages, nothing else: a pass over the record per file."""

from tidings.pipeline.build import build, remove
from tidings.pipeline.progress import Progress, Summary

__all__ = ["Progress", "Summary", "build", "remove"]
