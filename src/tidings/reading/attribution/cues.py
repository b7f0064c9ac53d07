"""Words that may say on whose word something is told: the verb with its auxiliaries, its act and its frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tidings.model.claims import Act, Stance
from tidings.reading.attribution.page import Page
from tidings.vocabulary.attribution import Frame

_NOT_VERBS = frozenset({"amod", "compound", "det", "nmod"})
_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: its word, the first and last token of its verb group, what it takes; ``addressed``: its object is a hearer."""

    token: int
    first: int
    last: int
    frames: Mapping[Frame, tuple[Act, Stance]]
    addressed: bool = False

    def meaning(self, frame: Frame) -> tuple[Act, Stance]:
        """The act and stance in a frame."""
        return self.frames.get(frame, ("say", "said"))


def find_cues(page: Page) -> Iterator[Cue]:
    """The verbs that may be cues, in order."""
    tree, verbs = page.tree, page.table.verbs
    for token, lower in enumerate(tree.lower):
        word = verbs.get(lower)
        if word is None or tree.dep[token] in _NOT_VERBS:
            continue
        if tree.tag[token].startswith("V") or tree.pos[token] == "VERB":
            first = group_start(page, token)
            yield Cue(token, first, _group_end(page, token), word.frames, word.lemma in page.table.addressed)


def speaks(page: Page, verb: int) -> bool:
    """Whether a verb of the table is one of speech here: "refused to comment" is, "refused to leave" is not."""
    word = page.table.verbs.get(page.tree.lower[verb])
    if word is None:
        return False
    if word.frames.get("to", ("say", "said"))[0] != "decline":
        return True
    return any(page.tree.lower[kid] in page.table.reply_verbs for kid in page.tree.children(verb, "xcomp", "dobj"))


def group_start(page: Page, verb: int) -> int:
    """The first word of the verb group: auxiliaries, negation and adverbs right before the verb."""
    first = verb
    while first > 0 and page.tree.head[first - 1] == verb and page.tree.dep[first - 1] in _GROUP:
        first -= 1
    while first < verb and page.tree.dep[first] == "advmod" and not page.tree.lower[first].endswith("ly"):
        if page.tree.lower[first] in ("also", "then", "later", "now", "once", "never", "still"):
            break
        first += 1
    return first


def _group_end(page: Page, verb: int) -> int:
    after = verb + 1
    if after < len(page.tree) and page.tree.head[after] == verb and page.tree.dep[after] == "prt":
        return after
    return verb
