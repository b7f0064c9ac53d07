"""What a happening is about beside its type: PLOVER's contexts, by its rule and by the words of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.events.triggers import Trigger
from tidings.reading.tree import Tree
from tidings.vocabulary.contexts import ContextsTable


class _Said(dict[int, frozenset[str]]):
    """The contexts that the words of a sentence say, by its number; kept with the parse."""


def contexts_of(tree: Tree, trigger: Trigger, table: ContextsTable) -> tuple[str, ...]:
    """The contexts of a trigger, in the order of the table."""
    said = tree.parsed.kept.setdefault(_Said, _Said())
    assert isinstance(said, _Said)
    sentence = tree.sentence[trigger.token]
    if sentence not in said:
        said[sentence] = frozenset(_words(tree, *tree.bounds[sentence], table))
    found = said[sentence].union(trigger.rule.context)
    return tuple(name for name in table.names if name in found) if found else ()


def _words(tree: Tree, first: int, end: int, table: ContextsTable) -> Iterator[str]:
    """The contexts that the words from one token to another say."""
    for token in range(first, end):
        for words, name in table.by_first.get(tree.lower[token], ()):
            if len(words) == 1 or tuple(tree.lower[token : token + len(words)]) == words:
                yield name
