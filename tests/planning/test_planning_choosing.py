"""From actions of a model to the best bundle: costs, order, conflicts, and gains by the real engine."""

from itertools import combinations, pairwise

import attrs
import pytest
from builders import actor, channel, flow, model, money, name, origin, per_year, request, share, topic
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.fact import Population
from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.merging import merged
from servicemodel.domain.model import Section
from servicemodel.domain.portfolio import Bar, Candidate, Constraints
from servicemodel.domain.project import Project
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ActorTraits, ProjectKind, RequestTraits
from servicemodel.domain.value import Unit, Value
from servicemodel.planning.choosing import choose
from servicemodel.planning.gaining import gains
from servicemodel.planning.influence import influence
from servicemodel.planning.portfolio import portfolio

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


def test_capture_and_share_bring_72_together_36_each_and_nothing_alone():
    def known(chosen):
        actions = [action for action in (CAPTURE, SHARE) if action.id in chosen]
        return pipeline.assess(merged(MODEL, actions)).correct("management", IDENTITY)

    assert (known({"capture"}), known({"share"})) == (0, 0)
    found = portfolio([Candidate("capture", money(0)), Candidate("share", money(0))], known, Constraints())
    assert found.best.value.number == pytest.approx(0.72)
    assert [one.share.number for one in found.contributions] == pytest.approx([0.36, 0.36])


def test_the_best_bundle_of_a_model_is_chosen_by_walks():
    found = choose(pipeline.assess(MODEL), EVERY)
    assert found.best.actions == ("allow", "capture", "learn", "share")
    assert found.best.value.number == pytest.approx(100 * 10 * (0.8 + 0.5 * 0.72))
    shares = {one.action: one.share.number for one in found.contributions}
    assert shares == pytest.approx({"allow": 200, "learn": 600, "capture": 180, "share": 180})
    assert found.best.unpriced == found.best.actions
    assert found.proof.proven
    order = [placed.action for placed in found.schedule.placed]
    assert order.index("allow") < order.index("learn")
    assert order.index("capture") < order.index("share")


def test_within_a_budget_costs_come_from_projects_and_unknown_ones_are_named():
    of = with_projects(
        project("p", does=("PA-04", "share"), cost=money(90)), project("q", does=("EMP*",), cost=money(50))
    )
    found = choose(pipeline.assess(of), EVERY, Constraints(once=120.0))
    assert found.best.actions == ("capture", "share")
    assert found.best.once == Value(90.0, Unit.MONEY, money(1).grade, "computed")
    assert [(bar.action, bar.bar) for bar in found.barred] == [("learn", Bar.UNKNOWN_COST)]


def test_gains_are_those_of_a_walk_afresh_and_add_up_over_pieces():
    situation = pipeline.assess(MODEL)
    gain = gains(situation, EVERY)
    assert {frozenset(p) for p in gain.pieces} == {
        frozenset({"allow", "learn"}),
        frozenset({"capture", "share"}),
    }
    for size in range(5):
        for chosen in map(frozenset, combinations([a.id for a in EVERY], size)):
            pieces = sum(piece.valuer(chosen & piece.actions) for piece in gain.divided())
            assert pieces == pytest.approx(gain.whole(chosen))
            assert all(p.valuer(chosen & p.actions) <= p.ceiling(chosen & p.actions) for p in gain.divided())


@pytest.mark.parametrize("library", ["q-company", "proactive", "call-centre-crm"])
def test_pieces_of_library_models_add_up(library):
    from servicemodel.analyses import remedies

    situation = pipeline.assess(pipeline.read(library))
    actions = remedies(pipeline.find(situation), situation)
    gain = gains(situation, actions)
    barred = {id for pair in choose_conflicts(situation, actions) for id in pair}
    free = [action.id for action in actions if action.id not in barred]
    for chosen in (frozenset(free), frozenset(free[::2]), frozenset(free[::3])):
        pieces = sum(piece.valuer(chosen & piece.actions) for piece in gain.divided())
        assert pieces == pytest.approx(gain.whole(chosen), abs=1e-6)
        assert all(p.valuer(chosen & p.actions) <= p.ceiling(chosen & p.actions) for p in gain.divided())


