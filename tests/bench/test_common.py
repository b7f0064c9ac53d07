import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bench import common

GOLD = {"id": "a", "corpus": "X", "text": "In Balad.", "toponyms": [{"begin": 3, "end": 8, "lat": 34.0, "lon": 44.1}]}


def predict(items: Iterable[common.Item]) -> Iterator[common.Item]:
    for item in items:
        yield {"id": item["id"], "toponyms": [{"begin": 3, "end": 8, "lat": 34.0, "lon": 44.2}]}


@pytest.mark.shared
@pytest.mark.skipif(not (common.SHARED / "score.py").exists(), reason="wants ../shared beside the checkout")
def test_it_writes_predictions_and_prints_the_scorers_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    argv = ["--data", str(tmp_path / "gold.jsonl"), "--out", str(out)]
    assert common.run("geoparsing", predict, tmp_path / "none.jsonl", argv) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["items"], line["X"]["r"], line["X"]["within_161km_of_found"]) == (1, 1.0, 1.0)
    assert json.loads(out.read_text(encoding="utf-8"))["id"] == "a"


def test_data_that_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        common.run("geoparsing", predict, tmp_path / "none.jsonl", [])
    assert stopped.value.code == 2
    assert "no such file" in capsys.readouterr().err


def test_a_sample_is_spread_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(
        "".join(json.dumps({"id": number}) + "\n" for number in range(10)), encoding="utf-8"
    )
    assert [item["id"] for item in common.items(tmp_path / "x.jsonl", every=4)] == [0, 4, 8]
