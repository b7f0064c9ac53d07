"""Which words differ between two sentences that are alike; marks of quotation and questions count, typography does not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tidings.lineage.words import Words, words_in
from tidings.model.spans import Span

# Marks that change what is said: a quotation becomes a claim, a claim a question, dollars euros, a number a share.
_MARK = re.compile(r"[\"“”„«»?$€£¥%]|(?:(?<=[\s(—–-])|^)[‘'](?=\w)|(?<=[\w.,!?…])’(?!\w)|(?<=[\w.,!?…])'(?!\w)")
_QUOTES = frozenset('"“”„«»')
_SINGLE = frozenset("‘’'")
_NUMBER = re.compile(r"\d[\d.,]*\d")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Change:
    """Tokens ``at`` to ``end`` of one sentence stand for ``at_of`` to ``end_of`` of the other."""

    at: int
    end: int
    at_of: int
    end_of: int

    @property
    def size(self) -> int:
        return max(self.end - self.at, self.end_of - self.at_of)


def changes(text: str, span: Span, text_of: str, span_of: Span) -> tuple[tuple[Span, Span], ...]:
    """The stretches that differ between two sentences, paired, the first text's first; case and spacing count as nothing.

    A span without length marks the place where nothing stands.
    """
    tokens, tokens_of = _tokens(text, span), _tokens(text_of, span_of)
    found: list[tuple[Span, Span]] = []
    for one in _joined(_differing(tokens, tokens_of)):
        new, old = tokens[one.at : one.end], tokens_of[one.at_of : one.end_of]
        if _spelt(new) != _spelt(old):
            stands = _cover(new) or _place(span, tokens, one.at, _leans_back(text_of, old))
            stood = _cover(old) or _place(span_of, tokens_of, one.at_of, _leans_back(text, new))
            found.append((stands, stood))
    return tuple(found)


def _tokens(text: str, span: Span) -> list[_Token]:
    """Words and the marks that count, in order; a number with its separators is one word."""
    held = list(_numbers_whole(text, words_in(text, [span])))
    held += [_Token(_folded(mark), mark.start(), mark.end()) for mark in _MARK.finditer(text, span.start, span.end)]
    return _without_apostrophes(sorted(held, key=lambda token: token.start))


def _folded(mark: re.Match[str]) -> str:
    """All quotation marks are one; a single one is kept apart until it is known to be no apostrophe."""
    return "'" if mark.group() in _SINGLE else '"' if mark.group() in _QUOTES else mark.group()


def _numbers_whole(text: str, words: Words) -> Iterator[_Token]:
    whole: _Token | None = None
    for folded, (start, end) in zip(words.folded, words.spans, strict=True):
        if whole and start == whole.end + 1 and _NUMBER.fullmatch(text, whole.start, end):
            whole = _Token(whole.text + folded, whole.start, end)
            continue
        if whole:
            yield whole
        whole = _Token(folded, start, end)
    if whole:
        yield whole


def _without_apostrophes(tokens: Sequence[_Token]) -> list[_Token]:
    """Single marks are quotation marks where one opens and a later one closes: "soldiers’ " alone has an apostrophe."""
    found: list[_Token] = []
    single = [at for at, token in enumerate(tokens) if token.text == "'"]
    last = single[-1] if single else -1
    opened = False
    for at, token in enumerate(tokens):
        if token.text != "'":
            found.append(token)
            continue
        opens = at + 1 < len(tokens) and tokens[at + 1].start == token.end
        if opens != opened and (opened or at < last):
            found.append(_Token('"', token.start, token.end))
            opened = opens
    return found


def _differing(tokens: Sequence[_Token], tokens_of: Sequence[_Token]) -> list[_Change]:
    new, old = [token.text for token in tokens], [token.text for token in tokens_of]
    codes = SequenceMatcher(None, new, old, autojunk=False).get_opcodes()
    return [_Change(at, end, at_of, end_of) for tag, at, end, at_of, end_of in codes if tag != "equal"]


def _joined(found: Sequence[_Change]) -> list[_Change]:
    """Changes with one word between them as one, where both are longer than it: a lone "the" parts nothing."""
    held: list[_Change] = []
    for change in found:
        last = held[-1] if held else None
        if last and change.at - last.end == 1 and last.size > 1 and change.size > 1:
            held[-1] = _Change(last.at, change.end, last.at_of, change.end_of)
        else:
            held.append(change)
    return held


def _spelt(tokens: Sequence[_Token]) -> str:
    """The letters alone: "cease-fire" and "ceasefire" are one word, and so are "Núñez" and "Nunez"."""
    letters = unicodedata.normalize("NFKD", "".join(token.text for token in tokens))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _cover(tokens: Sequence[_Token]) -> Span | None:
    return Span(tokens[0].start, tokens[-1].end) if tokens else None


def _leans_back(text: str, tokens: Sequence[_Token]) -> bool:
    """Whether the tokens stand against what comes before them, as a closing mark does, or a comma against them."""
    if not tokens:
        return False
    start, end = tokens[0].start, tokens[-1].end
    return (start > 0 and not text[start - 1].isspace()) or text[end : end + 1] in tuple(",.;:!?")


def _place(span: Span, tokens: Sequence[_Token], at: int, back: bool) -> Span:
    """Where words would stand that are not there: before the next one, or right behind the last one."""
    if at and (back or at == len(tokens)):
        place = tokens[at - 1].end
    else:
        place = tokens[at].start if at < len(tokens) else span.start
    return Span(place, place)
