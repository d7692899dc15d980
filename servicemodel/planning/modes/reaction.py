"""How long a need waits for its answer in a mode (MO-1, MO-5)."""

from servicemodel.domain.flow import FlowKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.modes import Told
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.domain.worth import Missing
from servicemodel.knowledge import Situation
from servicemodel.planning.modes.passages import said
from servicemodel.planning.modes.reference import ANSWERING, NEED, SOURCE
from servicemodel.planning.modes.variants import Variant, homes
from servicemodel.planning.worth.matters import matters
from servicemodel.planning.worth.setting import setting
from servicemodel.planning.worth.view import PointView


def reaction(variant: Variant, situation: Situation) -> Told:
    """Days from a need to its answer, mean over all matters; prevented ones count 0."""
    model = variant.model
    of = setting(model, situation.shares, PointView(situation))
    waits, weights, whole = list[Value](), list[float](), 0.0
    missing: list[Missing] = []
    for request in model.requests:
        found = matters(of, request)
        coming, left = found.coming.array, found.remaining.array
        if coming is None or left is None:
            missing += found.remaining.missing
            continue
        waits.append(_wait(variant, situation, request))
        weights.append(float(left.sum()))
        whole += float(coming.sum())
    if missing or whole <= 0:
        return Told(None, tuple(dict.fromkeys(missing)))
    days = sum(wait.number * weight for wait, weight in zip(waits, weights, strict=True)) / whole
    return Told(Value(days, Unit.DAYS, weakest(tuple(waits)), "computed"))


def _wait(variant: Variant, situation: Situation, request: ServiceRequest) -> Value:
    """Days that the need takes to the contact and the answer takes back."""
    there, back = _on_the_way(situation, request), _answering(variant, request)
    return Value(there.number + back.number, Unit.DAYS, weakest((there, back)), "computed")


def _on_the_way(situation: Situation, request: ServiceRequest) -> Value:
    facts = [f for f in situation.facts_of(NEED) if f.about in ("", request.sender)]
    hops = situation.row(request.contact or "", facts[0]).route if facts and request.contact else ()
    delays = [situation.value(Ref(Section.FLOWS, hop.flow), "delay") for hop in hops if hop.sender]
    known = tuple(delay for delay in delays if delay)
    return Value(sum(d.number for d in known), Unit.DAYS, weakest(known), "computed")


def _answering(variant: Variant, request: ServiceRequest) -> Value:
    """Stated answer times of the channels, else stated delays of answers, else the reference's days.

    Channels of a centre say nothing of scattered contact points.
    """
    model, mode = variant.model, variant.mode
    scattered = mode is ServiceMode.TRADITIONAL and mode not in homes(variant.of)
    channels = () if scattered else request.traits.channels or ()
    times = [model.channel(id).traits.answer_time for id in channels]
    stated = [time for time in times if time]
    if not stated:
        ends = (request.contact, request.sender)
        answers = [f for f in model.flows if (f.sender, f.receiver) == ends and f.kind is FlowKind.RESPONSE]
        stated = [f.fidelity.delay.days for f in answers if said(f.fidelity.delay.days)]
    if not stated:
        return Value(ANSWERING[mode].days, Unit.DAYS, Grade.ASSUMED, SOURCE)
    number = sum(value.number for value in stated) / len(stated)
    return Value(number, Unit.DAYS, weakest(tuple(stated)), "computed")
