"""Time expressions, in sentences of an invented conflict."""

from __future__ import annotations

import time
from functools import lru_cache

import pytest

from tidings.model.mentions import TimeMention
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.reading.times import find_times
from tidings.vocabulary.tables import Vocabulary

PUBLISHED = "2031-03-19"  # a Wednesday


@lru_cache(maxsize=1)
def reader() -> Reader:
    return Reader(Vocabulary())


def times(text: str, published: str | None = PUBLISHED) -> tuple[TimeMention, ...]:
    report = Report(id="rep-1", source="src-1", position=0, text=text, published=published)
    (parsed,) = reader().parse([report])
    found = find_times(parsed, reader().vocabulary)
    assert all(mention.text == mention.span.of(text) for mention in found)
    assert list(found) == sorted(found, key=lambda mention: mention.span)
    return found


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.type, mention.value) for mention in times(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Velda on March 3, 2031.", ("March 3, 2031", "DATE", "2031-03-03")),
        ("Shells hit Velda on 3 March 2031.", ("3 March 2031", "DATE", "2031-03-03")),
        ("Shells hit Velda on the 3rd of March, 2031.", ("the 3rd of March, 2031", "DATE", "2031-03-03")),
        ("Shells hit Velda on Monday, March 3, 2031.", ("Monday, March 3, 2031", "DATE", "2031-03-03")),
        ("Shells hit Velda on 2031-03-03.", ("2031-03-03", "DATE", "2031-03-03")),
        ("Shells hit Velda on 26/02/2031.", ("26/02/2031", "DATE", "2031-02-26")),
        ("Shells hit Velda on 2/26/2031.", ("2/26/2031", "DATE", "2031-02-26")),
        ("Shells hit Velda on 02/03/2031.", ("02/03/2031", "DATE", "2031-XX-XX")),
        ("Shells hit Velda on Feb. 26.", ("Feb. 26", "DATE", "2031-02-26")),
        ("Shells hit Velda on November 28.", ("November 28", "DATE", "2030-11-28")),
        ("Shells hit Velda on November 28 last year.", ("November 28 last year", "DATE", "2030-11-28")),
        ("Shells hit Velda last October.", ("last October", "DATE", "2030-10")),
        ("Shells hit Velda in October.", ("October", "DATE", "2030-10")),
        ("The truce broke in early May.", ("early May", "DATE", "2030-05")),
        ("The truce broke in mid-2029.", ("mid-2029", "DATE", "2029")),
        ("The truce broke in the 1990s.", ("the 1990s", "DATE", "199X")),
        ("The truce broke in the 19th century.", ("the 19th century", "DATE", "18XX")),
        ("Shells hit Velda on Friday.", ("Friday", "DATE", "2031-03-14")),
        ("Shells hit Velda on Wednesday.", ("Wednesday", "DATE", "2031-03-19")),
        ("The council will meet on Friday.", ("Friday", "DATE", "2031-03-21")),
        ("The council meets next Monday.", ("next Monday", "DATE", "2031-03-24")),
        ("Shells hit Velda last Wednesday.", ("last Wednesday", "DATE", "2031-03-12")),
        ("Shells hit Velda on Friday night.", ("Friday night", "TIME", "2031-03-14TNI")),
        ("Shells hit Velda at 10 p.m. on Tuesday.", ("10 p.m. on Tuesday", "TIME", "2031-03-18T22:00")),
        ("In 1998 Garden Street was closed.", ("1998", "DATE", "1998")),
        ("Shells hit Velda overnight.", ("overnight", "TIME", "2031-03-18TNI")),
        ("Shells hit Velda yesterday.", ("yesterday", "DATE", "2031-03-18")),
        ("Shells hit Velda this week.", ("this week", "DATE", "2031-W12")),
        ("Shells hit Velda last week.", ("last week", "DATE", "2031-W11")),
        ("Shells hit Velda last weekend.", ("last weekend", "DATE", "2031-W11-WE")),
        ("Shells hit Velda in May of last year.", ("May of last year", "DATE", "2030-05")),
        ("Shells hit Velda at the weekend.", ("the weekend", "DATE", "2031-W11-WE")),
        ("Shells hit Velda last month.", ("last month", "DATE", "2031-02")),
        ("Prices rose in the fourth quarter.", ("the fourth quarter", "DATE", "2030-Q4")),
        ("Prices rose in the third quarter of 2029.", ("the third quarter of 2029", "DATE", "2029-Q3")),
        ("Prices rose in fiscal 2029.", ("fiscal 2029", "DATE", "2029")),
        ("The bridge fell a year ago.", ("a year ago", "DATE", "2030")),
        ("The bridge fell ten days ago.", ("ten days ago", "DATE", "2031-03-09")),
        ("The siege must end within five months.", ("five months", "DURATION", "P5M")),
        ("The siege lasted two and a half years.", ("two and a half years", "DURATION", "P2Y6M")),
        ("The siege lasted for decades.", ("decades", "DURATION", "PXDE")),
        ("The months-long siege ended.", ("months-long", "DURATION", "PXM")),
        ("Convoys leave daily.", ("daily", "SET", "P1D")),
        ("Convoys leave every Friday.", ("every Friday", "SET", "XXXX-WXX-5")),
        ("The town is currently calm.", ("currently", "DATE", "PRESENT_REF")),
        ("The town was calm until recently.", ("recently", "DATE", "PAST_REF")),
        ("They fear for the future.", ("the future", "DATE", "FUTURE_REF")),
        ("The Jan. 14 deadline stands.", ("Jan. 14", "DATE", "2031-01-14")),
        ("An election is expected as early as June.", ("June", "DATE", "2031-06")),
        ("It was seen in the winter of 2029.", ("the winter of 2029", "DATE", "2029-WI")),
    ],
)
def test_one_expression(text: str, expected: tuple[str, str, str]) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A 19-year-old man was hurt.",
        "The man, 19 years old, was hurt.",
        "Ministers may march to the hall.",
        "Theresa May spoke to Jan Novak.",
        "Three-quarters of the houses burned.",
        "The unit has 1987 men.",
        "Shots were fired in the 1600 block of Garden Avenue.",
        "He lives at 1900 Harbor St. with a brother.",
        "A house at 1800 North Elm Road burned.",
        "The crowd saw the sun and sat down.",
    ],
)
def test_no_expression(text: str) -> None:
    assert values(text) == []


