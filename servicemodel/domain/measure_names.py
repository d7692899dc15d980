"""Names of the measures of service records, their units and keys: what a model file may ask for."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.value import Unit

#: Keys by which figures may be asked for, in the order of identities.
KEYS = (
    *("from", "to", "channel", "priority", "category", "product", "part", "supplier", "item", "field"),
    *("rule", "days", "matter"),
)


class MeasureName(Enum):
    """A measure; the value is the name of its file on the evidence floor."""

    YEARLY_VOLUME = "yearly_volume"
    CHANNEL_MIX = "channel_mix"
    FIRST_RESPONSE_TIME = "first_response_time"
    RESOLUTION_TIME = "resolution_time"
    TIME_TO_CLOSE = "time_to_close"
    REQUESTER_WAIT = "requester_wait"
    AGENT_WAIT = "agent_wait"
    SERVICE_LEVEL = "service_level"
    ABANDONMENT = "abandonment"
    REPEAT_CONTACT = "repeat_contact"
    FIRST_CONTACT_RESOLUTION = "first_contact_resolution"
    REOPEN = "reopen"
    NEVER_REASSIGNED = "never_reassigned"
    HANDED_OVER = "handed_over"
    YEARLY_HANDOFFS = "yearly_handoffs"
    CLOSED_LOOP = "closed_loop"
    HANDOFF_DELAY = "handoff_delay"
    PING_PONG = "ping_pong"
    COST_PER_CONTACT = "cost_per_contact"
    COST_PER_RESOLVED_MATTER = "cost_per_resolved_matter"
    FORESEEABLE = "foreseeable"
    CUSTOMER_DATA_COVERAGE = "customer_data_coverage"
    CUSTOMER_DATA_ACCURACY = "customer_data_accuracy"
    FAILURE_RATE = "failure_rate"
    FAILURE_RATE_SHRUNKEN = "failure_rate_shrunken"
    REPAIR_TURNAROUND = "repair_turnaround"
    REPAIR_RECURRENCE = "repair_recurrence"


@frozen
class Asked:
    """Unit of the figures of a measure, and the keys by which they may be asked for."""

    unit: Unit
    keys: tuple[str, ...] = ()


_CHANNEL = ("channel",)
_LOOP = ("from", "to", "rule")
_AGAIN = ("days", "matter")
_PART = ("supplier", "product", "part")

MEASURES: dict[MeasureName, Asked] = {
    MeasureName.YEARLY_VOLUME: Asked(Unit.PER_YEAR, ("channel", "category")),
    MeasureName.CHANNEL_MIX: Asked(Unit.SHARE, _CHANNEL),
    MeasureName.FIRST_RESPONSE_TIME: Asked(Unit.DAYS, _CHANNEL),
    MeasureName.RESOLUTION_TIME: Asked(Unit.DAYS, _CHANNEL),
    MeasureName.TIME_TO_CLOSE: Asked(Unit.DAYS, _CHANNEL),
    MeasureName.REQUESTER_WAIT: Asked(Unit.DAYS, _CHANNEL),
    MeasureName.AGENT_WAIT: Asked(Unit.DAYS, _CHANNEL),
    MeasureName.SERVICE_LEVEL: Asked(Unit.SHARE, ("channel", "priority")),
    MeasureName.ABANDONMENT: Asked(Unit.SHARE, _CHANNEL),
    MeasureName.REPEAT_CONTACT: Asked(Unit.SHARE, _AGAIN),
    MeasureName.FIRST_CONTACT_RESOLUTION: Asked(Unit.SHARE, _AGAIN),
    MeasureName.REOPEN: Asked(Unit.SHARE),
    MeasureName.NEVER_REASSIGNED: Asked(Unit.SHARE, _CHANNEL),
    MeasureName.HANDED_OVER: Asked(Unit.SHARE),
    MeasureName.YEARLY_HANDOFFS: Asked(Unit.PER_YEAR, ("from", "to")),
    MeasureName.CLOSED_LOOP: Asked(Unit.SHARE, _LOOP),
    MeasureName.HANDOFF_DELAY: Asked(Unit.DAYS, _LOOP),
    MeasureName.PING_PONG: Asked(Unit.SHARE),
    MeasureName.COST_PER_CONTACT: Asked(Unit.MONEY, _CHANNEL),
    MeasureName.COST_PER_RESOLVED_MATTER: Asked(Unit.MONEY, _CHANNEL),
    MeasureName.FORESEEABLE: Asked(Unit.SHARE, ("category",)),
    MeasureName.CUSTOMER_DATA_COVERAGE: Asked(Unit.SHARE, ("field",)),
    MeasureName.CUSTOMER_DATA_ACCURACY: Asked(Unit.SHARE, ("field",)),
    MeasureName.FAILURE_RATE: Asked(Unit.PER_YEAR, _PART),
    MeasureName.FAILURE_RATE_SHRUNKEN: Asked(Unit.PER_YEAR, _PART),
    MeasureName.REPAIR_TURNAROUND: Asked(Unit.DAYS, ("part", "supplier")),
    MeasureName.REPAIR_RECURRENCE: Asked(Unit.SHARE, ("part", "supplier", "days")),
}
