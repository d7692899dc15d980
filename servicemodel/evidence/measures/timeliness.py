"""Timeliness: how fresh what comes back after a hand-off still is."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import DAY, Told, grouped, means
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="timeliness",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.SHARE,
    title=Text("timeliness of hand-offs", "转交信息的时效性"),
    definition=Text(
        "Share of what was known at the hand-off that still holds when the sender has the case again, of "
        "the hand-offs returned; the volatility of the topic is the rate at which its facts change",
        "转交时的信息在转出方再次接手时仍然有效的比例，仅计已返回的转交；主题的易变性即其事实变化的速率",
    ),
    formula="mean(exp(-volatility * days until back))",
    cannot_show=Text("whether the facts of these very cases changed", "这些工单的事实是否真的发生了变化"),
    needs=("contact_event.team", "contact_event.event_time"),
    keys=("from", "to", "topic"),
)
PAIR = ("from", "to")


def query(records: Records, volatility: float = 0.0, by: tuple[str, ...] = PAIR) -> "Table":
    """Sums of τ and of its squares over ``n`` returned hand-offs, for a volatility per day."""
    steps = records.steps
    assert steps is not None
    moved = handoffs(steps)
    days = (moved.back_at - moved["at"]) / DAY
    fresh = moved.select(
        **{"from": moved.previous, "to": moved.team, "fresh": (days * -volatility).exp(), "days": days}
    )
    fresh = fresh.filter(fresh.days >= 0)
    return grouped(
        fresh, by, total=fresh.fresh.sum(), squares=(fresh.fresh * fresh.fresh).sum(), n=fresh.count()
    )


def figures(records: Records, volatility: Mapping[str, float]) -> Iterator[Measurement]:
    """For each topic with a volatility (per day), all hand-offs, then each pair."""
    for topic in sorted(volatility):
        for by in ((), PAIR):
            told = Told(PLATE, records, by, (("topic", topic),))
            yield from means(told, query(records, volatility[topic], by))
