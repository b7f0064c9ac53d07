"""Persons and bodies over documents, against ECB+ (participants of type HUMAN in the validated sentences).

python -m bench.ecbplus [--every N]

The documents of a topic are one record: read, entered and linked as ``build`` does. A gold mention takes the actor of
the mention of ours that covers it best (half of the letters in common, or the same last word); where there is none it
stands alone; the same is scored over the mentions that are found. Beside it, mentions with the same last word of their head are one: all of them, and pronouns left alone.
``--every`` takes every n-th topic.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypedDict, cast

from bench.common import default_data, items, scorer
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.pipeline.acting import enter_chains, find_actors
from tidings.pipeline.case import Case
from tidings.pipeline.progress import silent
from tidings.pipeline.reading import Read, ReadWork
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

_LEAST = 0.5
_AFTER_HEAD = re.compile(r" (?:,|of|who|from|in|at|for|with|on|'s|--) ")
PRONOUNS = frozenset(
    "he she they it him her them his their its himself herself themselves i we you me us who whom whose that which my our your".split()
)


class GoldMention(TypedDict):
    """A mention as the data have it."""

    id: str
    type: str
    begin: int
    end: int
    text: str
    cluster: str
    is_event: bool
    validated: bool


class Document(TypedDict):
    """A document as the data have it."""

    id: str
    topic: int
    text: str
    mentions: list[GoldMention]


Clusters = Mapping[str, str]


def human(document: Document) -> Document:
    """A document with the mentions that count: validated, of people and bodies."""
    kept = [one for one in document["mentions"] if one["type"].startswith("HUMAN_PART") and one["validated"]]
    return Document(id=document["id"], topic=document["topic"], text=document["text"], mentions=kept)


def topics(path: Path, every: int) -> Iterator[list[Document]]:
    """The documents of each topic, or of every n-th."""
    documents = [human(cast(Document, item)) for item in items(path)]
    ordered = sorted(documents, key=lambda one: (one["topic"], one["id"]))
    for number, (_, held) in enumerate(groupby(ordered, key=lambda one: one["topic"])):
        if number % every == 0:
            yield list(held)


def report_of(document: Document) -> Report:
    """A document as a report; the treebank's quotation marks are ordinary ones, of the same length."""
    text = document["text"].replace("``", '" ').replace("''", ' "')
    return Report(id=document["id"], source=document["id"], position=0, text=text)


def ours(documents: Sequence[Document], work: ReadWork) -> dict[str, Clusters]:
    """The actor of each gold mention, by document."""
    read = work([report_of(document) for document in documents])
    actors = linked(read)
    return {
        document["id"]: _taken(document["mentions"], one.reading.actors, actors)
        for document, one in zip(documents, read, strict=True)
    }


def linked(read: Sequence[Read]) -> dict[str, str]:
    """Chain -> actor over these reports, by the passes of build."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        Record.open(Path(scratch) / "topic.tidings", create=True, write=True) as record,
    ):
        case = Case(record, Vocabulary())
        with record.transaction():
            enter_chains(case, read)
        find_actors(case, silent)
        return case.actors_in(one.reading for one in read)


def _taken(gold: Iterable[GoldMention], mentions: Sequence[ActorMention], actors: Mapping[str, str]) -> Clusters:
    found = {}
    for one in gold:
        best = max(mentions, key=lambda mine: _cover(mine.span, one), default=None)
        if best is not None and _cover(best.span, one) > 0:
            found[one["id"]] = actors.get(best.chain, best.chain)
    return found


def _cover(span: Span, gold: GoldMention) -> float:
    """Letters in common over letters in either; 0 where that is below a half and the last word another."""
    common = min(span.end, gold["end"]) - max(span.start, gold["begin"])
    if common <= 0:
        return 0.0
    share = common / (max(span.end, gold["end"]) - min(span.start, gold["begin"]))
    return share if share >= _LEAST or span.end == gold["end"] else 0.0


def head(text: str) -> str:
    """The last word of a mention before what hangs on it."""
    return _AFTER_HEAD.split(f"{text} ", maxsplit=1)[0].split()[-1].casefold()


def same_head(documents: Iterable[Document], alone: frozenset[str] = frozenset()) -> dict[str, Clusters]:
    """Mentions with the same head are one, but for those with these heads."""
    return {
        document["id"]: {one["id"]: word for one in document["mentions"] if (word := head(one["text"])) not in alone}
        for document in documents
    }


def figures(documents: Sequence[Document], found: Mapping[str, Clusters]) -> dict[str, object]:
    """What the reference scorer says of entities."""
    told = {id_: {"clusters": clusters} for id_, clusters in found.items()}
    scored: dict[str, object] = scorer().ecbplus(documents, told, events=False)
    return scored


def where_found(
    documents: Sequence[Document], found: Mapping[str, Clusters], told: Mapping[str, Clusters]
) -> dict[str, object]:
    """The same over the gold mentions that are mentions of ours: what linking does, without what reading misses."""
    kept = [
        Document(
            id=one["id"],
            topic=one["topic"],
            text=one["text"],
            mentions=[mention for mention in one["mentions"] if mention["id"] in found[one["id"]]],
        )
        for one in documents
    ]
    return figures(kept, told)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.ecbplus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=default_data("ecbplus"), help="documents, JSON Lines")
    parser.add_argument("--every", type=int, default=1, help="measure every n-th topic only")
    given = parser.parse_args(argv)
    if not given.data.exists():
        parser.error(f"{given.data}: no such file; name one with --data")
    begin = time.perf_counter()
    work = ReadWork.maker((), None)()
    documents: list[Document] = []
    found: dict[str, Clusters] = {}
    for held in topics(given.data, given.every):
        documents += held
        found |= ours(held, work)
    seconds = round(time.perf_counter() - begin, 1)
    wanted = sum(len(document["mentions"]) for document in documents)
    met = round(sum(len(clusters) for clusters in found.values()) / wanted, 4) if wanted else 0.0
    told = {"measure": "entities over documents", "documents": len(documents), "seconds": seconds, "found": met}
    print(json.dumps(told | figures(documents, found)))
    print(json.dumps({"measure": "entities over documents, where found"} | where_found(documents, found, found)))
    print(json.dumps({"measure": "same head, where found"} | where_found(documents, found, same_head(documents))))
    print(json.dumps({"measure": "same head"} | figures(documents, same_head(documents))))
    apart = same_head(documents, PRONOUNS)
    print(json.dumps({"measure": "same head, pronouns alone"} | figures(documents, apart)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
