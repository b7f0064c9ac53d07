"""Attributions by nouns: "the claim that", "X's warning that", "a threat to", "made a promise to"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.attribution.drafts import Draft, Source
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import phrase, source_of

_GIVING = frozenset(
    "make made making issue issued issuing repeat repeated repeating reject rejected rejecting release released give gave given giving "
    "voice voiced express expressed expressing have had has deny denied denying renew renewed renewing deliver delivered "
    "send sent post posted publish published offer offered level leveled levelled face faced announce announced".split()
)
_ANSWERING = frozenset("reject rejected rejecting deny denied denying dismiss dismissed face faced".split())
_FAR = 5


def by_nouns(page: Page) -> Iterator[Draft]:
    """The attributions of nouns for what is said, believed or intended, with a clause or an infinitive under them."""
    tree, nouns = page.tree, page.table.nouns
    for token in page.places(nouns):
        meaning = nouns[tree.lower[token]]
        if tree.pos[token] != "NOUN" or tree.dep[token] == "compound" or page.is_quoted(token):
            continue
        clause = _clause(page, token) if tree.lower[token - 1 : token] != ["in"] else None
        if clause is None:
            continue
        content = page.trimmed(*page.edges(clause))
        if content is None or content.start <= tree.start[token]:
            continue
        source, first = _source(page, token)
        if source is not None and source.first <= clause <= source.last:
            continue
        if meaning[0] == "decline" and tree.lower[clause] not in page.table.reply_verbs:
            meaning = "say", "intended"  # "the refusal to leave"
        yield Draft(token, (tree.span(first, token),), (page.whole(content),), *meaning, source=source)


def _clause(page: Page, noun: int) -> int | None:
    tree = page.tree
    for kid in tree.kids[noun]:
        if kid <= noun or tree.dep[kid] not in ("acl", "relcl", "ccomp"):
            continue
        marks = [tree.lower[mark] for mark in tree.children(kid, "mark", "aux") if mark > noun]
        if "that" in marks or (tree.dep[kid] == "acl" and "to" in marks):
            return kid
    return None


def _source(page: Page, noun: int) -> tuple[Source | None, int]:
    """Whose word it is, and the first token of the cue."""
    tree = page.tree
    owner = tree.child(noun, "poss")
    if owner is not None:
        return phrase(page, owner, noun), noun
    agents = tree.objects(noun, "by", "from")
    if agents:
        return phrase(page, agents[0]), noun
    verb = tree.head[noun]
    if tree.lower[verb] in _ANSWERING:  # "rejected allegations that": another made them
        return None, noun
    if tree.dep[noun] in ("dobj", "pobj") and tree.lower[verb] in _GIVING and noun - verb <= _FAR:
        return source_of(page, verb), verb
    return None, noun
