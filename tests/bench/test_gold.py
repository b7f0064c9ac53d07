"""What a careful coder finds in ../shared/corpus, and how much of it a record holds: floors that no change may lower."""

from __future__ import annotations

import pytest
import yaml

import tidings
from bench.exported import exported
from bench.gold import SHARED, measure


@pytest.mark.shared
def test_no_figure_falls_below_its_floor(tmp_path):
    if not (SHARED / "gold-public.yaml").exists():
        pytest.skip(f"{SHARED}/gold-public.yaml is missing: the measure wants ../shared beside the checkout")
    tidings.build([SHARED / "corpus"], record=tmp_path / "gold.tidings")
    gold = yaml.safe_load((SHARED / "gold-public.yaml").read_text(encoding="utf-8"))
    found = measure(exported(tmp_path / "gold.tidings"), gold)
    reached = {
        "incidents": found["incidents"]["found"] / found["incidents"]["gold"],
        "figures": found["figures"]["right"] / found["figures"]["gold"],
        "quotes": found["quotes"]["found"] / found["quotes"]["gold"],
        "speakers": found["quotes"]["speaker_right"] / found["quotes"]["gold"],
        "posts": found["posts"]["found"] / found["posts"]["gold"],
        "actors": found["actors"]["b3_f"],
    }
    floors = {"incidents": 0.86, "figures": 0.96, "quotes": 0.98, "speakers": 0.95, "posts": 0.80, "actors": 0.95}
    assert all(reached[name] >= least for name, least in floors.items()), found
