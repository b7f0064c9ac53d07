"""How many, and who: the noun phrases that casualty words govern (R5, R7)."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.spans import Span
from tidings.reading.figures.words import Words

_NO_VICTIMS = frozenset({"others", "police", "officials", "officers", "deputies", "detectives"})  # bare, they act
_MANY = frozenset({"they", "them", "who", "those", "these", "we", "us", "which", "that"})
_THE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
_UNITS = frozenset(
    {"year", "years", "month", "months", "day", "days", "week", "weeks", "hour", "hours", "minute", "minutes", "time",
     "times", "percent", "shot", "shots", "bullet", "bullets", "round", "rounds", "mile", "miles", "dog", "dogs", "inch"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Victims:
    """People that a phrase counts or names.

    ``derived``: counted by naming or describing. ``name`` tells one who is named from others. ``again``: words that
    point back ("he", "the victim"), so no further person. ``others``: "40 others". ``of_them``: "nine of them".
    """

    head: int
    span: Span
    low: int | None
    high: int | None
    approximate: bool = False
    wording: str = ""
    of_whom: str | None = None
    derived: bool = False
    name: str | None = None
    again: bool = False
    others: bool = False
    of_them: bool = False


def victims(words: Words, heads: list[int]) -> list[Victims]:
    """The people of these noun phrases and of those joined to them; phrases that count nobody give nothing."""
    found: list[Victims] = []
    for head in heads:
        for one in words.tree.conjuncts(head):
            if (counted := count(words, one)) is not None and not (found and counted.high == 0):  # "men, or nobody"
                found.append(counted)
    return found


def count(words: Words, head: int) -> Victims | None:
    """How many people the noun phrase of a head stands for; None where that cannot be said."""
    tree = words.tree
    if tree.lower[head] in _UNITS:
        return None
    if _is_asked(words, head):
        return None
    if (number := _number(words, head)) is not None:
        if number and tree.lower[words.numbers[number].first - 1] in ("no", "not"):
            span = tree.span(words.numbers[number].first - 1, head)
            return Victims(head, span, 0, 0, wording=tree.parsed.text(span), of_whom=_class(words, head))
        return _stated(words, head, number)
    if _says_nobody(words, head):
        span = tree.span(min(tree.phrase(head)[0], *tree.kids[head], head), head)
        return Victims(head, span, 0, 0, wording=tree.parsed.text(span), of_whom=_class(words, head))
    first = tree.phrase(head)[0]
    if first in words.numbers and tree.head[words.numbers[first].last] != head:  # "two members of the X-backed Y"
        return _stated(words, tree.head[words.numbers[first].last], first)
    return _described(words, head)


def _is_asked(words: Words, head: int) -> bool:
    """ "how many soldiers"."""
    lower = words.tree.lower
    return lower[max(0, head - 2) : head] == ["how", "many"] or lower[max(0, head - 3) : head - 1] == ["how", "many"]


def _number(words: Words, head: int) -> int | None:
    """The token of the number that counts a head."""
    tree = words.tree
    if head in words.numbers:
        return head
    for kid in tree.kids[head]:
        if (
            kid < head
            and kid in words.numbers
            and tree.dep[kid] in ("nummod", "amod", "det", "quantmod", "compound", "advmod")
        ):
            return kid
    at = head - 1
    while at >= 0 and head - at <= 4 and (tree.pos[at] in ("ADJ", "NOUN", "PROPN", "NUM") or tree.lower[at] in "[]"):
        if at in words.numbers:
            return at if words.person(at + 1) is None or at + 1 == head or tree.head[at + 1] == head else None
        at -= 1
    return None


def _stated(words: Words, head: int, number: int) -> Victims | None:
    tree, counted = words.tree, words.numbers[number]
    following = counted.last + 1
    if following < len(tree) and tree.lower[following] in _UNITS:
        return None
    quantity = counted.quantity
    of = tree.objects(head, "of") if head in words.numbers else []
    noun = of[0] if of else head
    of_them = bool(of) and (tree.lower[noun] in ("them", "whom", "those", "these") or _definite(words, noun))
    if of and not of_them and not words.is_person(noun) and tree.lower[noun] in words.table.counted:
        return None
    span = tree.span(counted.first, max(counted.last, tree.phrase(head)[1]))
    return Victims(
        head, span, quantity.low, quantity.high, quantity.approximate, quantity.wording,
        of_whom=_class(words, noun), others=_is_others(words, head), of_them=of_them,
    )  # fmt: skip


def _described(words: Words, head: int) -> Victims | None:
    """One who is named or described counts as one; bare plurals as two or more."""
    tree, person = words.tree, words.person(head)
    span = tree.phrase_span(head)
    if words.one_pronoun(head):
        name = words.people.get(head)
        return Victims(head, span, 1, 1, derived=True, again=True, name=name, wording=tree.parsed.text(span))
    if words.names_person(head) and tree.tag[head] != "NNPS" and (person is None or not person.plural):
        return Victims(
            head,
            span,
            1,
            1,
            derived=True,
            name=_identity(words, head),
            wording=tree.parsed.text(span),
            of_whom=_class(words, head),
        )
    if person is None or tree.lower[head] in _MANY:
        return None
    definite = _definite(words, head)
    if person.plural:
        if definite or tree.lower[head] in _NO_VICTIMS or tree.child(head, "det") is not None:
            return None
        return Victims(head, span, 2, None, True, tree.parsed.text(span), person.of_whom, derived=True)
    if tree.tag[head] not in ("NN", "NNP"):
        return None
    appositive = next(
        (kid for kid in tree.children(head, "appos") if kid - head <= 4 and words.names_person(kid)), None
    )
    name = words.people.get(head) if appositive is None else _identity(words, appositive)
    again = definite and name is None and not _is_telling(words, head)
    return Victims(
        head, span, 1, 1, derived=True, name=name, again=again, wording=tree.parsed.text(span), of_whom=person.of_whom
    )


def _identity(words: Words, head: int) -> str:
    """Who is named: the chain of mentions where there is one, else the surname."""
    return words.people.get(head) or words.tree.lower[head]


def _class(words: Words, head: int) -> str | None:
    """The class that the words of a phrase give: its head, else a noun before the head."""
    tree = words.tree
    person = words.person(head)
    if person is not None and person.of_whom:
        return person.of_whom
    for kid in tree.kids[head]:
        if kid < head and tree.dep[kid] in ("compound", "amod", "nmod"):
            found = words.person(kid)
            if found is not None and found.of_whom:
                return found.of_whom
    return None


def _definite(words: Words, head: int) -> bool:
    tree = words.tree
    return any(tree.lower[kid] in _THE or tree.dep[kid] == "poss" for kid in tree.kids[head] if kid < head)


def _is_telling(words: Words, head: int) -> bool:
    """Whether a definite description says who it is ("the mayor of X", "the 22-year-old", "his wife")."""
    tree = words.tree
    if tree.child(head, "poss") is not None or tree.objects(head, "of"):
        return True
    return any(tree.dep[kid] in ("compound", "amod") and tree.pos[kid] == "PROPN" for kid in tree.kids[head])


def _is_others(words: Words, head: int) -> bool:
    tree = words.tree
    if tree.lower[head] in ("others", "other"):
        return True
    return any(tree.lower[kid] in ("other", "another", "more", "additional") for kid in tree.kids[head])


def _says_nobody(words: Words, head: int) -> bool:
    tree, table = words.tree, words.table
    if tree.lower[head] in table.no_pronouns:
        return True
    if any(tree.lower[kid] in table.no_determiners and tree.dep[kid] == "det" for kid in tree.kids[head]):
        return (
            words.is_person(head)
            or tree.lower[head] in table.no_nouns
            or tree.lower[head] in table.nouns
            or tree.lower[head] == "one"
        )
    return False
