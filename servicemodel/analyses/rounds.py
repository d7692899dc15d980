"""The round through the rooms: every rule asked, every violation given its remedies."""

from collections.abc import Iterator, Sequence

from servicemodel.analyses.asymmetry import (
    blind_core_firm,
    broker_dependence,
    crowded_ignorance,
    stale_knowledge,
    unequal_knowledge,
    wrong_belief,
)
from servicemodel.analyses.channels import (
    costly_resolution,
    dead_end_self_service,
    forced_automation,
    misplaced_service,
    premature_steering,
    thin_medium,
    uneven_answers,
    wrong_mechanism,
)
from servicemodel.analyses.crm_use import (
    missing_crm_phase,
    productivity_only,
    routine_without_infusion,
    shallow_use_face_to_face,
    unreadable_profile,
    unsatisfied_users_virtual,
)
from servicemodel.analyses.empowerment import (
    approval_chain,
    dominated_encounter,
    gate_before_service,
    powerless_contact,
    pure_relay,
    system_before_authority,
)
from servicemodel.analyses.evidence import (
    declared_disagrees_with_log,
    drifted_claim,
    silent_flow,
    too_few_cases,
    undeclared_flow,
)
from servicemodel.analyses.exposure import weighed
from servicemodel.analyses.fairness import blamed_customer, locked_out_customer, starved_segment
from servicemodel.analyses.leakage import leaked_advantage, missing_consent, unauthorised_resource
from servicemodel.analyses.open_loops import (
    ownerless_matter,
    promise_without_timetable,
    unanswered_handoff,
    unexplained_transfer,
    unread_evaluation,
    unreturned_training_feedback,
    unthanked_suggestion,
)
from servicemodel.analyses.proactivity import (
    foreseeable_surprise,
    missed_prospect,
    missing_recovery,
    one_sided_service,
    reckless_message,
    silent_life_cycle,
    unheard_market,
)
from servicemodel.analyses.room import Room, asked, mended
from servicemodel.analyses.service_mode import blind_outsourcing, misfit_mode, passive_service
from servicemodel.analyses.silos import (
    island_department,
    scattered_contact_points,
    separate_web_store,
    unregistered_customers,
    unshared_record,
)
from servicemodel.analyses.suppliers import blamed_supplier, unfed_design, unmeasured_supplier
from servicemodel.domain.action import Action
from servicemodel.domain.exposure import USUAL, Weights
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome
from servicemodel.knowledge import Situation

ROOMS: tuple[Room, ...] = (
    unequal_knowledge,
    blind_core_firm,
    stale_knowledge,
    wrong_belief,
    broker_dependence,
    crowded_ignorance,
    unshared_record,
    scattered_contact_points,
    separate_web_store,
    unregistered_customers,
    island_department,
    unanswered_handoff,
    unexplained_transfer,
    ownerless_matter,
    unread_evaluation,
    unthanked_suggestion,
    promise_without_timetable,
    unreturned_training_feedback,
    costly_resolution,
    forced_automation,
    dead_end_self_service,
    uneven_answers,
    misplaced_service,
    thin_medium,
    wrong_mechanism,
    premature_steering,
    powerless_contact,
    gate_before_service,
    pure_relay,
    approval_chain,
    dominated_encounter,
    system_before_authority,
    shallow_use_face_to_face,
    unsatisfied_users_virtual,
    productivity_only,
    routine_without_infusion,
    missing_crm_phase,
    unreadable_profile,
    silent_life_cycle,
    foreseeable_surprise,
    missed_prospect,
    missing_recovery,
    reckless_message,
    unheard_market,
    one_sided_service,
    leaked_advantage,
    unauthorised_resource,
    missing_consent,
    misfit_mode,
    blind_outsourcing,
    passive_service,
    unmeasured_supplier,
    unfed_design,
    blamed_supplier,
    locked_out_customer,
    blamed_customer,
    starved_segment,
    drifted_claim,
    undeclared_flow,
    silent_flow,
    too_few_cases,
    declared_disagrees_with_log,
)


def find(
    situation: Situation,
    families: Sequence[str] = (),
    weights: Weights | None = USUAL,
    own: Sequence[Room] = (),
) -> tuple[Finding, ...]:
    """What the rules say, all four outcomes: violations worst first, then by id.

    ``families`` are prefixes of rule ids (``LOP``, ``ASY01``); empty means all. ``weights`` let the
    severity follow from what a violation touches in a year; without them it follows from the plate alone.
    ``own`` are rooms of the client's own, asked after ours.
    """
    found = [
        weighed(finding, room.RULE, situation.model, weights)
        for room in (*ROOMS, *own)
        if not families or room.RULE.id.startswith(tuple(families))
        for finding in (asked(room, situation) if room in own else room.find(situation, room.Options()))
    ]
    return tuple(sorted(found, key=_worst_first))


def _worst_first(finding: Finding) -> tuple[int, float, str]:
    rank = finding.severity.rank if finding.severity else 9
    return rank, -(finding.value.number if finding.value else 0.0), finding.id


def remedies(
    findings: Sequence[Finding], situation: Situation, own: Sequence[Room] = ()
) -> tuple[Action, ...]:
    """Actions that would mend the violations among ``findings``, in their order; ``own`` as in ``find``."""
    rooms = {room.RULE.id: room for room in (*ROOMS, *own)}
    violated = [(finding, rooms[finding.rule]) for finding in findings if finding.outcome is Outcome.VIOLATED]
    return tuple(
        action
        for finding, room in violated
        for action in (mended if room in own else _mended)(room, finding, situation)
    )


def _mended(room: Room, finding: Finding, situation: Situation) -> Iterator[Action]:
    return room.remedy(finding, situation)
