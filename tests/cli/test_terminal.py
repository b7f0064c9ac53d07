"""What a terminal shows: tables as wide as it is, entries on lines of their own where it is narrow."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def shown(width: int, *arguments: str) -> str:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    script = "from tidings.cli import main; main()"
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    subprocess.run(
        [sys.executable, "-c", script, *arguments], stdout=slave, check=True, env={**environment, "TERM": "xterm"}
    )
    os.close(slave)
    held = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        held += piece
    os.close(master)
    return _COLOUR.sub("", held.decode()).replace("\r\n", "\n")


@pytest.mark.parametrize("width", [48, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(case: Path, width: int) -> None:
    for arguments in (["timeline", str(case)], ["incident", str(case), "1"], ["actor", str(case), "Dawn Front"]):
        lines = shown(width, *arguments).splitlines()
        long = [line for line in lines if len(line.rstrip()) > width and "Why: " not in line]
        assert not long


def test_wide_is_a_table_and_narrow_a_stack(case: Path) -> None:
    assert "reports" in shown(120, "timeline", str(case))
    narrow = shown(60, "timeline", str(case))
    assert "told by" not in narrow
    assert "killed 5+; wounded 9; reports 3, lines 2–3" in narrow
