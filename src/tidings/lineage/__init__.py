"""Lineage: what is only repeated. Signatures, candidate pairs, alignment, altered words, origin."""

from tidings.lineage.judge import Judge
from tidings.lineage.signature import Signature, enough_shared, keys, signature
from tidings.lineage.solve import solve
from tidings.lineage.wording import Wording

__all__ = ["Judge", "Signature", "Wording", "enough_shared", "keys", "signature", "solve"]
