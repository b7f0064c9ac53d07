"""Spellings of personal names that are one, and some that are two."""

import pytest

from tidings.vocabulary.names import load_names
from tidings.vocabulary.tables import Vocabulary


@pytest.fixture(scope="module")
def names():
    return Vocabulary().table("names", load_names)


ALIKE = [
    ("Nur al-Din Zarzour", "Noureddine Zarzur"),
    ("Abdul Rahman al-Sayegh", "Abdelrahman Sayegh"),
    ("Abd al-Karim Hadidi", "Abdulkarim al-Hadidi"),
    ("Mughniyeh", "Mughniyah"),
    ("Tatyana Medyanik", "Tatiana Medianik"),
    ("Yefimov", "Efimov"),
    ("Hrynenko", "Grinenko"),
    ("Chae Myung-soo", "Chae Myungsoo"),
    ("Kim Dae-jung", "Kim Dae Jung"),
    ("Qandahari", "Ghandahari"),
    ("Nasrallah", "Nasrullah"),
    ("Zhou Feng", "Chou Feng"),
    ("Ben Wallis", "Benjamin Wallis"),
    ("Tarek Ben Ali", "Tarek Ali"),
    ("Ben Ali", "bin Ali"),
    ("Faisal bin Nasser al-Harbi", "Faisal Nasser Al Harbi"),
]
APART = [
    ("Kamal Rifai", "Jamal Rifai"),
    ("Gamil Rifai", "Kamil Rifai"),
    ("Abdullah Saqr", "Abdul Saqr"),
    ("Oleksandr Hnatenko", "Oleksii Hnatenko"),
    ("Amer Saqr", "Amin Saqr"),
    ("Zhu Feng", "Zhou Feng"),
    ("Feng Bin Zhu", "Feng Zhu"),
    ("Ben Wallis", "Jack Wallis"),
    ("Igor Panov", "Yegor Panov"),
    ("Salah Saqr", "Saleh Saqr"),
]


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_one_name_in_two_romanisations(names, a, b):
    assert names.parts(a) == names.parts(b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_names(names, a, b):
    assert names.parts(a) != names.parts(b)


def test_the_fathers_surname_goes_last_where_two_are_borne(names):
    assert names.family_last("Nicolás Arrieta Moros")[-1] == names.fold("Arrieta")
    assert names.family_last("Juan Manuel Arrieta")[-1] == names.fold("Arrieta")
    assert names.family_last("Daniel Patrick Morrow")[-1] == names.fold("Morrow")


@pytest.mark.parametrize("name", ["", "-", "al-", "din", "Abd", "Abu", "X", "ال", "Б", "'", "--- din --", "Li - -"])
def test_odd_names_raise_nothing(names, name):
    assert isinstance(names.parts(name), tuple)
    assert isinstance(names.family_last(name), tuple)
