"""A head trained out of fold on the snippets themselves: TF-IDF of runs of letters with a linear SVM, five folds.

With --read, it sees what tidings reads of a snippet (types, modes, contexts, weapons, parties) too.
Nothing of it is shipped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from bench.beside.library import library
from bench.case2021 import Snippets, Told, report_of
from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

FOLDS = 5


def by_words(items: Iterable[Item]) -> Iterator[Item]:
    """The class of each snippet by its letters, from those of the other folds."""
    snippets = list(items)
    yield from _out_of_fold(snippets, ["" for _ in snippets])


def by_words_and_reading(items: Iterable[Item]) -> Iterator[Item]:
    """The same, with a made-up word for each thing read."""
    snippets = list(items)
    vocabulary = Vocabulary()
    reader, seen = Reader(vocabulary, Gazetteer.open(vocabulary)), Snippets(vocabulary)
    readings = reader.read(report_of(item) for item in snippets)
    yield from _out_of_fold(snippets, [" ".join(sorted(_words(seen.told(reading)))) for reading in readings])


def _words(told: Iterable[Told]) -> Iterator[str]:
    for one in told:
        for name, words in one.features.items():
            yield from (f"{name}={word}".replace(" ", "_") for word in words)


def _out_of_fold(snippets: Sequence[Item], read: Sequence[str]) -> Iterator[Item]:
    terms, svm = library("sklearn.feature_extraction.text", "scikit-learn"), library("sklearn.svm", "scikit-learn")
    selection, pipeline = (library(f"sklearn.{name}", "scikit-learn") for name in ("model_selection", "pipeline"))
    letters = terms.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, preprocessor=_text)
    ours = terms.TfidfVectorizer(token_pattern=r"\S+", sublinear_tf=True, preprocessor=_read)
    parts = [("letters", letters), ("ours", ours)] if any(read) else [("letters", letters)]
    head = pipeline.make_pipeline(pipeline.FeatureUnion(parts), svm.LinearSVC(class_weight="balanced"))
    rows = list(zip((str(item["text"]).lower() for item in snippets), read, strict=True))
    folds = selection.StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    found = selection.cross_val_predict(head, rows, [str(item["label"]) for item in snippets], cv=folds)
    for item, label in zip(snippets, found, strict=True):
        yield {"id": item["id"], "label": str(label)}


def _text(row: tuple[str, str]) -> str:
    return row[0]


def _read(row: tuple[str, str]) -> str:
    return row[1]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the comparison."""
    given = list(sys.argv[1:] if argv is None else argv)
    read = "--read" in given
    return run(
        "case2021",
        by_words_and_reading if read else by_words,
        default_data("case2021-task2"),
        [one for one in given if one != "--read"],
    )


if __name__ == "__main__":
    raise SystemExit(main())
