"""Truth of conditions that may be unknown: the table of the documentation, and what holds for any rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.own_rule import OWN_ID, Condition, Join, Joint, Operator, conditions, holds
from servicemodel.domain.rule_facts import EACH, RULE_FACTS, facts_of, slots_of
from servicemodel.domain.value import Grade, Unit, Value

FACTS = facts_of("flow")
NAMES = ("used", "answered", "permitted", "sender_inside")
TRUTH = (True, None, False)


def yes(name):
    return Condition(FACTS[name], Operator.EQUALS, True)


def number(of, unit=Unit.DAYS):
    return Value(of, unit, Grade.DECLARED)


CLAUSES = st.recursive(
    st.builds(
        lambda name, value: Condition(FACTS[name], Operator.EQUALS, value),
        st.sampled_from(NAMES),
        st.booleans(),
    ),
    lambda inner: st.one_of(
        st.builds(
            lambda joint, parts: Join(joint, tuple(parts)),
            st.sampled_from((Joint.ALL, Joint.ANY)),
            st.lists(inner, min_size=1, max_size=4),
        ),
        st.builds(lambda part: Join(Joint.NOT, (part,)), inner),
    ),
    max_leaves=12,
)
SAID = st.fixed_dictionaries({name: st.sampled_from(TRUTH) for name in NAMES})


@pytest.mark.parametrize(
    ("a", "b", "all_", "any_", "not_"),
    [
        (True, True, True, True, False),
        (True, None, None, True, False),
        (True, False, False, True, False),
        (None, None, None, None, None),
        (None, False, False, None, None),
        (False, False, False, False, True),
    ],
)
def test_the_table_of_truth(a, b, all_, any_, not_):
    for first, second in ((a, b), (b, a)):
        known = {"used": first, "answered": second}
        parts = (yes("used"), yes("answered"))
        assert holds(Join(Joint.ALL, parts), known) is all_
        assert holds(Join(Joint.ANY, parts), known) is any_
    assert holds(Join(Joint.NOT, (yes("used"),)), {"used": a}) is not_


@given(CLAUSES, SAID, SAID)
def test_an_answer_more_never_turns_a_verdict(clause, said, more):
    filled = {name: more[name] if value is None else value for name, value in said.items()}
    before = holds(clause, said)
    assert before is None or holds(clause, filled) is before


@given(CLAUSES, SAID)
def test_where_all_is_said_the_truth_is_that_of_logic(clause, said):
    known = {name: bool(value) for name, value in said.items()}

    def plain(part):
        if isinstance(part, Condition):
            return known[part.fact.name] is part.value
        truths = [plain(inner) for inner in part.parts]
        return {Joint.ALL: all(truths), Joint.ANY: any(truths), Joint.NOT: not truths[0]}[part.joint]

    assert holds(clause, known) is plain(clause)


@given(st.lists(CLAUSES, min_size=1, max_size=3), SAID)
def test_not_any_is_all_not(parts, said):
    none = Join(Joint.NOT, (Join(Joint.ANY, tuple(parts)),))
    each = Join(Joint.ALL, tuple(Join(Joint.NOT, (part,)) for part in parts))
    assert holds(none, said) is holds(each, said)


@pytest.mark.parametrize(
    ("operator", "below", "same", "above"),
    [
        (Operator.AT_MOST, True, True, False),
        (Operator.BELOW, True, False, False),
        (Operator.AT_LEAST, False, True, True),
        (Operator.ABOVE, False, False, True),
        (Operator.EQUALS, False, True, False),
    ],
)
def test_numbers_are_compared_without_their_rounding(operator, below, same, above):
    condition = Condition(FACTS["delay"], operator, 0.3)
    told = [holds(condition, {"delay": number(n)}) for n in (0.2, 0.1 + 0.2, 0.4)]
    assert told == [below, same, above]
    assert holds(condition, {"delay": None}) is None


def test_one_of_several_words_is_enough():
    condition = Condition(
        facts_of("actor")["segments"], Operator.ONE_OF, ("key_customer", "potential_customer")
    )
    assert holds(condition, {"segments": ("registered_customer", "key_customer")}) is True
    assert holds(condition, {"segments": ("registered_customer",)}) is False
    assert holds(condition, {"segments": ()}) is False
    assert holds(condition, {}) is None


@pytest.mark.parametrize("value", [True, False, (), number(0.0)])
def test_missing_and_present_are_never_unknown(value):
    missing, present = (Condition(FACTS["used"], each) for each in (Operator.MISSING, Operator.PRESENT))
    assert (holds(missing, {"used": value}), holds(present, {"used": value})) == (False, True)
    assert (holds(missing, {}), holds(present, {})) == (True, False)


def test_no_conditions_are_no_restriction():
    assert holds(Join(Joint.ALL, ()), {}) is True


def test_conditions_are_listed_in_the_order_of_the_file():
    parts = tuple(yes(name) for name in NAMES)
    assert tuple(conditions(Join(Joint.ANY, (parts[0], Join(Joint.ALL, parts[1:]))))) == parts


def test_the_table_of_facts_has_each_name_once_and_no_slot_twice():
    keys = [(fact.each, fact.name) for fact in RULE_FACTS]
    assert len(set(keys)) == len(keys)
    assert {fact.each for fact in RULE_FACTS} == set(EACH)
    for each in EACH:
        assert len(set(slots_of(each))) == len(slots_of(each))
    assert all(bool(f.unit) + bool(f.words) + bool(f.section) + f.yes_no == 1 for f in RULE_FACTS)


@pytest.mark.parametrize(
    ("id", "own"),
    [
        ("OWN00", True),
        ("OWN99", True),
        ("LOP90", True),
        ("LOP89", False),
        ("ABC01", False),
        ("OWN1", False),
        ("own01", False),
    ],
)
def test_ids_that_ours_will_never_have(id, own):
    assert bool(OWN_ID.fullmatch(id)) is own
