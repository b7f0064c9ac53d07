"""Which triggers of one report tell the same happening, and which are tied (R1)."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from tidings.model.mentions import PlaceMention, TimeMention
from tidings.reading.chronology import day_window, weekday
from tidings.reading.events.drafts import Draft
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import is_indefinite

_ONE_KIND = frozenset({"ASSAULT", "PROTEST", "tidings:elect", "tidings:disaster"})
_DEATHS = frozenset({"killing", "massacre", "murder"})
_THE = frozenset({"the", "this", "that"})
_SEVERAL = 2
_NEXT_DAY = 1
_OTHER_MONTH = 28


@dataclass(slots=True)
class Told:
    """One happening and the numbers of the drafts that tell it, the first one first."""

    members: list[int]
    sides: set[str] = field(default_factory=set)
    victims: set[str] = field(default_factory=set)


def join(scene: Scene, drafts: Sequence[Draft]) -> list[int]:
    """For each draft, the number of the first draft that tells the same happening (its own, where it is the first)."""
    told: list[Told] = []
    found: list[int] = []
    for number, draft in enumerate(drafts):
        home = _home(scene, drafts, number, told)
        if home is None:
            home = Told([])
            told.append(home)
        home.members.append(number)
        home.sides |= draft.sides
        home.victims |= draft.victims
        found.append(home.members[0])
    return found


def _home(scene: Scene, drafts: Sequence[Draft], number: int, told: list[Told]) -> Told | None:
    """The happening that a draft goes with: one of its own sentence first, then the latest that nothing forbids."""
    draft = drafts[number]
    fitting = [one for one in told if _fits(scene, drafts, one, draft)]
    if not fitting:
        return None
    here = [one for one in fitting if any(drafts[member].sentence == draft.sentence for member in one.members)]
    if here:
        return here[-1]
    if just := [one for one in fitting if _just_told(drafts, one, draft)]:
        return max(just, key=lambda one: drafts[one.members[-1]].trigger.token)
    if gives_details(scene, draft):
        return max(fitting, key=lambda one: (_same_word(scene, drafts, one, draft), told.index(one)))
    if draft.retold:
        return fitting[-1]
    if is_indefinite(scene, draft.trigger) and draft.type != "ASSAULT":
        return None
    bound = [one for one in fitting if _shares(drafts, one, draft)]
    if not bound and _is_another(scene, told, drafts, draft):
        return None
    if draft.background:  # earlier happenings are many: one needs a reason to be another
        bound += [
            one for one in fitting if any(drafts[member].sentence == draft.sentence - 1 for member in one.members)
        ]
        return bound[-1] if bound else None
    # of several that fit: a common side or place, then the same word or weapon, then the latest
    return max(
        fitting,
        key=lambda one: (
            one in bound,
            _likeness(scene, drafts, one, draft),
            not _is_aside(scene, drafts, one),
            told.index(one),
        ),
    )


def _is_another(scene: Scene, told: Sequence[Told], drafts: Sequence[Draft], draft: Draft) -> bool:
    """In a report that tells several happenings, one told anew with a place of its own is one more."""
    if draft.back or not draft.places or not draft.sides or all(scene.is_wide(place) for place in draft.places):
        return False
    alike = [one for one in told if same_kind(drafts[one.members[0]], draft)]
    return sum(drafts[one.members[0]].extent == draft.extent for one in alike) >= _SEVERAL


def _is_aside(scene: Scene, drafts: Sequence[Draft], told: Told) -> bool:
    """Whether a happening is only what the news came after: "three days after rockets hit the market"."""
    tree, after = scene.tree, scene.tables.extent.after
    tokens = [drafts[member].trigger.token for member in told.members]
    return all(
        any(tree.lower[kid] in after for kid in tree.children(token, "mark")) or tree.lower[tree.head[token]] in after
        for token in tokens
    )


def _likeness(scene: Scene, drafts: Sequence[Draft], told: Told, draft: Draft) -> int:
    """How many of word and weapon a happening shares with a draft."""
    word = _same_word(scene, drafts, told, draft)
    lost = any(draft.lost & drafts[member].lost - {""} for member in told.members)
    arms = {weapon.name for weapon in draft.weapons}
    weapon = any(arms & {held.name for held in drafts[member].weapons} for member in told.members)
    return word + weapon + lost


def _same_word(scene: Scene, drafts: Sequence[Draft], told: Told, draft: Draft) -> bool:
    lemma = scene.tree.lemma
    return any(lemma[drafts[member].trigger.token] == lemma[draft.trigger.token] for member in told.members)


def _shares(drafts: Sequence[Draft], told: Told, draft: Draft) -> bool:
    """Whether a side or a named place of the draft is one of the happening's."""
    if draft.sides & told.sides:
        return True
    names = _names(draft.places)
    return bool(names) and any(names & _names(drafts[member].places) for member in told.members)


