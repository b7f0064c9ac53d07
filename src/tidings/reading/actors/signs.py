"""The signs that say what a name stands for: each a small function that gives weighted evidence, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tidings.model.mentions import ActorType
from tidings.reading.actors.candidates import Candidate, Sign, title_before
from tidings.reading.actors.page import Page

_ENTITIES: dict[str, ActorType] = {"PERSON": "person", "ORG": "organization"}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOTHING = frozenset(
    {"DATE", "TIME", "EVENT", "WORK_OF_ART", "LANGUAGE", "LAW", "PRODUCT", "NORP", "MONEY", "CARDINAL"}
)
# "Popular Mobilization Forces" is an armed group by its name, "Iraqi Security Forces" a state's.
_TROOPS = frozenset({"forces", "force", "units"})
_SPEECH = frozenset(
    {"said", "says", "told", "tweeted", "added", "warned", "insisted", "argued", "wrote", "recalled", "vowed"}
)
# Bodies that are buildings too: where the report has them as a place they are one.
_BUILDINGS = frozenset({"mosque", "church", "school", "hospital", "house", "university", "college"})
_STANCE = frozenset({"denies", "denied", "accuses", "accused", "rejects", "rejected", "condemned", "claimed"})
_ACTS = frozenset({"threaten", "accuse", "demand", "vow", "deny", "condemn", "warn", "reject", "pledge", "retaliate"})
_ARMED = frozenset({"fighters", "militants", "militiamen", "gunmen", "rebels", "insurgents", "guerrillas"})
_GROUPED = frozenset({"commander", "commanders", "leader", "leaders", "members", "member", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "supporters", "lawmaker", "chief", "headquarters", "positions", "troops", "soldiers", "forces", "strongholds", "loyalists"})  # fmt: skip


def gather(page: Page, candidate: Candidate) -> None:
    """Adds all signs to a candidate."""
    for sign in ALL:
        candidate.signs.extend(sign(page, candidate))


def titled(page: Page, c: Candidate) -> Iterator[Sign]:
    """A title right before the name."""
    title = title_before(page, c.start)
    if title is None or title.plural:
        return
    heads, domains = page.lexicon.groups.heads, page.lexicon.titles.domains
    if not all(word.lower in heads or word.lower in domains for word in page.words[c.start : c.end]):
        yield Sign("person", 4.0, f"title before the name: {title.text}")


def honoured(page: Page, c: Candidate) -> Iterator[Sign]:
    """ "Mr", "Ayatollah", "Sheikh" before the name."""
    before = page.lower(c.start - 1).rstrip(".")
    if page.words[c.start].lower.rstrip(".") in page.lexicon.titles.sacred:
        yield Sign(None, 9.0, f"no actor of the news: {page.words[c.start].lower}")
    if before in page.lexicon.titles.honorifics and not page.words[c.start].starts:
        yield Sign("person", 3.0, f"honorific: {page.words[c.start - 1].text}")
    if before in page.lexicon.titles.sacred:
        yield Sign(None, 9.0, f"no actor of the news: {before}")


def given(page: Page, c: Candidate) -> Iterator[Sign]:
    """A usual given name first, or a name by a child ("Abu X")."""
    first = page.words[c.start].text
    if c.organized or c.end - c.start < 2:
        return
    if page.lexicon.names.is_given(first) or page.lexicon.names.is_given(first.partition("-")[0]):
        yield Sign("person", 2.5, f"given name: {first}")
    elif _opening(first) in page.lexicon.names.kunya | page.lexicon.names.servant and not _is_place(page, c):
        yield Sign("person", 2.5, f"name of a person by its form: {first}")
    elif any(word.lower in page.lexicon.names.descent for word in page.words[c.start : c.end]):
        yield Sign("person", 2.5, "name of a person by its form: son or daughter of")
    elif page.words[c.start].text in page.lexicon.names.family_first and c.end - c.start == 2:
        yield Sign("person", 1.5, f"family name: {first}")


def _opening(first: str) -> str:
    return first.lower().partition("-")[0]


def _is_place(page: Page, c: Candidate) -> bool:
    """Whether the report has the very name as a place's ("Umm Qasr")."""
    return c.span in page.places or c.name.casefold() in page.placed


