"""Real reports of several sets, tidied into paragraphs; no two of them share text worth speaking of."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.common import items

LEAST_WORDS = 150
MOST_WORDS = 1200
MOST_SHARED = 0.15
SHINGLE = 5

_SETS = ("muc4", "tempeval3", "meantime", "quotes-polnear", "geoparsing", "gva-casualties")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HEADER = re.compile(r"^\s*.{0,200}?--\s*(?:\[[^\]]*\]\s*)+", re.DOTALL)
_SPACED = (
    (re.compile(r"`` ?|(?<!\S)'' (?=\w)"), '"'),
    (re.compile(r" ?''"), '"'),
    (re.compile(r" (?=[,.;:!?%)\]](?:\s|$|[\"”]))"), ""),
    (re.compile(r"(?<=[(\[$]) "), ""),
    (re.compile(r" (?='s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b)"), ""),
)


@dataclass(frozen=True, slots=True)
class Original:
    """A real report: the set it comes from, its name there, its text in paragraphs."""

    set: str
    name: str
    text: str


def originals(data: Path, every: int = 1) -> list[Original]:
    """The reports of all sets with 150 words or more, or every n-th; of two that share over 15% of shingles, the first."""
    raw = list(_raw(data))
    cases = _casing(one.text for one in raw if one.set != "muc4")
    tidy = (
        Original(one.set, one.name, _cased(one.text, cases) if one.set == "muc4" else one.text)
        for one in raw
        if LEAST_WORDS <= len(one.text.split()) <= MOST_WORDS
    )
    return apart(list(tidy))[::every]


def tokens(text: str) -> list[str]:
    """Folded words."""
    return [match.group().casefold() for match in _TOKEN.finditer(text)]


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every five words in a row."""
    words = tokens(text)
    return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def apart(found: Sequence[Original]) -> list[Original]:
    """Without those that share more than 15% of the shingles of the shorter with one kept before."""
    kept: list[Original] = []
    sizes: list[int] = []
    holders: dict[int, list[int]] = {}
    for one in found:
        own = {hash(shingle) for shingle in shingles(one.text)}
        common = Counter(holder for shingle in own for holder in holders.get(shingle, ()))
        if any(count > MOST_SHARED * min(len(own), sizes[other]) for other, count in common.items()):
            continue
        for shingle in own:
            holders.setdefault(shingle, []).append(len(kept))
        kept.append(one)
        sizes.append(len(own))
    return kept


def _raw(data: Path) -> Iterator[Original]:
    for name in _SETS:
        for part in ("dev", "train"):
            path = data / name / f"{part}.jsonl"
            for item in items(path) if path.exists() else ():
                for number, text in enumerate(_texts(item)):
                    yield Original(name, f"{item['id']}/{number}", tidied(text, header=name == "muc4"))


def _texts(item: object) -> Iterator[str]:
    held = json.loads(json.dumps(item))
    if "docs" in held:
        yield from (str(doc["text"]) for doc in held["docs"])
    else:
        yield str(held["text"])


def tidied(text: str, *, header: bool = False) -> str:
    """Paragraphs with an empty line between them, lines joined, the spaces of tokenised sets taken out."""
    if header:
        text = _HEADER.sub("", text)
    if len(re.findall(r"(?<=\w) [,.](?=\s|$)", text)) > 3:
        for pattern, put in _SPACED:
            text = pattern.sub(put, text)
        text = "\n".join(_tight(line) for line in text.split("\n"))
    text = text.replace("\x96", "–").replace("``", '"').replace("''", '"')
    broken = "\n\n" if "\n\n" in text.strip() else "\n"
    if broken == "\n" and len(re.findall(r"\n\s{4,}", text)) > 2:
        broken = "\n\n"  # an indented file without paragraphs
    return "\n\n".join(" ".join(part.split()) for part in re.split(rf"{broken}\s*", text) if part.strip())


def _tight(line: str) -> str:
    """A tokenised line with its quotation marks at their words: every second one closes."""
    parts = re.split(r"\s*\"\s*", line)
    made = parts[0]
    for number, part in enumerate(parts[1:]):
        opens = number % 2 == 0
        joint = f'{" " if made else ""}"' if opens else ('"' if part[:1] in ",.;:!?)" else '" ')
        made += joint + part
    return made


def _casing(texts: Iterable[str]) -> dict[str, str]:
    """How each word is mostly written within a sentence."""
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        for match in re.finditer(r"(?<=[a-z,] )[^\W\d_]+", text):
            counts.setdefault(match.group().casefold(), Counter())[match.group()] += 1
    return {word: found.most_common(1)[0][0] for word, found in counts.items()}


def _cased(text: str, cases: dict[str, str]) -> str:
    """An upper-case text in mixed case: words as other reports write them, unknown ones as names."""

    def one(match: re.Match[str]) -> str:
        word = match.group()
        written = cases.get(word.casefold(), word.capitalize() if len(word) > 4 else word)
        first = not re.search(r"[^.!?\s\"\]]\s*[\"(\[]?$", text[max(0, match.start() - 4) : match.start()])
        return written[:1].upper() + written[1:] if first else written

    if text.upper() != text:
        return text
    return re.sub(r"(?<=\w)'[A-Z]{1,2}\b", lambda end: end.group().lower(), re.sub(r"[^\W\d_]+", one, text))
