"""Who did it, to whom and with what, by the trained part on fillers, read as ``build`` reads them.

On the dev part the figures are those of a head that has seen it: ``python -m training.role_folds`` measures out of fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from bench.muc4_roles import report_of
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.claims import Reading
from tidings.reading.reader import Reader
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.tables import Vocabulary

_NAMES: Mapping[str, str] = {
    "perpetrator": "PerpInd",
    "body": "PerpOrg",
    "target": "Target",
    "victim": "Victim",
    "weapon": "Weapon",
}


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Role fillers of each message."""
    vocabulary = Vocabulary()
    outlets = vocabulary.table("outlets", load_outlets)
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    named, read = tee(items)
    for item, reading in zip(named, reader.read(report_of(item, outlets) for item in read), strict=True):
        yield {"id": item["id"], "roles": roles(reading)}


def roles(reading: Reading) -> dict[str, list[list[str]]]:
    """The fillers of a reading by role."""
    found: dict[str, list[list[str]]] = {name: [] for name in _NAMES.values()}
    for filler in reading.fillers:
        found[_NAMES[filler.role]].append([filler.text])
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("muc4-roles", predict, default_data("muc4"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
