"""The command `tidings`: a thin file per command over the Python API."""

from __future__ import annotations


def main() -> None:
    """Run the command line; imports nothing before it is called."""
    from tidings.cli.app import run

    raise SystemExit(run())
