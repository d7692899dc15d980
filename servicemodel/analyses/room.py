"""What every room is: a module with a plate, options, ``find`` and ``remedy``."""

from collections.abc import Iterator, Sequence
from traceback import extract_tb
from typing import Any, Protocol

from servicemodel.analyses.own_room import OwnRoom
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.own_rule import Named, OwnRule
from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.domain.rule import Rule
from servicemodel.knowledge import Situation


class Room(Protocol):
    """One analyzer (house, section 4). The docstring of the module holds the theory in both languages."""

    Options: Any

    @property
    def RULE(self) -> Rule:  # noqa: N802
        """The plate."""
        ...

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        """The heads of the explanation."""
        ...

    def find(self, situation: Situation, options: Any) -> Iterator[Finding]:
        """What the rule says about every place it looks at."""
        ...

    def remedy(self, finding: Finding, situation: Situation) -> Iterator[Action]:
        """Changes that would mend ``finding``, which is a violation of this rule."""
        ...


def of(own: OwnRule) -> Room:
    """The room of a rule without code."""
    return OwnRoom(own)


def strange(own: Sequence[Room], model: ServiceModel) -> tuple[Named, ...]:
    """The ids that rules without code name and ``model`` does not have."""
    rules = (each.own for each in own if isinstance(each, OwnRoom))
    ids = {section: {element.id for element in model.section(section)} for section in Section}
    return tuple(named for rule in rules for named in rule.names if named.id not in ids[named.section])


def asked(room: Room, situation: Situation) -> tuple[Finding, ...]:
    """What a room of the client's own finds; ProblemsFound where it fails or answers for another rule."""
    try:
        found = tuple(room.find(situation, room.Options()))
    except Exception as error:
        raise _failed(room, error) from error
    for finding in found:
        if not isinstance(finding, Finding) or finding.rule != room.RULE.id:
            raise _refused(room, Place(room.RULE.id, 1, 1), "answer", f"{finding!r:.60}")
    return found


def mended(room: Room, finding: Finding, situation: Situation) -> tuple[Action, ...]:
    """The remedies of a room of the client's own; ProblemsFound where it fails."""
    try:
        return tuple(room.remedy(finding, situation))
    except Exception as error:
        raise _failed(room, error) from error


def _failed(room: Room, error: Exception) -> ProblemsFound:
    """The failure of a room at the line where it happened."""
    last = extract_tb(error.__traceback__)[-1]
    said = f"{type(error).__name__}: {error}".partition("\n")[0]
    return _refused(room, Place(last.filename, last.lineno or 1, 1), "fails", said)


def _refused(room: Room, place: Place, reason: str, said: str) -> ProblemsFound:
    facts = (("reason", reason), ("target", room.RULE.id), ("found", said[:80]))
    return ProblemsFound((Problem(place, "FIL43", facts),))
