"""What linking compares of a chain: its names as spelling-free keys. Chains of one form are one without a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tidings.ids import digest
from tidings.linking.actors.chain import Chain
from tidings.linking.actors.spelling import Spelling
from tidings.model.mentions import ActorType

# As many words as make a description of a body as good as its name ("US-trained counter-terrorism force").
_TELLING = 3
_WORD_FOR_WORD = 6
_TOLD = 2
# Kinds of which a description without a plural may be lasting.
_STANDING: frozenset[ActorType | None] = frozenset({"government", "organization", "party", "coalition"})

Kind = Literal["person", "body", "state", "common", "crowd", "writer"]


@dataclass(frozen=True, slots=True)
class Form:
    """A chain's identity. ``full`` are names that stand for themselves, ``short`` those that want a full one.

    ``kind`` "common" is a body named by common nouns alone ("interior ministry"), which only its country tells apart.
    "writer" is who wrote a report: a full name may join it, a surname may not.
    ``country`` is the country it is told apart by. ``acronyms`` are those a text introduced, ``initials`` those that
    follow from the words of the name. ``nested`` are nouns of which a country has one ("movement"). ``rep`` is set where the chain can be no one outside its report.
    """

    kind: Kind
    full: tuple[tuple[str, ...], ...]
    short: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    country: str | None = None
    rep: str | None = None
    nested: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A digest of its content."""
        full = [list(name) for name in self.full]
        return f"frm-{digest([self.kind, full, list(self.short), list(self.acronyms), list(self.initials), self.country, self.rep])}"


def form_of(chain: Chain, spelling: Spelling) -> Form:
    """The form of a chain."""
    if chain.type == "state" and chain.country is not None:
        return Form("state", (("state", chain.country),), country=chain.country)
    if chain.owner_word is not None and chain.owner_names and (not chain.names or chain.type == "crowd"):
        return _following(chain, spelling)
    if not chain.names:
        return _described(chain, spelling)
    if chain.written and chain.type == "person":
        full = sorted({parts for name in chain.names if len(parts := spelling.parts(name.text)) > 1})
        return Form("writer", tuple(full) or _raw(chain))
    if chain.type == "person" and not any(spelling.of_body(name.text) for name in chain.names):
        return _person(chain, spelling)
    if chain.type == "organization" and (leaders := {spelling.adherents(name.text) for name in chain.names}) - {None}:
        return Form("crowd", (), tuple(sorted(f"followers {leader}" for leader in leaders if leader)))
    return _body(chain, spelling)


def _person(chain: Chain, spelling: Spelling) -> Form:
    parts = [spelling.parts(name.text) for name in chain.names]
    full = sorted({p for p in parts if len(p) > 1 or (p and p[0].startswith("abu") and len(p[0]) > 3)})
    lasts = {p[-1] for p in full}
    short = sorted({p[0] for p in parts if len(p) == 1 and p[0] not in lasts and p not in full})
    return Form("person", tuple(_widest(full)) or (() if short else _raw(chain)), tuple(short))


def _raw(chain: Chain) -> tuple[tuple[str, ...], ...]:
    """The names as they are written, where no letters are left of them to compare."""
    return tuple(("as written", name.text) for name in chain.names)


