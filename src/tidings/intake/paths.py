"""What the user named, one by one: files, folders walked in order, lists on standard input, URLs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tidings.errors import EmptyInput, UnreadableInput, UnsupportedInput
from tidings.intake.received import Options, left_out
from tidings.model.sources import LeftOut, Origin

_URL = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]+://", re.IGNORECASE)


def expand(inputs: Iterable[str | Path], options: Options) -> Iterator[Path | str | LeftOut]:
    """Files as paths, URLs as text, in the order given; a folder's files sorted by name, hidden ones skipped.

    ``-`` stands for a list of paths and URLs, one a line.
    """
    for item in inputs:
        if item == "-":
            lines = options.list_from if options.list_from is not None else sys.stdin
            for line in lines:
                if line.strip() and line.strip() != "-":
                    yield from _one(line.strip())
        else:
            yield from _one(item)


def _one(item: str | Path) -> Iterator[Path | str | LeftOut]:
    text = str(item)
    if isinstance(item, str) and _URL.match(text):
        yield text
    elif isinstance(item, str) and _SCHEME.match(text) and not Path(text).exists():
        error = UnsupportedInput(
            f"an address of the kind {text.partition(':')[0]}", allowed="http and https, files, folders"
        )
        yield left_out(Origin("url", text), error)
    elif "\x00" in text:
        yield left_out(Origin("path", text.replace("\x00", "\\0")), UnreadableInput("a path with a zero byte in it"))
    else:
        yield from _path(Path(text))


def _path(path: Path) -> Iterator[Path | LeftOut]:
    try:
        is_folder = path.is_dir()
    except OSError:
        is_folder = False
    if not is_folder:
        yield path
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        yield left_out(
            Origin("path", str(path)), EmptyInput("a folder without files", allowed="a folder that holds reports")
        )


def _walk(folder: Path) -> Iterator[Path | LeftOut]:
    """Depth first, by name; links to folders are not followed, as they may lead in circles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield left_out(
            Origin("path", str(folder)),
            UnreadableInput(f"a folder that cannot be listed: {error.strerror}", do="check its permissions"),
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif not entry.is_dir():
            yield folder / entry.name
