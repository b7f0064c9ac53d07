"""What is said or done about a happening later gives it neither its day nor its place (R8: no date is better than a wrong one)."""

from __future__ import annotations

import pytest

from tests.reading.told import events, read

PUBLISHED = "2031-04-18"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two were indicted on Friday with killing the baby.", "killing"),
        ("On Thursday, a baker was found guilty of murdering a rival in Velda.", "murdering"),
        ("On Tuesday he pleaded guilty in the fatal shooting at the club.", "shooting"),
        ("The army on Sunday investigated the shelling of the market.", "shelling"),
        ("Police were attacked on Monday in response to the killing of a boy.", "killing"),
        ("A group claimed responsibility on Saturday for the bombing of a market in Velda.", "bombing"),
        ("Police on Monday arrested three men for the killing of a judge.", "killing"),
        ("Protesters marched in Velda on Friday to mourn the killing of a student.", "killing"),
    ],
)
def test_no_date_of_what_came_later(text: str, word: str) -> None:
    (claim,) = [claim for claim in events(text, published=PUBLISHED) if claim.trigger.of(text) == word]
    assert not claim.times


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Police investigated Monday's shooting of a judge.", "shooting", "Monday"),
        ("He was charged with killing a judge in Velda on Monday.", "killing", "Monday"),
        ("The army repelled an attack on Velda on Monday.", "attack", "Monday"),
        ("Rebels attacked the town on Monday, an official said on Tuesday.", "attacked", "Monday"),
    ],
)
def test_a_date_of_its_own_stays(text: str, word: str, day: str) -> None:
    (claim,) = [claim for claim in events(text, published=PUBLISHED) if claim.trigger.of(text) == word]
    times = {time.id: time.text for time in read(text, PUBLISHED).times}
    assert [times[one].removesuffix("'s") for one in claim.times] == [day]
