"""The words that tell of happenings: verbs, nouns, set phrases and light verbs, by the table of events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tidings.model.spans import Span
from tidings.reading.events.scene import Scene
from tidings.reading.events.senses import is_about, is_figurative, is_heading, phrase_fits, verb_fits, whom
from tidings.reading.factuality import is_charge
from tidings.reading.tree import tokens_in
from tidings.vocabulary.events import EventRule

_REACH = 6
_PARTICLES = frozenset({"at", "on", "up", "out", "off", "back", "down", "in", "to", "over"})
_AWAY = frozenset({"out", "off", "back", "away"})
_SILENT_ZONES = frozenset({"byline", "credit", "outlet", "furniture", "date", "dateline", "crosshead"})
_BACK = frozenset({"the", "this", "that", "these", "those"})
_ARTICLES = frozenset({"a", "an", "another", "some"})
_FACTS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word (``token``) that tells of a happening, its words, its rule, and the light verb that carries a noun."""

    token: int
    span: Span
    rule: EventRule
    form: Literal["verb", "noun"]
    light: int | None = None


def find_triggers(scene: Scene) -> list[Trigger]:
    """Every trigger of a report, in the order of the text."""
    tree, table = scene.tree, scene.tables.events
    dated = {token for time in scene.times.values() for token in tokens_in(tree, time.span)}
    found: list[Trigger] = []
    for token, word in enumerate(tree.lower):
        if word not in table.forms:
            continue
        if tree.zone(token) in _SILENT_ZONES or (token in dated and tree.tag[token] == "NNP"):  # the month of March
            continue
        found += (one for one in _at(scene, token) if not found or not found[-1].span.contains(one.span))
    return found


def _at(scene: Scene, token: int) -> Iterator[Trigger]:
    tree = scene.tree
    pos = tree.pos[token]
    if pos in _FACTS or (pos in ("NOUN", "ADJ", "PROPN") and tree.tag[token] in ("VBN", "VBD", "VBG")):
        trigger = _phrase(scene, token) or _verb(scene, token)
    elif pos in ("NOUN", "PROPN"):
        trigger = _noun(scene, token)
    else:
        trigger = None
    if trigger is not None:
        yield trigger


def _phrase(scene: Scene, token: int) -> Trigger | None:
    """ "opened fire", "took to the streets": the verb and the rest of the phrase after it."""
    tree = scene.tree
    for rest, rule in scene.tables.events.phrases.get(tree.lower[token], ()):
        at = token
        for word in rest:
            at = _next(scene, at, word)
            if at < 0:
                break
        if at > token and phrase_fits(scene, token, at, rule):
            return Trigger(token, tree.span(token, at), rule, "verb")
    return None


def _next(scene: Scene, token: int, word: str) -> int:
    tree = scene.tree
    if word in _PARTICLES:
        for kid in tree.children(
            token, "prt", "advmod", *(("prep",) if word in _AWAY else ())
        ):  # "drove them out of town"
            if kid > token and tree.lower[kid] == word:
                return kid
    reach = 2 if word in _PARTICLES else _REACH
    stop = min(tree.around(token)[1], token + reach)
    for at in range(token + 1, stop):
        if tree.lower[at] in (",", ";", "("):
            return -1
        if tree.lower[at] == word or tree.lemma[at] == word:
            return at
    return -1


def _verb(scene: Scene, token: int) -> Trigger | None:
    tree = scene.tree
    if (tree.dep[token] in ("amod", "compound") and tree.head[token] > token) or _is_people(scene, token):
        return None
    for rule in scene.tables.events.verbs.get(tree.lower[token], ()):
        if verb_fits(scene, token, rule):
            return Trigger(token, tree.span(token, token), rule, "verb")
    return None


def _is_people(scene: Scene, token: int) -> bool:
    """A participle that stands for people: "the kidnapped will be freed", "relatives of the detained"."""
    tree = scene.tree
    return tree.dep[token] in ("nsubj", "nsubjpass", "dobj", "pobj") and any(
        tree.dep[kid] == "det" for kid in tree.kids[token]
    )


