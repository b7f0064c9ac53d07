"""What kind of source somebody is, named or not, how many, and why without a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.model.claims import SourceKind
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.attribution.chains import publisher
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.page import Page
from tidings.vocabulary.attribution import AttributionTable, KindWord
from tidings.vocabulary.outlets import OutletsTable
from tidings.vocabulary.quantities import QuantitiesTable

OF_ACTORS: dict[str, SourceKind] = {
    "government": "named_official", "state": "named_official", "armed_group": "warring_party", "outlet": "outlet", "crowd": "witness",
    "party": "organization", "coalition": "organization", "company": "organization", "organization": "organization",
}  # fmt: skip
_NOT_OWN = frozenset({"relcl", "acl", "advcl", "punct", "det", "conj", "cc", "prep"})
_OF = ("for", "with", "of", "from", "at", "in")
_AGAINST = (["anti", "-"], ["pro", "-"])
_SOCIAL = "twitter"  # what "social media" counts as in the table
_HALF, _DOZEN = 6, 12
_ONE = frozenset({"he", "she", "i", "it", "one"})
_MANY = frozenset({"they", "we", "who", "police", "people", "some", "many", "others", "most", "several"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables by which a kind is told, beside the page's own."""

    outlets: OutletsTable
    quantities: QuantitiesTable


@dataclass(frozen=True, slots=True)
class Nature:
    """What a source is. ``speaks`` is false for what can only show something ("the unrest")."""

    kind: SourceKind
    named: bool
    number: int | None
    speaks: bool = True
    kinds: tuple[SourceKind, ...] = ()


def nature(page: Page, source: Source, chain: Sequence[ActorMention], lexicon: Lexicon) -> Nature:
    """The kind of a source by its words, by the table of outlets, and by what the report calls that actor elsewhere.

    Args:
        page: the report.
        source: the words for the source.
        chain: the mentions of its actor, its own first; empty where it is none.
        lexicon: tables of outlets and numbers.
    """
    named = _is_named(page, source, chain)
    kind = _kind(page, source, chain, named, lexicon)
    heads = _heads(page, source.head)
    number = _number(page, heads, lexicon.quantities)
    others = (
        _kind(page, Source(at, source.first, source.last), (), page.tree.pos[at] == "PROPN", lexicon)
        for at in heads[1:]
    )
    kinds = tuple(dict.fromkeys((kind, *others))) if len(heads) > 1 else ()
    speaks = kind != "unnamed" or bool(chain) or _is_somebody(page, source)
    return Nature(kind, named, number, speaks, kinds if len(kinds) > 1 else ())


def _kind(page: Page, source: Source, chain: Sequence[ActorMention], named: bool, lexicon: Lexicon) -> SourceKind:
    table = page.table
    told = _by_name(page, source) or _by_carrier(page, source) or _told(_words(page, source), table)
    medium = _medium(page, source, lexicon.outlets)
    if medium is not None and told in (None, "agency", "outlet"):
        return medium
    if told is None or (told in ("agency", "outlet") and named and chain and chain[0].type == "person"):
        told = _told((word for mention in chain for word in _titles(mention)), table)
    if told is not None:
        return _official(named) if told == "official" else told
    of_actor = next((OF_ACTORS[one.type] for one in chain if one.type in OF_ACTORS), None)
    if of_actor is not None:
        return _official(named) if of_actor == "named_official" else of_actor
    if not named:
        return "unnamed"
    return "person" if chain and chain[0].type == "person" else _by_entity(page.tree.ent[source.head])


def _by_name(page: Page, source: Source) -> KindWord | None:
    """The kind that the last word of a name tells: the Post is a paper, a post is not."""
    tree, head = page.tree, source.head
    if tree.tag[head] != "NNP" or head == source.first or tree.ent[head] == "PERSON":
        return None
    found = page.table.names.get(tree.lower[head])
    return found[1] if found is not None else None


def _by_carrier(page: Page, source: Source) -> KindWord | None:
    """ "Media reports", "reports on social media": whoever carries them."""
    tree, head = page.tree, source.head
    if tree.lemma[head] not in ("report", "post"):
        return None
    by = [*tree.children(head, "compound"), *tree.objects(head, "on", "in", "by")]
    kinds = {told[1] for at in by if (told := page.table.kinds.get(tree.lower[at])) is not None}
    social = any(tree.lower[at - 1 : at + 1] == ["social", "media"] for at in by)
    return "social_media" if social or "social_media" in kinds else "outlet" if "outlet" in kinds else None


def _told(words: Iterator[str], table: AttributionTable) -> KindWord | None:
    """The kind that the words tell, the most telling first."""
    kinds = min((table.kinds[word] for word in words if word in table.kinds), default=None)
    return kinds[1] if kinds is not None else None


def _titles(mention: ActorMention) -> Iterator[str]:
    for phrase in (*mention.titles, *mention.descriptors):
        words = phrase.lower().split()
        if "former" not in words and "ex" not in words:
            yield from words


def _official(named: bool) -> SourceKind:
    return "named_official" if named else "unnamed_official"


def _by_entity(entity: str) -> SourceKind:
    if entity == "GPE":
        return "named_official"
    return "organization" if entity == "ORG" else "person"


