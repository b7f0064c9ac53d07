"""Who says a tie: alleged ones keep their attribution, denied ones both sides."""

from __future__ import annotations

from dataclasses import replace

from tests.analysis import made
from tidings.analysis.sides import TiesSaid, told
from tidings.model.claims import TieClaim
from tidings.model.edtf import window
from tidings.model.known import Tie
from tidings.model.spans import Span


def claim(tie: Tie, *, alleged: bool = False, former: bool = False) -> TieClaim:
    words = tie.evidence[0]
    said = made.SOMEBODY if alleged else None
    return TieClaim(tie.claims[0], words.report, (words.span,), said, former=former)


def said(*claims: TieClaim) -> dict[str, TiesSaid]:
    return {one.report: TiesSaid((one,)) for one in claims}


def test_a_tie_that_nobody_tells_on_his_own_account_is_alleged() -> None:
    one, other = made.tie("A", "+", "B"), made.tie("C", "+", "D")
    both = replace(one, claims=("clm-1", "clm-2"), evidence=(made.words("rep-1", "x"), made.words("rep-2", "x")))
    held = said(
        TieClaim("clm-1", "rep-1", (Span(0, 1),), made.SOMEBODY), TieClaim("clm-2", "rep-2", (Span(0, 1),)),
        claim(other, alleged=True),
    )  # fmt: skip
    found = told([both, other], held, {})
    assert [tie.alleged for tie in found] == [False, True]
    assert [voice.report for voice in found[0].voices] == ["rep-1", "rep-2"]
    assert found[1].voices[0].evidence == other.evidence


def test_a_denied_tie_stands_with_both_sides() -> None:
    one, denial = made.tie("A", "+", "B", kind="backed_by"), made.tie("A", "+", "B", kind="backed_by", polarity="-")
    found = told(
        [one, denial, made.tie("A", "-", "B", kind="rival_of")], said(claim(one), claim(denial, alleged=True)), {}
    )
    assert [(tie.denied, [other.id for other in tie.against]) for tie in found] == [
        (False, [denial.id]), (True, [one.id]), (False, []),
    ]  # fmt: skip


def test_what_was_over_before_the_day_is_left_out() -> None:
    one = made.tie("A", "+", "B")
    held = said(claim(one, former=True))
    assert told([one], held, {one.evidence[0].report: "2021-05-01"}, window("2021-05-10")) == []
    (later,) = told([one], held, {one.evidence[0].report: "2021-06-01"}, window("2021-05-10"))
    assert later.voices[0].over
