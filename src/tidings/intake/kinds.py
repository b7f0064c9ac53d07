"""What kind of thing a line is, by its own look: what the splitter and the masthead reader start from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from tidings.intake.datelines import Dateline, find_dateline
from tidings.intake.dates import PrintedDate, find_dates
from tidings.intake.lines import Line
from tidings.vocabulary.mastheads import MastheadsTable
from tidings.vocabulary.outlets import OutletsTable

_SEPARATOR = re.compile(r"(?:(?:[=\-_*#~•·.–—+]\s*){3,}|[◆■●]+|<{3,}|>{3,})\Z")
_MARKER = re.compile(
    r"(?:(?:document|article|item|story|report|doc|clipping)\s*(?:no\.?|number|#)?\s*\d+\s*(?:(?:of|/)\s*\d+)?[.:)]?"
    r"|\d+\s+of\s+\d+(?:\s+(?:documents?|articles?|results?|stories))?|document\s+[A-Z0-9]{12,}|\[\d{1,4}\]|\d{1,3}[.)])\Z",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6}\s+|\*\*(?=.*\*\*\Z)")
_NUMBERED = re.compile(r"(?:#(?=\s)|\(?\d{1,3}[.)]|#\d{1,3}:?|\[\d{1,3}\])\s+(?=\S)")
_FIELD = re.compile(r"([A-Za-z][A-Za-z \-]{1,18}?)\s*:\s*(.*)\Z", re.DOTALL)
_CRUMBS = re.compile(r"\s+(?:-|–|—|>|»|/|\||›|::)\s+")
_CREDIT_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]\s*[.”\"]?\Z")
_PAGE = re.compile(
    r"\A(?:[A-Z][\w&’' ]{2,25},?\s+)?(?:page|pages|p\.|pp\.)\s*[A-Z]?\d+(?:-\d+)?\Z|\A[A-Z][\w&’' ]{2,25} section\Z",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:bulletin|newsletter|issue|volume|vol|edition|update|report|digest)\b.{0,12}\b(?:no|nr|number|issue|vol)?\.?\s*\d+(?:/\d{4})?\Z",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(?:length:?\s*)?[\d,]+\s+words\Z", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(?:at\s+)?\d{1,2}(?:[:.h]\d\d(?::\d\d)?)?\s*(?:[ap]\.?m\.?)\b|\b\d{1,2}[:.]\d\d(?::\d\d)?\b|T\d\d:\d\d\S*"
    r"|\b(?:EST|EDT|GMT|UTC|BST|CET|CEST|EET|AST|MSK|PST|PDT|CST|IST|Z|hrs|hours|local time)\b|[+-]\d\d:?\d\d",
    re.IGNORECASE,
)
# "SMITH: Did you know?", "[REPORTER] Did you know?": a question of an interview.
_SPEAKER = re.compile(r"[\"“]?(?:\[[^\]]{2,40}\]|[A-Z][A-Z .'’\-]{1,30}:)\s")
_ENDS_SENTENCE = re.compile(r"[.!?…](?:[”\"’')\]]+)?\Z")
_WORD = re.compile(r"[\w’']+")
# An address, also as tokenised text has it ("http : / / a . example / b"): no three words of prose in a row.
_ADDRESS = re.compile(r"(?:https?\s*:\s*/\s*/|www\s?\.)(?!.*[a-z]{2,} [a-z]{2,} [a-z]{2,})", re.DOTALL)
_LONGEST_TITLE, _MOST_TITLE_WORDS = 180, 24
_LONGEST_STAMP, _LONGEST_BYLINE = 110, 130


_PARTICLES = frozenset("al el bin bint ibn abu de da di del la le van von der den dos ter".split())
_WEEKDAYS = frozenset(
    day + end
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for end in ("", "’s", "'s")
)


class Kind(Enum):
    """Kinds of lines. What is none of the others is TEXT, a paragraph."""

    SEPARATOR = auto()
    MARKER = auto()
    FIELD = auto()
    DATE = auto()
    UPDATED = auto()
    BYLINE = auto()
    CAPTION = auto()
    FOOTER = auto()
    FURNITURE = auto()
    OUTLET = auto()
    DATELINE = auto()
    TITLE = auto()
    TEXT = auto()


BODY = frozenset({Kind.TEXT, Kind.DATELINE})


@dataclass(frozen=True, slots=True)
class Seen:
    """A line with its kind and what its kind rests on.

    ``value`` is the value of a field, the name in an outlet line, what is left of a stamp line without its date.
    ``agency`` says that the name in an outlet line is an agency's.
    """

    line: Line
    kind: Kind
    value: str = ""
    field: str = ""
    date: PrintedDate | None = None
    dateline: Dateline | None = None
    agency: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class Tables:
    """The two tables that lines are judged with."""

    mastheads: MastheadsTable
    outlets: OutletsTable


def see(line: Line, tables: Tables) -> Seen:
    """The kind of a line."""
    text = line.text
    if len(text) > 400:
        return _paragraph(line, tables)
    for look in (_marks, _field, _stamp, _credit, _name):
        seen = look(line, tables)
        if seen:
            return seen
    if looks_like_title(text) and not _asked_from(line, tables):
        return Seen(line, Kind.TITLE)
    return _paragraph(line, tables)


def _asked_from(line: Line, tables: Tables) -> bool:
    """Whether a line that closes with a question opens with a dateline and its agency: a paragraph, not a title."""
    dateline = find_dateline(line.text, tables.outlets) if line.text[-1] in "?!" and "(" in line.text else None
    return dateline is not None and bool(dateline.agency)


def looks_like_title(text: str) -> bool:
    """Short, no full stop at its end, opens with a capital, a quotation mark or a number, two words or more."""
    bare = _NUMBERED.sub("", text, count=1)
    if not bare or len(bare) > _LONGEST_TITLE or bare[-1] in ".,;:" or not _opens(bare):
        return False
    words = _WORD.findall(bare)
    if bare[-1] == "?" and _SPEAKER.match(bare):
        return False
    if bare[-1] in "”\"’'" and bare[:-1].endswith((".", ",")):
        return False
    return 2 <= len(words) <= _MOST_TITLE_WORDS


def ends_sentence(text: str) -> bool:
    """Whether a paragraph closes as a sentence does."""
    return _ENDS_SENTENCE.search(text) is not None


def unnumbered(text: str) -> str:
    """A title without the number that a list, or the mark of a heading that Markdown, put before it."""
    bare = _HEADING.sub("", _NUMBERED.sub("", text, count=1), count=1)
    return bare.removesuffix("**") if bare is not text else text


def is_numbered(text: str) -> bool:
    """Whether a title carries the number of a list ("3. Title")."""
    return _NUMBERED.match(text) is not None


def _opens(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'[(«@#…"


def _marks(line: Line, _tables: Tables) -> Seen | None:
    text = line.text
    if _SEPARATOR.match(text):
        return Seen(line, Kind.SEPARATOR)
    if _MARKER.match(text):
        return Seen(line, Kind.MARKER)
    return Seen(line, Kind.FURNITURE) if _LENGTH.match(text) or _ADDRESS.match(text) else None


def _field(line: Line, tables: Tables) -> Seen | None:
    match = _FIELD.match(line.text)
    name = tables.mastheads.field(match[1]) if match else None
    if not match or name is None or (name == "other" and len(line.text) > 160):
        return None
    if tables.mastheads.caption.match(line.text):
        return None
    value = match[2].strip()
    dates = find_dates(value, line.end - len(match[2])) if name == "published" else []
    if name == "published" and not dates:
        return None
    return Seen(line, Kind.FIELD, value, name, dates[0] if dates else None)


def _stamp(line: Line, tables: Tables) -> Seen | None:
    """A line that is a date, with a label, a time, or the name of who published it."""
    text = line.text
    if len(text) > _LONGEST_STAMP or ends_sentence(text.removesuffix("m.")):
        return None
    dates = find_dates(text, line.start)
    if not dates:
        return None
    found = dates[-1] if len(dates) > 1 and tables.mastheads.updated_stamp.match(text) else dates[0]
    rest = _without(line, dates)
    if tables.mastheads.other_stamp.match(rest):
        return Seen(line, Kind.FURNITURE)
    if tables.mastheads.updated_stamp.match(rest) and len(dates) == 1:
        return Seen(line, Kind.UPDATED, date=found)
    if tables.mastheads.byline.match(rest):
        return Seen(line, Kind.BYLINE, rest, date=found) if _names_only(rest, tables) else None
    bare = tables.mastheads.published_stamp.sub("", rest, count=1).strip(" ,;:|•·-–—()")
    bare = tables.mastheads.updated_stamp.sub("", bare, count=1).strip(" ,;:|•·-–—()")
    if not bare:
        return Seen(line, Kind.DATE, date=found)
    return Seen(line, Kind.DATE, bare, date=found) if _may_publish(bare, tables) else None


def _without(line: Line, dates: list[PrintedDate]) -> str:
    """What a stamp says besides date and time."""
    kept, at = [], line.start
    for item in dates:
        kept.append(line.text[at - line.start : item.span.start - line.start])
        at = item.span.end
    kept.append(line.text[at - line.start :])
    rest = _CLOCK.sub(" ", " ".join(kept))
    rest = re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", " ", rest, flags=re.IGNORECASE)
    rest = re.sub(r"(?:\s*[,;|/]\s*){2,}", ", ", rest)
    return re.sub(r"\s+", " ", rest).strip(" ,;|•·-–—()/")


def _may_publish(bare: str, tables: Tables) -> bool:
    """Whether what stands beside a date can be an outlet, a place, a person: names alone, few of them."""
    if tables.outlets.find(bare):
        return True
    words = [word for word in re.split(r"[\s,|/–—-]+", bare) if word]
    small = sum(1 for word in words if word[0].islower() and word not in tables.mastheads.joints)
    return 1 <= len(words) <= 6 and small <= 1 and words[0][0].isupper()


def _credit(line: Line, tables: Tables) -> Seen | None:
    text, masthead = line.text, tables.mastheads
    if masthead.footer.match(text):
        return Seen(line, Kind.FOOTER) if len(text) < 400 else None
    if masthead.furniture.match(text) and (len(text) < 120 or text[0] in "©*"):
        return Seen(line, Kind.FURNITURE)
    if masthead.caption.match(text) and _captions(text):
        return Seen(line, Kind.CAPTION)
    if picture_credit(text, tables) is not None:
        return Seen(line, Kind.CAPTION)
    match = masthead.byline.match(text)
    if match and len(text) <= _LONGEST_BYLINE and _names_only(text, tables):
        return Seen(line, Kind.BYLINE, text)
    return Seen(line, Kind.BYLINE, text) if _signed(text, tables) else None


def _signed(text: str, tables: Tables) -> bool:
    """ "Jane Roe, Associated Press": a person, then who he or she works for."""
    person, _, works_for = text.rpartition(",")
    words = person.replace(" and ", " ").replace(",", " ").split()
    found = tables.outlets.find(works_for) if len(text) <= _LONGEST_BYLINE else None
    return bool(found and 2 <= len(words) <= 8 and all(word[0].isupper() or word in _PARTICLES for word in words))


def _captions(text: str) -> bool:
    """A caption's opening word counts before a mark or a name, or in a line that no sentence goes on from."""
    head = text[:40]
    return any(mark in head for mark in ":—–-[(/|") or head.lower().startswith(("in this", "this ", "a file", "a photo", "an image", "a handout")) or (
        "by" in head.split()[:3]
    )  # fmt: skip


