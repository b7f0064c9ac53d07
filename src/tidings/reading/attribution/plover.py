"""What is done by saying something: PLOVER's type, mode and target of accusations, demands, threats, rejections (R1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tidings.model.claims import EventClaim, StatementClaim
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed
from tidings.reading.tree import Tree, actors_by_token, tokens_in, tree_of
from tidings.vocabulary.said import SaidRule, SaidTable, load_said
from tidings.vocabulary.tables import Vocabulary

_TOWARDS = ("on", "upon", "to", "against", "at", "with")


def with_types(
    parsed: Parsed,
    statements: Sequence[StatementClaim],
    vocabulary: Vocabulary,
    *,
    events: Iterable[EventClaim],
    actors: Iterable[ActorMention],
) -> tuple[StatementClaim, ...]:
    """The statements, those that do something by saying it with its type, mode and target."""
    tree, table = tree_of(parsed), vocabulary.table("said", load_said)
    told = {event.id: event for event in events}
    at: dict[int, ActorMention] | None = None
    found = []
    for one in statements:
        cue = [token for span in _cue(one) for token in tokens_in(tree, span)]
        rule = _rule(tree, one, cue, table)
        if rule is not None:
            at = actors_by_token(tree, actors) if at is None else at
            mode = rule.mode or _mode(rule.type, (told[about] for about in one.about if about in told), table)
            one = replace(one, event_type=rule.type, event_mode=mode, target=_target(tree, one, cue, at))
        found.append(one)
    return tuple(found)


def _cue(one: StatementClaim) -> tuple[Span, ...]:
    return one.attribution.cue if one.attribution is not None else ()


def _rule(tree: Tree, one: StatementClaim, cue: Sequence[int], table: SaidTable) -> SaidRule | None:
    words = {tree.lower[token] for token in cue}
    content: set[str] | None = None
    for rule in table.rules:
        if one.act not in rule.acts and words.isdisjoint(rule.words):
            continue
        if rule.content:
            if content is None:
                spans = one.attribution.content if one.attribution is not None else ()
                content = {tree.lower[token] for span in spans for token in tokens_in(tree, span)}
            if content.isdisjoint(rule.content):
                continue
        return rule
    return None


def _mode(kind: str, told: Iterable[EventClaim], table: SaidTable) -> str | None:
    """What is asked for, refused or threatened with: the first event of the content that says it."""
    modes: Mapping[str, str] = table.modes.get(kind, {})
    for event in told:
        found = modes.get(f"{event.type}.{event.mode}") or modes.get(event.type)
        if found is not None:
            return found
    return None


def _target(tree: Tree, one: StatementClaim, cue: Sequence[int], at: Mapping[int, ActorMention]) -> str | None:
    """The mention of whom it is said to, or against: no speaker accuses himself."""
    for verb in cue:
        for token in _towards(tree, verb):
            actor = at.get(token)
            if actor is not None and actor.id != one.actor:
                return actor.id
    return None


def _towards(tree: Tree, verb: int) -> Iterator[int]:
    """Whom a cue goes to: "urged X to", "called on X", "X is accused of", "the threat against X"."""
    yield from tree.children(verb, "nsubjpass", "dobj", "dative")
    for clause in tree.children(verb, "ccomp", "xcomp"):
        if any(tree.lower[kid] == "to" for kid in tree.children(clause, "aux")):  # "urged X to", parsed as one clause
            yield from tree.children(clause, "nsubj", "nsubjpass")
    yield from tree.objects(verb, *_TOWARDS)
    for goal in tree.children(verb, "dobj"):
        yield from tree.objects(goal, "on")  # "blamed the attack on X", parsed as an attack on X
    if tree.pos[verb] == "NOUN":
        yield from tree.objects(verb, "of")
