"""Sites that a sentence tells without a name: "on the livestock market", "at the old bridge", "to a checkpoint" (R2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tidings.linking.incidents.happening import Party
from tidings.model.claims import EventClaim
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span
from tidings.vocabulary.kinds import Kinds

# Farther from the word for what happened than this, a site is likely another's.
_REACH = 70


def grounds(claims: Iterable[EventClaim], report: Report, kinds: Kinds, others: Iterable[Span]) -> Iterator[Party]:
    """The sites in the sentences of a happening, near its words and with no other happening's word between.

    Args:
        claims: the claims of one happening.
        report: their report.
        kinds: the nouns of sites.
        others: the words of all other happenings of the report.
    """
    words = tuple(others)
    for claim in claims:
        sentence = claim.sentence
        for found in _pattern(kinds.sites).finditer(sentence.of(report.text)):
            span = Span(sentence.start + found.start(1), sentence.start + found.end(1))
            low, high = sorted((claim.trigger, span))
            between = Span(low.end, max(low.end, high.start))
            if between.end - between.start > _REACH or any(between.contains(other) for other in words):
                continue
            thing = tuple(word for word in found.group(1).casefold().split() if word not in kinds.empty)
            if thing:
                yield Party("other", "", thing=thing, evidence=Evidence(report.id, span, span.of(report.text)))


@lru_cache(maxsize=4)
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, nouns)))
    return re.compile(
        rf"\b(?:on|at|in|into|against|near|outside|inside|by|of|hit|struck|attacked|bombed)\s+"
        rf"(?:the|a|an|its|their|this|that)\s+((?:[a-z-]+\s+){{0,2}}?(?:{said}))\b"
    )
