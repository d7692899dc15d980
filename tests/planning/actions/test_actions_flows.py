"""Actions that open ways of information: what each puts in, and who knows more afterwards."""

import attrs
import pytest
from action_stage import done, known, of, only, refused, stage
from builders import actor, flow, origin, request, share

from servicemodel.domain.flow import FlowKind, Permission, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.text import Text
from servicemodel.domain.topic import TOPIC_LABELS

#: What one assumed flow makes of knowledge that is perfect at its sender.
ONE = pytest.approx(0.8 * 0.9)
TWO = pytest.approx(0.8 * 0.9 * 0.8 * 0.9)


def seen_by(who, *topics):
    """A first-hand observer of ``topics``."""
    return tuple(origin(who, 1, 1, id=f"o_{who}_{topic}", topic=topic) for topic in topics)


def ways(action):
    """Sender, receiver and topics of each flow that the action puts in."""
    return [(c.element.sender, c.element.receiver, c.element.topics) for c in action.changes]


#: Plate, actors, who sees what, and who knows how much of what afterwards.
CASES = [
    ("PA-04", ("front", "back"), ("customer", "customer.identity"), {"front": ONE, "back": TWO}),
    ("PA-04", ("front", "back"), ("customer", "customer.profile"), {"front": ONE, "back": TWO}),
    ("PA-05", ("front", "marketing"), ("consumer", "customer.need"), {"front": ONE, "marketing": TWO}),
    ("PA-05", ("front", "marketing"), ("consumer", "market.demand"), {"front": ONE, "marketing": TWO}),
    ("PA-07", ("customer",), ("back", "service.solution"), {"customer": ONE}),
    ("PA-08", ("dealer",), ("back", "service.solution"), {"dealer": ONE}),
    ("PA-09", ("dealer",), ("tech", "service.solution"), {"dealer": ONE}),
    ("PA-10", ("customer",), ("front", "service.promise"), {"customer": ONE}),
    ("PA-13", ("management",), ("customer", "market.competitor"), {"management": ONE}),
    ("PA-13", ("management",), ("dealer", "market.competitor"), {"management": ONE}),
    ("PA-13", ("management",), ("marketing", "market.competitor"), {"management": ONE}),
    ("PA-14", ("management", "supplier"), ("front", "part.quality"), {"management": ONE, "supplier": TWO}),
    ("PA-15", ("management",), ("evaluation", "service.quality"), {"management": ONE}),
    ("PA-16", ("back",), ("evaluation", "service.quality"), {"back": ONE}),
    ("PA-17", ("design",), ("management", "innovation.product"), {"design": ONE}),
    ("PA-19", ("management",), ("back", "market.demand"), {"management": ONE}),
    ("PA-20", ("evaluation", "management"), ("front", "service.status"), {"management": TWO}),
    ("PA-21", ("supplier",), ("firm", "market.demand"), {"supplier": ONE}),
    ("PA-22", ("dealer",), ("firm", "product.performance"), {"dealer": ONE}),
    ("PA-26", ("customer",), ("tech", "product.detail"), {"customer": ONE}),
    ("PA-31", ("front",), ("marketing", "policy.rule"), {"front": ONE}),
    ("PA-32", ("management",), ("finance", "customer.value"), {"management": ONE}),
]


@pytest.mark.parametrize(("plate", "cast", "seen", "after"), CASES)
def test_the_flow_is_put_in_and_those_it_reaches_know_more(plate, cast, seen, after):
    who, topic = seen
    staged = stage(who, *cast, origins=seen_by(who, topic))
    action = only(plate, staged)
    assert topic in TOPIC_LABELS
    assert {each for _, _, topics in ways(action) for each in topics} == {topic}
    situation = done(staged, action)
    assert {id: known(situation, id, topic) for id in after} == after


@pytest.mark.parametrize(("plate", "cast", "seen", "after"), CASES)
def test_done_once_it_is_not_proposed_again(plate, cast, seen, after):
    staged = stage(seen[0], *cast, origins=seen_by(*seen))
    assert not of(plate, done(staged, only(plate, staged)).model)


@pytest.mark.parametrize(("plate", "cast", "seen", "after"), CASES)
def test_without_anybody_who_knows_nothing_is_proposed(plate, cast, seen, after):
    assert not of(plate, stage(seen[0], *cast))


def test_capture_never_gates_the_service():
    staged = stage("customer", "front", "back", origins=seen_by("customer", "customer.identity"))
    asks = request("price", "customer", rule=share(0.6), contact="front")
    with_request = attrs.evolve(staged, requests=(asks,))
    after = done(with_request, only("PA-04", with_request)).model
    assert after.requests == (asks,)


def test_a_flow_that_is_there_is_raised_and_not_doubled():
    weak = flow("back", "dealer", 0.3, 0.5, topic="service.solution")
    staged = stage(origins=seen_by("back", "service.solution"), flows=(weak,))
    (change,) = only("PA-08", staged).changes
    assert change.element.id == weak.id
    assert change.element.fidelity.coverage.number == 0.95
    strong = flow("back", "dealer", 0.8, 0.9, topic="service.solution")
    assert not of("PA-08", stage(origins=seen_by("back", "service.solution"), flows=(strong,)))


