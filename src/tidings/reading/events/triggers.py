"""The words that tell of happenings: verbs, nouns, set phrases and light verbs, by the table of events."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tidings.model.spans import Span
from tidings.reading.events.scene import Scene
from tidings.reading.factuality import is_charge
from tidings.reading.tree import tokens_in
from tidings.vocabulary.events import EventRule

_REACH = 6
_HEADING = 2  # tokens, with the full stop
_PARTICLES = frozenset({"at", "on", "up", "out", "off", "back", "down", "in", "to", "over"})
_SETS = frozenset(
    {"pair", "trio", "salvo", "volley", "barrage", "hail", "group", "some", "part", "parts", "most", "much", "all"}
)
_AWAY = frozenset({"out", "off", "back", "away"})
_SILENT_ZONES = frozenset({"byline", "credit", "outlet", "furniture", "date", "dateline", "crosshead"})
_BACK = frozenset({"the", "this", "that", "these", "those"})
_ARTICLES = frozenset({"a", "an", "another", "some"})
_FACTS = frozenset({"VERB", "AUX"})
_NAMED = frozenset({"ORG", "FAC", "WORK_OF_ART", "PRODUCT"})  # "the Battle of the Ford Museum"
_CONCRETE = frozenset({"place", "site", "weapon", "event", "vehicle", "way", "town"})


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
    return _tolls(scene, found)


def _tolls(scene: Scene, found: list[Trigger]) -> list[Trigger]:
    """The triggers, the toll of what nobody did told as that: "killed in a crash", "floods swept the valley, killing six"."""
    ours = {one.token: one for one in found if one.rule.type == "tidings:disaster"}
    kept = []
    for one in found:
        if one.form == "verb" and one.rule.type == "ASSAULT" and one.rule.mode is None and _is_toll(scene, one.token):
            of = _toll_of(scene, one.token, ours)
            if of is not None:
                one = replace(one, rule=ours[of].rule)
            elif _is_by_itself(scene, one.token):
                continue
        kept.append(one)
    return kept


def _is_toll(scene: Scene, verb: int) -> bool:
    return scene.tree.lemma[verb] in scene.tables.extent.toll


def _is_by_itself(scene: Scene, verb: int) -> bool:
    """ "The disease killed nine": nobody did it."""
    agent = _agent(scene, verb, scene.tree.passive(verb))
    return agent is not None and "calamity" in scene.kinds(agent)


def _toll_of(scene: Scene, verb: int, ours: Collection[int]) -> int | None:
    """The disaster that killed or hurt, by what the verb has around it."""
    tree = scene.tree
    subject = tree.subject(verb)
    near = [*tree.objects(verb, "in", "by", "from", "after", "during"), *tree.children(verb, "advcl")]
    if tree.dep[verb] in ("advcl", "conj", "acl", "relcl"):
        near.append(tree.head[verb])
    if subject is not None:
        near.append(subject)
    return next((token for token in near if token in ours), None)


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
        if at > token and _fits_phrase(scene, token, at, rule):
            return Trigger(token, tree.span(token, at), rule, "verb")
    return None


def _fits_phrase(scene: Scene, token: int, last: int, rule: EventRule) -> bool:
    """Whether what a phrase has around it is of the kinds that its rule asks for, and no "let go of" an abstract thing."""
    tree = scene.tree
    if not _is_about(scene, token, rule):
        return False
    if rule.subject and not tree.passive(token):
        subject = tree.subject(token)
        if subject is not None and not scene.kinds(_whom(scene, subject)) & rule.subject:
            return False
    if rule.whose and not any(_is_ground(scene, _whom(scene, noun)) for noun in tree.objects(last, "of", "over")):
        return False
    if rule.after:
        goals = [tree.subject(token)] if tree.passive(token) else tree.children(token, "dobj")
        nouns = (*tree.children(last, "pobj"), *goals)
        return any(scene.kinds(noun) & rule.after for noun in nouns if noun is not None)
    if rule.mode == "release":
        return not any(not scene.acts(noun) for noun in tree.objects(token, "of") + tree.objects(last, "of"))
    return True


def _is_ground(scene: Scene, noun: int) -> bool:
    """What one takes control of: a place, also one that nobody knows, but no party."""
    kinds = scene.kinds(noun)
    return bool(kinds & {"territory", "town", "place"}) or ("name" in kinds and "group" not in kinds)


def _is_about(scene: Scene, token: int, rule: EventRule) -> bool:
    """Whether the sentence has a word that the rule asks for, and none that forbids it."""
    if not rule.beside and not rule.apart:
        return True
    first, end = scene.tree.around(token)
    words = [scene.tree.lower[at] for at in range(first, end) if at != token]
    return (not rule.beside or not rule.beside.isdisjoint(words)) and rule.apart.isdisjoint(words)


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
        if _fits(scene, token, rule):
            return Trigger(token, tree.span(token, token), rule, "verb")
    return None


def _is_people(scene: Scene, token: int) -> bool:
    """A participle that stands for people: "the kidnapped will be freed", "relatives of the detained"."""
    tree = scene.tree
    return tree.dep[token] in ("nsubj", "nsubjpass", "dobj", "pobj") and any(
        tree.dep[kid] == "det" for kid in tree.kids[token]
    )


def _fits(scene: Scene, token: int, rule: EventRule) -> bool:
    """Whether object and subject are of the kinds that the rule asks for."""
    tree = scene.tree
    if not _is_about(scene, token, rule) or (rule.type == "PROTEST" and tree.child(token, "ccomp") is not None):
        return False  # "he had done nothing, he protested" is said
    passive = tree.passive(token)
    goal = tree.subject(token) if passive else next(iter(tree.goals(token)), None)
    if goal is not None and ("abstract" in scene.kinds(goal) or _is_in_words(scene, token)):
        return False
    if rule.unless and (agent := _agent(scene, token, passive)) is not None and scene.kinds(agent) & rule.unless:
        return False
    if rule.object:
        if goal is None:
            if "none" in rule.object and tree.child(token, "ccomp") is not None:
                return False
            if "none" not in rule.object and not _joined(scene, token, rule):
                return False
        elif not scene.kinds(_whom(scene, goal)) & rule.object:
            return False
    if rule.subject and not passive:
        subject = tree.subject(token)
        if subject is None or not scene.kinds(_whom(scene, subject)) & rule.subject:
            return False
    return True


def _whom(scene: Scene, noun: int) -> int:
    """What is counted or gathered: "a pair of rockets" are rockets, "some of the districts" districts."""
    noun = scene.counted(noun)
    of = scene.tree.objects(noun, "of") if scene.tree.lower[noun] in _SETS else []
    return of[0] if of else noun


def _is_in_words(scene: Scene, verb: int) -> bool:
    """Whether it was done with words: "attacked the party in an interview"."""
    tree = scene.tree
    if tree.lemma[verb] not in scene.tables.events.figures:
        return False
    return any(tree.lower[noun] in scene.tables.events.media for noun in tree.objects(verb, "in", "on", "over", "for"))


def _agent(scene: Scene, verb: int, passive: bool) -> int | None:
    """Who does it, where the sentence says."""
    return next(iter(scene.tree.objects(verb, "by")), None) if passive else scene.tree.subject(verb)


def _joined(scene: Scene, token: int, rule: EventRule) -> bool:
    """A verb without an object of its own, joined to one that has ("attacked and burned the office")."""
    tree = scene.tree
    for other in tree.children(token, "conj"):
        goal = tree.child(other, "dobj")
        if goal is not None and scene.kinds(goal) & rule.object:
            return True
    return False


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
    if _is_figurative(scene, token) or _is_heading(scene, token):
        return None
    for first, rule in scene.tables.events.compounds.get(tree.lower[token], ()):
        start = token - len(first)
        if start >= 0 and tuple(tree.lower[start:token]) == first and _is_about(scene, token, rule):
            return Trigger(token, tree.span(start, token), rule, "noun", _light(scene, token))
    for rule in scene.tables.events.nouns.get(tree.lower[token], ()):
        if not _is_about(scene, token, rule):
            continue
        if rule.whose and not any(scene.kinds(_whom(scene, noun)) & rule.whose for noun in tree.objects(token, "of")):
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


def _is_figurative(scene: Scene, token: int) -> bool:
    """ "an electronic battle", "an attack on corruption", "a storm of complaints", a battle in the name of a museum."""
    tree, table = scene.tree, scene.tables.events
    word = tree.lower[token]
    if word in table.figures:
        if any(tree.lower[kid] in table.figurative for kid in tree.kids[token] if kid < token):
            return True
        against = tree.objects(token, "on", "against", "for", "of")
        if against and all("abstract" in scene.kinds(noun) for noun in against):
            return True
    if word in table.measures:
        of = tree.objects(token, "of")
        return any(not scene.kinds(noun) & _CONCRETE and noun not in scene.times for noun in of)
    return tree.ent[token] in _NAMED and tree.tag[token] in ("NNP", "NNPS") and tree.zone(token) != "headline"


def _is_heading(scene: Scene, token: int) -> bool:
    """A word that stands alone over what follows ("Shelling.")."""
    first, last = scene.tree.around(token)
    return last - first <= _HEADING and scene.tree.zone(token) != "headline"


def _light(scene: Scene, token: int) -> int | None:
    """The light verb that a noun hangs on: "carried out a strike", "a strike was carried out"."""
    tree = scene.tree
    head = tree.head[token]
    if tree.dep[token] == "conj":
        token, head = head, tree.head[head]
    if tree.dep[token] not in ("dobj", "nsubjpass") or tree.pos[head] != "VERB":
        return None
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
