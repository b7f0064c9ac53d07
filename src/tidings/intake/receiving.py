"""From what the user named to sources with reports. Nothing raises for one input: it is left out, the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tidings.errors import InputError, UnreadableInput
from tidings.intake.docx import read_docx
from tidings.intake.feeds import read_feed
from tidings.intake.fetch import fetch
from tidings.intake.forms import Form, detect
from tidings.intake.jsonlines import read_json, read_json_lines
from tidings.intake.kinds import Tables
from tidings.intake.opened import Opened, open_file
from tidings.intake.pages import read_html
from tidings.intake.paths import expand
from tidings.intake.pdf import read_pdf
from tidings.intake.received import Options, Page, Received, left_out
from tidings.intake.reports import assemble
from tidings.intake.textual import read_text
from tidings.intake.warc import read_warc
from tidings.model.sources import LeftOut, Origin
from tidings.vocabulary.mastheads import load_mastheads
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.tables import Vocabulary

_DEFAULTS = Options()


def receive(
    inputs: Iterable[str | Path], *, vocabulary: Vocabulary, options: Options = _DEFAULTS
) -> Iterator[Received | LeftOut]:
    """Reads files, folders, lists and URLs.

    Args:
        inputs: paths; folders are walked; ``-`` is a list on standard input; addresses with http or https are fetched.
        vocabulary: the tables of outlets and of masthead cues.
        options: limits, and where to read lists from.

    Yields:
        A source with its reports, or what was left out and why. A file of many records (JSON Lines, WARC, a feed)
        gives a source for each, one at a time.
    """
    tables = tables_of(vocabulary)
    for item in expand(inputs, options):
        if isinstance(item, LeftOut):
            yield item
        else:
            yield from _received(item, tables, options)


def tables_of(vocabulary: Vocabulary) -> Tables:
    """The tables that intake reads with."""
    return Tables(vocabulary.table("mastheads", load_mastheads), vocabulary.table("outlets", load_outlets))


def _received(item: Path | str, tables: Tables, options: Options) -> Iterator[Received | LeftOut]:
    origin = Origin("path", str(item)) if isinstance(item, Path) else Origin("url", item)
    try:
        with open_file(item) if isinstance(item, Path) else fetch(item, options) as opened:
            for page in _pages(opened, tables, options):
                yield assemble(page, tables, options) if isinstance(page, Page) else page
    except InputError as error:
        yield left_out(origin, error)
    except OSError as error:
        why = error.strerror or str(error)
        yield left_out(
            origin, UnreadableInput(f"reading failed: {why}", allowed="a readable file", do="check the disk, try again")
        )


def _pages(opened: Opened, tables: Tables, options: Options) -> Iterator[Page | LeftOut]:
    form = detect(opened.head, opened.name)
    keys = tables.mastheads.keys
    if form is Form.JSON_LINES:
        return read_json_lines(opened, options, keys)
    if form is Form.JSON:
        return read_json(opened, options, keys)
    if form is Form.WARC:
        return read_warc(opened, options, tables)
    if form is Form.HTML:
        return read_html(opened, options, tables)
    if form is Form.FEED:
        return read_feed(opened, options)
    if form is Form.PDF:
        return read_pdf(opened, options)
    return read_docx(opened, options) if form is Form.DOCX else read_text(opened, options)
