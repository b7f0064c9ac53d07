"""The first pass: inputs to sources and reports in the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tidings.engine.spread import chunks
from tidings.errors import InputError
from tidings.intake import Options, Received, receive
from tidings.model.sources import LeftOut
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.signing import Signing
from tidings.record.received import Arrival
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
        with record.transaction():
            arrived = [one for one in batch if isinstance(one, Received)]
            outcomes = record.put_sources([Arrival(one.source, one.payload, one.reports) for one in arrived])
            known += outcomes.count(False)
            outs = [one for one in batch if isinstance(one, LeftOut)]
            for one, outcome in zip(arrived, outcomes, strict=True):
                outs += (*one.left_out, *(_refused(one, outcome) if isinstance(outcome, InputError) else ()))
            for out in outs:
                left += 1
                record.put_left_out(out)
            signing.put(
                [report for one, new in zip(arrived, outcomes, strict=True) if new is True for report in one.reports]
            )
    return known, left


def _refused(one: Received, error: InputError) -> tuple[LeftOut, ...]:
    """What the record cannot hold, as left out at each of its origins."""
    return tuple(
        LeftOut(origin, type(error).__name__, error.found, error.allowed, error.do) for origin in one.source.origins
    )
