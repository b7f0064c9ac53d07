"""The words for who says so: the subject, the agent of a passive, the phrase after "according to"."""

from __future__ import annotations

from tidings.model.spans import Span
from tidings.reading.attribution.cues import speaks
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.page import Page

_SUBJECTS = ("nsubj", "nsubjpass")
_LINKS = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep"})
_CLOSED = frozenset({"acl", "relcl"})
_NO_SOURCE = frozenset({"there", "what"})
_EXPLETIVE = frozenset({"it", "that", "this"})
_SEEMING = frozenset({"appear", "seem"})
_SPEAKERS = frozenset({"he", "she", "they", "i", "we"})
_STEPS = 4
_LONGEST = 10
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PHRASE = _NOMINAL | {"ADJ", "DET", "NUM", "PART"}


def source_of(page: Page, verb: int) -> Source | None:
    """Who does what the verb says: its own subject, that of the verb it hangs on, or the agent of a passive."""
    if page.tree.passive(verb) or page.tree.lemma[verb] in _SEEMING:
        agents = page.tree.objects(verb, "by")
        return phrase(page, agents[0], verb) if agents else None
    own = _own(page, verb)
    if own is not None:
        return phrase(page, own, verb)
    aside = _aside(page, verb)
    if aside is not None:
        return aside
    head = _shared(page, verb)
    return phrase(page, head, verb) if head is not None else _before(page, verb)


def _before(page: Page, verb: int) -> Source | None:
    """The noun phrase from which a sentence runs up to its finite verb, where the parse has not seen it (headlines)."""
    tree = page.tree
    first, _ = page.bounds(verb)
    last = verb - 1
    while last >= first and tree.dep[last] in ("aux", "advmod", "neg"):
        last -= 1
    if (
        not 0 <= last - first < _LONGEST
        or tree.tag[verb] not in ("VBZ", "VBP", "VBD")
        or tree.pos[last] not in _NOMINAL
    ):
        return None
    return Source(last, first, last) if all(tree.pos[at] in _PHRASE for at in range(first, last)) else None


def _aside(page: Page, verb: int) -> Source | None:
    """The noun phrase between a comma and "said", where the parse has hung it elsewhere.

    "... killed 17, including two children, the director of the hospital said on Wednesday": no clause is under the
    verb, so the phrase right before it speaks.
    """
    tree = page.tree
    word = page.table.verbs.get(tree.lower[verb])
    if word is None or "aside" not in word.frames or tree.tag[verb] not in ("VBZ", "VBD"):
        return None
    if tree.child(verb, "ccomp", "dobj", "aux") is not None:
        return None
    first = verb
    while first > 0 and verb - first < _LONGEST and tree.pos[first - 1] in _PHRASE | {"ADP"}:
        first -= 1
    if first + 1 >= verb or tree.lower[first - 1 : first] != [","] or tree.pos[first] not in ("DET", "PROPN", "NUM"):
        return None
    link = next((at for at in range(first, verb) if tree.pos[at] == "ADP"), verb)
    nouns = [at for at in range(first, link) if tree.pos[at] in _NOMINAL]
    return Source(nouns[-1], first, verb - 1) if nouns else None


def _own(page: Page, verb: int) -> int | None:
    tree = page.tree
    subject = tree.child(verb, *_SUBJECTS)
    if subject is not None:
        return subject
    after = verb + 1
    word = page.table.verbs.get(tree.lower[verb])
    if after < len(tree) and tree.dep[verb] not in _CLOSED and word is not None and "aside" in word.frames:
        for kid in tree.children(verb, "dobj", "attr", "oprd", "npadvmod"):
            speaks = tree.pos[kid] == "PROPN" or tree.lower[kid] in _SPEAKERS
            if kid > verb and speaks and min(tree.below(kid)) == after:
                return kid
    return None


def _shared(page: Page, verb: int) -> int | None:
    """The subject of the clause that a verb without its own is part of.

    "X said that Y did Z and added": a second cue is the first speaker's (20 of 22 in PolNeAR's training articles).
    """
    outer = joined_to(page, verb)
    if outer is not None:
        return page.tree.child(outer, *_SUBJECTS)
    tree, quote = page.tree, page.quote_at[verb]
    for _ in range(_STEPS):
        dep, head = tree.dep[verb], tree.head[verb]
        if head == verb:
            return None
        if quote < 0 <= page.quote_at[head]:  # a participle after a quotation is not the quotation's
            verb = head
            continue
        if dep in _CLOSED:
            return head if tree.pos[head] in ("NOUN", "PROPN", "PRON") else None
        if dep not in _LINKS and dep not in ("pcomp", "prep"):
            return None
        if dep == "xcomp":
            held = tree.child(head, "dobj", "dative")
            if held is not None and held < verb and tree.pos[held] in ("NOUN", "PROPN", "PRON"):
                return held
        verb = head
        subject = tree.child(verb, *_SUBJECTS)
        if subject is not None:
            return subject
    return None


def joined_to(page: Page, verb: int) -> int | None:
    """The cue under whose clause the parse has joined a second cue without a subject of its own."""
    tree = page.tree
    if tree.dep[verb] != "conj" or tree.child(verb, *_SUBJECTS) is not None or not speaks(page, verb):
        return None
    told = tree.head[verb]
    while tree.dep[told] == "conj" and tree.head[told] != told:
        told = tree.head[told]
    cue = tree.head[told]
    word = page.table.verbs.get(tree.lower[cue])
    if tree.dep[told] != "ccomp" or told < cue or word is None or "clause" not in word.frames:
        return None
    return cue if tree.child(cue, *_SUBJECTS) is not None else None


def phrase(page: Page, head: int, verb: int | None = None) -> Source:
    """The whole phrase of a source's head: what stands before it, appositions and relative clauses, up to the cue."""
    tree = page.tree
    first, last = page.edges_in_sentence(head)
    quote = page.quote_at[head]
    if verb is not None:
        first, last = (max(first, verb + 1), last) if head > verb else (first, min(last, verb - 1))
    while first < head and page.quote_at[first] != quote:
        first += 1
    while last > head and page.quote_at[last] != quote and page.quotes[page.quote_at[last]].words > 3:
        last -= 1
    while first < head and (
        tree.pos[first] in ("PUNCT", "CCONJ", "SPACE") or tree.lower[first] in ("but", "and", "even", "only")
    ):
        first += 1
    while last > head and (
        tree.pos[last] in ("PUNCT", "SPACE", "CCONJ") and tree.lower[last] not in (")", "''", '"', "”")
    ):
        last -= 1
    return Source(head, first, last)


def is_empty(page: Page, source: Source | None, verb: int) -> bool:
    """Whether a source is a word that stands for nobody ("it was said", "it appears")."""
    if source is None or source.first != source.last:
        return False
    lower = page.tree.lower[source.head]
    if lower in _EXPLETIVE:
        return page.tree.lemma[verb] in _SEEMING or page.tree.passive(verb)
    return lower in _NO_SOURCE


def span_of(page: Page, source: Source) -> Span:
    """The offsets of a source."""
    return page.tree.span(source.first, source.last)
