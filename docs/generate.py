"""Writes what follows from the code: docs/cli.md from the help, docs/record-json.md from the shapes, the list of
tables in docs/vocabulary.md from their files.

    python docs/generate.py

A test compares them with what is there.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import msgspec

from tidings.cli.app import COMMANDS, run
from tidings.exports.known_rows import RecordRow

Schema = Mapping[str, object]
HERE = Path(__file__).parent
TABLES = HERE.parent / "src" / "tidings" / "vocabulary" / "data"
TABLES_BEGIN = "<!-- written by `python docs/generate.py` from the files: change those -->"
TABLES_END = "<!-- end -->"
PARTS_SHOWN = 200
CLI_HEAD = """# The command line

Written by `python docs/generate.py` from the help of the commands. Every command that reads takes `--json`.
What goes wrong is told in one line on standard error: what was found, what is allowed, what to do. An input that cannot
be read is left out with such a line and the others go on. What `--json` prints is in [record-json.md](record-json.md).

| exit code | meaning |
| --- | --- |
| 0 | all was read |
| 2 | the call cannot be carried out: no such record, id, name or option; a record that is damaged, newer or cannot be written; a full disk |
| 3 | some inputs were left out; `tidings status` lists them |
| 130 | stopped by Ctrl-C; what was kept stays, and building again goes on from there |
"""
JSON_HEAD = """# The record as JSON

Written by `python docs/generate.py` from the shapes in `tidings.exports`.

`tidings export CASE --to json` writes one object. Keys may be added in later versions, none renamed. What a later stage
has not computed yet is null or an empty list, never absent. Offsets are in code points, half-open, into the `text` of
the report with that id. Dates are EDTF (ISO 8601-2), in local time. Rules (R1 to R13) are those of the codebook.

## what commands print

With `--json` a reading command prints one JSON value on standard output and ends with exit code 0, also where it finds
nothing (an empty list). A call that cannot be carried out prints no JSON: one line on standard error, exit code 2.

