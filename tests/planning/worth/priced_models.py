"""Priced models for the tests of worth: the worked examples WE-6 to WE-8 and SC-12, and random ones."""

import attrs
from builders import (
    TOPIC,
    channel,
    fidelity,
    flow,
    model,
    money,
    need,
    origin,
    per_year,
    request,
    share,
    topic,
)
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value

SOLUTION, PRICE, DETAIL = "service.solution", "service.price", "product.detail"
OTHER = "service.price"


def count(number):
    """A declared count."""
    return Value(number, Unit.COUNT, Grade.DECLARED)


def matter(
    id, sender, requires=(), n=100.0, authority=1.0, rule=1.0, foreseeable=None, resolved=None, **traits
):
    """A request of ``n`` matters a year."""
    if resolved is not None:
        traits["resolved"] = share(resolved)
    return request(
        id,
        sender,
        requires,
        per_year=per_year(n),
        authority=share(authority),
        rule=share(rule),
        foreseeable=None if foreseeable is None else share(foreseeable),
        traits=RequestTraits(**traits),
    )


def q_company(noise=0.1, number_rule=0.6, authority=0.0):
    """WE-7: three kinds of matter, each with what the front office knows of it."""
    seen = ((SOLUTION, noise), (PRICE, 0.95), (DETAIL, 0.9))
    return model(
        [origin("front", c, 1, id=f"o{n}", topic=t) for n, (t, c) in enumerate(seen)],
        actors=["customers"],
        requests=(
            matter("noise", "customers", [("front", SOLUTION)], 300),
            matter("price", "customers", [("front", PRICE)], 400, rule=number_rule),
            matter("detail", "customers", [("front", DETAIL)], 300, authority=authority),
        ),
    )


def with_customer(of, id, people, value):
    """``of`` with the size and the lifetime value of the customers of that id."""
    return attrs.evolve(
        of,
        actors=tuple(
            attrs.evolve(
                who, population=count(people), traits=attrs.evolve(who.traits, lifetime_value=money(value))
            )
            if who.id == id
            else who
            for who in of.actors
        ),
    )


def reminder_case(groups, reminded=None, rho=0.66):
    """WE-8: ``groups`` of customers with their sizes and yearly incidents; one may be ``reminded``."""
    flows = [flow("firm", "dealer", 0.8, 0.9)]
    for id, _, _ in groups:
        flows.append(flow("dealer", id, 0.5, 0.8))
        if id == reminded:
            size = next(people for name, people, _ in groups if name == id)
            flows.append(reminder(id, size, rho))
    of = model(
        [origin("firm", 1, 0.95)],
        flows,
        kinds={id: ActorKind.END_CUSTOMER for id, _, _ in groups},
        channels=(channel("phone", cost=5.0),),
        requests=tuple(_incident(id, incidents) for id, _, incidents in groups),
    )
    for id, people, _ in groups:
        of = with_customer(of, id, people, 600.0)
    return of


def reminder(to, messages, rho):
    """The reminder of WE-2 with its price."""
    return attrs.evolve(
        flow("firm", to, 0.7, 0.95, id="reminder", kind=FlowKind.REMINDER, trigger=Trigger.PROACTIVE),
        per_year=per_year(messages),
        cost_per_message=money(0.10),
        follow_up=None if rho is None else count(rho),
    )


def _incident(sender, n):
    return matter(
        f"incident_{sender}",
        sender,
        n=n,
        foreseeable=1.0,
        channels=("phone",),
        act=share(0.5),
        prevented_by=TOPIC,
        contacts=count(1.5),
        handling=money(80.0),
        churn=share(0.03),
        planned=money(30.0),
    )


def mailing(accuracy=0.6, benefit=10.0, harm=40.0):
    """WE-6: a mailing of that accuracy about a fact that the firm knows with .95, one item each."""
    firm = Value(100.0, Unit.PER_YEAR, Grade.DECLARED)
    return model(
        [origin("firm", 1, 0.95)],
        [flow("firm", "customers", 0.9, accuracy, id="mailing")],
        [need("customers", 0.9)],
        topics=[topic(benefit=money(benefit), harm=money(harm), items=firm)],
    )


def steered(by, **more):
    """SC-12: 1,000 questions a year that come in by the channels ``by``."""
    return model(
        [origin("desk", 1, 1)],
        actors=["customers"],
        channels=(
            channel("phone", Medium.PHONE, 5.00, resolution=share(2 / 3)),
            channel("mail", Medium.EMAIL, 5.63, returning=share(0.5)),
        ),
        requests=(matter("question", "customers", [("desk", TOPIC)], 1000, channels=by, **more),),
    )


def assessed(of, before=None):
    """The situation of a model."""
    return pipeline.assess(of, before)


shares = st.sampled_from([0.0, 0.2, 0.5, 0.9, 1.0])
some = st.sampled_from([0.2, 0.5, 0.9, 1.0])
NODES = "abcd"
ends = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda pair: pair[0] != pair[1])
#: What a flow may be: ends, coverage, accuracy, topic.
carried = st.tuples(ends, some, some, st.sampled_from([TOPIC, OTHER]))


def made(n, drawn, **more):
    """The flow numbered ``n`` as drawn."""
    pair, c, a, about = drawn
    return flow(*pair, c, a, id=f"f{n}", topic=about, **more)


@st.composite
def priced(draw, harm=False):
    """Four actors, two topics, up to six flows, two requests of ``d``; harm and leak if wanted."""
    flows = tuple(made(n, drawn) for n, drawn in enumerate(draw(st.lists(carried, max_size=6))))
    topics = [topic(TOPIC), topic(OTHER)]
    if harm:
        topics = [attrs.evolve(t, harm=money(7.0), leak=money(90.0), items=per_year(50)) for t in topics]
    return model(
        [origin(draw(st.sampled_from(NODES)), draw(some), 0.9, id=f"o{t}", topic=t) for t in (TOPIC, OTHER)],
        flows,
        [need("b", 0.7), attrs.evolve(need("c", 0.5, topic=OTHER), id="n_other")],
        kinds={"d": ActorKind.END_CUSTOMER, "a": ActorKind.COMPETITOR if harm else ActorKind.DEALER},
        actors=NODES,
        topics=topics,
        channels=(
            channel("phone", Medium.PHONE, 5.0, resolution=share(draw(some))),
            channel("web", Medium.WEB_FORM, 1.0, returning=share(draw(shares))),
        ),
        requests=tuple(_drawn(draw, id, about) for id, about in (("r1", TOPIC), ("r2", OTHER))),
    )


def _drawn(draw, id, about):
    return matter(
        id,
        "d",
        draw(st.sampled_from([[("b", about)], [("b", TOPIC), ("c", OTHER)], []])),
        draw(st.sampled_from([0.0, 100.0, 900.0])),
        draw(shares),
        draw(shares),
        draw(shares),
        channels=draw(st.sampled_from([("phone",), ("web",), ("phone", "web")])),
        act=share(draw(shares)),
        prevented_by=draw(st.sampled_from([None, about])),
        attempts=count(draw(st.sampled_from([1.0, 2.0, 5.0]))),
        loss=money(draw(st.sampled_from([0.0, 40.0]))),
        handling=money(3.0),
    )


def weaker(of, at, by):
    """``of`` with coverage and accuracy of flow number ``at`` multiplied by ``by``."""
    flows = list(of.flows)
    old = flows[at].fidelity
    flows[at] = attrs.evolve(flows[at], fidelity=fidelity(old.coverage.number * by, old.accuracy.number * by))
    return attrs.evolve(of, flows=tuple(flows))
