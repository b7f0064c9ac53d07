"""A hand-made case in the fictional country of Oskaria: every noun at least once.

``fill(record)`` puts all of it into an empty record; ``KNOWN`` is what linking and weighing would make of the reports.
"""

from __future__ import annotations

from tests.record import said as s
from tests.record.said import BRIDGE, DOCKERS, PORT, REPORTS, REWRITE, SOURCES, TEXTS, TOLL, at, says
from tidings import ids
from tidings.model import known as k
from tidings.model.lineage import Alteration, Copy, Lines
from tidings.model.sources import LeftOut, Origin
from tidings.record import Record, decision


def _actor(name: str, type_: str, *chains: str, **more: object) -> k.Actor:
    return k.Actor(ids.component_id("act", chains), name, (name,), type_, chains=tuple(sorted(chains)), **more)  # type: ignore[arg-type]


VELLAN = _actor(
    "Idris Vellan", "person", s.VELLAN_1.id, s.VELLAN_2.id, reasons=("the same full name in both reports",),
    descriptors=(k.Descriptor("police chief", 2, ("Daily Lantern", "HARBOUR")),),
    evidence=(says(BRIDGE, "Idris Vellan"), says(TOLL, "Idris Vellan")),
)  # fmt: skip
FRONT = _actor(
    "Dawn Front", "armed_group", s.FRONT_1.id, s.FRONT_4.id, reasons=("the same full name in both reports",),
    external_ids=("wikidata:Q0",), evidence=(says(BRIDGE, "Dawn Front"), says(PORT, "Dawn Front")),
)  # fmt: skip
SANDOZ = _actor("Mira Sandoz", "person", s.SANDOZ.id, evidence=(says(PORT, "Mira Sandoz"),))
SEA = _actor("Sea Council", "organization", s.SEA.id, evidence=(says(PORT, "Sea Council"),))
LIST = _actor("People's List", "party", s.LIST.id, evidence=(says(PORT, "People's List"),))
MAHL = _actor("Idris Mahl", "person", s.MAHL.id, evidence=(says(DOCKERS, "Idris Mahl"),))

CHIEF = k.Post(
    ids.component_id("pst", [s.CHIEF_POST.id]), VELLAN.id, "police chief", None, "police of Tamour", None, None, "current",
    ("2021-03-03", "2021-03-04"), (s.CHIEF_POST.id,), (says(TOLL, "Idris Vellan, the police chief of Tamour"),),
)  # fmt: skip
VOICE = k.Post(
    ids.component_id("pst", [s.VOICE_POST.id]), SANDOZ.id, "spokeswoman", FRONT.id, "Dawn Front", "2021-01", "2021-06",
    "current", ("2021-03-10",), (s.VOICE_POST.id,), (says(PORT, "Mira Sandoz, its spokeswoman"),),
)  # fmt: skip
BACKED = k.Tie(
    ids.component_id("tie", [s.BACKED.id]), FRONT.id, "backed_by", SEA.id, "+", None, None, ("2021-03-10",), None,
    (s.BACKED.id,), (says(PORT, "The Dawn Front is backed by the Sea Council"),),
)  # fmt: skip

TAMOUR = k.Place("Tamour bridge", "Tamour", 1001, "OK", "Sanja", 10.5, 20.25, 2, ("Tamour", "Sanja"), "site")
BELIS = k.Place("Belis", "Belis", 1002, "OK", "Coast", 11.0, 21.0, 1, ("Coast",))


def _reported(claim: s.c.FigureClaim, report: str, **more: object) -> k.Reported:
    evidence = (says(next(r for r in REPORTS.values() if r.id == report), claim.wording),)
    value = (claim.low, claim.high, claim.approximate, claim.wording)
    return k.Reported(report, claim.id, *value, attribution=claim.attribution, evidence=evidence, **more)  # type: ignore[arg-type]


