"""How sure, yes or no, and done or only planned: three fields for every event and figure (R10)."""

from tidings.reading.factuality.dated import dated
from tidings.reading.factuality.judgement import Judgement, judge
from tidings.reading.factuality.law import is_charge

__all__ = ["Judgement", "dated", "is_charge", "judge"]
