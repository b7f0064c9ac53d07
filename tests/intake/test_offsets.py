from __future__ import annotations

import json
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.helpers import DATA, STORY, VOCABULARY
from tidings.intake import Received, receive, source_text
from tidings.intake.lines import split_lines
from tidings.model.spans import Span

LINES = st.sampled_from(
    [
        "Gunmen kill nine at bus station", "Jackals of the Wolf kill nine at bus station", "By Petra Olin", "4 March 2019",
        "TESSALY (AP) — " + STORY.split("\n\n")[0], STORY.split("\n\n")[1], "* * *", "Document 2 of 9", "(REUTERS)",
        "Photo: Lena Voss, AP", "Reporting by Ines Haldor; Editing by Paul Crewe", "Stark choice", "© 2019 Courier",
        "Updated: 4 March 2019", "  indented\u00a0line of words  ", "The\u2028broken line", "“Nobody came,” he said.", "",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n\n\n", "\f", "\n \t\n"])
TEXTS = st.lists(st.tuples(LINES | st.text(max_size=80), BREAKS), max_size=25).map(
    lambda parts: "".join(line + end for line, end in parts)
)


def items(name: str, payload: bytes) -> list[Received]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(payload)
        return [item for item in receive([path], vocabulary=VOCABULARY) if isinstance(item, Received)]


def check(item: Received, exact: bool) -> None:
    text = source_text(item.source, item.payload, VOCABULARY)
    for report in item.reports:
        whole = Span(0, len(report.text))
        assert all(whole.contains(zone.span) and zone.span.start < zone.span.end for zone in report.zones)
        if report.published_evidence:
            assert whole.contains(report.published_evidence)
        if exact:
            assert text is not None
            assert report.source_start is not None
            assert text[report.source_start : report.source_end] == report.text


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_plain_text_is_sliced_unnormalised(text: str) -> None:
    for item in items("x.txt", text.encode("utf-8", "surrogatepass")):
        check(item, item.source.media_type == "text/plain")


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_json_text_is_sliced_unnormalised(text: str) -> None:
    for item in items("x.jsonl", json.dumps({"text": text, "title": "Gunmen kill nine"}).encode()):
        check(item, item.reports[0].source_start is not None)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_lines_cover_all_words(text: str) -> None:
    lines = split_lines(text)
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert all(one.end <= two.start for one, two in pairwise(lines))
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


def test_every_kind_of_digest() -> None:
    for path in sorted(DATA.iterdir()):
        for item in receive([path], vocabulary=VOCABULARY):
            assert isinstance(item, Received)
            check(item, exact=True)
