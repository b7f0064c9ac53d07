"""The verb of a line: what a happening's word becomes beside those who take part, as its status wants it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tidings.model.claims import Status
from tidings.vocabulary.verbs import VerbForms

# What is told as done is said in the past; all else as what is to be.
_DONE: Final[frozenset[Status]] = frozenset({"actual"})
# Past participles that no table of events has: "a man shot".
_PARTICIPLES: Final = frozenset("shot hit struck held beaten slain hurt taken burnt sworn freed overthrown let".split())
# Words that want more after them.
_HANGING: Final = frozenset("from with on as at against for to of by the a".split())


class Verb:
    """The word or words for a happening, where they are a verb.

    Args:
        words: as the report has them ("took office").
        status: of the claim.
        forms: the forms of verbs by each form.
    """

    def __init__(self, words: str, status: Status, forms: Mapping[str, VerbForms]) -> None:
        self.words, self.status = words, status
        first, _, self.rest = words.partition(" ")
        self.first = first.casefold()
        self.forms = forms.get(self.first)

    @property
    def participle(self) -> bool:
        """Whether it can say what was done to somebody ("shot", "abducted")."""
        if self.forms and self.first in (self.forms.base, self.forms.gerund):
            return self.first == self.forms.participle
        return (
            self.first.endswith("ed")
            or self.first in _PARTICIPLES
            or bool(self.forms and self.first == self.forms.participle)
        )

    @property
    def bare(self) -> bool:
        """Whether it is an infinitive or a gerund, which say nothing of time."""
        forms = self.forms
        return forms is not None and self.first in (forms.base, forms.gerund) and self.first != forms.past

    def done_by(self) -> str:
        """Behind those who did it: "stormed", "storming" of what goes on, "to storm" of what is only planned."""
        if not self.forms or not self.bare:
            return self.words
        if self.status in _DONE:
            return self._with(self.forms.past)
        return (
            self.words
            if self.status == "ongoing" and self.first == self.forms.gerund
            else self._with(f"to {self.forms.base}")
        )

    def done_to(self) -> str:
        """Behind those whom it was done to: "ousted", "to be ousted"; empty where the words hold an object of their own."""
        if not self.forms or (self.rest and self.rest not in ("up", "out", "down", "off", "back", "over", "away")):
            return ""
        if self.status in _DONE or not self.bare:
            return self._with(self.forms.participle)
        return self._with(f"to be {self.forms.participle}")

    def alone(self) -> str:
        """Beside nobody: "closing its embassy"."""
        return self._with(self.forms.gerund) if self.forms and self.first == self.forms.base else self.words

    def _with(self, first: str) -> str:
        return f"{first} {self.rest}" if self.rest else first


def whole(words: str) -> str:
    """A line without the small words that hang at its end ("broke away from")."""
    held = words.split(" ")
    while len(held) > 1 and held[-1].casefold() in _HANGING:
        held.pop()
    return " ".join(held)
