"""An altered title above a report's own: what was put in place of what."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from tidings.ids import content_id
from tidings.lineage.align import Run
from tidings.lineage.alterations import counted
from tidings.lineage.changes import Text, differences
from tidings.lineage.filling import misspelt
from tidings.lineage.signature import Signature
from tidings.lineage.wording import Wording
from tidings.lineage.words import Words, words_in
from tidings.model.lineage import Alteration, Copy
from tidings.model.spans import Span

_STEM = 5  # letters that "clash" and "clashes", "protester" and "protesters" have in common


def altered_title(item: Signature, wording: Wording) -> Copy | None:
    """The title as published as a copy of the report's own headline; None where the report has no such title."""
    if item.title is None or not item.title_as_published:
        return None
    words = words_in(item.title_as_published, (Span(0, len(item.title_as_published)),))
    title, headline = Text(item.title_as_published, words, title=True), _headline(item, item.title)
    if not title.words.folded or not headline.words.folded:
        return None
    runs = _runs(title.words, headline.words, wording)
    same = sum(run.length for run in runs)
    return Copy(
        id=content_id("cpy", item.report, item.report, "title"),
        report=item.report,
        of=item.report,
        kind="altered",
        share=round(same / len(title.words.folded), 4),
        share_of=round(same / len(headline.words.folded), 4),
        origin=item.report,
        altered=_altered(title, headline, runs, wording),
        spans_of=(item.title,),
        reasons=(f"the title “{item.title_as_published}” stands above the report's own headline",),
        part="title",
    )


def headlines(copy: Signature, of: Signature, wording: Wording) -> tuple[Alteration, ...]:
    """What a copy altered in the headline, where half of the words are still the original's."""
    if copy.title is None or of.title is None:
        return ()
    title, before = _headline(copy, copy.title), _headline(of, of.title)
    runs = _runs(title.words, before.words, wording)
    same, size = sum(run.length for run in runs), max(len(title.words.folded), len(before.words.folded))
    if 2 * same < size or same == size:
        return ()
    return _altered(title, before, runs, wording)


def _headline(item: Signature, at: Span) -> Text:
    return Text(item.text, words_in(item.text, (at,)), title=True)


def _runs(title: Words, headline: Words, wording: Wording) -> list[Run]:
    """The words in common, in order; a plural, another spelling, a figure in words count as the same word."""
    alike = [_plain(word, wording) for word in title.folded], [_plain(word, wording) for word in headline.folded]
    found: list[Run] = []
    for step in Levenshtein.opcodes(*alike):
        at, at_of = step.src_start, step.dest_start
        if step.tag == "equal":
            found.append(Run(at, at_of, step.src_end - at))
        elif step.tag == "replace" and _same(title.folded[at], headline.folded[at_of], wording):
            found.append(Run(at, at_of, 1))
    return found


def _plain(word: str, wording: Wording) -> str:
    """A number as its value, any other word without its ending."""
    return str(wording.numbers[word]) if word in wording.numbers else word[:_STEM]


def _same(one: str, other: str, wording: Wording) -> bool:
    return one not in wording.fixed and other not in wording.fixed and misspelt(one, other)


def _altered(title: Text, headline: Text, runs: list[Run], wording: Wording) -> tuple[Alteration, ...]:
    """What stands between the words in common, before the first and after the last."""
    ends = (len(title.words.folded), len(headline.words.folded))
    whole = (Run(0, 0, 0), *runs, Run(*ends, 0))
    return counted(differences(title, headline, whole), wording)
