"""One incident, or a total, a series, a practice (R1)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tidings.model.claims import Extent
from tidings.model.mentions import TimeMention
from tidings.reading.chronology import age_of, day_window, is_day, is_year
from tidings.reading.tree import Tree, tokens_in
from tidings.vocabulary.extent import ExtentTable

_FEW = 6
_CLIMB = 3
_STEPS = 3
_LEAD = 4  # tokens from "since" to its date
_SPANS = (("between", "and"), ("from", "to"))
_OWN_CLAUSE = frozenset({"relcl", "ccomp", "parataxis"})


def extent_of(
    tree: Tree, token: int, times: Sequence[TimeMention], table: ExtentTable, published: date | None
) -> Extent:
    """Whether the word at a token tells of one happening or of many over a period."""
    times = [time for time in times if not is_yardstick(tree, time, table)]
    dated = any(is_day(time) for time in times)
    if not dated and any(age_of(time, published) == "period" for time in times):
        return "aggregate"
    if _in_all(tree, token, times, table):
        return "aggregate"
    over = set(tree.above(token))  # "the first since 2021, when a bomb killed two"
    since = [time for time in times if _after_since(tree, time, table) and over.isdisjoint(tokens_in(tree, time.span))]
    fresh = any(
        time.type == "TIME" or (is_day(time) and age_of(time, published) == "now") for time in since
    )  # fighting "since Friday"
    if not fresh and (since or _since(tree, token, table) or _between(tree, times)):
        return "aggregate"
    if _often(tree, token, table) or _in_series(tree, token, table):
        return "aggregate"
    if dated:
        return "incident"
    if tree.pos[token] in ("VERB", "AUX"):
        return "aggregate" if _habitual(tree, token) else "incident"
    return "aggregate" if _many(tree, token, table) else "incident"


def _often(tree: Tree, token: int, table: ExtentTable) -> bool:
    verb = token if tree.pos[token] == "VERB" else tree.head[token]
    if any(tree.lower[kid] in table.frequency for kid in (*tree.kids[token], *tree.kids[verb])):
        return True
    if any(tree.lower[kid] in table.spans for kid in tree.kids[token]):
        return True
    over = [noun for noun in tree.objects(verb, "over", "during", "throughout") if tree.lower[noun] in table.spans]
    return bool(over) and verb != token and _perfect(tree, verb)


def _in_series(tree: Tree, token: int, table: ExtentTable) -> bool:
    """ "a series of attacks", "have fired dozens of rockets"."""
    head = tree.head[token]
    if (
        tree.dep[token] == "pobj"
        and tree.lower[head] == "of"
        and tree.lemma[tree.head[head]] in table.series | {"dozen"}
    ):
        return tree.tag[token] == "NNS"
    goal = tree.child(token, "dobj")
    if goal is None or tree.pos[token] != "VERB" or not _perfect(tree, token):
        return False
    many = tree.lower[goal] in table.series and bool(tree.objects(goal, "of"))
    return many or (tree.tag[goal] == "NNS" and tree.child(goal, "det", "nummod", "poss") is None)


def _since(tree: Tree, token: int, table: ExtentTable) -> bool:
    """A period that reaches up to now: "since October", "since he took office", "so far this year"."""
    below = token
    for step, over in enumerate((token, *tree.above(token))):
        if step > _CLIMB or (step and tree.dep[below] in _OWN_CLAUSE):
            return False
        for kid in tree.kids[over]:
            if tree.lower[kid] in table.since and tree.dep[kid] == "prep":
                return True
            if tree.dep[kid] == "advcl" and _perfect(tree, over) and _is_since(tree, kid, table):
                return True
            if tree.lower[kid] == "far" and tree.lower[kid - 1] == "so":
                return True
        below = over
    return False


def _after_since(tree: Tree, time: TimeMention, table: ExtentTable) -> bool:
    """ "since 2020", "since the start of 2022", wherever the parse hangs it."""
    token = bisect_left(tree.start, time.span.start)
    first = max(tree.around(token)[0], token - _LEAD) if token < len(tree) else token
    return not table.since.isdisjoint(tree.lower[first:token])


def is_yardstick(tree: Tree, time: TimeMention, table: ExtentTable) -> bool:
    """Whether a time only measures: "the deadliest since 2015", "the third this year", "after years on the run"."""
    inside = tokens_in(tree, time.span)
    if not inside:
        return False
    top = next((at for at in inside if tree.head[at] not in inside), inside[0])
    for step, over in enumerate(tree.above(top)):
        if step == 0 and tree.lower[over] in ("after", "before") and time.type == "DURATION":
            return True
        if step > _STEPS or tree.pos[over] in ("VERB", "AUX"):
            return False
        if tree.tag[over] == "JJS" or tree.lower[over] in table.ordinals:
            return True
        if any(tree.tag[kid] == "JJS" or tree.lower[kid] in table.ordinals for kid in tree.children(over, "amod")):
            return True
    return False


def _in_all(tree: Tree, token: int, times: Sequence[TimeMention], table: ExtentTable) -> bool:
    """ "eleven have been taken in all", "60 strikes": counted together."""
    verb = token if tree.pos[token] == "VERB" else tree.head[token]
    if any(tree.lower[kid] == "in" and any(tree.lower[all_] in table.altogether for all_ in tree.children(kid, "pobj"))
           for kid in tree.kids[verb]) and (_perfect(tree, verb) or any(is_year(time) for time in times)):  # fmt: skip
        return True
    if tree.tag[token] != "NNS":
        return False
    numbers = (tree.lower[kid] for kid in tree.children(token, "nummod"))
    return any(number.isdecimal() and int(number) > _FEW for number in numbers)


def _between(tree: Tree, times: Sequence[TimeMention]) -> bool:
    """ "between 1 March and 14 May": weeks lie between the ends."""
    for first, second in pairwise(times):
        token, stop = bisect_left(tree.start, first.span.start), bisect_left(tree.start, first.span.end)
        ends = day_window(first), day_window(second)
        if not token or stop >= len(tree) or (tree.lower[token - 1], tree.lower[stop]) not in _SPANS:
            continue
        if ends[0] is not None and ends[1] is not None and ends[0].distance(ends[1]) > _FEW:
            return True
    return False


def _is_since(tree: Tree, clause: int, table: ExtentTable) -> bool:
    return any(tree.lower[mark] in table.since for mark in tree.kids[clause])


def _perfect(tree: Tree, verb: int) -> bool:
    return any(tree.lower[kid] in ("have", "has", "'ve") for kid in tree.children(verb, "aux"))


def _habitual(tree: Tree, token: int) -> bool:
    """Present tense in running text: what they do, not what they did."""
    above = tree.head[token]
    if tree.dep[token] == "xcomp" and tree.lower[above] == "used" and tree.child(above, "dobj", "auxpass") is None:
        return True  # "used to burn the villages"
    if tree.zone(token) is not None or tree.tag[token] not in ("VBZ", "VBP"):
        return False
    return not tree.passive(token)


def _many(tree: Tree, token: int, table: ExtentTable) -> bool:
    """Happenings in the plural, unless they are few and counted, or of a word that is used in the plural for one."""
    if tree.tag[token] not in ("NNS", "NNPS"):
        return False
    kids = tree.kids[token]
    if any(tree.lower[kid] in ("no", "the", "these") for kid in kids):
        return any(tree.lower[kid] in table.ever for kid in kids)
    if any(tree.lower[kid] in table.ever for kid in kids):
        return True
    if tree.lower[token] in table.single_plurals:
        return False
    return not any(tree.dep[kid] == "nummod" for kid in kids)
