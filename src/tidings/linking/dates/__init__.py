"""When reports were published and what their time expressions mean (R8)."""

from tidings.linking.dates.bounds import Dated, joined, keys, solve, verdict
from tidings.linking.dates.chronicle import Chronicle, Telling, chronicle
from tidings.linking.dates.resolve import Copied, resolve

__all__ = ["Chronicle", "Copied", "Dated", "Telling", "chronicle", "joined", "keys", "resolve", "solve", "verdict"]
