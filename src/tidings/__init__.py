"""tidings turns news reports about a conflict into a record in which every cell leads back to words of a report.

::

    import tidings

    tidings.build(["reports/"], "case.tidings")
    with tidings.open("case.tidings") as record:
        for entry in record.timeline(since="2020-11"):
            print(entry.number, entry.incident.date, entry.incident.summary)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tidings.errors import (
        InputError,
        NewerRecord,
        NotARecord,
        NotInRecord,
        RecordError,
        RecordUnwritable,
        TidingsError,
        UsageError,
    )
    from tidings.pipeline.build import build, remove
    from tidings.pipeline.progress import Summary
    from tidings.record import Record

    open = Record.open  # noqa: A001 - the public name, as in gzip.open

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "build",
    "InputError",
    "NewerRecord",
    "NotARecord",
    "NotInRecord",
    "open",
    "Record",
    "RecordError",
    "RecordUnwritable",
    "remove",
    "Summary",
    "TidingsError",
    "UsageError",
]

_PIPELINE = ("build", "remove", "Summary")


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: ``import tidings`` alone takes a few milliseconds."""
    if name == "open":
        return import_module("tidings.record").Record.open
    if name in _PIPELINE:
        return getattr(import_module("tidings.pipeline"), name)
    if name == "Record":
        return import_module("tidings.record").Record
    if name in __all__:
        return getattr(import_module("tidings.errors"), name)
    raise AttributeError(f"module 'tidings' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
