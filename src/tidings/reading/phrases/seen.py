"""What the trained part sees of a parse: numbers of the tokens, and the vectors that the language model made of them.

The vectors cost nothing: tagger and name finder have made them, and they are kept instead of thrown away.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

Numbers = NDArray[np.uint64]
Matrix = NDArray[np.float32]

_VECTORS = "tidings_vectors"
_ATTRIBUTES = ("LOWER", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "HEAD", "SENT_START", "SHAPE", "SUFFIX", "LEMMA")


class Seen(NamedTuple):
    """Columns over the tokens of a report, as spaCy numbers them, and a row of ``vectors`` for each token.

    ``head`` holds token indexes, ``opens`` is 1 where a sentence starts.
    """

    lower: Numbers
    tag: Numbers
    dep: Numbers
    ent: Numbers
    iob: Numbers
    head: NDArray[np.int64]
    opens: Numbers
    shape: Numbers
    suffix: Numbers
    lemma: Numbers
    vectors: Matrix


def seen(doc: Doc) -> Seen | None:
    """What there is of a parse; None where the pipeline keeps no vectors."""
    kept = doc.user_data.get(_VECTORS)
    if kept is None or not len(doc):
        return None
    lower, tag, dep, ent, iob, head, opens, shape, suffix, lemma = doc.to_array(list(_ATTRIBUTES)).T
    heads = np.arange(len(doc)) + head.view(np.int64)
    vectors = np.concatenate([doc.tensor, kept], axis=1).astype(np.float32, copy=False)
    return Seen(lower, tag, dep, ent, iob, heads, opens, shape, suffix, lemma, vectors)


def keep_vectors(nlp: Language) -> None:
    """Makes the name finder of a pipeline leave its vectors with each parse."""
    model = nlp.get_pipe("ner").model  # type: ignore[attr-defined]
    model.layers[0] = Model("keeper", _keep, layers=[model.layers[0]], dims=dict.fromkeys(("nI", "nO")))


def _keep(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Any, Any]:
    found, back = model.layers[0](docs, is_train)
    at = 0
    for doc in docs:
        doc.user_data[_VECTORS] = found[at : at + len(doc)]
        at += len(doc)
    return found, back
