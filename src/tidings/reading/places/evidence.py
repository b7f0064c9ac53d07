"""Whether a candidate names a place: points from the words around it and from the language model, added up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tidings.gazetteer.folding import plain_key
from tidings.gazetteer.nesting import nested
from tidings.reading.places.candidate import Candidate
from tidings.reading.places.columns import PERSON_LABELS, PLACE_LABELS, Columns
from tidings.vocabulary.sites import SiteWords

ENOUGH = 1.5
TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. gen gen. col col. maj maj. lt lt. capt capt. sgt sgt. sen sen. rep rep. gov gov. prof prof. "
    "judge president minister sheikh sheik ayatollah imam prince king queen sir lord lady justice senator general colonel "
    "captain officer detective sheriff coach miss brother sister pope cardinal bishop reverend rev rev. mullah cleric".split()
)
_SPEECH = frozenset(
    "said says told added asked argued claimed insisted explained recalled wrote tweeted testified noted admitted replied".split()
)
_CITY = 200_000
_JOINTS = frozenset({",", "and", "or", "/"})
# What the model's other labels say: of just these words, and of more words than these.
_LABELS = {
    "NORP": (-1.0, -1.0), "WORK_OF_ART": (-0.5, -1.5), "LAW": (-0.5, -1.5), "EVENT": (-0.5, -1.5), "PRODUCT": (-0.5, -1.5),
    "DATE": (-3.0, -3.0), "TIME": (-3.0, -3.0), "MONEY": (-3.0, -3.0), "PERCENT": (-3.0, -3.0), "CARDINAL": (-3.0, -3.0),
    "QUANTITY": (-3.0, -3.0),
}  # fmt: skip
_INSIDE = frozenset({"in", "near", "outside", "across", "throughout", "downtown"})
_OF = frozenset("resident residents native natives people mayor governor outskirts city town province".split())
_WHOLE = frozenset({"country", "continent", "region", "water", "site"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What the evidence looks at: the words, the word lists, and the keys of names accepted elsewhere in the report.

    ``starts`` are the candidates by their first token.
    """

    columns: Columns
    words: SiteWords
    accepted: frozenset[str] = frozenset()
    starts: Mapping[int, Candidate] = field(default_factory=dict)


def is_place(candidate: Candidate, scene: Scene) -> bool:
    """Whether the evidence is enough."""
    return sum(weigh(candidate, scene) for weigh in EVIDENCE) >= ENOUGH


def language_model(candidate: Candidate, scene: Scene) -> float:
    """What the language model takes the words for."""
    columns = scene.columns
    label, whole = columns.label(candidate.first, candidate.last)
    if label in PLACE_LABELS:
        return 3.0 if whole else 2.0
    if columns.lower[candidate.last] in scene.words.named_divisions and candidate.last > candidate.first:
        return 0.0
    if label == "ORG":
        return -0.5 if whole else _in_organisation(candidate, scene)
    if label == "PERSON":
        return _person(candidate, columns, whole)
    return _LABELS.get(label, (0.0, 0.0))[0 if whole else 1]


def _person(candidate: Candidate, columns: Columns, whole: bool) -> float:
    if not whole and _partly(candidate, columns):
        return -4.0
    return -0.5 if _is_whole(candidate) or columns.at(candidate.first - 1) in _INSIDE else -2.0


def _partly(candidate: Candidate, columns: Columns) -> bool:
    number = max(columns.entity[candidate.first], columns.entity[candidate.last])
    first, last, _ = columns.entities[number]
    return last - first > candidate.last - candidate.first


def _in_organisation(candidate: Candidate, scene: Scene) -> float:
    """Inside a longer name: a body of the place names it ("Baghdad Police"), an outlet, bank or club does not."""
    columns = scene.columns
    number = max(columns.entity[candidate.first], columns.entity[candidate.last])
    first, last, _ = columns.entities[number]
    if _listed(columns, candidate, first, last):
        return 0.0
    inside = columns.lower[first : last + 1]
    if any(word in scene.words.spoilers for word in [*inside, columns.at(last + 1)]):
        return -4.0
    if candidate.first == first and not any(columns.capital[candidate.last + 1 : last + 1]):
        return 0.0
    if (
        candidate.first == first
        and candidate.entries
        and candidate.entries[0].kind in {"country", "division", "region"}
    ):
        return 0.0
    if columns.at(candidate.first - 1) in {"of", "in", "for"} or columns.at(candidate.first - 2) in {"of", "in", "for"}:
        return 0.0
    if columns.at(candidate.last + 1) in scene.words.bodies or columns.at(candidate.last + 1) == "'s":
        return 1.5
    return -0.5 if _is_whole(candidate) else -1.0


def _listed(columns: Columns, candidate: Candidate, first: int, last: int) -> bool:
    """Whether what the model took for one organisation is a list ("Hornsey, Stoke Newington and Walthamstow")."""
    before = candidate.first == first or columns.at(candidate.first - 1) in _JOINTS
    after = candidate.last == last or columns.at(candidate.last + 1) in _JOINTS
    return before and after


def _is_whole(candidate: Candidate) -> bool:
    """Whether the name is foremost that of a country, a part of the world, a water or a landmark."""
    return bool(candidate.entries) and candidate.entries[0].kind in _WHOLE


