"""Lineage: what is only repeated. Signatures, candidate pairs, alignment, altered words, origin."""

from tidings.lineage.signature import Signature, keys, signature
from tidings.lineage.solve import solve
from tidings.lineage.verdict import joined, verdict

__all__ = ["Signature", "joined", "keys", "signature", "solve", "verdict"]