def _fits(scene: Scene, drafts: Sequence[Draft], told: Told, draft: Draft) -> bool:
    first = drafts[told.members[0]]
    if not same_kind(first, draft) or (draft.extent != first.extent and not draft.retold):
        return False
    ages = {drafts[member].background for member in told.members}
    if draft.background not in ages and not (
        gives_details(scene, draft)
        or _just_told(drafts, told, draft)
        or (draft.back and first.background and any(_names_it(scene, drafts[one], draft) for one in told.members))
    ):
        return False
    if draft.judgement.polarity != first.judgement.polarity or not _one_status(first, draft):
        return False
    if draft.victims and told.victims and not draft.victims & told.victims and not draft.sides & told.sides:
        return False
    if draft.type not in _ONE_KIND and draft.sides and told.sides and not draft.sides & told.sides:
        return False
    members = [drafts[member] for member in told.members]
    if draft.retold:
        return True
    if draft.extent == "aggregate" and draft.mode != first.mode and not _shares(drafts, told, draft):
        return False
    modes = {member.mode for member in members} - {None}
    if any(_others_lost(scene, member, draft, modes) for member in members):
        return False
    if draft.type == "ASSAULT" and _strange(scene, drafts, told, draft):
        return False
    if any(_apart(scene, member, draft) for member in members if member.sentence == draft.sentence):
        return False
    return not any(_other_days(member, draft) or _other_places(scene, member, draft) for member in members)


def _just_told(drafts: Sequence[Draft], told: Told, draft: Draft) -> bool:
    """ "Two died in the turmoil": a word for any happening means what the sentence before told last."""
    last = drafts[told.members[-1]]
    any_ = draft.trigger.rule.generic and draft.back
    return any_ and last.sentence == draft.sentence - 1 and not last.trigger.rule.generic


def gives_details(scene: Scene, draft: Draft) -> bool:
    """ "The shooting happened on 21 January at ten", "the March 20 shooting": day and place of what has been told."""
    tree, token = scene.tree, draft.trigger.token
    if draft.trigger.form != "noun" or not any(tree.lower[kid] in _THE for kid in tree.kids[token]):
        return False
    if any(scene.times.get(kid) in draft.times for kid in tree.kids[token] if kid < token and kid in scene.times):
        return True
    verb = tree.head[token]
    return tree.dep[token] == "nsubj" and tree.lemma[verb] in scene.tables.extent.telling


def _names_it(scene: Scene, first: Draft, draft: Draft) -> bool:
    """Whether "the killings", "the kidnapping" can mean an earlier happening: its mode, or a word for any death."""
    lemma, tag = scene.tree.lemma, scene.tree.tag
    if draft.trigger.rule.generic or (
        first.trigger.form == "noun" and tag[first.trigger.token] != tag[draft.trigger.token]
    ):
        return False
    return (
        (draft.mode is not None and draft.mode == first.mode)
        or lemma[draft.trigger.token] == lemma[first.trigger.token]
        or (bool(first.lost or first.victims) and lemma[draft.trigger.token] in _DEATHS)
    )


def _others_lost(scene: Scene, one: Draft, other: Draft, modes: Set[str | None]) -> bool:
    """Whether two sentences each count people anew, of two classes, or hurt in two ways: two happenings (R2)."""
    if one.sentence == other.sentence or not one.lost or not other.lost:
        return False
    if one.lost & other.lost - {""}:
        return False
    if "" not in one.lost | other.lost:
        return True
    if other.back:  # "the violence left four dead" counts what has been told
        return False
    return len(modes | {other.mode} - {None}) > 1 or is_indefinite(scene, other.trigger)


