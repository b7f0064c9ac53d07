import pytest

from tests.reading.told import reader
from tidings.ids import report_id
from tidings.model.reports import Report
from tidings.reading.quantities import find_quantities
from tidings.reading.tree import tree_of
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary


def found(text: str) -> list[tuple[str, int | None, int | None, bool]]:
    parsed = next(iter(reader().parse([Report(report_id(text, 0), "src-test", 0, text)])))
    table = reader().vocabulary.table("quantities", load_quantities)
    kept = (counted.quantity for counted in find_quantities(tree_of(parsed), table))
    return [(one.wording, one.low, one.high, one.approximate) for one in kept]


# R7, wording by wording
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed seven people.", ("seven", 7, 7, False)),
        ("The blast killed at least 12 people.", ("at least 12", 12, None, False)),
        ("The blast killed more than three dozen people.", ("more than three dozen", 36, None, False)),
        ("The blast killed nearly 500 people.", ("nearly 500", 450, 500, True)),
        ("The blast killed up to 30 people.", ("up to 30", None, 30, False)),
        ("The blast killed fewer than 30 people.", ("fewer than 30", None, 30, False)),
        ("The blast killed no fewer than 30 people.", ("no fewer than 30", 30, None, False)),
        ("The blast wounded scores of people.", ("scores", 40, None, True)),
        ("The blast wounded dozens of people.", ("dozens", 24, None, True)),
        ("Tens of thousands of people marched.", ("Tens of thousands", 20000, None, True)),
        ("Hundreds of thousands of people marched.", ("Hundreds of thousands", 200000, None, True)),
        ("The blast wounded several people.", ("several", 3, None, True)),
        ("The blast wounded a couple of people.", ("a couple", 2, 2, True)),
        ("The blast wounded about 40 people.", ("about 40", 40, 40, True)),
        ("The blast wounded between 30 and 40 people.", ("30 and 40", 30, 40, False)),
        ("The blast wounded 1,200 people.", ("1,200", 1200, 1200, False)),
        ("The blast wounded twenty-one people.", ("twenty-one", 21, 21, False)),
        ("The blast wounded two hundred and five people.", ("two hundred and five", 205, 205, False)),
    ],
)
def test_wordings_have_the_bounds_of_the_codebook(
    text: str, expected: tuple[str, int | None, int | None, bool]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A 19-year-old man ran away.",
        "The mayor, 61, ran away.",
        "It began on 12 May 2019.",
        "It cost $300.",
        "It began at 9 p.m. on Friday.",
    ],
)
def test_ages_dates_and_sums_count_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["² The blast killed seven people.", "The blast² killed 7-² people, 10²5 of them."])
def test_raised_digits_are_no_numbers(text: str) -> None:
    assert all(high != 2 for _, _, high, _ in found(text))


def test_the_table_is_checked_at_load() -> None:
    assert load_quantities(Vocabulary().raw("quantities")).units["seven"] == 7
