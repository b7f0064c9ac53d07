"""The list of known actors: kept in the record, so that a later build without its file does not forget it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tidings.engine.spread import chunks
from tidings.ids import digest
from tidings.linking.actors import Form
from tidings.model.known_actors import NOBODY, KnownActors
from tidings.pipeline.case import Case
from tidings.record.record import Record

_SHELF, _KEY = "actors.listed", "list"
_BATCH = 500


def listed(record: Record, given: KnownActors | None) -> KnownActors:
    """The list to link by: the one given, which takes the place of the record's, or else the record's."""
    shelf = record.shelf(_SHELF, KnownActors)
    if given is None:
        return shelf.get([_KEY]).get(_KEY, NOBODY)
    with record.transaction():
        shelf.put(_KEY, given)
    return given


def recognise(case: Case) -> None:
    """Compare names anew where another list was used before: what its changes concern is linked again, nothing else."""
    made_by = case.record.index("actors.listed_by")
    known = case.known
    now = (digest([[list(one.names), one.type, list(one.external_ids), one.country] for one in known.actors]),)
    before = made_by.keys_of_all([_KEY])[_KEY]
    if before == now or (not before and not known.actors):
        return
    with case.record.transaction():
        for some in chunks(tuple(case.form_of.items()), _BATCH):
            _form_again(case, some)
        made_by.put(_KEY, now)


def _form_again(case: Case, chains: Collection[str]) -> None:
    """Give these chains the forms that they have by the list of now."""
    held = case.chains.get(chains)
    before = case.form_of.keys_of_all(chains)
    now = {id_: case.actors.form(chain) for id_, chain in held.items()}
    changed = {id_: form for id_, form in now.items() if before[id_] != (form.id,)}
    left = {form for id_ in changed for form in before[id_]}
    for id_, form in changed.items():
        case.form_of.put(id_, (form.id,))
    _settle(case, {form.id: form for form in changed.values()}, left)


def _settle(case: Case, fresh: Mapping[str, Form], left: Collection[str]) -> None:
    """Take forms in that chains have now, and those out that none has any more; both are solved anew."""
    still = case.form_of.items_of_all(left)
    gone = [form for form in left if not still[form]]
    case.forms.touch(form for form in left if still[form])
    case.record.replace(case.forms.drop(gone), ())
    case.forms.put(fresh)
    case.forms.touch(fresh)
