"""Title phrases in a sentence: states ("former"), domains ("interior"), a head ("minister")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.model.claims import PostStatus
from tidings.reading.actors.lexicon import Lexicon
from tidings.reading.actors.words import Word
from tidings.vocabulary.titles import MARKS, HeadKind, Titles, unmarked

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "FW", "UH", "VBP", "RB"})


@dataclass(frozen=True, slots=True)
class Title:
    """The words from ``start`` to ``end`` of which ``head`` is where the title itself begins after states and colours.

    ``text`` is the title without its states ("interior minister"). ``plural`` titles are held by several.
    """

    start: int
    head: int
    end: int
    kind: HeadKind
    text: str
    plural: bool
    state: PostStatus


def find_titles(words: Sequence[Word], lexicon: Lexicon) -> list[Title]:
    """All title phrases, in order; a longer one takes in the shorter ones inside it."""
    titles = lexicon.titles
    found: list[Title] = []
    at = 0
    while at < len(words):
        matched = _phrase(words, at, titles) or _head(words, at, lexicon) if titles.opens(words[at].lower) else None
        if matched is None:
            at += 1
            continue
        end = matched[0]
        title = _grown(words, at, matched, lexicon, found[-1] if found else None)
        if found and (found[-1].end > title.start or _continues(found[-1], title, words)):
            title = _merged(found.pop(), title, words)
        found.append(title)
        at = end
    return found


def _phrase(words: Sequence[Word], at: int, titles: Titles) -> tuple[int, HeadKind, bool] | None:
    lower = unmarked(words[at].lower)
    for phrase in titles.phrases.get(lower, ()):
        end = at + len(phrase)
        if end > len(words):
            continue
        last = unmarked(words[end - 1].lower)
        plural = last == phrase[-1] + "s"
        if (last == phrase[-1] or plural) and all(words[at + k].lower == phrase[k] for k in range(len(phrase) - 1)):
            head = titles.head(phrase[-1]) or titles.head(phrase[0])
            return end, head[0] if head else "office", plural
    return None


def _head(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[int, HeadKind, bool] | None:
    word = words[at]
    lower = unmarked(word.lower).rstrip(".")
    head = lexicon.titles.head(lower)
    if head is None or word.tag not in _NOUN_TAGS:
        return None
    kind, plural = head
    if kind in ("rank", "royal") and not word.cap:
        return (at + 1, kind, plural) if lower == "general" and word.tag in ("NN", "NNS") and plural else None
    follower = words[at + 1] if at + 1 < len(words) else None
    if word.cap and follower is not None and follower.cap and follower.lower in lexicon.groups.heads:
        return None
    return at + 1, kind, plural


def _grown(
    words: Sequence[Word], at: int, matched: tuple[int, HeadKind, bool], lexicon: Lexicon, before: Title | None
) -> Title:
    end, kind, plural = matched
    titles, tails = lexicon.titles, lexicon.groups.tails
    head = at
    state: PostStatus = "current"
    while (
        head > 0 and not words[head].starts and words[head - 1].lower in titles.domains and words[head - 1].tag != ","
    ):
        if words[head - 1].cap and not words[head].cap and words[head - 1].lower in tails:
            break
        head -= 1
    start = head
    while start > 0 and not words[start].starts:
        lower = words[start - 1].lower
        if lower in titles.states:
            if titles.states[lower] != "current":
                state = titles.states[lower]
        elif lower not in titles.colours and lower not in titles.domains:
            break
        start -= 1
    if state == "current" and start > 1 and words[start - 1].lower == "and" and before is not None:
        state = before.state if before.end == start - 1 else state
    last = words[end - 1].lower
    if last.endswith(MARKS):
        state = "designate"
    return Title(start, head, end, kind, _text(words, head, end), plural, state)


def _text(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(word.lower if word.text != word.text.upper() else word.text for word in words[start:end])


def _continues(first: Title, second: Title, words: Sequence[Word]) -> bool:
    """Two titles side by side are one phrase: "police chief inspector", "Supreme Leader Ayatollah"."""
    return first.end == second.start and not words[second.start].starts and not first.plural


def _merged(first: Title, second: Title, words: Sequence[Word]) -> Title:
    start, head = min(first.start, second.start), min(first.head, second.head)
    state = first.state if first.state != "current" else second.state
    kind = first.kind if second.kind in ("role", "rank") and first.kind not in ("deputy", "member") else second.kind
    return Title(start, head, second.end, kind, _text(words, head, second.end), second.plural, state)
