"""Which sentences of a report tell one happening: those that give day and place of what has been told (R1)."""

from __future__ import annotations

import pytest

from tests.reading.told import events, homes, read

APRIL = "2031-04-18"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Two men are charged with killing Orin Talt. The shooting happened on January 21 around nine in the evening.",
            1,
        ),
        ("Gunmen killed four policemen in Velda. The attack took place on Friday night near the market.", 1),
        ("The teen is charged with shooting Odo Flint, 13, in a flat. Bail was denied in the March 20 shooting.", 1),
        ("Gunmen shot a man dead in Velda on Monday. The March 20 shooting of a teacher remains unsolved.", 2),
    ],
)
def test_a_sentence_of_details_belongs_to_what_was_told(text: str, number: int) -> None:
    assert homes(text, "ASSAULT", published=APRIL) == number


def test_details_go_with_the_last_that_has_their_word() -> None:
    text = (
        "A bomb killed two in Velda on Monday. A bombing in Morvane killed three on Sunday. "
        "The bombing happened near a school."
    )
    last = events(text, "ASSAULT", published=APRIL)[-1]
    first = next(claim for claim in events(text, "ASSAULT", published=APRIL) if claim.id == last.same_as)
    assert "Morvane" in first.sentence.of(text)


def test_details_date_what_was_told() -> None:
    text = "Two men are charged with killing Orin Talt. The shooting happened on January 21 around nine in the evening."
    dates = {time.id: time.value for time in read(text, APRIL).times}
    told = [claim for claim in events(text, "ASSAULT", published=APRIL) if claim.times]
    assert [dates[claim.times[0]][:10] for claim in told] == ["2031-01-21"]
    assert all(not claim.background for claim in told)


def test_a_word_for_any_happening_means_the_last_of_the_sentence_before() -> None:
    text = (
        "A drone hit the minister's house in Velda on Sunday. The attack came two days after violent clashes in Morvane "
        "between troops and supporters of the party. Two members of the party died in the turmoil."
    )
    told = {claim.trigger.of(text): claim for claim in events(text, "ASSAULT", published=APRIL)}
    assert told["turmoil"].same_as == told["clashes"].id
