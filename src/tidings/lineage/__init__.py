"""Lineage: what is only repeated. Signatures, candidate pairs, alignment, altered words, origin."""

from tidings.lineage.signature import Signature, enough_shared, keys, signature
from tidings.lineage.solve import solve
from tidings.lineage.verdict import joined, verdict

__all__ = ["Signature", "enough_shared", "joined", "keys", "signature", "solve", "verdict"]