@pytest.mark.parametrize(("granted", "refusals"), [(True, []), (False, ["no-permission"])])
def test_resources_wait_for_the_authorisation(granted, refusals):
    licence = Permission("licence", Text("licence", "授权"), granted)
    weak = flow("back", "dealer", 0.3, 0.5, topic="service.solution", permission="licence")
    staged = stage(origins=seen_by("back", "service.solution"), flows=(weak,), permissions=(licence,))
    assert [no.reason for no in refused("PA-08", staged)] == refusals
    assert bool(of("PA-08", staged)) is granted


def test_what_a_dealer_is_told_may_reach_a_competitor():
    leak = flow("dealer", "rival", 0.2, 0.8, topic="service.solution")
    staged = stage(origins=seen_by("back", "service.solution"), flows=(leak,))
    assert known(done(staged), "rival", "service.solution") == 0
    after = done(staged, only("PA-08", staged))
    assert known(after, "rival", "service.solution") == pytest.approx(0.8 * 0.9 * 0.2 * 0.8)


def test_tracking_tells_the_front_office_and_the_customers():
    asks = flow("customer", "front", 1, 1, topic="customer.need", kind=FlowKind.REQUEST)
    staged = stage("customer", "front", "tech", origins=seen_by("tech", "service.status"), flows=(asks,))
    action = only("PA-06", staged)
    assert ways(action) == [
        ("tech", "front", ("service.status",)),
        ("front", "customer", ("service.status",)),
    ]
    after = done(staged, action)
    assert known(after, "front", "service.status") == ONE
    assert known(after, "customer", "service.status") == TWO


def test_a_timetable_is_agreed_for_matters_that_have_none():
    staged = stage("customer", "front", origins=seen_by("front", "service.promise"))
    hard = request("repair", "customer")
    bare = attrs.evolve(hard, traits=attrs.evolve(hard.traits, timetable=False))
    asked = attrs.evolve(staged, requests=(bare,))
    after = done(asked, only("PA-10", asked))
    assert after.model.request("repair").traits.timetable is True
    assert done(staged, only("PA-10", staged)).model.requests == ()


def test_suggestions_are_answered_and_more_come():
    said = flow("customer", "front", 0.5, 1, topic="customer.suggestion")
    staged = stage("management", origins=seen_by("customer", "customer.suggestion"), flows=(said,))
    action = only("PA-11", staged)
    after = done(staged, action)
    reply = next(f for f in after.model.flows if f.closes == said.id)
    assert (reply.sender, reply.receiver) == ("management", "customer")
    assert known(after, "front", "customer.suggestion") == pytest.approx(0.5 + 0.2 * 0.5)
    assert not of("PA-11", after.model)


def test_stores_are_joined_in_both_directions():
    staged = stage("back", "crm", "front", origins=seen_by("front", "customer.identity"))
    action = only("PA-30", staged)
    after = done(staged, action)
    assert known(after, "back", "customer.identity") >= 0.72
    assert known(after, "crm", "customer.identity") >= 0.72
    ends = {(sender, receiver) for sender, receiver, _ in ways(action)}
    assert ("front", "back") in ends
    assert ("back", "crm") in ends
    assert ("crm", "back") in ends


def test_seats_are_trained_by_schedule():
    staged = stage("front", origins=seen_by("marketing", "policy.rule"))
    (change,) = only("PA-31", staged).changes
    assert (change.element.kind, change.element.trigger) == (FlowKind.TRAINING, Trigger.SCHEDULED)


def test_what_employees_take_from_the_system_becomes_fuller():
    lesson = flow("crm", "front", 0.4, 0.6, topic="customer.profile")
    staged = stage("front", origins=seen_by("crm", "customer.profile"), flows=(lesson,))
    before = known(done(staged), "front", "customer.profile")
    assert before == pytest.approx(0.24)
    assert known(done(staged, only("PA-18", staged)), "front", "customer.profile") == pytest.approx(0.95**2)
    used = {"front": {"traits": attrs.evolve(actor("x").traits, infusion=share(0.4))}}
    staged = stage("front", origins=seen_by("crm", "customer.profile"), flows=(lesson,), people=used)
    after = done(staged, only("PA-34", staged))
    assert after.model.actor("front").traits.infusion.number == 0.8
    assert known(after, "front", "customer.profile") == pytest.approx(0.8 * 0.6)
    assert not of("PA-34", after.model)


def test_intermediaries_are_served_and_trained_whoever_they_are():
    seen = seen_by("tech", "service.solution")
    staged = stage("tech", "dealer", origins=seen)
    agent = actor("agent", ActorKind.AGENT)
    both = attrs.evolve(staged, actors=(*staged.actors, agent))
    assert set(of("PA-09", both)) == {"tech@dealer", "tech@agent"}
