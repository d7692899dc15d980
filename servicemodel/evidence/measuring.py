"""Every measure over the records, in a fixed order, and the SQL of each."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from servicemodel.domain.measurement import Measure, Measurement, Measurements
from servicemodel.evidence import engines, infusion, worklist
from servicemodel.evidence.counting import lacking
from servicemodel.evidence.engines import DIALECTS, Engine, EngineLacks
from servicemodel.evidence.measures import (
    abandonment,
    actor_mix,
    agent_wait,
    channel_consistency,
    channel_mix,
    closed_loop,
    cost_per_contact,
    cost_per_resolved_matter,
    counter_agrees,
    customer_data_accuracy,
    customer_data_coverage,
    exposure,
    failure_rate,
    failure_rate_shrunken,
    first_contact_resolution,
    first_response_time,
    foreseeable,
    handed_over,
    handoff_delay,
    handoff_pairs,
    handoffs,
    handoffs_per_case,
    leaving,
    never_reassigned,
    ping_pong,
    ping_pong_turns,
    recurrence_curve,
    reopen,
    reopenings,
    repair_recurrence,
    repair_turnaround,
    repeat_contact,
    requester_wait,
    resolution_time,
    service_level,
    survey_mean,
    survey_reliability,
    time_to_close,
    timeliness,
    volume,
    yearly_handoffs,
    yearly_volume,
)
from servicemodel.evidence.records import Records, described, open_records
from servicemodel.evidence.store import sources

__all__ = [
    "DIALECTS",
    "EngineLacks",
    "infusion",
    "measure",
    "measured",
    "plates",
    "printed",
    "sources",
    "sql",
    "worklist",
]

#: The measures on contacts and cases, in the order in which they are told.
CONTACT_MEASURES: tuple[ModuleType, ...] = (
    volume,
    channel_mix,
    yearly_volume,
    actor_mix,
    first_response_time,
    resolution_time,
    time_to_close,
    requester_wait,
    agent_wait,
    service_level,
    channel_consistency,
    abandonment,
    repeat_contact,
    first_contact_resolution,
    reopen,
    reopenings,
    never_reassigned,
    handoffs,
    handed_over,
    handoffs_per_case,
    handoff_pairs,
    yearly_handoffs,
    closed_loop,
    handoff_delay,
    ping_pong,
    ping_pong_turns,
    counter_agrees,
    cost_per_contact,
    cost_per_resolved_matter,
)
#: The measures on installed units, repairs, customer data and surveys.
UNIT_MEASURES: tuple[ModuleType, ...] = (
    foreseeable,
    customer_data_coverage,
    customer_data_accuracy,
    exposure,
    failure_rate,
    failure_rate_shrunken,
    recurrence_curve,
    repair_turnaround,
    repair_recurrence,
    survey_mean,
    survey_reliability,
    leaving,
)
MEASURES: tuple[ModuleType, ...] = (*CONTACT_MEASURES, timeliness, *UNIT_MEASURES)
_STILL: Mapping[str, float] = MappingProxyType({})


def plates() -> tuple[Measure, ...]:
    """The plate of every measure, in order."""
    return tuple(measure.PLATE for measure in MEASURES)


def measure(
    records: Records, volatility: Mapping[str, float] = _STILL, only: tuple[str, ...] = ()
) -> Measurements:
    """Every figure that the records can say, and for each measure that they cannot, what they lack.

    ``volatility`` gives for each topic the rate, per day, at which its facts change (timeliness);
    ``only`` names the measures wanted (all).
    """
    found: list[Measurement] = []
    for each in MEASURES:
        if not only or each.PLATE.name in only:
            found.extend(_figures(each, records, volatility))
    return Measurements(tuple(found))


def _figures(each: ModuleType, records: Records, volatility: Mapping[str, float]) -> Iterator[Measurement]:
    lacks = records.lacks(each.PLATE.needs)
    if lacks:
        yield lacking(each.PLATE, records, lacks)
    elif each is timeliness:
        yield from timeliness.figures(records, volatility)
    else:
        yield from each.figures(records)


def sql(name: str, engine: Engine, **asked: Any) -> str:
    """The SQL of the measure ``name`` over the canonical tables, in the dialect of the engine.

    ``asked`` goes to its query, such as ``by``; KeyError where no measure has that name.
    """
    named = {each.PLATE.name: each for each in MEASURES}
    return engines.sql(engine, named[name].query(described(Engine("sql", engine.dialect)), **asked))


def measured(
    folder: Path, engine: str = "duckdb", volatility: Mapping[str, float] = _STILL, only: tuple[str, ...] = ()
) -> Measurements:
    """``measure`` over the evidence in ``folder``, on an engine of its own that is closed again.

    EngineLacks where the machine lacks what the engine needs, ValueError for an unknown engine.
    """
    opened = engines.open_engine(engine, folder)
    try:
        return measure(open_records(folder, opened), volatility, only)
    finally:
        engines.close(opened)


def printed(engine: str, only: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Name and SQL of every measure, or of those in ``only``, for the engine ``sql:DIALECT``.

    ValueError for an unknown one.
    """
    opened = engines.open_engine(engine)
    for plate in plates():
        if not only or plate.name in only:
            yield plate.name, sql(plate.name, opened)
