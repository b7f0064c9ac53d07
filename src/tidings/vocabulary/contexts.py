"""The table of contexts: what a happening is about beside its type, after PLOVER."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.inflection import noun_forms
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class ContextsTable:
    """Contexts by the first of their words: ``by_first[word]`` lists (words, context); ``names`` are all of them."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    names: tuple[str, ...]


def load_contexts(raw: Raw) -> ContextsTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, list[str]]", raw["contexts"])
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entries in lists.items():
        for words in entries:
            for form in noun_forms(words, {}):
                split = tuple(form.replace("-", " - ").split())  # hyphens are tokens of their own in the parse
                found.setdefault(split[0], []).append((split, name))
    return ContextsTable({first: tuple(rows) for first, rows in found.items()}, tuple(lists))
