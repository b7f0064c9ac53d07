"""``dateparser.search`` on TempEval-3: its spans, and its moments as days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bench.beside.library import library
from bench.common import Item, default_data, run


def predict(documents: Iterable[Item]) -> Iterator[Item]:
    """What it finds, each wording at its next place in the text."""
    search = library("dateparser.search").search_dates
    for item in documents:
        created = item["dct"]
        assert isinstance(created, dict)
        text, at, timexes = str(item["text"]), 0, []
        base = {"RELATIVE_BASE": datetime.fromisoformat(str(created["value"])[:10]), "PREFER_DATES_FROM": "past"}
        for words, moment in search(text, languages=["en"], settings=base) or ():
            begin = text.find(words, at)
            if begin >= 0:
                at = begin + len(words)
                timexes.append({"begin": begin, "end": at, "value": f"{moment:%Y-%m-%d}"})
        yield {"id": item["id"], "timexes": timexes}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the comparison."""
    return run("tempeval3", predict, default_data("tempeval3"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
