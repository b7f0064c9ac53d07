"""Each kind of alteration, with its places in both reports."""

from __future__ import annotations

import pytest

from tests.lineage.texts import ORIGINAL, report
from tidings import lineage
from tidings.lineage import signature
from tidings.model.lineage import Copy
from tidings.vocabulary.tables import Vocabulary

WORDING = lineage.Wording.of(Vocabulary())
TEXT = (
    f"{ORIGINAL} At least seven sailors of the Brannic League were killed in the morning, the harbour master said. "
    "The Brannic League has not claimed the attack. Residents told KDN that about 30 shells fell, and the police chief, "
    "Karim Oste, denied that anybody had been arrested. The suspected gunmen fled towards Morvane, according to a "
    "statement of the coast guard, while the Brannic League kept silent."
)


def altered(before: str, after: str) -> Copy:
    assert before in TEXT
    copy, of = (
        report("b", TEXT.replace(before, after), published="2031-03-06"),
        report("a", TEXT, published="2031-03-04"),
    )
    found = lineage.Judge(WORDING)(signature(copy), signature(of))
    assert found is not None
    for change in found.altered:
        assert len(change.spans) == len(change.spans_of) == change.count
        for span, span_of in zip(change.spans, change.spans_of, strict=True):
            assert span.of(copy.text).split() == change.new.split()
            assert span_of.of(of.text).split() == change.old.split()
    return found


CASES = [
    ("At least seven", "Seven", "altered", [("qualifier", "At least", "", 1)]),
    ("seven sailors", "nine sailors", "altered", [("number", "seven", "nine", 1)]),
    ("about 30 shells", "about 300 shells", "altered", [("number", "30", "300", 1)]),
    ("seven sailors", "7 sailors", "exact", [("wording", "seven", "7", 1)]),
    ("Brannic League", "Serpent", "altered", [("name", "Brannic League", "Serpent", 4)]),
    ("sailors", "smugglers", "rewrite", [("wording", "sailors", "smugglers", 1)]),
    ("has not claimed", "has claimed", "altered", [("negation", "not", "", 1)]),
    ("anybody had been", "nobody had been", "altered", [("negation", "anybody", "nobody", 1)]),
    (", the harbour master said", "", "altered", [("attribution", "the harbour master said", "", 1)]),
    (", according to a statement of the coast guard,", "", "altered", [("attribution", "according to a statement of the coast guard", "", 1)]),
    ("Residents told KDN that about", "About", "altered", [("attribution", "Residents told KDN that", "", 1)]),
    ("The suspected gunmen", "The gunmen", "altered", [("qualifier", "suspected", "", 1)]),
    ("Karim Oste", "Tarik Belmo", "altered", [("name", "Karim Oste", "Tarik Belmo", 1)]),
    ("Karim Oste", "Kareem Oste", "exact", [("wording", "Karim", "Kareem", 1)]),
    ("“a gift to those who live off this war”", "a gift to those who live off this war", "altered", [("quotation", "a gift to those who live off this war", "a gift to those who live off this war", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "kind", "changes"), CASES)
def test_each_alteration_is_named_with_its_places(before, after, kind, changes):
    found = altered(before, after)
    assert [(one.kind, one.old, one.new, one.count) for one in found.altered] == changes
    if kind != "rewrite":
        assert found.kind == kind or (kind == "exact" and found.kind == "excerpt")


def test_a_word_replaced_throughout_is_a_swap():
    found = altered("the ", "each ")
    assert any(one.kind == "swap" and one.count > 3 for one in found.altered)


def test_house_style_alters_nothing():
    dressed = TEXT.replace("“", "«").replace("”", "»").replace(" - ", " — ").upper()
    found = lineage.Judge(WORDING)(signature(report("b", dressed)), signature(report("a", TEXT)))
    assert found is not None
    assert (found.kind, found.altered) == ("exact", ())


def test_a_whole_sentence_dropped_is_no_alteration():
    found = altered(" The Brannic League has not claimed the attack.", "")
    assert (found.kind, found.altered) == ("excerpt", ())


def test_the_next_version_of_one_outlet_is_no_altered_copy():
    first = report("a", TEXT, published="2031-03-04", outlet="Velda Courier")
    later = report("b", TEXT.replace("seven", "nine"), published="2031-03-05", outlet="Velda Courier")
    elsewhere = report("c", later.text, published="2031-03-05", outlet="Morvane Post")
    one, other = (lineage.Judge(WORDING)(signature(item), signature(first)) for item in (later, elsewhere))
    assert one is not None
    assert other is not None
    assert (one.kind, other.kind) == ("rewrite", "altered")
    assert one.altered == other.altered
