"""Variants of one business: SC-01 to SC-06 to the printed digit, and numbers that the model states."""

from functools import cache

import pytest
from attrs import evolve
from builders import actor, flow, model, need, origin, request, share, topic
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import apply, differences
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import ActorTraits, ServiceMode
from servicemodel.domain.value import Grade
from servicemodel.planning.modes.reference import NEED, PARTS, PASSAGES, UNIT, Passage, Role, of_home
from servicemodel.planning.modes.variants import Variant, variant, variants
from servicemodel.reading import library_names

MODE = ServiceMode


@cache
def of(mode, name="proactive"):
    return variant(pipeline.read(name), mode)


@cache
def situation(mode, name="proactive"):
    return pipeline.assess(of(mode, name).model)


def known(mode, role, topic, name="proactive"):
    return situation(mode, name).correct(of(mode, name).players.one(role), topic)


@pytest.mark.parametrize("name", ["proactive", "direct", "dealer", "third_party", "traditional"])
@pytest.mark.parametrize(
    ("mode", "figure"),
    [(MODE.DIRECT, "0.409"), (MODE.DEALER, "0.098"), (MODE.THIRD_PARTY, "0.000"), (MODE.PROACTIVE, "0.530")],
)
def test_what_management_knows_of_needs_whatever_the_mode_of_the_business_today(name, mode, figure):
    """SC-01, SC-02."""
    assert f"{known(mode, Role.MANAGEMENT, NEED, name):.3f}" == figure


def test_departments_know_together_what_no_single_one_knows():
    """SC-03."""
    at = situation(MODE.TRADITIONAL)
    players = of(MODE.TRADITIONAL).players
    departments = [players.one(r) for r in (Role.SALES, Role.REPAIR, Role.FINANCE, Role.TECHNOLOGY)]
    together, best = at.together(departments, NEED), max(at.correct(d, NEED) for d in departments)

    assert (f"{together:.3f}", f"{best:.3f}", f"{together - best:.2f}") == ("0.615", "0.225", "0.39")


def test_dealers_know_more_of_the_units_than_customers():
    """SC-04."""
    figures = [known(MODE.DEALER, role, UNIT) for role in (Role.DEALER, Role.CUSTOMER)]

    assert [f"{figure:.3f}" for figure in figures] == ["0.498", "0.127"]


def test_a_reminder_cuts_the_lead_of_the_firm():
    """SC-05: alone, added to the dealer mode, and with the whole proactive mode."""
    dealer = of(MODE.DEALER)
    firm, customer = dealer.players.one(Role.FIRM), dealer.players.one(Role.CUSTOMER)
    reminded = flow(firm, customer, 0.7, 0.95, id="reminder", topic=UNIT)
    alone = pipeline.assess(evolve(dealer.model, flows=(*dealer.model.flows, reminded)))
    at = [situation(MODE.DEALER), alone, situation(MODE.PROACTIVE)]

    leads = [one.advantages(UNIT, [(firm, customer)])[0] for one in at]
    assert [f"{lead:.3f}" for lead in leads] == ["0.795", "0.271", "0.233"]


def test_parts_quality_reaches_the_supplier_only_proactively():
    """SC-06."""
    figures = {mode: known(mode, Role.SUPPLIER, PARTS) for mode in MODE}

    assert f"{figures.pop(MODE.PROACTIVE):.3f}" == "0.380"
    assert set(figures.values()) == {0.0}


@pytest.mark.parametrize("name", library_names())
def test_a_variant_is_an_edit_of_the_model_and_nothing_else(name):
    business = pipeline.read(name)

    for made in variants(business):
        assert differences(apply(business, made.changes), made.model) == ()
        assert {actor.id for actor in business.actors} <= {actor.id for actor in made.model.actors}
        assert [r.per_year for r in made.model.requests] == [r.per_year for r in business.requests]
        assert made.stated + made.assumed > 0


@pytest.mark.parametrize("mode", MODE)
def test_ids_stay_unique_and_every_end_exists(mode):
    made = of(mode)

    ids = [f.id for f in made.model.flows] + [o.id for o in made.model.origins]
    people = {a.id for a in made.model.actors}
    assert len(ids) == len(set(ids))
    assert {end for f in made.model.flows for end in (f.sender, f.receiver)} <= people
    assert {f.closes for f in made.model.flows if f.closes} <= set(ids)


