"""A few reports of the example corpus, and records built from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import tidings
from bench.exported import exported as as_json

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
FILES = ("tarva-archive.jsonl", "merrash-post-2023-05-09-qulaba-market.txt", "nahda-2023-05-16-ambush.txt", "radio-merrash.rss", "tarva-2023-05-10-qulaba-toll.txt", "tarva-2023-05-09-qulaba-market.txt", "deir-hamun-villagers-killed.txt")  # fmt: skip


@pytest.fixture(scope="session")
def files() -> list[Path]:
    return [EXAMPLES / name for name in FILES]


@pytest.fixture(scope="session")
def whole(files, tmp_path_factory) -> dict[str, Any]:
    """The record of these files, built in one go."""
    path = tmp_path_factory.mktemp("whole") / "case.tidings"
    tidings.build(files, record=path)
    return exported(path)


def exported(path: Path) -> dict[str, Any]:
    """A record as JSON, without what differs by nature between two builds: aliases of ids given earlier, times of retrieval."""
    found = as_json(path)
    for source in found["sources"]:
        for origin in source["origins"]:
            origin.pop("retrieved", None)
    for kind in ("actors", "incidents"):
        for thing in found[kind]:
            thing["aliases"] = []
    return found
