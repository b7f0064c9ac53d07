"""Origin and direction of the copies found, and the second story of merged pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from bench.copies.families import Page
from bench.copies.lists import lists
from bench.copies.pairing import COPIES
from tidings.model.lineage import Copy


def descent(pages: Mapping[str, Page], copies: Iterable[Copy], urls: Mapping[str, str]) -> dict[str, float]:
    """Shares of those that can be told.

    An origin can be told where the copy is dated later than the family's original; right are the original and pages of
    its day. A direction can be told where both are dated, on different days.
    """
    asked, right = Counter[str](), Counter[str]()
    roots = {page.family: page for page in pages.values() if page.parent is None}
    merged = {page.url: False for page in pages.values() if page.kind == "merged"}
    passages = footers = 0
    for copy in copies:
        if copy.report == copy.of:
            continue
        page, of = pages[urls[copy.report]], pages[urls[copy.of]]
        for one, other in ((page, of), (of, page)):
            if one.kind == "merged" and one.second in (other.family, other.second):
                merged[one.url] = True
        if copy.kind == "passage":
            apart = not {page.family, page.second} & {of.family, of.second} - {None}
            passages += apart
            footers += apart and page.outlet == of.outlet and page.outlet in lists().footers
        if copy.kind not in COPIES or page.family != of.family:
            continue
        if page.published and of.published and page.published != of.published:
            asked["direction"] += 1
            right["direction"] += page.published > of.published
        root = roots[page.family]
        if page.published and root.published and page.published > root.published:
            origin = pages.get(urls.get(copy.origin, ""))
            asked["origin"] += 1
            right["origin"] += origin is not None and (origin is root or origin.published == root.published)
    return {
        "origin_right": right["origin"] / max(1, asked["origin"]),
        "direction_right": right["direction"] / max(1, asked["direction"]),
        "second_story_of_merged_linked": sum(merged.values()) / max(1, len(merged)),
        "passages_between_families": passages,
        "of_them_footers": footers,
    }
