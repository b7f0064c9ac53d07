"""The pages that follow from the code are those that `python docs/generate.py` writes."""

from __future__ import annotations

import os
import runpy
from pathlib import Path

import pytest

GENERATE = Path(__file__).parents[2] / "docs" / "generate.py"


@pytest.mark.parametrize("name", ["cli.md", "record-json.md"])
def test_pages_are_up_to_date(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", os.environ.get("COLUMNS", ""))
    pages = runpy.run_path(str(GENERATE))["PAGES"]
    path = GENERATE.parent / name
    assert path.read_text(encoding="utf-8") == pages[path](), "run `python docs/generate.py`"
