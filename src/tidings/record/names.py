"""Names as they are compared in searches: without case, accents, apostrophes and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = str.maketrans("", "", "'’‘ʼʿʾ`´")
_NO_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Words in lower case, one space between them: "Al-Ḥabbūbī" and "al habbubi" are the same."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", plain.translate(_DROPPED).casefold()).strip()


def as_words(*names: str | None) -> str:
    """Folded names in one text in which whole words can be looked up: `` nasiriyah | dhi qar ``."""
    parts = dict.fromkeys(folded(name) for name in names if name)
    return f" {' | '.join(part for part in parts if part)} "
