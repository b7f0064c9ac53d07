"""Who says so: attributions and statements (R6, R10)."""

from tidings.reading.attribution.cover import attribution_of
from tidings.reading.attribution.find import find_attributions
from tidings.reading.attribution.statements import find_statements

__all__ = ["attribution_of", "find_attributions", "find_statements"]
