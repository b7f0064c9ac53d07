"""The pairs of sentences, with what their marked events are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from tidings.model.claims import Factuality, Polarity, Status
from tidings.model.spans import Span

FOLDER = Path(__file__).parent / "pairs"
Half = Literal["dev", "test"]
_MARK = re.compile(r"[\[{]([^\]}]+)[\]}]")
_FACTUALITY: tuple[str, ...] = get_args(Factuality)
_POLARITY: tuple[str, ...] = get_args(Polarity)
_STATUS: tuple[str, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the type, words and fields of its marked event, and the words of other happenings it tells as facts."""

    text: str
    type: str
    trigger: Span
    others: tuple[Span, ...]
    factuality: str
    polarity: str
    status: str


@dataclass(frozen=True, slots=True)
class Pair:
    """An event that is no fact, and one that is; ``half`` is the part that tuning may see."""

    kind: str
    half: Half
    untrue: Sentence
    true: Sentence


def sentence(marked: str, kind: str, label: str = "") -> Sentence:
    """A sentence without its marks.

    Raises:
        ValueError: a word in the label that is no value of a field, or no event marked.
    """
    fields = {"factuality": "certain", "polarity": "+", "status": "actual"}
    for word in label.split():
        fields[_field(word)] = word
    text, done = "", 0
    spans: list[Span] = []
    others: list[Span] = []
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        (spans if mark[0].startswith("[") else others).append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        done = mark.end()
    if len(spans) != 1:
        raise ValueError(f"{marked!r}: {len(spans)} events in square brackets; one is wanted")
    return Sentence(text + marked[done:], kind, spans[0], tuple(others), **fields)


def _field(word: str) -> str:
    for name, values in (("factuality", _FACTUALITY), ("polarity", _POLARITY), ("status", _STATUS)):
        if word in values:
            return name
    raise ValueError(f"{word!r}: no value of factuality, polarity or status")


def pairs(folder: Path = FOLDER) -> Iterator[Pair]:
    """All pairs; in each kind every second one belongs to the test half."""
    for path in sorted(folder.glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["kind"]:
            for number, (labels, untrue, true) in enumerate(group["pairs"]):
                of, _, own = labels.partition(" ")
                yield Pair(
                    kind=group["name"],
                    half="test" if number % 2 else "dev",
                    untrue=sentence(untrue, of, f"{group['label']} {own}"),
                    true=_true(true, of),
                )


def _true(cell: str, of: str) -> Sentence:
    """A type or a status of its own stands before a bar."""
    head, bar, rest = cell.partition(" | ")
    if not bar:
        return sentence(cell, of)
    return sentence(rest, of, head) if head in _STATUS else sentence(rest, head)