def _widest(names: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names without those that another one holds ("Donald Trump" in "Donald J. Trump")."""
    return [n for n in names if not any(n != o and len(n) < len(o) and all(w in o for w in n) for o in names)]


def _body(chain: Chain, spelling: Spelling) -> Form:
    full: set[tuple[str, ...]] = set()
    short: set[str] = set()
    initials: set[str] = set()
    common = False
    country = chain.country
    for name in chain.names:
        told = spelling.body(name.text)
        country = country or told.country
        seated = spelling.seated(name.text)
        if seated and chain.about is None:
            return Form("body", (told.words,), rep=chain.report)
        if seated:
            full.add((*told.words, f"in {chain.about}"))
        elif spelling.is_acronym(name.text) and not told.known:
            short.add(name.text.replace(".", ""))
        elif told.common:
            common = True
            full.add(told.words)
        elif len(told.words) > 1 or told.known or told.distinct:
            full.add(told.words)
            initials.update(told.initials)
        else:
            short.update(told.words)
    firsts = {word for name in full for word in name}
    kept = tuple(sorted(word for word in short if word not in firsts and word not in chain.acronyms))
    acronyms = tuple(sorted({acronym.replace(".", "") for acronym in chain.acronyms}))
    if common and all(spelling.is_acronym(name.text) or spelling.body(name.text).common for name in chain.names):
        known = country or chain.about
        full.update(words for one in chain.descriptors if len(words := spelling.described(one.text)) >= _TELLING)
        return Form("common", tuple(sorted(full)), kept, acronyms, (), known, None if known else chain.report)
    return Form("body", tuple(sorted(full)), kept, acronyms, tuple(sorted(initials)), country)


def _following(chain: Chain, spelling: Spelling) -> Form:
    """Followers or members of somebody: told apart by whom they follow."""
    owner = max((spelling.parts(name) for name in chain.owner_names), key=len, default=())
    group = spelling.following(chain.owner_word or "")
    if not owner:
        return Form("crowd", (), rep=chain.report)
    if len(owner) > 1:
        return Form("crowd", ((group, *owner),))
    return Form("crowd", (), (f"{group} {owner[0]}",))


def _described(chain: Chain, spelling: Spelling) -> Form:
    """An unnamed group: the only one of its country ("the parliament"), or one that its words tell from others."""
    if chain.owner_described is not None:
        return _among(chain, chain.owner_described, spelling)
    words = _telling(chain, spelling)
    if (body := spelling.groups.bodies.get((chain.described or "").lower())) is not None:
        return Form("body", (("known", body.name),), country=body.country)
    if chain.type == "person" and not chain.plural:
        return _somebody(chain)
    if chain.type == "person" and not spelling.of_community(chain.described or ""):
        return Form("common", (words or ("nobody",),), rep=chain.report)
    patron = {spelling.patron(told.text) for told in chain.wordings} | {spelling.patron(chain.described or "")}
    own = chain.country if chain.country not in patron else None
    if own and chain.about and own != chain.about and words in spelling.militias:
        # "Iranian militias" in a report on another country: those that stand with Iran there.
        words, own = tuple(sorted((*words, f"with {own}"))), None
    country = own or chain.about
    told = (chain.described or "", *(one.text for one in chain.wordings))
    lone = len(words) == 1 and (
        (words[0] in spelling.sole | spelling.civic and any(spelling.plain(text) for text in told))
        or (own is not None and any(spelling.plain(text) and spelling.bodied(text) for text in told))
    )
    if country is None or not (len(words) > 1 or lone) or not (chain.plural or chain.type in _STANDING):
        return Form("common", (words or ("nobody",),), rep=chain.report)
    return Form("common", (words,), country=country, nested=tuple(sorted(spelling.nested & set(words))))


def _among(chain: Chain, owner: str, spelling: Spelling) -> Form:
    """The people of a body that is told apart by its own words ("officers within the security services")."""
    words = spelling.described(owner)
    if chain.about is None or len(words) < _TOLD:
        return Form("common", (words or ("nobody",),), rep=chain.report)
    return Form("common", (("members of", *words),), country=chain.about)


def _somebody(chain: Chain) -> Form:
    """One unnamed person told by his ties: the same in another report only where that has the same many words."""
    told = {tuple(one.text.casefold().split()) for one in chain.wordings}
    long = sorted(words for words in told if len(words) >= _WORD_FOR_WORD)
    return Form("common", tuple(("word for word", *words) for words in long), rep=None if long else chain.report)


def _telling(chain: Chain, spelling: Spelling) -> tuple[str, ...]:
    """The words of the wording that tells most."""
    told = [spelling.described(one.text) for one in chain.wordings] or [spelling.described(chain.described or "")]
    return max(told, key=lambda words: (len(words), words))
