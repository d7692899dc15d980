"""Which action comes before which, and what projects say of it."""

import attrs
from builders import actor, channel, days, flow, model, money, name, origin, per_year, request, share, topic

from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.channel import Medium
from servicemodel.domain.fact import Population
from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.portfolio import Before, Candidate
from servicemodel.domain.project import Project
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ProjectKind, RequestTraits
from servicemodel.domain.value import Unit, Value
from servicemodel.planning.costing import costed, covers, project_excludes, project_order
from servicemodel.planning.order import equips, heard, precedence, settles
from servicemodel.planning.touching import touched

IDENTITY, PRICE, SOLUTION = "customer.identity", "service.price", "service.solution"
KINDS = {
    "customer": ActorKind.GENERAL_CUSTOMER,
    "front": ActorKind.FRONT_OFFICE,
    "management": ActorKind.DECISION_SUPPORT,
    "tech": ActorKind.TECHNICAL_SUPPORT,
}


def act(id, *changes, finding="", seeds=()):
    """An action of that id."""
    return Action(id, finding, Text(id, id), tuple(changes), seeds=seeds)


def matter(id, sender, topic, who, **traits):
    """A matter that is lost at the first contact unless ``who`` knows ``topic``; 100 a year, 10 each."""
    lost = RequestTraits(attempts=Value(1.0, Unit.COUNT, share(1).grade), loss=money(10), **traits)
    said = {"per_year": per_year(100), "authority": share(0.5), "rule": share(1.0), "contact": who}
    return request(id, sender, [(who, topic)], **said, traits=lost)


CAPTURE = act("capture", Put(flow("customer", "front", 0.9, 1, topic=IDENTITY)), seeds=("PA-04",))
SHARE = act("share", Put(flow("front", "management", 0.8, 1, topic=IDENTITY)))
LEARN = act("learn", Put(flow("tech", "front", 0.8, 1, topic=SOLUTION)), seeds=("PA-30",))
ALLOW = act(
    "allow",
    Put(attrs.evolve(matter("noise", "customer", SOLUTION, "front"), authority=share(1.0))),
    finding="EMP01@front@noise@may-not-decide",
)
MODEL = model(
    [origin("customer", 1, 1, topic=IDENTITY), origin("tech", 1, 1, topic=SOLUTION)],
    kinds=KINDS,
    actors=tuple(KINDS),
    requests=(
        matter("noise", "customer", SOLUTION, "front"),
        matter("who", "customer", IDENTITY, "management"),
    ),
)
EVERY = (CAPTURE, SHARE, LEARN, ALLOW)


def project(id, order=1, **said):
    return Project(id, name(id), ProjectKind.SYSTEM, order, **said)


def with_projects(*projects, of=MODEL):
    return attrs.evolve(of, projects=projects)


def test_rules_come_before_systems_that_the_same_people_use():
    far = act("far", Put(flow("tech", "management", 0.8, 1, topic=SOLUTION)), finding="CRM01@management@x")
    found = precedence((LEARN, ALLOW, far), MODEL)
    assert found == (
        Before(("allow",), "far", needed=False),
        Before(("allow",), "learn"),
        Before(("allow",), "learn", needed=False),
    )
    assert precedence((far, ALLOW, LEARN), MODEL) == found
    assert settles(act("x", seeds=("PA-27", "PA-30")))
    assert not equips(act("x", seeds=("PA-27", "PA-30")))
    assert equips(act("x", seeds=("PA-34",)))


def test_sharing_what_nobody_captured_needs_the_capture():
    assert precedence((CAPTURE, SHARE), MODEL) == (
        Before(("capture",), "share"),
        Before(("capture",), "share", needed=False),
    )
    told = attrs.evolve(MODEL, flows=(flow("customer", "front", 0.2, 1, topic=IDENTITY, id="some"),))
    assert heard(told, IDENTITY) == {"customer", "front"}
    assert precedence((CAPTURE, SHARE), told) == (Before(("capture",), "share", needed=False),)


