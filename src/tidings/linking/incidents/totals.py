"""Totals over a period that a report tells by themselves (R1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from tidings.linking.incidents.happening import Happening, When
from tidings.linking.incidents.scene import Scene, evidence_of
from tidings.model.claims import FigureClaim, FigureKind

# Totals of people become aggregates of their own, under the type of what was done to them.
_TOLLS: Final[Mapping[FigureKind, str]] = {
    "killed": "ASSAULT", "wounded": "ASSAULT", "abducted": "ASSAULT", "missing": "ASSAULT",
    "detained": "COERCE", "displaced": "ASSAULT", "released": "RETREAT",
}  # fmt: skip


def totals(made: Iterable[Happening], scene: Scene) -> Iterable[Happening]:
    """A total over a period that is told of a single happening, or of none: never one with its toll (R3)."""
    single = {claim.id: one for one in made for claim in one.claims if one.extent == "incident"}
    held = {claim.id for one in made for claim in one.figures}
    for figure in scene.reading.figures:
        if figure.extent == "aggregate" and figure.id not in held and figure.measure in _TOLLS:
            yield _total(figure, single.get(figure.event or ""), scene)


def _total(figure: FigureClaim, base: Happening | None, scene: Scene) -> Happening:
    report, sentence = scene.report, figure.sentence
    stated = scene.times.get(figure.as_of or "")
    words = " ".join((figure.wording, *([figure.of_whom] if figure.of_whom else []), figure.measure))
    return Happening(
        id=figure.id,
        report=report.id,
        claims=(),
        type=base.type if base else _TOLLS[figure.measure],
        mode=None,
        family=base.family if base else "",
        group=base.group if base else "",
        acts=False,
        when=When(stated[1], "derived", until=report.published)
        if stated and stated[1]
        else When(until=report.published),
        places=tuple(
            dict.fromkeys(
                scene.places[one.id]
                for one in scene.reading.places
                if one.id in scene.places and sentence.contains(one.span)
            )
        ),
        parties=(),
        summary=words[:1].upper() + words[1:],
        figures=(figure,),
        extent="aggregate",
        attribution=figure.attribution,
        factuality=figure.factuality,
        polarity=figure.polarity,
        evidence=evidence_of([figure], report),
    )
