"""What an outlet puts on every page: sentences that come back in reports which have little else in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tidings.model.reports import Report

# So many reports, no two of them alike, make a sentence boilerplate: two may share a paragraph of background.
PAGES = 3
# Two reports of one outlet are one story told again where so much of the shorter one's sentences stand in the other.
ALIKE = 0.6
# Reports looked at for one sentence; a thousand versions of one story are not compared all with all.
MOST = 256


def publisher(report: Report) -> str | None:
    """Whose pages a report is one of; None where its outlet is not known. A host may carry many outlets."""
    return report.outlet.casefold() if report.outlet else None


def on_every_page(sentences: Iterable[Collection[str]]) -> bool:
    """Whether there are three among these reports of one outlet, given by their sentences, that are no two alike.

    A report is put beside those that were found to be unlike before it.
    """
    unlike: list[frozenset[str]] = []
    for one in sentences:
        held = frozenset(one)
        if not any(_alike(held, other) for other in unlike):
            unlike.append(held)
        if len(unlike) >= PAGES:
            return True
    return False


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > ALIKE * min(len(one), len(other))
