"""Two editions of a model with their records: the way from one to the other, cause by cause.

The model is changed first, then the way of counting, then the records: the parts that each adds to a
figure add up, but in another order they may be others.
"""

from attrs import frozen

from servicemodel.domain.binding import Binding
from servicemodel.domain.difference import Cause, Moved
from servicemodel.domain.measurement import Key, Measurement, Measurements
from servicemodel.domain.measuring import bind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Value
from servicemodel.domain.versions import numbers


@frozen
class Recorded:
    """Measured figures, the version of the program that made them, and the raw files by import id."""

    measurements: Measurements
    program: str = ""
    files: tuple[tuple[str, str], ...] = ()

    def raw(self, figure: Measurement) -> frozenset[str]:
        """SHA-256 of the raw files behind ``figure``; the import id where its file is not named."""
        known = dict(self.files)
        return frozenset(known.get(id, id) for id in figure.files)


@frozen
class Edition:
    """One side: the model as declared, and what was measured for it; None where nothing was."""

    name: str
    model: ServiceModel
    recorded: Recorded | None = None

    @property
    def bound(self) -> ServiceModel:
        """The model with its measured figures."""
        return bind(self.model, self.recorded.measurements) if self.recorded else self.model


def stages(old: Edition, new: Edition) -> tuple[tuple[Cause, ServiceModel], ...]:
    """The models on the way from ``old`` to ``new``, each with the cause that led to it; the last is new."""
    changed = Edition(new.name, new.model, old.recorded).bound
    recounted = Edition(new.name, new.model, _recounted(old.recorded, new.recorded)).bound
    return (Cause.MODEL, changed), (Cause.METHOD, recounted), (Cause.EVIDENCE, new.bound)


def _recounted(old: Recorded | None, new: Recorded | None) -> Recorded | None:
    """The old figures, those in whose place another way of counting put new ones exchanged."""
    if old is None or new is None:
        return old
    fresh = {_key(figure): figure for figure in new.measurements.figures}
    figures = tuple(
        fresh[_key(figure)]
        if _key(figure) in fresh and cause_of(figure, fresh[_key(figure)], old, new) is Cause.METHOD
        else figure
        for figure in old.measurements.figures
    )
    return Recorded(Measurements(figures), new.program, new.files)


def _key(figure: Measurement) -> tuple[str, tuple[tuple[str, str], ...]]:
    return figure.measure, tuple(sorted(figure.key))


def cause_of(before: Measurement, after: Measurement, old: Recorded, new: Recorded) -> Cause:
    """Why a figure is another one: the method if its definition changed, or nothing but the reading did.

    The same raw files with other figures mean another mapping or another program.
    """
    if before.version != after.version or old.raw(before) == new.raw(after):
        return Cause.METHOD
    return Cause.EVIDENCE


def moved(old: Edition, new: Edition) -> tuple[Moved, ...]:
    """Numbers that differ in elements of both sides, in the order of the new file."""
    before, after = old.bound, new.bound
    fed = {(binding.ref, _what(binding)): binding for binding in (*before.bindings, *after.bindings)}
    found = []
    for ref in (Ref(section, element.id) for section in Section for element in after.section(section)):
        mine, theirs = before.find(ref), after.find(ref)
        if mine is None or theirs is None or mine == theirs:
            continue
        was, now = numbers(mine), numbers(theirs)
        for what in dict.fromkeys((*was, *now)):
            if _told(was.get(what)) != _told(now.get(what)):
                binding = fed.get((ref, what))
                cause = _why(ref, what, binding, old, new)
                measure = binding.measure if binding else ""
                found.append(Moved(ref, what, was.get(what), now.get(what), cause, measure))
    return tuple(found)


def _told(value: Value | None) -> tuple[object, ...] | None:
    """What counts as a change of a number; who said it does not."""
    return (value.number, value.unit, value.grade, value.low, value.high, value.trials) if value else None


def _what(binding: Binding) -> str:
    return f"{binding.what}@{binding.topic}" if binding.topic else binding.what


def _why(ref: Ref, what: str, binding: Binding | None, old: Edition, new: Edition) -> Cause:
    """The model, unless what was declared is the same and only the figure that feeds it differs."""
    mine, theirs = old.model.find(ref), new.model.find(ref)
    declared = [numbers(element).get(what) if element else None for element in (mine, theirs)]
    if binding is None or declared[0] != declared[1]:
        return Cause.MODEL
    figures = [_figure(edition, binding.measure, binding.key) for edition in (old, new)]
    if figures[0] is None or figures[1] is None or old.recorded is None or new.recorded is None:
        return Cause.EVIDENCE
    return cause_of(figures[0], figures[1], old.recorded, new.recorded)


def _figure(edition: Edition, measure: str, key: Key) -> Measurement | None:
    return edition.recorded.measurements.figure(measure, **dict(key)) if edition.recorded else None
