"""Relations of re3d from what ``build`` reads: ties, posts, events, and what a report calls one actor.

python -m bench.re3d_relations [--data FILE] [--out FILE] [--every N]

``re3d_relations.toml`` says which claim is which of re3d's types. Its spans take in article, country and titles ("the Iraqi
Foreign Minister, Ibrahim al-Jaafari"), ours are names: a span is widened to the left before it is compared. Symmetric types
are given both ways only where re3d marks both (``IsSynonymOf``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product, tee
from pathlib import Path

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import EventClaim, Participant, PostClaim, Reading, TieClaim
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

TABLE = Path(__file__).parent / "re3d_relations.toml"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_GAP = 50
_TITLED = re.compile(r"(?:\b[Tt]he )?(?:\b[A-Z][\w.’'-]*[  ])+$")
_SAME = re.compile(r"^\s*(?:\(|,? also (?:known|called)[^,.]{0,40}?|,? or )[\"“”'(\s]*$")


_LEADING = re.compile(r"who\b|(?:[a-z-]+ )*(?:commander|leader|head|chief|director) of\b")  # in charge, not the same


@dataclass(frozen=True, slots=True)
class Relation:
    """Two spans and the type that re3d gives them."""

    type: str
    source: Span
    target: Span


@dataclass(frozen=True, slots=True)
class Words:
    """A report's text with its mentions: where the words of an actor stand, as re3d marks them."""

    text: str
    actors: Mapping[str, ActorMention]

    def wide(self, mention: str) -> Span:
        """A mention with its article; a person with the titles before him."""
        actor = self.actors[mention]
        before = self.text[max(0, actor.span.start - 60) : actor.span.start]
        person = actor.type == "person" and actor.name is not None
        left = (_TITLED.search(before) if person else None) or _ARTICLE.search(before)
        return Span(actor.span.start - (len(left.group()) if left is not None else 0), actor.span.end)


def relations(text: str, reading: Reading, table: Item) -> Iterator[Relation]:
    """All that a reading tells in re3d's types, each once."""
    words = Words(text, {actor.id: actor for actor in reading.actors})
    found = [
        *_ties(words, reading.ties, table),
        *_side_by_side(words, reading.ties),
        *_posts(words, reading.posts),
        *_events(words, reading.events, table),
        *_people(words, reading.actors, table),
        *_same(words, reading.actors),
    ]
    yield from dict.fromkeys(found)


def _entry(table: Item, group: str, key: str) -> Mapping[str, object]:
    entries = table[group]
    found = entries.get(key, {}) if isinstance(entries, dict) else {}
    return found if isinstance(found, dict) else {}


def _ties(words: Words, ties: Sequence[TieClaim], table: Item) -> Iterator[Relation]:
    for tie in ties:
        entry = _entry(table, "tie", tie.type)
        if not entry or tie.polarity == "-" or (tie.type == "leads" and words.actors[tie.subject].type == "state"):
            continue
        ends = (words.wide(tie.subject), words.wide(tie.object))
        source, target = ends[::-1] if entry.get("reversed") else ends
        yield Relation(str(entry["type"]), source, target)


def _side_by_side(words: Words, ties: Sequence[TieClaim]) -> Iterator[Relation]:
    """Who fight one foe in one sentence by one verb fight together: re3d's allies."""
    foes: dict[tuple[str, str | None], list[str]] = {}
    for tie in ties:
        if tie.type == "opposed_to" and tie.polarity == "+":
            foes.setdefault((tie.object, tie.verb), []).append(tie.subject)
    for subjects in foes.values():
        for one, other in combinations(dict.fromkeys(subjects), 2):
            yield Relation("AlliesOf", words.wide(one), words.wide(other))
            yield Relation("AlliesOf", words.wide(other), words.wide(one))


def _posts(words: Words, posts: Sequence[PostClaim]) -> Iterator[Relation]:
    """Who holds a post in a body is in charge of it or belongs to it; a title in apposition is the same person."""
    for post in posts:
        holder = words.wide(post.holder)
        if post.body is not None and words.actors[post.body].type != "state":
            lower = post.title.lower()
            leads = any(
                word in lower for word in ("leader", "head", "chief", "commander", "director", "founder", "chair")
            )
            yield Relation(
                "InChargeOf" if leads and "deputy" not in lower else "BelongsTo", holder, words.wide(post.body)
            )
        phrase = _phrase(words.text, holder, post.evidence[0])
        if phrase is not None and not _LEADING.match(words.text, phrase.start):
            yield Relation("IsSynonymOf", holder, phrase)
            yield Relation("IsSynonymOf", phrase, holder)


