"""Points of large first-level divisions."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.vocabulary.tables import Raw

DivisionPoints = Mapping[str, tuple[float, float]]


def load_divisions(raw: Raw) -> DivisionPoints:
    """The table ``divisions``: latitude and longitude by ISO 3166-2 code."""
    return {code: _point(code, value) for code, value in raw.items()}


def _point(code: str, value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2 or not (-90 <= value[0] <= 90 and -180 <= value[1] <= 180):
        raise ValueError(f"{code} = {value!r}")
    return float(value[0]), float(value[1])
