"""The first pass: inputs to sources and reports in the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tidings.engine.spread import chunks
from tidings.errors import InputError
from tidings.intake import Options, Received, receive
from tidings.model.reports import Report
from tidings.model.sources import LeftOut
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.signing import Signing
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

BATCH = 64


def receive_all(
    record: Record,
    inputs: Iterable[str | Path],
    vocabulary: Vocabulary,
    options: Options,
    signing: Signing,
    tell: Tell,
) -> tuple[int, int]:
    """Keep what is received and not known yet, each batch in one transaction.

    Returns:
        how many of the sources were known already, and how many inputs or parts of inputs were left out.
    """
    known = left = 0
    with record.transaction():
        signing.renew()
    for batch in chunks(told("receiving", receive(inputs, vocabulary=vocabulary, options=options), tell), BATCH):
        fresh: list[Report] = []
        with record.transaction():
            for one in batch:
                outs = one.left_out if isinstance(one, Received) else (one,)
                if isinstance(one, Received):
                    try:
                        new = record.put_source(one.source, one.payload, one.reports)
                        known += not new
                        fresh += one.reports if new else ()
                    except InputError as error:
                        outs = (*outs, *_refused(one, error))
                for out in outs:
                    left += 1
                    record.put_left_out(out)
            signing.put(fresh)
    return known, left


def _refused(one: Received, error: InputError) -> tuple[LeftOut, ...]:
    """What the record cannot hold, as left out at each of its origins."""
    return tuple(
        LeftOut(origin, type(error).__name__, error.found, error.allowed, error.do) for origin in one.source.origins
    )
