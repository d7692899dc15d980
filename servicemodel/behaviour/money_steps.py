"""Steps about money: what a year of service costs, what a reminder brings, what a matter costs."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.behaviour.channel_steps import MATTER
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject, write
from servicemodel.behaviour.words import CORE_FIRM, CUSTOMER, PARTY_WORDS, WAY_WORDS, Party, Subject
from servicemodel.domain.worth import Bill, CostKind, MessageWorth

FRONT, DEALER = PARTY_WORDS["the front office"], PARTY_WORDS["the dealer"]
PHONE = WAY_WORDS["the telephone"]
INCIDENTS, REMINDER, UNIT = "incidents", "reminder", Subject("product.unit_state")
#: A yearly number for matters of which only the cost of one is asked.
MATTERS = 1000
HUNDRED = Decimal(100)


@frozen
class Worked:
    """The yearly bill, the same without the reminder (None: there is none), and what messages are worth."""

    bill: Bill
    messages: tuple[MessageWorth, ...]
    silent: Bill | None = None


def _share(per_cent: Decimal) -> float:
    return float(per_cent / HUNDRED)


def _flow(told: Told, id: str, who: Party, whom: Party, what: Subject, **said: Any) -> Told:
    told = with_subject(with_party(told, who, whom), what)
    entry = {"from": who.id, "to": whom.id, "topics": [what.topic], "delay": "0 days"}
    return put(told, "flows", id, {**entry, **said})


@told_by(
    "{c:Figure}% of {what:Subject} reaches {whom:Party} through {via:Party}, {a:Figure}% of it correctly",
    "{what:Subject}的{c:Figure}%经由{via:Party}到达{whom:Party}，其中{a:Figure}%正确",
)
def through(told: Told, c: Decimal, what: Subject, whom: Party, via: Party, a: Decimal) -> Told:
    """A chain from the core firm (WE-1): what the one in between is told, it is told whole."""
    told = _flow(told, "to_between", CORE_FIRM, via, what, coverage=1, accuracy=1)
    return _flow(told, "from_between", via, whom, what, coverage=_share(c), accuracy=_share(a))


@told_by(
    "an incident takes {e:Figure} contacts of ${u:Figure}, work for ${w:Figure} and {p:Figure}% of "
    "the customers, worth ${v:Figure} each",
    "每起故障需要{e:Figure}次联络，每次{u:Figure}美元，处理费用{w:Figure}美元，并使{p:Figure}%的客户流失，"
    "人均价值{v:Figure}美元",
)
def incident(told: Told, e: Decimal, u: Decimal, w: Decimal, p: Decimal, v: Decimal) -> Told:
    """What one incident costs (WE-8)."""
    name = {"en": PHONE.name.en, "zh": PHONE.name.zh}
    channel = {"medium": PHONE.medium.value, "name": name, "cost_per_contact": float(u)}
    told = put(with_party(told, CUSTOMER), "channels", PHONE.id, channel)
    customers = {**told.of("actors")[CUSTOMER.id], "lifetime_value": float(v)}
    entry = {
        "from": CUSTOMER.id,
        "name": {"en": "Incident", "zh": "故障"},
        "authority": 1,
        "rule": 1,
        "foreseeable": 1,
        "channels": PHONE.id,
        "contacts": float(e),
        "handling": float(w),
        "churn": _share(p),
    }
    return put(put(told, "actors", CUSTOMER.id, customers), "requests", INCIDENTS, entry)


@told_by(
    "{n:Figure} customers have {k:Figure} incidents a year; half of those who know have a planned "
    "service for ${u:Figure} instead",
    "{n:Figure}户每年发生{k:Figure}起故障，知情者中有一半改做{u:Figure}美元的计划性服务",
)
def incidents(told: Told, n: Decimal, k: Decimal, u: Decimal) -> Told:
    """How many there are, and what prevents them; told after what one costs."""
    spared = {"per_year": float(k), "act": 0.5, "prevented_by": UNIT.topic, "planned": float(u)}
    told = put(told, "requests", INCIDENTS, {**told.of("requests")[INCIDENTS], **spared})
    customers = {**told.of("actors")[CUSTOMER.id], "population": int(n)}
    return put(told, "actors", CUSTOMER.id, customers)


@told_by(
    "each of them is reminded once for ${u:Figure}, {c:Figure}% are reached, and each of these calls "
    "{r:Figure} times",
    "每户提醒一次，每次{u:Figure}美元，送达{c:Figure}%，送达者人均来电{r:Figure}次",
)
def reminded(told: Told, u: Decimal, c: Decimal, r: Decimal) -> Told:
    """The reminder of WE-2, as right as the firm's own knowledge allows; told after the incidents."""
    customers = told.of("actors")[CUSTOMER.id]
    priced = {"per_year": customers["population"], "cost_per_message": float(u), "follow_up": float(r)}
    kept = {"coverage": _share(c), "accuracy": 0.95, "kind": "reminder", "trigger": "proactive"}
    told = _flow(told, REMINDER, CORE_FIRM, CUSTOMER, UNIT, **kept, **priced)
    return put(told, "actors", CUSTOMER.id, customers)


