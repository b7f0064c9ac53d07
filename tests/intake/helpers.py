from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tidings.intake import Options, Received, receive
from tidings.model.reports import Report
from tidings.model.sources import LeftOut
from tidings.vocabulary.tables import Vocabulary

VOCABULARY = Vocabulary()
DATA = Path(__file__).parent / "data"

STORY = (
    "Nine people were shot dead on Monday evening when men on two motorcycles opened fire on passengers waiting at the "
    "main bus station in Tessaly, the town’s mayor said.\n\nMayor Ottokar Brenn said the attackers rode off towards the "
    "salt flats before the police arrived. Fourteen people were taken to the district hospital."
)


def run(*inputs: str | Path, options: Options | None = None) -> list[Received | LeftOut]:
    return list(receive(inputs, vocabulary=VOCABULARY, options=options or Options()))


def received(*inputs: str | Path, options: Options | None = None) -> list[Received]:
    return [item for item in run(*inputs, options=options) if isinstance(item, Received)]


def left(*inputs: str | Path, options: Options | None = None) -> list[LeftOut]:
    lines: list[LeftOut] = []
    for item in run(*inputs, options=options):
        lines += item.left_out if isinstance(item, Received) else [item]
    return lines


def reports(items: Iterable[Received | LeftOut]) -> list[Report]:
    return [report for item in items if isinstance(item, Received) for report in item.reports]


def read_text(tmp_path: Path, text: str, name: str = "report.txt") -> list[Report]:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return reports(run(path))