def business(dealers=("dealer",), mode=None, report=0.5):
    """A firm with customers and dealers; the dealers' reports were measured."""
    people = {"customer": ActorKind.GENERAL_CUSTOMER, "front": ActorKind.FRONT_OFFICE}
    people |= dict.fromkeys(dealers, ActorKind.DEALER)
    flows = [flow(d, "front", report, 0.9, topic=NEED) for d in dealers]
    made = model([origin("customer", 1, 1, topic=NEED)], flows, [need("front", 1.0, NEED)], kinds=people)
    served = tuple(evolve(a, traits=ActorTraits(mode=mode)) if a.id == "customer" else a for a in made.actors)
    return evolve(made, actors=served)


def report_of(made: Variant, dealer="dealer"):
    found = [f for f in made.model.flows if (f.sender, f.receiver) == (dealer, "front") and NEED in f.topics]
    return found[0].fidelity.coverage


@pytest.mark.parametrize(
    ("today", "mode", "number", "grade"),
    [
        (None, MODE.DEALER, 0.5, Grade.DECLARED),
        (None, MODE.PROACTIVE, 0.5, Grade.DECLARED),
        (MODE.DEALER, MODE.DEALER, 0.5, Grade.DECLARED),
        (MODE.DEALER, MODE.PROACTIVE, 0.8, Grade.ASSUMED),
        (MODE.DIRECT, MODE.PROACTIVE, 0.5, Grade.DECLARED),
    ],
)
def test_a_stated_number_wins_unless_it_is_what_the_other_mode_changes(today, mode, number, grade):
    coverage = report_of(variant(business(mode=today), mode))

    assert (coverage.number, coverage.grade) == (number, grade)


def test_who_plays_no_part_is_stood_in_for_and_named_so():
    made = variant(business(), MODE.THIRD_PARTY)

    (stand_in,) = [a for a in made.stand_ins if a.kind is ActorKind.THIRD_PARTY_SERVICE_PROVIDER]
    assert "stand-in" in stand_in.name.en
    assert "代设" in stand_in.name.zh
    assert stand_in in made.model.actors


def test_several_dealers_share_the_customers():
    made = variant(business(("north", "south")), MODE.DEALER)

    shares = [f.fidelity.coverage.number for f in made.model.flows if f.sender == "customer"]
    assert shares == [0.35, 0.35]


def test_dealers_of_regions_each_keep_their_own_customers():
    people = {"customers": ActorKind.GENERAL_CUSTOMER, "front": ActorKind.FRONT_OFFICE}
    people |= {"north": ActorKind.DEALER, "south": ActorKind.DEALER}
    flows = [flow(d, "front", 0.5, 1, topic=NEED, about=(f"c_{d}",)) for d in ("north", "south")]
    populations = [("all", (("c_north", 0.7), ("c_south", 0.3)))]
    made = model([origin("customers", 1, 1, topic=NEED)], flows, kinds=people, populations=populations)
    at = pipeline.assess(variant(made, MODE.DEALER).model)

    assert at.correct("north", NEED) == pytest.approx(0.7 * 0.63)
    assert at.correct("south", NEED) == pytest.approx(0.3 * 0.63)
    assert at.correct("front", NEED) == pytest.approx(0.63 * 0.5)


@pytest.mark.parametrize("name", ["proactive", "direct", "dealer", "third_party", "traditional"])
def test_in_the_mode_of_today_the_business_is_as_it_is(name):
    business, mode = pipeline.read(name), MODE(name)
    today, before = situation(mode, name), pipeline.assess(business)

    for fact in before.facts:
        for one in business.actors:
            assert today.row(one.id, fact).knowledge == before.row(one.id, fact).knowledge
    assert of(mode, name).model.requests == business.requests


