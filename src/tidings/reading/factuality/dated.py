"""What its date makes of a happening: dated after the report, it has not happened yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tidings.model.mentions import TimeMention
from tidings.reading.chronology import age_of, is_day
from tidings.reading.factuality.grammar import NOUNS, is_past
from tidings.reading.factuality.happening import took_place
from tidings.reading.factuality.judgement import Judgement
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_PRESENT = frozenset({"VBZ", "VBP"})


def dated(
    found: Judgement,
    tree: Tree,
    token: int,
    times: Sequence[TimeMention],
    published: date | None,
    table: FactualityTable,
) -> Judgement:
    """The judgement, planned where a date to come or the tense of a calendar says so."""
    if not found.happened:
        return found
    ahead = any(age_of(time, published) == "later" for time in times) and not _lies_behind(tree, token, table)
    return replace(found, status="planned") if ahead or _is_in_calendar(tree, token, times) else found


def _lies_behind(tree: Tree, token: int, table: FactualityTable) -> bool:
    """Whether it is told in the past tense, so that no date can set it in the future."""
    if tree.pos[token] not in NOUNS:
        return is_past(tree, token)
    if took_place(tree, token, table):
        return True
    return any(tree.tag[kid] == "VBN" and tree.lemma[kid] in table.happening for kid in tree.children(token, "acl"))


def _is_in_calendar(tree: Tree, token: int, times: Sequence[TimeMention]) -> bool:
    """ "Voters go to the polls on Sunday": a present tense with a day, in running text, is of what is to come."""
    if tree.pos[token] in NOUNS or tree.zone(token) is not None or tree.lower[tree.around(token)[1] - 1] != ".":
        return False
    helpers = tree.children(token, "aux", "auxpass")
    present = not helpers and tree.tag[token] in _PRESENT
    passive = len(helpers) == 1 and tree.lower[helpers[0]] in ("is", "are") and tree.tag[token] == "VBN"
    return (present or passive) and any(is_day(time) and time.anchor == "publication" for time in times)
