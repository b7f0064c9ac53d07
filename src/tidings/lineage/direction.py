"""Which of two reports is the copy, and whom they credit."""

from __future__ import annotations

from tidings.lineage.signature import Signature


def direction(a: Signature, b: Signature) -> tuple[Signature, Signature, tuple[str, ...]]:
    """The copy, the original, and why: published later; crediting the other, or somebody; shorter; else the ids."""
    for earlier, later in ((a, b), (b, a)):
        if earlier.last and later.first and earlier.last < later.first:
            return later, earlier, (f"published {later.first}, the other {earlier.last}",)
    for copy, of in ((a, b), (b, a)):
        credited = _credited(copy, of)
        if credited and not _credited(of, copy):
            return copy, of, (f"it credits {credited}",)
    for copy, of in ((a, b), (b, a)):
        if _borrowed(copy) and not _borrowed(of):
            return copy, of, (f"it credits {_borrowed(copy)}, the other nobody",)
    for copy, of in ((a, b), (b, a)):
        if copy.length < of.length:
            return copy, of, ("direction not told by dates or credits: the shorter is taken for the copy",)
    first, second = sorted((a, b), key=lambda item: item.report)
    return second, first, ("direction not told: neither dates, credits nor length differ",)


def credited_by_both(copy: Signature, of: Signature) -> set[str]:
    """Agencies and outlets that both texts credit, none of them the publisher of either."""
    given = {name for name in (*copy.credits, copy.agency) if name} & {
        name for name in (*of.credits, of.agency) if name
    }
    return {name for name in given if name not in (copy.outlet, of.outlet)}


def same_publisher(copy: Signature, of: Signature) -> bool:
    """Whether one outlet, or one agency without an outlet between, published both, one after the other."""
    publisher, publisher_of = copy.outlet or copy.agency, of.outlet or of.agency
    later = bool(copy.first and of.last and of.last < copy.first)
    return later and bool(publisher) and publisher == publisher_of


def _credited(copy: Signature, of: Signature) -> str | None:
    names = {name.casefold() for name in (of.outlet, of.agency) if name}
    own = {name.casefold() for name in (copy.outlet or copy.agency,) if name}
    given = [*copy.credits, *([copy.agency] if copy.agency else [])]
    return next((name for name in given if name.casefold() in names - own), None)


def _borrowed(item: Signature) -> str | None:
    own = {name.casefold() for name in (item.outlet, item.agency) if name}
    return next((name for name in item.credits if name.casefold() not in own), None)