def picture_credit(text: str, tables: Tables) -> re.Match[str] | None:
    """The closing bracket of a caption: "[Jane Roe/AFP]", "(REUTERS)", "(photo credit: ...)"."""
    match = _CREDIT_BRACKET.search(text)
    if not match or len(text) > 400:
        return None
    inside = match[1]
    if tables.mastheads.caption_end.search(inside) and not inside.lower().startswith(("see ", "read ")):
        return match
    parts = re.split(r"\s*[/,|–—]\s*|\s+via\s+|\s+for\s+", inside)
    named = match.start() > 0 and any(tables.outlets.find(part) for part in parts)
    return match if named and (match[0].startswith("[") or len(parts) <= 3) else None


def _name(line: Line, tables: Tables) -> Seen | None:
    """The name of an outlet, or the path of a site with it, alone on the line."""
    text = line.text.strip(" |-–—*_#")
    if len(text) > 90 or not text:
        return None
    found = tables.outlets.find(text)
    if found:
        return Seen(line, Kind.OUTLET, found.name, agency=found.agency)
    crumbs = [part.strip() for part in _CRUMBS.split(text) if part.strip(" |")]
    if len(crumbs) > 1:
        return _crumbs(line, crumbs, tables)
    words = text.split()
    if text.casefold().strip(" :") in tables.mastheads.sections or _PAGE.search(text) or _ISSUE.search(text):
        return Seen(line, Kind.FURNITURE)
    if named_like_outlet(words, tables):
        return Seen(line, Kind.OUTLET, text)
    return None


