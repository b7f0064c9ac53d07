"""The door to the language model: reports in, readings out. spaCy's types never leave this room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.claims import Reading
from tidings.model.reports import Report
from tidings.reading.fingerprint import DEFAULT_MODEL, fingerprint, model_folder
from tidings.reading.lemmas import lemmas_by_table
from tidings.reading.paragraphs import paragraphs, uniform
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.seen import Seen, keep_vectors, seen
from tidings.reading.ruled import ruled_by_table
from tidings.reading.say import say
from tidings.reading.trained import UNTRAINED, load_trained
from tidings.reading.truecase import caser
from tidings.vocabulary.tables import Vocabulary

BATCH = 32
_ENDS = frozenset(".!?…:;\"”’')]|—–•")
_TEXT = "tidings_text"
_DATELINES = "tidings_datelines"  # where a dateline ends: the first sentence starts after it


@Language.component("tidings_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """No sentence crosses a paragraph or opens with a dateline: told to the parser before it parses."""
    marks = doc.to_array("SENT_START")  # by attributes of tokens this took 1 ms a report
    marks.view("int64")[:] = _sentence_starts(doc, _view(doc))
    return doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type]  # unsigned, as spaCy wants


def _sentence_starts(doc: Doc, view: str) -> list[int]:
    """For each token: 1 where a sentence starts, -1 where none can, 0 where the parser decides."""
    starts = {span.start for span in paragraphs(view)}
    opens = sorted(doc.user_data.get(_DATELINES, ()), reverse=True)
    found, closed = [], True
    for start, length in doc.to_array(["IDX", "LENGTH"]).tolist():
        word = view[start : start + length]
        after = bool(opens) and start >= opens[-1] and not word.isspace()
        if after:
            opens.pop()
        found.append(1 if after or start in starts else 0 if closed else -1)
        closed = word[-1] in _ENDS or word.isspace()  # the parser breaks "the Iran-backed | militia"
    return found


def _view(doc: Doc) -> str:
    """The text of a parse: spaCy's own property joins it from the tokens at every call."""
    text: str = doc.user_data.get(_TEXT) or doc.text
    return text


class Reader:
    """Reads reports.

    Args:
        vocabulary: the tables of cues and words.
        gazetteer: places; opened where it is not given.
        model: another spaCy pipeline for English, by name or folder.
        fast: read by rules alone, without the parts trained on annotated news.

    Raises:
        UsageError: there is no such pipeline.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer | None = None,
        model: str | None = None,
        fast: bool = False,
    ) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer or Gazetteer.open()
        self.fingerprint = fingerprint(vocabulary.digest, model, fast)
        self.nlp = load(model)
        self.caser = caser(self.nlp, vocabulary, self.gazetteer)
        self.trained = UNTRAINED
        if not fast and model in (None, DEFAULT_MODEL):  # trained on the vectors of this pipeline
            keep_vectors(self.nlp)
            self.trained = load_trained()

    def read(self, reports: Iterable[Report], batch_size: int = BATCH) -> Iterator[Reading]:
        """What each report says, in the order given."""
        for parsed in self.parse(reports, batch_size):
            yield say(parsed, self.vocabulary, self.gazetteer, self.fingerprint, self.trained)

    def parse(self, reports: Iterable[Report], batch_size: int = BATCH) -> Iterator[Parsed]:
        """The parse of each report, in the order given."""
        mine, texts = tee(reports)
        docs = self.nlp.pipe((self._doc(report) for report in texts), batch_size=batch_size)
        for report, doc in zip(mine, docs, strict=True):
            parsed = Parsed(report, doc, _view(doc))
            parsed.kept[Seen] = seen(doc)
            yield parsed

    def _doc(self, report: Report) -> Doc:
        view = self.caser.restored(uniform(report.text))
        doc = self.nlp.make_doc(view)
        doc.user_data[_TEXT] = view
        doc.user_data[_DATELINES] = [zone.span.end for zone in report.zones if zone.kind == "dateline"]
        return doc


def load(model: str | None = None) -> Language:
    """The pipeline, with sentences kept inside paragraphs, and tables in the place of its slowest rules."""
    folder = model_folder(model or DEFAULT_MODEL)
    nlp = spacy.load(folder if (folder / "config.cfg").exists() else next(folder.glob("*/config.cfg")).parent)
    nlp.add_pipe("tidings_paragraphs", first=True)
    ruled_by_table(nlp)
    lemmas_by_table(nlp)
    nlp.max_length = 2_000_000
    return nlp
