"""The tables that the reading of actors looks into, together."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.vocabulary.groups import Groups, load_groups
from tidings.vocabulary.names import Names, load_names
from tidings.vocabulary.outlets import OutletsTable, load_outlets
from tidings.vocabulary.sites import SiteWords, load_sites
from tidings.vocabulary.states import States, load_states
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.ties import TieTable, load_ties
from tidings.vocabulary.titles import Titles, load_titles


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Titles, names, groups, states, outlets, ties, words of places."""

    titles: Titles
    names: Names
    groups: Groups
    states: States
    outlets: OutletsTable
    ties: TieTable
    sites: SiteWords

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Lexicon:
        """The tables of a vocabulary."""
        return cls(
            vocabulary.table("titles", load_titles),
            vocabulary.table("names", load_names),
            vocabulary.table("groups", load_groups),
            vocabulary.table("states", load_states),
            vocabulary.table("outlets", load_outlets),
            vocabulary.table("ties", load_ties),
            vocabulary.table("sites", load_sites),
        )
