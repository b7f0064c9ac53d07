"""What a cue does where its own word does not settle it: "did not confirm", "claimed responsibility"."""

from __future__ import annotations

from tidings.model.claims import Act
from tidings.reading.attribution.cues import Cue
from tidings.reading.attribution.page import Page

_SETTLING = frozenset({"confirm", "deny"})
_NOR = frozenset({"nor", "neither"})


def act_of(page: Page, cue: Cue, act: Act) -> Act:
    """The act of a cue.

    What is not said, confirmed or denied is no answer ("did not say who", "would neither confirm nor deny"): R10.
    "Claimed responsibility" owns up.
    """
    lower = page.tree.lower[cue.token]
    if negated(page, cue.token) and (act in _SETTLING or (act == "say" and lower in page.table.reply_verbs)):
        return "decline"
    if act == "say" and lower in page.table.owning and _owned(page, cue.token):
        return "confirm"
    return act


def negated(page: Page, verb: int) -> bool:
    """Whether a verb has "not", "never" or "nor", or stands after "unable to"."""
    tree = page.tree
    if any(tree.dep[kid] == "neg" or tree.lower[kid] in _NOR for kid in tree.kids[verb]):
        return True
    if verb > 0 and tree.lower[verb - 1] in _NOR:
        return True
    return tree.dep[verb] == "xcomp" and tree.lower[tree.head[verb]] in page.table.failing


def _owned(page: Page, verb: int) -> bool:
    held = page.tree.child(verb, "dobj")
    return held is not None and page.tree.lower[held] in page.table.owned
