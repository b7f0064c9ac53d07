"""README.md and docs/vocabulary.md: what they tell the reader to type runs, and prints what they show.

A block marked ``sh not-run`` needs a network, a fresh machine or minutes, and is skipped. Excerpts are refreshed by
``python docs/excerpts.py``; here four lines in five must still be printed, so that a better reader breaks no test.
"""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
VOCABULARY = ROOT / "docs" / "vocabulary.md"
DRIFT = 0.2

docs = SimpleNamespace(**runpy.run_path(str(ROOT / "docs" / "excerpts.py")))


def blocks(page: str, language: str) -> list[str]:
    """Code blocks of exactly that kind."""
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


def commands(page: str) -> list[str]:
    """Command lines of a page, in order, without their comments."""
    lines = [line.partition("   #")[0].strip() for block in blocks(page, "sh") for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def plain(line: str) -> str:
    """A line without the number it opens with and the width of its columns."""
    return " ".join(re.sub(r"^\s*\d+ ", "", line).split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples and their record."""
    made: Path = docs.folder_with_examples(tmp_path_factory.mktemp("readme"))
    code, said = docs.run(docs.BUILD, made)
    assert code in (0, 3), said
    return made


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    """README.md with today's number of the incident that it shows."""
    numbered: str = docs.numbered(README, docs.market(folder))
    return numbered


def test_excerpts_are_what_is_printed(folder: Path, page: str) -> None:
    found = list(docs.fresh(page, folder))
    assert len(found) >= 3
    for match, printed in found:
        shown, told = match["shown"].splitlines(), {plain(line) for line in printed.splitlines()}
        gone = [line for line in shown if plain(line) not in told]
        assert len(gone) <= DRIFT * len(shown), f"run `python docs/excerpts.py`; no longer printed: {gone}"


def test_commands_run(folder: Path, page: str) -> None:
    lines = commands(page)
    assert len(lines) > 15
    assert lines[0] == docs.BUILD  # which has made the folder's record
    for line in lines[1:]:
        code, said = docs.run(line, folder)
        assert code == 0 or (code == 3 and line.startswith("tidings build")), f"{line}: {code} {said}"
        assert said or "build" in line or "remove" in line or "-o " in line or "--html" in line, (
            f"{line} prints nothing"
        )


def test_snippet_runs(folder: Path) -> None:
    (snippet,) = blocks(README, "python")
    (folder / "snippet.py").write_text(snippet, encoding="utf-8")
    code, said = docs.run("python -W error::UserWarning snippet.py", folder)
    assert code == 0, said
    assert "killed" in said
    assert "al-Munjid" in said


def test_every_command_and_page_is_named() -> None:
    commands = re.findall(r"^## tidings (\w+)$", (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) >= 9
    for command in commands:
        assert f"tidings {command} " in README
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / link).exists(), link


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_links_of_docs_lead_somewhere(name: str) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "docs" / name).read_text(encoding="utf-8")):
        assert (ROOT / "docs" / link).exists(), link


def test_tables_of_the_vocabulary_are_all_listed() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "generate.py"))["PAGES"]
    assert VOCABULARY.read_text(encoding="utf-8") == pages[VOCABULARY](), "run `python docs/generate.py`"


def test_example_of_a_vocabulary_works(tmp_path: Path) -> None:
    said = VOCABULARY.read_text(encoding="utf-8")
    (words,) = blocks(said, "toml")
    (report,) = blocks(said, "text report")
    (tmp_path / "words.toml").write_text(words, encoding="utf-8")
    (tmp_path / "report.txt").write_text(report, encoding="utf-8")
    lines = commands(said)
    printed = ""
    for line in lines:
        code, printed = docs.run(line, tmp_path)
        assert code == 0, f"{line}: {printed}"
    assert "pipe mortar" in printed
    assert "The Salt Road Courier" in printed
