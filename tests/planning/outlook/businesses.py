"""A small business whose units fail: customers can foresee it if somebody tells them."""

import attrs
from builders import TOPIC, channel, flow, model, origin, per_year, request, share

from servicemodel.domain.change import Put
from servicemodel.domain.flow import Fidelity
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.portfolio import Candidate
from servicemodel.domain.traits import ActorTraits, RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import assess
from servicemodel.network import connect
from servicemodel.planning.outlook import Option, Sampling, outlook

ANSWERS = "service.solution"
#: Enough samples for tests.
FEW = Sampling(samples=400, seed=7)


def situation_of(made):
    return assess(made, connect(made))


def measured(number, unit=Unit.SHARE):
    """A number that is exact."""
    return Value(number, unit, Grade.MEASURED)


def business(people=20000, matters=2400.0, known=0.4, volume=None, retention=None):
    """The front office can answer 40 % of the matters; the firm knows which units will fail."""
    incident = request(
        "incident", "customers", (("front", ANSWERS),), per_year=volume or per_year(matters),
        authority=share(1.0), rule=share(1.0), foreseeable=share(1.0),
        traits=RequestTraits(prevented_by=TOPIC, act=share(0.5), channels=("hotline",),
                             loss=measured(20.0, Unit.MONEY), churn=share(0.0)),
    )  # fmt: skip
    origins = [origin("front", known, 1, topic=ANSWERS), origin("firm", 1, 1)]
    line = attrs.evolve(channel("hotline"), cost_per_contact=measured(5.0, Unit.MONEY))
    kinds = {"customers": ActorKind.END_CUSTOMER}
    made = model(origins, actors=["customers"], kinds=kinds, channels=(line,), requests=(incident,))
    people_of = {"customers": measured(people, Unit.COUNT)}
    kept = ActorTraits(retention=retention)
    actors = tuple(attrs.evolve(a, population=people_of.get(a.id), traits=kept) for a in made.actors)
    return attrs.evolve(made, actors=actors)


def remind(coverage=0.4, id="remind", cost=None, **more):
    """Tell customers which units will fail."""
    told = flow("firm", "customers", coverage, 0.9, id="reminder", **more)
    return Option(id, (Put(told),), (Candidate(id, per_year=cost),) if cost else ())


def train(known=0.6, id="train", cost=None):
    """Let the front office answer more."""
    taught = Put(origin("front", known, 1, id="o_front", topic=ANSWERS))
    return Option(id, (taught,), (Candidate(id, per_year=cost),) if cost else ())


def price(number):
    """An exact price a year."""
    return measured(number, Unit.MONEY)


def seen(options, made=None, how=FEW, **more):
    return outlook(situation_of(made or business()), options, how, **more)


def exact(option):
    """The option with numbers that have no range."""
    return attrs.evolve(option, changes=tuple(Put(_sharp(put.element)) for put in option.changes))


def exact_business(volume):
    """The business with every number exact but its yearly volume."""
    made = business(volume=volume)
    request = made.requests[0]
    sure = {name: measured(getattr(request, name).number) for name in ("authority", "rule", "foreseeable")}
    acts = attrs.evolve(request.traits, act=measured(0.5))
    origins = tuple(_sharp(each) for each in made.origins)
    return attrs.evolve(made, origins=origins, requests=(attrs.evolve(request, traits=acts, **sure),))


def _sharp(element):
    of = element.fidelity
    known = Fidelity(measured(of.coverage.number), measured(of.accuracy.number), of.delay)
    return attrs.evolve(element, fidelity=known)
