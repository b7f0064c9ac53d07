from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.record import sample
from tidings.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.tidings"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """The sample case, open for writing."""
    with Record.open(path, create=True) as held:
        sample.fill(held)
        yield held
