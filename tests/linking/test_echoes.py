"""Tellings whose words stand in another report."""

from __future__ import annotations

from dataclasses import replace

from tests.linking.made import KINDS, MORVANE, VELDA, killed, telling
from tidings.linking.incidents.clusters import Ruling, clusters
from tidings.linking.incidents.copied import Passage
from tidings.linking.incidents.happening import Happening, Repeat
from tidings.model.spans import Span

ORIGINAL = (
    "Gunmen of the League seized three clerks at the mill in Velda on Friday, and the mayor fled with his family."
)
COPY = "In short: gunmen of the league abducted four clerks at the mill in Morvane on Friday, and the mayor fled today."


def stood(words: str, text: str = COPY, of: str = ORIGINAL) -> Repeat | None:
    passage = Passage(text, Span(0, len(text)), "rep-a", of, Span(0, len(of)))
    at = text.index(words)
    return passage.stood(Span(at, at + len(words)))


def test_words_are_found_where_they_stand_or_what_stands_in_their_place() -> None:
    fled = stood("fled")
    assert fled == Repeat("rep-a", Span(ORIGINAL.index("fled"), ORIGINAL.index("fled") + 4))
    changed = stood("abducted")
    assert changed is not None
    assert changed.reworded
    assert changed.span.of(ORIGINAL) == "seized three"
    assert stood("In short") is None
    assert stood("fled", text="the mayor fled", of="a wholly other text of other words") is None


def copied(name: str, *, of: Happening, **more: object) -> Happening:
    made = telling(name, "2031-05-09", MORVANE, **more)  # type: ignore[arg-type]
    return replace(made, repeats=(Repeat(of.report, of.claims[0].trigger),))


def at(item: Happening, start: int) -> Happening:
    return replace(item, claims=(replace(item.claims[0], trigger=Span(start, start + 6)),))


def test_an_altered_copy_goes_where_its_original_goes_and_parts_nothing() -> None:
    first = at(telling("a", "2031-05-09", VELDA, figures=(killed("a", 3),)), 10)
    copy = at(copied("b", of=first, figures=(killed("b", 4),)), 30)
    again = replace(at(copied("c", of=first), 50), repeats=(Repeat(copy.report, copy.claims[0].trigger),))
    (made,) = clusters((again, copy, first), KINDS)
    assert made.members == (first,)
    assert {one.id for one in made.echoes} == {copy.id, again.id}
    apart = clusters((copy, first), KINDS, (Ruling(first.id, copy.id, same=False),))
    assert len(apart) == 2


def test_tellings_that_repeat_each_other_in_a_circle_have_one_original() -> None:
    a, b = at(telling("a", "2031-05-09", VELDA), 10), at(telling("b", "2031-05-09", VELDA), 40)
    a, b = (replace(one, repeats=(Repeat(other.report, other.claims[0].trigger),)) for one, other in ((a, b), (b, a)))
    (made,) = clusters((b, a), KINDS)
    assert made.members == (a,)
