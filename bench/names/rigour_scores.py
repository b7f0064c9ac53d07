"""Scores of pairs by rigour, as its own users run it (nomenklatura's name matcher); runs under any Python that has both.

Reads a JSON list of ``[schema, names, names]`` from standard input, prints a JSON list of scores. Imports nothing of
tidings, so that it can run in an environment of its own.
"""

# mypy: disable-error-code="import-not-found"

import json
import sys

from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.matching.logic_v2.names.match import name_match


def main() -> None:
    config = LogicV2.default_config()
    scores = []
    for number, (schema, first, second) in enumerate(json.load(sys.stdin)):
        sides = [  # an id each: the matcher keeps what it made of an entity under its id
            model.get_proxy({"id": f"{side}{number}", "schema": schema, "properties": {"name": names}})
            for side, names in (("a", first), ("b", second))
        ]
        scores.append(name_match(*sides, config).score)
    json.dump(scores, sys.stdout)


if __name__ == "__main__":
    main()
