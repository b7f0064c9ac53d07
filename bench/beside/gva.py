"""Beside the figures: a plain regular expression, the largest number before a casualty word, in digits or words.

python -m bench.beside.gva [--data FILE] [--every N]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bench.common import Item, default_data, run

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_VALUES = {word: value for value, word in enumerate(_WORDS, start=1)} | {"a": 1, "an": 1}
_NUMBER = rf"\b(\d{{1,3}}|{'|'.join(_VALUES)})\b"
_BETWEEN = r"(?: [a-z]+){0,3}? "  # plain words from the number to the casualty word; no "19-year-old"
_CUES = {
    "killed": r"(?:killed|dead|died|deaths?|slain|fatally)",
    "injured": r"(?:injured|wounded|hurt)",
}
_PATTERNS = {name: re.compile(_NUMBER + _BETWEEN + cue, re.IGNORECASE) for name, cue in _CUES.items()}


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """The largest number of all articles of an item; 0 where there is none."""
    for item in items:
        docs = item["docs"]
        assert isinstance(docs, list)
        text = "\n".join(f"{doc['title'] or ''}\n{doc['text']}" for doc in docs)
        yield {"id": item["id"], **{name: _largest(pattern, text) for name, pattern in _PATTERNS.items()}}


def _largest(pattern: re.Pattern[str], text: str) -> int:
    numbers = (found[1].lower() for found in pattern.finditer(text))
    return max((_VALUES.get(number) or int(number) for number in numbers), default=0)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("gva", predict, default_data("gva-casualties"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
