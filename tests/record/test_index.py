from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.model.lineage import Lines
from tidings.record import Record

_ALL = ("a", "b", "c", "d", "é")
_NAMES = st.sampled_from(_ALL)
_KEYS = st.lists(_NAMES, max_size=4)
_STEPS = st.lists(st.tuples(st.sampled_from(["put", "drop", "flush", "commit"]), _NAMES, _KEYS), max_size=30)


@given(steps=_STEPS)
@settings(max_examples=60, deadline=None)
def test_the_index_does_what_one_in_memory_does(steps: list[tuple[str, str, list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "case", create=True) as record:
        plain: dict[str, list[str]] = {}
        kept, other = record.index("stage"), record.index("other")
        other.put("a", ["a", "b"])
        for step, item, keys in steps:
            if step == "put":
                plain[item] = keys
                kept.put(item, keys)
            elif step == "drop":
                plain.pop(item, None)
                kept.drop(item)
            elif step == "flush":
                kept.flush()
            else:
                with record.transaction():
                    pass
        posted = {key: tuple(sorted(item for item, keys in plain.items() if key in keys)) for key in _ALL}
        assert (
            kept.keys_of_all(_ALL).items() >= {item: tuple(dict.fromkeys(keys)) for item, keys in plain.items()}.items()
        )
        assert kept.items_of_all(_ALL) == posted
        assert [kept.items_of(key) for key in _ALL] == list(posted.values())
        assert list(kept.items()) == sorted(plain)
        assert not any(kept.keys_of(item) for item in _ALL if item not in plain)
        assert other.items_of("a") == ("a",)


def test_what_an_index_and_a_shelf_hold_stays_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "case.tidings"
    with Record.open(path, create=True) as record, record.transaction():
        record.index("stage").put("item", ["key", "key"])
        record.shelf("stage", Lines).put("item", Lines(1, 2))
    with Record.open(path) as record:
        assert record.index("stage").items_of("key") == ("item",)
        assert record.index("stage").keys_of("item") == ("key",)
        assert record.shelf("stage", Lines).get(["item", "none"]) == {"item": Lines(1, 2)}


def test_a_shelf(tmp_path: Path) -> None:
    with Record.open(tmp_path / "case.tidings", create=True) as record, record.transaction():
        shelf = record.shelf("stage", Lines)
        for number in range(1500):
            shelf.put(f"{number:04}", Lines(number, 0))
        shelf.put("0001", Lines(7, 7))
        shelf.drop(["0000", "absent"])
        assert len(shelf.ids()) == 1499
        assert next(shelf.items()) == ("0001", Lines(7, 7))
        assert record.shelf("stage", Lines) is shelf
        assert record.shelf("other", Lines).ids() == ()
