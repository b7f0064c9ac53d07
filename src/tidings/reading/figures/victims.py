"""How many, and who: the noun phrases that casualty words govern (R5, R7)."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.spans import Span
from tidings.reading.figures.whom import antecedent
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import PersonWord

_NO_VICTIMS = frozenset({"others", "police", "officials", "officers", "deputies", "detectives"})  # bare, they act
_MANY = frozenset({"they", "them", "who", "those", "these", "we", "us", "which", "that"})
_THE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Victims:
    """People that a phrase counts or names.

    ``derived``: counted by naming or describing. ``name`` tells one who is named from others. ``again``: words that
    point back ("he", "the victim"), so no further person. ``others``: "40 others". ``of_them``: "nine of them".
    ``whom`` is the head of the phrase that a pronoun stands for. ``bare``: a plural without any number.
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
    whom: int | None = None
    bare: bool = False

    @property
    def key(self) -> str:
        """What tells one person from another inside a report: the name, else the phrase that tells of them first."""
        return self.name or f"@{self.head if self.whom is None else self.whom}"


def victims(words: Words, heads: list[int]) -> list[Victims]:
    """The people of these noun phrases and of those joined to them; phrases that count nobody give nothing."""
    found: list[Victims] = []
    for head in heads:
        for one in _listed(words, head):
            if (counted := count(words, one)) is not None and not (found and counted.high == 0):  # "men, or nobody"
                found.append(counted)
    return found


def _listed(words: Words, head: int) -> list[int]:
    """A head and those joined to it; "a mother, her daughter and two neighbours" hang under it as an apposition."""
    tree = words.tree
    joined = tree.conjuncts(head)
    if len(joined) > 1 or tree.tag[head] not in ("NN", "NNP"):
        return joined
    for kid in tree.children(head, "appos"):
        others = tree.conjuncts(kid)
        fresh = tree.child(kid, "poss") is not None or tree.child(kid, "nummod") is not None
        if len(others) > 1 and fresh and words.is_person(kid):
            return [head, *others]
    return joined


def count(words: Words, head: int) -> Victims | None:
    """How many people the noun phrase of a head stands for; None where that cannot be said."""
    tree = words.tree
    if tree.lower[head] in words.table.things:
        return None
    if _is_asked(words, head):
        return None
    if (number := _number(words, head)) is not None:
        before = words.numbers[number].first - 1
        if before >= 0 and tree.lower[before] in ("no", "not"):
            span = tree.span(before, head)
            return Victims(head, span, 0, 0, wording=tree.parsed.text(span), of_whom=_class(words, head))
        return _stated(words, head, number)
    if _says_nobody(words, head):
        span = tree.span(min(tree.phrase(head)[0], *tree.kids[head], head), head)
        of = tree.objects(head, "of")
        of_whom = _class(words, of[0] if of else head)
        return Victims(head, span, 0, 0, wording=tree.parsed.text(span), of_whom=of_whom, of_them=bool(of))
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
    if following < len(tree) and tree.lower[following] in words.table.things:
        return None
    quantity = counted.quantity
    of = tree.objects(head, "of") if head in words.numbers else []
    noun = of[0] if of else head
    of_them = bool(of) and (tree.lower[noun] in ("them", "whom", "those", "these") or _told(words, noun))
    if of and not of_them and not words.is_person(noun) and tree.lower[noun] in words.table.counted:
        return None
    span = tree.span(counted.first, max(counted.last, tree.phrase(head)[1]))
    return Victims(
        head, span, quantity.low, quantity.high, quantity.approximate, quantity.wording,
        of_whom=_class(words, noun) or (_said_to_be(words, head) if of_them else None), others=_is_others(words, head), of_them=of_them,
    )  # fmt: skip


def _described(words: Words, head: int) -> Victims | None:
    """One who is named or described counts as one; bare plurals as two or more."""
    tree, person = words.tree, words.person(head)
    span = tree.phrase_span(head)
    if words.one_pronoun(head):
        return _pronoun(words, head)
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
    if tree.lower[head] == "another" and not tree.objects(head, "of"):
        return Victims(head, span, 1, 1, derived=True, wording=tree.parsed.text(span), others=True)
    if tree.lower[head] in words.table.collectives:
        return _some(words, head)
    if person is None or tree.lower[head] in _MANY:
        return None
    if person.plural:
        return _several(words, head, person)
    if tree.tag[head] not in ("NN", "NNP") and tree.lower[head] != "old":  # "a 19-year-old"
        return None
    appositive = next(
        (kid for kid in tree.children(head, "appos") if kid - head <= 4 and words.names_person(kid)), None
    )
    name = words.people.get(head) if appositive is None else _identity(words, appositive)
    only = any(tree.lower[kid] == "only" for kid in tree.kids[head])  # "he was the only person hurt"
    again = _definite(words, head) and name is None and (only or not _is_telling(words, head))
    return Victims(
        head, span, 1, 1, derived=True, name=name, again=again, wording=tree.parsed.text(span), of_whom=person.of_whom
    )  # fmt: skip


