from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.record import sample
from tidings.cli.app import run
from tidings.record import Record


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The sample case, closed."""
    path = tmp_path / "case.tidings"
    with Record.open(path, create=True) as record:
        sample.fill(record)
    return path


@pytest.fixture
def tidings(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line; give exit code, standard output, standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return call
