"""The record as JSON, for measures and tests."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import tidings
from tidings.exports.json import write


def exported(case: Path) -> dict[str, Any]:
    """What ``tidings export --to json`` writes."""
    out = io.BytesIO()
    with tidings.open(case) as record:
        write(record, out, tidings.__version__)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found
