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
_RUNS_ON = frozenset({"VERB", "AUX", "ADP"})
_PHRASE = _NOMINAL | {"ADJ", "DET", "NUM", "PART"}


def source_of(page: Page, verb: int) -> Source | None:
    """Who does what the verb says: its own subject, that of the verb it hangs on, or the agent of a passive."""
    active = page.tree.child(verb, "nsubj") is not None  # "what the army called": the tag may say otherwise
    if (page.tree.passive(verb) and not active) or page.tree.lemma[verb] in _SEEMING:
        agents = page.tree.objects(verb, "by")
        return phrase(page, agents[0], verb) if agents else None
    subject = page.tree.child(verb, *_SUBJECTS)
    if subject is not None:
        return _cut(page, phrase(page, subject, verb), verb)
    aside = _aside(page, verb)
    if aside is not None:
        return aside
    behind = _behind(page, verb)
    if behind is not None:
        return phrase(page, behind, verb)
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

    "... killed 17, including two children, the director of the hospital said on Wednesday": nobody speaks by the parse,
    so the phrase right before the verb does; two that are joined ("a medic and a police source said") do together.
    """
    tree = page.tree
    word = page.table.verbs.get(tree.lower[verb])
    if word is None or "aside" not in word.frames or tree.tag[verb] not in ("VBZ", "VBD"):
        return None
    heard = tree.child(verb, "dobj")
    if tree.child(verb, "aux") is not None or (heard is not None and word.lemma not in page.table.addressed):
        return None
    if any(tree.dep[kid] == "ccomp" and kid > verb for kid in tree.kids[verb]):
        return None
    return _closing(page, verb)


def behind(page: Page, speaker: tuple[int, int]) -> Source:
    """A speaker between two commas: the head is the word whose head stands outside."""
    first, last = speaker
    nouns = [at for at in range(first, last + 1) if page.tree.pos[at] in _NOMINAL]
    tops = [at for at in nouns if not first <= page.tree.head[at] <= last]
    return Source(next(iter(tops or nouns), last), first, last)


def quoted_by(page: Page, verb: int) -> tuple[Source | None, Source | None]:
    """The source of a cue, and who passes it on: "the agency quoted the minister as saying" (R6)."""
    tree = page.tree
    mark = tree.head[verb]
    quoting = tree.head[mark]
    if tree.dep[verb] != "pcomp" or tree.lower[mark] != "as" or tree.lower[quoting] not in page.table.quoting:
        return source_of(page, verb), None
    passive = tree.passive(quoting)
    whom = tree.child(quoting, "nsubjpass") if passive else tree.child(quoting, "dobj")
    by = next(iter(tree.objects(quoting, "by")), None) if passive else tree.child(quoting, "nsubj")
    if whom is None:
        return source_of(page, verb), None
    return phrase(page, whom, quoting), phrase(page, by, quoting) if by is not None else None


def _cut(page: Page, source: Source, verb: int) -> Source:
    """A source without the object of the clause before it: "... killing nine people, a medic and an officer said"."""
    tree = page.tree
    if source.first == 0 or tree.pos[source.first - 1] not in _RUNS_ON or source.last + 1 != verb:
        return source
    if "," not in tree.lower[source.first : source.last]:
        return source
    return _closing(page, verb) or source


def _closing(page: Page, verb: int) -> Source | None:
    """The phrase, or two joined ones, between the last comma and a verb."""
    tree = page.tree
    first, head = _phrase_before(page, verb)
    if head is None:
        return None
    if tree.lower[first - 1] == "and":
        start, other = _phrase_before(page, first - 1)
        first, head = (start, other) if other is not None and _is_source(page, other) else (first, head)
    if tree.lower[first - 1 : first] != [","] or not _opens(page, first, head):
        return None
    return Source(head, first, verb - 1)


def _phrase_before(page: Page, end: int) -> tuple[int, int | None]:
    """The first token and the head of the noun phrase that ends before a token; no head where there is none."""
    tree = page.tree
    first = end
    while first > 0 and end - first < _LONGEST and tree.pos[first - 1] in _PHRASE | {"ADP"}:
        first -= 1
    link = next((at for at in range(first, end) if tree.pos[at] == "ADP"), end)
    nouns = [at for at in range(first, link) if tree.pos[at] in _NOMINAL]
    return first, nouns[-1] if nouns and first + 1 < end else None


def _opens(page: Page, first: int, head: int) -> bool:
    """Whether a phrase after a comma begins as a speaker's does: with an article, a number, a name, or the title before one."""
    tree = page.tree
    if tree.pos[first] in ("DET", "PROPN", "NUM"):
        return True
    return tree.pos[first] in ("NOUN", "ADJ") and (tree.pos[head] == "PROPN" or _is_source(page, head))


def _is_source(page: Page, head: int) -> bool:
    word = page.tree.lower[head]
    return word in page.table.kinds or word in page.table.unnamed or page.tree.pos[head] == "PROPN"


def _behind(page: Page, verb: int) -> int | None:
    """The speaker behind the verb ("said Dale") where the parse has it for an object."""
    tree = page.tree
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


def is_nobody(page: Page, source: Source | None) -> bool:
    """Whether a source is one that there is not ("no group claimed", "none of them said")."""
    return source is not None and page.tree.lower[source.first] in page.table.nobody


def span_of(page: Page, source: Source) -> Span:
    """The offsets of a source."""
    return page.tree.span(source.first, source.last)
