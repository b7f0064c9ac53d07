"""The table of who is said to stand behind a happening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.tables import Raw

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class BlameTable:
    """Base forms; see data/blame.toml for each list."""

    claims: Words
    claimed: Words
    lays: Words
    accuses: Words
    accused_of: Words
    between: Words
    shares: Words
    shared: Words
    shared_in: Words
    stands: Words
    works: Words
    denies: Words


def load_blame(raw: Raw) -> BlameTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    claiming, accusing, sharing = lists["claiming"], lists["accusing"], lists["sharing"]
    return BlameTable(
        claims=frozenset(claiming["verbs"]),
        claimed=frozenset(claiming["nouns"]),
        lays=frozenset(lists["laying"]["verbs"]),
        accuses=frozenset(accusing["verbs"]),
        accused_of=frozenset(accusing["prepositions"]),
        between=frozenset(accusing["between"]),
        shares=frozenset(sharing["verbs"]),
        shared=frozenset(sharing["nouns"]),
        shared_in=frozenset(sharing["prepositions"]),
        stands=frozenset(lists["standing"]["words"]),
        works=frozenset(lists["works"]["words"]),
        denies=frozenset(lists["denying"]["verbs"]),
    )
