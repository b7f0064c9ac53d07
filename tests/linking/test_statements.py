"""Statements over reports: whom they name, what they tell of, and the day on which they were said."""

from __future__ import annotations

import pytest

from tidings.linking.statements import Mentioned, Resolved, Sayings, link_statements
from tidings.model.claims import Act, Attribution, StatementClaim
from tidings.model.known import Statement
from tidings.model.mentions import TimeMention
from tidings.model.reports import Report
from tidings.model.spans import Span

SPEAKER, OTHER = "act-speaker", "act-other"


def linked(
    text: str, content: str, *, cue: str = "said", source: str = "Ada Stone", day: str = "", named: str = "", he: str = "", act: Act = "say"
) -> Statement:  # fmt: skip
    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    said = Attribution("person", (at(source),), (at(cue),), (at(content),), actor="men-0", named=True, act=act)
    claim = StatementClaim(
        "clm-1", "rep-1", said.content, said, text=content, speaker=source, actor="men-0", about=("clm-9",), act=act
    )
    mentions = [Mentioned("men-0", "men-0", at(source))]
    mentions += [Mentioned("men-1", "men-1", at(named))] if named else []
    mentions += [Mentioned("men-2", "men-0", at(he), pronoun=True)] if he else []
    times = (TimeMention("tim-1", "rep-1", at(day), day, "DATE", "XXXX-WXX-1"),) if day else ()
    known = Resolved(
        {"men-0": SPEAKER, "men-1": OTHER, "men-2": SPEAKER}, {"clm-9": "inc-1"}, {"tim-1": "2021-03-01"} if day else {}
    )
    report = Report("rep-1", "src-1", 0, text)
    (one,) = link_statements(report, Sayings((Span(0, len(text)),), tuple(mentions), times, (claim,)), known)
    return one


def test_about_what_it_tells_of_and_whom_it_names() -> None:
    text = "Ada Stone said that she had warned Ben Holt."
    assert linked(text, "that she had warned Ben Holt", named="Ben Holt", he="she").about == ("inc-1", OTHER)


def test_who_is_named_outside_the_words_is_not_spoken_of() -> None:
    text = "Ada Stone, a friend of Ben Holt, said that it was late."
    assert linked(text, "that it was late", named="Ben Holt").about == ("inc-1",)


@pytest.mark.parametrize(
    ("text", "content", "day", "found"),
    [
        ("Ada Stone said on Monday that it was late.", "that it was late", "Monday", True),
        ("It was late, Ada Stone said on Monday.", "It was late", "Monday", True),
        ("Ada Stone said in an interview on Monday that it was late.", "that it was late", "Monday", True),
        ("On Monday, Ada Stone said that it was late.", "that it was late", "Monday", True),
        ("In a statement on Monday, Ada Stone said that it was late.", "that it was late", "Monday", True),
        ("Ada Stone said that it was late on Monday.", "that it was late on Monday", "Monday", False),
        ("After the raid that had begun on Monday, Ada Stone said that it was late.", "that it was late", "Monday", False),
        ("Ada Stone said, after the raid of Monday, that it was late.", "that it was late", "Monday", False),
    ],
)  # fmt: skip
def test_the_day_on_which_it_was_said(text: str, content: str, day: str, found: bool) -> None:
    assert (linked(text, content, day=day).date is not None) == found


def test_a_day_inside_a_name_is_none() -> None:
    text = "Ada Stone said in Monday Hall that it was late."
    assert linked(text, "that it was late", day="Monday", named="Monday Hall").date is None
