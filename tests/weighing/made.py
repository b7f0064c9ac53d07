"""Hand-made claims for the tests of weighing: an invented war, invented towns."""

from dataclasses import dataclass

from tidings.model.claims import Attribution, FigureClaim, FigureKind, SourceKind
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.weighing import Weighing, load_weighing

TABLE: Weighing = Vocabulary().table("weighing", load_weighing)


@dataclass(frozen=True)
class Said:
    """Who says so: the kind of source, its words in the report, whether it is named, whom it told."""

    kind: SourceKind
    words: str = ""
    named: bool = False
    told: tuple[str, ...] = ()


MEDICS = Said("medical", "medics")


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def report(name: str, text: str, **masthead: str) -> Report:
    return Report(id=name, source="src-0", position=0, text=text, **masthead)  # type: ignore[arg-type]


def figure(
    told: Report, words: str, low: int | None, high: int | None, said: Said | None = None, **more: object
) -> FigureClaim:
    """A figure claim on the first place of ``words`` in the report; its id follows from both."""
    attribution = None
    if said is not None:
        source = (place(told.text, said.words),) if said.words else ()
        attribution = Attribution(kind=said.kind, source=source, named=said.named, chain=said.told)
    measure: FigureKind = "killed"
    values: dict[str, object] = {"measure": measure, "wording": words, **more}
    return FigureClaim(
        id=f"clm-{told.id}-{words.replace(' ', '-')}",
        report=told.id,
        evidence=(place(told.text, words),),
        attribution=attribution,
        low=low,
        high=high,
        **values,  # type: ignore[arg-type]
    )
