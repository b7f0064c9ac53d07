"""What a page states of its article: in its head (metadata, JSON-LD) and between its headline and its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from tidings.intake.dates import metadata_date
from tidings.intake.kinds import Tables
from tidings.intake.received import Stated

_SKIPPED = frozenset(
    {"script", "style", "nav", "footer", "aside", "figure", "form", "button", "noscript", "svg", "template"}
)
_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "section", "article", "header", "address"})
_MOST_LINES = 30
_PARTS = re.compile(r"\s+[|»·•–—-]\s+")
_ARTICLE = re.compile(r"Article|Report|Posting|NewsItem", re.IGNORECASE)
_TITLE_CUT = re.compile(r"\s+[|»·]\s+|\s+[-–—]\s+(?=[^-–—|]{2,40}$)")


@dataclass(frozen=True, slots=True)
class PageHead:
    """The headline of a page and what else it states."""

    title: str | None = None
    stated: Stated = field(default_factory=Stated)


def read_page_head(tree: HtmlElement, tables: Tables) -> PageHead:
    """Headline, address, outlet, author and date of publication as the page states them.

    A date of retrieval, of the last change or of the rights is never taken (``[html]`` in ``mastheads.toml``).
    """
    meta = _meta(tree)
    linked = _linked_data(tree)
    url = _attribute(tree, "//link[@rel='canonical']", "href") or meta.get("og:url")
    return PageHead(
        _headline(tree, meta, linked),
        Stated(
            title=_headline(tree, meta, linked),
            url=url,
            outlet=meta.get("og:site_name")
            or _name(linked.get("publisher"))
            or meta.get("application-name")
            or _outlet_in_title(tree, _headline(tree, meta, linked), tables),
            byline=_author(meta, linked),
            published=_published(tree, meta, linked, tables),
            language=tree.get("lang"),
        ),
    )


def visible_lines(tree: HtmlElement, title: str) -> tuple[str, ...]:
    """The lines of a page below its headline, in order, a few dozen at most."""
    lines: list[str] = []
    below = False
    for line in _blocks(tree):
        if below and line not in lines:
            lines.append(line)
        below = below or line == title
        if len(lines) >= _MOST_LINES:
            break
    return tuple(lines)


def _blocks(tree: HtmlElement) -> Iterator[str]:
    """The words of every element that holds no other block."""
    skipped: set[HtmlElement] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.getparent() in skipped or element.tag in _SKIPPED:
            skipped.add(element)
        elif element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element):
            words = " ".join(" ".join(element.itertext()).split())
            if words:
                yield words


def _headline(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, object]) -> str | None:
    """The one h1; among several the one that the page's title holds; else what the metadata say."""
    heads = [words for element in tree.iter("h1") if (words := " ".join(" ".join(element.itertext()).split()))]
    title = " ".join((tree.findtext(".//title") or "").split())
    inside = [words for words in heads if words in title or words == meta.get("og:title")]
    if inside or len(heads) == 1:
        return (inside or heads)[0]
    held = linked.get("headline")
    return meta.get("og:title") or (held if isinstance(held, str) else None) or _TITLE_CUT.split(title)[0] or None


def _outlet_in_title(tree: HtmlElement, headline: str | None, tables: Tables) -> str | None:
    """What the page's title has besides the headline and the names of sections: "Headline | World | Harbour Times"."""
    parts = _PARTS.split(" ".join((tree.findtext(".//title") or "").split()))
    if headline is None or len(parts) < 2 or not any(part in headline for part in parts):
        return None
    named = [part for part in parts if part not in headline and part.casefold() not in tables.mastheads.sections]
    return named[-1] if named and len(named[-1].split()) <= 5 else None


def _published(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, object], tables: Tables) -> str | None:
    stated = [linked.get("datePublished"), *(meta[key] for key in meta if key in tables.mastheads.html_published)]
    marked = tree.xpath(
        "//*[@itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content | //time[@pubdate]/@datetime"
    )
    for value in (*stated, *marked, *_times(tree)):
        found = metadata_date(value)
        if found:
            return found
    return None


def _times(tree: HtmlElement) -> list[str]:
    """The one time that an article marks; several of them are those of other articles too."""
    marked = tree.xpath("//article//header//time/@datetime | //main//h1/following::time[1]/@datetime")
    return [str(value) for value in marked[:1]]


def _author(meta: Mapping[str, str], linked: Mapping[str, object]) -> str | None:
    author = _name(linked.get("author")) or meta.get("author") or meta.get("article:author") or meta.get("byl")
    return None if author is None or "://" in author else author


def _meta(tree: HtmlElement) -> dict[str, str]:
    held: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if key and content and content.strip():
            held.setdefault(key.lower(), content.strip())
    return held


def _linked_data(tree: HtmlElement) -> Mapping[str, object]:
    """The first object of the page's JSON-LD that describes an article."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            if _ARTICLE.search(str(item.get("@type", ""))):
                return item
    return {}


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, Mapping):
        yield value
        yield from _objects(value.get("@graph", []))


def _name(value: object) -> str | None:
    """The name in a value of JSON-LD: a string, an object with a name, several of them."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, Mapping):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for item in value if (name := _name(item))]
        return ", ".join(names) or None
    return None


def _attribute(tree: HtmlElement, path: str, name: str) -> str | None:
    found = tree.xpath(path)
    return (found[0].get(name) or "").strip() or None if found else None