def test_an_undated_report_keeps_what_each_expression_hangs_on() -> None:
    text = "Shells hit Velda on Friday night. On November 28 last year two died there. It began last October."
    found = [(m.value, m.anchor, m.shift) for m in times(text, published=None)]
    assert found == [
        ("XXXX-WXX-5TNI", "publication", "weekday:-1:5@TNI"),
        ("XXXX-11-28", "publication", "year:-1:11-28"),
        ("XXXX-10", "publication", "far-month-name:-1:10"),
    ]


def test_a_later_day_is_counted_from_the_day_before_it_in_the_text() -> None:
    found = times("Rebels took Velda on March 3, 2029. Two days later they left. That night it burned.")
    assert [m.value for m in found] == ["2029-03-03", "2029-03-05", "2029-03-05TNI"]
    assert found[1].anchor == "narrative"


def test_a_clock_time_takes_the_day_behind_a_bracket() -> None:
    found = values("Shells hit Velda shortly before 9:20 a.m. (0620 GMT) Friday.")
    assert ("9:20 a.m.", "TIME", "2031-03-14T09:20") in found


def test_a_quoted_today_is_the_day_it_was_said() -> None:
    text = "“The guns must be silent today,” the mission said on Saturday.\n\n“It is quiet today,” Odo Flint said."
    assert [m.value for m in times(text)] == ["2031-03-15", "2031-03-15", "2031-03-19"]


def test_a_year_earlier_is_held_against_the_quarter() -> None:
    found = times("Exports fell in the third quarter of 2030. They were higher a year earlier.")
    assert [m.value for m in found] == ["2030-Q3", "2029-Q3"]


def test_a_deadline_lies_ahead_whatever_the_verb() -> None:
    assert times("The council gave them until Friday.")[0].value == "2031-03-21"


def test_a_long_report_costs_little() -> None:
    text = "Shells hit the old mill near Velda on Friday, two days after the truce ended, the governor said. " * 120
    report = Report(id="rep-1", source="src-1", position=0, text=text, published=PUBLISHED)
    (parsed,) = reader().parse([report])
    find_times(parsed, reader().vocabulary)
    begin = time.perf_counter()
    find_times(parsed, reader().vocabulary)
    assert time.perf_counter() - begin < 0.5
