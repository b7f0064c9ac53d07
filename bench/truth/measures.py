"""Builds the record of the examples and takes every figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

import tidings
from bench.exported import exported
from bench.truth.case import Case, Thing
from bench.truth.happenings import apart, doubtful, incidents, plans
from bench.truth.mastheads import copies, reports
from bench.truth.matching import Matching
from bench.truth.said import statements
from bench.truth.tally import Tally
from bench.truth.tolls import aggregates, figures
from bench.truth.who import actors, measures, posts, ties

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def built(inputs: Path, scratch: Path) -> Thing:
    """The record of a folder as JSON, built in a scratch folder by the program's own ``build``."""
    case = scratch / "case.tidings"
    tidings.build([inputs], record=case)
    return exported(case)


def truth() -> Thing:
    """What a careful coder finds in the examples."""
    told: Thing = yaml.safe_load((EXAMPLES / "truth.yaml").read_text(encoding="utf-8"))
    return told


def measure(record: Thing, told: Thing) -> Iterator[Tally]:
    """Every figure, section by section."""
    case = Case(record, told)
    matching = Matching(case)
    for section in (reports, copies, actors, posts, ties, measures):
        yield from section(case)
    yield from incidents(case, matching)
    yield from (apart(matching), doubtful(matching))
    yield from figures(case, matching)
    yield from aggregates(case)
    yield from statements(case)
    yield plans(case, matching)
