"""The round through the rooms: every rule asked, every violation given its remedies."""

from collections.abc import Sequence

from servicemodel.analyses.asymmetry import blind_core_firm, unequal_knowledge
from servicemodel.analyses.empowerment import powerless_contact
from servicemodel.analyses.open_loops import unanswered_handoff
from servicemodel.analyses.proactivity import silent_life_cycle
from servicemodel.analyses.room import Room
from servicemodel.analyses.silos import unshared_record
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome
from servicemodel.knowledge import Situation

ROOMS: tuple[Room, ...] = (
    unequal_knowledge,
    blind_core_firm,
    unshared_record,
    unanswered_handoff,
    powerless_contact,
    silent_life_cycle,
)


def find(situation: Situation, families: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What the rules say, all four outcomes: violations worst first, then by id.

    ``families`` are prefixes of rule ids (``LOP``, ``ASY01``); empty means all.
    """
    found = [
        finding
        for room in ROOMS
        if not families or room.RULE.id.startswith(tuple(families))
        for finding in room.find(situation, room.Options())
    ]
    return tuple(sorted(found, key=_worst_first))


def _worst_first(finding: Finding) -> tuple[int, float, str]:
    rank = finding.severity.rank if finding.severity else 9
    return rank, -(finding.value.number if finding.value else 0.0), finding.id


def remedies(findings: Sequence[Finding], situation: Situation) -> tuple[Action, ...]:
    """The actions that would mend the violations among ``findings``, in their order."""
    rooms = {room.RULE.id: room for room in ROOMS}
    return tuple(
        action
        for finding in findings
        if finding.outcome is Outcome.VIOLATED
        for action in rooms[finding.rule].remedy(finding, situation)
    )
