"""Actors of a report: who is named or described, chained (R12)."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import ActorMention, ActorType, PlaceMention
from tidings.reading.actors.cache import page_of
from tidings.reading.actors.candidates import Candidate, find_candidates
from tidings.reading.actors.chains import Chain, chain
from tidings.reading.actors.descriptions import Descriptions
from tidings.reading.actors.drafts import Draft, mentions
from tidings.reading.actors.page import Page
from tidings.reading.actors.pronouns import pronouns
from tidings.reading.actors.resolve import resolve
from tidings.reading.actors.signs import gather
from tidings.reading.actors.states import StateMention, find_states
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def find_actors(parsed: Parsed, places: Sequence[PlaceMention], vocabulary: Vocabulary) -> tuple[ActorMention, ...]:
    """Every actor mention in the story of a report, in the order of the text."""
    page = page_of(parsed, vocabulary, places)
    candidates = find_candidates(page)
    for candidate in candidates:
        gather(page, candidate)
    named = [_named(page, found, c, at) for at, found in enumerate(chain(page, candidates)) for c in found.candidates]
    taken = {at: draft for draft in named for at in range(draft.start, draft.end)}
    states = [_state(mention) for mention in find_states(page, taken)]
    for draft in states:
        taken.update(dict.fromkeys(range(draft.start, draft.end), draft))
    everyone = [*named, *states]
    described = Descriptions(page, {draft.start: draft for draft in everyone}, taken).find()
    resolve(page, named, described)
    drafts = [*everyone, *described]
    return mentions(parsed, [*drafts, *pronouns(page, drafts)])


def _named(page: Page, found: Chain, c: Candidate, at: int) -> Draft:
    draft = Draft(
        c.start, c.end, c.span, f"name {at}", name=c.name, type=found.type, cues=found.cues, acronym=c.acronym
    )
    draft.titles = _honorifics(page, c)
    body = page.lexicon.groups.bodies.get(c.name)
    draft.country = body.country if body is not None else _country(page, c)
    return draft


def _country(page: Page, c: Candidate) -> str | None:
    states = (page.lexicon.states.of(text) for text in c.leading)
    return next((state.iso for state in states if state is not None), None)


def _honorifics(page: Page, c: Candidate) -> list[str]:
    found: list[str] = []
    at = c.start - 1
    while page.lower(at).rstrip(".") in page.lexicon.titles.honorifics:
        found.insert(0, page.words[at].text)
        at -= 1
    return found


def _state(mention: StateMention) -> Draft:
    kind: ActorType = "state"
    name = mention.word.country
    return Draft(
        mention.start,
        mention.end,
        mention.span,
        f"state {mention.word.iso}",
        name=name,
        type=kind,
        cues=(mention.cue,),
        country=mention.word.iso,
    )
