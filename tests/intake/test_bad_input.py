from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import docx
import pypdf
import pytest

from tests.intake.helpers import STORY, left, received, reports, run
from tests.intake.made import pdf_of
from tidings.intake import Options
from tidings.model.sources import LeftOut

REPORT = f"Gunmen kill nine at bus station\n\n{STORY}\n"


def only(path: Path, options: Options | None = None) -> LeftOut:
    [item] = run(path, options=options)
    assert isinstance(item, LeftOut), item
    assert item.found
    assert item.origin.location.startswith(str(path))
    return item


def made(tmp_path: Path, name: str, payload: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(payload)
    return path


def test_one_bad_file_among_good_ones(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", REPORT.encode())
    made(tmp_path, "b.bin", bytes(range(256)) * 40)
    made(tmp_path, "c.txt", REPORT.replace("nine", "ten").encode())
    items = run(tmp_path)
    assert [type(item).__name__ for item in items] == ["Received", "LeftOut", "Received"]


@pytest.mark.parametrize(
    ("name", "payload", "reason", "found"),
    [
        ("empty.txt", b"", "EmptyInput", "0 bytes"),
        ("blank.txt", b" \n\n\t\n", "EmptyInput", "no text"),
        ("rules.txt", b"====\n\n----\n\n123\n", "EmptyInput", "no text"),
        ("noise.txt", bytes(range(256)) * 40, "UnsupportedInput", "binary"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(200), "UnsupportedInput", "JPEG"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "UnsupportedInput", ".doc"),
        ("x.rtf", rb"{\rtf1 Gunmen kill nine}", "UnsupportedInput", "RTF"),
        ("x.zip", b"PK\x03\x04" + bytes(100), "UnsupportedInput", "zip"),
        ("broken.docx", b"PK\x03\x04" + b"word/document.xml" + bytes(100), "UnreadableInput", "DOCX"),
        ("broken.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<", "UnreadableInput", "PDF"),
        ("page.html", b"<html><body><nav>Home</nav></body></html>", "EmptyInput", "without an article"),
        ("odd.xml", b"<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "UnsupportedInput", "XML"),
        ("feed.xml", b"<rss version='2.0'><channel><title>x</title></channel></rss>", "EmptyInput", "without entries"),
        ("cut.txt.gz", gzip.compress(b"x" * 50)[:9], "UnreadableInput", "gzip"),
        ("table.csv", b"id,title,date\n1,Gunmen kill nine,2019-03-04\n2,Mill burns,2019\n", "UnsupportedInput", "table"),
        ("saved.mht", b"From: <x>\r\nContent-Type: multipart/related;\r\n\r\n--x\r\n", "UnsupportedInput", "MHTML"),
        ("list.jsonl", b"[1, 2]\n", "UnsupportedInput", "no object"),
        ("bare.jsonl", b'{"id": 3, "title": "Gunmen kill nine"}\n', "EmptyInput", "id, title"),
    ],
)  # fmt: skip
def test_each_gives_one_clear_line(tmp_path: Path, name: str, payload: bytes, reason: str, found: str) -> None:
    item = only(made(tmp_path, name, payload))
    assert item.reason == reason
    assert found in item.found
    assert item.allowed or reason != "UnsupportedInput"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Au moins neuf personnes ont été tuées lundi dans une attaque contre la gare routière de la ville, selon le "
            "maire. Les assaillants ont pris la fuite avant l’arrivée de la police et quatorze blessés sont à l’hôpital.",
            "French",
        ),
        (
            "Al menos nueve personas murieron el lunes en un ataque contra la estación de autobuses de la ciudad, según "
            "el alcalde. Los atacantes huyeron antes de que llegara la policía y hay catorce heridos en el hospital.",
            "Spanish",
        ),
        (
            "Mindestens neun Menschen sind am Montag bei einem Angriff auf den Busbahnhof der Stadt getötet worden, sagte "
            "der Bürgermeister. Die Täter flohen, bevor die Polizei eintraf, und wurden nicht gefasst.",
            "German",
        ),
        ("قتل تسعة أشخاص على الأقل يوم الاثنين في هجوم على محطة الحافلات في المدينة", "script"),
        ("Девять человек погибли в понедельник при нападении на автовокзал города", "script"),
    ],
)
def test_other_languages_are_named(tmp_path: Path, text: str, language: str) -> None:
    item = only(made(tmp_path, "x.txt", text.encode()))
    assert item.reason == "UnsupportedInput"
    assert language in item.found
    assert "English" in item.allowed


def test_english_with_foreign_words_stays(tmp_path: Path) -> None:
    path = made(tmp_path, "x.txt", (REPORT + "\n“نحن لا نخاف”, he said. “Los que se van no vuelven.”\n").encode())
    assert len(reports(run(path))) == 1


