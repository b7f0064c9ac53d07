"""Content that is no clause: infinitives, objects, phrases after a preposition, the subject of a passive."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.spans import Span
from tidings.reading.attribution.clauses import up_to_next_cue
from tidings.reading.attribution.cues import Cue
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.parts import Part

_MORE = frozenset({"prep", "acl", "relcl", "xcomp", "ccomp"})
_REFLEXIVE = ("self", "selves")
_ANSWERED = frozenset({"deny", "confirm"})
_SEEMING = frozenset({"appear", "seem"})
_NOT_PREPOSITIONS = frozenset({"clause", "aside", "quote", "to", "object", "passive", "called", "gerund", "as"})


def phrase_parts(page: Page, cue: Cue) -> Iterator[Part]:
    """What the cue takes as a phrase, the surest first."""
    for frame, look in _LOOKS.items():
        if frame in cue.frames:
            span = look(page, cue)
            if span is not None:
                yield _whole_clause(page, cue, frame, span) or _part(cue, frame, span)
    for frame in cue.frames:
        if frame not in _NOT_PREPOSITIONS:
            found = _preposition(page, cue, frame)
            if found is not None:
                yield _with_accused(page, cue, found)
    if "object" in cue.frames:
        span = _object(page, cue) or _antecedent(page, cue)
        if span is not None:
            yield _part(cue, "object", span)


def _part(cue: Cue, frame: str, span: Span, last: int | None = None) -> Part:
    act, stance = cue.meaning(frame)
    return Part((span,), act, stance, cue.last if last is None else last, told=frame == "to")


def _with_accused(page: Page, cue: Cue, part: Part) -> Part:
    """ "accused X of", "blamed X for", "blamed the attack on X": the object belongs to what is said."""
    if part.act != "accuse":
        return part
    accused = page.tree.child(cue.token, "nsubjpass")
    about = page.trimmed(*page.edges_in_sentence(accused)) if accused is not None else None
    if (
        page.tree.dep[cue.token] == "acl" and page.tree.tag[cue.token] == "VBN"
    ):  # "comrades accused of": the noun that it hangs on
        noun = page.tree.head[cue.token]
        about = page.trimmed(min(page.edges(noun)[0], noun), noun) if noun < cue.token else None
    if about is not None:
        return Part((about, *part.content), part.act, part.stance, part.last)
    held = page.tree.child(cue.token, "dobj")
    if held is None or held < cue.token:
        return part
    first, _ = page.edges(held)
    last = page.tokens_in(part.content[0])[-1]
    span = page.trimmed(first, last) if first <= last else None
    return part if span is None else Part((span,), part.act, part.stance, cue.last)


def _whole_clause(page: Page, cue: Cue, frame: str, span: Span) -> Part | None:
    """ "The talks are expected to fail": what is expected is the subject's doing, somebody else expects it."""
    act, stance = cue.meaning(frame)
    subject = page.tree.child(cue.token, "nsubjpass", "nsubj") if frame in ("to", "as") else None
    if (
        subject is None
        or subject > cue.token
        or not (page.tree.passive(cue.token) or page.tree.lemma[cue.token] in _SEEMING)
    ):
        return None
    about = page.trimmed(*page.edges_in_sentence(subject))
    heard = stance == "believed" or (
        frame == "to" and (act, stance) == ("say", "said") and page.tree.passive(cue.token)
    )
    return Part((about, span), act, stance, cue.last, told=True) if about is not None and heard else None


def _called(page: Page, cue: Cue) -> Span | None:
    """ "called him a liar": the object with what is said of it."""
    tree = page.tree
    if tree.dep[cue.token] == "acl" and tree.tag[cue.token] == "VBN":
        return None  # "a company called X": a name, nobody's word
    said = [kid for kid in tree.children(cue.token, "oprd", "ccomp", "dobj", "attr") if kid > cue.token]
    if not said or (len(said) == 1 and tree.dep[said[0]] == "dobj" and page.quote_at[said[0]] < 0):
        return None
    return page.trimmed(min(page.edges(kid)[0] for kid in said), max(page.edges(kid)[1] for kid in said))