def _pronoun(words: Words, head: int) -> Victims:
    """ "He", "her": one told before, with the name of whom it stands for."""
    tree = words.tree
    span = tree.phrase_span(head)
    whom = antecedent(words, head)
    meant = None if whom is None else _described(words, whom)
    name = words.people.get(head) or (None if meant is None else meant.name)
    if meant is not None and meant.again:  # "the teenager ... he": both point back
        whom = None
    return Victims(head, span, 1, 1, derived=True, again=True, name=name, wording=tree.parsed.text(span), whom=whom)


def _several(words: Words, head: int, person: PersonWord) -> Victims | None:
    """ "Both guards" are two, bare "guards" two or more; "the guards" have been told of."""
    tree = words.tree
    span = tree.phrase_span(head)
    if any(tree.lower[kid] == "both" and tree.dep[kid] in ("det", "predet") for kid in tree.kids[head]):
        return Victims(head, span, 2, 2, False, tree.parsed.text(span), person.of_whom, derived=True)
    if _definite(words, head) or tree.lower[head] in _NO_VICTIMS or tree.child(head, "det") is not None:
        return None
    return Victims(head, span, 2, None, True, tree.parsed.text(span), person.of_whom, derived=True, bare=True)


def _some(words: Words, head: int) -> Victims | None:
    """ "a group of militia members", "a number of people": people, and no number (R4.7)."""
    tree = words.tree
    of = tree.objects(head, "of")
    fresh = any(tree.lower[kid] in ("a", "an") for kid in tree.kids[head])
    if not fresh or not of or tree.tag[of[0]] != "NNS" or words.person(of[0]) is None:
        return None
    span = tree.phrase_span(head)
    return Victims(head, span, None, None, True, tree.parsed.text(span), _class(words, of[0]), derived=True)


def _identity(words: Words, head: int) -> str:
    """Who is named: the chain of mentions where there is one, else the surname."""
    return words.people.get(head) or words.tree.lower[head]


def _class(words: Words, head: int) -> str | None:
    """The class that the words of a phrase give: its head, else a noun before the head, else what they belong to."""
    tree = words.tree
    person = words.person(head)
    own = person.of_whom if person is not None else None
    if own is not None and own not in words.table.broad:
        return own
    for kid in tree.kids[head]:
        if kid < head and tree.dep[kid] in ("compound", "amod", "nmod"):
            found = words.person(kid)
            if found is not None and found.of_whom:
                return found.of_whom
            if tree.lower[kid] in words.table.bodies:
                return words.table.bodies[tree.lower[kid]]
    of = () if own or person is None else tree.objects(head, "of", "from")
    return own or next(
        (words.table.bodies[tree.lower[one]] for one in of if tree.lower[one] in words.table.bodies), None
    )


def _said_to_be(words: Words, number: int) -> str | None:
    """What some of them are said to be: "three of them policemen", "four of the dead were children"."""
    tree = words.tree
    things = tree.objects(number, "of")
    after = [*things, *(thing + 1 for thing in things), *(thing + 2 for thing in things)]
    nouns = [at for at in after[1:] if at < len(tree) and tree.tag[at] == "NNS"] if things else []
    nouns += tree.children(tree.head[number], "attr") if tree.lemma[tree.head[number]] == "be" else []
    persons = (words.person(noun) for noun in nouns if tree.sentence[noun] == tree.sentence[number])
    return next((person.of_whom for person in persons if person is not None), None)


def _told(words: Words, head: int) -> bool:
    """Whether a noun means people told before: "two of the guards", but not "two of his guards"."""
    tree = words.tree
    return any(tree.lower[kid] in _THE and tree.dep[kid] != "poss" for kid in tree.kids[head] if kid < head)


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
        return words.is_person(head) or tree.lower[head] in table.nouns or tree.lower[head] == "one"
    return False
