"""One small model for every answer about evidence: what was claimed, drawn, counted."""

import attrs
from builders import actor, channel, flow, model, name, origin, share, topic
from room_cases import KINDS

from servicemodel.domain.actor import Actor
from servicemodel.domain.binding import Binding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.measurement import Measurement, Measurements, Period
from servicemodel.domain.measuring import bind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.traits import ActorTraits
from servicemodel.domain.value import Grade, Unit, Value

PAIR = (("from", "front"), ("to", "tech"))
BACK = (("from", "tech"), ("to", "front"))
YEAR = Period("2024-01-01T00:00:00", "2024-12-31T00:00:00")
WEEKS = Period("2024-01-01T00:00:00", "2024-01-15T00:00:00")


def counted(measure, key, successes, trials, period=YEAR):
    """A counted share with an interval of a tenth to each side."""
    value = Value.counted(successes, trials, f"F-{measure}")
    low, high = max(0.0, value.number - 0.1), min(1.0, value.number + 0.1)
    return Measurement(measure, 1, key, attrs.evolve(value, low=low, high=high), trials, period)


def amount(measure, key, number, unit, n=100):
    """A time, a sum or a volume with an interval of a tenth to each side."""
    value = Value(number, unit, Grade.MEASURED, f"F-{measure}", low=number * 0.9, high=number * 1.1)
    return Measurement(measure, 1, key, value, n, YEAR)


def handed(*pairs):
    """Hand-overs counted by pair: sender, receiver, how many."""
    return tuple(
        amount("handoff_pairs", (("from", a), ("to", b)), float(n), Unit.COUNT, n) for a, b, n in pairs
    )


def lacking(measure, key=()):
    """A figure that the records cannot give."""
    return Measurement(measure, 1, key, None, 0, lacks=("contact_event.team",))


ASK = flow("front", "tech", 1, 1, id="ask", kind=FlowKind.REQUEST)
TELL = flow("tech", "front", 0.9, 0.9, d=1.0, id="tell", kind=FlowKind.RESPONSE, closes="ask")
LINE = channel("line", cost=4.0)
PEOPLE = attrs.evolve(actor("customers"), traits=ActorTraits(registered=share(0.9), service_level=share(0.9)))
MATTER = ServiceRequest("fault", name("fault"), "customers", (), "front", authority=share(0.9))
WITH_TRAITS = attrs.evolve(
    LINE,
    traits=attrs.evolve(
        LINE.traits, resolution=share(0.9), answer_time=Value(1.0, Unit.DAYS, Grade.DECLARED)
    ),
)
PLACES = {
    "coverage": (Section.FLOWS, "tell", Unit.SHARE),
    "accuracy": (Section.FLOWS, "tell", Unit.SHARE),
    "delay": (Section.FLOWS, "tell", Unit.DAYS),
    "answer_time": (Section.CHANNELS, "line", Unit.DAYS),
    "cost_per_contact": (Section.CHANNELS, "line", Unit.MONEY),
    "authority": (Section.REQUESTS, "fault", Unit.SHARE),
    "resolution": (Section.CHANNELS, "line", Unit.SHARE),
    "registered": (Section.ACTORS, "customers", Unit.SHARE),
    "service_level": (Section.ACTORS, "customers", Unit.SHARE),
}


def bare(flows=(ASK, TELL)):
    """Front office and technology, a channel, customers and their matter, all with declared numbers."""
    people: tuple[Actor, ...] = (
        *(actor(id, KINDS.get(id, actor(id).kind)) for id in ("front", "tech")),
        PEOPLE,
    )
    made = model([origin("tech", 1, 1)], flows, topics=[topic()])
    return attrs.evolve(made, actors=people, channels=(WITH_TRAITS,), requests=(MATTER,))


def fed(what, figure, flows=(ASK, TELL)) -> ServiceModel:
    """The number ``what`` is fed by ``figure``, which may be None."""
    section, id, _ = PLACES[what]
    measure, key = (figure.measure, figure.key) if figure else ("closed_loop", PAIR)
    bound = attrs.evolve(bare(flows), bindings=(Binding(Ref(section, id), what, measure, key),))
    return bind(bound, Measurements((figure,) if figure else ()))


def worse(what, n=100):
    """A figure clearly worse than what is declared."""
    unit = PLACES[what][2]
    if unit is Unit.SHARE:
        return counted("closed_loop", PAIR, n * 4 // 10, n)
    return amount("handoff_delay", PAIR, 9.0, unit, n)


def logged(figures, flows=(ASK, TELL), bound=()) -> ServiceModel:
    """Records beside a model whose numbers nothing feeds but the hand-over measures ``bound``."""
    bindings = tuple(Binding(Ref(Section.FLOWS, id), "per_year", "yearly_handoffs", PAIR) for id in bound)
    return bind(attrs.evolve(bare(flows), bindings=bindings), Measurements(tuple(figures)))


VIOLATED = {
    **{("EVI01", what): fed(what, worse(what)) for what in PLACES},
    ("EVI02", "no-such-flow"): logged(handed(("tech", "front", 60)), (ASK,)),
    ("EVI03", "no-trace"): logged(
        handed(("front", "customers", 50), ("tech", "customers", 50)), bound=("ask",)
    ),
    **{("EVI04", what): fed(what, worse(what, 10)) for what in PLACES},
    ("EVI05", "log-says-otherwise"): logged([counted("closed_loop", PAIR, 40, 100)]),
}
UNKNOWN = {
    **{("EVI01", f"no-{what}"): fed(what, None) for what in PLACES},
    ("EVI02", "hand-overs-not-recorded"): logged([lacking("handoff_pairs")]),
    ("EVI03", "party-not-recorded"): logged(handed(("front", "customers", 50)), bound=("ask",)),
    ("EVI04", "short-period"): fed("coverage", counted("closed_loop", PAIR, 40, 100, WEEKS)),
    ("EVI05", "few-hand-overs"): logged([counted("closed_loop", PAIR, 4, 10)]),
}
SATISFIED = {
    ("EVI01", "right"): fed("coverage", counted("closed_loop", PAIR, 88, 100)),
    ("EVI02", "drawn"): logged(handed(("front", "tech", 60))),
    ("EVI02", "too-few"): logged(handed(("tech", "front", 5)), (ASK,)),
    ("EVI03", "right"): logged(handed(("front", "tech", 60), ("tech", "front", 40)), bound=("ask",)),
    ("EVI04", "enough-coverage"): fed("coverage", counted("closed_loop", PAIR, 88, 100)),
    ("EVI05", "right"): logged([counted("closed_loop", PAIR, 88, 100)]),
}
NOT_APPLICABLE = {
    ("EVI01", "nothing-measured"): bare(),
    ("EVI02", "no-records"): bare(),
    ("EVI03", "no-recorded-flow"): bare(),
    ("EVI04", "nothing-measured"): bare(),
    ("EVI05", "nothing-to-compare"): bare(),
}
