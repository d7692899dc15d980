"""The table of proactive actions, written out: what is said of each, and where it applies (core 3.8)."""

from collections.abc import Callable, Iterator

from attrs import frozen

from servicemodel.domain.action_plate import ActionPlate
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import (
    analysis,
    authority,
    capture,
    channels,
    competitors,
    consistency,
    evaluation,
    innovation,
    intermediaries,
    loops,
    promises,
    recovery,
    reminders,
    segments,
    self_service,
    stores,
    suppliers,
    training,
)
from servicemodel.planning.actions.drafting import Proposal


@frozen
class Entry:
    """A row of the table; ``propose`` is None where the action has no edit (PA-35)."""

    plate: ActionPlate
    propose: Callable[[Situation], Iterator[Proposal]] | None


TABLE: tuple[Entry, ...] = (
    Entry(reminders.STATUS_REMINDER, reminders.status_reminders),
    Entry(reminders.DEALER_REMINDER, reminders.dealer_reminders),
    Entry(reminders.PREVENTION, reminders.prevention),
    Entry(capture.CAPTURE, capture.capture),
    Entry(capture.DISCOVERY, capture.discovery),
    Entry(loops.TRACKING, loops.tracking),
    Entry(self_service.SELF_SERVICE, self_service.self_service),
    Entry(intermediaries.RESOURCES, intermediaries.resources),
    Entry(intermediaries.TRAINING, intermediaries.training),
    Entry(promises.TIMETABLE, promises.timetables),
    Entry(promises.REPLY, promises.replies),
    Entry(recovery.RECOVERY, recovery.recovery),
    Entry(competitors.LISTENING, competitors.listening),
    Entry(suppliers.EVALUATION, suppliers.evaluation),
    Entry(evaluation.TO_MANAGEMENT, evaluation.to_management),
    Entry(evaluation.TO_BACK_OFFICE, evaluation.to_back_office),
    Entry(innovation.SUGGESTIONS, innovation.suggestions),
    Entry(training.STAFF_TRAINING, training.staff_training),
    Entry(analysis.FORECASTS, analysis.forecasts),
    Entry(analysis.PROCESS_DATA, analysis.process_data),
    Entry(suppliers.DEMAND_SHARING, suppliers.demand_sharing),
    Entry(intermediaries.AGENTS, intermediaries.agents),
    Entry(authority.AUTHORITY, authority.authority),
    Entry(authority.NORMS, authority.norms),
    Entry(loops.CLOSING, loops.closing),
    Entry(self_service.PUBLISHING, self_service.publishing),
    Entry(authority.NO_GATE, authority.no_gate),
    Entry(channels.ATTRACTIVE, channels.attractive),
    Entry(consistency.CONSISTENT, consistency.consistent),
    Entry(stores.INTEGRATION, stores.integration),
    Entry(training.PROFILE, training.profile),
    Entry(analysis.COST_TO_SERVE, analysis.cost_to_serve),
    Entry(segments.DIFFERENTIATED, segments.differentiated),
    Entry(training.INFUSION, training.infusion),
    Entry(channels.APART, None),
)
#: Its plates, for the page that describes them.
PLATES: tuple[ActionPlate, ...] = tuple(entry.plate for entry in TABLE)


def considered(situation: Situation) -> Iterator[Proposal]:
    """Everything that the table says to a model, actions and refusals, in the order of the table."""
    for entry in TABLE:
        if entry.propose is not None:
            yield from entry.propose(situation)
