"""The words of a parsed report as a reader of names sees them: "al-Kadhimi", "Iran-backed", "Kata'ib" are one each."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.spans import Span
from tidings.reading.columns import Columns
from tidings.reading.parsed import Parsed

_CLITICS = frozenset({"'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m"})
_CLOSED = frozenset(".!?:;…\"”’')]|–—")
_JOINTS = frozenset({"-", "\u2010"})


@dataclass(slots=True)
class Word:
    """One word or mark. ``token`` is its last piece that is no hyphen; ``starts`` says that a sentence starts here."""

    text: str
    lower: str
    start: int
    end: int
    token: int
    tag: str
    cap: bool
    starts: bool
    pieces: int = 1

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def words_of(parsed: Parsed) -> list[Word]:
    """All words and marks of a report, in order; blanks left out."""
    found: list[Word] = []
    glued, broken = False, True
    columns = parsed.columns
    datelines = [zone.span.end for zone in parsed.report.zones if zone.kind == "dateline"]
    for token, text in enumerate(columns.text):
        if text.isspace():
            glued, broken = False, broken or "\n" in text
            continue
        last = found[-1] if found else None
        # The parser also starts sentences in mid-name ("Asaib Ahl | Al Haq died"): only after a mark or a break.
        # After a dateline the story begins, whatever mark ends it ("BAGHDAD (Reuters) - ").
        leads = last is not None and any(last.start < end <= columns.start[token] for end in datelines)
        starts = leads or (columns.opens[token] == 1 and (broken or last is None or last.text[-1] in _CLOSED))
        broken = False
        joined = (
            last is not None
            and last.end == columns.start[token]
            and not starts
            and (glued or text in _JOINTS or (text[0] == "'" and len(text) > 2 and text not in _CLITICS))
            and (last.text[-1].isalnum() or glued or last.text[-1] == ".")
        )
        if joined and last is not None:
            _extend(last, columns, token)
            glued = text in _JOINTS
        else:
            found.append(_word(columns, token, starts))
            glued = False
    for word in found:
        if word.text[-1] in _JOINTS and len(word.text) > 1:
            word.end -= 1
            word.text, word.lower = word.text[:-1], word.lower[:-1]
    return found


def _word(columns: Columns, token: int, starts: bool) -> Word:
    text = columns.text[token]
    return Word(
        text, columns.lower[token], columns.start[token], columns.end[token], token, columns.tag[token],
        text[0].isupper(), starts,
    )  # fmt: skip


def _extend(word: Word, columns: Columns, token: int) -> None:
    text = columns.text[token]
    word.text += text
    word.lower += columns.lower[token]
    word.end = columns.end[token]
    word.pieces += 1
    if text not in _JOINTS:
        word.token, word.tag = token, columns.tag[token]
