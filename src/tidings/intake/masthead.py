"""The masthead reader: headline, outlet, agency, byline, dateline, date of publication, and the zones of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tidings.intake.bylines import clean_byline, footer_byline
from tidings.intake.credits import find_credits, names_alone
from tidings.intake.heads import Head, is_name, read_head
from tidings.intake.kinds import Kind, Seen, Tables, named_like_outlet, unnumbered
from tidings.intake.received import Stated
from tidings.intake.stamps import Published, find_published
from tidings.model.reports import Zone, ZoneKind
from tidings.model.spans import Span

_SUFFIX = re.compile(r"\s*[|¦]\s*")
_DASH_SUFFIX = re.compile(r"\s+[-–—]\s+")
_LAST_CREDIT = re.compile(r"(?:[(\[]([^()\[\]]{2,40})[)\]]|(?:^|\s)[—–-]+\s*([A-Z][\w .]{1,30}))\.?\s*\Z")
_SPEAKER = re.compile(r"[\"“]?[A-Z][A-Z .’'\-]{1,30}:\s")
_GLUED_FOOTER = re.compile(r"[(\[][^()\[\]]{8,300}[)\]]\.?\s*\Z")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\(c\)\s*)?(?:\d{4}(?:[-–]\d{4})?,?\s*)?(?:by\s+)?([A-Z][\w&.’' -]{2,40}?)(?=\s*(?:,|\.|\d{4}|all rights|ltd|inc|llc|$))", re.IGNORECASE)  # fmt: skip
_TAIL = 8
_CROSSHEAD_WORDS = 12
_LONGEST_NAME_LINE = 30
_NAME_WORDS, _PARAGRAPH_WORDS = 4, 16
_INITIALS = 3  # letters of a name in capitals, at least: "X." is none


@dataclass(slots=True)
class Masthead:
    """What the masthead says. ``zones`` and the evidence are places in the text that was given."""

    headline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: Published = field(default_factory=Published)
    credits: tuple[str, ...] = ()
    zones: list[Zone] = field(default_factory=list)

    def take(self, *, outlet: str | None = None, agency: str | None = None, byline: str | None = None) -> None:
        """Keeps what is not known yet."""
        self.outlet = self.outlet or outlet
        self.agency = self.agency or agency
        self.byline = self.byline or byline


def read_masthead(
    text: str, lines: Sequence[Seen], tables: Tables, stated: Stated, day_first: bool | None = None
) -> Masthead:
    """Reads one report's masthead and footer.

    Args:
        text: the text that the lines are of.
        lines: the lines of this report, without an altered title.
        tables: cues and outlets.
        stated: what metadata beside the text say.
        day_first: the order that numeric dates elsewhere in the source show.
    """
    masthead = Masthead()
    head = read_head(lines, tables, text)
    body = lines[head.body :]
    masthead.zones += [Zone(role.seen.line.span, role.zone) for role in head.roles]
    _headline(head, stated, tables, masthead)
    _dateline(head, body, tables, masthead)
    _head_names(head, tables, masthead)
    masthead.zones += _body_zones(body)
    _tail(body, text, tables, masthead)
    _rest(stated, tables, masthead)
    _rights(lines, tables, masthead)
    masthead.published = find_published(head, body, stated, day_first)
    masthead.credits = _credits(lines, tables, stated, masthead)
    masthead.zones.sort()
    return masthead


def _credits(lines: Sequence[Seen], tables: Tables, stated: Stated, masthead: Masthead) -> tuple[str, ...]:
    held = [seen.text for seen in lines if seen.kind is not Kind.CAPTION]
    return find_credits("\n".join([*held, stated.agency or ""]), (masthead.outlet, masthead.agency), tables)


def _headline(head: Head, stated: Stated, tables: Tables, masthead: Masthead) -> None:
    """The headline without the names of outlet and author that a page puts behind it."""
    seen = head.headline
    printed = (seen.value if seen.kind is Kind.FIELD else unnumbered(seen.text)) if seen else stated.title
    if not printed:
        return
    title, *behind = _SUFFIX.split(printed)
    for part in [part for part in behind if part.strip()]:
        _named(part.strip(), tables, masthead, last=part == behind[-1])
    cuts = list(_DASH_SUFFIX.finditer(title))
    tail = title[cuts[-1].end() :] if cuts else ""
    if tail and (tables.outlets.find(tail) or (seen is None and named_like_outlet(tail.split(), tables))):
        _named(tail, tables, masthead, last=True)
        title = title[: cuts[-1].start()]
    masthead.headline = title.strip() or None


def _named(part: str, tables: Tables, masthead: Masthead, *, last: bool) -> None:
    """A part behind a headline: an agency, an outlet, an author."""
    found = tables.outlets.find(part)
    if found:
        masthead.take(agency=found.name if found.agency else None, outlet=None if found.agency else found.name)
    elif is_name(part, tables) and not named_like_outlet(part.split(), tables) and not last:
        masthead.take(byline=part)
    elif len(part.split()) <= 5:
        masthead.take(outlet=part)


def _dateline(head: Head, body: Sequence[Seen], tables: Tables, masthead: Masthead) -> None:
    for seen in head.all("dateline"):
        masthead.dateline = masthead.dateline or seen.value or None
    first = body[0] if body else None
    spoken = first is not None and first.dateline is not None and first.dateline.weak
    others = (role.seen for role in head.roles)
    if spoken and any(_SPEAKER.match(seen.text) for seen in (*others, *body[1:])):
        return  # an interview: speakers in capitals open its paragraphs
    if first is not None and first.dateline:
        masthead.dateline = masthead.dateline or first.dateline.place
        masthead.take(agency=_first_agency(first.dateline.agency, tables))
        start = first.line.start
        masthead.zones.append(Zone(Span(start, start + first.dateline.end), "dateline"))


def _first_agency(printed: str | None, tables: Tables) -> str | None:
    """ "Reuters/AFP" is Reuters; the others are credited."""
    return next(iter(names_alone(printed, tables)), printed) if printed else None


def _head_names(head: Head, tables: Tables, masthead: Masthead) -> None:
    for role in head.roles:
        seen = role.seen
        if role.zone == "byline":
            name, works_for = clean_byline(seen.value or seen.text, tables)
            _works_for(works_for, tables, masthead)
            masthead.take(byline=name)
        elif role.zone == "outlet":
            _publisher(seen.value or seen.text, tables, masthead, first=seen is head.roles[0].seen)
        elif role.zone == "date" and seen.kind is Kind.DATE and seen.value:
            _beside_date(seen, tables, masthead)


def _works_for(name: str | None, tables: Tables, masthead: Masthead) -> None:
    if name:
        agency = tables.outlets.agency(name)
        masthead.take(agency=agency, outlet=None if agency else name)


def _publisher(printed: str, tables: Tables, masthead: Masthead, *, first: bool) -> None:
    """A line that names who publishes. An agency's name is the outlet too where it stands above everything."""
    found = tables.outlets.find(printed)
    if found and found.agency:
        masthead.take(agency=found.name, outlet=found.name if first else None)
    else:
        masthead.take(outlet=found.name if found else _in_title_case(printed))


