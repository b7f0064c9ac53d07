"""PDF with a text layer, by pypdf."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.metadata import version

import pypdf
from pypdf.errors import PyPdfError

from tidings.errors import EmptyInput, UnreadableInput, UnsupportedInput
from tidings.intake.forms import Form
from tidings.intake.opened import Opened, read_whole
from tidings.intake.received import PARSER_ERRORS, Options, Page, left_out
from tidings.intake.reflow import reflow
from tidings.intake.textual import cut_off
from tidings.model.sources import LeftOut

EXTRACTOR = f"pypdf {version('pypdf')}"


def read_pdf(opened: Opened, options: Options) -> Iterator[Page | LeftOut]:
    """The one page of text of a PDF."""
    whole = read_whole(opened, options.max_source_bytes)
    sheets = _sheets(whole.payload)
    text = reflow(_without_running_heads(sheets))
    if not any(char.isalpha() for char in text):
        raise EmptyInput(
            f"a PDF of {len(sheets)} pages without a text layer (a scan)",
            allowed="a PDF with text",
            do="run OCR over it first",
        )
    yield Page(whole.payload, Form.PDF.value, None, (opened.origin,), text, False, EXTRACTOR)
    if whole.cut:
        yield left_out(opened.origin, cut_off(whole.cut))


def _sheets(payload: bytes) -> list[list[str]]:
    """The lines of each page."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(payload), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnsupportedInput(
                "a PDF that a password locks", allowed="an open PDF", do="save it without a password"
            )
        return [(page.extract_text() or "").splitlines() for page in reader.pages]
    except UnsupportedInput:
        raise
    except (PyPdfError, *PARSER_ERRORS) as error:
        raise UnreadableInput(
            f"a PDF that is damaged or cut off ({error})", allowed="a whole PDF", do="fetch or copy it again"
        ) from error


def _without_running_heads(sheets: Sequence[Sequence[str]]) -> list[str]:
    """All lines in order, without page numbers and without what stands at the edge of most pages."""
    edges = Counter(_edge(line) for sheet in sheets for line in {*sheet[:2], *sheet[-2:]})
    running = {edge for edge, count in edges.items() if len(sheets) >= 2 and count > max(1, len(sheets) // 2)}
    lines: list[str] = []
    for sheet in sheets:
        last = len(sheet) - 1
        for at, line in enumerate(sheet):
            at_edge = at < 2 or at > last - 2
            if not (at_edge and (_edge(line) in running or line.strip().isdigit())):
                lines.append(line)
    return lines


def _edge(line: str) -> str:
    return "".join("0" if char.isdigit() else char for char in line.strip())
