"""What begins or ends a post that the report has given: "fired X", "X resigned", "held the post since", "replaced Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import cover
from tidings.reading.actors.around import Around
from tidings.reading.roles.held import Holding
from tidings.reading.roles.stated import Stated
from tidings.reading.roles.titled import HELD, of_title

_SUCCEEDS = frozenset({"succeed", "replace"})
_PARTICLES = frozenset({"down", "out", "aside"})


def endings(around: Around, stated: Stated) -> Iterator[Holding]:
    """Every post that the report begins or ends with a word of its own."""
    for at, word in enumerate(around.page.words):
        if word.tag[:2] != "VB" or _unreal(around, at):
            continue
        lemma = around.tree.lemma[word.token]
        if lemma in _SUCCEEDS:
            yield from _succeeded(around, at, stated)
        yield from _left(around, at, lemma, stated)
        yield from _of_the_post(around, at, lemma, stated)


def _unreal(around: Around, at: int) -> bool:
    """Not done: "did not resign", "may resign", "called on X to resign", "will be fired"."""
    tree, token = around.tree, around.page.words[at].token
    helpers = {tree.lower[kid] for kid in tree.children(token, "aux", "neg")}
    return tree.child(token, "neg") is not None or bool(
        helpers & {"to", "will", "may", "might", "could", "would", "should", "must"}
    )


def _gone(around: Around, at: int, lemma: str) -> list[ActorMention]:
    """Who leaves office by the verb here."""
    titles, tree, page = around.page.lexicon.titles, around.tree, around.page
    token = page.words[at].token
    if lemma in titles.dismisses | titles.deaths:
        return around.subjects(token) if tree.passive(token) else around.objects(token)
    phrase = f"{lemma} {page.lower(at + 1)}"
    if lemma in titles.resigns | titles.dies or (page.lower(at + 1) in _PARTICLES and phrase in titles.resigns):
        return around.subjects(token)
    return []


def _left(around: Around, at: int, lemma: str, stated: Stated) -> Iterator[Holding]:
    """ "X fired Y", "Y resigned (as T)", "Y stepped down", "Y was killed": his post is over."""
    page = around.page
    for holder in _gone(around, at, lemma):
        if holder.type != "person":
            continue
        named = _as_title(around, at, holder)
        known = named or stated.of(holder.chain, page.words[at].start)
        if known is None or (known.state == "former" and known.event is not None and named is None):
            continue
        span = cover((page.words[at].span, holder.span, *([named.said] if named is not None else [])))
        yield replace(
            known, holder=holder, span=span, said=page.words[at].span, state="former", event=page.words[at].span
        )


def _as_title(around: Around, at: int, holder: ActorMention) -> Holding | None:
    """ "resigned as prime minister", "was removed as head of the police", "succeeded X as governor"."""
    page = around.page
    title = next((t for t in page.titles if at < t.head <= at + 8 and not t.plural and t.kind in HELD), None)
    if title is None or page.sentence(at) != page.sentence(title.head):
        return None
    before = title.start - 1
    while before > at and page.words[before].tag in ("DT", "PRP$", "JJ", "POS", "NNP"):
        before -= 1
    return of_title(around, title, holder, page.words[at].span) if page.lower(before) == "as" else None


def _succeeded(around: Around, at: int, stated: Stated) -> Iterator[Holding]:
    """ "X replaced Y (as T)": Y's post is over, and X's since then."""
    page, tree = around.page, around.tree
    token, said = page.words[at].token, page.words[at].span
    news, olds = (around.subjects(token), around.objects(token))
    if tree.passive(token):
        by = around.by(at)
        news, olds = (around.all_after(by) if by is not None else []), news
    for new in news:
        for old in olds:
            if new.type != "person" or old.type != "person":
                continue
            told = _as_title(around, at, new)
            known = told or stated.of(new.chain, said.start) or stated.of(old.chain, said.start)
            if known is None:
                continue
            span = cover((said, new.span, old.span))
            plain = replace(known, span=span, said=said, event=said)
            yield replace(plain, holder=new, state="acting" if known.state == "acting" else "current")
            yield replace(plain, holder=old, state="former")


def _of_the_post(around: Around, at: int, lemma: str, stated: Stated) -> Iterator[Holding]:
    """ "took office in May", "had held the post since 2020", "left office last year"."""
    titles, tree, page = around.page.lexicon.titles, around.tree, around.page
    token = page.words[at].token
    enters, leaves = lemma in titles.enters, lemma in titles.leaves
    if not (enters or leaves):
        return
    thing = next((kid for kid in tree.children(token, "dobj") if tree.lower[kid] in titles.offices), None)
    owned = thing is not None and any(tree.dep[kid] in ("amod", "prep", "acl") for kid in tree.kids[thing])
    if thing is None or owned:
        return
    for holder in around.subjects(token):
        known = stated.of(holder.chain, page.words[at].start)
        if holder.type != "person" or known is None:
            continue
        span = cover((page.words[at].span, holder.span))
        state: PostStatus = "former" if leaves else known.state
        yield replace(known, holder=holder, span=span, said=page.words[at].span, state=state, event=page.words[at].span)
