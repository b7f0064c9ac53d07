"""The record of examples/reports against what a careful coder finds in it (examples/truth.yaml).

python -m bench.truth [--misses [SECTION]] [--record FILE]

Builds the record with the program's own ``build``, exports it as JSON, and compares, section by section. Words are
matched by where they stand: a quotation of the truth is found in its report, and a thing of ours is that thing when
the words it rests on (for an event its trigger, for a figure the number and what is counted) overlap the quotation.
A section that the truth gives in full has a precision too: what is ours and right among all that is ours.
"""

from bench.truth.measures import built, measure
from bench.truth.tally import Tally

__all__ = ["Tally", "built", "measure"]
