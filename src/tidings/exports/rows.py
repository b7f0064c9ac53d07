"""The shapes of "The record as JSON": the one place that names its keys. docs/record-json.md is written from here.

Keys may be added, none renamed or left out: what a later stage has not computed yet is null or empty.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field


def says(description: str) -> Meta:
    """The meaning of a key."""
    return Meta(description=description)


Id = Annotated[str, says("The id; it follows from content and keeps resolving.")]
Claims = Annotated[tuple[str, ...], says("Ids of the claims that support it.")]
Reports = Annotated[tuple[str, ...], says("Ids of the reports that tell it.")]


class EvidenceRow(Struct, frozen=True):
    """Words of a report: `text` equals `report.text[start:end]`, in code points."""

    report: Annotated[str, says("Id of the report.")]
    start: Annotated[int, says("Offset of the first character.")]
    end: Annotated[int, says("Offset after the last character.")]
    text: Annotated[str, says("The words that stand there.")]


Evidence = Annotated[tuple[EvidenceRow, ...], says("The words that say it: `{report, start, end, text}`.")]


class AttributionRow(Struct, frozen=True):
    """Who says so. Null in its place means: the report's own account."""

    kind: Annotated[
        str, says("The kind of source: named_official, unnamed_official, spokesperson, witness, medical, ...")
    ]
    source: Annotated[tuple[EvidenceRow, ...], says("The words for the source.")]
    cue: Annotated[tuple[EvidenceRow, ...], says("The words that attribute (said, according to).")]
    content: Annotated[tuple[EvidenceRow, ...], says("The words that are attributed.")]
    actor: Annotated[str | None, says("Id of the actor who says so, where it is resolved.")]
    kinds: Annotated[tuple[str, ...], says("All kinds of source, where there are several; else empty.")]
    named: Annotated[bool, says("Whether the source is named.")]
    number: Annotated[int | None, says("How many sources, where told (two medical officials: 2).")]
    chain: Annotated[tuple[str, ...], says("Who passed it on, nearest to the words first.")]
    anonymity: Annotated[str | None, says("Why the source is not named, as told.")]


Attribution = Annotated[AttributionRow | None, says("Who says so; null: the report's own account.")]


class OriginRow(Struct, frozen=True):
    """Where a payload was received: `path` or `url`, one of them."""

    retrieved: Annotated[str | None, says("When, ISO 8601 in UTC; says nothing of publication.")]
    path: Annotated[str | UnsetType, says("The file.")] = UNSET
    url: Annotated[str | UnsetType, says("The address.")] = UNSET


class SourceRow(Struct, frozen=True):
    """A payload as received."""

    id: Id
    media_type: Annotated[str, says("What the payload is.")]
    size: Annotated[int, says("Bytes.")]
    encoding: Annotated[str | None, says("Its text encoding, null where it is no text.")]
    origins: Annotated[tuple[OriginRow, ...], says("Where it came from, and when.")]


class LeftOutRow(Struct, frozen=True):
    """An input, or a part of one, that was not read."""

    origin: Annotated[OriginRow, says("Where it came from.")]
    reason: Annotated[str, says("The kind of reason.")]
    found: Annotated[str, says("What was found.")]
    allowed: Annotated[str, says("What would have been right.")]
    do: Annotated[str, says("What to do next.")]


class AlterationRow(Struct, frozen=True):
    """Words of the original and what stands in their place in the copy."""

    from_: Annotated[str, says("The words of the original.")] = field(name="from")
    to: Annotated[str, says("The words in their place.")]
    count: Annotated[int, says("How often.")]
    kind: Annotated[str, says("What kind of change.")]
    evidence: Evidence


class ReportRow(Struct, frozen=True):
    """One news article."""

    id: Id
    source: Annotated[str, says("Id of the source it is in.")]
    position: Annotated[int, says("Which article of the source, from 0.")]
    source_start: Annotated[int | None, says("Offset in the decoded source; null where the text is no slice of it.")]
    source_end: Annotated[int | None, says("Offset after its end in the decoded source, or null.")]
    headline: Annotated[str | None, says("The original headline; it lies inside `text`.")]
    headline_as_published: Annotated[str | None, says("An altered title put above it; outside `text`.")]
    headline_altered: Annotated[
        tuple[AlterationRow, ...], says("What that title puts in place of the headline's words.")
    ]
    outlet: Annotated[str | None, says("Who published it.")]
    agency: Annotated[str | None, says("The news agency whose text it is.")]
    byline: Annotated[str | None, says("Who wrote it.")]
    dateline: Annotated[str | None, says("Where it was written.")]
    published: Annotated[str | None, says("The day of publication, EDTF.")]
    published_basis: Annotated[Literal["stated", "derived", "unknown"], says("Where that day comes from.")]
    published_evidence: Evidence
    language: Annotated[str, says("ISO 639.")]
    url: Annotated[str | None, says("Its address, where told.")]
    credits: Annotated[tuple[str, ...], says("Agencies and outlets that it names as where its matter comes from.")]
    text: Annotated[str, says("The whole article; every offset of evidence counts in it.")]
    extractor: Annotated[str, says("What took the text out of the source, with its version.")]


class CopyRow(Struct, frozen=True):
    """A report or passage that derives from another."""

    id: Id
    report: Annotated[str, says("Id of the copy.")]
    of: Annotated[str, says("Id of the report it derives from.")]
    kind: Annotated[str, says("exact, excerpt, rewrite, altered or passage.")]
    share: Annotated[float, says("Share of the copy's words, 0 to 1.")]
    share_of: Annotated[float, says("Share of the original's words, 0 to 1.")]
    origin: Annotated[str, says("The report at the root, or the agency or outlet credited.")]
    altered: Annotated[tuple[AlterationRow, ...], says("Words that were changed.")]
    part: Annotated[str, says("text, or title: a title put above the report, which is evidence of nothing.")]
    reasons: Annotated[tuple[str, ...], says("Why it is a copy, and why in this direction.")]
    evidence: Evidence
