"""The reports of a page: the digest split, each masthead read, each report checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tidings.errors import EmptyInput, InputError, OversizedInput, UnsupportedInput
from tidings.ids import report_id, source_id
from tidings.intake.altered import compare, is_altered, words_of
from tidings.intake.dates import day_order
from tidings.intake.digest import Piece, split_digest
from tidings.intake.forms import Form
from tidings.intake.kinds import Kind, Tables, see
from tidings.intake.language import foreign_language
from tidings.intake.lines import split_lines
from tidings.intake.masthead import Masthead, read_masthead
from tidings.intake.received import Options, Page, Received, Stated, left_out
from tidings.intake.wrapping import unwrap
from tidings.model.reports import Report, Zone
from tidings.model.sources import LeftOut, Source
from tidings.model.spans import Span

# An object of JSON, a page, an entry of a feed says by itself that it is one article.
_ONE_ARTICLE = frozenset({Form.JSON.value, Form.HTML.value, Form.FEED.value})
_EDGE = frozenset({Kind.SEPARATOR, Kind.MARKER})


@dataclass(frozen=True, slots=True)
class _Found:
    """A report's text, where it starts in the page, the altered title above it, and its masthead."""

    text: str
    start: int
    altered: str | None
    masthead: Masthead


def assemble(page: Page, tables: Tables, options: Options) -> Received | LeftOut:
    """The source of a page with its reports; what was left out where there is none."""
    source = Source(
        source_id(page.payload), page.media_type, len(page.payload), page.encoding, tuple(sorted(set(page.origins)))
    )
    reports: list[Report] = []
    missed: list[LeftOut] = []
    for found in _reports(page, source.id, tables, options):
        if isinstance(found, Report):
            reports.append(found)
        else:
            missed.append(left_out(page.origins[0], found))
    if reports:
        return Received(source, tuple(reports), page.payload, tuple(missed))
    if missed:
        return missed[0]
    return left_out(page.origins[0], _nothing(page))


def _nothing(page: Page) -> InputError:
    return EmptyInput(
        f"no text in it ({len(page.payload):,} bytes of {page.media_type})",
        allowed="a news report with running text",
        do="check that the file holds the article itself",
    )


def _reports(page: Page, source: str, tables: Tables, options: Options) -> Iterator[Report | InputError]:
    paragraphs = unwrap(page.text, split_lines(page.text), tables.mastheads.hanging)
    lines = [see(line, tables) for line in paragraphs]
    if not any(char.isalpha() for seen in lines for char in seen.text):
        return
    pieces = split_digest(lines, tables.outlets, one_article=page.media_type in _ONE_ARTICLE)
    day_first = day_order(seen.text for seen in lines if seen.date) if len(pieces) > 1 else None
    for position, piece in enumerate(pieces):
        made = _report(page, piece, tables, day_first, alone=len(pieces) == 1)
        problem = _problem(made.text, tables, options) if made else None
        if problem:
            yield problem
        elif made:
            yield _finished(page, source, position, made)


def _problem(text: str, tables: Tables, options: Options) -> InputError | None:
    if len(text) > options.max_report_chars:
        return OversizedInput(
            f"a report of {len(text):,} characters",
            allowed=f"up to {options.max_report_chars:,} characters a report",
            do="split the file into its articles",
        )
    language = foreign_language(text, tables.mastheads.languages)
    if language:
        return UnsupportedInput(
            f"a text in {language}: “{' '.join(text.split()[:8])} …”",
            allowed="reports in English",
            do="translate it, and add the translation as a report of its own",
        )
    return None


def _report(page: Page, piece: Piece, tables: Tables, day_first: bool | None, *, alone: bool) -> _Found | None:
    """The report in a piece of a page; None where nothing of it is left."""
    lines = list(piece.lines)
    altered = piece.altered
    while lines and lines[0].kind in _EDGE:
        lines.pop(0)
    while lines and lines[-1].kind in _EDGE:
        lines.pop()
    if not lines:
        return None
    stated = page.stated if alone else _of_all(page.stated)
    masthead = read_masthead(page.text, lines, tables, stated, day_first)
    start, end = lines[0].line.start, lines[-1].line.end
    if altered is None and alone:
        altered = _altered_in_metadata(stated, masthead, page.text[start:end])
    return _Found(page.text[start:end], start, altered, masthead)


def _of_all(stated: Stated) -> Stated:
    """What metadata of a digest say of each of its articles: the day is that of the digest, unless one has its own."""
    return Stated(url=stated.url, outlet=stated.outlet, updated=stated.published or stated.updated)


def _altered_in_metadata(stated: Stated, masthead: Masthead, text: str) -> str | None:
    """The title that metadata give, where it rewords the headline inside the text."""
    if not stated.title or not masthead.headline or stated.title == masthead.headline:
        return None
    pair = compare(stated.title, masthead.headline, frozenset(words_of(text)))
    return stated.title if is_altered(pair) else None


def _finished(page: Page, source: str, position: int, found: _Found) -> Report:
    text, start, masthead = found.text, found.start, found.masthead
    end = start + len(text)
    published = masthead.published
    return Report(
        id=report_id(source, position),
        source=source,
        position=position,
        text=text,
        source_start=start if page.exact else None,
        source_end=end if page.exact else None,
        headline=masthead.headline,
        headline_as_published=found.altered,
        outlet=masthead.outlet,
        agency=masthead.agency,
        byline=masthead.byline,
        dateline=masthead.dateline,
        published=published.value,
        published_basis=published.basis,
        published_evidence=_within(published.evidence, start),
        language="en",
        url=page.stated.url,
        extractor=page.extractor,
        credits=masthead.credits,
        zones=tuple(Zone(Span(zone.span.start - start, zone.span.end - start), zone.kind) for zone in masthead.zones),
    )


def _within(span: Span | None, start: int) -> Span | None:
    return Span(span.start - start, span.end - start) if span else None
