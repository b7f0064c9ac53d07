"""Candidates for names: runs cut to a name, with the signs that say what each is."""

from __future__ import annotations

from dataclasses import dataclass, field

from tidings.model.mentions import ActorType
from tidings.model.spans import Span
from tidings.reading.actors.page import Page
from tidings.reading.actors.runs import Run, Runs
from tidings.reading.actors.titles import Title

PLACE = "place"
# Longer than any name: names in a row without a mark between them, or no words at all.
_MOST_WORDS, _LONGEST = 8, 60
_PEOPLES = ("ian", "ean", "ese", "ish", "ani", "andi")


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence for a type (or for a place), with its weight and its words."""

    type: ActorType | None
    weight: float
    cue: str


@dataclass(slots=True)
class Candidate:
    """A name in the text. ``parts`` are its folded words, ``leading`` the country adjective or colour before it."""

    start: int
    end: int
    span: Span
    name: str
    parts: tuple[str, ...]
    organized: bool
    leading: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    acronym: str | None = None
    aliases: list[str] = field(default_factory=list)
    heading: bool = False
    chain: int = -1


def find_candidates(page: Page) -> list[Candidate]:
    """Every run of the story that may be an actor's name; country names and capitals are left to the states."""
    runs = Runs(page.words, page.titles, page.lexicon)
    found = []
    for first, end in page.read_bounds():
        heading = page.parsed.zone(page.words[first].start) in ("headline", "crosshead")
        for run in runs.find(first, end):
            candidate = _cut(page, run)
            if candidate is not None:
                candidate.heading = heading
                found.append(candidate)
    return found


def _cut(page: Page, run: Run) -> Candidate | None:
    """The run without what describes the name: country adjectives, faiths, "The"."""
    start, leading = run.start, []
    states, titles, groups = page.lexicon.states, page.lexicon.titles, page.lexicon.groups
    while start < run.end:
        text, lower = page.words[start].text, page.words[start].lower
        state = states.of(text)
        adjective = state is not None and (state.form == "adjective" or _personal(page, start + 1, run.end))
        if not (adjective or lower in titles.communities) or _needed(
            page, start, run, groups.heads.keys() | groups.foreign.keys()
        ):
            break
        leading.append(text)
        start += 1
    if (
        start == run.end
        or _is_state(page, start, run.end)
        or _adherent(page, start, run.end)
        or _credited(page, start, run.end)
        or _people(page, start, run.end)
    ):
        return None
    end = _published(page, start, run.end)
    if (end - start > _MOST_WORDS and not run.organized) or any(
        len(word.text) > _LONGEST for word in page.words[start:end]
    ):
        return None
    name = page.text(start, end)
    if name.endswith("."):
        name = name if len(name) < 5 else name.rstrip(".")
    parts = page.lexicon.names.parts(name.replace("(", " ").replace(")", " "))
    if not parts and not name.startswith("@"):
        return None
    return Candidate(start, end, page.span(start, end), name, parts, run.organized, tuple(leading))


def _published(page: Page, start: int, end: int) -> int:
    """The end of an outlet's name without the place of its office: "Reuters Baghdad"."""
    if end - start > 1 and page.lexicon.states.of(page.words[end - 1].text) is not None:
        return end - 1 if page.lexicon.outlets.find(page.text(start, end - 1)) is not None else end
    return end


def _personal(page: Page, start: int, end: int) -> bool:
    """Whether these words start as a person's name does: "Iraq Abu Mahdi Muhandis" is no one name."""
    if end - start < 2:
        return False
    first = page.words[start].text
    return page.lexicon.names.is_given(first) or first.lower() in page.lexicon.names.kunya


def _needed(page: Page, start: int, run: Run, heads: frozenset[str] | set[str]) -> bool:
    """A country or faith is part of a body's name where the rest names no body by itself ("Islamic Party", "Lebanese Hezbollah")."""
    rest = [word.lower for word in page.words[start + 1 : run.end]]
    if not rest:
        return False
    if len(rest) == 1:
        return rest[0] in heads
    state = page.lexicon.states.of(page.words[start].text)
    if (
        state is not None
        and state.form == "adjective"
        and page.words[run.end - 1].cap
        and rest[-1] in page.lexicon.groups.heads
    ):
        return True
    return all(word in heads or word in page.lexicon.titles.domains for word in rest)


def _is_state(page: Page, start: int, end: int) -> bool:
    return page.lexicon.states.of(page.text(start, end)) is not None


def _adherent(page: Page, start: int, end: int) -> bool:
    """ "Sadrist", "Sadrists" alone: adherents, no name."""
    word = page.words[start]
    return (
        end - start == 1
        and word.lower.endswith(("ist", "ists", "ite", "ites"))
        and not page.lexicon.groups.bodies.get(word.text)
        and len(word.text) > 5
    )


def _people(page: Page, start: int, end: int) -> bool:
    """ "Velmian officials": the adjective of a country that no table knows, alone before a common noun."""
    word, after = page.words[start], page.words[end] if end < len(page.words) else None
    alone = end - start == 1 and after is not None and not after.cap and after.tag[:2] == "NN"
    return alone and word.tag == "JJ" and word.lower.endswith(_PEOPLES) and word.text not in page.lexicon.groups.bodies


def _credited(page: Page, start: int, end: int) -> bool:
    """A picture credit in brackets: "[X/AFP]"."""
    if page.lower(start - 1) not in ("[", "("):
        return False
    return page.lower(end) == "/" or (
        page.lower(end) in ("]", ")")
        and page.words[start].text.isupper()
        and page.lexicon.outlets.find(page.text(start, end)) is not None
    )


def title_before(page: Page, start: int) -> Title | None:
    """The title that ends where a name starts."""
    while page.lower(start - 1).rstrip(".") in page.lexicon.titles.honorifics:
        start -= 1
    title = page.title_ends.get(start)
    return title if title is not None and not page.words[start].starts else None
