"""The same results in this process and over two, in order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tidings.engine.spread import spread


class Doubler:
    def __call__(self, chunk: Sequence[int]) -> Sequence[int]:
        if any(number < 0 for number in chunk):
            raise ValueError("negative")
        return [2 * number for number in chunk]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_the_order(jobs):
    assert list(spread(Doubler, range(50), jobs=jobs, size=7)) == [2 * number for number in range(50)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_ends_the_work(jobs):
    with pytest.raises(ValueError, match="negative"):
        list(spread(Doubler, [1, 2, -3, 4], jobs=jobs, size=1))


def test_items_are_taken_lazily():
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    next(iter(spread(Doubler, items(), size=5)))
    assert len(taken) == 5


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_worker_is_made_for_no_items(jobs):
    def never():
        raise AssertionError("made")

    assert list(spread(never, [], jobs=jobs)) == []
