"""The ways in which a text says that somebody holds a post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span, cover
from tidings.reading.actors.cache import Placed
from tidings.reading.actors.page import Page
from tidings.reading.actors.titles import Title

_HELD = frozenset({"office", "leader", "deputy", "member", "spokesperson", "royal"})
_JOINTS = frozenset({"of", "for", "at", "in"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A holder, a title, and the body where it is named. ``event`` is the word of taking or leaving office."""

    holder: ActorMention
    title: str
    span: Span
    state: PostStatus = "current"
    body: ActorMention | None = None
    body_text: str | None = None
    event: Span | None = None
    negated: bool = False


def held(page: Page, placed: Placed) -> Iterator[Holding]:
    """All holdings of a report."""
    stated: dict[str, Holding] = {}
    for title in page.titles:
        if title.plural or page.parsed.zone(page.words[title.head].start) in ("byline", "credit", "furniture"):
            continue
        holder = _holder(page, placed, title)
        if holder is not None and (title.kind in _HELD or title.kind == "rank"):
            for holding in _titled(page, placed, title, holder):
                if holding.state == "current":
                    stated.setdefault(holder.chain, holding)
                yield holding
    yield from _by_verb(page, placed)
    yield from _dismissed(page, placed, stated)


def _dismissed(page: Page, placed: Placed, stated: Mapping[str, Holding]) -> Iterator[Holding]:
    """ "X fired Y": the post that the report gives to Y is over."""
    for at, word in enumerate(page.words):
        if word.tag[:2] != "VB" or page.tree.lemma[word.token] not in page.lexicon.titles.dismisses:
            continue
        target = _side(page, placed, at, ("dobj", "nsubjpass"))
        post = stated.get(target.chain) if target is not None else None
        if target is None or post is None or page.tree.child(word.token, "neg") is not None:
            continue
        span = cover((word.span, target.span))
        yield Holding(target, post.title, span, "former", post.body, post.body_text, word.span)


def _titled(page: Page, placed: Placed, title: Title, holder: ActorMention) -> Iterator[Holding]:
    body, text = body_of(page, placed, title, holder)
    span = cover((page.span(title.start, title.end), holder.span))
    if body is not None and abs(body.span.start - span.start) < 150:
        span = cover((span, body.span))
    event = _event(page, title)
    state = _state(page, title, event)
    yield Holding(holder, title.text, span, state, body, text, event)


def _state(page: Page, title: Title, event: Span | None) -> PostStatus:
    if event is None:
        return title.state
    return (
        "former"
        if _lemma(page, event)
        in page.lexicon.titles.resigns
        | page.lexicon.titles.dismisses
        | {
            "resignation",
            "ouster",
            "ousting",
            "dismissal",
            "removal",
            "departure",
            "sacking",
            "firing",
            "death",
            "killing",
        }
        else title.state
    )


_ENDINGS = frozenset(
    {
        "resignation",
        "ouster",
        "ousting",
        "dismissal",
        "removal",
        "departure",
        "sacking",
        "firing",
        "overthrow",
        "impeachment",
    }
)


def _event(page: Page, title: Title) -> Span | None:
    """ "the resignation of Prime Minister X": the noun of leaving before the title."""
    at = title.start - 1
    while at > 0 and page.words[at].tag in ("DT", "JJ", "NNP", "POS", "PRP$") and title.start - at < 5:
        at -= 1
    if page.lower(at) == "of" and page.lower(at - 1) in _ENDINGS:
        return page.words[at - 1].span
    return None


def _lemma(page: Page, span: Span) -> str:
    return page.tree.lemma[page.words[page.word_at(span.start)].token]


def _holder(page: Page, placed: Placed, title: Title) -> ActorMention | None:
    """Before a name, in apposition, or after "is"."""
    at = title.end
    while page.lower(at).rstrip(".") in page.lexicon.titles.honorifics:
        at += 1
    direct = placed.starts.get(at)
    if direct is not None and direct.type == "person" and direct.name is not None:
        return direct
    described = placed.ends.get(title.end) or placed.covering.get(title.end - 1)
    if described is not None and described.name is None:
        apposed = _apposed(page, placed, title, described)
        if apposed is not None:
            return apposed
    return _copular(page, placed, title)


