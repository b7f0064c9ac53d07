"""The body that a title belongs to: "of X", "for X" after it, a name or a country before it."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.mentions import ActorMention
from tidings.reading.actors.around import Around
from tidings.reading.actors.titles import Title

_JOINTS = frozenset({"of", "for", "at", "in"})
_OWNED = frozenset({"'s", "'", "\u2019s", "\u2019"})
_OWNERS = frozenset({"its", "their"})


@dataclass(frozen=True, slots=True)
class Body:
    """The actor where it is one, its words, and what the title takes in ("head of mission" of a charity)."""

    actor: ActorMention | None = None
    text: str | None = None
    tail: str = ""


def body_of(around: Around, title: Title, holder: ActorMention) -> Body:
    """The body of a title; its words alone where it is no actor."""
    after, before = _after(around, title, holder), _before(around, title, holder)
    if before.actor is not None and after.text and after.actor is None:
        return Body(before.actor, before.text, f" of {after.text}")
    return after if after.text else before


def _after(around: Around, title: Title, holder: ActorMention) -> Body:
    page = around.page
    if page.lower(title.end) == "," and page.lower(title.start - 1) == ",":
        unit = around.placed.starts.get(title.end + 1)  # "Gen. X, commander, Third Division"
        named = unit is not None and unit.name is not None and _is_body(unit) and unit.type != "state"
        return Body(unit, unit.text) if named and unit is not None else Body()
    if page.lower(title.end) not in _JOINTS:
        return Body()
    for at in range(title.end + 1, min(title.end + 8, len(page.words))):
        actor, word = around.placed.starts.get(at), page.words[at]
        if (
            actor is not None
            and actor.id != holder.id
            and _is_body(actor)
            and not word.text.startswith(actor.text + "-")
        ):
            return Body(actor, actor.text)
        if word.tag == "CD":
            return Body()  # "in 10 weeks"
        if word.tag in (",", ".", "IN", ":", "TO") or word.starts or (word.tag[:2] == "VB" and "-" not in word.text):
            words = page.text(title.end + 1, at) if at > title.end + 1 else ""
            return Body(text=words.removeprefix("the ").removeprefix("The ") or None)
    return Body()


def _is_body(actor: ActorMention) -> bool:
    return actor.type not in ("person", "crowd")


def _before(around: Around, title: Title, holder: ActorMention) -> Body:
    """ "Badr leader", "Iraq's interior minister", "its spokesman", "the Green Zone security chief"."""
    page, titles = around.page, around.page.lexicon.titles
    at = title.head - 1
    while at >= 0 and not page.words[at + 1].starts:
        lower = page.lower(at)
        actor = around.placed.covering.get(at)
        owner = page.lower(at + 1) in _OWNED
        if actor is not None and actor.id != holder.id and _is_body(actor) and (actor.name is not None or owner):
            return Body(actor, page.words[at].text if actor.type == "state" else actor.text)
        if lower in _OWNERS:
            its = around.its(at)
            return Body(its, its.text) if its is not None else Body()
        if lower not in _OWNED and lower not in titles.colours and lower not in titles.states and lower != "then":
            break
        at -= 1
    if at < 0 or page.words[at + 1].starts:
        return Body()
    state = page.lexicon.states.of(page.words[at].text)
    return Body(text=state.country) if state is not None else Body(text=_name_before(around, at))


def _name_before(around: Around, at: int) -> str | None:
    """ "Green Zone" before "security chief": a name that is no actor."""
    page = around.page
    if page.lower(at) in _OWNED:
        at -= 1
    first = at
    while first >= 0 and page.words[first].cap and page.words[first].tag[:2] == "NN" and not page.words[first].starts:
        first -= 1
    covered = around.placed.covering.get(at)
    person = covered is not None and covered.type == "person"
    return page.text(first + 1, at + 1) if first < at and not person else None
