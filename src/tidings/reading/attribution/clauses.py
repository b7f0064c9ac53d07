"""The content of a verb of saying: the clause under it, the quotation beside it, the rest of its sentence."""

from __future__ import annotations

import re

from tidings.model.spans import Span
from tidings.reading.attribution.cues import Cue
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.quotes import Quote
from tidings.reading.attribution.sources import joined_to
from tidings.reading.tree import Tree

_LEAD = re.compile(r"[\s,:;–—-]*(?:that\s+|of\s+|as\s+)?[,:]?\s*")
_BETWEEN = re.compile(r"[\s.,;:–—-]*")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONTENT = frozenset({"ccomp", "conj", "cc", "punct", "parataxis", "advcl", "xcomp"})
_TOLD = _CONTENT | {"nsubj", "nsubjpass"}
_NO_CLAUSE = frozenset(
    {
        ",",
        ".",
        ";",
        "and",
        "but",
        "as",
        "when",
        "while",
        "after",
        "before",
        "who",
        "which",
        "in",
        "on",
        "at",
        "because",
        "if",
    }
)
JOINTS = (["and"], ["but"], ["or"])
_MEANWHILE = frozenset({"while", "whereas"})
_LEAST = 2


def block_of(page: Page, cue: Cue, source: Source | None) -> tuple[int, int]:
    """The first and last token of the cue with its source, addressee, time and manner: what is no content."""
    tree, verb = page.tree, cue.token
    held = {verb, cue.first, cue.last}
    known = _CONTENT
    if source is not None and tree.sentence[source.head] == tree.sentence[verb] and _close(tree, source, cue):
        held.update((source.first, source.last))
        known = _TOLD
    for kid in tree.kids[verb]:
        if tree.dep[kid] not in known and page.quote_at[kid] == page.quote_at[verb]:
            low, high = page.edges(kid)
            if page.quote_at[low] == page.quote_at[high] == page.quote_at[verb]:
                held.update((low, high))
    first, last = min(held), max(held)
    return (first - 1 if first > 0 and tree.lower[first - 1] == "as" else first), last


def _close(tree: Tree, source: Source, cue: Cue) -> bool:
    """Whether the source is the cue's own, not that of another clause before it."""
    return source.first > cue.token or source.last + 1 == cue.first or tree.head[source.head] == cue.token


def clause_after(page: Page, cue: Cue) -> Span | None:
    """The finite clause that hangs under the cue, to its right."""
    verb = cue.token
    for kid in _clauses(page, cue):
        if kid > verb and not is_outer(page, kid):
            first, last = page.edges(kid)
            return page.trimmed(max(first, cue.last + 1), _goes_on(page, up_to_next_cue(page, kid, last)))
    return None


def _clauses(page: Page, cue: Cue) -> list[int]:
    """The clauses under a cue; "told a briefing that ..." has its own under the hearer by the parse."""
    tree = page.tree
    found = tree.children(cue.token, "ccomp")
    if found or not cue.addressed:
        return found
    heard = tree.child(cue.token, "dobj")
    if heard is None or heard < cue.token:
        return []
    under = tree.children(heard, "relcl", "acl", "ccomp")
    return [
        kid
        for kid in under
        if tree.lower[page.edges(kid)[0]] == "that" and tree.lower[heard + 1 : heard + 2] == ["that"]
    ]


def is_outer(page: Page, kid: int) -> bool:
    """Whether a clause that the parse has put under a cue is a second cue that closes the sentence.

    "... , an officer told Reuters, the Post reported": what the Post reported is all that stands before it.
    """
    tree = page.tree
    word = page.table.verbs.get(tree.lower[kid])
    if word is None or "aside" not in word.frames or tree.tag[kid] not in ("VBD", "VBZ"):
        return False
    if any(at > kid and tree.pos[at] != "PUNCT" for at in tree.below(kid)):
        return False
    first = page.edges(kid)[0]
    return tree.lower[first - 1 : first] == [","] and tree.child(kid, "nsubj") is not None


def quoted_antecedent(page: Page, cue: Cue) -> tuple[Span, ...]:
    """The quoted words that a relative clause with an inserted cue hangs on ("the “pause” that he said would end")."""
    tree, verb = page.tree, cue.token
    held = tree.head[verb]
    if tree.dep[verb] != "relcl" or held >= verb or page.quote_at[held] < 0 or page.quote_at[verb] >= 0:
        return ()
    quote = page.quotes[page.quote_at[held]]
    first = page.edges(held)[0]
    return (Span(min(tree.start[first], quote.span.start), quote.span.end),)


def _goes_on(page: Page, last: int) -> int:
    """The end of a clause that "because", "and that" or "but that" carries on, where the parse has cut it off."""
    lower = page.tree.lower
    end = page.bounds(last)[1]
    after = last + 1 + (lower[last + 1 : last + 2] == [","])
    carried = lower[after : after + 1] == ["because"] or (
        lower[after : after + 1] in JOINTS and lower[after + 1 : after + 2] == ["that"]
    )
    return end if carried and after < end else last