def _crumbs(line: Line, crumbs: list[str], tables: Tables) -> Seen | None:
    """ "Iraq News - Local News - Baghdadpost": sections, then or first the site."""
    sections = tables.mastheads.sections
    is_section = [
        part.casefold() in sections or (len(part.split()) <= 3 and part.casefold().split()[-1] in sections)
        for part in crumbs
    ]
    if not any(is_section) or any(len(part.split()) > 4 for part in crumbs):
        return None
    named = [part for part, section in zip(crumbs, is_section, strict=True) if tables.outlets.find(part)]
    if named:
        return Seen(line, Kind.OUTLET, tables.outlets.outlet(named[-1]) or named[-1])
    if is_section[-1] or crumbs[0].casefold() == "home":
        return Seen(line, Kind.FURNITURE)
    return Seen(line, Kind.OUTLET, crumbs[-1])


def named_like_outlet(words: list[str], tables: Tables) -> bool:
    """Up to five capitalised words, one of them what outlets call themselves ("Karvania Herald", "The Daily Echo")."""
    if not 2 <= len(words) <= 5 or any(char in '?!:;“”"' for word in words for char in word):
        return False
    small = [word for word in words[1:] if word[0].islower() and word not in ("of", "and", "the", "al", "el")]
    ends = {words[-1].casefold().strip(".,"), words[0].casefold()}
    ends |= {words[1].casefold()} if words[0] == "The" and len(words) > 2 else set()
    return not small and words[0][0].isupper() and bool(ends & tables.mastheads.masthead_words)


