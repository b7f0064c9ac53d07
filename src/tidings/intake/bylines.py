"""Who wrote a report: the byline above it or the credit below it."""

from __future__ import annotations

import re

from tidings.intake.kinds import Tables, named_like_outlet

_PLACE = re.compile(r"\s+in\s+[A-Z][\w’'.\-]+(?:[ ,]+[A-Z][\w’'.\-]+)*?(?=\s*(?:,|;|and\b|&|\||$))")
_JOB = re.compile(
    r"(?:,|\||-|–|—|/)\s*(?:(?:the\s+)?(?:our|special|senior|chief|staff|foreign|war|local|national|political|diplomatic|security)?\s*"
    r"(?:correspondents?|reporters?|writers?|editors?|journalists?|bureau chief))(?:\s+(?:at|for|to)\s+.*)?\Z",
    re.IGNORECASE,
)
# "Jane Roe, Basra": one capitalised word behind a full name is where he or she writes from.
_ONE_WORD = re.compile(r"(?<=\w\s)(\w[\w’'.\-]+),\s+[A-Z][\w’'\-]+\Z")
_PARTS = re.compile(r"\s*(?:,|\||/|\s[-–—]\s|;)\s*")
_EDIT = re.compile(
    r"[;,.]?\s*(?:and\s+)?\b(?:editing|edited|translated|translation|production|graphics?|photos?)\s+by\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETS = " \t\n()[]*_—–-."


def clean_byline(printed: str, tables: Tables) -> tuple[str | None, str | None]:
    """The names in a byline, and the agency or outlet that stands with them.

    "By Jane Roe and Ali Khan in Basra, Reuters" gives "Jane Roe and Ali Khan" and "Reuters".
    """
    match = tables.mastheads.byline.match(printed)
    bare = printed[match.end() :] if match else printed
    bare, works_for = _affiliation(bare.strip(_BRACKETS), tables)
    if works_for is None:
        bare, works_for = _glued(bare, tables)
    bare = _JOB.sub("", bare)
    bare = _PLACE.sub("", bare).strip(" ,;|-–—")
    bare = _ONE_WORD.sub(r"\1", bare)
    if not bare or tables.outlets.find(bare):
        return None, works_for or tables.outlets.outlet(bare)
    return re.sub(r"\s+", " ", bare), works_for


def _affiliation(bare: str, tables: Tables) -> tuple[str, str | None]:
    """Cuts parts that name an agency or an outlet off the end."""
    works_for = None
    parts = [match.start() for match in _PARTS.finditer(bare)]
    for at in reversed(parts):
        tail = _PARTS.sub("", bare[at:], count=1)
        found = tables.outlets.outlet(tail) or (tail if named_like_outlet(tail.split(), tables) else None)
        if not found:
            break
        bare, works_for = bare[:at], found
    for joint in (" for ", " of ", " at "):
        head, _, tail = bare.rpartition(joint)
        if head and tables.outlets.find(tail):
            return head, tables.outlets.outlet(tail)
    return bare, works_for


def _glued(bare: str, tables: Tables) -> tuple[str, str | None]:
    """ "JANE ROE Associated Press", "Reuters Staff": an agency behind a name, or before the name of its desk."""
    words = bare.split()
    for at in range(2, len(words)):
        agency = tables.outlets.agency(" ".join(words[at:]))
        if agency:
            return " ".join(words[:at]), agency
    head = tables.mastheads.desk.sub("", bare).strip(_BRACKETS) if bare else ""
    agency = tables.outlets.agency(head) if head and head != bare else None
    return ("", agency) if agency else (bare, None)


def footer_byline(printed: str, tables: Tables) -> str | None:
    """The writers that a footer names ("Reporting by A; Writing by B; Editing by C": "A; Writing by B")."""
    bare = _EDIT.sub("", printed.strip(_BRACKETS)).strip(_BRACKETS + ";")
    match = tables.mastheads.writers.match(bare)
    return (re.sub(r"\s+", " ", bare[match.end() :]).strip(" ;,.") or None) if match else None
