"""Actors, posts, ties and measures."""

from __future__ import annotations

from collections.abc import Iterator

from bench.truth.case import Case, Thing, spots, touches
from bench.truth.tally import Tally


def actors(case: Case) -> Iterator[Tally]:
    """Found by a name; every variant on one actor; the type; namesakes apart; altered titles no evidence."""
    found, joined, kind = (Tally("actors", name) for name in ("found", "variants joined", "type"))
    apart, unheard = Tally("actors", "different apart"), Tally("actors", "not from titles")
    for told in case.truth["actors"]:
        best = case.actors.best(told["id"])
        found.add(best is not None, told["id"])
        for name in case.actors.variants(told["id"]):
            joined.add(best in case.actors.bearers(name), told["id"], name, *_names(case, name))
        if best is not None:
            mine = case.actors.ours[best]["type"]
            kind.add(_type_fits(mine, told), told["id"], f"ours {mine}", f"truth {told['type']}")
        for name in told.get("not_evidence", ()):
            unheard.add(not case.actors.bearers(name), told["id"], name)
    for a, b in case.truth["different"]:
        one, other = case.actors.best(a), case.actors.best(b)
        apart.add(one is None or one != other, a, b)
    yield from (found, joined, kind, apart, unheard)


def _names(case: Case, name: str) -> list[str]:
    return [f"ours {case.actors.ours[bearer]['names']}" for bearer in sorted(case.actors.bearers(name))]


def _type_fits(ours: str, told: Thing) -> bool:
    wanted = [told["type"], *told.get("accept_type", ())]
    return ours in {name.replace("government body", "government").replace(" ", "_") for name in wanted}


def posts(case: Case) -> Iterator[Tally]:
    """A claim on the words, its holder, its title, its state; the dates of the post."""
    found, holder, title, state, dates = (
        Tally("posts", name) for name in ("found", "holder", "title", "status", "dates")
    )
    for told in case.truth["posts"]:
        claims = case.of_kind("post", told)
        found.add(bool(claims), told["holder"], told["title"], told["report"], told["quote"])
        mine = [claim for claim in claims if _is(case, told["holder"], claim["value"]["holder"])]
        if claims:
            holder.add(bool(mine), told["holder"], told["quote"], *(claim["value"]["holder"] for claim in claims))
        if not mine:
            continue
        title.add(
            any(_title_fits(claim["value"]["title"], told["title"]) for claim in mine),
            told["holder"],
            told["title"],
            *(claim["value"]["title"] for claim in mine),
        )
        state.add(
            any(claim["value"]["state"] == told["status"] for claim in mine),
            told["holder"],
            told["title"],
            told["status"],
            *(claim["value"]["state"] for claim in mine),
        )
        ids = {claim["id"] for claim in mine}
        held = [post for post in case.record["posts"] if ids & set(post["claims"])]
        for end in ("from", "to"):
            if told.get(end):
                dates.add(
                    any(post[end] == told[end] for post in held),
                    told["holder"],
                    told["title"],
                    end,
                    told[end],
                    *(post[end] for post in held),
                )
    yield from (found, holder, title, state, dates)


def _title_fits(ours: str, theirs: str) -> bool:
    a, b = (
        set(words.casefold().replace("defense", "defence").split()) - {"the", "of", "acting"}
        for words in (ours, theirs)
    )
    return bool(a) and (a <= b or b <= a)


def _is(case: Case, wanted: str | None, ours: Thing | None) -> bool:
    return ours is not None and case.actors.fits(wanted, ours["actor"], ours["text"])


def ties(case: Case) -> Iterator[Tally]:
    """A claim on the words, its type, both ends, its polarity."""
    found, kind, ends, polarity = (Tally("ties", name) for name in ("found", "type", "both ends", "polarity"))
    for told in case.truth["ties"]:
        claims = case.of_kind("tie", told)
        words = (told["subject"], told["type"], told["object"], told["report"], told["quote"])
        found.add(bool(claims), *words)
        if not claims:
            continue
        mine = [claim for claim in claims if claim["value"]["type"] == told["type"]]
        kind.add(bool(mine), *words, *(claim["value"]["type"] for claim in claims))
        joined = [claim for claim in mine if _both(case, told, claim["value"])]
        if mine:
            ends.add(bool(joined), *words, *((claim["value"]["subject"], claim["value"]["object"]) for claim in mine))
        if joined:
            polarity.add(any(claim["polarity"] == told.get("polarity", "+") for claim in joined), *words)
    yield from (found, kind, ends, polarity)


def _both(case: Case, told: Thing, value: Thing) -> bool:
    return _is(case, told["subject"], value["subject"]) and _is(case, told["object"], value["object"])


def measures(case: Case) -> Iterator[Tally]:
    """Seats, members, votes: the number, and whose."""
    found, whose = Tally("measures", "number"), Tally("measures", "whose")
    for told in case.truth["measures"]:
        at = case.spots(told)
        mine = [
            measure
            for measure in case.record["figures"]
            if touches(spots(measure), at) and (measure["low"], measure["high"]) == (told["low"], told["high"])
        ]
        found.add(bool(mine), told["actor"], told["kind"], told["low"], told["high"], told["report"], told["quote"])
        if mine and told["actor"]:
            whose.add(
                any(case.actors.fits(told["actor"], measure["actor"], None) for measure in mine),
                told["actor"],
                told["quote"],
            )
    yield from (found, whose)
