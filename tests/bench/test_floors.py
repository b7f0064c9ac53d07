"""Quality is gated: what the measures reach on a sample of the annotated data beside the checkout.

A floor is raised when a figure rises; a change that lowers one says so, and why, beside it. The samples are small
(a minute in all); ``make bench`` prints the whole table.
"""

from __future__ import annotations

import importlib
import json
from functools import reduce

import pytest

from bench.common import default_data

# Measure, folder of the data, every n-th item, and the least each figure must reach (at most, for an error).
FLOORS = [
    ("tempeval3", "tempeval3", 12, {"span.f": 0.90, "value.f": 0.74, "value_date_time.f": 0.74}),
    (
        "geoparsing",
        "geoparsing",
        12,
        {"LGL.r": 0.88, "LGL.within_161km_of_found": 0.80, "GeoVirus.r": 0.94, "GWN.r": 0.86, "TR-News.r": 0.90},
    ),
    (
        "polnear",
        "quotes-polnear",
        12,
        {"content.f": 0.63, "source_of_matched": 0.86, "cue_of_matched": 0.86, "content_with_right_source.f": 0.58},
    ),
    ("gva", "gva-casualties", 12, {"killed.exact": 0.87, "injured.exact": 0.82}),
    ("muc4_casualties", "muc4", 30, {"casualties.f": 0.56}),
    ("case2021", "case2021-task2", 1, {"weighted_f": 0.73, "odd": 0.66}),
    ("muc4_roles", "muc4", 30, {"all.f": 0.39, "Victim.f": 0.55}),
    ("re3d_relations", "re3d", 1, {"relations.all.p": 0.50, "relations.all.r": 0.19}),
]


@pytest.mark.shared
@pytest.mark.parametrize(("measure", "folder", "every", "floors"), FLOORS, ids=[row[0] for row in FLOORS])
def test_no_figure_falls_below_its_floor(measure, folder, every, floors, capsys):
    data = default_data(folder)
    if not data.exists():
        pytest.skip(f"{data} is missing: the measures want ../shared beside the checkout")
    module = importlib.import_module(f"bench.{measure}")
    assert module.main(["--data", str(data), "--every", str(every)]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    reached = {name: reduce(dict.__getitem__, name.split("."), figures) for name in floors}
    assert all(reached[name] >= least for name, least in floors.items()), reached
