"""With --json each reading command prints the keys that docs/record-json.md lists for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.record import sample

Call = Callable[..., tuple[int, str, str]]
PAGE = Path(__file__).parents[2] / "docs" / "record-json.md"
CALLS = {
    "timeline": [],
    "incident": ["--most-told"],
    "actor": ["Dawn Front"],
    "statements": [],
    "claims": ["--about", "1"],
    "ties": ["--on", "2021-03-10"],
    "network": [],
    "seats": [],
    "search": ["bomb"],
    "diff": [sample.BRIDGE.id, sample.TOLL.id],
    "status": [],
    "explain": ["1"],
}


def documented() -> dict[str, set[str]]:
    """Command -> keys, from the table; those inside brackets belong to an inner object or are options."""
    rows = re.findall(
        r"^\| `(\w+)` \| an? (?:list|object)[^|]*\| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {name: set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", keys))) for name, keys in rows}


@pytest.mark.parametrize("command", CALLS)
def test_keys(tidings: Call, case: Path, command: str) -> None:
    code, out, err = tidings(command, case, *CALLS[command], "--json")
    assert (code, err) == (0, "")
    value = json.loads(out)
    for one in value if isinstance(value, list) else [value]:
        assert set(one) == documented()[command]


def test_nothing_found_is_an_empty_list(tidings: Call, case: Path) -> None:
    for arguments in (["timeline", case, "--since", "2099"], ["search", case, "zzz"]):
        code, out, _ = tidings(*arguments, "--json")
        assert (code, json.loads(out)) == (0, [])


def test_an_error_prints_no_json(tidings: Call, case: Path) -> None:
    for arguments in (["incident", case, "99"], ["actor", case, "Nobody"], ["explain", case, "inc-0"]):
        code, out, err = tidings(*arguments, "--json")
        assert (code, out, err.count("\n")) == (2, "", 1)
