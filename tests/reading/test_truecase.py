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
