"""``flashgeotext`` on the four geoparsing corpora: names of cities and countries by its own list, without coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bench.beside.library import library
from bench.common import Item, default_data, run


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Every span that it finds."""
    finder = library("flashgeotext.geotext").GeoText()
    for item in items:
        kinds = finder.extract(input_text=str(item["text"])).values()
        spans = [span for kind in kinds for name in kind.values() for span in name["span_info"]]
        yield {
            "id": item["id"],
            "toponyms": [{"begin": begin, "end": end, "lat": None, "lon": None} for begin, end in spans],
        }


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the comparison."""
    return run("geoparsing", predict, default_data("geoparsing"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