| command | value | its keys |
| --- | --- | --- |
| `timeline` | a list, in order of date | `number` in the whole timeline, `incident` ([incident](#incident)) |
| `incident` | an object | `number`, `incident`, `statements` about it, `disputes` about it |
| `actor` | an object | `actor`, `posts`, `ties`, `figures`, `statements`, `incidents` (ids) |
| `statements` | a list, in order of day | `statement` ([statement](#statement), with the reports and lines of all that carry it), `speaker_name`, `published` of its report, `carried_by` (each `report`, `published`, `copy` by which it repeats another, `line`, `certain`, `why`), `same` (ids of the statements of other reports that it stands for), `because` (ids by which it is about what was asked for: the actor that it mentions, incidents) |
| `claims` | an object | `number`, `incident`, `summary`, `reports`, `claims` and `own_account` (how many), `topics` (each `subject`, `title`, `positions`, `answers`; a position has `says`, `actor`, `reports`, `claims`, `answers`, `own_position`; a claim has `claim` as in the export, `published`, `by`, `own_account`, `background`, `copy`, `in_figure`, `superseded_by`, `reason`; answers are as `statements` prints them) |
| `ties` | a list | `tie` ([tie](#tie)), `subject_name`, `object_name`, `holds` on the day asked for, `alleged`, `denied`, `said_by` (each `report`, `claim`, `published`, `by`, `own_account`, `over`), `against` (ids of ties that say the contrary) |
| `network` | an object | `on`, `actors` (each `actor`, `name`, `type`, `tied_to`, `friends`, `enemies`, `betweenness`, `group`), `groups` (ids), `conflicts` (pairs that are said to be friends and enemies: `ends`, `sign`, `ties`), `triangles` (each `actors`, `shape`, `strained`, `bonds`), `ties` as `ties` prints them, `left_out` |
| `seats` | a list of houses | `house`, `body`, `names`, `size`, `basis` ("told" or "sum"), `size_figures`, `majority`, `untold`, `shares` (each `party`, `name`, `low`, `best`, `high`, `share`, `power`, `within`, `figures`, `earlier`), `coalitions` (each `parties`, `seats`, `spare`, `opposed`), `more_coalitions` |
| `search` | a list, the best first | `kind`, `id`, `matches` (each `start`, `end`), `snippet`, `snippet_start` |
| `copies` | a list, by id | those of [copy](#copy) |
| `diff` | an object | `report`, `of` (ids), `common` (a report that both derive from), `copies` between them, `rows` (each `kind`, `words`, `words_of`, `changes` with `words` and `words_of`) |
| `status` | an object | `record`, `schema`, `counts`, `sources` (with `--sources`), `left_out`, `unread`, `out_of_date`, `reader`, `decisions_adrift` |
| `explain` | a list of reasons, from the thing to the words | `what`, `rule`, `because`, `words` (each `context`, `source`, `report`, `start`, `end`) |
"""


def cli_page() -> str:
    """docs/cli.md."""
    os.environ["COLUMNS"] = "100"
    names = ["", *COMMANDS]
    parts = [CLI_HEAD]
    for name in names:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            run([name, "--help"] if name else ["--help"])
        help_ = "\n".join(line.rstrip() for line in said.getvalue().strip().splitlines())
        parts.append(f"## tidings {name}".rstrip() + f"\n\n```text\n{help_}\n```\n")
    return "\n".join(parts)


def json_page() -> str:
    """docs/record-json.md."""
    shapes = cast("Mapping[str, Schema]", msgspec.json.schema(RecordRow)["$defs"])
    parts = [JSON_HEAD]
    for name in _in_order(shapes, "RecordRow", []):
        shape = shapes[name]
        parts.append(f"## {_title(name)}\n\n{shape.get('description', '')}\n\n{''.join(_rows(shape, shapes))}")
    return "\n".join(parts)


def _in_order(shapes: Mapping[str, Schema], name: str, found: list[str]) -> list[str]:
    """Shapes in the order in which a reader meets them."""
    if name not in found:
        found.append(name)
        for value in _properties(shapes[name]).values():
            for other in _named(value):
                _in_order(shapes, other, found)
    return found


def _rows(shape: Schema, shapes: Mapping[str, Schema]) -> Iterator[str]:
    yield "| key | value | meaning |\n| --- | --- | --- |\n"
    for key, value in _properties(shape).items():
        meaning = str(value.get("description", "")) or " ".join(
            str(shapes[name].get("description", "")) for name in _named(value)
        )
        yield f"| `{key}` | {_kind(value)} | {meaning.replace('|', chr(92) + '|')} |\n"


def _properties(shape: Schema) -> Mapping[str, Schema]:
    return cast("Mapping[str, Schema]", shape["properties"])


def _named(value: Schema) -> list[str]:
    """Names of the shapes inside a value."""
    if "$ref" in value:
        return [str(value["$ref"]).rpartition("/")[2]]
    inner: list[Schema] = [cast("Schema", value["items"])] if "items" in value else []
    inner += cast("list[Schema]", value.get("anyOf", []))
    return [name for one in inner for name in _named(one)]


def _kind(value: Schema) -> str:
    """A value's type in words."""
    if "$ref" in value:
        return f"[{_title(_named(value)[0])}](#{_title(_named(value)[0]).replace(' ', '-')})"
    if "enum" in value:
        return " \\| ".join(f'"{one}"' for one in cast("list[str]", value["enum"]))
    if "anyOf" in value:
        return " or ".join(_kind(one) for one in cast("list[Schema]", value["anyOf"]))
    if value.get("type") == "array":
        return f"list of {_kind(cast('Schema', value['items']))}"
    return str(value.get("const", value.get("type", "")))


def _title(name: str) -> str:
    """ "PlaceRow" is "place", "EventValue" "event value"."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name.removesuffix("Row"))
    return words.strip()


def vocabulary_page() -> str:
    """docs/vocabulary.md, its list of tables written anew."""
    page = (HERE / "vocabulary.md").read_text(encoding="utf-8")
    head, mark, rest = page.partition(TABLES_BEGIN)
    return f"{head}{mark}\n{''.join(_tables())}{TABLES_END}{rest.partition(TABLES_END)[2]}"


def _tables() -> Iterator[str]:
    yield "| table | what it holds | its parts |\n| --- | --- | --- |\n"
    for path in sorted(TABLES.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        parts = ", ".join(f"`{key}`" for key in tomllib.loads(text))
        if len(parts) > PARTS_SHOWN:
            parts = f"{parts[:PARTS_SHOWN].rpartition(',')[0]} ..."
        shown = f"[{path.stem}](../src/tidings/vocabulary/data/{path.name})"
        yield f"| {shown} | {_first_sentence(text)} | {parts} |\n"


def _first_sentence(text: str) -> str:
    """The first sentence of the comment that a table opens with."""
    lines = [line.removeprefix("#").strip() for line in text.splitlines()]
    whole = " ".join(lines[: next(at for at, line in enumerate(text.splitlines()) if not line.startswith("#"))])
    return re.split(r"(?<=[\w)]\.)\s+", whole)[0].replace("|", "\\|")


PAGES = {HERE / "cli.md": cli_page, HERE / "record-json.md": json_page, HERE / "vocabulary.md": vocabulary_page}

if __name__ == "__main__":
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
