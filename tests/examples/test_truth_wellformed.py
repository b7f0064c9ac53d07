"""The truth of the example corpus agrees with the example files, and with itself."""

from __future__ import annotations

import gzip
import html.parser
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS = {".txt", ".html", ".jsonl", ".gz", ".rss", ".xml", ".pdf", ".docx"}
STATUSES = {"actual", "ongoing", "planned", "threatened", "hypothetical", "failed"}
ACTS = {"say", "deny", "accuse", "threaten", "demand", "promise", "predict", "confirm", "decline"}
TIES = {
    "part_of",
    "member_of",
    "leads",
    "spokesperson_of",
    "allied_with",
    "backed_by",
    "close_to",
    "opposed_to",
    "rival_of",
    "split_from",
    "front_for",
    "sanctioned_by",
    "designated_by",
    "negotiating_with",
    "trained_by",
    "represents",
    "other",
}

# R4.4, with the kinds that the rule does not name put where this truth takes them to stand.
LADDER = [
    "named official",
    "named medic",
    "monitoring group",
    "own",
    "unnamed official",
    "unnamed medic",
    "witness",
    "organiser",
    "warring party",
    "none",
]

TRUTH: dict[str, Any] = yaml.safe_load((EXAMPLES / "truth.yaml").read_text(encoding="utf-8"))
REPORTS = {report["id"]: report for report in TRUTH["reports"]}
INCIDENTS = {incident["id"]: incident for incident in TRUTH["incidents"]}
FIGURES = {
    f"{incident['id']}-{figure['kind']}-{figure['of_whom']}": figure
    for incident in TRUTH["incidents"]
    for figure in incident["figures"]
}


