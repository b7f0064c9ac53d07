"""Signatures of reports for the pass over copies, without what their outlets put on every page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tidings.engine.grouping import Grouping
from tidings.engine.spread import chunks
from tidings.lineage import Signature, signature
from tidings.lineage.boilerplate import MOST, PAGES, on_every_page, publisher
from tidings.model.reports import Report
from tidings.record.record import Record

_BATCH = 200
_VERSION = "2"  # of lineage's signatures and verdicts: one more whenever the same reports would give other copies


class Signing:
    """Signs reports, and keeps which sentences of each outlet are boilerplate.

    Sentences are kept as keys "name:publisher"; ``known`` are those found on every page so far. A sentence that becomes
    known, or ceases to be, has the reports that hold it signed anew, and no others.

    Args:
        record: keeps the sentences.
        copies: where signatures go.
        words: names the content of the tables that verdicts rest on.
    """

    def __init__(self, record: Record, copies: Grouping[Signature], words: str) -> None:
        self._now = (_VERSION, words)
        self._record = record
        self._copies = copies
        self._sentences = record.index("sentences.of_report")
        self._known = record.index("sentences.known")
        self._waiting = record.index("sentences.waiting")
        self._made_by = record.index("sentences.made_by")

    def renew(self) -> None:
        """Sign every report anew where another version of lineage, or of its words, made what the record holds."""
        if self._made_by.keys_of_all(["lineage"])["lineage"] == self._now:
            return
        self._made_by.put("lineage", self._now)
        for some in chunks(self._record.report_ids(), _BATCH):
            self.put(list(self._record.reports(some, stated=True)))
            self._copies.touch(some)

    def put(self, reports: Collection[Report]) -> None:
        """Sign reports."""
        publishers = {name for report in reports if (name := publisher(report))}
        known = self._known.keys_of_all(publishers)
        signed = {report.id: (report, signature(report, _names(known, publisher(report)))) for report in reports}
        self._copies.put({report_id: item for report_id, (_, item) in signed.items()})
        for report_id, (report, item) in signed.items():
            whose = publisher(report)
            if whose:
                held = (*item.sentences, *item.boilerplate)
                self._sentences.put(report_id, [_key(whose, name) for name in held])
                self._waiting.put(report_id, ())

    def drop(self, reports: Collection[str]) -> None:
        """Forget reports; what they showed to be boilerplate is to be found again from the others."""
        shown = {key for keys in self._sentences.keys_of_all(reports).values() for key in keys}
        self._sentences.drop_all(reports)
        self._waiting.drop_all(reports)
        doubted = shown & self._all_known({_publisher(key) for key in shown})
        if doubted:
            self._change(doubted, frozenset[str]())
            holders = {one for ones in self._sentences.items_of_all(doubted).values() for one in ones}
            for report_id in holders:
                self._waiting.put(report_id, ())
            self._sign_again(holders)

    def find(self) -> None:
        """Look for boilerplate in what was signed since the last time; sign anew what has some."""
        for some in chunks(tuple(self._waiting.items()), _BATCH):
            keys = {key for ones in self._sentences.keys_of_all(some).values() for key in ones}
            fresh = keys - self._all_known({_publisher(key) for key in keys})
            found = {key: held for key, held in self._sentences.items_of_all(fresh).items() if self._everywhere(held)}
            self._change(frozenset[str](), found)
            self._sign_again({report_id for held in found.values() for report_id in held})
            self._waiting.drop_all(some)

    def _everywhere(self, held: Collection[str]) -> bool:
        if len(held) < PAGES:
            return False
        some = sorted(held)[:MOST]
        sentences = self._sentences.keys_of_all(some)
        return on_every_page(sentences[report_id] for report_id in some)

    def _all_known(self, publishers: Collection[str]) -> set[str]:
        known = self._known.keys_of_all(publishers)
        return {_key(whose, int(name, 16)) for whose, names in known.items() for name in names}

    def _change(self, gone: Collection[str], found: Collection[str]) -> None:
        whose = {_publisher(key) for key in (*gone, *found)}
        for name, held in self._known.keys_of_all(whose).items():
            names = {_key(name, int(one, 16)) for one in held}
            names |= {key for key in found if _publisher(key) == name}
            self._known.put(name, sorted(_name(key) for key in names - set(gone)))

    def _sign_again(self, reports: Iterable[str]) -> None:
        for some in chunks(sorted(reports), _BATCH):
            held = list(self._record.reports(some, stated=True))
            known = self._known.keys_of_all({name for report in held if (name := publisher(report))})
            self._copies.put({report.id: signature(report, _names(known, publisher(report))) for report in held})


def _names(known: Mapping[str, tuple[str, ...]], whose: str | None) -> frozenset[int]:
    return frozenset(int(name, 16) for name in known.get(whose, ())) if whose else frozenset()


def _key(whose: str, name: int) -> str:
    return f"{name:x}:{whose}"


def _name(key: str) -> str:
    return key.partition(":")[0]


def _publisher(key: str) -> str:
    return key.partition(":")[2]
