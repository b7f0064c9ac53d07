"""Identifiers follow from content and from nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tidings.ids import claim_id, component_id, content_id, digest, report_id, source_id

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(json_values)
def test_the_digest_of_equal_values_is_equal(value):
    assert digest(value) == digest(value)
    assert digest([value]) != digest([[value]])


def test_parts_are_not_joined_by_text():
    assert content_id("rep", "a", "bc") != content_id("rep", "ab", "c")
    assert content_id("rep", "a") != content_id("src", "a")


def test_known_values_stay_what_they_are():
    """Ids are in records and in citations: this test fails when the algorithm changes by accident."""
    assert source_id(b"tidings") == "src-7fe3dddb508d38ca908e"
    assert report_id("src-0", 0) == content_id("rep", "src-0", 0)


def test_the_order_of_spans_does_not_matter():
    assert claim_id("rep-1", "figure", [(3, 5), (1, 2)], ["killed", 3]) == claim_id(
        "rep-1", "figure", [(1, 2), (3, 5)], ["killed", 3]
    )


@given(st.lists(st.text("0123456789abcdef", min_size=4, max_size=4), min_size=1))
def test_a_component_is_named_by_its_smallest_member(digits):
    members = [f"clm-{part}" for part in digits]
    assert component_id("inc", members) == component_id("inc", list(reversed(members))) == f"inc-{min(digits)}"
