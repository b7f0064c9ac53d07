"""Crimes named before the law."""

from __future__ import annotations

from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_REACH = 6  # tokens


def is_charge(tree: Tree, token: int, table: FactualityTable) -> bool:
    """Whether a word names a crime before the law ("charged with murder"), rather than telling one."""
    if tree.lower[token] not in table.crimes:
        return False
    first = max(tree.around(token)[0], token - _REACH)
    return any(word in table.legal for word in tree.lower[first:token])
