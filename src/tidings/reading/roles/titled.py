"""Posts by a title at a name: before it, in apposition to it, or after "is"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span, cover
from tidings.reading.actors.around import COPULAS, Around
from tidings.reading.actors.titles import Title
from tidings.reading.roles.bodies import body_of
from tidings.reading.roles.held import Holding

HELD = frozenset({"office", "leader", "deputy", "member", "spokesperson", "royal"})
_APART = frozenset({"byline", "credit", "furniture"})
_INSIDE = frozenset({"IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "-LRB-", "-RRB-", "VBN", "CC"})
_OPENS = frozenset({"DT", "PRP$", "POS"})
_FAR = 150  # characters from a title to the body that it belongs to


def titled(around: Around) -> Iterator[Holding]:
    """Every title of the story that somebody is given."""
    page = around.page
    for title in page.titles:
        rank = title.kind == "rank"
        if title.plural or not (rank or title.kind in HELD) or page.parsed.zone(page.words[title.head].start) in _APART:
            continue
        holder = _holder(around, title)
        if holder is not None:
            yield of_title(around, title, holder)


def of_title(around: Around, title: Title, holder: ActorMention, event: Span | None = None) -> Holding:
    """The holding that a title at a holder tells."""
    body = body_of(around, title, holder)
    said = around.page.span(title.start, title.end)
    span = cover((said, holder.span, *([event] if event is not None else [])))
    if body.actor is not None and abs(body.actor.span.start - span.start) < _FAR:
        span = cover((span, body.actor.span))
    over = event or _ended(around, title, holder)
    state: PostStatus = "former" if over is not None and event is None else _state(around, title)
    name = office(around, title) + body.tail
    rank, begins = title.kind == "rank", event is not None
    return Holding(holder, name, span, over or said, state, body.actor, body.text, over, rank=rank, begins=begins)


def office(around: Around, title: Title) -> str:
    """The words of the office, without a rank or honorific behind it ("army spokesman | Colonel")."""
    if title.kind == "rank":
        return title.text
    titles, words = around.page.lexicon.titles, title.text.split()
    while len(words) > 1 and (
        titles.heads.get(words[-1].lower().rstrip(".")) == "rank" or words[-1].lower() in titles.honorifics
    ):
        words.pop()
    return " ".join(words)


def _state(around: Around, title: Title) -> PostStatus:
    page, first = around.page, title.start
    if (
        title.state == "current"
        and page.lower(first - 2) == "until"
        and page.lower(first - 1) in ("now", "recently", "then")
    ):
        return "former"
    return title.state


def _ended(around: Around, title: Title, holder: ActorMention) -> Span | None:
    """The word by which the post is over: "the resignation of Minister X", "killed Commander X", "fired the chief, X"."""
    noun = _noun_before(around, title)
    if noun is not None:
        return noun
    tree, titles = around.tree, around.page.lexicon.titles
    token = around.page.words[around.placed.end_of(around.page, holder) - 1].token
    for _ in range(3):
        if tree.dep[token] not in ("conj", "appos") or tree.head[token] == token:
            break
        token = tree.head[token]
    verb, dep = tree.head[token], tree.dep[token]
    if dep == "pobj" and tree.lower[verb] == "of" and tree.lower[tree.head[verb]] in titles.endings:
        noun_token = tree.head[verb]
        return Span(tree.start[noun_token], tree.end[noun_token])
    if tree.pos[verb] != "VERB" or around.unreal(verb):
        return None
    rank = title.kind == "rank"
    suffers = titles.deaths if rank else titles.dismisses | titles.deaths
    leaves = titles.dies if rank else titles.resigns | titles.dies
    ended = tree.lemma[verb] in (suffers if dep in ("dobj", "nsubjpass") else leaves if dep == "nsubj" else ())
    return Span(tree.start[verb], tree.end[verb]) if ended and tree.tag[verb] != "VB" else None


def _noun_before(around: Around, title: Title) -> Span | None:
    """ "the resignation of Prime Minister X", "the funeral of General X": the noun of leaving before the title."""
    page, at = around.page, title.start - 1
    while at > 0 and page.words[at].tag in ("DT", "JJ", "NNP", "POS", "PRP$") and title.start - at < 5:
        at -= 1
    ended = page.lower(at) == "of" and page.lower(at - 1) in page.lexicon.titles.endings
    return page.words[at - 1].span if ended else None


def _holder(around: Around, title: Title) -> ActorMention | None:
    page, placed = around.page, around.placed
    at = title.end
    while page.lower(at).rstrip(".") in page.lexicon.titles.honorifics:
        at += 1
    direct = placed.starts.get(at)
    if direct is not None and direct.type == "person" and direct.name is not None:
        return direct
    described = placed.ends.get(title.end) or placed.covering.get(title.end - 1)
    if described is not None and described.name is None:
        same = _apposed(around, title, described)
        if same is not None:
            return same
    return _announced(around, title) or _copular(around, title) or _behind(around, title)


def _apposed(around: Around, title: Title, described: ActorMention) -> ActorMention | None:
    """The nearest of the same chain in this sentence with no verb between; a name rather than a description."""
    page = around.page
    first, end = page.bounds[page.sentence(title.head)]
    same = [
        (actor.name is None, abs(at - title.head), actor)
        for at, actor in around.placed.starts.items()
        if first <= at < end and actor.chain == described.chain and actor.id != described.id and not actor.pronoun
        and not _verb_between(around, at, title)
    ]  # fmt: skip
    return min(same, key=lambda one: one[:2], default=(True, 0, None))[2]


def _verb_between(around: Around, at: int, title: Title) -> bool:
    page = around.page
    between = range(at, title.start) if at < title.start else range(title.end, at)
    relative = any(page.lower(k) in ("who", "which") for k in between)
    return not relative and any(page.words[k].tag in ("VBD", "VBZ", "VBP", "MD", "VB") for k in between)


def _announced(around: Around, title: Title) -> ActorMention | None:
    """ "the commission's chairman, Judge X", "the head of the Front's team, X": the name behind the comma."""
    page = around.page
    if title.start == 0 or page.words[title.start - 1].tag not in _OPENS:
        return None
    at = title.end
    while at < min(title.end + 9, len(page.words)) and page.words[at].tag in _INSIDE and not page.words[at].starts:
        at += 1
    if page.lower(at) != "," or (at > title.end and page.lower(title.end) not in ("of", "for", "at", "in")):
        return None
    at += 1
    following = page.title_starts.get(at)
    at = following.end if following is not None else at
    while page.lower(at).rstrip(".") in page.lexicon.titles.honorifics:
        at += 1
    named = around.placed.starts.get(at)
    return named if named is not None and named.type == "person" and named.name is not None else None


def _behind(around: Around, title: Title) -> ActorMention | None:
    """ "Hanan Sulafi, until now deputy minister, ...": the name before the comma."""
    page, at = around.page, title.start - 1
    if page.lower(title.end) not in (",", ".", ";", "of", "for", "at", "in", "who"):
        return None
    while at > 0 and title.start - at < 6 and page.words[at].tag in ("DT", "RB", "JJ", "IN", "NN", "NNP", "POS"):
        at -= 1
    named = around.placed.ends.get(at) if page.lower(at) == "," else None
    return named if named is not None and named.type == "person" and named.name is not None else None


def _copular(around: Around, title: Title) -> ActorMention | None:
    """ "X is a member of", "X has been chief of staff": the subject of the verb whose complement the title is."""
    tree, page = around.tree, around.page
    for at in range(title.head, title.end):
        token = page.words[at].token
        head = tree.head[token]
        if tree.dep[token] == "attr" and tree.cased_lemma[head] in COPULAS:
            if tree.child(head, "neg") is not None:
                return None
            subject = next(iter(around.subjects(head)), None)
            person = subject is not None and subject.type == "person"
            return subject if person and subject is not None and (subject.name is not None or subject.pronoun) else None
    return None
