import random
import time
from collections.abc import Iterable
from itertools import permutations

import pytest

from tests.lineage.texts import ORIGINAL, OTHER, QUOTE, report
from tidings import lineage
from tidings.lineage import Signature, keys, signature
from tidings.lineage.hashing import SHINGLE
from tidings.lineage.signature import WINDOW, enough_shared
from tidings.model.lineage import Copy
from tidings.model.reports import Zone
from tidings.model.spans import Span
from tidings.vocabulary.tables import Vocabulary

WORDING = lineage.Wording.of(Vocabulary())


def verdict(a: Signature, b: Signature) -> Copy | None:
    return lineage.Judge(WORDING)(a, b)


def solve(component: Iterable[Signature]) -> tuple[Copy, ...]:
    return lineage.solve(component, lineage.Judge(WORDING))


def signed(name: str, text: str, **masthead: str | tuple[str, ...]) -> Signature:
    return signature(report(name, text, **masthead))


def test_same_words_in_other_dress_are_an_exact_copy() -> None:
    dressed = ORIGINAL.upper().replace("“", '"').replace("”", '"')
    copy = verdict(signed("b", dressed, published="2031-03-05"), signed("a", ORIGINAL, published="2031-03-04"))
    assert copy is not None
    assert (copy.report, copy.of, copy.kind, copy.share, copy.share_of) == ("b", "a", "exact", 1.0, 1.0)


def test_unrelated_reports_are_no_copies() -> None:
    assert verdict(signed("a", ORIGINAL), signed("b", OTHER)) is None
    assert not set(keys(signed("a", ORIGINAL))) & set(keys(signed("b", OTHER)))


def test_headlines_do_not_make_copies_differ() -> None:
    headline = "Drivers hurt near Velda"
    text = f"{headline}\n\n{ORIGINAL}"
    with_headline = report("b", text)
    zoned = signature(
        type(with_headline)(
            id="b", source="src-0", position=0, text=text, zones=(Zone(Span(0, len(headline)), "headline"),)
        )
    )
    copy = verdict(zoned, signed("a", ORIGINAL))
    assert copy is not None
    assert copy.kind == "exact"


def test_an_excerpt_is_a_part_of_a_longer_text() -> None:
    copy = verdict(signed("a", ORIGINAL[: ORIGINAL.index("The governor")]), signed("b", f"{ORIGINAL} {OTHER}"))
    assert copy is not None
    assert (copy.report, copy.of, copy.kind) == ("a", "b", "excerpt")
    assert copy.share == 1.0
    assert copy.share_of < 0.5


def test_a_rewrite_keeps_long_runs_and_its_own_lead() -> None:
    lead = "Trade along the coast has been slow for a month, and the latest attack made matters worse, a paper wrote. "
    body = ORIGINAL[ORIGINAL.index("Four drivers") :].replace("reopen the road", "have the way clear")
    copy = verdict(signed("b", lead + body, credits=("Velda Courier",)), signed("a", f"{ORIGINAL} {OTHER}"))
    assert copy is not None
    assert (copy.report, copy.kind) == ("b", "rewrite")
    assert copy.reasons[-1] == "it credits Velda Courier, the other nobody"
    assert any(item.old == "reopen the road" and item.new == "have the way clear" for item in copy.altered)


def test_a_changed_number_makes_an_altered_copy() -> None:
    copy = verdict(
        signed("b", ORIGINAL.replace("Four drivers", "Nine drivers"), published="2031-03-06"),
        signed("a", ORIGINAL, published="2031-03-04"),
    )
    assert copy is not None
    assert copy.kind == "altered"
    assert [(item.old, item.new, item.kind) for item in copy.altered] == [("Four", "Nine", "number")]


