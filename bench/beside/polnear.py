"""textacy's direct quotations on PolNeAR; with --sentences, every sentence taken as content."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import spacy

from bench.beside.library import library
from bench.common import Item, default_data, run
from tidings.reading.fingerprint import DEFAULT_MODEL


def quotations(articles: Iterable[Item]) -> Iterator[Item]:
    """Speaker, cue and quotation, as textacy has them. A text whose quotation marks do not pair has none."""
    find, nlp = library("textacy").extract.direct_quotations, spacy.load(DEFAULT_MODEL)
    for item in articles:
        found = []
        try:
            for speaker, cue, content in find(nlp(str(item["text"]))):
                spans = {"source": speaker, "cue": cue, "content": [content[0], content[-1]]}
                found.append({name: [_offsets(tokens)] for name, tokens in spans.items()})
        except ValueError:
            found = []
        yield {"id": item["id"], "attributions": found}


def _offsets(tokens: Sequence[object]) -> list[int]:
    first, last = tokens[0], tokens[-1]
    return [first.idx, last.idx + len(last.text)]  # type: ignore[attr-defined]  # tokens of spaCy


def sentences(articles: Iterable[Item]) -> Iterator[Item]:
    """Every sentence."""
    nlp = spacy.load(DEFAULT_MODEL)
    for item in articles:
        spans = [[one.start_char, one.end_char] for one in nlp(str(item["text"])).sents]
        yield {"id": item["id"], "attributions": [{"content": [span]} for span in spans]}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the comparison."""
    given = list(sys.argv[1:] if argv is None else argv)
    plain = "--sentences" in given
    return run(
        "polnear",
        sentences if plain else quotations,
        default_data("quotes-polnear"),
        [one for one in given if one != "--sentences"],
    )


if __name__ == "__main__":
    raise SystemExit(main())
