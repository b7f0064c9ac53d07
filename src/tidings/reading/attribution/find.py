"""All attributions of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.model.claims import Attribution
from tidings.model.mentions import ActorMention
from tidings.reading.attribution.according import by_prepositions
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.hearsay import by_hearsay
from tidings.reading.attribution.kinds import Lexicon, Nature, anonymity_of, nature
from tidings.reading.attribution.nouns import by_nouns
from tidings.reading.attribution.orphans import transcripts, with_orphans
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.refusals import by_refusals
from tidings.reading.attribution.sources import span_of
from tidings.reading.attribution.speakers import Speakers
from tidings.reading.attribution.verbs import by_verbs
from tidings.reading.parsed import Parsed
from tidings.vocabulary.attribution import load_attribution
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary


def find_attributions(
    parsed: Parsed, actors: Sequence[ActorMention], vocabulary: Vocabulary
) -> tuple[Attribution, ...]:
    """Every attribution in a report, in the order of its content."""
    page = Page(parsed, vocabulary.table("attribution", load_attribution))
    lexicon = Lexicon(vocabulary.table("outlets", load_outlets), vocabulary.table("quantities", load_quantities))
    drafts = sorted(_drafts(page), key=lambda draft: draft.token)
    speakers = Speakers(page, actors)
    made = [_attribution(page, draft, speakers, lexicon) for draft in drafts]
    return tuple(sorted(made, key=lambda one: (one.content[0], one.cue)))


def _drafts(page: Page) -> Iterator[Draft]:
    found = [
        draft
        for look in (by_verbs, by_prepositions, by_nouns, by_hearsay, by_refusals, transcripts)
        for draft in look(page)
    ]
    yield from with_orphans(page, found)


def _attribution(page: Page, draft: Draft, speakers: Speakers, lexicon: Lexicon) -> Attribution:
    source = draft.source
    if source is None:
        kind = "reportedly" if draft.hearsay else "unnamed"
        return Attribution(kind, cue=draft.cue, content=draft.content, act=draft.act, stance=draft.stance)  # type: ignore[arg-type]
    actor, found = _who(page, draft, speakers, lexicon)
    return Attribution(
        kind=speakers.kind_of(actor, found.kind),
        source=(span_of(page, source),),
        cue=draft.cue,
        content=draft.content,
        actor=actor.id if actor is not None else None,
        named=found.named,
        number=found.number,
        anonymity=anonymity_of(page, source) if not found.named else None,
        act=draft.act,
        stance=draft.stance,
    )


def _who(page: Page, draft: Draft, speakers: Speakers, lexicon: Lexicon) -> tuple[ActorMention | None, Nature]:
    """The actor and nature of a draft's source; a pronoun has those of the last speaker that it fits."""
    source = draft.source
    assert source is not None
    actor = speakers.mention(source)
    last = speakers.last(source) if speakers.is_pronoun(source) else None
    if last is not None and (actor is None or (last[0] is not None and last[0].chain == actor.chain)):
        return last
    found = nature(page, source, actor, lexicon)
    if draft.stance == "said":
        speakers.spoke(source, actor, found)
    return actor, found
