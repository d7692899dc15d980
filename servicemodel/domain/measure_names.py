"""Names of the measures of service records, their units and keys: what a model file may ask for."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.value import Unit

#: Keys by which figures may be asked for, in the order of identities.
KEYS = (
    *("from", "to", "channel", "priority", "category", "product", "part", "supplier", "item", "field"),
    "window",
)


class MeasureName(Enum):
    """A measure; the value is the name of its file on the evidence floor."""

    VOLUME = "volume"
    CHANNEL_MIX = "channel_mix"
    FIRST_RESPONSE_TIME = "first_response_time"
    RESOLUTION_TIME = "resolution_time"
    TIME_TO_CLOSE = "time_to_close"
    REQUESTER_WAIT = "requester_wait"
    HANDOFF_PAIRS = "handoff_pairs"
    HANDOFF_DELAY = "handoff_delay"
    CLOSED_LOOP = "closed_loop"
    ANSWERED_LOOP = "answered_loop"
    PING_PONG = "ping_pong"
    NEVER_REASSIGNED = "never_reassigned"
    REOPENED = "reopened"
    REPEAT_CONTACT = "repeat_contact"
    FIRST_CONTACT_RESOLUTION = "first_contact_resolution"
    ABANDONMENT = "abandonment"
    SERVICE_LEVEL = "service_level"
    COST_PER_CONTACT = "cost_per_contact"
    COST_PER_RESOLVED = "cost_per_resolved"
    CUSTOMER_DATA_COVERAGE = "customer_data_coverage"
    CUSTOMER_DATA_ACCURACY = "customer_data_accuracy"
    FORESEEABLE = "foreseeable"
    REPAIR_TURNAROUND = "repair_turnaround"


@frozen
class Asked:
    """Unit of the figures of a measure, and the keys by which they may be asked for."""

    unit: Unit
    keys: tuple[str, ...] = ()


_PAIR = ("from", "to")

MEASURES: dict[MeasureName, Asked] = {
    MeasureName.VOLUME: Asked(Unit.PER_YEAR, ("channel", "category")),
    MeasureName.CHANNEL_MIX: Asked(Unit.SHARE, ("channel",)),
    MeasureName.FIRST_RESPONSE_TIME: Asked(Unit.DAYS, ("channel",)),
    MeasureName.RESOLUTION_TIME: Asked(Unit.DAYS, ("channel",)),
    MeasureName.TIME_TO_CLOSE: Asked(Unit.DAYS, ("channel",)),
    MeasureName.REQUESTER_WAIT: Asked(Unit.DAYS, ("channel",)),
    MeasureName.HANDOFF_PAIRS: Asked(Unit.PER_YEAR, _PAIR),
    MeasureName.HANDOFF_DELAY: Asked(Unit.DAYS, _PAIR),
    MeasureName.CLOSED_LOOP: Asked(Unit.SHARE, _PAIR),
    MeasureName.ANSWERED_LOOP: Asked(Unit.SHARE, _PAIR),
    MeasureName.PING_PONG: Asked(Unit.SHARE),
    MeasureName.NEVER_REASSIGNED: Asked(Unit.SHARE, ("channel",)),
    MeasureName.REOPENED: Asked(Unit.SHARE, ("channel",)),
    MeasureName.REPEAT_CONTACT: Asked(Unit.SHARE, ("window",)),
    MeasureName.FIRST_CONTACT_RESOLUTION: Asked(Unit.SHARE, ("window", "channel")),
    MeasureName.ABANDONMENT: Asked(Unit.SHARE, ("channel",)),
    MeasureName.SERVICE_LEVEL: Asked(Unit.SHARE, ("channel", "priority")),
    MeasureName.COST_PER_CONTACT: Asked(Unit.MONEY, ("channel",)),
    MeasureName.COST_PER_RESOLVED: Asked(Unit.MONEY, ("channel",)),
    MeasureName.CUSTOMER_DATA_COVERAGE: Asked(Unit.SHARE, ("field",)),
    MeasureName.CUSTOMER_DATA_ACCURACY: Asked(Unit.SHARE, ("field",)),
    MeasureName.FORESEEABLE: Asked(Unit.SHARE, ("category",)),
    MeasureName.REPAIR_TURNAROUND: Asked(Unit.DAYS, ("part", "supplier")),
}