def _in_title_case(printed: str) -> str:
    """ "KARVANIA HERALD" and "Karvania Herald" are one outlet; initials stay."""
    if not printed.isupper():
        return printed
    return " ".join(
        word if len(word) <= 3 and word not in ("THE", "OF", "AND", "DAY", "SUN") else word.capitalize()
        for word in printed.split()
    )


def _beside_date(seen: Seen, tables: Tables, masthead: Masthead) -> None:
    """ "Harbour Times, Sunday 21 May 2023" names the outlet, "Jane Roe | May 21, 2023" the author."""
    beside = seen.value
    for part in (beside, *re.split(r"\s*[,|/•·–—]\s*", beside)):
        if tables.outlets.find(part) or named_like_outlet(part.split(), tables):
            _publisher(part, tables, masthead, first=False)
            return
    glued = seen.date is not None and seen.line.text[seen.date.span.start - seen.line.start - 1].isalnum()
    if glued:
        masthead.take(outlet=beside)
        return
    name, works_for = clean_byline(beside, tables)
    _works_for(works_for, tables, masthead)
    if name and all(is_name(part, tables) for part in re.split(r"\s+(?:and|&)\s+|,\s*", name)):
        masthead.take(byline=name)


def _body_zones(body: Sequence[Seen]) -> list[Zone]:
    """Captions, crossheads, footers and furniture among and below the paragraphs."""
    zones: list[Zone] = []
    for at, seen in enumerate(body):
        kind = _body_zone(at, seen, body)
        if kind:
            zones.append(Zone(seen.line.span, kind))
    return zones


def _body_zone(at: int, seen: Seen, body: Sequence[Seen]) -> ZoneKind | None:
    tail = at >= len(body) - _TAIL
    simple: dict[Kind, ZoneKind] = {
        Kind.CAPTION: "caption", Kind.FURNITURE: "furniture", Kind.SEPARATOR: "furniture", Kind.MARKER: "furniture",
        Kind.UPDATED: "date", Kind.FOOTER: "credit",
    }  # fmt: skip
    if seen.kind in simple:
        return simple[seen.kind]
    if seen.kind is Kind.TITLE:
        followed = at + 1 < len(body) and at > 0
        return "crosshead" if followed and len(seen.text.split()) <= _CROSSHEAD_WORDS else None
    if not tail:
        return None
    in_tail: dict[Kind, ZoneKind] = {
        Kind.DATE: "date",
        Kind.BYLINE: "byline",
        Kind.OUTLET: "outlet",
        Kind.FIELD: "furniture",
    }
    return "credit" if seen.kind is Kind.OUTLET and seen.agency else in_tail.get(seen.kind)


