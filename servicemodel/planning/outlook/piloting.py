"""The pilot of an option: what to count, whom to assign by lot, how many and how long (WE-13)."""

from math import ceil, expm1

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pilot import Outcome, Pilot, Randomised
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.outlook.arms import of_shares
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.matters import matters
from servicemodel.planning.worth.rates import resolutions
from servicemodel.planning.worth.setting import setting
from servicemodel.planning.worth.view import PointView

#: Changes smaller than this, relative to what changes, are no effect.
SMALL = 1e-6
#: Weeks that a pilot is planned for at most; beyond that it counts as too small a business.
WEEKS = 156


@frozen
class _Seen:
    """One request: matters a year (not prevented ones), and the share settled at the first contact."""

    coming: Value | None
    first: Value | None


def piloted(option: str, before: Situation, after: Situation) -> Pilot | None:
    """The pilot that needs the fewest units; None where no request changes in a way that can be counted.

    Counted are the customers who raise a matter, assigned by lot, or where the matters stay as many
    those resolved at the first contact.
    """
    old, new = _seen(before), _seen(after)
    plans = [
        _fewer(option, before.model, id, old[id], new[id]) or _better(option, id, old[id], new[id])
        for id in old
        if id in new
    ]
    found = [plan for plan in plans if plan is not None]
    return min(found, key=lambda plan: (plan.per_arm, plan.request), default=None)


def _seen(situation: Situation) -> dict[str, _Seen]:
    at = setting(situation.model, situation.shares, PointView(situation))
    rates = {rate.ref: rate.first for rate in resolutions(situation, at)}
    found = {}
    for request in situation.model.requests:
        left = matters(at, request).remaining
        number = None if left.array is None else float(left.array.sum())
        grade = grade_of(situation, left.asked)
        coming = None if number is None else Value(number, Unit.PER_YEAR, grade, "computed")
        found[request.id] = _Seen(coming, rates.get(Ref(Section.REQUESTS, request.id)))
    return found


def _fewer(option: str, model: ServiceModel, request: str, old: _Seen, new: _Seen) -> Pilot | None:
    """Customers who raise the matter while the pilot lasts: as short as the number of customers allows."""
    sender = next(a for a in model.actors if a.id == model.request(request).sender)
    if not (old.coming and new.coming and sender.population and sender.population.number):
        return None
    people = sender.population
    rates = old.coming.number / people.number, new.coming.number / people.number
    if abs(rates[0] - rates[1]) <= SMALL * max(rates):
        return None
    shortest = _shortest(rates, people.number)
    if shortest is None:
        return None
    week, arm = shortest
    shares = [-expm1(-rate * week / 52) for rate in rates]
    grades = (old.coming.grade, new.coming.grade)
    ends = _moved(shares[0], shares[1], grades)
    days = 7.0 * week if 2 * arm <= people.number else None
    return Pilot(option, request, Outcome.MATTERS, Randomised.CUSTOMER, *ends, arm, days, people)


def _shortest(rates: tuple[float, float], people: float) -> tuple[int, int] | None:
    """Weeks and units per arm of the shortest pilot; of one year where the customers never suffice.

    None where matters are so many that everybody raises one anyway.
    """
    for week in range(1, WEEKS + 1):
        arm = _arm(rates, week)
        if arm is None:
            return None
        if 2 * arm <= people:
            return week, arm
    arm = _arm(rates, 52)
    return None if arm is None else (52, arm)


def _arm(rates: tuple[float, float], week: int) -> int | None:
    before, after = (-expm1(-rate * week / 52) for rate in rates)
    return None if before == after else of_shares(before, after)


def _better(option: str, request: str, old: _Seen, new: _Seen) -> Pilot | None:
    """Matters resolved at the first contact."""
    if not (old.first and new.first) or abs(new.first.number - old.first.number) <= SMALL:
        return None
    arm = of_shares(old.first.number, new.first.number)
    ends = _moved(old.first.number, new.first.number, (old.first.grade, new.first.grade))
    coming = old.coming if old.coming and old.coming.number > 0 else None
    weeks = ceil(2 * arm / coming.number * 52) if coming else 0
    days = 7.0 * weeks if 0 < weeks <= WEEKS else None
    return Pilot(option, request, Outcome.RESOLVED, Randomised.MATTER, *ends, arm, days, coming)


def _moved(before: float, after: float, grades: tuple[Grade, Grade]) -> tuple[Value, Value]:
    """The baseline, and the change to be shown."""
    weakest = max(grades, key=lambda grade: grade.rank)
    effect = Value(after - before, Unit.SHARE, weakest, "computed")
    return Value(before, Unit.SHARE, grades[0], "computed"), effect
