"""JSON Lines: a report an object, a source a line. Read line by line, whatever the size of the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tidings.errors import EmptyInput, InputError, OversizedInput, UnreadableInput, UnsupportedInput
from tidings.ids import canonical_json
from tidings.intake.dates import metadata_date
from tidings.intake.decoding import decode
from tidings.intake.forms import Form
from tidings.intake.opened import Opened, read_whole
from tidings.intake.received import Options, Page, Stated, left_out
from tidings.intake.textual import cut_off
from tidings.intake.values import Fields
from tidings.model.sources import LeftOut, Origin
from tidings.vocabulary.mastheads import Keys


def read_json_lines(opened: Opened, options: Options, keys: Keys) -> Iterator[Page | LeftOut]:
    """A page for each line that is an object with text; a line left out for each that is not."""
    ahead: bytes | InputError | None = None
    number = 0
    for number, line in enumerate(_lines(opened, options.max_source_bytes), start=1):
        if ahead is not None:
            yield from _one_line(ahead, _origin(opened, number - 1), keys)
        ahead = line
    if opened.cut:  # the last line is what was left of one
        yield left_out(opened.origin, cut_off(f"{opened.cut}, in line {number:,}"))
    elif ahead is not None:
        yield from _one_line(ahead, _origin(opened, number), keys)


def read_json(opened: Opened, options: Options, keys: Keys) -> Iterator[Page | LeftOut]:
    """One JSON object over several lines, or a list of objects: a source each, with its own slice of the file."""
    whole = read_whole(opened, options.max_source_bytes)
    text = decode(whole.payload, opened.declared).text
    for number, held in enumerate(_values(text), start=1):
        origin = _origin(opened, number)
        if isinstance(held, InputError):
            yield left_out(opened.origin, held)
        else:
            yield from _line_pages(held.encode("utf-8", "surrogatepass"), origin, keys)


def _origin(opened: Opened, number: int) -> Origin:
    return Origin(opened.origin.kind, f"{opened.origin.location}:{number}", opened.origin.retrieved)


def _one_line(line: bytes | InputError, origin: Origin, keys: Keys) -> Iterator[Page | LeftOut]:
    if isinstance(line, InputError):
        yield left_out(origin, line)
    elif line.strip():
        yield from _line_pages(line, origin, keys)


def json_text(payload: bytes, keys: Keys) -> str:
    """The text of a JSON object: what the offsets of its reports count in."""
    value = json.loads(decode(payload).text)
    return Fields(value, keys).text() or "" if isinstance(value, Mapping) else ""


def _lines(opened: Opened, limit: int) -> Iterator[bytes | InputError]:
    """Lines without their breaks, no longer than the limit; of a longer one nothing is kept."""
    if opened.head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in opened.head[:64]:
        decoded = decode(read_whole(opened, limit).payload)
        yield from (line.encode() for line in decoded.text.split("\n"))
        return
    stream = opened.stream
    while line := stream.readline(limit + 1):
        if len(line) > limit:
            size = len(line)
            while not line.endswith(b"\n") and (line := stream.readline(1 << 20)):
                size += len(line)
            yield OversizedInput(
                f"a line of {size:,} bytes", allowed=f"up to {limit:,} bytes a line", do="write one report a line"
            )
        else:
            yield line.rstrip(b"\r\n").removeprefix(b"\xef\xbb\xbf")


def _line_pages(line: bytes, origin: Origin, keys: Keys) -> Iterator[Page | LeftOut]:
    """The page of an object; those of the objects in a list that it holds, where it has no text of its own."""
    try:
        decoded = decode(line)
        fields = Fields(_object(decoded.text), keys)
        inner = () if fields.text() else fields.articles()
        if not inner:
            yield replace(_page(fields, line, origin, keys), encoding=decoded.encoding)
    except InputError as error:
        yield left_out(origin, error)
        return
    for number, item in enumerate(inner, start=1):
        place = Origin(origin.kind, f"{origin.location}:{number}", origin.retrieved)
        yield replace(
            _page(item, canonical_json(item.value).encode("utf-8", "surrogatepass"), place, keys), encoding="utf-8"
        )


def _page(fields: Fields, line: bytes, origin: Origin, keys: Keys) -> Page:
    text = fields.text()
    if not text or not text.strip():
        named = ", ".join(list(fields.value)[:8]) or "none"
        raise EmptyInput(
            f"a JSON object without text; its fields: {named}",
            allowed=f"a text in one of the fields {', '.join(keys.text[:6])} ...",
            do="rename the field that holds the article to text",
        )
    exact = not any("\ud800" <= char <= "\udfff" for char in text)
    if not exact:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if _is_markup(text):
        text, exact = fields.plain(text), False
    stated = Stated(
        title=fields.one(keys.title),
        url=fields.one(keys.url),
        outlet=fields.one(keys.outlet),
        agency=fields.one(keys.agency),
        byline=fields.joined(keys.byline),
        published=metadata_date(fields.raw(keys.published)),
        language=fields.one(keys.language),
    )
    return Page(line, Form.JSON.value, None, (origin,), text, exact, "json", stated)


def _object(text: str) -> Mapping[str, object]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(
            f"a line that is not JSON ({error})", allowed="one JSON object a line", do="mend or remove the line"
        ) from error
    if not isinstance(value, Mapping):
        raise UnsupportedInput(
            f"a line that is JSON but no object: {text[:40]}",
            allowed="one JSON object a line",
            do='write each report as {"text": ...}',
        )
    return value


def _is_markup(text: str) -> bool:
    return (text.lstrip().startswith("<") and "</" in text) or text.count("</p>") > 1


def _values(text: str) -> Iterator[str | InputError]:
    """The slices of the objects of a JSON text: itself, or the items of a list."""
    decoder = json.JSONDecoder()
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    listed = text.startswith("[", at)
    at += listed
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if at >= len(text) or (listed and text[at] == "]"):
            return
        try:
            _value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield cut_off(f"JSON that breaks off or is damaged at character {at:,} ({error})")
            return
        yield text[at:end]
        at = end
