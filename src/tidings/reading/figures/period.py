"""Whether a number is told of one happening, or over a period (R1)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tidings.model.claims import EventClaim, Extent
from tidings.model.mentions import TimeMention
from tidings.reading.chronology import is_year
from tidings.reading.extent import extent_of
from tidings.reading.figures.victims import Victims
from tidings.reading.tree import Tree
from tidings.vocabulary.extent import ExtentTable

_NEAR = 60  # characters between a number and the date it is told of
_JOINED = 8
_LEAD = 3  # tokens from "during" to its date
_RATE = 4  # tokens from a number's noun to "a year"
_FROM_ONE = frozenset({"after", "before", "later", "earlier", "ago", "since"})
_MONTH = 7  # characters of a value that names a month or a year


class Period:
    """The times of one report beside its numbers.

    Args:
        tree: the report.
        times: its time expressions.
        table: cues of totals.
        published: its date, where it is known.
    """

    def __init__(self, tree: Tree, times: Sequence[TimeMention], table: ExtentTable, published: date | None) -> None:
        self._tree, self._times, self._table, self._published = tree, times, table, published

    def extent(self, cue: int, people: Victims, event: EventClaim | None) -> Extent:
        """Of the number of people that a casualty word governs; ``event`` is the happening it stands beside."""
        if self._tree.lemma[cue] == "be" or (people.derived and people.high == 1):  # "two are in custody"
            return "incident"
        if event is not None and event.extent == "aggregate":
            return "aggregate"
        if people.bare and not _is_past(self._tree, cue):
            return "aggregate"
        times = self._near(cue)
        if (people.low is None or people.low > 1) and self._is_total(
            cue, people, times, event is not None and event.background
        ):
            return "aggregate"
        if self._tree.pos[cue] not in ("VERB", "ADJ", "AUX"):
            return "incident"
        return extent_of(self._tree, cue, times, self._table, self._published)

    def _near(self, cue: int) -> list[TimeMention]:
        tree, parsed = self._tree, self._tree.parsed
        sentence, at = tree.sentence[cue], tree.start[cue]
        return [
            time
            for time in self._times
            if abs(time.span.start - at) < _NEAR
            and parsed.sentence_index(time.span.start) == sentence
            and not self._between_two(time)
        ]

    def _between_two(self, time: TimeMention) -> bool:
        """ "a week after 40 people were killed": the time from one happening to another, and no period of either."""
        tree = self._tree
        after = bisect_left(tree.start, time.span.end)
        return time.type == "DURATION" and after < len(tree) and tree.lower[after] in _FROM_ONE

    def _is_total(self, cue: int, people: Victims, times: Sequence[TimeMention], earlier: bool) -> bool:
        if self._of_war(cue) or self._is_rate(cue, people) or self._between(times) or self._in_separate(cue):
            return True
        if any(is_year(time) for time in times) and not (earlier and self._by_one(cue)):
            return True
        return any(self._during(time) for time in times)

    def _of_war(self, cue: int) -> bool:
        """ "the war has killed 12,000", "a war that has left 60,000 dead", "have been killed as a result of violence"."""
        tree, wars = self._tree, self._table.wars
        verb = _verb(tree, cue)
        doer = tree.subject(verb)
        perfect = any(tree.lower[kid] in ("has", "have") for kid in tree.children(verb, "aux"))
        if perfect and doer is not None and tree.lemma[doer] in wars:
            return True
        causes = wars | self._table.strife if perfect else wars
        under = [noun for noun in tree.below(verb) if tree.dep[noun] == "pobj" and tree.lemma[noun] in causes]
        return any(perfect or tree.lower[tree.head[noun]] in ("during", "throughout") for noun in under)

    def _in_separate(self, cue: int) -> bool:
        """ "17 were wounded in separate shootings"."""
        tree, apart = self._tree, self._table.separate
        verb = _verb(tree, cue)
        joined = [verb, *(kid for kid in tree.children(verb, "conj") if tree.pos[kid] == "VERB")]
        nouns = [noun for one in joined for noun in tree.objects(one, "in", "by", "during")]
        return any(
            tree.tag[noun] == "NNS" and any(tree.lower[kid] in apart for kid in tree.kids[noun]) for noun in nouns
        )

    def _by_one(self, cue: int) -> bool:
        """ "in 2018 a bomb killed 40": one thing did it."""
        tree = self._tree
        verb = _verb(tree, cue)
        doers = [*tree.children(verb, "nsubj"), *tree.objects(verb, "by")]
        subject = tree.subject(verb) if tree.dep[verb] in ("relcl", "acl", "advcl") else None
        doers += [] if subject is None else [subject]
        return any(tree.tag[doer] == "NN" and tree.lemma[doer] not in self._table.wars for doer in doers)

    def _is_rate(self, cue: int, people: Victims) -> bool:
        """ "12 murders each day", "520,000 deaths a year"."""
        tree, table = self._tree, self._table
        first = max(cue, people.head) + 1
        words = tree.lower[first : min(first + _RATE, tree.around(cue)[1])]
        return any(one in table.each and other in table.rates for one, other in pairwise(words))

    def _during(self, time: TimeMention) -> bool:
        """ "during January", "over the past weeks"; a night or an hour is no period."""
        if time.type == "TIME" or (time.type == "DATE" and len(time.value) > _MONTH):
            return False
        tree = self._tree
        token = bisect_left(tree.start, time.span.start)
        lead = tree.lower[max(0, token - _LEAD) : token]
        return "during" in lead or "throughout" in lead

    def _between(self, times: Sequence[TimeMention]) -> bool:
        """ "between Friday evening and Monday morning", "from January to November"."""
        tree = self._tree
        for first, second in pairwise(times):
            token, stop = bisect_left(tree.start, first.span.start), bisect_left(tree.start, first.span.end)
            ends = (("between", "and"), ("from", "to"))
            if token and stop < len(tree) and (tree.lower[token - 1], tree.lower[stop]) in ends:
                return second.span.start - first.span.end < _JOINED
        return False


def _verb(tree: Tree, cue: int) -> int:
    """The verb of a casualty word: itself, or the one above it."""
    return next((at for at in (cue, *tree.above(cue)) if tree.pos[at] in ("VERB", "AUX")), cue)


def _is_past(tree: Tree, cue: int) -> bool:
    """Whether a verb tells what happened once: "civilians were killed", not "have been", not "the murder of priests"."""
    forms = [cue, *tree.children(cue, "aux", "auxpass")]
    return any(tree.tag[form] == "VBD" for form in forms) and not any(tree.lower[form] == "had" for form in forms)
