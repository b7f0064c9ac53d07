"""Lineage: what is only repeated. Signatures, candidate pairs, alignment, altered words, origin."""

from tidings.lineage.signature import Signature, enough_shared, keys, signature
from tidings.lineage.solve import solve
from tidings.lineage.verdict import joined, verdict
from tidings.lineage.wording import Wording

__all__ = ["Signature", "Wording", "enough_shared", "joined", "keys", "signature", "solve", "verdict"]
