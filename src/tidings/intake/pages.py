"""HTML pages: the article by trafilatura, what the page states of it, and the masthead lines between title and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version

import trafilatura

from tidings.errors import EmptyInput, UnreadableInput
from tidings.intake.decoding import declared_charset, decode
from tidings.intake.forms import Form
from tidings.intake.kinds import Kind, Tables, see
from tidings.intake.lines import Line
from tidings.intake.opened import Opened, read_whole
from tidings.intake.pageheads import PageHead, read_page_head, visible_lines
from tidings.intake.received import PARSER_ERRORS, Options, Page, left_out
from tidings.intake.textual import cut_off
from tidings.model.sources import LeftOut, Origin

EXTRACTOR = f"trafilatura {version('trafilatura')}"
_LEAST_WORDS = 25
_KEPT = frozenset({Kind.DATE, Kind.UPDATED, Kind.BYLINE, Kind.OUTLET})
_LONGEST_STAMP = 130


def read_html(opened: Opened, options: Options, tables: Tables) -> Iterator[Page | LeftOut]:
    """The one page of an HTML file."""
    whole = read_whole(opened, options.max_source_bytes)
    url = opened.origin.location if opened.origin.kind == "url" else None
    yield html_page(whole.payload, (opened.origin,), tables, declared=opened.declared, url=url)
    if whole.cut:
        yield left_out(opened.origin, cut_off(whole.cut))


def html_page(
    payload: bytes, origins: tuple[Origin, ...], tables: Tables, *, declared: str | None = None, url: str | None = None
) -> Page:
    """The article of a page: headline, masthead lines, running text.

    Raises:
        EmptyInput: there is no article in it. UnreadableInput: it cannot be parsed.
    """
    decoded = decode(payload, declared or declared_charset(payload))
    try:
        tree = trafilatura.load_html(decoded.text)
        head = read_page_head(tree, tables) if tree is not None else PageHead()
        lines = visible_lines(tree, head.title) if tree is not None and head.title else ()
        text = trafilatura.extract(tree, include_comments=False, include_tables=False) if tree is not None else None
    except PARSER_ERRORS as error:
        raise UnreadableInput(f"HTML that cannot be parsed ({error})", allowed="a page", do="save it again") from error
    if not text or len(text.split()) < _LEAST_WORDS:
        raise EmptyInput(
            f"a page without an article ({_words(text)} of running text)",
            allowed="a page with a news report",
            do="save the page of the article itself, or its text",
        )
    stated = replace(head.stated, url=head.stated.url or url)
    whole = _put_together(head.title, _stamps(lines, text, tables), text)
    return Page(payload, Form.HTML.value, decoded.encoding, origins, whole, False, EXTRACTOR, stated)


def _words(text: str | None) -> str:
    count = len((text or "").split())
    return f"{count} word{'' if count == 1 else 's'}"


def _put_together(title: str | None, stamps: list[str], text: str) -> str:
    """The headline above the text, unless the text opens with it; between them the lines that state date and author."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if title and paragraphs and _same(paragraphs[0], title):
        paragraphs = paragraphs[1:]
    held = [title] if title else []
    return "\n\n".join([*held, *(stamp for stamp in stamps if stamp not in paragraphs), *paragraphs])


def _stamps(lines: tuple[str, ...], text: str, tables: Tables) -> list[str]:
    """The lines between headline and text that say when, by whom and where it was published."""
    kept: list[str] = []
    for line in lines:
        if line[:60] in text:
            break
        if len(line) <= _LONGEST_STAMP and see(Line(0, len(line), line), tables).kind in _KEPT and line not in kept:
            kept.append(line)
    return kept


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
