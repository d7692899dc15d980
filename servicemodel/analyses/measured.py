"""What service records say beside the model: bound figures, hand-overs between parties of the model."""

from attrs import frozen

from servicemodel.domain.binding import Bound
from servicemodel.domain.change import Change, Put
from servicemodel.domain.measurement import Measurement
from servicemodel.domain.measuring import number_of, with_number
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation

#: The measure that counts hand-overs from one party to another, and those kept beside it.
PAIRS = "handoff_pairs"
LOOP = "closed_loop"
HANDOVERS = (PAIRS, "yearly_handoffs", "handoff_delay", LOOP)

#: Numbers that a claim can be about, in words; of the first ones less is better.
_TIMES_AND_COSTS = {
    "delay": Text("delay", "延迟"),
    "answer_time": Text("answer time", "答复时间"),
    "cost_per_contact": Text("cost per contact", "每次接触成本"),
}
CLAIMS = _TIMES_AND_COSTS | {
    "coverage": Text("share passed on", "传递率"),
    "accuracy": Text("share that stays correct", "正确率"),
    "authority": Text("share that may be closed", "有权办结的份额"),
    "resolution": Text("share of contacts that resolve", "接触解决率"),
    "registered": Text("share registered", "登记率"),
    "service_level": Text("service level", "服务水平"),
}


@frozen
class Pair:
    """Hand-overs from ``sender`` to ``receiver``, both parties of the model; ``cases`` are counted."""

    sender: str
    receiver: str
    cases: int
    figure: Measurement


def pairs(situation: Situation) -> tuple[Pair, ...]:
    """Every observed hand-over between two parties of the model, in the order of the figures."""
    found = situation.model.measurements
    known = {actor.id for actor in situation.model.actors}
    keys = [(dict(figure.key), figure) for figure in (found.of(PAIRS) if found else ())]
    return tuple(
        Pair(key["from"], key["to"], figure.n, figure)
        for key, figure in keys
        if figure.value is not None and {key.get("from"), key.get("to")} <= known
    )


def recorded(situation: Situation) -> bool:
    """Whether the records show who passed a matter to whom at all."""
    found = situation.model.measurements
    return found is not None and any(figure.value is not None for figure in found.of(PAIRS))


def is_a_claim(bound: Bound) -> bool:
    """Whether somebody said the number before it was measured, and less or more of it would be worse."""
    said, what = bound.declared, bound.binding.what
    stated = said is not None and said.grade in (Grade.DECLARED, Grade.DOCUMENTED)
    return stated and what in CLAIMS


def shortfall(claimed: Value, counted: Value, what: str) -> float:
    """How much worse ``counted`` is than ``claimed``: a difference of shares, or the part of a time or cost.

    0 where it is as good or better, or where its interval still holds what was claimed.
    """
    if (counted.low or 0.0) <= claimed.number <= (counted.high if counted.high is not None else 0.0):
        return 0.0
    worse = counted.number - claimed.number if what in _TIMES_AND_COSTS else claimed.number - counted.number
    whole = counted.number if counted.unit is not Unit.SHARE else 1.0
    return max(0.0, worse / whole) if whole else 0.0


def now(situation: Situation, bound: Bound) -> Value | None:
    """The number as the model has it now: the figure with its interval, unless an action changed it."""
    element = situation.model.find(bound.binding.ref)
    return number_of(element, bound.binding) if element else None


def put(situation: Situation, bound: Bound, value: Value) -> tuple[Change, ...]:
    """The edit that makes ``value`` the bound number; none where its element is gone."""
    element = situation.model.find(bound.binding.ref)
    return (Put(with_number(element, bound.binding, value)),) if element else ()


def cases(figure: Measurement) -> Value:
    """How many cases a figure rests on."""
    return Value(figure.n, Unit.COUNT, Grade.MEASURED, figure.id)