def _apposed(page: Page, placed: Placed, title: Title, described: ActorMention) -> ActorMention | None:
    """The nearest name of the same chain in this sentence."""
    first, end = page.bounds[page.sentence(title.head)]
    same = [
        a for at, a in placed.starts.items() if first <= at < end and a.chain == described.chain and a.name is not None
    ]
    return min(same, key=lambda a: abs(a.span.start - described.span.start), default=None)


def _copular(page: Page, placed: Placed, title: Title) -> ActorMention | None:
    """ "X is a member of": the subject of the verb whose complement the title is."""
    tree, token = page.tree, page.words[title.end - 1].token
    head = tree.head[token]
    if tree.dep[token] != "attr" or tree.cased_lemma[head] not in ("be", "become", "remain"):
        return None
    subject = tree.child(head, "nsubj")
    at = page.tokens.get(subject) if subject is not None else None
    actor = placed.covering.get(at) if at is not None else None
    return actor if actor is not None and actor.type == "person" and (actor.name is not None or actor.pronoun) else None


def body_of(page: Page, placed: Placed, title: Title, holder: ActorMention) -> tuple[ActorMention | None, str | None]:
    """The body a title belongs to: "of X", "for X" after it, a name or a country before it; its words where it is unnamed."""
    after = _body_after(page, placed, title, holder)
    if after is not None:
        return after
    at = title.head - 1
    while at >= 0 and not page.words[at + 1].starts:
        actor = placed.covering.get(at)
        if (
            actor is not None
            and actor.id != holder.id
            and actor.type not in ("person", "crowd")
            and (actor.name is not None)
        ):
            return actor, page.text(at, at + 1) if actor.type == "state" else actor.text
        lower = page.lower(at)
        if (
            lower not in ("'s", "'")
            and lower not in page.lexicon.titles.colours
            and lower not in page.lexicon.titles.states
            and lower != "then"
        ):
            break
        at -= 1
    state = page.lexicon.states.of(page.words[at].text) if at >= 0 else None
    if state is not None:
        return None, state.country
    if at >= 0 and page.words[at].cap and not page.words[at].starts and page.words[at].tag[:2] == "NN":
        return None, page.words[at].text
    return None, None


def _body_after(
    page: Page, placed: Placed, title: Title, holder: ActorMention
) -> tuple[ActorMention | None, str | None] | None:
    if page.lower(title.end) not in _JOINTS:
        return None
    for at in range(title.end + 1, min(title.end + 8, len(page.words))):
        actor = placed.starts.get(at)
        if (
            actor is not None
            and actor.id != holder.id
            and actor.type not in ("person", "crowd")
            and not page.words[at].text.startswith(actor.text + "-")
        ):
            return actor, actor.text
        word = page.words[at]
        if word.tag in (",", ".", "IN", ":") or word.starts:
            words = page.text(title.end + 1, at).removeprefix("the ") if at > title.end + 1 else None
            return (None, words) if words else None
    return None


def _by_verb(page: Page, placed: Placed) -> Iterator[Holding]:
    """ "X leads Y", "Y is run by X", "fired X", "appointed X as", "chose X as prime minister"."""
    titles = page.lexicon.titles
    verbs = titles.takes | titles.appoints | titles.dismisses | titles.resigns
    for at, word in enumerate(page.words):
        if word.tag[:2] != "VB" or (lemma := page.tree.lemma[word.token]) not in verbs:
            continue
        negated = page.tree.child(word.token, "neg") is not None
        if lemma in titles.takes and lemma in _LEADS:
            yield from _leads(page, placed, at, negated)
        if lemma in titles.appoints:
            yield from _appointed(page, placed, at, negated)
        if lemma in titles.dismisses | titles.resigns:
            yield from _left(page, placed, at, lemma)


_LEADS = frozenset({"head", "lead", "chair", "command", "run", "found", "direct"})


def _side(page: Page, placed: Placed, at: int, deps: tuple[str, ...]) -> ActorMention | None:
    """The actor whose words hold the verb's dependent of one of these kinds."""
    tree = page.tree
    for child in tree.children(page.words[at].token, *deps):
        word = page.tokens.get(child)
        actor = placed.covering.get(word) if word is not None else None
        if actor is not None:
            return actor
        if tree.dep[child] == "nsubj" and tree.lower[child] in ("who", "which", "that"):
            return _antecedent(page, placed, at)
    return None


