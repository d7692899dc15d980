"""Steps about single kinds of matter: how often each is settled, and what preventing it spares."""

from decimal import Decimal

from servicemodel.behaviour.money_steps import INCIDENTS, Worked
from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, put
from servicemodel.behaviour.words import Subject
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.worth import Bill, CostKind

HUNDRED = Decimal(100)
#: What an incident costs that was not prevented.
OF_AN_INCIDENT = (CostKind.CONTACTS, CostKind.HANDLING, CostKind.CHURN)


@told_by("people give up after {m:Figure} contacts", "每件事项联络{m:Figure}次后放弃")
def gives_up(told: Told, m: Decimal) -> Told:
    """Attempts at every matter told before."""
    for id, entry in told.of("requests").items():
        told = put(told, "requests", id, {**entry, "attempts": int(m)})
    return told


@seen_by(
    "{p:Figure}% of the matters about {what:Subject} are settled at the first contact",
    "{what:Subject}类事项有{p:Figure}%在首次联络时解决",
)
def settled(reviewed: Worked, p: Decimal, what: Subject) -> None:
    """First-contact resolution of one kind of matter (WE-7)."""
    ref = Ref(Section.REQUESTS, f"asks_{what.topic.replace('.', '_')}")
    [rate] = [rate for rate in reviewed.bill.resolved if rate.ref == ref]
    assert agrees(Decimal(str(rate.first.number)) * HUNDRED, p), rate


@seen_by(
    "the reminder prevents {n:Figure} incidents of ${u:Figure} each, and a customer who knows is worth "
    "${b:Figure} a year",
    "提醒避免{n:Figure}起故障，每起{u:Figure}美元；每有一户知情，每年值{b:Figure}美元",
)
def prevents(reviewed: Worked, told: Told, n: Decimal, u: Decimal, b: Decimal) -> None:
    """Counted by the planned services that take their place; the benefit per item rightly known (WE-8)."""
    entry, price = told.of("requests")[INCIDENTS], _planned_price(told)
    services, spared = (_spent(bill, CostKind.PLANNED) / price for bill in _bills(reviewed))
    assert agrees(services - spared, n), services - spared
    left = Decimal(str(entry["per_year"])) - services
    assert agrees(_spent(reviewed.bill, *OF_AN_INCIDENT) / left, u), left
    [message] = reviewed.messages
    assert message.benefit is not None, message
    assert agrees(Decimal(str(message.benefit.number)), b), message.benefit


def _planned_price(told: Told) -> Decimal:
    return Decimal(str(told.of("requests")[INCIDENTS]["planned"]))


def _bills(reviewed: Worked) -> tuple[Bill, Bill]:
    assert reviewed.silent is not None
    return reviewed.bill, reviewed.silent


def _spent(bill: Bill, *kinds: CostKind) -> Decimal:
    ref = Ref(Section.REQUESTS, INCIDENTS)
    found = [line.amount for line in bill.lines if line.kind in kinds and line.ref == ref]
    assert all(found), bill.missing
    return sum((Decimal(str(amount.number)) for amount in found if amount), Decimal(0))