def choose_conflicts(situation, actions):
    from servicemodel.domain.merging import conflicts

    return conflicts(situation.model, actions)


edits = st.lists(
    st.tuples(
        st.sampled_from([*KINDS]), st.sampled_from([*KINDS]), st.sampled_from([IDENTITY, SOLUTION, PRICE])
    ),
    min_size=2,
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(edits, st.booleans())
def test_pieces_add_up_whatever_flows_are_added(drawn, addressed):
    of = attrs.evolve(
        MODEL,
        flows=(
            flow("tech", "customer", 0.5, 0.9, topic=PRICE, addressed_by=IDENTITY if addressed else None),
        ),
        topics=(topic(IDENTITY), topic(SOLUTION, harm=money(3)), topic(PRICE, harm=money(2))),
        origins=(*MODEL.origins, origin("tech", 0.9, 0.8, topic=PRICE, id="sees_price")),
        needs=(),
        requests=(*MODEL.requests, matter("price", "customer", PRICE, "customer")),
    )
    actions = [
        act(f"a{n}", Put(flow(one, other, 0.6, 0.9, topic=about, id=f"f{n}")))
        for n, (one, other, about) in enumerate(drawn)
        if one != other
    ]
    gain = gains(pipeline.assess(of), actions)
    chosen = frozenset(action.id for action in actions)
    assert sum(p.valuer(chosen & p.actions) for p in gain.divided()) == pytest.approx(
        gain.whole(chosen), abs=1e-6
    )


def test_a_chain_of_three_is_found_although_no_two_of_its_links_bring_anything():
    ends = ("customer", "front", "tech", "management")
    links = [
        act(f"link{n}", Put(flow(one, other, 0.9, 1, topic=IDENTITY)))
        for n, (one, other) in enumerate(pairwise(ends))
    ]
    found = choose(pipeline.assess(MODEL), [*links, LEARN, ALLOW])
    assert found.best.actions == ("allow", "learn", "link0", "link1", "link2")
    assert found.best.value.number == pytest.approx(800 + 500 * 0.9**3)


def test_what_an_edit_may_change_is_told_for_every_kind_of_element():
    hotline = channel("hotline", cost=5.0)
    of = attrs.evolve(
        MODEL,
        channels=(hotline,),
        permissions=(Permission("consent", name("consent"), False),),
        flows=(
            flow(
                "tech",
                "customer",
                0.5,
                0.9,
                topic=PRICE,
                id="mail",
                permission="consent",
                cost_per_year=money(2),
            ),
        ),
        topics=(topic(IDENTITY), topic(SOLUTION), topic(PRICE, harm=money(1))),
        origins=(*MODEL.origins, origin("tech", 1, 1, topic=PRICE, id="sees_price")),
    )
    front, customer = of.actor("front"), of.actor("customer")
    richer = attrs.evolve(customer, traits=ActorTraits(lifetime_value=money(9)))
    trained = attrs.evolve(front, traits=ActorTraits(infusion=share(0.9)))
    found = influence(
        of,
        [
            act("person", Put(attrs.evolve(hotline, cost_per_contact=money(4)))),
            act("shop", Put(attrs.evolve(hotline, traits=attrs.evolve(hotline.traits, easy=True)))),
            act("consent", Put(Permission("consent", name("consent"), True))),
            act("train", Put(trained)),
            act("value", Put(richer)),
            act("work", Put(project("desk"))),
            act("topic", Put(topic(PRICE, 0.1))),
        ],
    )
    told = {(ref.section, ref.id): set(ids) for ref, ids in found.items()}
    assert told[Section.REQUESTS, "noise"] == {"person", "value"}
    assert told[Section.TOPICS, PRICE] == {"consent", "topic"}
    assert told[Section.FLOWS, "mail"] == {"person", "consent"}
    assert told[Section.ACTORS, "customer"] == {"value"}
    assert (Section.ACTORS, "front") not in told
    everything = influence(
        of, [act("new", Put(actor("z"))), act("parts", Put(Population("all", (("n", 1.0),))))]
    )
    assert all(ids == {"new", "parts"} for ids in everything.values())
