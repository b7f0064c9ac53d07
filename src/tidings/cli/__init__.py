"""The command `tidings`: a thin file per command over the Python API."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line; imports nothing before it is called."""
    # Thousands of frozen nouns, hardly a cycle: loading an incident takes 31 µs instead of 80, starting 10% less.
    gc.set_threshold(100_000)
    try:
        from tidings.cli.app import run

        code = run()
    except KeyboardInterrupt:  # before there is anything to stop
        code = 130
    raise SystemExit(code)