def _strange(scene: Scene, drafts: Sequence[Draft], told: Told, draft: Draft) -> bool:
    """Whether both have names or places of their own, and nothing in common: not even the sentence or the day."""
    members = [drafts[member] for member in told.members]
    if not _is_own(scene, draft) or not any(_is_own(scene, member) for member in members):
        return False
    if draft.back and _same_word(scene, drafts, told, draft):
        return False
    if any(member.sentence == draft.sentence for member in members) or _shares(drafts, told, draft):
        return False
    if not draft.places and not draft.times and any(member.sentence == draft.sentence - 1 for member in members):
        return False  # "A gunman fired at his car. His bodyguard, X, was killed."
    return not any(_distance(one, other) == 0 for member in members for one in member.times for other in draft.times)


def _is_own(scene: Scene, draft: Draft) -> bool:
    if draft.victims or any(not scene.is_wide(place) for place in draft.places):
        return True
    kinds = scene.tables.events.kinds
    return any(
        "site" in kinds.get(one.text.lower().rpartition(" ")[2], ())
        for one in draft.participants
        if one.role == "target"
    )


def same_kind(one: Draft, other: Draft) -> bool:
    """Whether two triggers can tell one happening by their types: any two assaults, else type and mode."""
    if one.type != other.type:
        return False
    return one.type in _ONE_KIND or one.mode == other.mode or one.mode is None or other.mode is None


def _one_status(one: Draft, other: Draft) -> bool:
    first, second = one.judgement.status, other.judgement.status
    if first == second:
        return True
    return {first, second} <= {"actual", "ongoing", "failed"} and (one.judgement.polarity == "+")


def _apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether a sentence sets one after the other: "came two days after the clashes", "a day before the raid"."""
    tree, table = scene.tree, scene.tables.extent
    low, high = sorted((one.trigger.token, other.trigger.token))
    if _side_by_side(scene, low, high):
        return True
    for token in range(low + 1, high):
        if tree.lower[token] in table.after and tree.dep[token] in ("prep", "mark"):
            if any(tree.lemma[kid] in ("day", "week", "month", "year", "hour") for kid in tree.kids[token]):
                return True
            if tree.lemma[tree.head[token]] in table.cause | {"take"} and tree.head[token] not in (low, high):
                return True
    return False


def _side_by_side(scene: Scene, one: int, other: int) -> bool:
    """ "shaken by the attack on the market, by the shooting of policemen": each under a preposition of its own."""
    tree = scene.tree
    first, second = tree.head[one], tree.head[other]
    if tree.dep[one] != "pobj" or tree.dep[other] != "pobj" or first == second:
        return False
    over = second
    while tree.dep[over] == "conj" and tree.lower[over] == tree.lower[first]:
        over = tree.head[over]
    return over == first or (tree.head[first] == tree.head[second] and tree.lower[first] == tree.lower[second])


def _other_days(one: Draft, other: Draft) -> bool:
    """Whether both are dated, and no two of their dates lie within a day of each other."""
    pairs = [_distance(a, b) for a in one.times for b in other.times]
    known = [days for days in pairs if days is not None]
    return bool(known) and min(known) > _NEXT_DAY


def _distance(one: TimeMention, other: TimeMention) -> int | None:
    """Days between two dates; None where either says no day."""
    first, second = day_window(one), day_window(other)
    if first is not None and second is not None:
        return first.distance(second)
    days = weekday(one), weekday(other)
    if days[0] is not None and days[1] is not None:
        return min((days[0] - days[1]) % 7, (days[1] - days[0]) % 7)
    if one.value == other.value:
        return 0
    months = one.value[5:7], other.value[5:7]
    if months[0].isdigit() and months[1].isdigit() and months[0] != months[1]:
        return _OTHER_MONTH
    return None


def _other_places(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether both are placed, and no place of one can be or hold a place of the other."""
    if not one.places or not other.places:
        return False
    return not any(_nests(scene, a, b) for a in one.places for b in other.places)


def _nests(scene: Scene, one: PlaceMention, other: PlaceMention) -> bool:
    if scene.is_wide(one) or scene.is_wide(other):
        return True
    if _names((one,)) & _names((other,)):
        return True
    if one.kind == other.kind == "site":  # a club may stand in a street; two squares are two places
        return one.name.lower().split()[-1:] != other.name.lower().split()[-1:]
    site = one if one.kind == "site" else other
    return site.kind == "site" and not site.within


def _names(places: Sequence[PlaceMention]) -> set[str]:
    return {name.lower() for place in places for name in (place.name, *place.within)}
