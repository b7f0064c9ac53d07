from __future__ import annotations

from tidings.linking import posts, ties
from tidings.model.claims import PostClaim, TieClaim
from tidings.model.spans import Span

ACTORS = {"m1": "act-1", "m2": "act-2", "m3": "act-1"}


def post(number: int, published: str | None, **more: object) -> posts.Telling:
    values: dict[str, object] = {"holder": "m1", "title": "prime minister", "body": None, **more}
    claim = PostClaim(id=f"clm-{number}", report=f"rep-{number}", evidence=(Span(0, 1),), **values)  # type: ignore[arg-type]
    return posts.Telling(claim, (), published, ACTORS, {"t1": "2021-05"})


def tie(number: int, **more: object) -> ties.Telling:
    values: dict[str, object] = {"subject": "m1", "object": "m2", "type": "backed_by", "sign": "+", **more}
    claim = TieClaim(id=f"clm-{number}", report=f"rep-{number}", evidence=(Span(0, 1),), **values)  # type: ignore[arg-type]
    return ties.Telling(claim, (), f"2021-03-0{number}", ACTORS, {"t1": "2021"})


def test_a_post_merges_over_reports_and_is_held_on_their_days() -> None:
    made = posts.link_posts([post(2, "2021-03-02", holder="m3"), post(1, "2021-03-01")])
    assert [(p.actor, p.held_on, p.claims) for p in made] == [
        ("act-1", ("2021-03-01", "2021-03-02"), ("clm-1", "clm-2"))
    ]


def test_former_and_current_stay_apart_and_former_has_no_day() -> None:
    made = posts.link_posts([post(1, "2021-03-01", state="former"), post(2, None, since="t1")])
    assert {(p.status, p.held_on, p.since) for p in made} == {("former", (), None), ("current", (), "2021-05")}


def test_a_title_without_body_joins_the_only_one_with() -> None:
    made = posts.link_posts([post(1, None), post(2, None, body="m2", body_text="Tarva")])
    assert [(p.body, p.body_text) for p in made] == [("act-2", "Tarva")]


def test_a_tie_merges_and_keeps_its_days() -> None:
    made = ties.link_ties([tie(2, subject="m3"), tie(1)])
    assert [(t.subject, t.object, t.held_on) for t in made] == [("act-1", "act-2", ("2021-03-01", "2021-03-02"))]


def test_alliances_have_no_direction() -> None:
    made = ties.link_ties([tie(1, type="allied_with"), tie(2, type="allied_with", subject="m2", object="m1")])
    assert [(t.subject, t.object) for t in made] == [("act-1", "act-2")]


def test_what_is_planned_or_of_one_actor_is_no_tie() -> None:
    assert ties.link_ties([tie(1, status="planned"), tie(2, object="m3")]) == ()


def test_a_former_tie_has_no_day() -> None:
    assert [t.held_on for t in ties.link_ties([tie(1, former=True)])] == [()]


def test_a_dismissal_ends_the_post_that_earlier_reports_gave() -> None:
    made = posts.link_posts([post(1, "2021-03-01"), post(2, "2021-03-09", state="former", until="t1")])
    assert [(p.status, p.held_on, p.until) for p in made] == [("former", ("2021-03-01",), "2021-05")]


def test_a_post_held_again_after_it_was_over_is_a_second_term() -> None:
    made = posts.link_posts([post(1, "2021-03-01", state="former"), post(2, "2022-03-09")])
    assert {(p.status, p.held_on) for p in made} == {("former", ()), ("current", ("2022-03-09",))}