def _tail(body: Sequence[Seen], text: str, tables: Tables, masthead: Masthead) -> None:
    """Footers: who reported, which agency closes the report with its name."""
    tail = body[-_TAIL:] if len(body) > 1 else ()
    for at, seen in enumerate(tail):
        if seen.kind in (Kind.OUTLET, Kind.TEXT) and _above_text(seen, tail[at + 1 :]):
            continue
        if seen.kind is Kind.FOOTER and tables.mastheads.credit_lines.helpers.match(seen.text):
            masthead.take(byline=_person(footer_byline(seen.text, tables), tables))
        elif seen.kind is Kind.FOOTER:
            masthead.take(byline=footer_byline(seen.text, tables), agency=_agency_in(seen.text, tables))
        elif seen.kind is Kind.BYLINE:
            name, works_for = clean_byline(seen.value or seen.text, tables)
            masthead.take(byline=name)
            _works_for(works_for, tables, masthead)
        elif seen.kind is Kind.OUTLET:
            _publisher(seen.value, tables, masthead, first=False)
        elif seen.kind is Kind.TEXT or (seen is tail[-1] and len(seen.text) > _LONGEST_NAME_LINE):
            _closing_credit(seen, text, tables, masthead)


def _above_text(seen: Seen, below: Sequence[Seen]) -> bool:
    """Whether a name alone has paragraphs below it: then it is the credit of a picture that stood there."""
    short = len(seen.text.split()) <= _NAME_WORDS
    return short and any(one.kind is Kind.TEXT and len(one.text.split()) >= _PARAGRAPH_WORDS for one in below)


def _person(name: str | None, tables: Tables) -> str | None:
    return None if name is None or tables.outlets.find(name) else name


def _agency_in(footer: str, tables: Tables) -> str | None:
    return next((name for word in re.findall(r"[A-Z][\w-]+", footer) if (name := tables.outlets.agency(word))), None)


def _closing_credit(seen: Seen, text: str, tables: Tables, masthead: Masthead) -> None:
    """A name alone on a line ("TARVA"), or behind the last sentence ("(Reuters)", "— AFP")."""
    bare = seen.text.strip(" ()[]—–-.")
    if len(bare) <= _LONGEST_NAME_LINE and len(bare.split()) <= 3 and bare[:1].isupper():
        again = len(re.findall(rf"\b{re.escape(bare)}\b", text)) > 1
        if again:
            initials = bare.isupper() and sum(letter.isalpha() for letter in bare) >= _INITIALS
            masthead.take(agency=tables.outlets.agency(bare) or (bare if initials else None))
            masthead.zones.append(Zone(seen.line.span, "credit"))
        return
    footer = _GLUED_FOOTER.search(seen.text)
    if footer and tables.mastheads.footer.match(footer[0]):
        masthead.take(byline=footer_byline(footer[0], tables), agency=_agency_in(footer[0], tables))
        masthead.zones.append(Zone(Span(seen.line.start + footer.start(), seen.line.end), "credit"))
        return
    match = _LAST_CREDIT.search(seen.text[-60:])
    name = tables.outlets.agency(match[1] or match[2]) if match else None
    if match and name:
        cut = max(0, len(seen.text) - 60)
        masthead.take(agency=name)
        masthead.zones.append(Zone(Span(seen.line.start + cut + match.start(), seen.line.end), "credit"))


def _rest(stated: Stated, tables: Tables, masthead: Masthead) -> None:
    """What metadata say, where the text says nothing."""
    name, works_for = clean_byline(stated.byline, tables) if stated.byline else (None, None)
    found = tables.outlets.find(stated.outlet) if stated.outlet else None
    outlet = found.name if found else stated.outlet
    if outlet and "." in outlet and " " not in outlet:
        host = outlet.removeprefix("https://").removeprefix("http://").split("/")[0]
        outlet = tables.outlets.host(host) or host.removeprefix("www.")
    masthead.take(outlet=outlet, byline=name, agency=_stated_agency(stated, tables))
    _works_for(works_for, tables, masthead)
    if stated.url and not masthead.outlet:
        host = re.sub(r"^[a-z]+://(?:[^/@]*@)?", "", stated.url, flags=re.IGNORECASE).split("/")[0].split(":")[0]
        masthead.take(outlet=tables.outlets.host(host))


def _stated_agency(stated: Stated, tables: Tables) -> str | None:
    """What metadata name as agency or credit; an outlet there ("h/t: The Hill") is no agency."""
    if not stated.agency or find_credits(stated.agency, (), tables):
        return tables.outlets.agency(stated.agency) if stated.agency else None
    return tables.outlets.agency(stated.agency) or (None if tables.outlets.find(stated.agency) else stated.agency)


def _rights(lines: Sequence[Seen], tables: Tables, masthead: Masthead) -> None:
    """The holder of the rights: an agency, or the outlet where nothing else names one."""
    for seen in lines[-_TAIL:]:
        match = _RIGHTS.search(seen.text) if seen.kind is Kind.FURNITURE else None
        agency = tables.outlets.agency(match[1]) if match else None
        if agency:
            masthead.take(agency=agency)
            return
        if masthead.outlet:
            continue
        if match and (tables.outlets.find(match[1]) or named_like_outlet(match[1].split(), tables)):
            masthead.take(outlet=tables.outlets.outlet(match[1]) or match[1].strip())
            return
