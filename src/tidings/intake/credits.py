"""Agencies and outlets that a report names as where its matter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tidings.intake.kinds import Tables

_CALLED = re.compile(
    r"\b(?:news agency|news service|newspaper|daily|broadcaster|television channel|news website|news site)\s+"
    r"((?:[A-Z][\w&/-]*)(?: [A-Z][\w&/-]*){0,2})"
)
_WORDS = re.compile(r"[^\W_][\w&.’'-]*(?:/[A-Z]+)?")
_JOINTS = re.compile(r"\s*(?:/|,|;|&|\+|\band\b)\s*")
_UNKNOWN = re.compile(r"[:\s]*((?:The )?[A-Z][\w&’'-]*(?:\.[a-z]{2,4}\b)?(?: [A-Z][\w&’'-]*){0,3})\s*[.)\]]*\s*\Z")
_EDGES = " \t()[]*_—–-."
_LONGEST_LINE = 240
_LONGEST_NAMES = 60


def find_credits(text: str, own: Iterable[str | None], tables: Tables) -> tuple[str, ...]:
    """Canonical names in the order of the text, without the report's own outlet and agency.

    A picture's credit says nothing of the words, so captions are to be left out of the text.
    """
    found: dict[str, None] = {}
    for match in tables.mastheads.credit.finditer(text):
        name = _published_by(match[1].split(), tables) if match[1] else _last_of(match[2].split(), tables)
        if name:
            found[name] = None
    for match in _CALLED.finditer(text):
        found[_published_by(match[1].split(), tables) or match[1]] = None
    for line in _credit_lines(text, tables):
        found.update(dict.fromkeys(_credited(line, tables)))
    for name in [name for name in found if _short_for_another(name, found)]:
        del found[name]
    return tuple(name for name in found if name not in own)


def _credit_lines(text: str, tables: Tables) -> Iterator[str]:
    """The short lines that open or close as a credit does, or are names alone."""
    cues = tables.mastheads.credit_lines
    folded = text.casefold()
    closers = [cue for cue in cues.closers if cue in folded]
    for line in text.split("\n"):
        if len(line) > _LONGEST_LINE:
            continue
        closed = closers and any(cue in line.casefold() for cue in closers)
        if closed or cues.openers.match(line) or (len(line) <= _LONGEST_NAMES and _JOINTS.search(line)):
            yield line


def _credited(line: str, tables: Tables) -> tuple[str, ...]:
    """Who a line names that is nothing but a credit: "h/t: The Hill", "AP and Reuters contributed", "(AFP, Reuters)"."""
    cues = tables.mastheads.credit_lines
    opener = cues.openers.match(line)
    if opener or any(cue in line.casefold() for cue in cues.closers):
        known = tuple(names_in(line, tables))
        unknown = _UNKNOWN.match(line, opener.end()) if opener and not known and cues.naming.match(line) else None
        return (unknown[1],) if unknown else known
    return names_alone(line, tables)


def names_alone(line: str, tables: Tables) -> tuple[str, ...]:
    """The agencies and outlets of a line of two or more names and nothing else: "Reuters/AFP", "AFP, dpa"."""
    parts = [part.strip(_EDGES) for part in _JOINTS.split(line.strip(_EDGES))]
    names = [tables.outlets.outlet(part) for part in parts] if len(parts) > 1 else []
    return tuple(name for name in names if name) if all(names) else ()


def names_in(line: str, tables: Tables) -> Iterator[str]:
    """Every agency and outlet of the table that a line names, the longest name at each place."""
    words = list(_WORDS.finditer(line))
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + 5), at, -1):
            name = tables.outlets.outlet(line[words[at].start() : words[end - 1].end()])
            if name and words[at][0][0].isupper():
                yield name
                at = end - 1
                break
        at += 1


def _short_for_another(name: str, names: Iterable[str]) -> bool:
    """ "The Times" behind "The New York Times" is that one again."""
    bare = name.removeprefix("The ")
    return any(other != name and other.endswith(f" {bare}") for other in names)


def _published_by(parts: list[str], tables: Tables) -> str | None:
    """The longest start of these words that names an agency or outlet, with or without the article."""
    for end in range(len(parts), 0, -1):
        held = " ".join(parts[:end])
        bare = re.sub(r"[’']s\Z", "", held)
        name = tables.outlets.outlet(f"The {bare}") or tables.outlets.outlet(bare)
        if name:
            return name
    return None


def _last_of(parts: list[str], tables: Tables) -> str | None:
    """The longest end of these words that names one: "Reuters" of "A Reuters"."""
    names = (_published_by(parts[start:], tables) for start in range(len(parts)))
    return next((name for name in names if name), None)
