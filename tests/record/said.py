"""Five reports from the fictional country of Oskaria, and what they say, with spans that hold."""

from __future__ import annotations

from tidings import ids
from tidings.model import claims as c
from tidings.model import mentions as m
from tidings.model.reports import Report, Zone
from tidings.model.sources import Origin, Source
from tidings.model.spans import Evidence, Span

READER = "reader-of-the-sample"

TEXTS = {
    "bridge.txt": """Blast at Tamour bridge kills three

TAMOUR, Oskaria, March 3 (HARBOUR) - A roadside bomb struck a police patrol near Tamour bridge on Wednesday, killing at least three officers, two medical officials said.

Police chief Idris Vellan blamed the Dawn Front. The Dawn Front denied any part in it.
""",
    "toll.txt": """Toll of Tamour bombing rises to five

March 4 - Five policemen died in Wednesday's bombing at Tamour bridge, a doctor at Tamour hospital told the Lantern. Nine were wounded.

Idris Vellan, the police chief of Tamour, said "we will find them". Overnight, soldiers raided two houses in Tamour and took away a dozen men.

Dozens have been killed on the roads of Sanja province since January.
""",
    "rewrite.txt": """Bridge blast leaves three dead

At least three officers were killed by a roadside bomb near Tamour bridge on Wednesday, HARBOUR reported.
""",
    "port.txt": """Dawn Front threatens to close port

March 10 - The Dawn Front threatened to close the port of Belis on Friday. Mira Sandoz, its spokeswoman, said the closure would be peaceful. The Dawn Front is backed by the Sea Council.

The People's List won 41 of the 120 seats in the February vote.
""",
    "dockers.txt": """Protest in Belis

Hundreds of dockers marched in Belis, witnesses said. Idris Mahl, a union leader, led them.
""",
}


def _source(name: str) -> Source:
    payload = TEXTS[name].encode()
    origins = (Origin("path", f"case/{name}", "2021-04-01T08:00:00Z"),)
    return Source(ids.source_id(payload), "text/plain", len(payload), "utf-8", origins)


SOURCES = {name: _source(name) for name in TEXTS}


def _report(name: str, **masthead: str | tuple[str, ...]) -> Report:
    text = TEXTS[name]
    headline = text.partition("\n")[0]
    zone = Zone(Span(0, len(headline)), "headline")
    source = SOURCES[name].id
    return Report(
        ids.report_id(source, 0), source, 0, text, 0, len(text), headline, zones=(zone,), **masthead,  # type: ignore[arg-type]
    )  # fmt: skip


BRIDGE = _report(
    "bridge.txt", agency="HARBOUR", dateline="TAMOUR, Oskaria", published="2021-03-03", published_basis="stated"
)
TOLL = _report("toll.txt", outlet="Daily Lantern", published="2021-03-04", published_basis="stated")
REWRITE = _report("rewrite.txt", outlet="Oskar Post", credits=("HARBOUR",))
PORT = _report("port.txt", outlet="Daily Lantern", published="2021-03-10", published_basis="stated")
DOCKERS = _report("dockers.txt")
REPORTS = {"bridge.txt": BRIDGE, "toll.txt": TOLL, "rewrite.txt": REWRITE, "port.txt": PORT, "dockers.txt": DOCKERS}