def words_before(candidate: Candidate, scene: Scene) -> float:
    """ "in", "near", "northern" before it; "to", "of" say less."""
    at = candidate.first - 1
    if scene.columns.at(at) == "the":
        at -= 1
    word = scene.columns.at(at)
    if word in scene.words.locatives or (word == "-" and scene.columns.at(at - 1) in {"r", "d"}):
        return 2.0
    if word == "of" and scene.columns.at(at - 1) in scene.words.settlements | _OF:
        return 3.0
    if word == "of" and (scene.columns.at(at - 1) in scene.words.directions or _follows_person(at - 1, scene.columns)):
        return 2.5
    return 1.0 if word in scene.words.motions else 0.0


def _follows_person(at: int, columns: Columns) -> bool:
    """Whether a person, or a person's age between commas, ends here ("Mindy Miller of X", "Williams, 39, of X")."""
    if columns.at(at) == "," and columns.at(at - 1).isdigit():
        at -= 3
    number = columns.entity[at] if 0 <= at < len(columns) else -1
    return number >= 0 and columns.entities[number][2] in PERSON_LABELS


def words_after(candidate: Candidate, scene: Scene) -> float:
    """A noun for a kind of place after it, or the name of what it lies in."""
    if candidate.noun:
        return 2.0
    if scene.columns.at(candidate.last + 1) in scene.words.residents:
        return 1.5
    following = scene.starts.get(candidate.last + 2)
    if (
        following is not None
        and scene.columns.at(candidate.last + 1) == ","
        and following.kind in {"country", "division"}
    ):
        return 2.0 if nested(candidate.entries, following.entries) or not candidate.entries else 0.5
    if scene.columns.at(candidate.last + 1) == "," and scene.columns.is_capital(candidate.last + 2):
        return 0.5
    return (
        1.0
        if scene.columns.at(candidate.last + 1) == "-"
        and scene.columns.at(candidate.last + 2) in {"based", "born", "area"}
        else 0.0
    )


def dateline(candidate: Candidate, scene: Scene) -> float:
    """In capitals at the start of a paragraph, before a comma, a bracket or a dash."""
    columns = scene.columns
    if (
        columns.at(candidate.last + 1) == "("
        and candidate.first not in columns.shouted
        and candidate.name.isupper()
        and len(candidate.name) > 3
    ):
        return 3.0
    follows = columns.at(candidate.last + 1) in {",", "(", "-", "--", "—", "–", ":", "/"}
    opens = candidate.first in columns.opens and candidate.first not in columns.shouted
    return 3.0 if opens and follows and candidate.name.isupper() and len(candidate.name) > 3 else 0.0


def size(candidate: Candidate, _: Scene) -> float:
    """Countries and cities are spoken of by name alone; a site's noun speaks for it."""
    if candidate.kind in {"site", "water"} and not candidate.entries:
        return 2.5
    if not candidate.entries:
        return -2.0
    if any(entry.kind in _WHOLE for entry in candidate.entries):
        return 2.0
    largest = candidate.entries[0]
    if largest.kind == "division":
        return 2.0
    if largest.kind == "district" and " " in candidate.name:
        return 1.5
    return 1.0 if largest.population > _CITY else 0.5 if largest.population > 20_000 else 0.0


def everyday_word(candidate: Candidate, scene: Scene) -> float:
    """A town whose name is an everyday word or a code."""
    if candidate.first == candidate.last and candidate.entries and candidate.entries[0].kind == "town":
        word = scene.columns.lower[candidate.first]
        if word in scene.words.everyday or (len(word) < 4 and not candidate.entries[0].population > 500_000):
            return -2.5
    return 0.0


def person(candidate: Candidate, scene: Scene) -> float:
    """After a title, before a verb of speech, or the last word of a full name in this report: a person."""
    columns = scene.columns
    before, after = columns.at(candidate.first - 1), columns.at(candidate.last + 1)
    single = candidate.first == candidate.last
    score = -4.0 if before in TITLES and columns.is_capital(candidate.first - 1) else 0.0
    if single and columns.text[candidate.first] in columns.surnames and before not in scene.words.locatives:
        score -= 5.0
    if single and after in _SPEECH:
        score -= 1.5
    return score


def neighbours(candidate: Candidate, scene: Scene) -> float:
    """A capital right before or after, inside no known name: part of a longer name."""
    columns = scene.columns
    if candidate.first in columns.shouted:
        return -1.0
    before = columns.is_capital(candidate.first - 1) and candidate.first not in columns.opens
    before = (
        before
        and candidate.first - 1 not in columns.opens
        and columns.at(candidate.first - 1) not in scene.words.locatives
    )
    after = columns.is_capital(candidate.last + 1) and candidate.last + 1 not in columns.opens
    after = after and columns.at(candidate.last + 1) not in scene.words.bodies
    alone = candidate.first == candidate.last and candidate.first in columns.opens
    return -1.0 * before - 0.5 * after - 1.0 * alone


def elsewhere(candidate: Candidate, scene: Scene) -> float:
    """Accepted elsewhere in this report."""
    return 2.0 if scene.accepted and plain_key(candidate.name) in scene.accepted else 0.0


EVIDENCE: tuple[Callable[[Candidate, Scene], float], ...] = (
    language_model, words_before, words_after, dateline, size, everyday_word, person, neighbours, elsewhere,
)  # fmt: skip
