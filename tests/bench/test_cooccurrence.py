"""Co-occurrence is nothing (R13): gated."""

from __future__ import annotations

import json

from bench.cooccurrence import __main__ as cooccurrence


def test_hardly_any_tie_where_actors_only_stand_side_by_side(capsys):
    assert cooccurrence.main([]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["sentences"] >= 300
    assert figures["two_actors_read"] >= 200
    assert figures["share"] < 0.05, figures
