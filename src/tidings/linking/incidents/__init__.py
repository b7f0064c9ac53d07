"""Incidents: tellings of one happening, over all reports (R1, R2, R3)."""

from tidings.linking.incidents.clusters import Ruling
from tidings.linking.incidents.copied import Passage
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.solve import Incidents, Solved
from tidings.linking.incidents.verdict import Verdict

__all__ = ["Happening", "Incidents", "Passage", "Ruling", "Solved", "Verdict"]
