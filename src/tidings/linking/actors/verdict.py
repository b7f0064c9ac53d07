"""Whether two forms are one actor: True with a reason, None where it depends on there being no other, False."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.linking.actors.form import Form


@dataclass(frozen=True, slots=True)
class Verdict:
    """Same (True), different (False), or not known (None): then ``reasons`` say what would make them one, if anything."""

    same: bool | None
    reasons: tuple[str, ...] = ()


def keys(form: Form) -> tuple[str, ...]:
    """Forms that share a key are compared."""
    if form.rep is not None:
        return (f"report:{form.rep}:{form.id}",)
    group = _realm(form)
    found = {f"{group}full:{' '.join(name)}" for name in _plain(form)}
    found.update(f"{group}nested:{noun}" for noun in form.nested)
    if form.kind == "person":
        found.update(f"name:{name[-1]}" for name in form.full)
        found.update(f"name:{word}" for word in form.short)
    elif form.kind == "body":
        found.update(f"name:{word}" for word in form.short)
        found.update(f"name:{word}" for name in form.full for word in name if name[0] != "known")
        found.update(
            f"acronym:{word}" for word in (*form.acronyms, *form.initials, *(w for w in form.short if w.isupper()))
        )
    elif form.kind == "crowd":
        found.update(f"crowd:{name[0]} {name[-1]}" for name in form.full)
        found.update(f"crowd:{word}" for word in form.short)
    return tuple(sorted(found))


def _plain(form: Form) -> set[tuple[str, ...]]:
    """Full names without the order of their words: one name read as a person's here and as a body's there is one name."""
    return {name if form.kind == "crowd" else tuple(sorted(name)) for name in form.full}


def _realm(form: Form) -> str:
    return f"{form.kind}:{form.country}:" if form.kind in ("common", "state") else ""


def verdict(a: Form, b: Form) -> Verdict:
    """R12 on two forms."""
    if a.rep != b.rep or _realm(a) != _realm(b) or (a.kind == "crowd") != (b.kind == "crowd"):
        return Verdict(False, ("different kinds of actor",))
    if a.country and b.country and a.country != b.country:
        return Verdict(False, (f"of different countries: {a.country}, {b.country}",))
    shared = sorted(_plain(a) & _plain(b))
    if shared:
        return Verdict(True, (f"same full name: {' '.join(shared[0])}",))
    if (held := _held(a, b) or _held(b, a)) is not None:
        return Verdict(None, (held,))
    if set(a.nested) & set(b.nested) and any(set(x) < set(y) or set(y) < set(x) for x in a.full for y in b.full):
        return Verdict(None, ("one description inside the other",))
    if a.full and b.full:
        return Verdict(False, ("different full names",))
    short = sorted((offers(a) & _wants(b)) | (offers(b) & _wants(a)) | (_wants(a) & _wants(b)))
    return Verdict(None, (f"short for the only full name with it: {short[0]}",)) if short else Verdict(None)


def _held(a: Form, b: Form) -> str | None:
    """A shorter full name inside a longer one: "Ahmed Talal" in "Ahmed Mulla Talal"."""
    if a.kind != "person" or b.kind != "person":
        return None
    for short in a.full:
        for long in b.full:
            if len(short) < len(long) and short[-1] == long[-1] and short[0] == long[0] and _within(short, long):
                return f"fuller form of one name: {' '.join(short)}, {' '.join(long)}"
    return None


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if any(len(part) == 1 for part in short[1:-1]):  # a name with a middle initial leaves nothing out
        return False
    rest = iter(long)
    return all(part in rest for part in short)


def offers(form: Form) -> set[str]:
    """What may stand for this full name: its surname, its words, its acronyms, what else a report calls it."""
    if form.kind == "person":
        return {name[-1] for name in form.full} | set(form.short)
    if form.kind == "crowd":
        return {f"{name[0]} {name[-1]}" for name in form.full}
    firsts = {word for name in form.full for word in name if name[0] != "known"} if form.kind == "body" else set()
    return firsts | set(form.acronyms) | set(form.initials) | set(form.short)


def _wants(form: Form) -> set[str]:
    return set(form.short)
