"""The page of the network: actors in a table, groups, pairs with both signs, strained triangles with their ties."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.analysis.balance import Triangle, triangles
from tidings.analysis.network import Bond, Network, bonds, network
from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.network_ties import Counted
from tidings.cli.page import Column, Page
from tidings.cli.quoting import quote
from tidings.cli.tie_words import line
from tidings.model.edtf import Window
from tidings.record import Record

_COLUMNS = (
    Column("actor", wraps=True), Column("type"), Column("tied to", right=True), Column("friends", right=True),
    Column("enemies", right=True), Column("betweenness", right=True), Column("group", right=True),
)  # fmt: skip
_FEW = 3  # bonds below which there is nothing to measure
_ROWS = 25
_TRIANGLES = 10


def show(record: Record, count: Counted, on: Window | None, *, every: bool = False) -> None:
    """Print it; ``every``: with all actors, triangles and quotations."""
    page, citer = Page(), Citer(record)
    found = bonds(count.ties)
    page.line(_head(count, on, len(found)))
    if len(found) < _FEW:
        page.line(f"Too few ties for a network: {phrases.many(len(found), 'pair')} of actors.")
        for bond in found:
            _bond(page, citer, bond, 0, every)
        page.hint(f"All ties: tidings ties {record.path}")
        return
    made = network(found)
    _members(page, record, made, every)
    _groups(page, citer, made)
    _conflicts(page, citer, made, every)
    _balance(page, citer, triangles(found), every)


def _head(count: Counted, on: Window | None, pairs: int) -> str:
    when = f"As of {phrases.when(on)}" if on else "Over all days"
    said = [f"{phrases.many(len(count.ties), 'tie')} between {phrases.many(pairs, 'pair')} of actors"]
    said += (
        [f"{count.known:,} known to hold on that day, the others told about then, before, or without a day"]
        if on
        else []
    )
    said += [f"{count.alleged:,} alleged"] if count.alleged else []
    left = [f"{count.later:,} told only later"] if count.later else []
    left += [f"{count.denied:,} denied"] if count.denied else []
    return f"{when}: {'; '.join(said)}." + (f" Left out: {', '.join(left)}." if left else "")


def _members(page: Page, record: Record, made: Network, every: bool) -> None:
    shown = made.members if every else made.members[:_ROWS]
    actors = {actor.id: actor for actor in record.actors([one.actor for one in shown])}
    page.line("")
    rows = [
        (
            actors[one.actor].name if one.actor in actors else one.actor,
            actors[one.actor].type.replace("_", " ") if one.actor in actors else "",
            str(one.degree), str(one.friends or ""), str(one.enemies or ""), f"{one.betweenness:.2f}",
            str(one.group or ""),
        )
        for one in shown
    ]  # fmt: skip
    page.table(_COLUMNS, rows)
    if len(shown) < len(made.members):
        page.line(f"and {len(made.members) - len(shown):,} more; --all shows them")
    if made.sampled:
        page.line("Betweenness is estimated from a sample of the actors.")


def _groups(page: Page, citer: Citer, made: Network) -> None:
    if made.groups:
        page.heading(f"Groups that belong together: {len(made.groups):,}")
    for number, group in enumerate(made.groups, 1):
        page.item(f"{number}: {', '.join(sorted(map(citer.actor, group)))}")


def _conflicts(page: Page, citer: Citer, made: Network, every: bool) -> None:
    if made.conflicts:
        page.heading(f"Said to be both friends and enemies: {phrases.many(len(made.conflicts), 'pair')}")
    for bond in made.conflicts:
        page.item(" and ".join(map(citer.actor, bond.ends)))
        _bond(page, citer, bond, 1, every)


def _bond(page: Page, citer: Citer, bond: Bond, depth: int, every: bool) -> None:
    for one in bond.ties:
        page.item(line(citer, one), depth=depth)
        quote(page, citer, one.tie.evidence, None if every else 1)


def _balance(page: Page, citer: Citer, found: Sequence[Triangle], every: bool) -> None:
    strained = [one for one in found if one.strained]
    page.heading(f"Triangles of friends and enemies: {len(found):,}, strained: {len(strained):,}")
    if not found:
        page.line("No three actors are all tied as friends or enemies; nothing follows of balance.")
    shown = strained if every else strained[:_TRIANGLES]
    for one in shown:
        page.item(f"{one.shape}: {', '.join(map(citer.actor, one.actors))}")
        for bond in one.bonds:
            for tie in (tie for tie in bond.ties if tie.tie.sign == bond.sign):
                page.item(line(citer, tie), depth=1)
                quote(page, citer, tie.tie.evidence, None if every else 1)
    if len(shown) < len(strained):
        page.line(f"and {len(strained) - len(shown):,} more; --all shows them")
