"""Attributions by verbs: each cue with its source and what it takes as content."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.claims import Stance
from tidings.model.spans import Span
from tidings.reading.attribution.acts import act_of
from tidings.reading.attribution.asides import around, around_inserted, inserted
from tidings.reading.attribution.clauses import beside, block_of, clause_after, quoted_antecedent, rest_of_sentence
from tidings.reading.attribution.cues import Cue, find_cues, speaks
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.parts import Part
from tidings.reading.attribution.phrases import phrase_parts
from tidings.reading.attribution.sources import behind, is_empty, is_nobody, quoted_by, source_of

_PHRASE = 40  # characters of the longest phrase by which a source asks for no name
_SAYING = frozenset({"clause", "aside", "quote"})


def by_verbs(page: Page) -> Iterator[Draft]:
    """The attributions that verbs make, in the order of the verbs."""
    for cue in find_cues(page):
        if page.is_quoted(cue.token) or _is_refused(page, cue) or _is_anonymity(page, cue) or _is_sacking(page, cue):
            continue
        speaker = inserted(page, cue.token)
        source, via = (behind(page, speaker), None) if speaker else quoted_by(page, cue.token)
        source = None if is_empty(page, source, cue.token) else source
        part = _made(cue, "aside", around_inserted(page, cue, speaker)) if speaker else _part(page, cue)
        if part is None or (source is None and not part.told and part.act != "accuse") or is_nobody(page, source):
            continue
        spans = tuple(_clear(page, cue, span) for span in part.content)
        yield Draft(
            token=cue.token,
            cue=(page.tree.span(cue.first, part.last),),
            content=spans,
            act=act_of(page, cue, part.act) if speaks(page, cue.token) else "say",
            stance=_stance(page, cue, part),
            shows=page.tree.lower[cue.token] in page.table.showing,
            source=source,
            hearsay=source is None and part.act != "accuse" and page.tree.passive(cue.token),
            via=via,
        )


def _is_anonymity(page: Page, cue: Cue) -> bool:
    """Whether the cue only says that a source wants no name ("declined to be named", "not allowed to brief the press")."""
    tree = page.tree
    if tree.dep[cue.token] == "xcomp" and tree.lower[tree.head[cue.token]] in page.table.barred:
        return True
    start = tree.start[cue.token]
    if tree.lower[cue.token] in page.table.citing:  # "on condition of anonymity, citing the sensitivity of the matter"
        return page.view[max(0, start - _PHRASE) : start].lower().rstrip(" ,").endswith(page.table.anonymity)
    return page.view[start : start + _PHRASE].lower().startswith(page.table.anonymity)


def _is_sacking(page: Page, cue: Cue) -> bool:
    """Whether somebody or a case is dismissed, and no words: "dismissed the minister", but not "dismissed him as a liar"."""
    tree, verb = page.tree, cue.token
    if tree.lemma[verb] != "dismiss":
        return False
    goal = tree.child(verb, "dobj", "nsubjpass")
    if goal is None or tree.lemma[goal] in page.table.dismissed:
        return False
    return not any(tree.lower[kid] == "as" for kid in (*tree.kids[verb], *tree.kids[goal]))


def _is_refused(page: Page, cue: Cue) -> bool:
    """Whether the cue is what somebody would not do ("declined to comment on"): the refusal is the cue."""
    tree, verb = page.tree, cue.token
    word = page.table.verbs.get(tree.lower[tree.head[verb]]) if tree.dep[verb] == "xcomp" else None
    return word is not None and word.frames.get("to", ("say", "said"))[0] == "decline"


def _stance(page: Page, cue: Cue, part: Part) -> Stance:
    if part.stance == "said" and (_is_to_come(page, cue) or not speaks(page, cue.token)):
        return "intended"
    return part.stance


def _is_to_come(page: Page, cue: Cue) -> bool:
    """Whether the cue is an infinitive that nothing says was carried out ("wants to tell")."""
    tree, verb = page.tree, cue.token
    if tree.tag[verb] != "VB" or not any(tree.lower[kid] == "to" for kid in tree.children(verb, "aux")):
        return False
    return tree.lower[tree.head[verb]] not in page.table.implicative


def _part(page: Page, cue: Cue) -> Part | None:
    found = _clause(page, cue)
    return found if found is not None else next(phrase_parts(page, cue), None)


def _clause(page: Page, cue: Cue) -> Part | None:
    """The content of a verb of saying: quotation beside it, clause under it, sentence around it, in this order."""
    if not cue.frames.keys() & _SAYING:
        return None
    block = block_of(page, cue, source_of(page, cue.token))
    if "quote" in cue.frames and page.quote_at[cue.token] < 0:
        spans = beside(page, cue, block)
        if spans:
            return _made(cue, "quote", spans)
    clause = clause_after(page, cue) if "clause" in cue.frames else None
    if clause is not None:
        return _made(cue, "clause", (*quoted_antecedent(page, cue), clause))
    if "aside" in cue.frames:
        spans = around(page, cue, block)
        if spans:
            return _made(cue, "aside", spans)
    if "quote" in cue.frames:
        rest = rest_of_sentence(page, cue, block)
        if rest is not None and "clause" in cue.frames and "object" not in cue.frames:
            return _made(cue, "clause", (rest,))
    return None


def _made(cue: Cue, frame: str, spans: tuple[Span, ...]) -> Part:
    act, stance = cue.meaning(frame)
    return Part(spans, act, stance, cue.last, told=True)


def _clear(page: Page, cue: Cue, span: Span) -> Span:
    return page.whole(span) if page.quote_at[cue.token] < 0 else span
