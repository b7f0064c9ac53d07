"""Plain text: the source is the text, offsets hold."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.errors import UnreadableInput
from tidings.intake.decoding import decode
from tidings.intake.forms import Form
from tidings.intake.opened import Opened, read_whole
from tidings.intake.received import Options, Page, left_out
from tidings.model.sources import LeftOut


def read_text(opened: Opened, options: Options) -> Iterator[Page | LeftOut]:
    """The one page of a text file, and what is missing where it is cut off."""
    whole = read_whole(opened, options.max_source_bytes)
    decoded = decode(whole.payload, opened.declared)
    yield Page(
        whole.payload, Form.TEXT.value, decoded.encoding, (opened.origin,), decoded.text, exact=True, extractor="text"
    )
    if whole.cut:
        yield left_out(opened.origin, cut_off(whole.cut))


def cut_off(why: str) -> UnreadableInput:
    """The error for an input that ends before its end; what came before is kept."""
    return UnreadableInput(why, allowed="a whole file; what came before the cut is kept", do="fetch or copy it again")
