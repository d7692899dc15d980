"""What parties may do short of passing on what they know, and what follows from it (core 3.14, RQ-1).

Senders are not strategic here: nothing says that a party will fall short, only what it would cost whom,
and whether the party would lose anything itself.
"""

from collections.abc import Iterable, Iterator, Sequence

import attrs
from attrs import frozen

from servicemodel.domain.change import Change, Put
from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Delay, Fidelity, Flow, FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.ledger import Case, Ledger, Misconduct, PartyLoss, Shortfall, SideServed, SubIdeal
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.proposing import carrying
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.domain.worth import Bill
from servicemodel.knowledge import Situation
from servicemodel.planning.ledger import ledger, side_of, worth
from servicemodel.planning.modes.roles import managers

SOURCE = "assumed for a party that falls short"
#: How far a party falls short unless somebody says otherwise.
USUAL = Shortfall()
#: Changes smaller than this are rounding.
SMALL = 1e-9


@frozen(eq=False)
class Account:
    """A situation with its bill and its ledger."""

    situation: Situation
    bill: Bill
    ledger: Ledger


def account(situation: Situation, bill: Bill) -> Account:
    """``situation`` with what it costs and who gives what."""
    return Account(situation, bill, ledger(situation))


def cases(situation: Situation, how: Shortfall = USUAL) -> tuple[Case, ...]:
    """What every party may withhold, delay or distort: topics that it knows and passes on, and others need.

    Partners and customers come first, as they owe the firm nothing; then the units of the firm in file
    order.
    """
    model = situation.model
    wanted = _wanted(model)
    holders = sorted(model.actors, key=lambda actor: actor.inside)
    return tuple(
        case
        for holder in holders
        if holder.side is not Side.COMPETITOR
        for topic in wanted
        if situation.facts_of(topic) and situation.correct(holder.id, topic) > 0
        for case in _cases_of(model, holder.id, topic, how)
    )


def _wanted(model: ServiceModel) -> tuple[str, ...]:
    """Topics that somebody needs, that a matter requires, or that prevent one."""
    topics = [need.topic for need in model.needs]
    for request in model.requests:
        topics += [requirement.topic for requirement in request.requires]
        topics += [request.traits.prevented_by] if request.traits.prevented_by else []
    return tuple(sorted(set(topics)))


def _cases_of(model: ServiceModel, holder: str, topic: str, how: Shortfall) -> Iterator[Case]:
    sent = [f for f in model.flows if f.sender == holder and topic in f.topics and f.id not in model.refused]
    sent = [f for f in sent if f.fidelity_of(topic).coverage.number > 0 and f.receiver != holder]
    if not sent:
        return
    ids = tuple(flow.id for flow in sent)
    for kind in Misconduct:
        if kind is Misconduct.DELAYS and model.topic(topic).volatility.number <= 0:
            continue
        yield Case(kind, holder, topic, ids, tuple(_changes(model, kind, sent, topic, how)))


def _changes(
    model: ServiceModel, kind: Misconduct, sent: Iterable[Flow], topic: str, how: Shortfall
) -> Iterator[Change]:
    for flow in sent:
        yield Put(carrying(flow, topic, _bent(kind, flow.fidelity_of(topic), how)))
        if kind is Misconduct.WITHHOLDS and flow.kind is FlowKind.REQUEST and flow.topics == (topic,):
            yield from (Put(_silenced(answer)) for answer in model.flows if answer.closes == flow.id)


def _silenced(answer: Flow) -> Flow:
    """Nobody answers what nobody asked."""
    for topic in answer.topics:
        answer = carrying(answer, topic, _bent(Misconduct.WITHHOLDS, answer.fidelity_of(topic), USUAL))
    return answer


def _bent(kind: Misconduct, now: Fidelity, how: Shortfall) -> Fidelity:
    if kind is Misconduct.WITHHOLDS:
        return attrs.evolve(now, coverage=Value.share(0.0, Grade.ASSUMED, SOURCE))
    if kind is Misconduct.DISTORTS:
        return attrs.evolve(now, accuracy=Value.share(now.accuracy.number * how.kept, Grade.ASSUMED, SOURCE))
    return attrs.evolve(now, delay=_later(now.delay, how))


def _later(delay: Delay, how: Shortfall) -> Delay:
    days = Value(delay.days.number * how.times + how.days, Unit.DAYS, Grade.ASSUMED, SOURCE)
    return Delay(delay.law, days, tuple(sample * how.times + how.days for sample in delay.samples))


