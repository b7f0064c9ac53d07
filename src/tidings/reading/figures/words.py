"""What the modules on figures share: the columns, the tables, and the numbers by token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tidings.reading.quantities import Counted, find_quantities
from tidings.reading.tree import Tree
from tidings.vocabulary.casualties import CasualtiesTable, PersonWord, load_casualties
from tidings.vocabulary.factuality import FactualityTable, load_factuality
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary

_GROUP_ENTITIES = frozenset({"ORG", "GPE", "LOC", "FAC", "DATE", "TIME", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})
_OF_AN_AGE = PersonWord(None, False)  # "a 3-year-old"
_SINGLE_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})


@dataclass(frozen=True, slots=True)
class Words:
    """One report's columns with its numbers: ``numbers[i]`` is the quantity that token i belongs to.

    ``people`` names the person that a token stands for, where the report names that one anywhere.
    """

    tree: Tree
    table: CasualtiesTable
    factuality: FactualityTable
    quantities: tuple[Counted, ...]
    numbers: dict[int, Counted] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)

    def person(self, token: int) -> PersonWord | None:
        """The entry of a token that is a word for people."""
        word = self.tree.lower[token]
        found = self.table.persons.get(word)
        if found is None and word == "old" and self.tree.lower[token - 1] == "-" and token >= 3:
            return _OF_AN_AGE
        if found is None and self.tree.lower[token - 1] == "-" and token >= 2:  # "a passer-by"
            return self.table.persons.get(f"{self.tree.lower[token - 2]}-{word}")
        if found is None and "-" in word:
            return self.table.persons.get(word.rpartition("-")[2])
        return found

    def names_person(self, token: int) -> bool:
        """Whether a token heads a person's name."""
        if self.tree.pos[token] != "PROPN":
            return False
        if self.tree.ent[token] == "PERSON" or token in self.people:
            return True
        return (
            self.tree.tag[token] == "NNP" and self.tree.ent[token] not in _GROUP_ENTITIES and self._after_title(token)
        )

    def _after_title(self, token: int) -> bool:
        kids = self.tree.kids[token]
        return any(self.tree.dep[kid] == "compound" and self.person(kid) is not None for kid in kids)

    def is_person(self, token: int) -> bool:
        """Whether a token stands for people: a word for them, a name, a pronoun, or a number that counts them."""
        if self.person(token) is not None or self.names_person(token) or self.tree.lower[token] in _SINGLE_PRONOUNS:
            return True
        return token in self.numbers

    def counts_people(self, token: int) -> bool:
        """Whether a phrase is about people: its head is a word for them, or a number of them ("three of its staff")."""
        if token not in self.numbers:
            return self.is_person(token)
        of = self.tree.objects(token, "of")
        return not of or self.is_person(of[0])

    def one_pronoun(self, token: int) -> bool:
        """Whether a token is "he", "her" and the like."""
        return self.tree.lower[token] in _SINGLE_PRONOUNS


def words_of(tree: Tree, vocabulary: Vocabulary, people: Mapping[int, str]) -> Words:
    """The shared view of one report."""
    quantities = find_quantities(tree, vocabulary.table("quantities", load_quantities))
    numbers = {token: counted for counted in quantities for token in range(counted.number, counted.last + 1)}
    table = vocabulary.table("casualties", load_casualties)
    return Words(tree, table, vocabulary.table("factuality", load_factuality), quantities, numbers, people)
