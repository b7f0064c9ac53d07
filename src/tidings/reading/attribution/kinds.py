"""What kind of source somebody is, named or not, how many, and why without a name."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import SourceKind
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.page import Page
from tidings.vocabulary.attribution import KindWord
from tidings.vocabulary.outlets import OutletsTable
from tidings.vocabulary.quantities import QuantitiesTable

_OFFICIAL_TYPES = frozenset({"government", "state"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables by which a kind is told, beside the page's own."""

    outlets: OutletsTable
    quantities: QuantitiesTable


@dataclass(frozen=True, slots=True)
class Nature:
    """What a source is."""

    kind: SourceKind
    named: bool
    number: int | None


def nature(page: Page, source: Source, actor: ActorMention | None, lexicon: Lexicon) -> Nature:
    """The kind of a source by its words, by the actor that it names, and by the table of outlets."""
    heads = page.tree.conjuncts(source.head)
    named = _is_named(page, source, actor)
    number = _number(page, heads, lexicon.quantities)
    return Nature(_kind(page, source, actor, named, lexicon), named, number)


def _kind(page: Page, source: Source, actor: ActorMention | None, named: bool, lexicon: Lexicon) -> SourceKind:
    words = _words(page, source)
    publisher = lexicon.outlets.find(page.tree.span(*_name(page, source)).of(page.view).removeprefix("the "))
    told = min((page.table.kinds[word] for word in words if word in page.table.kinds), default=None)
    if publisher is not None and (told is None or told[1] in ("agency", "outlet")):
        return "agency" if publisher.agency else "outlet"
    if told is not None:
        return _told(told[1], named)
    return _by_type(page, source, actor, named)


def _told(word: KindWord, named: bool) -> SourceKind:
    if word == "official":
        return "named_official" if named else "unnamed_official"
    return word


def _by_type(page: Page, source: Source, actor: ActorMention | None, named: bool) -> SourceKind:
    kind = actor.type if actor is not None else None
    if kind in _OFFICIAL_TYPES:
        return "named_official"
    if kind == "armed_group":
        return "warring_party"
    if kind == "outlet":
        return "outlet"
    if kind == "crowd":
        return "witness"
    if not named:
        return "unnamed"
    entity = page.tree.ent[source.head]
    if kind in ("party", "coalition", "company", "organization") or (kind is None and entity == "ORG"):
        return "organization"
    return "named_official" if kind is None and entity in ("GPE", "NORP") else "person"


def _words(page: Page, source: Source) -> list[str]:
    """The words of the source's own phrase and its appositions, not of the clauses that hang on it."""
    tree = page.tree
    found: list[str] = []
    waiting = [source.head]
    while waiting:
        token = waiting.pop()
        if source.first <= token <= source.last:
            found.append(tree.lower[token])
            waiting += [
                kid
                for kid in tree.kids[token]
                if tree.dep[kid] not in ("relcl", "acl", "prep", "advcl", "punct", "det")
            ]
            waiting += [
                noun
                for noun in tree.objects(token, "for", "with", "of", "from", "at")
                if tree.dep[token] != "pobj" or token == source.head
            ]
    return found


def _name(page: Page, source: Source) -> tuple[int, int]:
    first = source.head
    while first > source.first and page.tree.pos[first - 1] in ("PROPN", "ADJ", "NOUN"):
        first -= 1
    return first, source.head


def _is_named(page: Page, source: Source, actor: ActorMention | None) -> bool:
    """Whether a name stands for the source itself or for an apposition to it."""
    tree = page.tree
    if tree.pos[source.head] == "PROPN" or (actor is not None and actor.name is not None):
        return True
    return any(tree.pos[kid] == "PROPN" and kid <= source.last for kid in tree.children(source.head, "appos"))


def _number(page: Page, heads: list[int], table: QuantitiesTable) -> int | None:
    """How many sources there are; None where a plural gives no number."""
    total = 0
    for head in heads:
        count = _count(page, head, table)
        if count is None:
            return None
        total += count
    return total


def _count(page: Page, head: int, table: QuantitiesTable) -> int | None:
    tree = page.tree
    for kid in tree.children(head, "nummod"):
        word = tree.lower[kid]
        return int(word) if word.isdigit() else table.units.get(word)
    lower = tree.lower[head]
    if lower in ("he", "she", "i", "it", "one"):
        return 1
    return None if tree.tag[head] in ("NNS", "NNPS") or lower in ("they", "we", "who", "police", "people") else 1


def anonymity_of(page: Page, source: Source) -> str | None:
    """That a source wants no name, with the reason where the sentence gives it."""
    first, last = page.bounds(source.head)
    span = page.tree.span(first, last)
    sentence = span.of(page.view).lower()
    for phrase in page.table.anonymity:
        at = sentence.find(phrase)
        if at >= 0:
            return page.parsed.text(Span(span.start + at, span.start + _reason_end(page, sentence, at + len(phrase))))
    return None


def _reason_end(page: Page, sentence: str, at: int) -> int:
    """The end of the reason that follows, up to the next comma or the end of the sentence."""
    rest = sentence[at:].lstrip(" ,")
    if not rest.startswith(page.table.reasons):
        return at
    start = len(sentence) - len(rest)
    comma = sentence.find(",", start)
    return comma if comma >= 0 else len(sentence.rstrip(' .”"'))
