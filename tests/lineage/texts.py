"""Invented reports for the tests of lineage."""

from tidings.model.reports import Report

ORIGINAL = (
    "Gunmen loyal to the Brannic League fired on a column of trucks outside the port of Velda on Tuesday, officials in "
    "the harbour office said. Four drivers were wounded and one of the trucks burned until evening, blocking the coast "
    "road in both directions while engineers looked for mines. The governor, Ilse Tamrin, called the shooting “a gift "
    "to those who live off this war” and promised to reopen the road before the weekend. Traders in the town said that "
    "flour had become scarce since the last convoy turned back ten days earlier, and that prices had doubled."
)
QUOTE = (
    "“We carried the sacks by hand across the broken bridge while the shooting went on behind us, and nobody came to "
    "help until dark,” Orsa Pell told KDN."
)
OTHER = (
    "The parliament in Morvane adjourned without a vote on the budget after members of two parties left the chamber. "
    "Its speaker said the sitting would resume on Thursday, when the finance minister is to answer questions about "
    "the railway loan."
)


def report(name: str, text: str, **masthead: str | tuple[str, ...]) -> Report:
    return Report(id=name, source="src-0", position=0, text=text, **masthead)  # type: ignore[arg-type]
