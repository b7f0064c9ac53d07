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
