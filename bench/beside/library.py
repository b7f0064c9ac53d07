"""Opens a library that only a comparison wants."""

from __future__ import annotations

import importlib
from types import ModuleType


def library(name: str, package: str | None = None) -> ModuleType:
    """The library; ``package`` is what it is installed by, where that is another name.

    Raises:
        SystemExit: it is not installed; says how to get it.
    """
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        package = package or name.partition(".")[0]
        raise SystemExit(
            f"{package} is not installed, and is wanted for the comparison only: pip install {package}"
        ) from error
