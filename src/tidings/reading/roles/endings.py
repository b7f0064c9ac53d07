"""What begins or ends a post that the report has given: "fired X", "X resigned", "held the post since", "replaced Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span, cover
from tidings.reading.actors.around import Around
from tidings.reading.roles.held import Holding
from tidings.reading.roles.stated import Stated
from tidings.reading.roles.titled import HELD, of_title

_STATIVE = frozenset({"hold", "occupy"})  # a date goes with these only behind "since", "until"
_SUCCEEDS = frozenset({"succeed", "replace"})
_PARTICLES = frozenset({"down", "out", "aside"})


def endings(around: Around, stated: Stated) -> Iterator[Holding]:
    """Every post that the report begins or ends with a word of its own."""
    for at in around.verbs:
        token = around.page.words[at].token
        lemma = around.tree.lemma[token]
        if lemma not in around.page.lexicon.titles.moves or around.unreal(token):
            continue
        if lemma in _SUCCEEDS:
            yield from _succeeded(around, at, stated)
        yield from _left(around, at, lemma, stated)
        yield from _of_the_post(around, at, lemma, stated)


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
        if _of_another(around, at, stated.of(holder.chain, page.words[at].start)):
            continue
        named = _as_title(around, at, holder)
        known = named or stated.of(holder.chain, page.words[at].start)
        if known is None or (known.state == "former" and known.event is not None and named is None):
            continue
        span = cover((page.words[at].span, holder.span, *([named.said] if named is not None else [])))
        said = page.words[at].span
        yield replace(known, holder=holder, span=span, said=said, state="former", event=said, begins=False)


def _of_another(around: Around, at: int, known: Holding | None) -> bool:
    """ "walked out of the Front": what he leaves is not the body of his post."""
    page = around.page
    joint = next((k for k in range(at + 1, at + 4) if page.lower(k) in ("of", "from")), None)
    body = around.after(joint + 1) if joint is not None else None
    if body is None or body.type in ("person", "crowd"):
        return False
    return known is None or known.body is None or known.body.chain != body.chain


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
            yield from _one_after_another(around, new, old, _as_title(around, at, new), stated, said)


def _one_after_another(
    around: Around, new: ActorMention, old: ActorMention, told: Holding | None, stated: Stated, said: Span
) -> Iterator[Holding]:
    his, lost = stated.of(new.chain, said.start), stated.of(old.chain, said.start)
    known = told or his or lost
    if known is None:
        return
    plain = replace(known, span=cover((said, new.span, old.span)), said=said, event=said)
    if told is None and his is not None and lost is not None and his.title != lost.title:
        # "the president replaced the minister": he has taken nobody's post
        yield replace(plain, title=lost.title, body=lost.body, body_text=lost.body_text, holder=old, state="former")
        return
    if old.chain in around.named:
        yield replace(plain, holder=old, state="former", begins=False)
    if told is not None or old.name is not None:
        yield replace(plain, holder=new, state="acting" if known.state == "acting" else "current", begins=True)


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
        said = page.words[at].span
        event = None if lemma in _STATIVE else said
        yield replace(known, holder=holder, span=span, said=said, state=state, event=event, begins=enters)