def test_vanished_and_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert only(tmp_path / "gone.txt").reason == "UnreadableInput"
    path = made(tmp_path, "locked.txt", REPORT.encode())

    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # a test may run as root, whom no file refuses
    assert "permission denied" in only(path).found


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    [item] = run(tmp_path / "pipe")
    assert isinstance(item, LeftOut)
    assert "no regular file" in item.found


def test_a_failing_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, "x.txt", REPORT.encode())

    class Failing(io.BytesIO):
        def read(self, *_args: object) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_a, **_k: Failing())
    assert "Input/output error" in only(path).found


def test_too_much(tmp_path: Path) -> None:
    small = Options(max_source_bytes=2000, max_report_chars=500)
    long = made(tmp_path, "long.txt", (REPORT + "He said that it was so. " * 40).encode())
    item = only(long, small)
    assert item.reason == "OversizedInput"
    assert "characters" in item.found
    assert "500" in item.allowed
    huge = made(tmp_path, "huge.txt", b"He said that it was so. " * 1000)
    item = only(huge, small)
    assert "24,000 bytes" in item.found
    assert "2,000 bytes" in item.allowed


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.write(b"He said so. " * 100)
        stream.truncate(1 << 33)  # eight sparse gigabytes: reading them would take longer than a test may
    assert only(path).reason in ("OversizedInput", "UnsupportedInput")


def test_a_gzip_bomb(tmp_path: Path) -> None:
    path = made(tmp_path, "bomb.txt.gz", gzip.compress(b"He said so. " * 400_000))
    assert only(path, Options(max_source_bytes=100_000)).reason == "OversizedInput"


def test_what_came_before_a_cut_is_kept(tmp_path: Path) -> None:
    lines = b"".join(
        b'{"title": "Report %d", "text": "%s %d"}\n' % (n, STORY.replace("\n", " ").encode(), n) for n in range(400)
    )
    packed = gzip.compress(lines, compresslevel=1)
    path = made(tmp_path, "cut.jsonl.gz", packed[: len(packed) // 2])
    items = run(path)
    assert isinstance(items[-1], LeftOut)
    assert "end early" in items[-1].found
    assert len(reports(items)) > 20


def test_bad_lines_between_good_ones(tmp_path: Path) -> None:
    good = json.dumps({"text": STORY.replace("\n", " ")})
    path = made(tmp_path, "x.jsonl", "\n".join([good, '{"text": "broken', "7", good, "", '{"text": ""}']).encode())
    assert len(received(path)) == 2
    lines = left(path)
    assert [item.origin.location.rpartition(":")[2] for item in lines] == ["2", "3", "6"]


def test_a_line_that_is_too_long(tmp_path: Path) -> None:
    good = json.dumps({"text": STORY.replace("\n", " ")})
    path = made(tmp_path, "x.jsonl", f'{good}\n{{"text": "{"a " * 5000}"}}\n{good}\n'.encode())
    options = Options(max_source_bytes=3000)
    assert len(received(path, options=options)) == 2
    [item] = left(path, options=options)
    assert "10,0" in item.found


def test_pdf_without_text_and_locked(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "scan.pdf")
    assert "text layer" in only(tmp_path / "scan.pdf").found
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of(REPORT)))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert "password" in only(tmp_path / "locked.pdf").found


def test_a_docx_cut_short(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(STORY)
    document.save(str(tmp_path / "x.docx"))
    whole = (tmp_path / "x.docx").read_bytes()
    assert only(made(tmp_path, "cut.docx", whole[: len(whole) // 2])).reason == "UnreadableInput"


def test_an_empty_folder(tmp_path: Path) -> None:
    assert "without files" in only(tmp_path).found


@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_of_every_form_raise_nothing(tmp_path: Path, seed: int) -> None:
    import random

    rng = random.Random(seed)
    document = docx.Document()
    document.add_paragraph(STORY)
    document.save(str(tmp_path / "sound.docx"))
    for name, payload in {
        "x.pdf": pdf_of(REPORT),
        "x.docx": (tmp_path / "sound.docx").read_bytes(),
        "x.html": f"<html><body><h1>Gunmen kill nine</h1><p>{STORY}</p></body></html>".encode(),
        "x.xml": f"<rss version='2.0'><channel><item><title>T</title><description>{STORY}</description></item>"
        "</channel></rss>".encode(),
        "x.jsonl": b'{"text": "Gunmen kill nine at the station", "date": "2019-03-04"}\n' * 3,
        "x.txt.gz": gzip.compress(REPORT.encode() * 20),
    }.items():
        damaged = bytearray(payload)
        for _ in range(rng.randrange(1, 30)):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        run(made(tmp_path, f"{seed}-{name}", bytes(damaged[: rng.randrange(len(damaged) // 2, len(damaged))])))
