"""Unnamed actors: "anti-government protesters", "the militia commander", "supporters of X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.model.mentions import ActorType
from tidings.reading.actors.drafts import Draft
from tidings.reading.actors.page import Page
from tidings.reading.actors.titles import Title

_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "FW"})
_PARTICIPLES = frozenset({"VBN", "VBG", "NNS", "VBD"})
_INNER = frozenset({"compound", "nmod", "amod", "npadvmod", "nummod", "conj", "appos"})
_OWNED = frozenset({"'s", "'"})
# Too general to describe anybody without a word before it.
_GENERAL = frozenset(
    """force service services agency court council administration community group groups network bank movement party parties
    state commission department union channel firm company companies organization organisation opposition faction factions cell
    alliance coalition bloc gang command charity brigade list regime man woman men women members source leaders""".split()
)
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "these",
        "those",
        "some",
        "several",
        "many",
        "other",
    }
)
_BODIES = frozenset({"government", "armed_group", "party", "coalition"})
_AMONG = frozenset({"of", "within", "inside", "in", "from"})
_POSSESSED = frozenset({"office", "bureau", "cabinet", "administration", "team", "palace"})


class Descriptions:
    """Finds descriptions in the words of one report.

    Args:
        page: the report.
        names: the drafts of names and states by the word they start at.
        taken: the words that belong to names.
    """

    def __init__(self, page: Page, names: Mapping[int, Draft], taken: Mapping[int, Draft]) -> None:
        self.page = page
        self.names = names
        self.taken = taken
        self.surnames = {
            page.lexicon.names.parts(d.name)[-1]: d
            for d in names.values()
            if d.name and d.type == "person" and page.lexicon.names.parts(d.name)
        }
        self.ended = {draft.end: draft for draft in names.values()}

    def find(self) -> list[Draft]:
        """All descriptions outside headings' names, in order."""
        found: list[Draft] = []
        titled = {at for title in self.page.titles for at in range(title.head, title.end)}
        for first, limit in self.page.read_bounds():
            found.extend(self._titles(first, limit))
            found.extend(self._groups(first, limit, titled))
            found.extend(self._adherents(first, limit))
        self._members(found)
        return found

    def _members(self, found: list[Draft]) -> None:
        """ "Officers within some security services": people of a body that is itself only described."""
        bodies = {d.start: d for d in found if d.type in _BODIES and (d.plural or d.type != "armed_group")}
        for draft in found:
            word = self.page.lower(draft.end - 1)
            if not draft.plural or draft.owner is not None or word not in self.page.lexicon.groups.members:
                continue
            if self.page.lower(draft.end) not in _AMONG:
                continue
            at = draft.end + 1 + (self.page.lower(draft.end + 1) in _DETERMINERS)
            owner = bodies.get(at)
            if owner is not None and owner is not draft:
                draft.owner, draft.owner_word = owner, word

    def _titles(self, first: int, limit: int) -> Iterator[Draft]:
        for title in self.page.titles:
            if not first <= title.head < limit:
                continue
            name = self.names.get(self._past_honorifics(title.end))
            if name is not None and name.type == "person" and not title.plural:
                name.titles.append(title.text if title.state == "current" else f"{title.state} {title.text}")
                continue
            yield self._titled(title, first)

    def _past_honorifics(self, at: int) -> int:
        while self.page.lower(at).rstrip(".") in self.page.lexicon.titles.honorifics:
            at += 1
        return at

    def _titled(self, title: Title, first: int) -> Draft:
        kind: ActorType = "person"
        end = title.end
        if self.page.lower(end) in _OWNED and self.page.lower(end + 1) in _POSSESSED:
            kind, end = "government", end + 2
        described = self.page.lexicon.groups.described.get(self.page.lower(title.end - 1))
        if title.plural and described is not None:
            kind = described
        start = self._left(title.head, first)
        return self._draft(start, title.head, end, kind, title.plural and end == title.end, (f"title: {title.text}",))

    def _groups(self, first: int, limit: int, titled: set[int]) -> Iterator[Draft]:
        described = self.page.lexicon.groups.described
        for at in range(first, limit):
            word = self.page.words[at]
            lower = word.lower
            if lower not in described or at in self.taken or at in titled or word.tag[:2] not in ("NN", "JJ"):
                continue
            following = self.page.words[at + 1] if at + 1 < limit else None
            if (
                following is not None
                and following.tag in ("NN", "NNS")
                and following.lower in described
                and at + 1 not in titled
            ):
                continue
            if word.tag == "JJ" and (following is None or following.tag[:2] in ("NN", "JJ")):
                continue
            start = self._left(at, first)
            if lower in _GENERAL and start == at and self.page.lower(at - 1) not in _DETERMINERS | _OWNED:
                continue
            if (
                following is not None
                and following.tag in ("NN", "NNS")
                and not word.tag.endswith("S")
                and following.lower not in ("member", "members")
            ):
                continue
            plural = word.tag in ("NNS", "NNPS") or described[lower] == "crowd"
            yield self._draft(start, at, at + 1, self._kind(start, at), plural, (f"noun: {lower}",))

    def _kind(self, start: int, head: int) -> ActorType:
        """The type of a described group: by its noun, unless a word before a general noun says more."""
        groups, noun = self.page.lexicon.groups, self.page.lower(head)
        before = {self.page.lower(at) for at in range(start, head)}
        if noun in groups.armed and before & groups.politics:
            return "party"
        if groups.described[noun] == "organization" and noun in groups.armed and before & groups.arms:
            return "armed_group"
        return groups.described[noun]

    def _adherents(self, first: int, limit: int) -> Iterator[Draft]:
        """ "Sadrists": the followers of the one whose name the word is made of."""
        for at in range(first, limit):
            word = self.page.words[at]
            if (
                word.cap
                and word.lower.endswith(("ists", "ites"))
                and at not in self.taken
                and (self.page.lower(at + 1) not in self.page.lexicon.groups.heads)
            ):
                fold = self.page.lexicon.names.fold(word.text[:-4].rstrip("-"))
                owner = self.surnames.get(fold)
                if owner is not None:
                    yield Draft(
                        at,
                        at + 1,
                        word.span,
                        "",
                        name=word.text,
                        type="crowd",
                        cues=(f"made of a name: {owner.name}",),
                        plural=True,
                        owner=owner,
                        owner_word="followers",
                    )

    def _left(self, at: int, first: int) -> int:
        """Where the noun phrase starts that ends in this head, without its article and numbers."""
        start = at
        while start > first and at - start < 7:
            word = self.page.words[start - 1]
            if (
                word.tag in _PARTICIPLES
                and "-" not in word.text
                and self.page.tree.dep[word.token] not in ("amod", "compound")
            ):
                break
            if word.tag not in _MODIFIERS and word.tag not in _PARTICIPLES and start - 1 not in self.taken:
                break
            if word.tag[0] == "N" and start - 1 not in self.taken and not self._inside(start - 1, at):
                break
            if (
                word.lower in _DETERMINERS
                or self._ends_before(start - 1)
                or not word.text[0].isalnum()
                or (start - 1 in self.taken and self.taken[start - 1].end != start)
            ):
                break
            start = self.taken[start - 1].start if start - 1 in self.taken else start - 1
        return max(start, first)

    def _ends_before(self, at: int) -> bool:
        """Whether a small noun stands before a capital compound: another phrase ends there ("the grip Iran-backed ...")."""
        word, after = self.page.words[at], self.page.words[at + 1]
        return word.tag in ("NN", "NNS") and not word.cap and after.cap and "-" in after.text

    def _inside(self, at: int, head: int) -> bool:
        """Whether the parse hangs this noun on the phrase that ends in the head."""
        tree, token = self.page.tree, self.page.words[at].token
        return tree.dep[token] in _INNER and tree.head[token] <= self.page.words[head].token

    def _draft(self, start: int, head: int, end: int, kind: ActorType, plural: bool, cues: tuple[str, ...]) -> Draft:
        owner = self._owner(start, head, end)
        # In "Iran-backed" the country is the patron's.
        plain = (self.taken.get(at) for at in range(start, head) if "-" not in self.page.words[at].text)
        country = next((d.country for d in plain if d and d.type == "state"), None)
        country = country or self._country(start, end)
        draft = Draft(start, end, self.page.span(start, end), "", type=kind, cues=cues, plural=plural, country=country)
        groups, word = self.page.lexicon.groups, self.page.lower(end - 1)
        titled = self.page.lexicon.titles.head(word)
        if owner is not None and owner.type == "state" and word not in groups.followers:
            owner = None
        if owner is not None and (
            word in groups.followers or word in groups.members or (titled and titled[0] != "role")
        ):
            draft.owner, draft.owner_word = owner, word
        return draft

    def _country(self, start: int, end: int) -> str | None:
        """The country that an adjective or possessive before the head names."""
        first = start - 2 if self.page.lower(start - 1) in _OWNED else start
        for at in range(max(0, first), end - 1):
            state = self.page.lexicon.states.of(self.page.words[at].text) if at >= 0 else None
            if state is not None and (state.form in ("name", "adjective")):
                return state.iso
        if start >= 3 and self.page.lower(start - 1) in _OWNED:
            state = self.page.lexicon.states.of(self.page.text(start - 3, start - 1))
            return state.iso if state is not None else None
        return None

    def _owner(self, start: int, head: int, end: int) -> Draft | None:
        """The named actor before the head ("Sadr supporters", "Sadr's supporters") or after "of", "for"."""
        for at in range(head - 1, start - 1, -1):
            if at in self.taken and self.taken[at].type != "state" and self.taken[at].name is not None:
                return self.taken[at]
        if self.page.lower(start - 1) in _OWNED and (owner := self.ended.get(start - 1)) is not None:
            return owner
        joint = self.page.lower(end)
        speaks = (head_kind := self.page.lexicon.titles.head(self.page.lower(end - 1))) is not None and head_kind[
            0
        ] in ("spokesperson", "member", "leader")
        if joint not in ("of", "from") and not (joint in ("for", "at", "in") and speaks):
            return None
        for at in range(end + 1, min(end + 9, len(self.page.words))):
            if at in self.names and self.page.lower(self.names[at].end) in _OWNED:
                continue
            if (
                at in self.names
                and self.names[at].span.start == self.page.words[at].start
                and self.names[at].span.end >= self.page.words[at].end
            ):
                return self.names[at]
            if self.page.words[at].tag in (",", ".", "IN", "CC", ":") or (
                self.page.words[at].tag[:2] == "VB" and "-" not in self.page.lower(at)
            ):
                return None
        return None