def test_a_message_without_consent_needs_the_consent():
    consent = Permission("consent", name("consent"), False)
    refused = flow("front", "customer", 0.7, 1, topic=PRICE, permission="consent")
    of = attrs.evolve(MODEL, permissions=(consent,))
    remind, ask = act("remind", Put(refused)), act("ask", Put(attrs.evolve(consent, granted=True)))
    both = act("both", Put(attrs.evolve(consent, granted=True)), Put(attrs.evolve(refused, id="other")))
    assert precedence((remind, ask), of) == (Before(("ask",), "remind"),)
    assert precedence((remind, ask, both), of) == (Before(("ask", "both"), "remind"),)
    assert precedence((remind,), of) == ()


def test_projects_cover_actions_by_kind_rule_and_id():
    action = act("EMP01@front@noise@x#empower", finding="EMP01@front@noise@x", seeds=("PA-23",))
    for pattern in ("PA-23", "EMP01", "EMP*", "EMP01@front@*", "*#empower", action.id):
        assert covers(project("p", does=(pattern,)), action), pattern
    for pattern in ("PA-2", "EMP02", "front", "?MP01", "[E]MP01"):
        assert not covers(project("p", does=(pattern,)), action), pattern
    assert not covers(project("p"), action)


def test_the_first_priced_project_pays():
    of = with_projects(
        project("free", 1, does=("share",), days=Value(3.0, Unit.COUNT, share(1).grade)),
        project("late", 3, does=("*",), cost=money(7)),
        project("early", 2, does=("capture",), cost_per_year=money(4)),
    )
    found = {candidate.action: candidate for candidate in costed(EVERY, of)}
    assert found["capture"] == Candidate("capture", None, money(4), None, "early")
    assert found["share"] == Candidate("share", money(7), None, None, "late")
    bare = with_projects(of.projects[0])
    found = {candidate.action: candidate for candidate in costed(EVERY, bare)}
    assert (found["share"].project, found["share"].priced) == ("free", False)
    assert found["learn"] == Candidate("learn")


def test_projects_order_and_exclude_their_actions():
    of = with_projects(
        project("p", does=("capture", "share"), cost=money(1)),
        project("q", does=("learn",), cost=money(1), after=("p", "unknown"), excludes=("r",)),
        project("r", does=("allow",), cost=money(1), excludes=("q",)),
    )
    assert project_order(EVERY, of) == (Before(("capture", "share"), "learn"),)
    assert project_excludes(EVERY, of) == (("allow", "learn"),)
    assert Before(("capture", "share"), "learn") in precedence(EVERY, of)


def test_what_is_touched_is_told_for_every_kind_of_element():
    hotline = channel("hotline")
    asked = matter("ask", "customer", PRICE, "front", channels=("hotline",))
    of = attrs.evolve(
        MODEL,
        channels=(hotline,),
        requests=(*MODEL.requests, asked),
        permissions=(Permission("consent", name("consent"), False),),
        flows=(flow("tech", "customer", 0.5, 0.9, topic=PRICE, id="mail", permission="consent"),),
    )

    def seen(element):
        touch = touched(of, act("x", Put(element)))
        return touch.actors, touch.topics, touch.requests

    assert seen(flow("front", "tech", 1, 1, topic=PRICE)) == ({"front", "tech"}, {PRICE}, set())
    assert seen(origin("front", 1, 1, topic=PRICE)) == ({"front"}, {PRICE}, set())
    assert seen(topic(PRICE)) == (set(), {PRICE}, set())
    assert seen(Permission("consent", name("consent"), True)) == ({"tech", "customer"}, {PRICE}, set())
    assert seen(attrs.evolve(hotline, medium=Medium.EMAIL)) == ({"customer", "front"}, {PRICE}, {"ask"})
    assert seen(actor("tech", ActorKind.TECHNICAL_SUPPORT)) == ({"tech"}, {PRICE}, set())
    assert seen(project("desk")) == (set(), set(), set())
    assert touched(of, act("x", Put(Population("all", (("n", 1.0),))))).whole
    assert Ref(Section.FLOWS, "mail") == Put(of.flow("mail")).ref
    assert days(1).days.number == 1
