"""Articles that tell one happening: those whose main incident in the record is one, against events set by hand.

python -m bench.clusters [--data FILE] [--every N]

Builds one record of all articles (gun violence incidents of many towns that look alike; with --data the news clusters),
with titles, days of publication and outlets as the data have them. An article's main incident is the one that most of its
claims tell, the first told where several are alike; an article without any stands alone. Prints B-cubed over articles,
beside it what articles that all stand alone would have.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import tidings
from bench.common import Item, default_data, items, scorer, write
from bench.exported import exported
from bench.spots import Thing


def articles(rows: Iterable[Item]) -> Iterator[Item]:
    """Every article as a line that ``build`` reads, with its id as part of its address."""
    for row in rows:
        docs = row.get("docs")
        for article in docs if isinstance(docs, list) else [row]:
            name = article.get("doc_id") or article["id"]
            url = str(article.get("url") or "https://unknown.example/")
            yield {
                "title": article.get("title"),
                "text": article["text"],
                "published": article.get("date") or article.get("date_publish"),
                "outlet": article.get("outlet") or urlsplit(url).netloc,
                "url": f"https://articles.example/{name}",
            }


def mains(record: Thing) -> Mapping[str, str]:
    """The main incident of each report."""
    claims = {claim["id"]: claim for claim in _list(record, "claims")}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[tuple[str, str], int] = {}
    for incident in _list(record, "incidents"):
        for one in incident["claims"]:
            claim = claims.get(one)
            if claim is None:
                continue
            told[claim["report"]][incident["id"]] += 1
            at = min(span["start"] for span in claim["evidence"])
            place = (claim["report"], incident["id"])
            first[place] = min(first.get(place, at), at)
    return {
        report: min(counts, key=lambda one: (-counts[one], first[report, one], one)) for report, counts in told.items()
    }


def clusters(rows: Sequence[Item], keep: Path | None = None) -> dict[str, Item]:
    """Article id -> its cluster, for those that tell an incident."""
    with tempfile.TemporaryDirectory() as scratch:
        source, case = Path(scratch) / "articles.jsonl", keep or Path(scratch) / "articles.tidings"
        write(source, articles(rows))
        tidings.build([source], record=case)
        record = exported(case)
    main = mains(record)
    return {
        str(report["url"]).rpartition("/")[2]: {"cluster": main[report["id"]]}
        for report in _list(record, "reports")
        if report["id"] in main
    }


def _list(record: Thing, name: str) -> list[Thing]:
    found = record[name]
    assert isinstance(found, list)
    return found


def main() -> None:
    """Runs the measure."""
    parser = argparse.ArgumentParser(prog="python -m bench.clusters", description=__doc__)
    parser.add_argument("--data", type=Path, default=default_data("gva-casualties"), help="items, JSON Lines")
    parser.add_argument("--every", type=int, default=1, help="measure every n-th item only")
    parser.add_argument("--keep", type=Path, help="keep the record here")
    given = parser.parse_args()
    rows = list(items(given.data, given.every))
    score = scorer().SCORERS["clusters"]
    found = score(rows, clusters(rows, given.keep))
    alone = score(rows, {})
    print(json.dumps({"measure": given.data.parent.name} | found | {"alone_f": alone["b3_f"]}))


if __name__ == "__main__":
    main()
