from __future__ import annotations

import pytest

from tests.reading.spoken import said


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Interior Minister Qasim al-Dulami spoke.", ("Qasim al-Dulami", "interior minister", "current", None)),
        ("Former Prime Minister Adel Salman spoke.", ("Adel Salman", "prime minister", "former", None)),
        ("Qasim al-Dulami, a former interior minister, spoke.", ("Qasim al-Dulami", "interior minister", "former", None)),
        ("The leader of the Badr Union, Hadi al-Omari, left.", ("Hadi al-Omari", "leader", "current", "Badr Union")),
        ("Hamid al-Noor, a spokesman for the Merrash Front, left.", ("Hamid al-Noor", "spokesman", "current", "Merrash Front")),
        ("The Masses Party is led by Ahmed al-Jabari.", ("Ahmed al-Jabari", "leader", "current", "Masses Party")),
        ("Acting President Salma Noor signed it.", ("Salma Noor", "president", "acting", None)),
        ("Lawmakers chose Omar Rashidi as prime minister.", ("Omar Rashidi", "prime minister", "current", None)),
        ("Sevda Noor, the Merrash Party’s leader, spoke.", ("Sevda Noor", "leader", "current", "Merrash Party")),
        ("They caused the resignation of Prime Minister Adel Salman.", ("Adel Salman", "prime minister", "former", None)),
    ],
)  # fmt: skip
def test_posts(text: str, post: tuple[str, str, str, str | None]) -> None:
    assert post in said(text).held()


def test_a_dismissal_ends_the_post_that_the_report_gives() -> None:
    held = said("The security chief, Shihab al-Kani, was warned. President Omar Rashidi fired Kani on Sunday.").held()
    assert ("Shihab al-Kani", "security chief", "former", None) in held


def test_state_of_a_title_reaches_over_and() -> None:
    held = said("Omar Rashidi, a former activist and intelligence chief, spoke.").held()
    assert ("Omar Rashidi", "intelligence chief", "former", None) in held


def test_evidence_stands_in_the_text() -> None:
    text = "The leader of the Badr Union, Hadi al-Omari, left."
    for post in said(text).posts:
        assert "Hadi al-Omari" in text[post.evidence[0].start : post.evidence[0].end]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The interior minister, Qasim Dulami, resigned.", ("Qasim Dulami", "interior minister", "former", None)),
        ("President Omar Rashidi fired Interior Minister Qasim Dulami.", ("Qasim Dulami", "interior minister", "former", None)),
        ("A strike killed Commander Qasim Dulami.", ("Qasim Dulami", "commander", "former", None)),
        ("They met at the funeral of General Qasim Dulami.", ("Qasim Dulami", "general", "former", None)),
        ("Hanan Sulafi, until now deputy minister, becomes acting minister.", ("Hanan Sulafi", "deputy minister", "former", None)),
        ("Hanan Sulafi took over as acting governor.", ("Hanan Sulafi", "governor", "acting", None)),
        ("Qasim Dulami is expected to be sworn in as president in June.", ("Qasim Dulami", "president", "designate", None)),
        ("Qasim Dulami directed the Badr Union until last year.", ("Qasim Dulami", "director", "former", "Badr Union")),
        ("They met army spokesman Colonel Basim Tural.", ("Basim Tural", "army spokesman", "current", None)),
        ("General Qasim Dulami has been chief of staff since May.", ("Qasim Dulami", "chief of staff", "current", None)),
        ("The Badr Union's chairman, Judge Emin Sarraf, spoke.", ("Emin Sarraf", "chairman", "current", "Badr Union")),
    ],
)  # fmt: skip
def test_how_posts_begin_and_end(text: str, post: tuple[str, str, str, str | None]) -> None:
    assert post in said(text).held()


def test_who_replaces_whom() -> None:
    held = said("Qasim Dulami replaced Omar Rashidi as governor of Basra last week.").held()
    assert {("Qasim Dulami", "governor", "current", None), ("Omar Rashidi", "governor", "former", None)} <= held


@pytest.mark.parametrize(
    "text",
    [
        "The interior minister, Qasim Dulami, will not resign.",
        "Protesters called on the interior minister, Qasim Dulami, to resign.",
        "The interior minister, Qasim Dulami, may be fired.",
    ],
)
def test_what_has_not_happened_ends_no_post(text: str) -> None:
    assert [post.state for post in said(text).posts] == ["current"]
