"""What holds of copies whatever the reports: their order, how many builds brought them in, strangers among them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.memory import memory_shelves
from tests.pipeline.test_copies import TABLES, story
from tidings.engine.grouping import Grouping
from tidings.lineage import Judge, Signature, Wording, signature, solve
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.pipeline.linkers import CopyLinker

WORDING = Wording.of(TABLES)
SENTENCES = {seed: story(seed, 9).split(". ") for seed in range(6)}
DAYS = st.sampled_from([None, "2031-03-01", "2031-03-02", "2031-03-03"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A story, whole, cut, with words swapped, or joined with part of another."""
    parts = []
    for seed in draw(st.lists(st.sampled_from(sorted(SENTENCES)), min_size=1, max_size=2, unique=True)):
        first = draw(st.integers(0, 4))
        last = draw(st.integers(first + 2, 9))
        parts += SENTENCES[seed][first:last]
    old, new = draw(st.sampled_from([("harbour", "harbour"), ("market", "Orsa Pell"), ("guards", "thieves")]))
    return ". ".join(parts).replace(old, new) + "."


reports = st.lists(st.tuples(texts(), DAYS), min_size=1, max_size=9).map(
    lambda told: [
        signature(Report(id=f"rep-{n:02}", source="src-0", position=n, text=text, published=day))
        for n, (text, day) in enumerate(told)
    ]
)


class Copies:
    """Finds copies as the pass does, over several builds."""

    def __init__(self) -> None:
        self.judge = Judge(WORDING)
        self.grouping: Grouping[Signature] = Grouping(CopyLinker(self.judge), memory_shelves())
        self.held: dict[str, Copy] = {}

    def add(self, items: Iterable[Signature]) -> None:
        self.grouping.put({item.report: item for item in items})
        self._solve()

    def drop(self, gone: list[str]) -> None:
        for id_ in self.grouping.drop(gone):
            del self.held[id_]
        self._solve()

    def _solve(self) -> None:
        for component in list(self.grouping.components()):
            for id_ in component.before:
                self.held.pop(id_, None)
            made = solve(component.items.values(), self.judge, component.beside.values())
            made_of: dict[str, list[str]] = {}
            for copy in made:
                self.held[copy.id] = copy
                made_of.setdefault(copy.report, []).append(copy.id)
            self.grouping.settle([component], made_of)


def found(items: Iterable[Signature]) -> dict[str, Copy]:
    copies = Copies()
    copies.add(items)
    return copies.held


@settings(deadline=None, max_examples=60)
@given(reports, st.randoms(use_true_random=False), st.integers(0, 9))
def test_neither_order_nor_the_number_of_builds_matters(items, random, cut):
    shuffled = list(items)
    random.shuffle(shuffled)
    copies = Copies()
    copies.add(shuffled[:cut])
    copies.add(shuffled[cut:])
    assert copies.held == found(items)


@settings(deadline=None, max_examples=40)
@given(reports, st.integers(0, 9))
def test_what_is_dropped_leaves_no_trace(items, cut):
    copies = Copies()
    copies.add(items)
    copies.drop([item.report for item in items[:cut]])
    assert copies.held == found(items[cut:])


@settings(deadline=None, max_examples=40)
@given(reports)
def test_a_stranger_changes_nothing(items):
    stranger = signature(Report(id="rep-zz", source="src-0", position=0, text=story(99, 9)))
    assert found([*items, stranger]) == found(items)


@settings(deadline=None, max_examples=60)
@given(reports)
def test_a_copy_of_a_copy_has_the_same_origin(items):
    whole = [copy for copy in found(items).values() if copy.kind != "passage" and copy.report != copy.of]
    parents = {copy.report: copy for copy in sorted(whole, key=lambda copy: (copy.share, copy.of))}
    for copy in parents.values():
        assert 0 < copy.share <= 1
        if copy.of in parents and copy is parents[copy.report]:
            assert copy.origin == parents[copy.of].origin