def _names_only(text: str, tables: Tables) -> bool:
    """Whether a byline goes on with names and the small words between them, not with a sentence."""
    match = tables.mastheads.byline.match(text)
    rest = text[match.end() :] if match else text
    words = [word for word in re.split(r"[\s,;|/&]+", rest) if word.strip("-–—()[]")]
    if not words or len(words) > 16 or (ends_sentence(text) and len(words) > 4):
        return False
    if match and match[0].lower().startswith("from") and " in " not in rest:
        return False
    if find_dates(rest + " 2000") and not find_dates(rest):
        return False
    first = words[0].strip("(").rstrip(".")
    names = sum(1 for word in words if word.strip("(–—-")[:1].isupper() or "@" in word)
    small = [word for word in words if word.strip("(–—-")[:1].islower() and "@" not in word]
    strange = [word for word in small if word.rstrip(".") not in tables.mastheads.joints]
    if tables.mastheads.desk.search(rest) and len(words) <= 5:
        return True
    return not strange and names >= 1 and first not in _WEEKDAYS


def _paragraph(line: Line, tables: Tables) -> Seen:
    dateline = find_dateline(line.text, tables.outlets)
    return Seen(line, Kind.DATELINE, dateline=dateline) if dateline else Seen(line, Kind.TEXT)
