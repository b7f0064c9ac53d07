"""The text that the offsets of a report count in."""

from __future__ import annotations

from tidings.intake.decoding import decode
from tidings.intake.forms import Form
from tidings.intake.jsonlines import json_text
from tidings.model.sources import Source
from tidings.vocabulary.mastheads import load_mastheads
from tidings.vocabulary.tables import Vocabulary


def source_text(source: Source, payload: bytes, vocabulary: Vocabulary) -> str | None:
    """What ``source_start`` and ``source_end`` of a report count in.

    For plain text the decoded file; for a line of JSON Lines the value of its text field; None for other forms, whose
    reports have no offsets into their source.
    """
    if source.media_type == Form.TEXT.value:
        return decode(payload).text
    if source.media_type == Form.JSON.value:
        return json_text(payload, vocabulary.table("mastheads", load_mastheads).keys)
    return None
