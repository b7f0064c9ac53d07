"""Two reports side by side, sentence by sentence."""

from tidings.lineage.comparing.compare import compare

__all__ = ["compare"]
