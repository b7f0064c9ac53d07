"""An earlier happening told again, apart from the news (R3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tidings.model.mentions import TimeMention
from tidings.reading.chronology import age_of, is_long_ago
from tidings.reading.extent import is_yardstick
from tidings.reading.tree import Tree, tokens_in
from tidings.vocabulary.extent import ExtentTable
from tidings.vocabulary.factuality import FactualityTable


def is_background(
    tree: Tree,
    token: int,
    times: Sequence[TimeMention],
    tables: tuple[ExtentTable, FactualityTable],
    published: date | None,
    lead: bool = False,
) -> bool:
    """Whether the words around a trigger set it before the news: its date, "an earlier attack".

    A past perfect alone is no sign: reports tell the news of the day in it too ("she had been shot twice"). In the
    ``lead``, the first sentence, only a date long ago is one, or a word that says so itself.
    """
    extent, factuality = tables
    times = _of_phrase(tree, token, [time for time in times if not is_yardstick(tree, time, extent)])
    ages = {age_of(time, published) for time in times}
    if "now" in ages:
        return False
    if lead:
        return any(is_long_ago(time) for time in times) or _earlier_word(tree, token, extent, extent.long_ago)
    if "earlier" in ages or _earlier_word(tree, token, extent, extent.earlier):
        return True
    return any(time.type != "TIME" for time in times) and _past_perfect(tree, token, factuality)


def _of_phrase(tree: Tree, token: int, times: Sequence[TimeMention]) -> Sequence[TimeMention]:
    """The times inside a noun's own phrase, where it has any: "the 1998 coup"."""
    own = [time for time in times if any(tree.head[at] == token and at < token for at in tokens_in(tree, time.span))]
    return own if own and tree.pos[token] != "VERB" else times


def _earlier_word(tree: Tree, token: int, table: ExtentTable, words: frozenset[str]) -> bool:
    if tree.pos[token] == "VERB":
        return False
    if any(tree.lower[kid] in words and tree.dep[kid] in ("amod", "advmod") for kid in tree.kids[token]):
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
