import pytest

from tests.reading.told import reader
from tidings.ids import report_id
from tidings.model.reports import Report


def restored(text: str) -> str:
    return reader().caser.restored(text)


def test_upper_case_newswire_gets_its_case_back() -> None:
    text = "GUERRILLAS ATTACKED A POLICE STATION IN BOGOTA ON MONDAY. THE COLOMBIAN ARMY SAID THAT TWO SOLDIERS DIED."
    expected = (
        "Guerrillas attacked a police station in Bogota on Monday. The Colombian army said that two soldiers died."
    )
    assert restored(text) == expected


def test_text_with_case_stays_as_it_is() -> None:
    text = "The NATO mission in Kabul said that the UN envoy had left."
    assert restored(text) == text


def test_an_upper_case_headline_is_restored_beside_text_with_case() -> None:
    text = "THREE SOLDIERS KILLED IN AMBUSH NEAR THE BORDER\n\nThe ambush happened on Monday, the army said."
    assert restored(text).split("\n")[0] == "Three soldiers killed in ambush near the border"


def test_the_view_is_as_long_as_the_text() -> None:
    text = "THE ELN (ARMY OF NATIONAL LIBERATION) CLAIMED THE ATTACK IN MEDELLÍN ON 3 APRIL.\nSTRASSE İSTANBUL ß FINAL WORDS"
    report = Report(report_id(text, 0), "src-test", 0, text)
    assert len(next(iter(reader().parse([report]))).view) == len(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("POLICE SAID THAT CARLOS PORRAS AND HECTOR GALAN WERE KIDNAPPED IN THE TOWN.", "Carlos Porras"),
        ("POLICE SAID THAT CARLOS PORRAS AND HECTOR GALAN WERE KIDNAPPED IN THE TOWN.", "Hector Galan"),
        ("THE JUDGE, LUIS MARTIN LOVE, WAS SHOT IN THE STREET BY TWO UNKNOWN MEN.", "Luis Martin Love"),
        ("JORGE FORERO DIED IN THE CAPITAL TODAY. FRIENDS OF FORERO BLAMED THE ARMY.", "Friends of Forero"),
        ("IT WAS CLAIMED BY THE PEASANTS' ARMY OF NATIONAL LIBERATION [ELN] LAST NIGHT.", "Army of National Liberation [ELN]"),
        ("THE ELN [ARMY OF NATIONAL LIBERATION] FREED A MAN. THE ELN IS AN ARMED GROUP.", "The ELN is an armed group"),
        ("THE FRENTE SAYS THE TUPAC OYAMA REVOLUTIONARY MOVEMENT IS WEAK IN THAT TOWN.", "Tupac Oyama Revolutionary Movement"),
        ("THE ARMED FORCES OR THE U.S. EMBASSY SAID NOTHING ABOUT THE ATTACK ON A TOWN.", "The armed forces or the U.S. embassy"),
        ("A COLUMN OF THE SHINING PATH CAME DOWN A SHINING ROAD TO THE VILLAGE AT NIGHT.", "the Shining Path came down a shining road"),
    ],
)  # fmt: skip
def test_names_made_of_ordinary_words(text: str, name: str) -> None:
    assert name in restored(text)


def test_a_line_break_opens_no_sentence() -> None:
    assert restored("THE REBELS ATTACKED A POLICE\nSTATION NEAR THE BRIDGE.").split("\n")[1].startswith("station")


def test_an_acronym_behind_its_body() -> None:
    text = "THE UNION OF WORKERS AND THE ARMY OF NATIONAL LIBERATION ELN MET. THE ELN SAID SO ON THE RADIO LAST NIGHT."
    assert "Army of National Liberation ELN met. The ELN" in restored(text)
