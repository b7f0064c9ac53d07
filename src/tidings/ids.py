"""Identifiers from content: canonical JSON, an algorithm tag, blake2b.

An id looks like ``rep-b1a2...``: a prefix for the noun, then twenty hexadecimal digits (80 bits: one chance in a
billion of a clash among fifty million ids). The tag makes ids of one algorithm never equal ids of a later one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Literal

Noun = Literal["src", "rep", "men", "clm", "act", "inc", "agg", "pst", "tie", "cpy", "dec", "dis", "stm"]

ALGORITHM = "tidings-1"
DIGITS = 20
# json.dumps would make one at every call: half of its time.
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical_json(value: object) -> str:
    """One text for one value: sorted keys, no spaces, no escapes for letters beyond ASCII."""
    return _ENCODER.encode(value)


def digest(value: object) -> str:
    """Twenty hexadecimal digits that stand for a JSON value."""
    return _digest_text(canonical_json([ALGORITHM, value]))


def _digest_text(text: str) -> str:
    payload = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(payload, digest_size=DIGITS // 2).hexdigest()


def digest_bytes(payload: bytes) -> str:
    """Twenty hexadecimal digits that stand for bytes as received."""
    return hashlib.blake2b(payload, digest_size=DIGITS // 2, person=ALGORITHM.encode()).hexdigest()


def content_id(noun: Noun, *parts: object) -> str:
    """The id of a thing of this noun with this content (JSON values)."""
    return f"{noun}-{digest([noun, *parts])}"


def source_id(payload: bytes) -> str:
    """The id of a payload as received."""
    return f"src-{digest_bytes(payload)}"


def report_id(source: str, position: int) -> str:
    """The id of the report at this position (from 0) of a source."""
    return content_id("rep", source, position)


def mention_id(report: str, kind: str, start: int, end: int) -> str:
    """The id of a mention: where it stands and what kind it is."""
    # What content_id("men", report, kind, start, end) gives; sixty of them to a report, written out at a third of the cost.
    text = f'["{ALGORITHM}",["men",{canonical_json(report)},{canonical_json(kind)},{start:d},{end:d}]]'
    return f"men-{_digest_text(text)}"


def claim_id(report: str, kind: str, spans: Iterable[tuple[int, int]], canonical: object) -> str:
    """The id of a claim: its report, kind, spans and canonical value; never a model's version."""
    return content_id("clm", report, kind, [list(span) for span in sorted(spans)], canonical)


def component_id(noun: Noun, members: Iterable[str]) -> str:
    """The id of an actor or incident: the smallest mention or claim id of its component, under the noun's prefix."""
    return f"{noun}-{min(members).partition('-')[2]}"
