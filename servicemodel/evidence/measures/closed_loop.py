"""Closed loops: which share of what a team passes on comes back to it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, shares
from servicemodel.evidence.engines import keep
from servicemodel.evidence.records import Records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="closed_loop",
    version=1,
    grain=Grain.HANDOFF,
    unit=Unit.SHARE,
    title=Text("hand-offs returned to the sender", "返回转出方的转交"),
    definition=Text(
        "Hand-offs after which the sender has the case again before the records end; with the key rule = "
        "answered those after which the customer is answered or the case settled; with rule = open those "
        "after which neither happened",
        "记录结束前转出方再次接手的转交所占比例；键 rule = answered 计其后答复了客户或了结了工单的转交；"
        "rule = open 计两者均未发生的转交",
    ),
    formula="count(hand-offs returned) / count(hand-offs)",
    cannot_show=Text(
        "whether the sender learned the answer another way; not returned to the sender and not answered "
        "to the customer are different claims",
        "转出方是否以其他方式得知结果；“未返回转出方”与“未答复客户”是两种不同的说法",
    ),
    needs=("contact_event.team",),
    keys=("from", "to", "rule"),
)
PAIR = ("from", "to")
RULES = ("returned", "answered", "open")


def query(records: Records, by: tuple[str, ...] = PAIR) -> "Table":
    """``n`` hand-offs for each value of ``by``, and how many were returned, answered, open."""
    steps = records.steps
    assert steps is not None
    moved = handoffs(steps)
    moved = moved.mutate(**{"from": moved.previous, "to": moved.team})
    return grouped(
        moved,
        by,
        n=moved.count(),
        returned=moved.returned.sum(),
        answered=moved.answered.sum(),
        open=(~moved.returned & ~moved.answered).sum(),
    )


def figures(records: Records) -> Iterator[Measurement]:
    """All hand-offs, then each pair; by every rule."""
    for by in ((), PAIR):
        found = keep(records.engine, query(records, by), f"closed_loop_{len(by)}")
        for rule in RULES:
            fixed = () if rule == "returned" else (("rule", rule),)
            counted = found.mutate(k=found[rule])
            yield from shares(Told(PLATE, records, by, fixed), counted.order_by(by) if by else counted)
