"""DOCX, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version

import docx
from docx.opc.exceptions import OpcError

from tidings.errors import EmptyInput, OversizedInput, UnreadableInput
from tidings.intake.forms import Form
from tidings.intake.opened import Opened, read_whole
from tidings.intake.received import PARSER_ERRORS, Options, Page
from tidings.model.sources import LeftOut

EXTRACTOR = f"python-docx {version('python-docx')}"


def read_docx(opened: Opened, options: Options) -> Iterator[Page | LeftOut]:
    """The one page of text of a DOCX: a paragraph a line, a blank line between."""
    whole = read_whole(opened, options.max_source_bytes)
    try:
        _check_size(whole.payload, options.max_source_bytes)
        document = docx.Document(io.BytesIO(whole.payload))
        paragraphs = [paragraph.text.strip() for paragraph in document.paragraphs]
    except (zipfile.BadZipFile, OpcError, *PARSER_ERRORS) as error:
        raise UnreadableInput(
            f"a DOCX that is damaged or cut off ({type(error).__name__})",
            allowed="a whole DOCX",
            do="save or copy it again",
        ) from error
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    if not any(char.isalpha() for char in text):
        raise EmptyInput(
            "a DOCX without text", allowed="a DOCX that holds a report", do="run OCR over it if it is a scan"
        )
    yield Page(whole.payload, Form.DOCX.value, None, (opened.origin,), text, False, EXTRACTOR)


def _check_size(payload: bytes, limit: int) -> None:
    """A small zip may unpack to very much."""
    with zipfile.ZipFile(io.BytesIO(payload)) as archive:
        size = sum(item.file_size for item in archive.infolist() if item.filename.endswith(".xml"))
    if size > 4 * limit:
        raise OversizedInput(
            f"a DOCX that unpacks to {size:,} bytes",
            allowed=f"up to {4 * limit:,} bytes",
            do="save its text alone, without pictures",
        )
