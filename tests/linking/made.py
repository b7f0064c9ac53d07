"""Hand-made tellings for the tests of incidents: an invented country."""

from tidings.linking.incidents import Happening, Incidents
from tidings.linking.incidents.happening import Party, When
from tidings.model.claims import EventClaim, FigureClaim
from tidings.model.known import Place
from tidings.model.spans import Span
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary

VOCABULARY = Vocabulary()
KINDS = VOCABULARY.table("kinds", load_kinds)
STAGE = Incidents(VOCABULARY)

VELDA = Place("Velda", "Velda", 11, "XA", "Coast", 1.0, 1.0, 1, ("Coast", "Aradia"))
MORVANE = Place("Morvane", "Morvane", 12, "XA", "Hills", 2.0, 2.0, 1, ("Hills", "Aradia"))
COAST = Place("Coast", "Coast", 13, "XA", "Coast", 1.1, 1.1, 4, ("Aradia",), "division")
ARADIA = Place("Aradia", "Aradia", 14, "XA", None, 1.5, 1.5, 6, (), "country")
MILL_SQUARE = Place("Mill Square", "Velda", 11, "XA", "Coast", 1.0, 1.0, 1, ("Velda", "Coast", "Aradia"), "site")
LONG_BRIDGE = Place("Long Bridge", "Velda", 11, "XA", "Coast", 1.0, 1.0, 1, ("Velda", "Coast", "Aradia"), "site")

LEAGUE = Party("agent", "fighters of the Brannic League", name="", group="brannic league", side="militants")
PROTESTERS = Party("target", "anti-government protesters", side="protesters")
GOVERNOR = Party("agent", "Governor Ilse Tamrin", name="ilse tamrin", person=True)
CHIEF = Party("target", "Odo Flint", name="odo flint", person=True)


def telling(
    name: str,
    date: str | None = None,
    *places: Place,
    parties: tuple[Party, ...] = (),
    kind: str = "ASSAULT",
    **more: object,
) -> Happening:
    """A telling with one claim; ``partial`` and ``until`` go to its date, ``mode`` to its claim too."""
    mode = more.pop("mode", None)
    family = KINDS.family(kind, mode)  # type: ignore[arg-type]
    partial, until = more.pop("partial", ()), more.pop("until", None)
    claim = EventClaim(
        id=f"clm-{name}",
        report=f"rep-{name}",
        evidence=(Span(0, 1),),
        type=kind,
        mode=mode,  # type: ignore[arg-type]
    )
    values: dict[str, object] = {"summary": name, "report": f"rep-{name}", **more}
    return Happening(
        id=claim.id,
        claims=(claim,),
        type=kind,
        mode=mode,  # type: ignore[arg-type]
        family=family.name,
        group=family.group,
        acts=family.acts,
        when=When(date, "stated" if date else "unknown", partial, until),  # type: ignore[arg-type]
        places=places,
        parties=parties,
        **values,  # type: ignore[arg-type]
    )


def killed(name: str, number: int) -> FigureClaim:
    """A counted toll of a telling."""
    return FigureClaim(
        id=f"clm-f-{name}", report=f"rep-{name}", evidence=(Span(0, 1),), measure="killed", low=number, high=number
    )