def _as(page: Page, cue: Cue) -> Span | None:
    """ "described it as a mistake": the object and the phrase with "as"."""
    tree = page.tree
    marks = [kid for kid in tree.kids[cue.token] if tree.lower[kid] == "as" and kid > cue.token]
    if not marks:
        held = tree.child(cue.token, "dobj")
        marks = [kid for kid in tree.kids[held] if tree.lower[kid] == "as"] if held is not None else []
    if not marks:
        return None
    held = tree.child(cue.token, "dobj")
    first = page.edges(held)[0] if held is not None and held > cue.token else marks[0]
    return page.trimmed(first, page.edges(marks[0])[1])


def _infinitive(page: Page, cue: Cue) -> Span | None:
    """ "vowed to leave"; with whoever is to do it, where it is said to somebody ("urged the army to leave")."""
    tree = page.tree
    for kid in tree.children(cue.token, "xcomp", "ccomp", "advcl"):
        if kid > cue.token and any(tree.lower[aux] == "to" for aux in tree.children(kid, "aux")):
            first, last = page.edges(kid)
            last = up_to_next_cue(page, kid, last)
            whom = next(iter(tree.children(cue.token, "dobj") or tree.objects(cue.token, "on", "upon")), None)
            if whom is not None and cue.last < whom < first and cue.meaning("to")[0] == "demand":
                first = page.edges(whom)[0]
            return page.trimmed(first, last)
    return None


def _gerund(page: Page, cue: Cue) -> Span | None:
    tree = page.tree
    for kid in tree.children(cue.token, "xcomp", "pcomp"):
        if kid > cue.token and tree.tag[kid] == "VBG":
            return page.trimmed(*page.edges(kid))
    return None


def _object(page: Page, cue: Cue) -> Span | None:
    held = page.tree.child(cue.token, "dobj")
    if held is None or held < cue.token or _is_reflexive(page, held):
        return None
    first, last = page.edges(held)
    return page.trimmed(first, _with_more(page, cue.token, last))


def _antecedent(page: Page, cue: Cue) -> Span | None:
    """What is denied or confirmed in a relative clause on it ("a charge the government denies", "which he denied")."""
    tree, verb = page.tree, cue.token
    noun = tree.head[verb]
    if tree.dep[verb] != "relcl" or noun >= verb or cue.meaning("object")[0] not in _ANSWERED or tree.passive(verb):
        return None
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lower[subject] in ("who", "which", "that"):
        return None
    return page.trimmed(min(page.edges(noun)[0], noun), noun)


def _is_reflexive(page: Page, held: int) -> bool:
    """Whether it is "himself" alone ("explain himself to the council")."""
    return page.tree.lower[held].endswith(_REFLEXIVE) and not page.tree.kids[held]


def _with_more(page: Page, verb: int, last: int) -> int:
    """The end of an object with the phrases right after it that the parse has hung on the verb; a day is none of them."""
    tree = page.tree
    for kid in tree.kids[verb]:
        if kid <= last or tree.dep[kid] not in _MORE:
            continue
        first, end = page.edges(kid)
        if first != last + 1 or any(tree.ent[token] in ("DATE", "TIME") for token in range(first, end + 1)):
            return last
        last = end
    return last


def _passive(page: Page, cue: Cue) -> Span | None:
    subject = page.tree.child(cue.token, "nsubjpass")
    if subject is None or page.tree.lower[subject] in ("it", "that", "which"):
        return None
    return page.trimmed(*page.edges(subject))


def _preposition(page: Page, cue: Cue, name: str) -> Part | None:
    tree, word = page.tree, name.split()[0]
    under = tree.kids[cue.token]
    if cue.meaning(name)[0] == "accuse" and (held := tree.child(cue.token, "dobj")) is not None:
        under = [*under, *tree.kids[held]]  # "accused the rebels of": the parse may take it for whose rebels
    for kid in under:
        if kid > cue.token and tree.lower[kid] == word and tree.dep[kid] in ("prep", "dative", "prt"):
            first, last = page.edges(kid)
            span = page.trimmed(first + 1, last) if first == kid and last > kid else None
            if span is not None:
                return _part(cue, name, span, kid if kid == cue.last + 1 else None)
    return None


_LOOKS = {"called": _called, "as": _as, "to": _infinitive, "gerund": _gerund, "passive": _passive}
