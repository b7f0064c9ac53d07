"""Deaths and injuries of upper-case newswire on attacks: figures read as ``build`` reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import FigureClaim, Reading
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

# The key lists victims of terror: neither attackers nor troops, and nobody who fell in combat.
_NO_VICTIMS = ("militant", "attacker", "soldier")
_COMBAT = frozenset(
    {"clash", "clashes", "clashed", "fighting", "combat", "battle", "confrontation", "ambush", "ambushed"}
)
_EFFECTS = {"killed": "DEATH", "wounded": "INJURY"}


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Casualties of each message."""
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    named, read = tee(items)
    for item, reading in zip(named, reader.read(report_of(item) for item in read), strict=True):
        yield {"id": item["id"], "casualties": casualties(reading, str(item["text"]))}


def report_of(item: Item) -> Report:
    """A message as the report that build would read."""
    name = str(item["id"])
    return Report(id=report_id(name, 0), source=name, position=0, text=str(item["text"]))


def casualties(reading: Reading, text: str) -> list[Item]:
    """Counts as the templates have them: one for each class or name of victims, so parts instead of their sums.

    A number told again is one row; so is a victim named again.
    """
    fought = {event.id for event in reading.events if event.trigger.of(text).lower() in _COMBAT}
    kept = [claim for claim in reading.figures if _counts(claim) and claim.event not in fought]
    split = _split(reading.figures)
    named = {actor.id: actor.chain for actor in reading.actors if actor.name}
    rows = dict.fromkeys(
        (_EFFECTS[claim.measure], claim.low, claim.high, _whom(claim, named)) for claim in kept if claim.id not in split
    )
    return [{"effect": effect, "low": low, "high": high} for effect, low, high, _ in rows]


def _split(figures: Sequence[FigureClaim]) -> frozenset[str]:
    """The sums whose parts are told: those that are only added up, and those that their parts make up in full."""
    parts: dict[str, int] = {}
    for claim in figures:
        if claim.part_of:
            parts[claim.part_of] = parts.get(claim.part_of, 0) + (claim.low or 0)
    return frozenset(
        claim.id for claim in figures if claim.id in parts and (claim.derived or parts[claim.id] == claim.low)
    )


def _counts(claim: FigureClaim) -> bool:
    """The dead and hurt among the targets, of one happening."""
    if claim.measure not in _EFFECTS or claim.extent != "incident" or claim.polarity == "-":
        return False
    return claim.of_whom not in _NO_VICTIMS and claim.status in ("actual", "ongoing") and claim.low != 0


def _whom(claim: FigureClaim, named: Mapping[str, str]) -> str:
    """What tells two rows of one number apart: for single victims who it is, for several nothing."""
    if claim.high != 1:
        return ""
    return named.get(claim.actor or "") or claim.of_whom or ""


def without_unread_numbers(item: Item) -> Item:
    """Two items hold a number that nobody could parse, null in the data: the scorer trips over it."""
    templates = item["templates"]
    assert isinstance(templates, list)
    return {
        **item,
        "templates": [
            {**held, "casualties": [_read(row) for row in held.get("casualties") or []]} for held in templates
        ],
    }


def _read(row: Item) -> Item:
    numbers = row["number"]
    return {**row, "number": [one for one in numbers if one] if isinstance(numbers, list) else numbers}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("muc4-casualties", predict, default_data("muc4"), argv, gold=without_unread_numbers)


if __name__ == "__main__":
    raise SystemExit(main())
