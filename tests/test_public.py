"""What `tidings` offers is what it says, and importing it costs nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

import tidings


def test_all_is_sorted_and_true() -> None:
    assert list(tidings.__all__) == sorted(tidings.__all__, key=str.casefold)
    assert all(getattr(tidings, name) is not None for name in tidings.__all__)
    assert dir(tidings) == sorted(tidings.__all__)


def test_names_that_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tidings.nothing


def test_every_public_name_is_documented() -> None:
    for name in tidings.__all__:
        if not name.startswith("__"):
            assert getattr(tidings, name).__doc__, name


def test_importing_it_imports_nothing_else() -> None:
    script = "import sys, tidings; print([name for name in sys.modules if name.startswith(('tidings.', 'spacy', 'sqlalchemy'))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
