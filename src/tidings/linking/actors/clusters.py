"""Forms into clusters: full names that are one, then short names to the only full name that fits (R12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tidings.linking.actors.form import Form
from tidings.linking.actors.reasons import Reason
from tidings.linking.actors.verdict import keys, offers


@dataclass(frozen=True, slots=True)
class Ruling:
    """A reviewer's decision on two chains."""

    a: str
    b: str
    same: bool


@dataclass(slots=True)
class Clusters:
    """Union-find over forms, by their ids, with the reasons of each join."""

    forms: Mapping[str, Form]
    parent: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, list[Reason]] = field(default_factory=lambda: defaultdict(list))
    apart: set[tuple[str, str]] = field(default_factory=set)

    def root(self, one: str) -> str:
        """The smallest form id of the cluster."""
        while (parent := self.parent.get(one, one)) != one:
            one = parent
        return one

    def join(self, a: str, b: str, reason: Reason) -> bool:
        """Make one cluster of two, unless a reviewer parted them."""
        first, second = sorted((self.root(a), self.root(b)))
        if first == second or (first, second) in self.apart:
            return False
        self.parent[second] = first
        self.reasons[first].extend([*self.reasons.pop(second, ()), reason])
        self.apart = {tuple(sorted(first if x == second else x for x in pair)) for pair in self.apart}  # type: ignore[misc]
        return True

    def members(self) -> dict[str, list[str]]:
        """Form ids by cluster."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in sorted(self.forms):
            found[self.root(one)].append(one)
        return found


def cluster(forms: Mapping[str, Form], same: Iterable[tuple[str, str]], apart: Iterable[tuple[str, str]]) -> Clusters:
    """The clusters of a component's forms. ``same`` and ``apart`` are pairs of form ids that a reviewer ruled on."""
    made = Clusters(forms, apart={(min(a, b), max(a, b)) for a, b in apart if a != b})
    for a, b in sorted(same):
        made.join(a, b, Reason("reviewed"))
    _full(made)
    _fuller(made)
    _nested(made)
    _short(made)
    return made


def _full(made: Clusters) -> None:
    """Equal full names are one; where their countries differ, one for each."""
    holders: dict[str, list[str]] = defaultdict(list)
    for one in sorted(made.forms):
        form = made.forms[one]
        for key in keys(form):
            if "full:" in key:
                holders[key].append(one)
    for key in sorted(holders):
        by_country: dict[str | None, list[str]] = defaultdict(list)
        for one in holders[key]:
            by_country[made.forms[one].country].append(one)
        known = [country for country in by_country if country is not None]
        for country, ones in sorted(by_country.items(), key=lambda item: str(item[0])):
            anchor = ones[0] if country is not None or len(known) != 1 else by_country[known[0]][0]
            for other in ones:
                made.join(anchor, other, Reason("same", (tuple(key.partition("full:")[2].split(" ")),)))


def _fuller(made: Clusters) -> None:
    """A person's name inside a fuller one ("Ahmed Talal", "Ahmed Mulla Talal"), where only one fuller one is there."""
    ends: dict[tuple[str, str], dict[tuple[str, ...], str]] = defaultdict(dict)
    for one in sorted(made.forms):
        form = made.forms[one]
        if form.kind == "person":
            for name in form.full:
                if len(name) > 1:
                    ends[name[0], name[-1]].setdefault(name, one)
    for names in (names for _, names in sorted(ends.items()) if len(names) > 1):
        for name in sorted(names, key=len):
            wider = [other for other in names if len(other) > len(name) and _within(name, other)]
            widest = [other for other in wider if not any(len(o) > len(other) and _within(other, o) for o in wider)]
            if len(widest) == 1:
                made.join(names[name], names[widest[0]], Reason("fuller", (name, widest[0])))


def _nested(made: Clusters) -> None:
    """A shorter description of a movement of a country is the longer one, where only one is there."""
    held: dict[tuple[str, str | None], dict[tuple[str, ...], str]] = defaultdict(dict)
    for one in sorted(made.forms):
        form = made.forms[one]
        for noun in form.nested:
            for name in form.full:
                held[noun, form.country].setdefault(name, one)
    for names in (names for _, names in sorted(held.items(), key=str) if len(names) > 1):
        for name in sorted(names):
            wider = [other for other in names if set(name) < set(other)]
            widest = [other for other in wider if not any(set(other) < set(o) for o in wider)]
            if len(widest) == 1:
                made.join(names[name], names[widest[0]], Reason("nested", (name, widest[0])))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if any(len(part) == 1 for part in short[1:-1]):  # a name with a middle initial leaves nothing out
        return False
    rest = iter(long)
    return all(part in rest for part in short)


def _short(made: Clusters) -> None:
    """Forms without a full name join the only cluster that offers their short one, or each other."""
    offered: dict[str, set[str]] = defaultdict(set)
    for one, form in made.forms.items():
        if form.full and form.rep is None:
            for word in offers(form):
                offered[word].add(made.root(one))
    bare: dict[str, str] = {}
    for one in sorted(made.forms):
        form = made.forms[one]
        if form.full or form.rep is not None:
            continue
        for word in form.short:
            fits = sorted({made.root(other) for other in offered[word]})
            if len(fits) == 1 and _agree(form, made.forms[fits[0]]):
                made.join(fits[0], one, Reason("short", ((word,),)))
            elif not fits or len(fits) > 1:
                anchor = bare.setdefault(f"{form.kind} {word}", one)
                made.join(anchor, one, Reason("bare", ((word,),)))


def _agree(a: Form, b: Form) -> bool:
    return not (a.country and b.country and a.country != b.country) and (a.kind == "crowd") == (b.kind == "crowd")
