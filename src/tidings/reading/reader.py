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
from tidings.reading.paragraphs import paragraphs, uniform
from tidings.reading.parsed import Parsed
from tidings.reading.say import say
from tidings.reading.truecase import caser
from tidings.vocabulary.tables import Vocabulary

BATCH = 32
_ENDS = frozenset(".!?…:;\"”’')]|—–•")
_DATELINES = "tidings_datelines"  # where a dateline ends: the first sentence starts after it


@Language.component("tidings_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """No sentence crosses a paragraph or opens with a dateline: told to the parser before it parses."""
    starts = {span.start for span in paragraphs(doc.text)}
    opens = sorted(doc.user_data.get(_DATELINES, ()), reverse=True)
    for token in doc:
        after = bool(opens) and token.idx >= opens[-1] and not token.is_space
        if after:
            opens.pop()
        if after or token.idx in starts:
            token.is_sent_start = True
        elif token.i and not _may_end(doc[token.i - 1].text):
            token.is_sent_start = False
    return doc


def _may_end(word: str) -> bool:
    """Whether a sentence may end here: the parser breaks "the Iran-backed | militia", and no sentence ends there."""
    return word[-1] in _ENDS or word.isspace()


class Reader:
    """Reads reports.

    Args:
        vocabulary: the tables of cues and words.
        gazetteer: places; opened where it is not given.
        model: another spaCy pipeline for English, by name or folder.

    Raises:
        UsageError: there is no such pipeline.
    """

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer | None = None, model: str | None = None) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer or Gazetteer.open()
        self.fingerprint = fingerprint(vocabulary.digest, model)
        self.nlp = load(model)
        self.caser = caser(self.nlp, vocabulary, self.gazetteer)

    def read(self, reports: Iterable[Report], batch_size: int = BATCH) -> Iterator[Reading]:
        """What each report says, in the order given."""
        for parsed in self.parse(reports, batch_size):
            yield say(parsed, self.vocabulary, self.gazetteer, self.fingerprint)

    def parse(self, reports: Iterable[Report], batch_size: int = BATCH) -> Iterator[Parsed]:
        """The parse of each report, in the order given."""
        mine, texts = tee(reports)
        docs = self.nlp.pipe((self._doc(report) for report in texts), batch_size=batch_size)
        for report, doc in zip(mine, docs, strict=True):
            yield Parsed(report, doc)

    def _doc(self, report: Report) -> Doc:
        doc = self.nlp.make_doc(self.caser.restored(uniform(report.text)))
        doc.user_data[_DATELINES] = [zone.span.end for zone in report.zones if zone.kind == "dateline"]
        return doc


def load(model: str | None = None) -> Language:
    """The pipeline, with sentences kept inside paragraphs."""
    folder = model_folder(model or DEFAULT_MODEL)
    nlp = spacy.load(folder if (folder / "config.cfg").exists() else next(folder.glob("*/config.cfg")).parent)
    nlp.add_pipe("tidings_paragraphs", first=True)
    nlp.max_length = 2_000_000
    return nlp
