"""Origin and direction of the copies found, and the second story of merged pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bench.copies.built import Built
from bench.copies.families import Page
from bench.copies.lists import lists
from bench.copies.pairing import COPIES
from tidings.model.lineage import Copy


@dataclass(frozen=True, slots=True)
class Link:
    """A copy between two pages, with their days as the record has them (None: not told, or not as published)."""

    copy: Copy
    page: Page
    of: Page
    day: str | None
    day_of: str | None


def links(pages: Mapping[str, Page], built: Built) -> list[Link]:
    """Every copy between two pages."""
    urls, days = built.urls(), _days(pages, built)
    return [
        Link(copy, pages[urls[copy.report]], pages[urls[copy.of]], days.get(copy.report), days.get(copy.of))
        for copy in built.copies
        if copy.report != copy.of
    ]


def _days(pages: Mapping[str, Page], built: Built) -> dict[str, str]:
    """The days of the reports whose day the record has as it was published."""
    urls = built.urls()
    taken = Counter(urls.values())
    return {
        report.id: report.published
        for report in built.reports
        if report.published
        and (day := pages[urls[report.id]].published)
        and report.published == day.isoformat()
        and taken[urls[report.id]] == 1
    }


def descent(pages: Mapping[str, Page], built: Built) -> dict[str, float]:
    """Shares of those that can be told.

    A direction can be told where the record has the days of both, and they differ. An origin can be told where the record
    has the days of the whole family, merged pages included, and the copy is later than the original; right are the
    original, pages of its day, and an agency or outlet that the original names itself.
    """
    found = links(pages, built)
    texts = [link for link in found if link.copy.kind in COPIES and link.page.family == link.of.family]
    told = [link for link in texts if link.day and link.day_of and link.day != link.day_of]
    origins = _Origins(pages, built)
    traced = [right for link in texts if (right := origins.right(link)) is not None]
    merged = {page.url for page in pages.values() if page.kind == "merged"}
    passages = [link for link in found if link.copy.kind == "passage" and not _stories(link.page) & _stories(link.of)]
    return {
        "origin_right": _share(sum(traced), len(traced)),
        "origin_told": len(traced),
        "direction_right": _share(sum((link.day or "") > (link.day_of or "") for link in told), len(told)),
        "direction_told": len(told),
        "second_story_of_merged_linked": _share(
            len(merged & {url for link in found for url in _second(link)}), len(merged)
        ),
        "passages_between_families": len(passages),
        "of_them_footers": sum(
            link.page.outlet == link.of.outlet and link.page.outlet in lists().footers for link in passages
        ),
    }


def _share(right: int, asked: int) -> float:
    return right / max(1, asked)


def _stories(page: Page) -> set[int]:
    return {one for one in (page.family, page.second) if one is not None}


def _second(link: Link) -> set[str]:
    """The merged page of a link to the family of its second story."""
    both = ((link.page, link.of), (link.of, link.page))
    return {one.url for one, other in both if one.kind == "merged" and one.second in _stories(other)}


class _Origins:
    """Where copies come from, in truth."""

    def __init__(self, pages: Mapping[str, Page], built: Built) -> None:
        self._pages, self._urls = pages, built.urls()
        self._days = _days(pages, built)
        dated = {self._urls[id_] for id_ in self._days}
        self._open = {one for page in pages.values() if page.url not in dated for one in _stories(page)}
        self._credits = {
            self._urls[report.id]: {*report.credits, report.agency, report.outlet} for report in built.reports
        }

    def right(self, link: Link) -> bool | None:
        """Whether the origin is right; None where it cannot be told."""
        root = self._pages[f"{link.page.url.rpartition('/')[0]}/0"]
        day = root.published.isoformat() if root.published else None
        if _stories(link.page) & self._open or not link.day or not day or link.day <= day:
            return None
        if link.copy.origin not in self._urls:
            return link.copy.origin in self._credits[root.url] or link.copy.origin in str(root.text)
        origin = self._pages[self._urls[link.copy.origin]]
        return origin is root or (origin.family == root.family and origin.published == root.published)
