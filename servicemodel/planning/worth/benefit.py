"""Benefit B of an item rightly known, and the least accuracy a* of a message about it (core 3.6)."""

import numpy as np

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Flow
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import CostKind
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.altered import Altered
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.flow_lines import contact, follow_up
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lines import parts, total
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.view import View

#: What a matter that does not arise spares, and what is paid in its stead.
SPARED = (CostKind.CONTACTS, CostKind.HANDLING, CostKind.UNRESOLVED, CostKind.CHURN, CostKind.PLANNED)


def prevents(of: Setting, flow: Flow) -> bool:
    """Whether the receiver is spared matters by knowing the first topic of ``flow``."""
    own = (request for request in of.model.requests if request.sender == flow.receiver)
    return any(request.traits.prevented_by == flow.topics[0] for request in own)


def items(of: Setting, flow: Flow) -> Amount:
    """Items at stake a year: those of the topic, else one for each receiver."""
    stated = of.stated(Ref(Section.TOPICS, flow.topics[0]), "items")
    return stated or of.number(Ref(Section.ACTORS, flow.receiver), "population")


def benefit(situation: Situation, of: Setting, flow: Flow) -> Value | None:
    """Money per item of the first topic that the receiver knows rightly: as stated, else what it spares.

    None where neither is known.
    """
    stated = situation.model.topic(flow.topics[0]).benefit
    counted = items(of, flow)
    if stated is not None or not prevents(of, flow) or counted.array is None or counted.array[0] <= 0:
        return stated
    without, fully = (_spared(of, flow, share) for share in (0.0, 1.0))
    money = float((total(without, 1) - total(fully, 1))[0]) / float(counted.array[0])
    asked = [*counted.asked, *(asked for line in without for asked in line.asked)]
    return Value(money, Unit.MONEY, grade_of(situation, asked), "computed")


def _spared(of: Setting, flow: Flow, share: float) -> tuple[Part, ...]:
    """Cost lines of the matters if the receiver knew ``share`` of the topic, nothing else changed."""
    view: View = of.view
    for fact, _ in of.topics.get(flow.topics[0], ()):
        known = np.array([share])
        view = Altered(view, flow.receiver, Fact(fact.topic, fact.about), known)
    return tuple(line for line in parts(of.through(view)) if line.kind in SPARED and line.array is not None)


def least_accuracy(situation: Situation, of: Setting, flow: Flow, worth: Value | None) -> Value | None:
    """a* = (H + c_out/c + rho c_in)/(B + H), at most 1, with B = ``worth``; None where B or H is not known.

    Costs of the message and of the contacts that follow are added where they were stated.
    """
    harm = situation.model.topic(flow.topics[0]).harm
    if worth is None or harm is None:
        return None
    added = costs_per_reached(of, flow)
    money = sum(float(cost.array[0]) for cost in added if cost.array is not None)
    at_stake = worth.number + harm.number
    least = (harm.number + money) / at_stake if at_stake > 0 else float(money > 0)
    asked = (worth, harm, *(asked for cost in added for asked in cost.asked))
    return Value(min(1.0, least), Unit.SHARE, grade_of(situation, asked), "computed")


def costs_per_reached(of: Setting, flow: Flow) -> tuple[Amount, ...]:
    """Money per reached receiver: the message, and the contacts that follow, where each is stated."""
    ref, reach = Ref(Section.FLOWS, flow.id), of.view.reached(flow.id)
    message, after = of.stated(ref, "cost_per_message"), follow_up(of, flow)
    found: list[Amount] = []
    if message is not None and message.array is not None and np.all(reach > 0):
        found.append(Amount.of(message.array / reach, message))
    if after is not None:
        found.append(after * contact(of, flow))
    return tuple(found)
