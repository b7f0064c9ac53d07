"""Work over items in chunks: in this process, or over processes, in order and with bounded memory."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Protocol, TypeVar, cast

Item = TypeVar("Item")
Taken = TypeVar("Taken", contravariant=True)
Result = TypeVar("Result", covariant=True)
Thing = TypeVar("Thing")


class Work(Protocol[Taken, Result]):
    """What a worker does with a chunk; made once a process by its factory."""

    def __call__(self, chunk: Sequence[Taken], /) -> Sequence[Result]:
        """One result an item, in order."""


def chunks(items: Iterable[Thing], size: int) -> Iterator[tuple[Thing, ...]]:
    """Runs of at most ``size`` items."""
    held = iter(items)
    while chunk := tuple(islice(held, size)):
        yield chunk


def spread(
    make: Callable[[], Work[Item, Result]], items: Iterable[Item], *, jobs: int = 1, size: int = 64
) -> Iterator[Result]:
    """The results of ``make()`` over the items, in their order.

    Args:
        make: makes the worker, when there is a first item; picklable where ``jobs`` is above 1.
        items: read lazily; at most ``2 * jobs`` chunks are held at a time.
        jobs: processes; 1 works in this one.
        size: items a chunk.
    """
    if jobs <= 1:
        work: Work[Item, Result] | None = None
        for chunk in chunks(items, size):
            work = work or make()
            yield from work(chunk)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=partial(_prepare, make)) as pool:
        waiting: deque[Future[Sequence[Result]]] = deque()
        try:
            for chunk in chunks(items, size):
                with _uninterrupted():  # the first one starts the processes, which inherit this
                    waiting.append(pool.submit(_run, chunk))
                if len(waiting) >= 2 * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits: a process started meanwhile never gets it, and prints no traceback while it imports."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Worker:
    """The one worker of a pool process; set by its initializer, the only place that pools give for it."""

    work: Callable[[Sequence[object]], Sequence[object]] | None = None


def _prepare(make: Callable[[], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the pool; a worker prints no traceback
    _Worker.work = cast("Callable[[Sequence[object]], Sequence[object]]", make())


def _run(chunk: Sequence[Item]) -> Sequence[Result]:
    assert _Worker.work is not None
    return _Worker.work(chunk)  # type: ignore[return-value]
