"""The verdict on pairs of reports, each pair looked at once."""

from __future__ import annotations

from collections import OrderedDict

from tidings.lineage.signature import Signature
from tidings.lineage.verdict import Meeting, meet, verdict
from tidings.lineage.wording import Wording
from tidings.model.lineage import Copy

_HELD = 4096  # pairs remembered: they are asked for when reports are grouped and again when their family is solved

_Pair = tuple[str, str, str, str]


class Judge:
    """Verdicts by these words.

    Args:
        wording: what tells a figure, a denial or a hedge from mere wording.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._met: OrderedDict[_Pair, Meeting | None] = OrderedDict()

    def __call__(self, a: Signature, b: Signature) -> Copy | None:
        """How the two derive from each other; None where they share no passage. Symmetric."""
        met = self._meet(a, b)
        return verdict(met, self.wording) if met else None

    def joined(self, a: Signature, b: Signature) -> bool:
        """Whether one derives from the other as a whole."""
        met = self._meet(a, b)
        return met is not None and met.whole

    def beside(self, a: Signature, b: Signature) -> bool:
        """Whether the two share a passage and no more."""
        met = self._meet(a, b)
        return met is not None and not met.whole

    def _meet(self, a: Signature, b: Signature) -> Meeting | None:
        one, other = (a, b) if a.report < b.report else (b, a)
        pair = (one.report, one.body, other.report, other.body)
        if pair in self._met:
            self._met.move_to_end(pair)
            return self._met[pair]
        met = self._met[pair] = meet(one, other, self.wording)
        if len(self._met) > _HELD:
            self._met.popitem(last=False)
        return met