def _noun(scene: Scene, token: int) -> Trigger | None:
    tree = scene.tree
    if (
        tree.dep[token] in ("compound", "amod", "nmod")
        and tree.head[token] > token
        and tree.lower[tree.head[token]] not in ("attempt",)
    ):
        return None
    if tree.lower[tree.head[token]] == "by" and token in scene.weapons:
        return None
    if is_charge(tree, token, scene.tables.factuality) or tree.dep[token] == "npadvmod":
        return None
    if is_figurative(scene, token) or is_heading(scene, token):
        return None
    for first, rule in scene.tables.events.compounds.get(tree.lower[token], ()):
        start = token - len(first)
        if start >= 0 and tuple(tree.lower[start:token]) == first and is_about(scene, token, rule):
            return Trigger(token, tree.span(start, token), rule, "noun", _light(scene, token))
    for rule in scene.tables.events.nouns.get(tree.lower[token], ()):
        if not is_about(scene, token, rule):
            continue
        if rule.whose and not any(scene.kinds(whom(scene, noun)) & rule.whose for noun in tree.objects(token, "of")):
            continue
        if rule.before and not any(word in rule.before for word in tree.lower[max(0, token - 3) : token]):
            continue
        light = _light(scene, token)
        if rule.light and light is None and not _told(scene, token):
            continue
        if rule.generic and tree.lower[token] == "incident" and tree.tag[token] == "NNS":
            continue
        return Trigger(token, tree.span(token, token), rule, "noun", light)
    return None


def _light(scene: Scene, token: int) -> int | None:
    """The light verb of a noun: "carried out a strike", "a strike was carried out", "a curfew imposed on Monday"."""
    tree = scene.tree
    head = tree.head[token]
    if tree.dep[token] == "conj":
        token, head = head, tree.head[head]
    if tree.dep[token] not in ("dobj", "nsubjpass") or tree.pos[head] != "VERB":
        signed = tree.child(token, "acl")  # "a memorandum signed after the talks"
        return signed if signed is not None and tree.lower[signed] in scene.tables.events.light else None
    if tree.child(head, "prt") is not None and tree.lemma[head] == "break":  # "broke up the march"
        return None
    return head if tree.lower[head] in scene.tables.events.light else None


def _told(scene: Scene, token: int) -> bool:
    """Whether a noun has sides or a maker of its own: "talks between A and B", "the agreement of May"."""
    tree = scene.tree
    return bool(tree.objects(token, "between", "by", "with")) or tree.child(token, "poss") is not None


def points_back(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun names what has been told: "the killings", "that attack"."""
    tree = scene.tree
    return trigger.form == "noun" and any(tree.lower[kid] in _BACK for kid in tree.kids[trigger.token])


def is_named(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun only names a happening, so that nothing is told of it: no verb carries it or has it for subject."""
    tree, token = scene.tree, trigger.token
    if trigger.form != "noun" or trigger.light is not None:
        return False
    while tree.dep[token] == "pobj" and tree.lower[tree.head[token]] == "of" and _is_many(scene, token):
        token = tree.head[tree.head[token]]
    verb = tree.head[token]
    if tree.dep[token] in ("nsubj", "nsubjpass"):
        return tree.pos[verb] != "VERB" or tree.tag[verb] in ("VBZ", "VBP", "VBG")
    cues = scene.tables.casualties.cues
    return not any(tree.lower[at] in cues for at in range(*tree.around(token)) if at != token)


def _is_many(scene: Scene, token: int) -> bool:
    """Whether it stands under a word for several or for one of them: "a series of attacks", "the second round of talks"."""
    over = scene.tree.lemma[scene.tree.head[scene.tree.head[token]]]
    return over in scene.tables.extent.series or over in scene.tables.factuality.rounds


def is_indefinite(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun brings up something new: "a shooting", "another attack"."""
    tree = scene.tree
    return trigger.form == "noun" and any(tree.lower[kid] in _ARTICLES for kid in tree.kids[trigger.token])