def _medium(page: Page, source: Source, outlets: OutletsTable) -> SourceKind | None:
    """An agency or outlet, or one of its people ("Al Jazeera's X")."""
    owner = page.tree.child(source.head, "poss")
    for head in (source.head, owner):
        if head is not None and (found := publisher(page, head, outlets)) is not None:
            return "agency" if outlets.agency(found) else "outlet"
    return None


def _words(page: Page, source: Source) -> Iterator[str]:
    """The words of the first source's own phrase and its appositions; not what it was once, is against, or does."""
    tree = page.tree
    waiting = [source.head]
    while waiting:
        token = waiting.pop()
        if not source.first <= token <= source.last:
            continue
        kids = tree.kids[token]
        if any(tree.lower[kid] in ("former", "ex") for kid in kids):
            kids = [kid for kid in kids if tree.dep[kid] == "appos"]
        elif tree.lower[max(0, token - 2) : token] not in _AGAINST and not _is_where(page, token):
            yield _SOCIAL if tree.lower[token - 1 : token + 1] == ["social", "media"] else tree.lower[token]
        waiting += [kid for kid in kids if tree.dep[kid] not in _NOT_OWN]
        if token == source.head:
            waiting += tree.objects(token, *_OF)


def _is_where(page: Page, token: int) -> bool:
    """Whether a word only tells where ("local media"), not who ("locals")."""
    told = page.table.kinds.get(page.tree.lower[token])
    return page.tree.pos[token] == "ADJ" and told is not None and told[1] == "witness"


def _is_named(page: Page, source: Source, chain: Sequence[ActorMention]) -> bool:
    """Whether a name stands for the source itself, for an apposition to it, or for the same actor elsewhere."""
    tree = page.tree
    heads = tree.conjuncts(source.head)
    own = any(tree.pos[at] == "PROPN" and not (tree.ent[at] == "NORP" and tree.tag[at] == "NNPS") for at in heads)
    if own or any(mention.name is not None for mention in chain):
        return True
    return any(tree.pos[kid] == "PROPN" and kid <= source.last for kid in tree.children(source.head, "appos"))


def _is_somebody(page: Page, source: Source) -> bool:
    """Whether the words stand for people or a body: a pronoun, a name, or a word for sources."""
    tree = page.tree
    head = tree.lower[source.head]
    return (
        tree.pos[source.head] in ("PRON", "PROPN", "NUM") and head not in ("this", "that")
    ) or head in page.table.unnamed


def _heads(page: Page, head: int) -> list[int]:
    """The nouns of a source that is a list; the parse takes its second member for an apposition ("two medics, a guard and")."""
    tree = page.tree
    found = tree.conjuncts(head)
    for kid in tree.children(head, "appos"):
        members = tree.conjuncts(kid)
        if len(members) > 1 and all(_is_counted(page, one) for one in (head, *members)):
            found += members
    return found


def _is_counted(page: Page, noun: int) -> bool:
    tree = page.tree
    return tree.child(noun, "nummod") is not None or any(
        tree.lower[kid] in ("a", "an") for kid in tree.children(noun, "det")
    )


def _number(page: Page, heads: Sequence[int], table: QuantitiesTable) -> int | None:
    """How many sources there are; None where a plural gives no number."""
    counts = [_count(page, head, table) for head in heads]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _count(page: Page, head: int, table: QuantitiesTable) -> int | None:
    tree = page.tree
    for kid in tree.children(head, "nummod", "compound", "nmod"):
        word = tree.lower[kid]
        if word == "dozen":
            before = tree.lower[max(0, kid - 2) : kid]
            return _HALF if "half" in before else _DOZEN if "a" in before else None
        if tree.dep[kid] != "nummod":
            continue
        return int(word) if word.isdecimal() else table.units.get(word)
    lower = tree.lower[head]
    if lower in _ONE:
        return 1
    return None if tree.tag[head] in ("NNS", "NNPS") or lower in _MANY else 1


def anonymity_of(page: Page, source: Source) -> str | None:
    """That a source wants no name, with the reason where the sentence gives it."""
    told = asked_for(page, page.tree.span(*page.bounds(source.head)))
    if told is None:
        return None
    end: int = page.tree.end[source.last]
    return page.parsed.text(Span(told.start, min(told.end, end)) if told.start < end < told.end else told)


def asked_for(page: Page, span: Span) -> Span | None:
    """The words of a sentence that say that a source wants no name, with the reason."""
    if not page.unnamed:
        return None
    sentence = span.of(page.view).lower()
    for phrase in page.table.anonymity:
        at = sentence.find(phrase)
        if at >= 0:
            return Span(span.start + at, span.start + _reason_end(page, sentence, at + len(phrase)))
    return None


def _reason_end(page: Page, sentence: str, at: int) -> int:
    """The end of the reason that follows, up to the next comma or the end of the sentence."""
    rest = sentence[at:].lstrip(" ,")
    if not rest.startswith(page.table.reasons):
        return at
    start = len(sentence) - len(rest)
    comma = sentence.find(",", start)
    return comma if comma >= 0 else len(sentence.rstrip(' .”"'))