def _phrase(text: str, holder: Span, evidence: Span) -> Span | None:
    """The words of the title on the other side of a comma."""
    if evidence.end > holder.end and text[holder.end : holder.end + 2] == ", ":
        stop = re.search(
            r"[,.;:]|\s(?:said|told|has|was|is|released|provided|who)\b|$", text[evidence.end : evidence.end + 80]
        )
        end = evidence.end + (stop.start() if stop is not None else 0)
        return Span(holder.end + 2, end)
    if evidence.start < holder.start and text[holder.start - 2 : holder.start] == ", ":
        left = _ARTICLE.search(text[max(0, evidence.start - 5) : evidence.start])
        return Span(evidence.start - (len(left.group()) if left is not None else 0), holder.start - 2)
    return None


def _events(words: Words, events: Sequence[EventClaim], table: Item) -> Iterator[Relation]:
    for event in events:
        entry = _entry(table, "event", event.type)
        if not entry or event.polarity == "-":
            continue
        agents = [one for one in event.participants if one.role == "agent" and one.mention]
        targets = [one for one in event.participants if one.role == "target"]
        mutual = entry["type"] == "CommWith" and not targets
        if mutual:
            agents, targets = agents[:1], agents[1:]
        ends = [end for one in targets for end in (_span(words, one), *map(words.wide, _also(words, one)))]
        for agent in (_span(words, one) for one in agents):
            for end in ends:
                yield Relation(str(entry["type"]), agent, end)
                if mutual:
                    yield Relation(str(entry["type"]), end, agent)


def _also(words: Words, target: Participant) -> Iterator[str]:
    """ "the Iraqi Foreign Minister, X" met: X too; "ISIL terrorists" hit: ISIL too."""
    mention = words.actors.get(target.mention or "")
    if mention is None:
        return
    if mention.group_of in words.actors:
        yield mention.group_of or ""
    if mention.name is None:
        yield from (
            one.id
            for one in words.actors.values()
            if one.chain == mention.chain and one.span.start == mention.span.end + 2
        )


def _span(words: Words, participant: Participant) -> Span:
    return words.wide(participant.mention) if participant.mention else participant.span


def _people(words: Words, actors: Sequence[ActorMention], table: Item) -> Iterator[Relation]:
    """ "members of X" belong to X."""
    lists = table["words"]
    people = set(lists["people"]) if isinstance(lists, dict) else set()
    for actor in actors:
        if actor.group_of in words.actors and (actor.group_word or "").lower() in people:
            if not actor.text.lower().startswith((actor.group_word or "").lower()):
                continue  # "EU leaders": re3d marks no part of it
            head = Span(actor.span.start, min(actor.span.end, actor.span.start + len(actor.group_word or "")))
            yield Relation("BelongsTo", head, words.wide(actor.group_of or ""))


def _same(words: Words, actors: Sequence[ActorMention]) -> Iterator[Relation]:
    """ "the Islamic State of Iraq and the Levant (ISIL)", "X, also known as Y"."""
    named = sorted((actor for actor in actors if actor.name is not None), key=lambda one: one.span)
    for one, other in product(named, named):
        gap = other.span.start - one.span.end
        between = words.text[one.span.end : other.span.start] if 0 < gap < _GAP else ""
        if _SAME.match(between) and (one.chain == other.chain or "also" in between):
            yield Relation("IsSynonymOf", words.wide(one.id), other.span)
            yield Relation("IsSynonymOf", other.span, words.wide(one.id))


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """The relations of each item."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    kept, read = tee(items)
    for item, reading in zip(kept, reader.read(_report(item) for item in read), strict=True):
        found = relations(str(item["text"]), reading, table)
        yield {"id": item["id"], "relations": [_json(one) for one in found]}


def _report(item: Item) -> Report:
    return Report(report_id(str(item["id"]), 0), str(item["id"]), 0, str(item["text"]))


def _json(one: Relation) -> Item:
    return {
        "type": one.type,
        "source": [one.source.start, one.source.end],
        "target": [one.target.start, one.target.end],
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("re3d", predict, default_data("re3d"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