class Paragraphs(html.parser.HTMLParser):
    """The visible text of a page, a line for each block."""

    hidden = 0

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")
        if tag not in ("a", "span", "time", "b", "i"):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")
        if tag not in ("a", "span", "time", "b", "i"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def page_text(page: str) -> str:
    parser = Paragraphs()
    parser.feed(page)
    return "".join(parser.parts)


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def decode(data: bytes, declared: str) -> str:
    if data.startswith(b"\xff\xfe"):
        assert declared == "utf-16"
    return data.decode(declared).replace("\r\n", "\n")


def records(path: Path, encoding: str = "utf-8") -> Iterator[tuple[Any, str]]:
    """Each (record key, text) of a file; the key is None where the file is one record."""
    if path.suffix == ".txt":
        yield None, decode(path.read_bytes(), encoding)
    elif path.suffix == ".html":
        yield None, page_text(path.read_text(encoding="utf-8"))
    elif path.suffix == ".jsonl":
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield number, "\n\n".join(map(str, json.loads(line).values()))
    elif path.suffix == ".gz":
        yield from warc_records(gzip.decompress(path.read_bytes()))
    elif path.suffix == ".rss":
        for item in ET.parse(path).getroot().iter("item"):
            yield item.findtext("guid"), f"{item.findtext('title')}\n{page_text(item.findtext(CONTENT) or '')}"
    elif path.suffix == ".xml":
        for entry in ET.parse(path).getroot().iter(f"{ATOM}entry"):
            yield (
                entry.findtext(f"{ATOM}id"),
                f"{entry.findtext(f'{ATOM}title')}\n{page_text(entry.findtext(f'{ATOM}content') or '')}",
            )
    elif path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            root = ET.fromstring(archive.read("word/document.xml"))
        yield None, "\n".join("".join(p.itertext()) for p in root.iter(f"{WORD}p"))
    elif path.suffix == ".pdf":
        pypdf = pytest.importorskip("pypdf")
        yield None, collapse(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def warc_records(data: bytes) -> Iterator[tuple[str, str]]:
    position = 0
    while position < len(data):
        end = data.index(b"\r\n\r\n", position)
        head = dict(line.split(": ", 1) for line in data[position:end].decode().split("\r\n")[1:])
        position = end + 4 + int(head["Content-Length"]) + 4
        if head["WARC-Type"] == "response":
            body = data[end + 4 : position - 4].split(b"\r\n\r\n", 1)[1]
            yield head["WARC-Target-URI"], page_text(body.decode("utf-8"))


@cache
def text_of(report_id: str) -> str:
    """The text of one report; in the digest, from its own headline to the next altered title."""
    report = REPORTS[report_id]
    path = EXAMPLES / report["file"]
    found = dict(records(path, report.get("encoding", "utf-8")))
    text: str = found[report.get("record")]
    if "headline_as_published" not in report:
        return text
    mates = [other for other in TRUTH["reports"] if other["file"] == report["file"]]
    place = mates.index(report)
    start: int = text.index(report["headline"])
    end = text.index(mates[place + 1]["headline_as_published"]) if place + 1 < len(mates) else len(text)
    return text[start:end]


def walk(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping in the truth that has a quote, with its place."""
    if isinstance(node, dict):
        if "quote" in node:
            yield path, node
        for key, value in node.items():
            yield from walk(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            name = value.get("id", number) if isinstance(value, dict) else number
            yield from walk(value, f"{path}/{name}")


@pytest.mark.parametrize(("path", "node"), list(walk(TRUTH)), ids=lambda x: x if isinstance(x, str) else "")
def test_quotes_are_substrings_of_their_report(path: str, node: dict[str, Any]) -> None:
    text = text_of(node["report"])
    assert node["quote"] in text, f"{path}: {node['quote']!r} is not in {node['report']}"
    assert node.get("wording", node["quote"]) in text, path


@pytest.mark.parametrize("report_id", REPORTS)
def test_report_is_where_the_truth_says(report_id: str) -> None:
    report = REPORTS[report_id]
    text = text_of(report_id)
    assert report["first_words"] in text
    assert report["headline"] in text
    assert 100 <= len(text.split()) <= 560, len(text.split())
    assert report["published_basis"] in {"stated", "derived", "unknown"}
    assert (report["published_basis"] == "derived") == ("published_from" in report)
    for other in report.get("published_from", []):
        assert other in REPORTS


def test_altered_titles_stand_above_the_digest_reports() -> None:
    digest = [report for report in TRUTH["reports"] if "headline_as_published" in report]
    assert len(digest) >= 6
    for report in digest:
        whole = decode((EXAMPLES / report["file"]).read_bytes(), "utf-8")
        assert f"{report['headline_as_published']}\n\n{report['headline']}" in whole
        assert report["headline_as_published"] not in text_of(report["id"])


def test_corpus_is_large_and_in_every_form() -> None:
    assert len(REPORTS) == len(TRUTH["reports"]) >= 40
    files = {report["file"] for report in TRUTH["reports"]}
    assert {Path(name).suffix for name in files} == FORMS
    assert files == {f"reports/{path.name}" for path in (EXAMPLES / "reports").iterdir()}
    assert {"utf-16", "windows-1252"} <= {report.get("encoding") for report in TRUTH["reports"]}
    assert len({report["outlet"] for report in TRUTH["reports"]} - {None}) >= 6
    assert {report["agency"] for report in TRUTH["reports"]} == {None, "TARVA"}


def test_ids_exist_and_are_unique() -> None:
    for section in ("reports", "actors", "incidents", "aggregates", "statements", "planned_or_failed", "disputes"):
        ids = [item["id"] for item in TRUTH[section]]
        assert len(ids) == len(set(ids)), section
    actors = {actor["id"] for actor in TRUTH["actors"]}
    for copy in TRUTH["copies"]:
        assert {copy["copy"], copy["of"]} <= set(REPORTS)
        assert copy["kind"] in {"exact", "excerpt", "rewrite", "altered"}
        for change in copy.get("altered", []):
            assert change["from"] in text_of(copy["of"])
            assert change["to"] in text_of(copy["copy"])
    for pair in TRUTH["different"]:
        assert set(pair) <= actors
    for pair in [entry["pair"] for entry in TRUTH["must_not_join"]] + TRUTH["possible_duplicates"]:
        assert set(pair) <= set(INCIDENTS)
        assert len(set(pair)) == 2
    for dispute in TRUTH["disputes"]:
        assert dispute["about"] in INCIDENTS or dispute["about"].startswith("tie ")


@pytest.mark.parametrize("actor", TRUTH["actors"], ids=lambda actor: actor["id"])
def test_every_name_occurs_in_some_report(actor: dict[str, Any]) -> None:
    texts = [text_of(report_id) for report_id in REPORTS]
    for name in [*actor["variants"], *([] if actor["id"] == "army" else [actor["name"]])]:
        assert any(name in text for text in texts), name


@pytest.mark.parametrize("incident", TRUTH["incidents"], ids=lambda incident: incident["id"])
def test_incident_refers_to_things_that_exist(incident: dict[str, Any]) -> None:
    assert incident["reports"]
    assert set(incident["reports"]) <= set(REPORTS)
    assert incident["status"] in STATUSES
    assert {
        incident.get("part_of", incident["id"]),
        *incident.get("linked", []),
        *incident.get("possible_duplicates", []),
    } <= set(INCIDENTS)
    assert {node["report"] for _, node in walk(incident)} <= set(incident["reports"])


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_figure_is_ordered_and_supported(figure: dict[str, Any]) -> None:
    low, best, high = figure["low"], figure["best"], figure["high"]
    assert low <= best
    assert (high is None) == figure["high_open"]
    assert high is None or best <= high
    standing = [value for value in figure["values"] if value["state"] == "stands"]
    if standing:
        assert low == min(value["low"] for value in standing if value["low"] is not None)
        assert figure["high_open"] == any(value["high"] is None for value in standing)
        assert figure.get("open_from") == (
            max(value["high"] or value["low"] for value in standing) if figure["high_open"] else None
        )
        assert high is None or high == max(value["high"] for value in standing)
        latest = max(value["as_of"] for value in standing)
        last = [value for value in standing if value["as_of"] == latest and value["low"] is not None]
        strongest = min(LADDER.index(value["attribution_kind"]) for value in last)
        assert best == min(v["low"] for v in last if LADDER.index(v["attribution_kind"]) == strongest)
    for value in figure["values"]:
        assert value["state"] in {"stands", "superseded", "copy", "citation"}
        assert (value["state"] == "superseded") == ("by" in value)
        assert value.get("by", value["report"]) in REPORTS
        assert None in (value["low"], value["high"]) or value["low"] <= value["high"]
    copies = {copy["copy"] for copy in TRUTH["copies"]} - {"ambush-post"}
    assert all(value["state"] == "copy" for value in figure["values"] if value["report"] in copies)


def test_every_value_of_a_controlled_field_is_known() -> None:
    assert {tie["type"] for tie in TRUTH["ties"]} <= TIES
    assert {statement["act"] for statement in TRUTH["statements"]} == ACTS
    assert {plan["status"] for plan in TRUTH["planned_or_failed"]} <= STATUSES - {"actual", "ongoing"}
    assert {post["status"] for post in TRUTH["posts"]} == {"current", "former", "acting", "designate"}


def unpacked(path: Path) -> Any:
    """The content of a file without its compression, which differs between builds of zlib."""
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes())
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    return path.read_bytes()


def test_generated_files_are_the_texts(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys; sys.path.insert(0, sys.argv[1]); import make_binary; "
        "make_binary.REPORTS = pathlib.Path(sys.argv[2]); make_binary.main()"
    )
    subprocess.run([sys.executable, "-B", "-c", script, str(EXAMPLES), str(tmp_path)], check=True)
    made = sorted(tmp_path.iterdir())
    assert len(made) == 8
    for path in made:
        assert unpacked(path) == unpacked(EXAMPLES / "reports" / path.name), path.name
