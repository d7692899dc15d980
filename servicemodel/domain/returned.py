"""What a workbook brings back: edits of the model, statuses of findings, answers; nothing is written yet."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.interview import Answered
from servicemodel.domain.ref import Ref
from servicemodel.domain.register import Entry


@frozen
class Edit:
    """One edited cell: ``field`` of the element at ``ref`` says ``after`` instead of ``before``.

    ``value`` is what will stand in the model file; ``cell`` is ``file!sheet!F7``. ``before`` is "" for
    what was not there; ``field`` is "" for a new element.
    """

    ref: Ref
    field: str
    value: object
    cell: str
    before: str = ""
    after: str = ""


@frozen
class Returned:
    """What a workbook makes of a model: new bytes by path, the edits, the statuses, the answers.

    ``accepted`` are entries with the status accepted: the acceptances still have to be made. ``stays``
    are the cells of inputs that were changed to see what happens: they do not come back.
    """

    files: Mapping[str, bytes]
    edits: tuple[Edit, ...]
    statuses: tuple[Entry, ...]
    accepted: tuple[tuple[str, Entry], ...]
    answered: Answered
    stays: tuple[str, ...] = ()