KILLED = k.Figure(
    "killed", "police", None, 5, 5, None, True, "2021-03-04", None, Lines(1, 1), "a doctor at Tamour hospital",
    (
        _reported(s.KILLED_1, BRIDGE.id, as_of="2021-03-03", superseded_by=s.KILLED_2.id, reason="a later, higher value as well attributed (R4.4)"),
        _reported(s.KILLED_2, TOLL.id, as_of="2021-03-04"),
        _reported(s.KILLED_3, REWRITE.id, reason="a copy (R4.1)"),
    ),
)  # fmt: skip
WOUNDED = k.Figure(
    "wounded", None, None, 9, 9, 9, False, "2021-03-04", None, Lines(1, 1), "a doctor at Tamour hospital",
    (_reported(s.WOUNDED_2, TOLL.id, as_of="2021-03-04"),),
)  # fmt: skip
_BOMB = ids.component_id("inc", [s.BOMB_1.id, s.BOMB_2.id, s.BOMB_3.id, s.BLAME.id])
_RAID = ids.component_id("inc", [s.RAID.id])
BOMBING = k.Incident(
    _BOMB, "ASSAULT", "explosive", "A roadside bomb killed policemen near Tamour bridge", "2021-03-03", "stated", TAMOUR,
    participants=(
        k.Involved(FRONT.id, "Dawn Front", "agent", (says(BRIDGE, "Dawn Front"),), s.CHIEF),
        k.Involved(None, "a police patrol", "target", (says(BRIDGE, "a police patrol"),), s.MEDICS),
    ),
    weapons=(k.Weapon("roadside bomb", 1, (says(BRIDGE, "roadside bomb"),)),),
    figures=(KILLED, WOUNDED), reports=tuple(sorted((BRIDGE.id, TOLL.id, REWRITE.id))), lines=Lines(2, 1), linked=(_RAID,),
    grades=(k.Grade("killed", "B", 2, ("two lines", "a named hospital")),),
    position_of_accused=(k.Stance(FRONT.id, "denies", (says(BRIDGE, "The Dawn Front denied any part in it"),)),),
    claims=tuple(sorted((s.BOMB_1.id, s.BLAME.id, s.BOMB_2.id, s.BOMB_3.id))),
    reasons=("the same day, Tamour bridge and the police as victims in reports of HARBOUR and the Daily Lantern (R2)",),
    evidence=(
        says(BRIDGE, "A roadside bomb struck a police patrol near Tamour bridge on Wednesday"),
        says(TOLL, "Wednesday's bombing at Tamour bridge"),
    ),
)  # fmt: skip
RAID = k.Incident(
    _RAID, "COERCE", "seize", "Soldiers raided two houses in Tamour", "2021-03-03/2021-03-04", "derived",
    k.Place("Tamour", "Tamour", 1001, "OK", "Sanja", 10.5, 20.25, 1, ("Sanja",)), reports=(TOLL.id,), lines=Lines(0, 1),
    linked=(_BOMB,), possible_duplicates=(_BOMB,), claims=(s.RAID.id,), evidence=(says(TOLL, "soldiers raided two houses in Tamour"),),
)  # fmt: skip
CLOSURE = k.Incident(
    ids.component_id("inc", [s.CLOSURE.id]), "COERCE", "restrict", "Dawn Front threatened to close the port of Belis",
    "2021-03-12", "derived", BELIS, participants=(k.Involved(FRONT.id, "The Dawn Front", "agent", (says(PORT, "The Dawn Front"),)),),
    status="threatened", reports=(PORT.id,), lines=Lines(1, 1), claims=(s.CLOSURE.id,),
    evidence=(says(PORT, "close the port of Belis on Friday"),),
)  # fmt: skip
MARCH = k.Incident(
    ids.component_id("inc", [s.MARCH.id]), "PROTEST", "demonstrate", "Dockers marched in Belis", None, "unknown", BELIS,
    participants=(k.Involved(MAHL.id, "Idris Mahl", "agent", (says(DOCKERS, "Idris Mahl"),)),),
    reports=(DOCKERS.id,), lines=Lines(0, 1), claims=(s.MARCH.id,), evidence=(says(DOCKERS, "Hundreds of dockers marched in Belis"),),
)  # fmt: skip
ROADS = k.Aggregate(
    ids.component_id("agg", [s.ROADS.id]), "ASSAULT", "Dozens killed on the roads of Sanja province since January",
    "2021-01/2021-03-04", k.Place("Sanja", "Sanja", 1003, "OK", "Sanja", 10.0, 20.0, 4), reports=(TOLL.id,),
    claims=(s.ROADS.id,), evidence=(says(TOLL, "Dozens have been killed on the roads of Sanja province since January"),),
)  # fmt: skip
DENIAL = k.Statement(
    ids.component_id("stm", [s.DENIAL.id]), BRIDGE.id, "indirect", "deny", "any part in it", "The Dawn Front", FRONT.id,
    "warring_party", True, "denied", (), (_BOMB,), Lines(1, 1), (says(BRIDGE, "The Dawn Front denied any part in it"),),
)  # fmt: skip
VOW = k.Statement(
    ids.component_id("stm", [s.VOW.id]), TOLL.id, "direct", "promise", "we will find them", "Idris Vellan", VELLAN.id,
    "named_official", True, "said", (), (), Lines(1, 1), (says(TOLL, "we will find them"),),
)  # fmt: skip
SEATS = k.Measure(
    LIST.id, "seats", 41, 41, 41, "120 seats", "2021-02", s.SEATS.id, None, (says(PORT, "41 of the 120 seats"),)
)
COPY = Copy(
    ids.content_id("cpy", REWRITE.id, BRIDGE.id), REWRITE.id, BRIDGE.id, "rewrite", 0.8, 0.4, "HARBOUR",
    (Alteration("killing at least three officers", "At least three officers were killed", 1, "wording", (at(BRIDGE, "killing at least three officers"),), (at(REWRITE, "At least three officers were killed"),)),),
    (at(REWRITE, "near Tamour bridge on Wednesday"),), (at(BRIDGE, "near Tamour bridge on Wednesday"),),
)  # fmt: skip
DISPUTE = k.Dispute(
    ids.content_id("dis", _BOMB, "denial"), _BOMB, "denial",
    (
        k.Side("the Dawn Front did it", (BRIDGE.id,), Lines(1, 1), "Police chief Idris Vellan", (says(BRIDGE, "Idris Vellan blamed the Dawn Front"),)),
        k.Side("the Dawn Front denies it", (BRIDGE.id,), Lines(1, 1), "Dawn Front", (says(BRIDGE, "The Dawn Front denied any part in it"),)),
    ),
)  # fmt: skip

KNOWN = (
    VELLAN, FRONT, SANDOZ, SEA, LIST, MAHL, CHIEF, VOICE, BACKED, BOMBING, RAID, CLOSURE, MARCH, ROADS, DENIAL, VOW, SEATS,
    COPY, DISPUTE,
)  # fmt: skip
LEFT = LeftOut(
    Origin("path", "case/scan.pdf"), "no text", "12 pages without a text layer", "a PDF with text", "run OCR on it"
)
RULING = decision(
    "different", (says(BRIDGE, "Idris Vellan"), says(DOCKERS, "Idris Mahl")), "two persons",
    at="2021-04-02T10:00:00Z", by="ana", why="other surname",
)  # fmt: skip


def fill(record: Record) -> None:
    """Put the whole case into an empty record."""
    with record.transaction():
        for name, source in SOURCES.items():
            record.put_source(source, TEXTS[name].encode(), [REPORTS[name]])
        record.put_left_out(LEFT)
        for reading in s.READINGS.values():
            record.put_reading(reading, f"key-of-{reading.report}")
        record.put_reader(s.READER)
        record.put_published(REWRITE.id, "[2021-03-03..2021-03-04]", "derived")
        record.replace((), KNOWN)
        record.add_decision(RULING)
