"""The factors of every cost line of one situation, so that a spreadsheet can compute it again (core 3.7)."""

from collections.abc import Iterator, Mapping

import numpy as np
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Flow
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.workings import ContactRow, Factor, MatterRow, OtherRow
from servicemodel.domain.worth import CostKind
from servicemodel.knowledge import Situation
from servicemodel.planning.worth import prices
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lifetime import customer_value
from servicemodel.planning.worth.matters import Matters, matters
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.settling import ATTEMPTS
from servicemodel.planning.worth.view import PointView, stated

EQUAL = Value(1.0, Unit.COUNT, Grade.ASSUMED, "computed")
NEEDLESS = Value(0.0, Unit.MONEY, Grade.MEASURED, "computed")


@frozen(eq=False)
class Sight:
    """A situation at its point, about to be told as ``case``."""

    case: str
    situation: Situation
    point: Setting

    def stated(self, ref: Ref, what: str) -> Factor | None:
        """A number of the model; None where nobody said."""
        value = stated(self.situation.model, ref, what)
        return None if value is None else Factor(ref, what, value)

    def computed(self, ref: Ref, what: str, amount: Amount, unit: Unit, at: int = 0) -> Factor | None:
        """A number that the network gives, of the stratum ``at``; None where it cannot be told."""
        if amount.array is None:
            return None
        column = amount.array.reshape(-1)
        number = float(column[min(at, len(column) - 1)])
        value = Value(number, unit, grade_of(self.situation, amount.asked), "computed")
        return Factor(ref, what, value, computed=True)


def sight(case: str, situation: Situation) -> Sight:
    """``situation`` at its point."""
    return Sight(case, situation, setting(situation.model, situation.shares, PointView(situation)))


def matter_rows(of: Sight, request: ServiceRequest) -> tuple[MatterRow, ...]:
    """The rows of a request, one a stratum; () where the number of matters cannot be told."""
    found = matters(of.point, request)
    if found.remaining.array is None:
        return ()
    return tuple(_matter(of, found, at) for at in range(len(found.cells.facts)))


def _matter(of: Sight, found: Matters, at: int) -> MatterRow:
    request, ref = found.request, found.ref
    coming = of.stated(ref, "per_year")
    assert coming is not None
    number = float(found.cells.shares[at][0])
    share = Factor(ref, f"stratum:{at}", Value(number, Unit.SHARE, Grade.MEASURED, "computed"), True)
    by = request.traits.prevented_by
    informed = _known(of, found, request.sender, by, at) if by else None
    settled = of.stated(ref, "resolved")
    first = {"authority": None, "rule": None, "known": None} if settled else _first(of, found, at)
    told = {what: of.stated(ref, what) for what in ("handling", "churn", "planned")}
    return MatterRow(
        of.case,
        request.id,
        _stratum(found.cells.facts[at]),
        coming,
        share,
        of.stated(ref, "foreseeable") if by else None,
        of.stated(ref, "act") if by else None,
        informed,
        settled,
        **first,
        attempts=of.stated(ref, "attempts") or Factor(ref, "attempts", ATTEMPTS),
        loss=of.stated(ref, "loss") or _needless(found, at),
        customer=_customer(of, request.sender) if told["churn"] else None,
        **told,
    )


def _needless(found: Matters, at: int) -> Factor | None:
    """Where every matter is settled, nobody needs to say what is lost."""
    first = found.first.array
    settled = first is not None and bool(np.all(first >= 1.0))
    return Factor(found.ref, "loss", NEEDLESS, computed=True) if settled else None


def _first(of: Sight, found: Matters, at: int) -> dict[str, Factor | None]:
    known = of.point.constant(1.0)
    for required in found.request.requires:
        known *= found.cells.correct(of.point, required.actor, required.topic)
    return {
        "authority": of.stated(found.ref, "authority"),
        "rule": of.stated(found.ref, "rule"),
        "known": of.computed(found.ref, "known", known, Unit.SHARE, at),
    }


def _known(of: Sight, found: Matters, actor: str, topic: str, at: int) -> Factor | None:
    amount = found.cells.correct(of.point, actor, topic)
    return of.computed(found.ref, "informed", amount, Unit.SHARE, at)