def headed(page: Page, c: Candidate) -> Iterator[Sign]:
    """The noun of a kind of body in the name."""
    heads = page.lexicon.groups.heads
    last, first = page.words[c.end - 1].lower, page.words[c.start].lower
    if c.end - c.start > 1 and last in heads:
        kind = heads[last]
        own = (
            last in _TROOPS
            and (before := page.words[c.end - 2].lower) != "armed"
            and before not in page.lexicon.titles.domains
            and not c.leading
        )
        weight = 2.5 if last in _BUILDINGS else 4.5
        yield Sign("armed_group" if own else kind, weight, f"noun of the name: {last}")
        return
    for at in range(c.start, c.end - 1):
        if page.words[at + 1].lower in ("of", "for") and page.words[at].lower in heads:
            yield Sign(heads[page.words[at].lower], 4.0, f"noun of the name: {page.words[at].lower}")
            return
    if c.organized and first in heads:
        yield Sign(heads[first], 2.0, f"noun of the name: {first}")


def foreign(page: Page, c: Candidate) -> Iterator[Sign]:
    """A transliterated common noun ("kataib" = brigades)."""
    for at in range(c.start, c.end):
        word = page.lexicon.groups.foreign.get(page.words[at].lower.rstrip("s"))
        word = word or page.lexicon.groups.foreign.get(page.words[at].lower)
        if word is not None and word.type is not None and page.words[at].cap:
            yield Sign(word.type, 3.5, f"noun of the name: {page.words[at].lower} = {word.means}")
            return


def known(page: Page, c: Candidate) -> Iterator[Sign]:
    """A body of world standing, an agency or an outlet of the tables."""
    bodies = page.lexicon.groups.bodies
    body = bodies.get(c.name)
    if body is not None:
        yield Sign(body.type, 5.0, f"known body: {body.name}")
        return
    opening = c.name.split()
    short = next((name for size in (3, 2) if (name := " ".join(opening[:size])) in bodies), None)
    if short is not None and page.words[c.start + len(short.split())].lower in ("of", "in"):
        yield Sign(bodies[short].type, 5.0, f"known body: {bodies[short].name}")
        return
    article = "The " if page.words[c.start - 1].text == "The" and c.start else ""
    if (publisher := page.lexicon.outlets.find(article + c.name)) is not None:
        c.name = article + c.name
        yield Sign("outlet", 5.0, f"known {'agency' if publisher.agency else 'outlet'}: {publisher.name}")


def entity(page: Page, c: Candidate) -> Iterator[Sign]:
    """What the language model says, worth little by itself."""
    label = page.tree.ent[page.words[c.end - 1].token]
    if label in _ENTITIES:
        yield Sign(_ENTITIES[label], 1.0, f"language model: {_ENTITIES[label]}")
    elif label in _PLACES:
        yield Sign(None, 1.0, "language model: place")
    elif label in _NOTHING:
        yield Sign(None, 0.8, f"language model: {label.lower()}")


def shortened(page: Page, c: Candidate) -> Iterator[Sign]:
    """Capitals only, as acronyms are, where the words around are not in capitals too."""
    if c.end - c.start == 1 and 2 <= len(c.name) <= 6 and c.name.isupper() and c.name.isalpha() and not c.heading:
        yield Sign("organization", 1.6 if page.lower(c.start - 1) == "the" else 0.8, "acronym")


def handle(_page: Page, c: Candidate) -> Iterator[Sign]:
    """ "@someone": the account of a user."""
    if c.name.startswith("@"):
        yield Sign("person", 2.0, "account of a user")


def acting(page: Page, c: Candidate) -> Iterator[Sign]:
    """Who threatens, accuses or demands is an actor, if of no known kind."""
    tree, token = page.tree, page.words[c.end - 1].token
    if tree.dep[token] == "nsubj" and (verb := tree.lemma[tree.head[token]]) in _ACTS:
        yield Sign("organization", 1.0, f"subject of {verb}")


def placed(page: Page, c: Candidate) -> Iterator[Sign]:
    """A place of the gazetteer, or a preposition of place before it."""
    place = page.place_over(c.span)
    if place is not None:
        yield Sign(None, 3.0 if place.span == c.span or place.kind == "site" else 2.0, f"place: {place.name}")
    elif c.name.casefold() in page.placed:
        yield Sign(None, 3.0, f"a place elsewhere in the report: {c.name}")
    elif page.lower(_past_article(page, c)) in ("in", "near"):
        yield Sign(None, 0.8, "in or near it")