def up_to_next_cue(page: Page, verb: int, last: int) -> int:
    """The last token of a clause, without a second cue that the parse has joined to it ("... and added")."""
    tree = page.tree
    waiting = [verb]
    while waiting:
        head = waiting.pop()
        for kid in tree.children(head, "advcl"):
            if kid > head and (_is_meanwhile(page, kid) or _is_added(page, kid)):
                last = min(last, page.edges(kid)[0] - 1)
        for kid in tree.children(head, "conj"):
            if kid > head and joined_to(page, kid) is not None:
                first = page.edges(kid)[0]
                while first - 1 > head and tree.lower[first - 1] in ("and", "but", ",", "also", "then"):
                    first -= 1
                return min(last, first - 1)
            waiting.append(kid)
    return last


def _is_meanwhile(page: Page, verb: int) -> bool:
    """Whether a clause tells what another says ("..., while the rebels claimed 20")."""
    tree = page.tree
    word = page.table.verbs.get(tree.lower[verb])
    if word is None or tree.lower[page.edges(verb)[0]] not in _MEANWHILE:
        return False
    return bool(word.frames.keys() & {"clause", "object"}) and tree.child(verb, "nsubj") is not None


def _is_added(page: Page, verb: int) -> bool:
    """Whether a participle after a comma is a second cue of the first speaker ("..., adding that it would end")."""
    tree = page.tree
    word = page.table.verbs.get(tree.lower[verb])
    if word is None or "clause" not in word.frames or tree.tag[verb] != "VBG" or tree.child(verb, "ccomp") is None:
        return False
    first: int = page.edges(verb)[0]
    return first == verb and tree.lower[first - 1 : first] == [","]


def beside(page: Page, cue: Cue, block: tuple[int, int]) -> tuple[Span, ...]:
    """The quotation right before or after the cue and its source, and the one that goes on after them."""
    tree = page.tree
    start, end = tree.start[block[0]], tree.end[block[1]]
    before = _before(page, cue, start) if _speaks(page, cue, block) else None
    if before is None:
        after = _after(page, cue, end)
        return (after,) if after is not None else ()
    following = _following(page, cue, end)
    return (before,) if following is None else (before, following)


def _speaks(page: Page, cue: Cue, block: tuple[int, int]) -> bool:
    """Whether a quotation before the cue can be its content: not where the cue hangs on another one ("he said, adding")."""
    tree, verb = page.tree, cue.token
    if tree.tag[verb] in ("VBG", "VBN") and tree.child(verb, "aux", "auxpass", "nsubj", "nsubjpass") is None:
        return block[0] < cue.first and tree.lower[block[0]] != "as" and block[0] >= cue.first - 12
    return tree.tag[verb] != "VB"


def _before(page: Page, cue: Cue, start: int) -> Span | None:
    """A quotation that ends where the cue and its source begin, with the words of its sentence that lead up to it."""
    quote = next((one for one in reversed(page.quotes) if one.span.end <= start), None)
    if quote is None or quote.words < _LEAST or (quote.title and not _ends_speech(page, quote)):
        return None
    gap = page.view[quote.span.end : start]
    if gap.strip(" ,") or "\n" in gap or _is_finished(page, quote, gap):
        return None
    first, _ = page.bounds(cue.token)
    return Span(min(page.tree.start[first], quote.span.start), quote.span.end)


def _ends_speech(page: Page, quote: Quote) -> bool:
    """Whether a quotation ends as speech before "he said" does."""
    return page.view[quote.inner[-1].end - 1] in ",?!"


def _is_finished(page: Page, quote: Quote, gap: str) -> bool:
    """Whether the sentence ends with the quotation: what follows is another one."""
    return page.view[quote.inner[-1].end - 1] in ".…" and "," not in gap


def _after(page: Page, cue: Cue, end: int) -> Span | None:
    """A quotation after the cue; with a clause that it is part of, and the rest of its sentence."""
    quote = next((one for one in page.quotes if one.span.start >= end), None)
    if quote is None or quote.words < _LEAST or (quote.title and ":" not in page.view[end : quote.span.start]):
        return None
    gap = page.view[end : quote.span.start]
    if _LEAD.fullmatch(gap) is None or ("\n" in gap and ":" not in gap):
        return None
    clause = clause_after(page, cue)
    if clause is not None and clause.end >= quote.span.start:
        return Span(min(clause.start, quote.span.start), max(clause.end, quote.span.end))
    return quote.span


def _following(page: Page, cue: Cue, end: int) -> Span | None:
    """The quotation that goes on after the cue, or after the sentence of the cue."""
    last = page.tree.end[page.bounds(cue.token)[1]]
    paragraph = page.view.find("\n", end)
    for quote in page.quotes:
        if quote.span.start < end or (quote.title and quote.span.start < last):
            continue
        if 0 <= paragraph < quote.span.start:
            return None
        near = page.view[end : quote.span.start], page.view[max(end, last) : quote.span.start]
        if quote.words >= _LEAST and (
            _BETWEEN.fullmatch(near[0]) or (quote.span.start >= last and not near[1].strip())
        ):
            return quote.span
        return None
    return None


def rest_of_sentence(page: Page, cue: Cue, block: tuple[int, int]) -> Span | None:
    """What follows the cue in its sentence, where the parse gives it no clause but it holds a finite verb."""
    tree = page.tree
    if tree.dep[cue.token] == "acl":  # "a video posted online showed ..."
        return None
    _, last = page.bounds(cue.token)
    first = block[1] + 1
    if last - first < _LEAST or not any(tree.tag[token] in FINITE for token in range(first, last + 1)):
        return None
    return page.trimmed(first, last) if tree.lower[first] not in _NO_CLAUSE else None