def test_requests_of_partners_stay_where_they_are():
    base = business()
    asked = request("spare_parts", "dealer", [("front", NEED)], contact="front", authority=share(0.5))
    bought = request("fault", "customer", [("front", NEED)], contact="front", authority=share(0.5))
    made = variant(evolve(base, requests=(asked, bought)), MODE.THIRD_PARTY)

    kept, moved = made.model.requests
    assert kept == asked
    assert moved.contact == "third_party"
    assert [r.actor for r in moved.requires] == ["third_party"]
    assert moved.authority.number == pytest.approx(0.5 * 0.85)


def test_scattered_contact_points_must_be_found_first():
    """Among four points a blind search takes (4 + 1)/2 contacts."""
    fault = request("fault", "customer", [("front", NEED)], contact="front", authority=share(0.5))
    made = variant(evolve(business(), requests=(fault,)), MODE.TRADITIONAL)

    assert made.model.requests[0].authority.number == pytest.approx(0.5 * 2 / 5)


KINDS = st.sampled_from(list(ActorKind))
pairs = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda two: two[0] != two[1])
topics = st.sampled_from([NEED, UNIT, PARTS, "service.solution"])


@st.composite
def businesses(draw):
    """Five actors of any kind, a few flows, a request between any two."""
    names = [f"a{n}" for n in range(5)]
    kinds = dict(zip(names, draw(st.lists(KINDS, min_size=5, max_size=5)), strict=True))
    drawn = draw(st.lists(st.tuples(pairs, topics), max_size=6))
    flows = [flow(names[a], names[b], 0.6, 0.9, id=f"f{n}", topic=t) for n, ((a, b), t) in enumerate(drawn)]
    seen = [origin(names[draw(st.integers(0, 4))], 0.9, 0.9, topic=draw(topics), id="seen")]
    sender, contact = draw(pairs)
    brought = request("matter", names[sender], [(names[contact], draw(topics))], contact=names[contact])
    named = [topic(t) for t in (NEED, UNIT, PARTS, "service.solution")]
    return evolve(model(seen, flows, kinds=kinds, actors=names, topics=named), requests=(brought,))


@given(businesses())
@settings(max_examples=30)
def test_any_business_has_five_variants_that_are_edits_of_it(base):
    for made in variants(base):
        assert differences(apply(base, made.changes), made.model) == ()
        at = pipeline.assess(made.model)
        boss = made.players.one(Role.MANAGEMENT)
        # A manager who brings or meets a matter itself hears of the needs at any rate.
        meets = boss in {end for asked in base.requests for end in (asked.sender, asked.contact)}
        if made.mode in (MODE.THIRD_PARTY, MODE.TRADITIONAL) and not meets:
            assert at.correct(boss, NEED) == 0
        if made.mode is MODE.DEALER and len(made.players.of(Role.DEALER)) == 1:
            assert at.correct(boss, NEED) > 0


def test_segments_have_needs_of_their_own():
    base = business()
    key = actor("key", ActorKind.ENTERPRISE_CUSTOMER)
    made = variant(evolve(base, actors=(*base.actors, key)), MODE.DIRECT)
    at = pipeline.assess(made.model)

    assert {fact.about for fact in at.facts_of(NEED)} == {"customer", "key"}
    assert at.correct("front", NEED) == pytest.approx(0.63)


def test_what_a_mode_changes_is_not_carried_over():
    ask = next(p for p in PASSAGES[MODE.DIRECT] if p.ends == (NEED, Role.CUSTOMER, Role.FRONT))
    up = next(p for p in PASSAGES[MODE.DEALER] if p.ends == (NEED, Role.FRONT, Role.BACK))

    assert not of_home(ask, MODE.DIRECT, (MODE.PROACTIVE,))
    assert of_home(up, MODE.DEALER, (MODE.DIRECT,))
    assert of_home(Passage(NEED, Role.DEALER, Role.FRONT, 0.3, 0.8), MODE.DEALER, (MODE.DIRECT,))


def test_only_the_proactive_mode_speaks_first_to_customers():
    for mode in MODE:
        made = of(mode)
        customers = made.players.of(Role.CUSTOMER)
        first = [f for f in made.model.flows if f.receiver in customers and f.trigger.value == "proactive"]
        assert bool(first) is (mode is MODE.PROACTIVE)
