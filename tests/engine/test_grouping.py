"""Components depend on the items alone: not on their order, nor on how many builds brought them in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.memory import memory_shelves
from tidings.engine.grouping import Grouping


class Near:
    """Numbers within two of each other belong together, those three apart stand beside; keys are the tens they touch."""

    def keys(self, item: int) -> Iterable[str]:
        return {str(item // 10), str((item - 2) // 10), str((item + 2) // 10)}

    def most(self, _key: str) -> None:
        return None

    def worth(self, _shared: Sequence[str]) -> bool:
        return True

    def enough(self, _key: str) -> bool:
        return False

    def joined(self, a: int, b: int) -> bool:
        return abs(a - b) <= 2

    def beside(self, a: int, b: int) -> bool:
        return abs(a - b) == 3


class Tens:
    """Numbers of one ten belong together."""

    def keys(self, item: int) -> Iterable[str]:
        return {str(item // 10)}

    def most(self, _key: str) -> None:
        return None

    def worth(self, _shared: Sequence[str]) -> bool:
        return True

    def enough(self, _key: str) -> bool:
        return True

    def joined(self, _a: int, _b: int) -> bool:
        raise AssertionError("compared")

    def beside(self, _a: int, _b: int) -> bool:
        raise AssertionError("compared")


class Run:
    """Adds, removes and solves as a build does; what is made of a component is the list of its numbers, and of those beside."""

    def __init__(self, linker: Near | Tens | None = None) -> None:
        self.grouping: Grouping[int] = Grouping(linker or Near(), memory_shelves())
        self.made: set[str] = set()

    def add(self, numbers: Iterable[int]) -> None:
        self.grouping.put({f"n{number:04}": number for number in numbers})
        self._solve()

    def drop(self, numbers: Iterable[int]) -> None:
        self.made -= self.grouping.drop([f"n{number:04}" for number in numbers])
        self._solve()

    def _solve(self) -> None:
        for component in self.grouping.components():
            self.made -= component.before
            name = named(component.items.values(), component.beside.values())
            self.made.add(name)
            self.grouping.settle([component], {item: [name] for item in component.items})


def named(members: Iterable[int], beside: Iterable[int] = ()) -> str:
    near = ",".join(str(number) for number in sorted(beside))
    return ",".join(str(number) for number in sorted(members)) + (f" beside {near}" if near else "")


def expected(numbers: Iterable[int]) -> set[str]:
    groups: list[list[int]] = []
    for number in sorted(set(numbers)):
        if groups and number - groups[-1][-1] <= 2:
            groups[-1].append(number)
        else:
            groups.append([number])
    return {named(group, {group[0] - 3, group[-1] + 3} & set(numbers)) for group in groups}


numbers = st.lists(st.integers(min_value=0, max_value=60), unique=True, max_size=25)


@given(numbers, st.randoms(use_true_random=False))
def test_order_does_not_matter(given_numbers, random):
    shuffled = list(given_numbers)
    random.shuffle(shuffled)
    run = Run()
    run.add(shuffled)
    assert run.made == expected(given_numbers)


@given(numbers, st.integers(min_value=0, max_value=25))
def test_two_builds_give_what_one_gives(given_numbers, cut):
    run = Run()
    run.add(given_numbers[:cut])
    run.add(given_numbers[cut:])
    assert run.made == expected(given_numbers)


@given(numbers, st.integers(min_value=0, max_value=25))
def test_dropping_leaves_what_never_having_added_gives(given_numbers, cut):
    run = Run()
    run.add(given_numbers)
    run.drop(given_numbers[:cut])
    assert run.made == expected(given_numbers[cut:])


def test_an_unrelated_item_touches_no_other_component():
    run = Run()
    run.add([1, 2, 30])
    run.grouping.put({"n0050": 50})
    assert [sorted(component.items.values()) for component in run.grouping.components()] == [[50]]


def test_a_changed_item_leaves_its_component():
    run = Run()
    run.add([1, 2, 3])
    run.grouping.put({"n0003": 40})
    run._solve()
    assert run.made == {"1,2", "40"}


@given(numbers, st.integers(min_value=0, max_value=25))
def test_a_key_that_is_enough_joins_without_comparing(given_numbers, cut):
    run = Run(Tens())
    run.add(given_numbers[:cut])
    run.add(given_numbers[cut:])
    run.drop(given_numbers[:3])
    left = given_numbers[3:]
    tens = {number // 10: sorted(other for other in left if other // 10 == number // 10) for number in left}
    assert run.made == {",".join(map(str, same)) for same in tens.values()}
