"""Make the example reports that are not plain text, from the readable text in `texts/`.

Run it from anywhere: `python examples/make_binary.py`. It needs the standard library alone, and
the same text gives the same bytes: every date inside the files is fixed.
"""

from __future__ import annotations

import gzip
import textwrap
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "texts"
REPORTS = HERE / "reports"

FIXED_TIME = "2023-05-25T08:00:00Z"

# Each file in another encoding: source under texts/, encoding.
ENCODED = {
    "nahda-2023-05-10-qulaba.txt": "cp1252",
    "eastern-chronicle-2023-05-12-anniversary.txt": "utf-16",
}

# The crawl: page, address, status, time of retrieval.
CRAWL = [
    (
        "harbour-times-geneva-opens.html",
        "https://www.harbourtimes.example/world/envoys-circle-geneva",
        200,
        "2023-05-24T06:00:03Z",
    ),
    (
        "harbour-times-qulaba-health-directorate.html",
        "https://www.harbourtimes.example/world/qulaba-toll-19",
        200,
        "2023-05-24T06:00:05Z",
    ),
    (
        "eastern-chronicle-nemri-resigns.html",
        "https://easternchronicle.example/2023/05/15/nemri",
        200,
        "2023-05-24T06:00:11Z",
    ),
    ("not-found.html", "https://merrashpost.example/war/market-list", 404, "2023-05-24T06:00:12Z"),
    (
        "oshran-today-umm-sarij-denial.html",
        "https://oshrantoday.example/2023/05/17/apple-store",
        200,
        "2023-05-24T06:00:14Z",
    ),
    ("merrash-post-vienna-off.html", "https://merrashpost.example/national/vienna-off", 200, "2023-05-24T06:00:20Z"),
]


def main() -> None:
    """Write every generated file under `reports/`."""
    for name, encoding in ENCODED.items():
        text = (TEXTS / name).read_text(encoding="utf-8")
        (REPORTS / name).write_bytes(encode(text, encoding))
    (REPORTS / "crawl-2023-05-24.warc.gz").write_bytes(b"".join(warc_members()))
    for path in sorted(TEXTS.glob("*.pdf.txt")):
        (REPORTS / path.stem).write_bytes(pdf(path.read_text(encoding="utf-8")))
    for path in sorted(TEXTS.glob("*.docx.txt")):
        write_docx(REPORTS / path.stem, path.read_text(encoding="utf-8"))


def encode(text: str, encoding: str) -> bytes:
    """The text as bytes; UTF-16 is little-endian behind a byte-order mark, whatever the machine."""
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(encoding)


# WARC 1.0 (ISO 28500): one gzip member a record.


def warc_members() -> Iterator[bytes]:
    yield member(
        record(
            "warcinfo",
            None,
            FIXED_TIME,
            0,
            "application/warc-fields",
            b"format: WARC File Format 1.0\r\ndescription: clippings, May 2023\r\n",
        )
    )
    for number, (page, url, status, when) in enumerate(CRAWL, start=1):
        request = f"GET {url} HTTP/1.1\r\nAccept: text/html\r\n\r\n".encode()
        yield member(record("request", url, when, 2 * number - 1, "application/http; msgtype=request", request))
        yield member(
            record("response", url, when, 2 * number, "application/http; msgtype=response", http_response(page, status))
        )


def http_response(page: str, status: int) -> bytes:
    body = (TEXTS / "pages" / page).read_bytes()
    reason = {200: "OK", 404: "Not Found"}[status]
    head = (
        f"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def record(kind: str, url: str | None, when: str, number: int, media: str, block: bytes) -> bytes:
    fields = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>",
        f"WARC-Date: {when}",
    ]
    if url:
        fields.append(f"WARC-Target-URI: {url}")
    fields += [f"Content-Type: {media}", f"Content-Length: {len(block)}"]
    return "\r\n".join(fields).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def member(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


# PDF 1.4: Times in WinAnsi, wrapped lines, a running head and page numbers.

LINE_WIDTH, LINES_ON_PAGE = 84, 40


def pdf(text: str) -> bytes:
    pages = list(paginate(text))
    running = text.split("\n", 1)[0]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for index, lines in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        content = page_content(lines, running if index else "", index + 1, len(pages))
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return assemble(objects)


def paginate(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for paragraph in text.strip().split("\n"):
        lines += textwrap.wrap(paragraph, LINE_WIDTH, break_on_hyphens=False) or [""]
    for start in range(0, len(lines), LINES_ON_PAGE):
        yield lines[start : start + LINES_ON_PAGE]


def page_content(lines: list[str], running: str, number: int, of: int) -> str:
    parts = ["BT", "/F1 11 Tf", "16 TL"]
    if running:
        parts.append(f"1 0 0 1 60 800 Tm ({literal(running)}) Tj")
    parts.append("1 0 0 1 60 770 Tm")
    parts += [f"({literal(line)}) Tj T*" for line in lines]
    if of > 1:
        parts.append(f"1 0 0 1 290 40 Tm ({number}) Tj")
    return "\n".join([*parts, "ET"])


def literal(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def assemble(objects: list[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


# DOCX (ISO/IEC 29500): the four parts a reader needs.

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_docx(path: Path, text: str) -> None:
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.document.main+xml"/>'
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package'
            '.core-properties+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/></Relationships>'
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{FIXED_TIME}</dcterms:created></cp:coreProperties>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs(text))}</w:body></w:document>'
        ),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in parts.items():
            info = zipfile.ZipInfo(name, date_time=(2023, 5, 25, 8, 0, 0))
            info.create_system = 3
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, PROLOG + xml, compresslevel=zlib.Z_BEST_COMPRESSION)


def paragraphs(text: str) -> Iterator[str]:
    for line in text.strip().split("\n"):
        if line:
            yield f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'


if __name__ == "__main__":
    main()
