"""Copies with known truth, derived from real texts, and how well ``build`` finds them.

python -m bench.copies [--data FOLDER] [--every N] [--seeds 3] [--out FILE] [--worst N]

Real reports of ../shared/bench are read at run time and copied the ways outlets copy: cut, with a new lead, with names,
figures, attributions, quotation marks, qualifiers or negations altered, with the outlet's boilerplate put in, merged
with another story, re-flowed, re-encoded, scanned badly, lightly reworded; and copies of copies. Nothing of the texts
is kept in the repository. ``texts`` holds a text as words that keep their identity through every derivation, so that
what two reports share and what was altered between them is counted, not guessed.
"""