def consequence(case: Case, before: Account, after: Account) -> SubIdeal:
    """What ``case`` changes from ``before`` to ``after``."""
    losers, loss = _losers(case, before.situation, after.situation), _loss(before, after)
    lead = max((loser.knowledge for loser in losers), default=0.0)
    return SubIdeal(
        case,
        loss,
        _index(after.situation) - _index(before.situation),
        losers,
        _unharmed(case, before, after, loss),
        lead,
        before.ledger,
        after.ledger,
    )


def ranked(found: Sequence[SubIdeal]) -> tuple[SubIdeal, ...]:
    """The dearest first, then those by which most needs go unmet; what changes nothing is left out."""
    felt = [one for one in found if one.losers or (one.loss and abs(one.loss.number) > SMALL)]
    return tuple(sorted(felt, key=lambda one: (-_money(one), -round(one.lost, 9), one.case.id)))


def _money(one: SubIdeal) -> float:
    return round(one.loss.number, 6) if one.loss else 0.0


def _index(situation: Situation) -> float:
    return situation.index.number if situation.index else 0.0


def _losers(case: Case, before: Situation, after: Situation) -> tuple[PartyLoss, ...]:
    losses = [
        _party(actor.id, case.topic, before, after)
        for actor in before.model.actors
        if actor.id != case.holder and actor.side is not Side.COMPETITOR
    ]
    felt = [loss for loss in losses if loss.knowledge > SMALL]
    return tuple(sorted(felt, key=lambda loss: (-loss.unmet, -loss.knowledge, loss.actor)))


def _party(actor: str, topic: str, before: Situation, after: Situation) -> PartyLoss:
    fall = before.correct(actor, topic) - after.correct(actor, topic)
    unmet, money = 0.0, list[Value]()
    for fact in before.needed(actor, topic):
        rise = after.row(actor, fact).gap - before.row(actor, fact).gap
        unmet += before.share(fact) * rise
        value = worth(before, fact, rise)
        money += [value] if value else []
    total = sum(value.number for value in money)
    priced = Value(total, Unit.MONEY, weakest(tuple(money)), "computed") if money else None
    return PartyLoss(actor, fall, unmet, priced)


def _loss(before: Account, after: Account) -> Value | None:
    """Rise of the bill over the lines known on both sides, and of what management no longer knows."""
    old = {(line.kind, line.ref): line.amount for line in before.bill.lines}
    pairs = [(old.get((line.kind, line.ref)), line.amount) for line in after.bill.lines]
    known = [(one, other) for one, other in pairs if one and other]
    unseen = _unseen(before.situation, after.situation)
    if not known and unseen is None:
        return None
    rise = sum(other.number - one.number for one, other in known) + (unseen.number if unseen else 0.0)
    grades = tuple(value for pair in known for value in pair) + ((unseen,) if unseen else ())
    return Value(rise, Unit.MONEY, weakest(grades), "computed")


def _unseen(before: Situation, after: Situation) -> Value | None:
    """Benefit of the needs of management that are no longer met (V_info of 2.22)."""
    found = []
    for (actor, fact), _ in before.needs.items():
        if actor in managers(before.model):
            rise = after.row(actor, fact).gap - before.row(actor, fact).gap
            found += [value] if (value := worth(before, fact, rise)) else []
    total = sum(value.number for value in found)
    return Value(total, Unit.MONEY, weakest(tuple(found)), "computed") if found else None


def _unharmed(case: Case, before: Account, after: Account, loss: Value | None) -> bool:
    """Whether the holder's side receives as much, and the holder knows as much of what it needs.

    What the firm loses is also lost to every department of it.
    """
    side = side_of(before.situation.model.actor(case.holder))
    felt = _index(after.situation) - _index(before.situation) > SMALL or (loss and loss.number > SMALL)
    if side is SideServed.FIRM and felt:
        return False
    own = [fact for (actor, fact) in before.situation.needs if actor == case.holder]
    falls = [_fall(case.holder, fact, before.situation, after.situation) for fact in own]
    if side is not None:
        received = before.ledger.entry(side).received - after.ledger.entry(side).received
        falls.append(received)
    return all(fall <= SMALL for fall in falls)


def _fall(actor: str, fact: Fact, before: Situation, after: Situation) -> float:
    return before.row(actor, fact).knowledge.correct - after.row(actor, fact).knowledge.correct
