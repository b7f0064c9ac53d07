"""An earlier happening told again, which is not the news of the day (R3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tidings.model.mentions import TimeMention
from tidings.reading.chronology import age_of
from tidings.reading.tree import Tree
from tidings.vocabulary.extent import ExtentTable
from tidings.vocabulary.factuality import FactualityTable


def is_background(
    tree: Tree,
    token: int,
    times: Sequence[TimeMention],
    tables: tuple[ExtentTable, FactualityTable],
    published: date | None,
) -> bool:
    """Whether the words around a trigger set it before the news: its date, "an earlier attack".

    A past perfect alone is no sign: reports tell the news of the day in it too ("she had been shot twice").
    """
    extent, factuality = tables
    ages = {age_of(time, published) for time in times}
    if "now" in ages:
        return False
    if "earlier" in ages or _earlier_word(tree, token, extent):
        return True
    return bool(ages) and _past_perfect(tree, token, factuality)


def _earlier_word(tree: Tree, token: int, table: ExtentTable) -> bool:
    if tree.pos[token] == "VERB":
        return False
    if any(tree.lower[kid] in table.earlier and tree.dep[kid] in ("amod", "advmod") for kid in tree.kids[token]):
        return True
    return any(tree.lemma[head] in table.anniversary for head in list(tree.above(token))[:2])


def _past_perfect(tree: Tree, token: int, table: FactualityTable) -> bool:
    """ "had killed", but not where a verb of saying in the past shifts the tense."""
    verb = token
    if tree.pos[token] != "VERB":
        verb = tree.head[token]
        if tree.pos[verb] != "VERB" or tree.dep[token] not in ("nsubj", "nsubjpass", "dobj"):
            return False
    if not any(tree.lower[kid] == "had" for kid in tree.children(verb, "aux")):
        return False
    shifted = any(tree.lemma[head] in table.saying and tree.tag[head] in ("VBD", "VBN") for head in tree.above(verb))
    return not shifted