@told_by(
    "the front office knows {k:Figure}% of {what:Subject} and may answer {p:Figure}% of {n:Figure} "
    "such matters a year",
    "客户服务前台掌握{what:Subject}的{k:Figure}%，对每年{n:Figure}件此类事项中的{p:Figure}%有权答复",
)
def knows_and_may(told: Told, k: Decimal, what: Subject, p: Decimal, n: Decimal) -> Told:
    """A kind of matter with what the contact knows of it and may say (WE-7)."""
    told = with_subject(with_party(told, FRONT, CUSTOMER), what)
    seen = {"actor": FRONT.id, "topic": what.topic, "coverage": _share(k), "accuracy": 1, "delay": "0 days"}
    id = what.topic.replace(".", "_")
    entry = {
        "from": CUSTOMER.id,
        "contact": FRONT.id,
        "name": {"en": f"Matter {id}", "zh": f"事项{id}"},
        "requires": [{"actor": FRONT.id, "topic": what.topic}],
        "per_year": float(n),
        "authority": _share(p),
        "rule": 1,
    }
    return put(put(told, "origins", f"front_sees_{id}", seen), "requests", f"asks_{id}", entry)


@told_by("{k:Figure} of {n:Figure} calls settle the matter", "每{n:Figure}次来电中有{k:Figure}次办妥事项")
def calls_settle(told: Told, k: Decimal, n: Decimal) -> Told:
    """Resolution by telephone; told after its cost."""
    entry = {**told.of("channels")[PHONE.id], "resolution": float(k / n)}
    return put(told, "channels", PHONE.id, entry)


@done_by("the yearly bill is worked out", "计算全年账单")
def worked_out(told: Told, tmp_path: Path) -> Worked:
    """The bill of the model that was told, and every message with and without it."""
    for id, entry in told.of("requests").items():
        if id == MATTER:
            told = put(told, "requests", id, {**entry, "per_year": MATTERS, "resolved": 1})
    situation = pipeline.assess(pipeline.read(str(write(told, tmp_path))))
    shown = Worked(pipeline.price(situation), pipeline.messages(situation))
    if REMINDER not in told.of("flows"):
        return shown
    silent = pipeline.read(str(write(drop(told, "flows", REMINDER), tmp_path)))
    return evolve(shown, silent=pipeline.price(pipeline.assess(silent)))


@seen_by("the reminder saves ${u:Figure} a year", "提醒每年节省{u:Figure}美元")
def saves(reviewed: Worked, u: Decimal) -> None:
    """The net of the one message."""
    assert agrees(_net(reviewed), u), _net(reviewed)


@seen_by("the reminder loses ${u:Figure} a year", "提醒每年亏损{u:Figure}美元")
def loses(reviewed: Worked, u: Decimal) -> None:
    """The net of the one message, below nothing."""
    assert agrees(-_net(reviewed), u), _net(reviewed)


def _net(reviewed: Worked) -> Decimal:
    [message] = reviewed.messages
    assert message.net is not None, message
    return Decimal(str(message.net.number))


@seen_by(
    "it would pay up to {r:Figure} calls for each customer reached",
    "送达者人均来电不超过{r:Figure}次时，提醒才划算",
)
def pays_up_to(reviewed: Worked, r: Decimal) -> None:
    """The break-even of follow-up contacts."""
    [message] = reviewed.messages
    assert message.break_even is not None, message
    assert agrees(Decimal(str(message.break_even.number)), r), message.break_even


@seen_by("{p:Figure}% of the matters are settled at the first contact", "{p:Figure}%的事项在首次联络时解决")
def settled_at_once(reviewed: Worked, p: Decimal) -> None:
    """First-contact resolution of all matters together (SC-08)."""
    assert agrees(_pooled(reviewed, "first") * HUNDRED, p), reviewed.bill.pooled


@seen_by("a matter takes {e:Figure} contacts", "每件事项需要{e:Figure}次联络")
def takes(reviewed: Worked, e: Decimal) -> None:
    """Contacts per matter, computed for each kind of matter and then averaged."""
    assert agrees(_pooled(reviewed, "contacts"), e), reviewed.bill.pooled


@seen_by("{p:Figure}% of the matters are never settled", "{p:Figure}%的事项始终未能解决")
def never_settled(reviewed: Worked, p: Decimal) -> None:
    """What five attempts do not settle."""
    assert agrees(_pooled(reviewed, "unresolved") * HUNDRED, p), reviewed.bill.pooled


def _pooled(reviewed: Worked, what: str) -> Decimal:
    assert reviewed.bill.pooled is not None, reviewed.bill
    return Decimal(str(getattr(reviewed.bill.pooled, what).number))


@seen_by("a matter costs ${u:Figure}", "每件事项花费{u:Figure}美元")
def matter_costs(reviewed: Worked, u: Decimal) -> None:
    """Contacts of one matter, those that came back by a person included (SC-12)."""
    [line] = [line for line in reviewed.bill.lines if line.kind is CostKind.CONTACTS]
    assert line.amount is not None, line
    assert agrees(Decimal(str(line.amount.number)) / MATTERS, u), line


@seen_by("the bill says that the cost is at least what is known", "账单说明成本至少为已知部分")
def at_least(reviewed: Worked) -> None:
    """A line that cannot be told, and what would settle it."""
    assert not reviewed.bill.complete
    assert reviewed.bill.missing
