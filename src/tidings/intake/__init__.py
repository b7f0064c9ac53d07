"""Bytes to sources to reports: a module per form of input, the digest splitter, the masthead reader.

``receive`` reads files, folders, lists and URLs and yields a :class:`Received` for each source, a ``LeftOut`` for each
that could not be read. ``source_text`` gives the text that the offsets of a report count in.
"""

from __future__ import annotations

from tidings.intake.received import Options, Received
from tidings.intake.receiving import receive
from tidings.intake.sourcetext import source_text

__all__ = ["Options", "receive", "Received", "source_text"]
