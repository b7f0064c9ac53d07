"""How old a person is said to be: it tells one victim of a town and day from another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tidings.model.spans import Span

_SAID = re.compile(r"\b([a-z]+(?:-[a-z]+)?|\d{1,3})[- ](year|month)s?[- ]old\b", re.IGNORECASE)
_AFTER = re.compile(r",? (?:aged )?(\d{1,2})(?=,|\)| years old| year old|\.)|,? aged (\d{1,2})\b| \((\d{1,2})\)")


def age_of(who: Span, text: str, numbers: Mapping[str, int]) -> str:
    """The age in a phrase ("a 9-year-old boy") or right after it ("X, 19, was shot"), in years or months; "" where none is told."""
    said = _SAID.search(who.of(text))
    if said:
        number = _number(said.group(1).casefold(), numbers)
        return f"{number} {said.group(2).casefold()}s" if number else ""
    after = _AFTER.match(text, who.end)
    return f"{next(one for one in after.groups() if one)} years" if after else ""


def _number(word: str, numbers: Mapping[str, int]) -> int:
    if word.isdigit():
        return int(word)
    return sum(numbers.get(part, 0) for part in word.split("-"))
