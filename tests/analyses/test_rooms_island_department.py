"""A department inside the firm is joined to the others one way only, or not at all (SIL05)."""

import attrs
import pytest
from builders import actor, fidelity, flow, model, name, need, origin
from cases_silos import HEARD, PRICE, TOLD, department, within
from room_cases import KINDS, NEED, actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity

SENT = flow("sales", "firm", 1, 1, topic=NEED)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (0.9, Severity.HIGH),
        (0.7, Severity.HIGH),
        (0.69, Severity.MEDIUM),
        (0.5, Severity.MEDIUM),
        (0.49, Severity.LOW),
        (0.3, Severity.LOW),
        (0.29, None),
    ],
)
def test_the_lead_of_the_department_sets_the_severity(known, expected):
    finding = answer(within(department(known, [HEARD])), "SIL05")
    assert finding.severity is expected
    assert finding.reason == ("tells-nobody" if expected else "joined")


@pytest.mark.parametrize(
    ("known", "level", "degree"), [(0.9, 0.6, 0.6), (0.5, 0.6, 0.5), (0.9, 0.29, None), (0.2, 0.9, None)]
)
def test_a_need_counts_as_far_as_the_others_could_fill_it(known, level, degree):
    finding = answer(within(department(known, [SENT], level, "firm")), "SIL05")
    assert (finding.value and finding.value.number) == (pytest.approx(degree) if degree else None)
    if degree:
        assert finding.fact("known").number == 0
        assert finding.fact("others_known").number == pytest.approx(known)


def test_what_nobody_observes_is_no_fault_of_the_flows():
    of = within(model([], needs=[need("sales", 0.9, topic=PRICE)], actors=("firm",), kinds=KINDS))
    assert answer(of, "SIL05").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("more", [{"permission": "consent"}, {"fidelity": fidelity(0, 1)}])
def test_a_flow_that_does_not_exist_joins_nobody(more):
    withheld = (Permission("consent", name("consent"), granted=False),)
    of = attrs.evolve(within(department(0.9, [attrs.evolve(TOLD, **more), HEARD])), permissions=withheld)
    assert answer(of, "SIL05").reason == "tells-nobody"


def test_a_dealer_joins_no_departments():
    ways = [flow("sales", "dealer", 1, 1, topic=PRICE), flow("dealer", "sales", 1, 1, topic=PRICE)]
    assert answer(within(department(0.9, ways)), "SIL05").reason == "cut-off"


def test_who_belongs_to_a_department_joins_it():
    of = within(department(0.9))
    agent = actor("agent", ActorKind.CONTACT_EMPLOYEE, part_of=("sales",))
    ways = (flow("agent", "firm", 1, 1, topic=PRICE), flow("firm", "agent", 1, 1, topic=PRICE))
    of = attrs.evolve(of, actors=(*of.actors, agent), flows=ways)
    found = {f.elements[0].id: f.outcome for f in answers(of, "SIL05")}
    assert found == {"sales": Outcome.SATISFIED, "agent": Outcome.SATISFIED}


def test_the_whole_firm_is_no_department():
    assert [f.elements[0].id for f in answers(within(department(0.9)), "SIL05")] == ["sales"]
    assert [f.elements[0].id for f in answers(department(0.9), "SIL05")] == ["sales", "firm"]


@pytest.mark.parametrize(
    ("flows", "level", "who", "ways"),
    [
        ([HEARD], 0, "sales", [("sales", "firm")]),
        ([SENT], 0.6, "firm", [("firm", "sales")]),
        ([], 0, "sales", [("sales", "firm"), ("firm", "sales")]),
    ],
)
def test_the_missing_directions_are_added_and_nothing_else_changes(flows, level, who, ways):
    of = within(department(0.9, flows, level, who))
    (action,) = actions(of, "SIL05")
    after = apply(of, action.changes)
    assert [(f.sender, f.receiver) for f in after.flows[len(flows) :]] == ways
    assert attrs.evolve(after, flows=of.flows) == of
    assert left(of, action) is None


@pytest.mark.parametrize(
    ("others", "seekers", "partner"),
    [
        (("firm", "tech", "front", "back"), ("tech",), "tech"),
        (("firm", "tech", "front", "back"), (), "back"),
        (("firm", "tech", "front"), (), "front"),
        (("firm", "tech"), (), "firm"),
    ],
)
def test_who_needs_it_is_told_else_the_centre(others, seekers, partner):
    needs = [need(who, 0.2, topic=PRICE) for who in seekers]
    of = model([origin("sales", 0.9, 1, topic=PRICE)], [HEARD], needs, KINDS, ("sales", *others))
    action = next(a for a in actions(of, "SIL05") if a.finding == "SIL05@sales@tells-nobody")
    assert dict(action.facts)["partner"].id == partner


RULES = ("SIL02", "SIL03", "SIL04", "SIL05", "SUP01", "SUP02", "SUP03")


@pytest.mark.parametrize("rule", RULES)
def test_actors_and_flows_alone_accuse_nobody(rule):
    ends = [("customers", "front"), ("front", "tech"), ("customers", "sales"), ("customers", "back")]
    kinds = {**KINDS, "maker": ActorKind.SUPPLIER, "design": ActorKind.DESIGN}
    people = ("firm", "supplier", "maker", "design", "finance")
    found = answers(model([], [flow(*pair, 1, 1) for pair in ends], actors=people, kinds=kinds), rule)
    assert found
    assert not [f for f in found if f.severity]
