"""A file of known actors in YAML: a list of entries, or one under the key `actors`."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tidings.errors import KnownActorsError
from tidings.intake.actor_files.entry import KEYS, Entry, Value, refused

_SHAPE = "a list of entries, each with " + ", ".join(KEYS)


def read_yaml(file: str, text: str) -> Iterator[Entry]:
    """The entries of a file; scalars are taken as written (a party named NO is no truth value)."""
    root = _composed(file, text)
    if root is None or (isinstance(root, ScalarNode) and not root.value):
        return
    if isinstance(root, MappingNode):
        inner = {key.value: value for key, value in root.value if isinstance(key, ScalarNode)}
        if set(inner) != {"actors"}:
            raise _wrong(
                file,
                root,
                f"keys {', '.join(map(str, inner)) or 'none'}",
                "a list of entries, or the key actors with one",
            )
        root = inner["actors"]
    if not isinstance(root, SequenceNode):
        raise _wrong(file, root, "no list", _SHAPE)
    for node in root.value:
        yield _entry(file, node)


def _composed(file: str, text: str) -> Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise refused(file, line, column, error.problem or "no YAML", "YAML") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        raise refused(
            file, line, column, "a character that YAML does not allow", "YAML in printable characters"
        ) from error
    except RecursionError as error:
        raise KnownActorsError(f"{file}: nested too deep", allowed=_SHAPE, do="write plain entries") from error


def _entry(file: str, node: Node) -> Entry:
    if not isinstance(node, MappingNode):
        raise _wrong(
            file, node, f"{_said(node)} where an entry should be", "name: ..., names: [...], type: ..., ids: [...]"
        )
    values: dict[str, tuple[Value, ...]] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, ScalarNode) else ""
        if name not in KEYS:
            raise _wrong(file, key, f"the key {name!r}", ", ".join(KEYS))
        if name in values:
            raise _wrong(file, key, f"the key {name!r} again", "each key once")
        values[name] = tuple(
            _pairs(file, value) if name == "ids" and isinstance(value, MappingNode) else _scalars(file, value)
        )
    return Entry(values, node.start_mark.line + 1, node.start_mark.column + 1)


def _scalars(file: str, node: Node) -> Iterator[Value]:
    """One value, or those of a list."""
    for one in node.value if isinstance(node, SequenceNode) else [node]:
        if not isinstance(one, ScalarNode):
            raise _wrong(file, one, "a list or table", "a word, or a list of words")
        if one.value or isinstance(node, SequenceNode):
            yield _value(one, one.value)


def _pairs(file: str, node: MappingNode) -> Iterator[Value]:
    """Ids by scheme: ``{wikidata: Q42}``."""
    for key, value in node.value:
        if not (isinstance(key, ScalarNode) and isinstance(value, ScalarNode)):
            raise _wrong(file, value, "a list or table", "an id for each scheme")
        yield _value(value, f"{key.value}:{value.value}")


def _value(node: Node, text: str) -> Value:
    return Value(text, node.start_mark.line + 1, node.start_mark.column + 1)


def _said(node: Node) -> str:
    return repr(node.value[:40]) if isinstance(node, ScalarNode) else "a list"


def _wrong(file: str, node: Node, found: str, allowed: str) -> KnownActorsError:
    return refused(file, node.start_mark.line + 1, node.start_mark.column + 1, found, allowed)
