from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import docx
import pytest

from tests.intake.helpers import STORY, VOCABULARY, left, received, reports, run
from tests.intake.made import pdf_of, warc_of
from tidings.intake import Options, Received, source_text
from tidings.model.sources import LeftOut, Origin

TITLE = "Gunmen kill nine at bus station"
PARAGRAPHS = "</p><p>".join(STORY.split("\n\n"))
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | News | Basin Herald</title>
<meta property="article:published_time" content="2019-03-04T18:05:00+01:00">
<meta name="last-modified" content="2021-01-01"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>{TITLE}</h1><p class="by">By Petra Olin</p><p>{PARAGRAPHS}</p>
<p>No one has claimed the attack, which was the third in the district since the beginning of the year.</p></article>
<footer>© 2022 Basin Herald. Archived 5 May 2022.</footer></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Radio Sarn | News</title>
<item><title>{TITLE}</title><link>https://radiosarn.example/1</link><pubDate>Mon, 04 Mar 2019 18:05:00 +0100</pubDate>
<description><![CDATA[<p>{PARAGRAPHS}</p>]]></description></item>
<item><title>Mill burns down</title><link>https://radiosarn.example/2</link><pubDate>Thu, 07 Mar 2019 08:00:00 +0100</pubDate>
<description>A flour mill on the road between Sarn and Tessaly burned down in the night to Thursday.</description></item>
<item><title>No more than a title</title></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Basin Herald</title><entry><title>{TITLE}</title>
<link href="https://herald.example/1"/><published>2019-03-04T18:05:00Z</published><updated>2022-01-01T00:00:00Z</updated>
<author><name>Petra Olin</name></author><content type="text">{STORY}</content></entry></feed>"""


def docx_of(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


PLAIN = f"{TITLE}\n\n{STORY}\n"
FORMS = {
    "text/plain": PLAIN.encode(),
    "text/html": PAGE.encode(),
    "application/json": json.dumps({"title": TITLE, "text": STORY}).encode() + b"\n",
    "application/pdf": pdf_of(PLAIN),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx_of(TITLE, *STORY.split("\n\n")),
    "application/xml": ATOM.encode(),
}


@pytest.mark.parametrize("media_type", sorted(FORMS))
@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".jsonl", ".pdf", ".docx", ".xml", ".warc", ".dat"])
@pytest.mark.parametrize("packed", [False, True])
def test_content_decides_whatever_the_name(tmp_path: Path, media_type: str, suffix: str, packed: bool) -> None:
    path = tmp_path / f"report{suffix}"
    payload = FORMS[media_type]
    path.write_bytes(gzip.compress(payload) if packed else payload)
    [item] = received(path)
    assert item.source.media_type == media_type
    [report] = item.reports
    assert report.headline == TITLE
    assert "Nine people were shot dead" in report.text
    assert (report.source_start is None) == (media_type not in ("text/plain", "application/json"))


@pytest.mark.parametrize(
    ("encoding", "named", "mark"),
    [
        ("utf-8", "utf-8", b""),
        ("utf-8", "utf-8-sig", b"\xef\xbb\xbf"),
        ("utf-16-le", "utf-16", b"\xff\xfe"),
        ("utf-16-be", "utf-16", b"\xfe\xff"),
        ("utf-16-le", "utf-16-le", b""),
        ("utf-16-be", "utf-16-be", b""),
        ("cp1252", "windows-1252", b""),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, named: str, mark: bytes) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(mark + PLAIN.encode(encoding))
    [item] = received(path)
    assert item.source.encoding == named
    assert item.payload == path.read_bytes()
    [report] = item.reports
    assert "the town’s mayor" in report.text
    text = source_text(item.source, item.payload, VOCABULARY)
    assert text is not None
    assert text[report.source_start : report.source_end] == report.text


def test_a_damaged_byte_does_not_change_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(PLAIN.encode().replace(b"salt", b"s\xfflt") + "“Café” – “naïve” – ’twas".encode())
    [item] = received(path)
    assert item.source.encoding == "utf-8 (damaged)"
    assert "the town’s mayor" in item.reports[0].text


def test_a_declared_charset(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    page = PAGE.replace("<head>", '<head><meta charset="koi8-r">').replace("Petra Olin", "Петра Олин Петрова")
    path.write_bytes(page.replace("’", "'").replace("©", "c").encode("koi8-r"))
    [item] = received(path)
    assert item.source.encoding == "koi8-r"


def test_html(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(PAGE)
    [item] = received(path)
    [report] = item.reports
    assert report.headline == TITLE
    assert report.text.startswith(TITLE)
    assert (report.outlet, report.byline) == ("Basin Herald", "Petra Olin")
    assert (report.published, report.published_basis) == ("2019-03-04", "stated")
    assert report.extractor.startswith("trafilatura ")
    assert "Home" not in report.text
    assert item.payload == path.read_bytes()


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="last-modified" content="2021-01-01"><meta property="article:modified_time" content="2021-01-01">',
        '<meta property="og:updated_time" content="2021-01-01"><!-- saved 2021-01-01 -->',
        '<meta name="revised" content="2021-01-01"><meta name="copyright" content="2021">',
    ],
)
def test_html_without_a_date_of_publication(tmp_path: Path, head: str) -> None:
    path = tmp_path / "x.html"
    path.write_text(PAGE.replace('<meta property="article:published_time" content="2019-03-04T18:05:00+01:00">', head))
    [report] = reports(run(path))
    assert (report.published, report.published_basis) == (None, "unknown")


def test_html_dated_by_json_ld(tmp_path: Path) -> None:
    data = {"@graph": [{"@type": "NewsArticle", "datePublished": "2019-03-04", "author": [{"name": "Ines Haldor"}]}]}
    path = tmp_path / "x.html"
    page = PAGE.replace('property="article:published_time"', 'name="x"').replace('<p class="by">By Petra Olin</p>', "")
    path.write_text(page.replace("</head>", f'<script type="application/ld+json">{json.dumps(data)}</script></head>'))
    [report] = reports(run(path))
    assert (report.published, report.byline) == ("2019-03-04", "Ines Haldor")


@pytest.mark.parametrize(
    "fields",
    [
        {"text": STORY, "title": TITLE, "url": "https://b.example/1", "date": "2019-03-04", "outlet": "Basin Herald"},
        {"body": STORY, "headline": TITLE, "link": "https://b.example/1", "pubDate": "Mon, 04 Mar 2019 10:00:00 GMT", "source": "Basin Herald"},
        {"content": STORY, "Title": TITLE, "URL": "https://b.example/1", "publish_date": "2019-03-04T10:00:00Z", "publisher": {"name": "Basin Herald"}},
        {"article": {"text": STORY, "headline": {"main": TITLE}, "url": "https://b.example/1", "date_publish": "2019-03-04 10:00:00", "site": "Basin Herald"}},
        {"_source": {"fullText": STORY, "webTitle": TITLE, "web_url": "https://b.example/1", "publishedAt": 1551693600, "sourceName": "Basin Herald"}},
        {"paragraphs": STORY.split("\n\n"), "title": TITLE, "canonical_url": "https://b.example/1", "published": "4 March 2019", "publication": "Basin Herald"},
        {"text": STORY, "title": TITLE, "url": "https://b.example/1", "date_download": "2022-01-01", "date": "2019-03-04", "site_name": "Basin Herald"},
    ],
)  # fmt: skip
def test_json_fields_by_their_usual_names(tmp_path: Path, fields: dict[str, object]) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(fields) + "\n")
    [item] = received(path)
    [report] = item.reports
    assert (report.headline, report.outlet, report.url) == (TITLE, "Basin Herald", "https://b.example/1")
    assert (report.published, report.published_basis) == ("2019-03-04", "stated")
    assert report.text == STORY
    assert item.source.origins == (Origin("path", f"{path}:1"),)


def test_json_dates_of_retrieval_are_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(
        json.dumps({"text": STORY, "retrieved": "2022-01-01", "crawl_date": "2022-01-01", "modified": "2022"})
    )
    [report] = reports(run(path))
    assert (report.published, report.published_basis) == (None, "unknown")


def test_json_title_that_rewords_the_headline_inside(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"title": "Patriots kill nine at bus station", "text": f"{TITLE}\n\n{STORY}"}))
    [report] = reports(run(path))
    assert (report.headline_as_published, report.headline) == ("Patriots kill nine at bus station", TITLE)


def test_json_with_lone_surrogates_has_no_offsets(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "\\ud800 ' + STORY.replace("\n", " ") + '"}')
    [report] = reports(run(path))
    assert report.source_start is None
    report.text.encode()


@pytest.mark.parametrize("indent", [None, 2])
def test_json_lists(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps([{"text": f"{STORY} {n}"} for n in range(3)], indent=indent))
    items = received(path)
    assert len(items) == 3
    assert all(item.payload in path.read_bytes() for item in items)


def test_million_records_are_not_held(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with path.open("w") as stream:
        for number in range(3000):
            stream.write(json.dumps({"text": f"Report {number}. {STORY}"}) + "\n")
    from tidings.intake import receive

    items = receive([path], vocabulary=VOCABULARY)
    first = next(items)
    assert isinstance(first, Received)
    path.write_bytes(b"")  # what follows cannot have been read ahead beyond a buffer
    assert sum(1 for _ in items) < 2999


@pytest.mark.parametrize("gzipped", [False, True])
def test_warc(tmp_path: Path, gzipped: bool) -> None:
    path = tmp_path / "x.dat"
    path.write_bytes(
        warc_of(
            ("https://basinherald.example/1", "200 OK", PAGE.encode(), "text/html; charset=utf-8"),
            ("https://basinherald.example/logo", "200 OK", b"\x89PNG", "image/png"),
            ("https://basinherald.example/2", "404 Not Found", PAGE.encode(), "text/html"),
            ("https://basinherald.example/3", "200 OK", b"<html><body><p>Welcome</p></body></html>", "text/html"),
            ("https://basinherald.example/4", "200 OK", PAGE.replace("nine", "ten").encode(), "text/html"),
            gzipped=gzipped,
        )
    )
    items = received(path)
    assert [item.reports[0].headline for item in items] == [TITLE, TITLE.replace("nine", "ten")]
    assert items[0].payload == PAGE.encode()
    assert Origin("url", "https://basinherald.example/1", "2019-03-09T06:00:00Z") in items[0].source.origins
    assert items[0].reports[0].published == "2019-03-04"
    missed = left(path)
    assert "without an article" in missed[0].found
    assert "2 records" in missed[1].found


@pytest.mark.parametrize("gzipped", [False, True])
def test_a_warc_cut_short(tmp_path: Path, gzipped: bool) -> None:
    answers = [
        (f"https://b.example/{n}", "200 OK", PAGE.replace("nine", f"{n}").encode(), "text/html") for n in range(10, 18)
    ]
    whole = warc_of(*answers, gzipped=gzipped)
    path = tmp_path / "x.warc.gz"
    path.write_bytes(whole[: int(len(whole) * 0.7)])
    items = run(path)
    assert 4 <= len(reports(items)) <= 6
    assert [type(item) for item in items[-1:]] == [LeftOut]
    assert sum(isinstance(item, LeftOut) for item in items) == 1


def test_feeds(tmp_path: Path) -> None:
    path = tmp_path / "x.rss"
    path.write_text(RSS)
    items = received(path)
    assert [item.reports[0].headline for item in items] == [TITLE, "Mill burns down"]
    report = items[0].reports[0]
    assert (report.outlet, report.published, report.url) == ("Radio Sarn", "2019-03-04", "https://radiosarn.example/1")
    assert report.text.startswith(f"{TITLE}\n\nNine people")
    assert items[0].payload.startswith(b"<item>")
    assert items[0].payload in path.read_bytes()
    assert ["No more than a title" in item.found for item in left(path)] == [True]


def test_atom_takes_the_day_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(ATOM)
    [report] = reports(run(path))
    assert (report.published, report.byline, report.outlet) == ("2019-03-04", "Petra Olin", "Basin Herald")


def test_a_feed_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "x.rss"
    path.write_text(RSS[: RSS.index("<item><title>Mill") + 40])
    items = run(path)
    assert reports(items)[0].headline == TITLE
    assert any(isinstance(item, LeftOut) and "breaks off" in item.found for item in items)


def test_pdf_lines_become_paragraphs(tmp_path: Path) -> None:
    wrapped = (
        "Gunmen kill nine at bus station\nBy Petra Olin\n4 March 2019\nNine people were shot dead on Monday evening when men on two motorcycles\n"
        "opened fire on passengers waiting at the main bus station in Tessaly, the\nmayor said.\nOttokar Brenn said the at-\n"
        "tackers rode off towards the salt flats before the police had reached the\nsquare.\n1"
    )
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf_of(wrapped))
    [report] = reports(run(path))
    assert (report.headline, report.byline, report.published) == (TITLE, "Petra Olin", "2019-03-04")
    assert "motorcycles opened fire on passengers" in report.text
    assert "the attackers rode" in report.text
    assert report.extractor.startswith("pypdf ")


def test_docx_dates_of_the_file_are_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(FORMS["application/vnd.openxmlformats-officedocument.wordprocessingml.document"])
    [report] = reports(run(path))
    assert report.published is None


def test_folders_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", "b/1.txt", ".hidden.txt", ".git/x.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PLAIN.replace("nine", name))
    (tmp_path / "b" / "circle").symlink_to(tmp_path)
    found = [Path(item.source.origins[0].location).relative_to(tmp_path).as_posix() for item in received(tmp_path)]
    assert found == ["a.txt", "b/1.txt", "b/2.txt", "c.txt"]


def test_a_list_on_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(PLAIN.replace("nine", name))
    names = f"{tmp_path}/1.txt\n\n-\n{tmp_path}/2.txt{os.linesep}"
    assert len(received("-", options=Options(list_from=io.StringIO(names)))) == 2
    monkeypatch.setattr("sys.stdin", io.StringIO(names))
    assert len(received("-")) == 2


def test_one_payload_at_two_paths_is_one_source(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(PLAIN)
    one, two = received(tmp_path)
    assert one.source.id == two.source.id
    assert one.source.origins != two.source.origins
    assert [report.id for report in one.reports] == [report.id for report in two.reports]


def test_an_object_that_bundles_articles(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    bundle = {"status": "ok", "articles": [{"title": TITLE, "content": f"{STORY} {n}"} for n in range(3)] + [{"id": 1}]}
    path.write_text(json.dumps(bundle, indent=1))
    items = received(path)
    assert [item.reports[0].text[-1] for item in items] == ["0", "1", "2"]
    assert len({item.source.id for item in items}) == 3


def test_a_day_in_the_address_is_derived(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": STORY, "url": "https://basinherald.example/2019/03/04/tessaly"}))
    [report] = reports(run(path))
    assert (report.published, report.published_basis, report.published_evidence) == ("2019-03-04", "derived", None)
