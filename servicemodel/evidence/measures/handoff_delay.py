"""How long a matter stays away after it was passed on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, ordered, times
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="handoff_delay",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.DAYS,
    title=Text("time until a hand-off comes back", "转交后返回所需时长"),
    definition=Text(
        "Time from a hand-off until the sender has the case again, of the hand-offs returned; with the "
        "key rule = answered until the next answer to the customer or the settling, of the hand-offs "
        "answered",
        "从转交到转出方再次接手的时长，仅计已返回的转交；键 rule = answered 时计到下一次答复客户或了结为"
        "止，仅计已答复的转交",
    ),
    formula="median(back_at - at); rule = answered: median(answer_at - at)",
    cannot_show=Text(
        "the delay of what never came back: see closed_loop", "从未返回的转交的时长，见 closed_loop"
    ),
    needs=("contact_event.team", "contact_event.event_time"),
    keys=("from", "to", "rule"),
)
PAIR = ("from", "to")


def query(records: Records, by: tuple[str, ...] = PAIR, rule: str = "returned") -> "Table":
    """The order statistics of the time for each value of ``by``."""
    steps = records.steps
    assert steps is not None
    moved = handoffs(steps)
    until = moved.back_at if rule == "returned" else moved.answer_at
    durations = moved.select(**{"from": moved.previous, "to": moved.team, "seconds": until - moved["at"]})
    return ordered(durations, by, many=bool(by))


def figures(records: Records) -> Iterator[Measurement]:
    """All hand-offs, then each pair; by both rules."""
    for rule in ("returned", "answered"):
        fixed = () if rule == "returned" else (("rule", rule),)
        for by in ((), PAIR):
            yield from times(Told(PLATE, records, by, fixed), query(records, by, rule))
