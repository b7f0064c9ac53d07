"""Sentences of our own: templates filled by chance, with the spans that they mark."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tidings.model.mentions import PhraseKind
from training.marked import Marked, Text

_FILE = Path(__file__).with_name("sentences.toml")
_SLOT = re.compile(r"\$([a-z_]+)")
_MARK = re.compile(r"([POL])\[([^\]]*)\]")
_KINDS: Mapping[str, PhraseKind] = {"P": "person", "O": "organization", "L": "place"}


def own(each: int = 8, weight: float = 0.25, seed: int = 0) -> Iterator[Text]:
    """Every template ``each`` times, every filling a text by itself."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    chance = random.Random(seed)
    for number, template in enumerate(tables["templates"]["all"]):
        for filling in range(each if "$" in template else 1):
            yield _unmarked(f"own {number}.{filling}", _filled(template, tables["lists"], chance), weight)


def _filled(template: str, lists: Mapping[str, list[str]], chance: random.Random) -> str:
    while _SLOT.search(template):
        template = _SLOT.sub(lambda slot: chance.choice(lists[slot.group(1)]), template)
    return template[:2] + template[2].upper() + template[3:] if _MARK.match(template) else template


def _unmarked(name: str, marked: str, weight: float) -> Text:
    parts, spans, at, size = [], [], 0, 0
    for mark in _MARK.finditer(marked):
        before, inner = marked[at : mark.start()], mark.group(2)
        start = size + len(before)
        parts += [before, inner]
        spans.append(Marked(start, start + len(inner), _KINDS[mark.group(1)]))
        at, size = mark.end(), start + len(inner)
    return Text(name, "".join(parts) + marked[at:], tuple(spans), weight)
