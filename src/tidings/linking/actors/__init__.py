"""Actors over all reports: chains of mentions to persons, groups, bodies and states (R12)."""

from tidings.linking.actors.chain import Chain, chains
from tidings.linking.actors.clusters import Ruling
from tidings.linking.actors.form import Form
from tidings.linking.actors.stage import Actors, Solved
from tidings.linking.actors.verdict import Verdict

__all__ = ["Actors", "Chain", "Form", "Ruling", "Solved", "Verdict", "chains"]
