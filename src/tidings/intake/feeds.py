"""Saved RSS and Atom feeds: a source for each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version

import feedparser

from tidings.errors import EmptyInput, InputError, UnreadableInput
from tidings.ids import canonical_json
from tidings.intake.dates import metadata_date
from tidings.intake.decoding import declared_charset, decode
from tidings.intake.forms import Form
from tidings.intake.opened import Opened, read_whole
from tidings.intake.received import PARSER_ERRORS, Options, Page, Stated, left_out
from tidings.intake.textual import cut_off
from tidings.intake.values import Fields
from tidings.model.sources import LeftOut, Origin

EXTRACTOR = f"feedparser {version('feedparser')}"
_ENTRY = re.compile(rb"<(?:\w+:)?(item|entry)[\s>].*?</(?:\w+:)?\1\s*>", re.DOTALL | re.IGNORECASE)


def read_feed(opened: Opened, options: Options) -> Iterator[Page | LeftOut]:
    """A page for each entry with a text."""
    whole = read_whole(opened, options.max_source_bytes)
    encoding = decode(whole.payload, opened.declared or declared_charset(whole.payload)).encoding
    try:
        feed = feedparser.parse(whole.payload)
    except PARSER_ERRORS as error:
        raise UnreadableInput(
            f"a feed that cannot be parsed ({error})", allowed="RSS or Atom", do="save it again"
        ) from error
    if not feed.entries:
        raise EmptyInput("a feed without entries", allowed="RSS or Atom with entries", do="save it again")
    slices = [match[0] for match in _ENTRY.finditer(whole.payload)]
    for number, entry in enumerate(feed.entries, start=1):
        origin = Origin(opened.origin.kind, f"{opened.origin.location}:{number}", opened.origin.retrieved)
        payload = slices[number - 1] if number <= len(slices) else canonical_json(_plain(entry)).encode()
        try:
            yield _page(entry, _outlet(feed.feed), payload, encoding, origin)
        except InputError as error:
            yield left_out(origin, error)
    if whole.cut or len(slices) < len(feed.entries) or (feed.bozo and not _closed(whole.payload)):
        yield left_out(opened.origin, cut_off(whole.cut or "a feed that breaks off before its end"))


def _page(entry: Mapping[str, object], outlet: str | None, payload: bytes, encoding: str, origin: Origin) -> Page:
    title = Fields.plain(_string(entry, "title") or "") or None
    body = _body(entry)
    if not body:
        raise EmptyInput(
            f"an entry without text: {title or 'no title'}",
            allowed="entries with a content or a summary",
            do="save the page that it points to",
        )
    published = metadata_date(_string(entry, "published"))
    opens_with_title = title is not None and body.casefold().startswith(title.casefold())
    stated = Stated(
        title=title,
        url=_string(entry, "link"),
        outlet=outlet,
        byline=_string(entry, "author"),
        published=published,
        updated=None if published else metadata_date(_string(entry, "updated")),
    )
    text = body if title is None or opens_with_title else f"{title}\n\n{body}"
    return Page(payload, Form.FEED.value, encoding, (origin,), text, False, EXTRACTOR, stated)


def _body(entry: Mapping[str, object]) -> str:
    """The content, or the summary where there is none; the summary above the content where it says something else."""
    contents = entry.get("content")
    held = [str(item.get("value") or "") for item in contents] if isinstance(contents, list) else []
    return Fields.plain(max(held, key=len, default="") or _string(entry, "summary") or "")


def _outlet(feed: Mapping[str, object]) -> str | None:
    """The feed's title without the section behind a bar ("Radio Merrash | News")."""
    title = _string(feed, "title")
    return re.split(r"\s+[|»>–—-]\s+", title)[0].strip() or None if title else None


def _string(entry: Mapping[str, object], key: str) -> str | None:
    value = entry.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _plain(entry: Mapping[str, object]) -> dict[str, str]:
    return {key: value for key, value in entry.items() if isinstance(value, str)}


def _closed(payload: bytes) -> bool:
    return re.search(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>\s*\Z", payload.rstrip(b"\x00 \r\n\t")) is not None
