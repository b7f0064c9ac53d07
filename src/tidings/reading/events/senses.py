"""What the words around a trigger make of it: the things that a rule asks for, and what is meant otherwise."""

from __future__ import annotations

from tidings.reading.events.scene import Scene
from tidings.vocabulary.events import EventRule

_HEADING = 2  # tokens, with the full stop
# What gathers or cuts out: "a pair of rockets", "the rest of the district"; what it is of counts.
_SETS = frozenset(
    "pair trio salvo volley barrage hail group some part parts most much all length rest whole entirety portion section "
    "stretch outskirts edge half majority bulk centre center heart swathe swath swathes side east west north south".split()
)
_NAMED = frozenset({"ORG", "FAC", "WORK_OF_ART", "PRODUCT"})  # "the Battle of the Ford Museum"
_CONCRETE = frozenset({"place", "site", "weapon", "vehicle", "way", "town"})


def phrase_fits(scene: Scene, token: int, last: int, rule: EventRule) -> bool:
    """Whether what a phrase has around it is of the kinds that its rule asks for, and no "let go of" an abstract thing."""
    tree = scene.tree
    if not is_about(scene, token, rule):
        return False
    if rule.subject and not tree.passive(token):
        subject = tree.subject(token)
        if subject is not None and not scene.kinds(whom(scene, subject)) & rule.subject:
            return False
    if rule.whose and not any(is_ground(scene, whom(scene, noun)) for noun in tree.objects(last, "of", "over")):
        return False
    if rule.after:
        goals = [tree.subject(token)] if tree.passive(token) else tree.children(token, "dobj")
        nouns = (*tree.children(last, "pobj"), *goals)
        return any(scene.kinds(noun) & rule.after for noun in nouns if noun is not None)
    if rule.mode == "release":
        return not any(not scene.acts(noun) for noun in tree.objects(token, "of") + tree.objects(last, "of"))
    return True


def verb_fits(scene: Scene, token: int, rule: EventRule) -> bool:
    """Whether object and subject are of the kinds that the rule asks for."""
    tree = scene.tree
    if not is_about(scene, token, rule) or (rule.type == "PROTEST" and tree.child(token, "ccomp") is not None):
        return False  # "he had done nothing, he protested" is said
    passive = tree.passive(token)
    goal = tree.subject(token) if passive else next(iter(tree.goals(token)), None)
    if goal is not None and (is_in_words(scene, token) or _is_abstract(scene, goal, rule)):
        return False
    if rule.unless and (agent := agent_of(scene, token, passive)) is not None and scene.kinds(agent) & rule.unless:
        return False
    if rule.object:
        if goal is None:
            if "none" in rule.object and tree.child(token, "ccomp") is not None:
                return False
            if "none" not in rule.object and not _joined(scene, token, rule):
                return False
        elif not scene.kinds(whom(scene, goal)) & rule.object:
            return False
    if rule.subject and not passive:
        subject = tree.subject(token)
        if subject is None or not scene.kinds(whom(scene, subject)) & rule.subject:
            return False
    return True


def _is_abstract(scene: Scene, goal: int, rule: EventRule) -> bool:
    """A thing that one attacks, kills or seizes in words only, unless the rule asks for it ("passed the law")."""
    kinds = scene.kinds(goal)
    return "abstract" in kinds and "law" not in kinds & rule.object


def _joined(scene: Scene, token: int, rule: EventRule) -> bool:
    """A verb without an object of its own, joined to one that has ("attacked and burned the office")."""
    tree = scene.tree
    for other in tree.children(token, "conj"):
        goal = tree.child(other, "dobj")
        if goal is not None and scene.kinds(goal) & rule.object:
            return True
    return False


def is_ground(scene: Scene, noun: int) -> bool:
    """What one takes control of: a place, also one that nobody knows, but no party."""
    kinds = scene.kinds(noun)
    return bool(kinds & {"territory", "town", "place"}) or ("name" in kinds and "group" not in kinds)


def is_about(scene: Scene, token: int, rule: EventRule) -> bool:
    """Whether the sentence has a word that the rule asks for, and none that forbids it."""
    if not rule.beside and not rule.apart:
        return True
    first, end = scene.tree.around(token)
    words = [scene.tree.lower[at] for at in range(first, end) if at != token]
    return (not rule.beside or not rule.beside.isdisjoint(words)) and rule.apart.isdisjoint(words)


def whom(scene: Scene, noun: int) -> int:
    """What is counted or gathered: "a pair of rockets" are rockets, "some of the districts" districts."""
    noun = scene.counted(noun)
    of = scene.tree.objects(noun, "of") if scene.tree.lower[noun] in _SETS else []
    return of[0] if of else noun


def is_in_words(scene: Scene, verb: int) -> bool:
    """Whether it was done with words: "attacked the party in an interview"."""
    tree = scene.tree
    if tree.lemma[verb] not in scene.tables.events.figures:
        return False
    return any(tree.lower[noun] in scene.tables.events.media for noun in tree.objects(verb, "in", "on", "over", "for"))


def agent_of(scene: Scene, verb: int, passive: bool) -> int | None:
    """Who does it, where the sentence says."""
    return next(iter(scene.tree.objects(verb, "by")), None) if passive else scene.tree.subject(verb)


def is_figurative(scene: Scene, token: int) -> bool:
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


def is_heading(scene: Scene, token: int) -> bool:
    """A word that stands alone over what follows ("Shelling.")."""
    first, last = scene.tree.around(token)
    return last - first <= _HEADING and scene.tree.zone(token) != "headline"
