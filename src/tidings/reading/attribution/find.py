"""All attributions of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.model.claims import Attribution, SourceKind
from tidings.model.mentions import ActorMention
from tidings.reading.attribution.according import by_prepositions
from tidings.reading.attribution.chains import passed_on, with_carriers
from tidings.reading.attribution.citing import with_citations
from tidings.reading.attribution.drafts import Draft, Source
from tidings.reading.attribution.hearsay import by_hearsay
from tidings.reading.attribution.kinds import Lexicon, Nature, anonymity_of, nature
from tidings.reading.attribution.nouns import by_nouns
from tidings.reading.attribution.orphans import transcripts, with_orphans
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.perceiving import by_perception
from tidings.reading.attribution.refusals import by_refusals
from tidings.reading.attribution.sources import span_of
from tidings.reading.attribution.speakers import Speakers
from tidings.reading.attribution.tallies import by_tallies
from tidings.reading.attribution.unnamed import with_anonymity
from tidings.reading.attribution.verbs import by_verbs
from tidings.reading.parsed import Parsed
from tidings.vocabulary.attribution import load_attribution
from tidings.vocabulary.outlets import OutletsTable, load_outlets
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary


def find_attributions(
    parsed: Parsed, actors: Sequence[ActorMention], vocabulary: Vocabulary
) -> tuple[Attribution, ...]:
    """Every attribution in a report, in the order of its content."""
    page = Page(parsed, vocabulary.table("attribution", load_attribution))
    lexicon = Lexicon(vocabulary.table("outlets", load_outlets), vocabulary.table("quantities", load_quantities))
    drafts = sorted(_drafts(page, lexicon.outlets), key=lambda draft: draft.token)
    speakers = Speakers(page, actors)
    made = (_attribution(page, draft, speakers, lexicon) for draft in drafts)
    ordered = sorted((one for one in made if one is not None), key=lambda one: (one.content[0], one.cue))
    return with_anonymity(page, with_carriers(page, ordered, lexicon.outlets))


def _drafts(page: Page, outlets: OutletsTable) -> Iterator[Draft]:
    looks = (by_verbs, by_prepositions, by_nouns, by_hearsay, by_refusals, by_tallies, by_perception, transcripts)
    drafts = [draft for look in looks for draft in look(page)]
    refused = {draft.token for draft in drafts if draft.act == "decline"}
    found = with_orphans(page, [draft for draft in drafts if not _told_twice(draft, refused)])
    yield from with_citations(page, found, outlets)


def _told_twice(draft: Draft, refused: set[int]) -> bool:
    """Whether a refusal is found by its verb too: one is enough, and of the two the one found later falls."""
    if draft.act != "decline":
        return False
    first = draft.token in refused
    refused.discard(draft.token)
    return not first


def _attribution(page: Page, draft: Draft, speakers: Speakers, lexicon: Lexicon) -> Attribution | None:
    source = draft.source
    if source is None:
        kind: SourceKind = "reportedly" if draft.hearsay else "unnamed"
        return Attribution(kind, cue=draft.cue, content=draft.content, act=draft.act, stance=draft.stance)
    actor, found = _who(page, draft, source, speakers, lexicon)
    if draft.shows and not found.speaks:
        return None
    return Attribution(
        kind=found.kind,
        source=(span_of(page, source),),
        cue=draft.cue,
        content=draft.content,
        actor=actor.id if actor is not None else None,
        named=found.named,
        number=found.number,
        chain=passed_on(page, draft, lexicon.outlets),
        anonymity=anonymity_of(page, source) if not found.named else None,
        act=draft.act,
        stance=draft.stance,
        kinds=found.kinds,
    )


def _who(
    page: Page, draft: Draft, source: Source, speakers: Speakers, lexicon: Lexicon
) -> tuple[ActorMention | None, Nature]:
    """The actor and nature of a draft's source; a pronoun has those of the last speaker that it fits."""
    last = speakers.last(source)
    actor = last.actor if last is not None else speakers.meant(source, draft.content)
    found = last.nature if last is not None else nature(page, source, speakers.chain(actor), lexicon)
    if draft.stance == "said":
        speakers.spoke(source, actor, found)
    return actor, found
