"""The verdict on pairs of reports, each pair looked at once."""

from __future__ import annotations

from collections import OrderedDict

from tidings.lineage.signature import Signature
from tidings.lineage.verdict import verdict
from tidings.lineage.wording import Wording
from tidings.model.lineage import Copy

_HELD = 8192  # verdicts remembered: pairs are asked for when they are grouped and again when their family is solved

_Pair = tuple[str, str, str, str]


class Judge:
    """Verdicts by these words.

    Args:
        wording: what tells a figure, a denial or a hedge from mere wording.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._held: OrderedDict[_Pair, Copy | None] = OrderedDict()

    def __call__(self, a: Signature, b: Signature) -> Copy | None:
        """How the two derive from each other; None where they share no passage. Symmetric."""
        one, other = (a, b) if a.report < b.report else (b, a)
        pair = (one.report, one.body, other.report, other.body)
        if pair in self._held:
            self._held.move_to_end(pair)
            return self._held[pair]
        made = self._held[pair] = verdict(one, other, self.wording)
        if len(self._held) > _HELD:
            self._held.popitem(last=False)
        return made

    def joined(self, a: Signature, b: Signature) -> bool:
        """Whether one derives from the other as a whole."""
        made = self(a, b)
        return made is not None and made.kind != "passage"

    def beside(self, a: Signature, b: Signature) -> bool:
        """Whether the two share a passage and no more."""
        made = self(a, b)
        return made is not None and made.kind == "passage"