def _customer(of: Sight, sender: str) -> Factor | None:
    ref = Ref(Section.ACTORS, sender)
    told = of.stated(ref, "lifetime_value")
    return told or of.computed(ref, "lifetime_value", customer_value(of.point, sender), Unit.MONEY)


def _stratum(facts: Mapping[str, Fact]) -> str:
    return ", ".join(dict.fromkeys(fact.about for fact in facts.values() if fact.about))


def contact_rows(of: Sight, row: MatterRow) -> tuple[ContactRow, ...]:
    """The contacts of a matter row by channel; () where a price is not known."""
    request = of.situation.model.request(row.request)
    channels = request.traits.channels or ()
    told = [_contact(of, row, id) for id in channels]
    return tuple(each for each in told if each) if all(told) else ()


def _contact(of: Sight, row: MatterRow, id: str) -> ContactRow | None:
    ref = Ref(Section.CHANNELS, id)
    price = of.stated(ref, "cost_per_contact")
    if price is None:
        return None
    weight = _weight(of, row.request, id)
    contacts = of.stated(Ref(Section.REQUESTS, row.request), "contacts")
    told = (of.case, row.request, row.stratum, id, weight, price)
    if contacts or prices.returning(of.point, id) is None:
        return ContactRow(*told, contacts)
    person = Ref(Section.CHANNELS, prices.person(of.point) or "")
    paid = of.stated(person, "cost_per_contact")
    if paid is None:
        return None
    return ContactRow(*told, None, of.stated(ref, "returning"), of.stated(person, "resolution"), paid)


def _weight(of: Sight, request: str, id: str) -> Factor:
    """The stated share of contacts where all channels of the request have one, else equal parts."""
    channels = of.situation.model.request(request).traits.channels or ()
    shares = {each: of.stated(Ref(Section.CHANNELS, each), "contact_share") for each in channels}
    known = [share for share in shares.values() if share]
    if len(channels) > 1 and len(known) == len(channels) and sum(share.number for share in known) > 0:
        found = shares[id]
        assert found is not None
        return found
    return Factor(Ref(Section.REQUESTS, request), "equal", EQUAL, computed=True)


def other_rows(of: Sight, kind: CostKind, ref: Ref, money: Amount) -> Iterator[OtherRow]:
    """A line that is no matter's, as amount times price; ``money`` is what it comes to."""
    told = {
        CostKind.FLOWS: ("cost_per_year", ""),
        CostKind.GOVERNANCE: ("governance", ""),
        CostKind.MESSAGES: ("cost_per_message", "per_year"),
        CostKind.HARM: ("harm", "wrong_items"),
        CostKind.LEAKAGE: ("leak", "competitor_knows"),
    }
    if kind is CostKind.FOLLOW_UPS:
        yield from _follow_ups(of, ref, money)
        return
    what, amount = told[kind]
    price = of.stated(ref, what)
    if price is None or money.array is None:
        return
    one = Value(1.0, Unit.COUNT, Grade.MEASURED, "computed")
    factor: Factor | None = Factor(ref, "once", one, computed=True)
    if amount:
        factor = of.stated(ref, amount) or _quotient(of, ref, amount, money, price.number)
    if factor:
        yield OtherRow(of.case, kind, ref, factor, price)


def _follow_ups(of: Sight, ref: Ref, money: Amount) -> Iterator[OtherRow]:
    """Messages a year times what the contacts that follow from one cost."""
    flow = of.situation.model.find(ref)
    sent = of.stated(ref, "per_year")
    if isinstance(flow, Flow) and sent and money.array is not None:
        price = _quotient(of, ref, "follow_up_cost", money, sent.number)
        if price:
            yield OtherRow(of.case, CostKind.FOLLOW_UPS, ref, sent, price)


def _quotient(of: Sight, ref: Ref, what: str, money: Amount, by: float) -> Factor | None:
    if money.array is None:
        return None
    unit = Unit.MONEY if what.endswith("cost") else Unit.COUNT
    part = Amount(money.array / by if by else np.zeros(1), money.asked)
    return of.computed(ref, what, part, unit)
