"""Actors and ties as GraphML, for Gephi, Cytoscape, yEd and other programs that show networks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import networkx as nx

from tidings.analysis.sides import Told
from tidings.errors import UsageError
from tidings.model.known import Tie
from tidings.record import Record


def write(path: Path, record: Record, ties: Sequence[Told]) -> None:
    """Write a directed graph: an edge for each tie with type, sign, dates, and the words and reports that say it.

    Raises:
        UsageError: the file cannot be written, or is the record itself.
    """
    if path.exists() and path.samefile(record.path):
        raise UsageError(f"{path} is the record itself", allowed="another file", do="name another file")
    graph = nx.MultiDiGraph()
    ends = sorted({end for one in ties for end in (one.tie.subject, one.tie.object)})
    for actor in record.actors(ends):
        graph.add_node(actor.id, label=_plain(actor.name), type=actor.type)
    for one in ties:
        graph.add_edge(one.tie.subject, one.tie.object, key=one.tie.id, **_edge(one))
    try:
        nx.write_graphml_xml(graph, path, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{path}: {error.strerror}", allowed="a file that can be written", do="check the path"
        ) from error


def _edge(one: Told) -> dict[str, str | bool]:
    tie: Tie = one.tie
    return {
        "type": tie.type, "verb": tie.verb or "", "sign": tie.sign, "since": tie.since or "", "until": tie.until or "",
        "held_on": " ".join(tie.held_on), "alleged": one.alleged, "holds": one.holds or "",
        "reports": " ".join(sorted({evidence.report for evidence in tie.evidence})),
        "words": _plain(tie.evidence[0].text) if tie.evidence else "",
    }  # fmt: skip


def _plain(text: str) -> str:
    """Words on one line, without the control characters that XML cannot hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
