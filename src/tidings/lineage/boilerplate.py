"""What an outlet puts on every page: sentences that come back in reports which have little else in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from tidings.model.reports import Report

# So many reports, no two of them alike, make a sentence boilerplate: two may share a paragraph of background.
PAGES = 3
# Sentences that so many of the reports have with it are the page around the stories.
_AROUND = 0.8
# Of what is left, which is half of the report at least, a story of its own has so many sentences, and two stories so
# few of the shorter one's in common.
_OWN = 2
_ALIKE = 0.2
# Reports looked at for one sentence; a thousand versions of one story are not compared all with all.
MOST = 256


def publisher(report: Report) -> str | None:
    """Whose pages a report is one of; None where its outlet is not known. A host may carry many outlets."""
    return report.outlet.casefold() if report.outlet else None


def on_every_page(holders: Iterable[Collection[str]]) -> bool:
    """Whether three of the reports that hold a sentence tell stories of their own, no two of them alike.

    What nearly all of them have (the sentence, the rest of the page) is set aside. Versions of one story, cut and
    rewritten, go on to share what is left of it; pages share nothing more.

    Args:
        holders: the sentences of each report of one outlet that holds the one sentence.
    """
    held = [frozenset(one) for one in holders]
    count = Counter(sentence for one in held for sentence in one)
    around = {sentence for sentence, times in count.items() if times >= _AROUND * len(held)}
    unlike: list[frozenset[str]] = []
    for one in held:
        own = one - around
        if len(own) >= max(_OWN, len(one & around)) and not any(_alike(own, other) for other in unlike):
            unlike.append(own)
        if len(unlike) >= PAGES:
            return True
    return False


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > _ALIKE * min(len(one), len(other))
