"""Traits and projects: what stands directly on the entries of actors, channels and requests."""

from collections.abc import Mapping
from typing import Any

from servicemodel.domain.project import Project
from servicemodel.domain.traits import TRAIT_LABELS, ActorTraits, ChannelTraits, Control, RequestTraits
from servicemodel.domain.value import Unit
from servicemodel.reading.meaning_flows import ids
from servicemodel.reading.meaning_names import only_ones, spelled, written_name
from servicemodel.reading.meaning_numbers import known_quantity, known_share


def actor_traits(entry: Any) -> ActorTraits:
    """What the entry of an actor says beside kind, name and place."""
    return ActorTraits(
        registered=known_share(entry.registered),
        unprofitable=known_share(entry.unprofitable),
        caused_by_firm=known_share(entry.caused_by_firm),
        service_level=known_share(entry.service_level),
        service_floor=known_share(entry.service_floor),
        mode=entry.mode,
        partner_quality=known_share(entry.partner_quality),
        infusion=known_share(entry.infusion),
        user_satisfaction=known_share(entry.user_satisfaction),
        use_measured_by=_listed(entry.use_measured_by),
        crm_phases=_listed(entry.crm_phases),
        exposure=known_quantity(entry.exposure, Unit.COUNT),
        ranked_by=entry.ranked_by,
        control=_control(entry.control),
        lifetime_value=known_quantity(entry.lifetime_value, Unit.MONEY),
        margin=known_quantity(entry.margin, Unit.MONEY),
        retention=known_share(entry.retention),
        discount=known_share(entry.discount),
        returns=_listed_numbers(entry.returns),
        governance=known_quantity(entry.governance, Unit.MONEY),
        seats=known_quantity(entry.seats, Unit.COUNT),
        handling_time=known_quantity(entry.handling_time, Unit.DAYS),
        patience=known_quantity(entry.patience, Unit.DAYS),
        shrinkage=known_share(entry.shrinkage),
        occupancy=known_share(entry.occupancy),
        target=known_share(entry.target),
        target_time=known_quantity(entry.target_time, Unit.DAYS),
        wage=known_quantity(entry.wage, Unit.MONEY),
    )


def channel_traits(entry: Any) -> ChannelTraits:
    """What the entry of a channel says beside medium, name, presence and cost."""
    return ChannelTraits(
        resolution=known_share(entry.resolution),
        returning=known_share(entry.returning),
        annoyed=known_share(entry.annoyed),
        person=entry.person,
        transactional=entry.transactional,
        easy=entry.easy,
        forced=entry.forced,
        contact_share=known_share(entry.contact_share),
        answer_time=known_quantity(entry.answer_time, Unit.DAYS),
        store=entry.store,
        delivery=entry.delivery,
        mechanism=entry.mechanism,
        cost_without_staff=known_quantity(entry.cost_without_staff, Unit.MONEY),
    )


def request_traits(entry: Any) -> RequestTraits:
    """What the entry of a request says beside who brings it, who meets it and what it requires."""
    return RequestTraits(
        asks_first=written_name(entry.asks_first),
        service_type=entry.service_type,
        equivocality=known_share(entry.equivocality),
        first_server=entry.first_server,
        timetable=entry.timetable,
        approval=_chain(entry.approval),
        recovery=entry.recovery,
        channels=None if entry.channels is None else ids(entry.channels),
        steered_to=entry.steered_to,
        mechanism=entry.mechanism,
        hand_overs=known_quantity(entry.hand_overs, Unit.COUNT),
        follow_up=known_quantity(entry.follow_up, Unit.COUNT),
        attempts=known_quantity(entry.attempts, Unit.COUNT),
        act=known_share(entry.act),
        prevented_by=entry.prevented_by,
        loss=known_quantity(entry.loss, Unit.MONEY),
        churn=known_share(entry.churn),
        handling=known_quantity(entry.handling, Unit.MONEY),
        planned=known_quantity(entry.planned, Unit.MONEY),
        resolved=known_share(entry.resolved),
        contacts=known_quantity(entry.contacts, Unit.COUNT),
        by_hour=_listed_numbers(entry.by_hour),
    )


def projects(written: Mapping[str, Any]) -> tuple[Project, ...]:
    """The projects in file order; one that is the only one of its kind may be named by it."""
    alone = only_ones(entry.kind for entry in written.values())
    return tuple(
        Project(
            id,
            written_name(entry.name) or (TRAIT_LABELS[entry.kind] if entry.kind in alone else spelled(id)),
            entry.kind,
            entry.order,
            ids(entry.does),
            known_quantity(entry.cost, Unit.MONEY),
            known_quantity(entry.cost_per_year, Unit.MONEY),
            known_quantity(entry.days, Unit.COUNT),
            ids(entry.after),
            ids(entry.excludes),
        )
        for id, entry in written.items()
    )


def _listed(words: list[Any] | None) -> tuple[Any, ...] | None:
    return None if words is None else tuple(dict.fromkeys(words))


def _listed_numbers(written: list[float] | None) -> tuple[float, ...] | None:
    return None if written is None else tuple(float(number) for number in written)


def _chain(written: str | list[str] | None) -> tuple[str, ...] | None:
    """As written, repetitions too: somebody may have to be asked twice."""
    if written is None:
        return None
    return (written,) if isinstance(written, str) else tuple(written)


def _control(entry: Any) -> Control | None:
    if entry is None:
        return None
    return Control(float(entry.organisation), float(entry.contact_person), float(entry.customer))