def ground(page: Page, c: Candidate) -> Iterator[Sign]:
    """A noun of places beside the name: "stronghold of X", "the X hills", "hills around X"."""
    sites, at = page.lexicon.sites, _past_article(page, c)
    parts = sites.landforms | sites.districts | sites.divisions
    before, preposition = page.lower(at - 1), page.lower(at)
    if preposition == "of" and before in sites.settled | parts:
        yield Sign(None, 4.0, f"noun of places: {before} of")
    elif preposition == "of" and before in sites.settlements:
        yield Sign(None, 1.5, f"noun of places or sides: {before} of")
    elif preposition in sites.near:
        known = before in sites.settlements | parts | sites.sites
        yield Sign(None, 4.0 if known else 1.2, f"{before} {preposition} it" if known else f"{preposition} it")
    after = page.words[c.end] if c.end < len(page.words) else None
    if after is not None and not after.cap and after.lower in parts:
        yield Sign(None, 4.0, f"noun of places: {after.lower}")


def _past_article(page: Page, c: Candidate) -> int:
    return c.start - 2 if page.lower(c.start - 1) == "the" else c.start - 1


def followed(page: Page, c: Candidate) -> Iterator[Sign]:
    """What stands behind the name: a kind of group, members, "who", a verb of speech."""
    after = page.lower(c.end)
    heads = page.lexicon.groups.heads
    if (
        page.words[c.end - 1].lower not in heads
        and after in page.lexicon.groups.described
        and heads.get(after) in ("armed_group", "party", "coalition")
    ):
        yield Sign(heads[after], 3.5, f"noun after the name: {after}")
    elif after in _ARMED:
        yield Sign("armed_group", 2.0, f"noun after the name: {after}")
    elif after in _GROUPED:
        yield Sign("organization", 1.2, f"noun after the name: {after}")
    elif after in _SPEECH | _STANCE:
        acting = page.tree.ent[page.words[c.end - 1].token] in ("ORG", "GPE", "NORP") or after in _STANCE
        yield Sign("organization" if acting else "person", 0.8, f"verb of speech: {after}")
    elif (after == "," and page.lower(c.end + 1) == "who") or after == "who":
        yield Sign("person", 1.5, "who")
    elif after == ",":
        yield from _apposed(page, c.end + 1)


def preceded(page: Page, c: Candidate) -> Iterator[Sign]:
    """What stands before the name: "faction, X", "leader of X", "members of X", "the group X"."""
    described, before = page.lexicon.groups.described, page.lower(c.start - 1)
    kind = described.get(before if before != "," else page.lower(c.start - 2))
    noun = before if before != "," else page.lower(c.start - 2)
    if (
        kind in ("armed_group", "party", "coalition", "organization", "outlet", "company")
        and not page.words[c.start].starts
    ):
        yield Sign(kind, 2.5, f"noun before the name: {noun}")
        return
    at = c.start - 2 if before in ("the", "a") else c.start - 1
    if page.lower(at) == "of" and page.lower(at - 1) in _ARMED:
        yield Sign("armed_group", 2.5, f"{page.lower(at - 1)} of it")
        return
    head = page.lexicon.titles.head(page.lower(at - 1)) if page.lower(at) in ("of", "for") else None
    if head is not None and head[0] in ("leader", "member", "spokesperson"):
        yield Sign("organization", 1.5, f"{page.lower(at - 1)} {page.lower(at)} it")
    title = page.title_ends.get(c.start - 1)
    if before == "," and title is not None and not title.plural and page.lower(title.start - 1) != ",":
        yield Sign("person", 1.0, f"apposition: {title.text}")


def _apposed(page: Page, at: int) -> Iterator[Sign]:
    """ ", a former minister", ", the Iran-backed militia" after a name."""
    article = page.lower(at) in ("a", "an", "the", "another", "one")
    at += article
    for step in range(6):
        lower = page.lower(at + step)
        title = page.title_starts.get(at + step)
        if (
            title is not None
            and not title.plural
            and (article or step < 2)
            and page.words[at + step].start < page.words[title.end - 1].end
        ):
            yield Sign("person", 2.5, f"apposition: {title.text}")
            return
        kind = page.lexicon.groups.described.get(lower) if page.lower(at + step + 1) not in ("'s", "'") else None
        if article and kind in ("armed_group", "party", "coalition", "organization", "company", "outlet"):
            yield Sign(kind, 2.5, f"apposition: {lower}")
            return
        if (
            not lower
            or lower in (",", ".", "of", "in", "and", "who", "which")
            or (page.words[at + step].tag[:1] == "V" and "-" not in lower)
        ):
            return


ALL: tuple[Callable[[Page, Candidate], Iterator[Sign]], ...] = (
    titled,
    honoured,
    given,
    headed,
    foreign,
    known,
    entity,
    shortened,
    handle,
    acting,
    placed,
    ground,
    followed,
    preceded,
)
