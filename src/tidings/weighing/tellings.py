"""What one claim can give towards a line: its origin, who spread it, on whose word (R6)."""

from __future__ import annotations

from dataclasses import dataclass, field

from tidings.model.claims import Attribution, Claim
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.weighing.context import Context, fold, spoken_by
from tidings.weighing.derived import Derived

NO_SOURCE = "no source is named"
_HEARSAY = "hearsay: no source is named"
_BELIEF = "somebody believes or intends it: nobody's word that it is so"
_DENIED = "it denies it"
_LONGEST = 80  # characters of a source's words that are shown


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim as a candidate for a line.

    ``root`` is the report it comes from, copies traced, ``copy`` the copy by which its own report repeats that;
    ``publisher`` who spread it; ``source`` is the key of a source that makes a certain line, ``cited`` of one that
    makes a possible line; both None: no line. ``told_to`` is the publisher that an unnamed source is said to have told,
    where that is another than the report's own. ``attributed`` tells whether it says on whose word; ``says`` tells in
    words why it is or is no line.
    """

    report: str
    root: str
    publisher: str
    source: str | None = None
    cited: str | None = None
    told_to: str | None = None
    says: str = ""
    attributed: bool = False
    copy: Copy | None = field(default=None, compare=False)

    @property
    def own(self) -> bool:
        """Whether it is its report's own, and not another's that is cited or copied."""
        return self.copy is None and self.told_to is None


def telling(claim: Claim, context: Context) -> Telling:
    """What one claim can give towards a line."""
    derived, said = context.derived(claim), claim.attribution
    publisher = _publisher(claim, derived, context)

    def made(says: str, source: str | None = None, cited: str | None = None, told_to: str | None = None) -> Telling:
        attributed = said is not None and said.kind != "reportedly"
        return Telling(claim.report, derived.root, publisher, source, cited, told_to, says, attributed, derived.copy)

    if claim.report in context.altered:
        return made("an altered copy: nothing of it counts")
    if said is None or said.kind == "reportedly":
        return made(NO_SOURCE if said is None else _HEARSAY)
    if said.stance != "said":
        return made(_BELIEF)
    words = spoken_by(claim, context.reports)
    if _own_witness(claim, said, fold(words), derived, context):
        return made(f"its own reporter or witness{_shown(words, context)}", source=f"witness:{publisher}")
    if said.kind in ("agency", "outlet"):
        cited = context.publisher(words) if words else ""
        if not cited or cited in context.publishers:
            return made(f"cites {words}, whose own report is in the record" if cited else "cites an outlet not named")
        return made(f"cites {words}, of which no report is in the record", cited=f"outlet:{cited}")
    told = f", told to {said.chain[0]}" if said.chain else ""
    if said.named:
        key = f"source:{source_of(claim, context)}"
        return made(f"a named source{_shown(words, context)}{told}", source=key)
    to = publisher if told and publisher not in _own_names(claim, context) else None
    return made(f"a source not named{_shown(words, context)}{told}", cited=f"publisher:{publisher}", told_to=to)


def against(claim: Claim, context: Context) -> Telling:
    """A claim that says the opposite of what is counted."""
    derived = context.derived(claim)
    return Telling(claim.report, derived.root, claim.report, says=_DENIED, copy=derived.copy)


def source_of(claim: Claim, context: Context) -> str:
    """A key for the source of a claim: its actor where resolved, else its words folded; empty where it has none."""
    attribution = claim.attribution
    if attribution is None:
        return ""
    actor = context.actors.get(attribution.actor) if attribution.actor else None
    return actor or fold(spoken_by(claim, context.reports)) or (attribution.actor or "")


def publisher_of(claim: Claim, context: Context) -> str:
    """Who spread a claim: whom its source told; else whom the report it comes from names, or that report itself."""
    return _publisher(claim, context.derived(claim), context)


def _publisher(claim: Claim, derived: Derived, context: Context) -> str:
    chain = claim.attribution.chain if claim.attribution else ()
    named = chain[0] if chain else derived.credited or _published_by(derived.root, context)
    if not named and derived.copy and derived.root not in context.reports:
        named = _published_by(claim.report, context)
    return context.publisher(named) if named else derived.root


def _published_by(report_id: str, context: Context) -> str | None:
    report = context.reports.get(report_id)
    return (report.agency or report.outlet) if report else None


def _own_witness(claim: Claim, said: Attribution, words: str, derived: Derived, context: Context) -> bool:
    """Whether the source is the publisher's own eyewitness or reporter."""
    if any(cue in words for cue in context.table.own_reporter):
        return True
    if said.kind not in ("witness", "agency", "outlet"):
        return False
    origin = context.reports.get(derived.root) or context.reports.get(claim.report)
    names = (*said.chain[:1], derived.credited, *_names(origin))
    own = {form for name in names if name for form in (fold(name), context.publisher(name))}
    return any(_holds(words, name) for name in own)


def _own_names(claim: Claim, context: Context) -> set[str]:
    return {context.publisher(name) for name in _names(context.reports.get(claim.report)) if name}


def _names(report: Report | None) -> tuple[str | None, ...]:
    return (report.outlet, report.agency) if report else ()


def _holds(words: str, name: str) -> bool:
    return f" {name} " in f" {words.replace(chr(39) + 's', '')} "


def _shown(words: str, context: Context) -> str:
    """The words for a source in brackets, on one line, cut where they are long; none where a pronoun stands for it."""
    flat = " ".join(words.split())
    if not flat or flat.casefold() in context.table.pronouns:
        return ""
    return f" (“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip(' ,') + '…'}”)"
