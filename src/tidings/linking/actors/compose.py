"""A cluster of chains to an actor: name, names, type by all evidence, descriptors by outlet, reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tidings.ids import component_id
from tidings.linking.actors.chain import Chain
from tidings.linking.actors.form import Form
from tidings.linking.actors.reasons import Reason, reasons
from tidings.linking.actors.spelling import Spelling
from tidings.model.known import Actor, Descriptor
from tidings.model.mentions import ActorType
from tidings.model.spans import Evidence

_SHOWN = 20
# "Organization" is what is said where nothing more is known: a kind that a fifth as much speaks for is what it is.
_PARTICULAR: tuple[ActorType, ...] = ("armed_group", "party", "coalition", "government", "company", "outlet")
_PLAIN = 0.2
_LISTED = 40


def actor(members: Sequence[Chain], forms: Iterable[Form], joins: Iterable[Reason], spelling: Spelling) -> Actor:
    """The actor that these chains are."""
    ordered = sorted(members, key=lambda chain: chain.id)
    names = _names(ordered, spelling)
    countries = Counter(c for c in (form.country for form in forms) if c)
    country = countries.most_common(1)[0][0] if countries else None
    ids = tuple(chain.id for chain in ordered)
    return Actor(
        id=component_id("act", ids),
        name=_name(ordered, names, spelling),
        names=tuple(sorted(names, key=lambda name: (-names[name], name))),
        type=_type(ordered),
        descriptors=_descriptors(ordered, spelling),
        chains=ids,
        reasons=reasons(ordered, joins, country, spelling),
        country=country,
        evidence=_evidence(ordered),
    )


def _evidence(chains: Sequence[Chain]) -> tuple[Evidence, ...]:
    """One place for each form and one in each report, as many as are listed."""
    forms: dict[str, Evidence] = {}
    reports: dict[str, Evidence] = {}
    for chain in chains:
        for evidence in chain.evidence:
            forms.setdefault(" ".join(evidence.text.casefold().split()), evidence)
            reports.setdefault(evidence.report, evidence)
    return tuple(dict.fromkeys([*forms.values(), *reports.values()]))[:_LISTED]


def _names(chains: Iterable[Chain], spelling: Spelling) -> Counter[str]:
    """Every name as often as it is used; of an unnamed group the words for it."""
    names = Counter[str]()
    for chain in chains:
        for name in (*chain.names, *chain.called, *chain.wordings):
            names[name.text] += name.count
        if chain.described and not chain.wordings:
            names[chain.described] += 1
        if chain.described and not chain.owner_word and (bare := spelling.bare(chain.described)):
            names[bare] += 0
        for style in chain.styled:
            if style.text.split(" ", 1)[0].lower().rstrip(".") not in spelling.titles.courtesy:
                names[style.text] += style.count
    return names


def _name(chains: Sequence[Chain], names: Counter[str], spelling: Spelling) -> str:
    """The fullest name that is used most; a described group goes by its commonest words."""
    if not names:
        return "unnamed"
    named = {name.text for chain in chains for name in (*chain.names, *chain.called)}
    if not named:
        most = max(len(spelling.described(text)) for text in names)
        telling = [text for text in names if len(spelling.described(text)) == most]
        commonest = min(telling, key=lambda text: (-names[text], len(text), text))
        owner = max((name for chain in chains for name in chain.owner_names), key=lambda n: (len(n), n), default="")
        whose = {name.split()[-1] for chain in chains for name in chain.owner_names}
        return f"{commonest} of {owner}" if owner and not any(word in commonest for word in whose) else commonest
    names = Counter({name: names[name] for name in named})
    kind = _type(chains)
    if kind == "state":
        names = Counter({name.text: name.count for chain in chains for name in chain.names}) or names
    fullest = [
        name
        for name in names
        if not (spelling.is_acronym(name) or (kind == "person" and len(spelling.parts(name)) < 2))
    ]
    pool = fullest or list(names)
    pool = [name for name in pool if not name.isupper()] or pool
    if kind not in ("person", "state"):
        pool = [name for name in pool if " " in name] or pool
    return min(pool, key=lambda name: (-names[name], -len(name), name))


def _type(chains: Sequence[Chain]) -> ActorType:
    """The type that most signs in most reports speak for; several people are a crowd."""
    people = (chain.type == "person" or chain.owner_described is not None for chain in chains)
    if all(people) and all(chain.plural and not chain.names for chain in chains):
        return "crowd"
    weights: dict[ActorType, int] = defaultdict(int)
    for chain in chains:
        if chain.type is not None:
            weights[chain.type] += 1 + chain.type_weight
    named = {kind: weights[kind] for kind in _PARTICULAR if weights.get(kind, 0) >= _PLAIN * weights["organization"]}
    if named:
        weights[max(sorted(named), key=lambda kind: named[kind])] += weights.pop("organization")
    return min(weights, key=lambda kind: (-weights[kind], kind)) if weights else "organization"


def _descriptors(chains: Sequence[Chain], spelling: Spelling) -> tuple[Descriptor, ...]:
    counts = Counter[str]()
    outlets: dict[str, set[str]] = defaultdict(set)
    for chain in chains:
        for descriptor in chain.descriptors:
            text = descriptor.text.lower()
            if text.rstrip(".") in spelling.titles.courtesy:
                continue
            counts[text] += descriptor.count
            if chain.outlet:
                outlets[text].add(chain.outlet)
    ranked = sorted(counts, key=lambda text: (-counts[text], text))[:_SHOWN]
    return tuple(Descriptor(text, counts[text], tuple(sorted(outlets[text]))) for text in ranked)
