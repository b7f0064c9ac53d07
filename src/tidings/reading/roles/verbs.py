"""Posts by verbs: "X leads Y", "Y is run by X", "chose X as prime minister", "X took over as governor"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import cover
from tidings.reading.actors.around import Around
from tidings.reading.actors.titles import Title
from tidings.reading.roles.held import Holding
from tidings.reading.roles.titled import HELD, of_title

_LANDS = frozenset({"governor", "ruler"})
_LONG = 60  # characters of a land's name
_NEAR = 8  # words from a verb to the title that it gives
_FREE = frozenset({"the", "a", "an", "its", "his", "her", "new", "as", "to", "be", "over", "in"})
# what somebody tries, wants or refuses to be is no post of his
_UNDONE = frozenset(
    {
        "try",
        "attempt",
        "want",
        "wish",
        "hope",
        "seek",
        "refuse",
        "decline",
        "fail",
        "threaten",
        "ask",
        "offer",
        "demand",
        "like",
    }
)
_COMING = frozenset({"expect", "set", "due", "plan", "schedule", "nominate", "designate"})


def by_verb(around: Around) -> Iterator[Holding]:
    """Every holding that a verb tells."""
    titles = around.page.lexicon.titles
    for at in around.verbs:
        lemma = around.tree.lemma[around.page.words[at].token]
        if lemma in titles.leads:
            yield from _leads(around, at, titles.leads[lemma])
        if lemma in titles.appoints:
            yield from _appointed(around, at, lemma)
        if lemma in ("hold", "occupy"):
            yield from _positions(around, at)
        if lemma in titles.serves:
            yield from _serves(around, at)


def _negated(around: Around, at: int) -> bool:
    return around.tree.child(around.page.words[at].token, "neg") is not None


def _leads(around: Around, at: int, title: str) -> Iterator[Holding]:
    tree, word = around.tree, around.page.words[at]
    state: PostStatus = "current"
    by = around.by(at) if word.tag in ("VBN", "VBD") else None
    if by is not None:
        holders = around.all_after(by)
        bodies = around.subjects(word.token) if tree.child(word.token, "nsubjpass") is not None else around.modified(at)
    else:
        holders, bodies = around.subjects(word.token), around.objects(word.token)
        if word.tag == "VBD" and title != "founder":
            state = "former"  # a simple past does not say that he still does
    if title in _LANDS and by is None:
        yield from _governs(around, at, title, state)
    for holder in holders:
        for body in bodies:
            if holder.type == "person" and _led(body) and holder.chain != body.chain:
                span = cover((word.span, holder.span, body.span))
                negated = _negated(around, at)
                yield Holding(holder, title, span, word.span, state, body, body.text, None, negated)


def _positions(around: Around, at: int) -> Iterator[Holding]:
    """ "two leaders who occupy high-ranking positions in X, namely Y and Z": no title, but a post in X."""
    tree, page, token = around.tree, around.page, around.page.words[at].token
    thing = next(
        (
            kid
            for kid in tree.children(token, "dobj")
            if tree.lower[kid].removesuffix("s") in page.lexicon.titles.offices
        ),
        None,
    )
    where = page.tokens.get(thing) if thing is not None else None
    if where is None or page.lower(where + 1) not in ("in", "within") or not _described(around, where):
        return
    body = around.after(where + 2)
    if body is None or not _led(body):
        return
    title = f"{page.lower(where - 1)} {page.lower(where).removesuffix('s')}"
    for holder in around.subjects(token):
        if holder.type == "person":
            span = cover((holder.span, page.words[at].span, body.span))
            yield Holding(holder, title, span, page.words[at].span, "current", body, body.text)


def _described(around: Around, where: int) -> bool:
    word = around.page.words[where - 1]
    return word.tag == "JJ" or "-" in word.text


def _governs(around: Around, at: int, title: str, state: PostStatus) -> Iterator[Holding]:
    """ "X, who governed the province of Y": a land is no body, so its words stand for it."""
    tree, word = around.tree, around.page.words[at]
    land = tree.child(word.token, "dobj")
    if land is None or tree.tag[land] in ("PRP", "WP", "NNS"):
        return
    text = tree.phrase_span(land)
    for holder in around.subjects(word.token):
        if holder.type == "person" and text.end - text.start < _LONG:
            words = around.page.parsed.text(text)
            yield Holding(holder, title, cover((word.span, holder.span, text)), word.span, state, None, words)


def _led(body: ActorMention) -> bool:
    several = body.plural and body.name is None and body.type != "government"
    return body.type not in ("person", "crowd", "state") and not several


def _title_after(around: Around, at: int) -> Title | None:
    """The title behind a verb, with nothing but its own words, "as" and names between."""
    page = around.page
    found = next((t for t in page.titles if at < t.head <= at + _NEAR and not t.plural and t.kind in HELD), None)
    return found if found is not None and page.sentence(at) == page.sentence(found.head) else None


def _appointed(around: Around, at: int, lemma: str) -> Iterator[Holding]:
    """ "chose X as prime minister", "X was appointed interior minister", "is to be sworn in as president"."""
    tree, page, token = around.tree, around.page, around.page.words[at].token
    title = _title_after(around, at)
    passive = tree.passive(token)
    holders = around.subjects(token) if passive else around.objects(token)
    if title is None or not holders or not _linked(around, at, title):
        return
    for holder in holders:
        if holder.type != "person" or holder.span.end == page.words[title.end - 1].end:
            continue
        made = of_title(around, title, holder, page.words[at].span)
        yield replace(
            made, said=page.words[at].span, state=_coming(around, token, lemma, made), negated=_negated(around, at)
        )


def _linked(around: Around, at: int, title: Title) -> bool:
    page = around.page
    between = range(at + 1, title.head)
    return any(page.lower(k) == "as" for k in between) or all(
        page.lower(k) in _FREE or page.words[k].tag[0] in "JNPI" for k in between
    )


def _coming(around: Around, token: int, lemma: str, made: Holding) -> PostStatus:
    """Who is nominated, or is to be sworn in, does not hold the post yet."""
    tree = around.tree
    helpers = {tree.lower[kid] for kid in tree.children(token, "aux", "auxpass")}
    above = tree.lemma[tree.head[token]] if tree.dep[token] == "xcomp" else ""
    if lemma in _COMING or "will" in helpers or above in _COMING:
        return "designate"
    return made.state


def _serves(around: Around, at: int) -> Iterator[Holding]:
    """ "took over as acting governor", "serves as spokesman", "took the oath as president"."""
    page, token = around.page, around.page.words[at].token
    title = _title_after(around, at)
    if title is None or not any(page.lower(k) == "as" for k in range(at + 1, title.start)):
        return
    if around.tree.dep[token] == "xcomp" and around.tree.lemma[around.tree.head[token]] in _UNDONE:
        return
    for holder in around.subjects(token):
        if holder.type == "person":
            made = of_title(around, title, holder, page.words[at].span)
            helpers = {around.tree.lower[kid] for kid in around.tree.children(token, "aux")}
            past = (
                page.words[at].tag == "VBD"
                and around.tree.lemma[token] in ("serve", "work", "act")
                and made.state == "current"
            )
            state: PostStatus = (
                "designate" if "will" in helpers or "to" in helpers else "former" if past else made.state
            )
            yield replace(made, said=page.words[at].span, state=state, negated=_negated(around, at))