def at(report: Report, words: str) -> Span:
    """The first place of these words in a report."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def says(report: Report, words: str) -> Evidence:
    """These words of a report as evidence."""
    return Evidence(report.id, at(report, words), words)


def _claim(report: Report, kind: str, words: str) -> str:
    span = at(report, words)
    return ids.claim_id(report.id, kind, [(span.start, span.end)], words)


def _actor(report: Report, words: str, chain: str | None = None, **more: object) -> m.ActorMention:
    span = at(report, words)
    own = ids.mention_id(report.id, "actor", span.start, span.end)
    return m.ActorMention(own, report.id, span, words, chain or own, words, **more)  # type: ignore[arg-type]


def _place(report: Report, words: str) -> m.PlaceMention:
    span = at(report, words)
    return m.PlaceMention(ids.mention_id(report.id, "place", span.start, span.end), report.id, span, words, words)


def _time(report: Report, words: str, value: str) -> m.TimeMention:
    span = at(report, words)
    own = ids.mention_id(report.id, "time", span.start, span.end)
    return m.TimeMention(own, report.id, span, words, "DATE", value)


def _weapon(report: Report, words: str) -> m.WeaponMention:
    span = at(report, words)
    own = ids.mention_id(report.id, "weapon", span.start, span.end)
    return m.WeaponMention(own, report.id, span, words, words, "explosive", 1, 1)


# What the reports say

VELLAN_1 = _actor(BRIDGE, "Idris Vellan", type="person", titles=("Police chief",))
FRONT_1 = _actor(BRIDGE, "Dawn Front", type="armed_group")
VELLAN_2 = _actor(TOLL, "Idris Vellan", type="person")
FRONT_4 = _actor(PORT, "Dawn Front", type="armed_group")
SANDOZ = _actor(PORT, "Mira Sandoz", type="person")
SEA = _actor(PORT, "Sea Council", type="organization")
LIST = _actor(PORT, "People's List", type="party")
MAHL = _actor(DOCKERS, "Idris Mahl", type="person", descriptors=("a union leader",))

MEDICS = c.Attribution("medical", (at(BRIDGE, "two medical officials"),), (at(BRIDGE, "said"),), number=2)
DOCTOR = c.Attribution("medical", (at(TOLL, "a doctor at Tamour hospital"),), (at(TOLL, "told"),), number=1)
AGENCY = c.Attribution("agency", (at(REWRITE, "HARBOUR"),), (at(REWRITE, "reported"),), named=True, chain=("HARBOUR",))
CHIEF = c.Attribution(
    "named_official", (at(BRIDGE, "Police chief Idris Vellan"),), (at(BRIDGE, "blamed"),), actor=VELLAN_1.id, named=True
)
WITNESSES = c.Attribution("witness", (at(DOCKERS, "witnesses"),), (at(DOCKERS, "said"),))


def _event(report: Report, words: str, type_: str, mode: str | None, **more: object) -> c.EventClaim:
    span = at(report, words)
    return c.EventClaim(
        _claim(report, "event", words), report.id, (span,), type=type_, mode=mode, trigger=span, sentence=span, **more
    )  # type: ignore[arg-type]


def _figure(report: Report, words: str, **more: object) -> c.FigureClaim:
    return c.FigureClaim(_claim(report, "figure", words), report.id, (at(report, words),), wording=words, **more)  # type: ignore[arg-type]


BOMB_1 = _event(
    BRIDGE, "A roadside bomb struck a police patrol near Tamour bridge on Wednesday", "ASSAULT", "explosive",
    attribution=MEDICS, participants=(c.Participant("target", at(BRIDGE, "a police patrol"), "a police patrol"),),
)  # fmt: skip
BLAME = _event(
    BRIDGE, "Idris Vellan blamed the Dawn Front", "ASSAULT", "explosive", attribution=CHIEF, same_as=BOMB_1.id,
    participants=(c.Participant("agent", FRONT_1.span, "Dawn Front", FRONT_1.id),),
)  # fmt: skip
BOMB_2 = _event(TOLL, "Wednesday's bombing at Tamour bridge", "ASSAULT", "explosive", attribution=DOCTOR)
BOMB_3 = _event(REWRITE, "a roadside bomb near Tamour bridge on Wednesday", "ASSAULT", "explosive", attribution=AGENCY)
RAID = _event(TOLL, "soldiers raided two houses in Tamour", "COERCE", "seize")
CLOSURE = _event(PORT, "close the port of Belis on Friday", "COERCE", "restrict", status="threatened")
MARCH = _event(DOCKERS, "Hundreds of dockers marched in Belis", "PROTEST", "demonstrate", attribution=WITNESSES)
ROADS = _event(
    TOLL, "Dozens have been killed on the roads of Sanja province since January", "ASSAULT", None, extent="aggregate"
)
KILLED_1 = _figure(
    BRIDGE, "at least three", measure="killed", low=3, of_whom="police", event=BOMB_1.id, attribution=MEDICS
)
KILLED_2 = _figure(TOLL, "Five", measure="killed", low=5, high=5, of_whom="police", event=BOMB_2.id, attribution=DOCTOR)
WOUNDED_2 = _figure(TOLL, "Nine", measure="wounded", low=9, high=9, event=BOMB_2.id, attribution=DOCTOR)
KILLED_3 = _figure(
    REWRITE, "At least three", measure="killed", low=3, of_whom="police", event=BOMB_3.id, attribution=AGENCY
)
SEATS = _figure(PORT, "41", measure="seats", low=41, high=41, actor=LIST.id)
DENIAL = c.StatementClaim(
    _claim(BRIDGE, "statement", "denied any part in it"), BRIDGE.id, (at(BRIDGE, "The Dawn Front denied any part in it"),),
    mode="indirect", act="deny", text="any part in it", speaker="The Dawn Front", actor=FRONT_1.id, about=(BOMB_1.id,),
)  # fmt: skip
VOW = c.StatementClaim(
    _claim(TOLL, "statement", "we will find them"), TOLL.id, (at(TOLL, 'Idris Vellan, the police chief of Tamour, said "we will find them"'),),
    mode="direct", act="promise", text="we will find them", speaker="Idris Vellan", actor=VELLAN_2.id,
)  # fmt: skip
CHIEF_POST = c.PostClaim(
    _claim(TOLL, "post", "the police chief of Tamour"), TOLL.id, (at(TOLL, "Idris Vellan, the police chief of Tamour"),),
    holder=VELLAN_2.id, title="police chief", body_text="police of Tamour",
)  # fmt: skip
VOICE_POST = c.PostClaim(
    _claim(PORT, "post", "its spokeswoman"), PORT.id, (at(PORT, "Mira Sandoz, its spokeswoman"),), holder=SANDOZ.id,
    title="spokeswoman", body=FRONT_4.id, body_text="Dawn Front",
)  # fmt: skip
BACKED = c.TieClaim(
    _claim(PORT, "tie", "backed by"), PORT.id, (at(PORT, "The Dawn Front is backed by the Sea Council"),),
    subject=FRONT_4.id, type="backed_by", object=SEA.id, sign="+",
)  # fmt: skip

READINGS = {
    report.id: reading
    for report, reading in (
        (BRIDGE, c.Reading(
            BRIDGE.id, READER, (at(BRIDGE, "Police chief Idris Vellan blamed the Dawn Front."),), (VELLAN_1, FRONT_1),
            (_place(BRIDGE, "Tamour bridge"),), (_time(BRIDGE, "Wednesday", "2021-03-03"),),
            (_weapon(BRIDGE, "roadside bomb"),), (BOMB_1, BLAME), (KILLED_1,), (DENIAL,),
        )),
        (TOLL, c.Reading(
            TOLL.id, READER, (), (VELLAN_2,), (_place(TOLL, "Tamour hospital"),), (_time(TOLL, "Overnight", "2021-03-03/2021-03-04"),), (),
            (BOMB_2, RAID, ROADS), (KILLED_2, WOUNDED_2), (VOW,), (CHIEF_POST,),
        )),
        (REWRITE, c.Reading(REWRITE.id, READER, events=(BOMB_3,), figures=(KILLED_3,))),
        (PORT, c.Reading(
            PORT.id, READER, (), (FRONT_4, SANDOZ, SEA, LIST), events=(CLOSURE,), figures=(SEATS,), posts=(VOICE_POST,), ties=(BACKED,),
        )),
        (DOCKERS, c.Reading(DOCKERS.id, READER, (), (MAHL,), events=(MARCH,))),
    )
}  # fmt: skip
