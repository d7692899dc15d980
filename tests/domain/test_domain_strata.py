"""Which facts a model speaks of, and how much each counts."""

import pytest
from builders import TOPIC, flow, model, need, origin, request, topic
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.fact import Fact
from servicemodel.domain.strata import concerns, facts_of, strata

NESTED = (("customers", (("north", 0.6), ("south", 0.4))), ("north", (("coast", 0.25), ("hills", 0.75))))


def shares(*about, populations=NESTED, **more):
    """The shares of the facts of a model whose only origin is about ``about``, by what they are about."""
    found = facts_of(model([origin("a", 1, 1, about=about)], populations=populations, **more))
    assert {fact.topic for fact in found} == {TOPIC}
    return {fact.about: share for fact, share in found.items()}


def test_a_topic_about_nothing_in_particular_is_one_fact():
    assert shares() == {"": 1.0}


def test_parts_multiply_down_a_nested_population():
    assert strata(model([], populations=NESTED), "customers") == pytest.approx(
        {"coast": 0.15, "hills": 0.45, "south": 0.4}
    )


def test_what_has_no_parts_stands_for_itself():
    assert strata(model([]), "supplier") == {"supplier": 1.0}


@pytest.mark.parametrize("about", ["customers", "north", "coast", "south"])
def test_one_stratum_named_means_that_all_its_population_counts(about):
    assert shares(about) == pytest.approx({"coast": 0.15, "hills": 0.45, "south": 0.4})


def test_several_roots_count_equally():
    found = shares("north", "supplier_1", "supplier_2")
    assert found["supplier_1"] == found["supplier_2"] == pytest.approx(1 / 3)
    assert found["south"] == pytest.approx(0.4 / 3)


def test_everybody_who_speaks_of_a_topic_adds_to_what_it_is_about():
    found = facts_of(
        model(
            [origin("a", 1, 1, about=("s1",))],
            [flow("a", "b", 1, 1, about=("s2",))],
            [need("b", 0.5, about=("s3",))],
            topics=[topic(about=("s4",))],
        )
    )
    assert [fact.about for fact in found] == ["s1", "s2", "s3", "s4"]


def test_a_request_alone_makes_its_topic_a_fact():
    asked = model([], actors=("a",), topics=[topic()], requests=(request("r", "a", [("a", TOPIC)]),))
    assert facts_of(asked) == {Fact(TOPIC): 1.0}


@given(
    st.lists(st.sampled_from(["customers", "north", "coast", "south", "s1", "s2"]), max_size=5),
    st.floats(0.01, 0.99),
    st.floats(0.01, 0.99),
)
def test_the_shares_of_a_topic_add_up_to_one(about, one, two):
    populations = (
        ("customers", (("north", one), ("south", 1 - one))),
        ("north", (("coast", two), ("hills", 1 - two))),
    )
    found = shares(*about, populations=populations)
    assert sum(found.values()) == pytest.approx(1)
    assert list(found) == sorted(found)


def test_facts_do_not_depend_on_the_order_of_the_file():
    origins = [origin("a", 1, 1, id=id, about=(id,)) for id in ("s1", "s2", "north")]
    assert facts_of(model(origins, populations=NESTED)) == facts_of(
        model(origins[::-1], populations=NESTED[::-1])
    )


def test_a_parent_stands_for_all_its_strata():
    said = model([origin("a", 1, 1, about=("customers",))], populations=NESTED)
    whole, north = flow("a", "b", 1, 1), flow("a", "b", 1, 1, about=("north",))
    coast, south = Fact(TOPIC, "coast"), Fact(TOPIC, "south")
    assert all(concerns(said, whole, fact) for fact in facts_of(said))
    assert concerns(said, north, coast)
    assert not concerns(said, north, south)
    assert concerns(said, need("b", 1, about=("south",)), south)
    assert not concerns(said, need("b", 1, about=("south",)), coast)


def test_a_flow_speaks_of_its_topics_only():
    said = model([origin("a", 1, 1)])
    assert not concerns(said, flow("a", "b", 1, 1, topic="service.price"), Fact(TOPIC))
    assert not concerns(said, need("b", 1, topic="service.price"), Fact(TOPIC))
