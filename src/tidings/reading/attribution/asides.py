"""A cue inside or behind what is said, "X said": the sentence around it."""

from __future__ import annotations

from tidings.model.spans import Span
from tidings.reading.attribution.clauses import FINITE, JOINTS, is_outer
from tidings.reading.attribution.cues import Cue
from tidings.reading.attribution.page import Page

_BORDERS = frozenset({",", "—", "–", "--", "-", "'", '"', "”", "''", "(", "»", "?", "!", ")"})
_SHORT = 2
_LONGEST = 9
_SPEAKER = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON", "ADP", "PART"})
_SPEAKER_BEGINS = (["DET"], ["PROPN"], ["NOUN"], ["ADJ"], ["NUM"], ["PRON"])


def around(page: Page, cue: Cue, block: tuple[int, int]) -> tuple[Span, ...]:
    """The sentence around an inserted or closing "X said": what stands before it, and what it interrupts."""
    tree = page.tree
    first, last = page.bounds(cue.token)
    if block[0] <= first or tree.lower[block[0] - 1] not in _BORDERS or not _may_be_aside(page, cue, block):
        return ()
    before = _from_mark(page, cue, page.trimmed(first, block[0] - 1))
    rest = block[1] + 1
    governed = _governed(page, cue.token)
    after = None
    if rest <= last and tree.lower[rest] in _BORDERS and governed is not None and governed[1] > block[1]:
        after = page.trimmed(rest, min(last, governed[1]))
    elif _is_short(page, first, block[0]):
        after = page.trimmed(rest, last)
        before = None
    return tuple(part for part in (before, after) if part is not None)


def _from_mark(page: Page, cue: Cue, before: Span | None) -> Span | None:
    """What stands before a closing cue, from the mark that opens a quotation which is not closed before it."""
    at = page.quote_at[cue.token]
    if before is None or at < 0 or page.quotes[at].closed or not page.quotes[at].opened:
        return before
    start: int = page.quotes[at].span.start
    return Span(min(start, before.start), before.end) if "\n" not in page.view[start : before.start] else before


def _may_be_aside(page: Page, cue: Cue, block: tuple[int, int]) -> bool:
    """Whether a cue is finite, is inserted in or follows a clause, and takes nothing after it but an addressee."""
    tree, verb = page.tree, cue.token
    by_as = tree.lower[block[0]] == "as"
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN") or block[0] == cue.first == block[1]:
        return False
    if not by_as and (tree.dep[verb] in ("relcl", "acl") or tree.child(verb, "mark") is not None or tree.passive(verb)):
        return False
    if not by_as and _governed(page, verb) is None and not _joined_on(page, verb, block):
        return False
    return not any(_takes(page, cue, kid, block) for kid in tree.kids[verb] if kid > verb)


def _joined_on(page: Page, verb: int, block: tuple[int, int]) -> bool:
    """Whether the parse has joined "X said" to the finite clause before it, as if it were a second happening."""
    tree, told = page.tree, page.tree.head[verb]
    return tree.dep[verb] == "conj" and told < block[0] < verb and tree.tag[told] in FINITE


def _takes(page: Page, cue: Cue, kid: int, block: tuple[int, int]) -> bool:
    """Whether a word after the cue is something told, not somebody told, nor the speaker behind the verb."""
    dep = page.tree.dep[kid]
    if dep == "dobj":
        return not cue.addressed and kid != cue.token + 1 and page.tree.pos[kid] != "PROPN"
    return dep in ("xcomp", "ccomp") and not block[0] <= kid <= block[1] and not is_outer(page, kid)


def _is_short(page: Page, first: int, end: int) -> bool:
    """Whether what stands before an inserted cue is a word or two ("Still, he said, ...")."""
    return sum(page.tree.pos[token] not in ("PUNCT", "SPACE") for token in range(first, end)) <= _SHORT


def _governed(page: Page, verb: int) -> tuple[int, int] | None:
    """The edges of the clause that an inserted cue interrupts."""
    tree = page.tree
    for kid in tree.kids[verb]:
        if kid < verb and tree.dep[kid] == "ccomp":
            return page.edges(kid)
    if tree.dep[verb] in ("parataxis", "ccomp", "advcl", "dep") and tree.head[verb] != verb:
        return page.edges(tree.head[verb])
    return None


def inserted(page: Page, verb: int) -> tuple[int, int] | None:
    """The first and last token of the speaker in ", said the governor,": behind its verb, between two commas."""
    tree = page.tree
    word = page.table.verbs.get(tree.lower[verb])
    if (
        word is None
        or "aside" not in word.frames
        or word.lemma in page.table.addressed
        or tree.tag[verb] not in ("VBD", "VBZ")
    ):
        return None
    if tree.lower[verb - 1 : verb] != [","] or tree.pos[verb + 1 : verb + 2] not in _SPEAKER_BEGINS:
        return None
    if any(tree.tag[at] in FINITE for at in range(page.bounds(verb)[0], verb)):
        return None  # a whole clause stands before it: "..., said the governor, an engineer"
    last = verb
    while last + 1 < len(tree) and last - verb < _LONGEST and tree.pos[last + 1] in _SPEAKER:
        last += 1
    after = tree.lower[last + 1 : last + 3]
    return (verb + 1, last) if after[:1] == [","] and after[1:] not in JOINTS else None


def around_inserted(page: Page, cue: Cue, speaker: tuple[int, int]) -> tuple[Span, ...]:
    """The sentence without the inserted "said X"."""
    first, last = page.bounds(cue.token)
    parts = (page.trimmed(first, cue.first - 1), page.trimmed(speaker[1] + 1, last))
    return tuple(part for part in parts if part is not None)
