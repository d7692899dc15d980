"""What a flow of messages is worth: usable advantage, break-even of follow-ups (core 3.6, WE-8)."""

from functools import lru_cache

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Flow
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import MessageWorth
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.amount import Amount, Asked
from servicemodel.planning.worth.benefit import SPARED, benefit, items, least_accuracy, prevents
from servicemodel.planning.worth.flow_lines import contact, follow_up
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lines import parts, saving
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.view import PointView


def message_worth(without: Situation, sent: Situation, flow: str) -> MessageWorth:
    """What ``flow`` of ``sent`` is worth a year; ``without`` is the situation before it.

    Usable advantage UA: what the cost of the service system falls by, and N dK B where a benefit was
    stated that no prevented matter holds already. Judged on the first topic of the flow. Not known if a
    cost of the flow itself is not, or nothing says what it is good for; lines that cannot be told on either
    side are left out and told as missing.
    """
    (before, old), after = _stood(without), _setting(sent)
    carried, new = sent.model.flow(flow), parts(after)
    saved, left_out = saving(old, new, 1)
    gained = _gained(without, sent, after, carried)
    net = _net(sent, Amount(saved) + gained, [asked for line in (*old, *new) for asked in line.asked])
    missing = (*(number for line in left_out for number in line.missing), *gained.missing)
    if any(line.key not in {line.key for line in old} for line in left_out):
        net = None
    if not _useful(before, after, carried, new):
        net, missing = None, (*missing, (Ref(Section.TOPICS, carried.topics[0]), "benefit"))
    worth = benefit(sent, after, carried)
    return MessageWorth(
        flow,
        net,
        chain_accuracy(sent, carried),
        least_accuracy(sent, after, carried, worth),
        _break_even(sent, after, carried, net) if net else None,
        worth,
        tuple(dict.fromkeys(missing)),
    )


@lru_cache(maxsize=1)
def _stood(situation: Situation) -> tuple[Setting, tuple[Part, ...]]:
    """The situation before a message and its lines; kept, since many messages are weighed against it."""
    before = _setting(situation)
    return before, parts(before)


def chain_accuracy(situation: Situation, flow: Flow) -> Value | None:
    """Share of the messages that are right on arrival: the sender's own accuracy times that of the flow.

    None for a sender who knows nothing.
    """
    topic = flow.topics[0]
    known, passed = situation.knowledge(flow.sender, topic), flow.fidelity_of(topic).accuracy
    if known.reach == 0:
        return None
    grade = max(known.grade, passed.grade, key=lambda grade: grade.rank)
    return Value(known.correct / known.reach * passed.number, Unit.SHARE, grade, "computed")


def _useful(before: Setting, after: Setting, flow: Flow, lines: tuple[Part, ...]) -> bool:
    """Whether it is known what the message is good for.

    A benefit was stated, a cost of matters depends on what the receiver learns, or it learns nothing new.
    """
    if after.stated(Ref(Section.TOPICS, flow.topics[0]), "benefit") is not None:
        return True
    told = [fact for topic in flow.topics for fact, _ in after.topics.get(topic, ())]
    gained = [fact for fact in told if _more(before, after, flow.receiver, fact)]
    asked = {asked for line in lines if line.kind in SPARED for asked in line.asked}
    return not gained or any((flow.receiver, fact) in asked for fact in gained)


def _more(before: Setting, after: Setting, actor: str, fact: Fact) -> bool:
    known = after.view.correct(actor, fact)
    spoken = any(fact == other for other, _ in before.topics.get(fact.topic, ()))
    return bool(np.any(known > (before.view.correct(actor, fact) if spoken else 0.0)))


def _setting(situation: Situation) -> Setting:
    return setting(situation.model, situation.shares, PointView(situation))


def _net(situation: Situation, amount: Amount, asked: list[Asked]) -> Value | None:
    if amount.array is None:
        return None
    grade = grade_of(situation, [*amount.asked, *asked])
    return Value(float(amount.array[0]), Unit.MONEY, grade, "computed")


def _gained(without: Situation, sent: Situation, of: Setting, flow: Flow) -> Amount:
    """N dK B where a benefit was stated and no matter is prevented; nothing otherwise."""
    topic = flow.topics[0]
    stated = of.stated(Ref(Section.TOPICS, topic), "benefit")
    if stated is None or prevents(of, flow):
        return of.constant(0.0)
    old = without.correct(flow.receiver, topic) if without.facts_of(topic) else 0.0
    more = sent.correct(flow.receiver, topic) - old
    return items(of, flow) * stated * of.constant(more)


def _break_even(situation: Situation, of: Setting, flow: Flow, net: Value) -> Value | None:
    """Contacts per reached receiver at which the net is 0; None where messages or contacts have no price.

    None also where the message would not pay even if nobody called back.
    """
    ref = Ref(Section.FLOWS, flow.id)
    each = of.number(ref, "per_year") * Amount(of.view.reached(flow.id), ((ref, "coverage"),))
    each *= contact(of, flow)
    after = follow_up(of, flow) or of.constant(0.0)
    paid = each * after
    if each.array is None or paid.array is None or not np.all(each.array > 0):
        return None
    number = float((net.number + paid.array[0]) / each.array[0])
    grade = max(net.grade, grade_of(situation, each.asked), key=lambda grade: grade.rank)
    return Value(number, Unit.COUNT, grade, "computed") if number >= 0 else None
