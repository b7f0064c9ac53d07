"""Forms of the verbs of events: what "stormed", "storming" are forms of, and what to say in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.inflection import verb_forms
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class VerbForms:
    """One verb: "storm", "storming", "stormed", "stormed"."""

    base: str
    gerund: str
    past: str
    participle: str


def load_verbs(raw: Raw) -> Mapping[str, VerbForms]:
    """The forms of every verb in the table ``events``, by each form; where two verbs share one, the first."""
    irregular = cast("Mapping[str, Sequence[str]]", raw["irregular"])
    found: dict[str, VerbForms] = {}
    for entry in cast("Sequence[Mapping[str, Sequence[str]]]", raw["event"]):
        for words in (*entry.get("verbs", ()), *entry.get("phrases", ())):
            base = words.split()[0]
            forms = verb_forms(base, irregular)
            made = _forms(base, forms[2], irregular.get(base) or forms[-1:])
            for form in forms:
                found.setdefault(form, made)
    return found


def _forms(base: str, gerund: str, told: Sequence[str]) -> VerbForms:
    """A verb by its irregular forms, which may hold a gerund of its own ("kidnapping") behind past and participle."""
    gerunds = [form for form in told if form.endswith("ing")]
    past = [form for form in told if form not in gerunds]
    return VerbForms(base, gerunds[0] if gerunds else gerund, past[0], past[-1])