def _antecedent(page: Page, placed: Placed, at: int) -> ActorMention | None:
    for back in range(at - 1, max(-1, at - 6), -1):
        if page.lower(back) in ("who", "which", "that"):
            return placed.ends.get(back) or placed.ends.get(back - 1)
    return None


def _after_by(page: Page, placed: Placed, at: int) -> ActorMention | None:
    """The actor after "led by", past articles and titles."""
    start = at + 1
    while page.words[start].tag == "RB" if start < len(page.words) else False:
        start += 1
    if page.lower(start) != "by":
        return None
    for step in range(start + 1, min(start + 9, len(page.words))):
        actor = placed.starts.get(step)
        if actor is not None and actor.type == "person":
            return actor
        if page.words[step].tag in (",", ".", ":") or page.words[step].tag[:2] == "VB":
            return None
    return None


def _leads(page: Page, placed: Placed, at: int, negated: bool) -> Iterator[Holding]:
    word = page.words[at]
    title = {"run": "head", "head": "head", "found": "founder", "chair": "chair", "command": "commander"}.get(
        page.tree.cased_lemma[word.token], "leader"
    )
    by = _after_by(page, placed, at)
    if by is not None and word.tag in ("VBN", "VBD"):
        body = _side(page, placed, at, ("nsubjpass",)) or placed.ends.get(at) or placed.ends.get(at - 1)
        if body is not None and body.type not in ("person", "crowd", "state"):
            yield Holding(by, title, cover((word.span, by.span, body.span)), "current", body, body.text, None, negated)
        return
    holder, body = _side(page, placed, at, ("nsubj",)), _side(page, placed, at, ("dobj",))
    if (
        holder is not None
        and body is not None
        and holder.type == "person"
        and body.type not in ("person", "crowd", "state")
    ):
        yield Holding(
            holder, title, cover((word.span, holder.span, body.span)), "current", body, body.text, None, negated
        )


def _appointed(page: Page, placed: Placed, at: int, negated: bool) -> Iterator[Holding]:
    """ "chose X as prime minister", "X was appointed interior minister"."""
    word = page.words[at]
    holder = _side(page, placed, at, ("dobj",)) or _side(page, placed, at, ("nsubjpass",))
    title = next((t for t in page.titles if at < t.head <= at + 8 and not t.plural and t.kind in _HELD), None)
    if holder is None or title is None or holder.type != "person" or page.sentence(at) != page.sentence(title.head):
        return
    between = [page.lower(k) for k in range(at + 1, title.head)]
    linked = "as" in between or all(
        k in ("the", "a", "its", "new", "as", "to", "be") or page.words[at + 1 + n].tag[0] in "JNPI"
        for n, k in enumerate(between)
    )
    if linked and holder.span.end != page.words[title.end - 1].end:
        body, text = body_of(page, placed, title, holder)
        state: PostStatus = (
            "designate" if page.tree.cased_lemma[word.token] in ("nominate", "designate") else title.state
        )
        yield Holding(
            holder,
            title.text,
            cover((word.span, holder.span, page.span(title.head, title.end))),
            state,
            body,
            text,
            word.span,
            negated,
        )


def _left(page: Page, placed: Placed, at: int, lemma: str) -> Iterator[Holding]:
    """ "resigned as prime minister", "fired his interior minister, X": a post that ended."""
    word = page.words[at]
    title = next((t for t in page.titles if at < t.head <= at + 6 and not t.plural and t.kind in _HELD), None)
    if title is None or page.lower(title.head - 1) not in ("as", "the", "his", "her", "its"):
        return
    holder = (
        _side(page, placed, at, ("nsubj",))
        if lemma in page.lexicon.titles.resigns
        else _side(page, placed, at, ("dobj", "nsubjpass"))
    )
    if (
        holder is not None
        and holder.type == "person"
        and holder.name is not None
        and page.lower(title.head - 1) == "as"
    ):
        body, text = body_of(page, placed, title, holder)
        yield Holding(
            holder,
            title.text,
            cover((word.span, holder.span, page.span(title.head, title.end))),
            "former",
            body,
            text,
            word.span,
        )