def test_a_name_swapped_throughout_is_counted() -> None:
    text = ORIGINAL + " The Brannic League denied it. Those who speak for the Brannic League would say no more."
    copy = verdict(
        signed("b", text.replace("Brannic League", "Serpent"), published="2031-03-06"),
        signed("a", text, published="2031-03-04"),
    )
    assert copy is not None
    assert [(item.old, item.new, item.count, item.kind) for item in copy.altered] == [
        ("Brannic League", "Serpent", 3, "name")
    ]


def test_dropped_quotation_marks_are_told() -> None:
    copy = verdict(signed("b", ORIGINAL.replace("“", "").replace("”", "")), signed("a", ORIGINAL))
    assert copy is not None
    assert [item.kind for item in copy.altered] == ["quotation"]
    assert copy.altered[0].old == "a gift to those who live off this war"


def test_a_shared_quotation_is_a_passage_of_its_agency() -> None:
    a, b = signed("a", f"{ORIGINAL} {QUOTE}"), signed("b", f"{OTHER} {QUOTE}")
    copy = verdict(a, b)
    assert copy is not None
    assert (copy.kind, copy.origin) == ("passage", "KDN")
    for span, item in ((copy.spans[0], copy.report), (copy.spans_of[0], copy.of)):
        text = a.text if item == "a" else b.text
        assert span.of(text).startswith("We carried the sacks")


def test_verdict_is_symmetric() -> None:
    a, b = signed("a", f"{ORIGINAL} {QUOTE}"), signed("b", f"{OTHER} {QUOTE}")
    assert verdict(a, b) == verdict(b, a)


@pytest.mark.parametrize("seed", range(20))
def test_every_shared_run_of_a_window_gives_a_common_key(seed: int) -> None:
    chance = random.Random(seed)

    def noise(stem: str, length: int) -> str:
        return " ".join(f"{stem}{chance.randrange(10_000)}" for _ in range(length))

    passage = noise("p", SHINGLE + WINDOW - 1)
    a = signed("a", f"{noise('x', chance.randrange(60))} {passage} {noise('x', 40)}")
    b = signed("b", f"{noise('y', chance.randrange(60))} {passage} {noise('y', 40)}")
    assert set(keys(a)) & set(keys(b))


def test_a_sentence_alone_brings_two_reports_together() -> None:
    quote = "We counted nine carts on the ferry before the rope gave way."
    a, b = signed("a", f"Boats were late. {quote} Rain fell."), signed("b", f"Prices rose in the market again. {quote}")
    assert enough_shared(set(keys(a)) & set(keys(b)))


def test_a_turn_of_phrase_is_not_enough() -> None:
    a = signed("a", f"{ORIGINAL} He spoke on condition of anonymity because he feared for his job.")
    b = signed("b", f"{OTHER} She spoke on condition of anonymity because of the rules.")
    assert not enough_shared(set(keys(a)) & set(keys(b)))


def test_solve_traces_copies_to_the_root_whatever_the_order() -> None:
    items = [
        signed("c", ORIGINAL[: ORIGINAL.index("Traders")], published="2031-03-06"),
        signed("b", ORIGINAL.replace("Four drivers", "Nine drivers"), published="2031-03-05"),
        signed("a", ORIGINAL, published="2031-03-04"),
        signed("d", f"{OTHER} {QUOTE}"),
    ]
    outcomes = {solve(order) for order in permutations(items)}
    assert len(outcomes) == 1
    found = {copy.report: copy for copy in outcomes.pop()}
    assert {name: copy.origin for name, copy in found.items()} == {"b": "a", "c": "a"}


def test_a_thousand_exact_copies_cost_a_thousand_steps() -> None:
    items = [signed(f"r{number:04}", ORIGINAL) for number in range(1000)]
    start = time.perf_counter()
    copies = solve(items)
    assert time.perf_counter() - start < 2.0
    assert len(copies) == 999
    assert {copy.of for copy in copies} == {"r0000"}


def test_an_empty_report_is_nobodys_copy() -> None:
    empty = signed("a", " \n ")
    assert keys(empty) == ()
    assert solve([empty, signed("b", "...")]) == ()
