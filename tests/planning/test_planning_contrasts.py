"""Two scenarios compared: same luck on both sides, findings sorted, knowledge told largest first."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.difference import Cause
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.pools import Estimate, PoolRun, Rehearsal
from servicemodel.domain.rule import Outcome
from servicemodel.domain.scenario import Metric, Run, Scenario
from servicemodel.domain.staffing import Formula, HourStaffing, Load, PoolStaffing, Staffing, StaffingTable
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.contrasts import Side, contrast
from servicemodel.planning.contrasts.stages import Stage, shifted
from servicemodel.reading import read_model

RUN = Run("0", 64, 7)
NAME = Text("x", "x")


def side(model, findings=True):
    situation = pipeline.assess(model)
    return Side(Scenario("x", NAME, model), situation, pipeline.find(situation) if findings else ())


@pytest.fixture(scope="module")
def dealer():
    return side(read_model("dealer"))


def reported(model, coverage):
    flow = model.flow("dealer_reports_need")
    fidelity = evolve(flow.fidelity, coverage=Value.share(coverage, Grade.DECLARED))
    return apply(model, [Put(evolve(flow, fidelity=fidelity))])


@pytest.mark.parametrize("run", [None, RUN])
def test_a_scenario_against_itself_differs_in_nothing(dealer, run):
    found = contrast(dealer, dealer, run)
    assert all(metric.change is None or metric.change.number == 0 for metric in found.metrics)
    bands = [(metric.change.low, metric.change.high) for metric in found.metrics if metric.change]
    assert set(bands) <= {(None, None), (0.0, 0.0)}
    assert (found.gone, found.created, found.altered, found.learned) == ((), (), (), ())
    assert all(metric.better is None for metric in found.metrics)


def test_figures_are_those_of_the_situations(dealer):
    after = side(reported(dealer.situation.model, 0.8))
    found = contrast(dealer, after)
    index = found.metric("index")
    assert index.before.number == pytest.approx(dealer.situation.index.number)
    assert index.after.number == pytest.approx(after.situation.index.number)
    assert (index.before.low, index.before.high) == pytest.approx(
        (dealer.situation.index.low, dealer.situation.index.high)
    )
    assert found.metric("findings").after.number == sum(f.outcome is Outcome.VIOLATED for f in after.findings)
    assert found.metric("cost") is None
    assert found.metric("nothing") is None


def test_the_difference_is_known_better_than_the_sides(dealer):
    after = side(reported(dealer.situation.model, 0.8))
    for run in (None, RUN):
        index = contrast(dealer, after, run).metric("index")
        widths = [value.high - value.low for value in (index.before, index.after)]
        assert index.change.high - index.change.low < max(widths)
        assert index.better is True


def test_the_same_seed_gives_the_same_bands(dealer):
    after = side(reported(dealer.situation.model, 0.8), findings=False)
    bands = [contrast(dealer, after, Run("0", 64, seed)).metric("index").change for seed in (7, 7, 8)]
    assert bands[0] == bands[1]
    assert bands[0] != bands[2]
    assert bands[0].number == bands[2].number


@settings(max_examples=8, deadline=None)
@given(low=st.floats(0.05, 0.5), more=st.floats(0.05, 0.45))
def test_a_better_reporting_dealer_never_raises_the_index(low, more):
    model = read_model("dealer")
    sides = [side(reported(model, coverage), findings=False) for coverage in (low, low + more)]
    found = contrast(*sides)
    assert found.metric("index").change.number <= 0
    assert found.metric("knowledge").change.number >= 0
    steps = [learned.step for learned in found.learned]
    assert all(step > 0 for step in steps)
    assert steps == sorted(steps, reverse=True)


def test_what_is_not_there_any_more_counts_as_nothing_known(dealer):
    model = dealer.situation.model
    ref = Ref(Section.FLOWS, "dealer_reports_parts")
    found = contrast(dealer, side(apply(model, [Remove(ref)])))
    lost = {(each.actor, each.fact.topic): each for each in found.learned}
    assert lost["back", "part.quality"].after.number == 0
    assert lost["back", "part.quality"].step < 0
    assert [finding.id for finding in found.gone if finding in found.created] == []


def test_findings_are_sorted_into_four_and_none_is_lost(dealer):
    after = side(reported(dealer.situation.model, 0.9))
    found = contrast(dealer, after)
    old = {f.id for f in dealer.findings if f.outcome is Outcome.VIOLATED}
    new = {f.id for f in after.findings if f.outcome is Outcome.VIOLATED}
    ids = [{f.id for f in part} for part in (found.gone, found.created, found.stayed)]
    was, now = ({pair[n].id for pair in found.altered} for n in (0, 1))
    assert ids[0] | ids[2] | was == old
    assert ids[1] | ids[2] | now == new


def test_priced_sides_have_a_cost_with_a_band_of_the_difference():
    model = read_model("proactive")
    before = side(model, findings=False)
    less = apply(model, [Put(evolve(model.requests[0], per_year=Value(10, Unit.PER_YEAR, Grade.DECLARED)))])
    found = contrast(before, side(less, findings=False), RUN)
    cost, (old, new) = found.metric("cost"), found.bills
    assert cost.change.number == pytest.approx(new.total.number - old.total.number)
    assert cost.change.low < cost.change.number < cost.change.high < 0
    assert cost.better is True


def dearer(model, more):
    """The same service with other prices of contacts."""
    channels = []
    for each in model.channels:
        price = each.cost_per_contact
        new = evolve(price, number=price.number + more, low=None, high=None) if price else None
        channels.append(Put(evolve(each, cost_per_contact=new)))
    return apply(model, channels)


@pytest.mark.parametrize("run", [None, RUN])
def test_of_a_cost_that_is_not_known_whole_the_known_lines_are_compared(run):
    model = lacking(read_model("proactive"))
    sides = [side(made, findings=False) for made in (model, dearer(model, 1.0))]
    found = contrast(*sides, run)
    assert not any(bill.complete for bill in found.bills)
    assert found.metric("cost") is None
    cost, (old, new) = found.metric("cost_known"), found.bills
    assert cost.before.number == pytest.approx(old.total.number)
    assert cost.change.number > 0
    assert cost.change.number == pytest.approx(new.total.number - old.total.number)
    assert (cost.change.low is None) == (run is None)


def test_a_line_known_on_one_side_only_is_left_out_of_both():
    whole = read_model("proactive")
    found = contrast(*[side(made, findings=False) for made in (whole, lacking(whole))])
    assert found.metric("cost_known").change.number == pytest.approx(0)


def test_the_yearly_bill_is_a_figure_of_two_editions():
    model = read_model("proactive")
    for name, old in (("cost", model), ("cost_known", lacking(model))):
        walks = [
            Stage(cause, side(made, findings=False).situation, ())
            for cause, made in ((None, old), (Cause.MODEL, dearer(old, 1.0)))
        ]
        (moved,) = shifted(walks)
        assert moved.name == name
        assert moved.parts == ((Cause.MODEL, moved.after.number - moved.before.number),)
        assert moved.parts[0][1] > 0


def lacking(model):
    """The model without the number of its first matters."""
    return apply(model, [Put(evolve(model.requests[0], per_year=None))])


def test_a_model_without_money_has_no_cost(dealer):
    found = contrast(dealer, dealer)
    assert found.bills == (None, None)


@pytest.mark.parametrize(
    ("change", "rising", "better"),
    [
        (Value(-0.1, Unit.SHARE, Grade.DECLARED, "", None, -0.2, -0.01), False, True),
        (Value(-0.1, Unit.SHARE, Grade.DECLARED, "", None, -0.2, -0.01), True, False),
        (Value(-0.1, Unit.SHARE, Grade.DECLARED, "", None, -0.2, 0.01), False, None),
        (Value(-0.1, Unit.SHARE, Grade.DECLARED), False, None),
        (Value(-3, Unit.COUNT, Grade.DECLARED), False, True),
        (Value(0, Unit.COUNT, Grade.DECLARED), False, None),
        (None, False, None),
    ],
)
def test_a_figure_is_judged_by_the_band_of_its_change(change, rising, better):
    assert Metric("index", None, None, change, rising).better is better


def pool(*hours, missing=()):
    rests_on = (((Ref(Section.ACTORS, "front"), "seats"), Value(2, Unit.COUNT, Grade.DECLARED)),)
    return PoolStaffing("front", hours, missing, rests_on)


def hour(contacts, level, drowned=False):
    load = Load(contacts, 6)
    now = Staffing(Formula.ERLANG_C, load, 2, 0.1, 1, 0.5, service_level=level) if level is not None else None
    return HourStaffing(9, load, None, now, drowned)


@pytest.mark.parametrize(
    ("pools", "share"),
    [
        ((pool(hour(10, 0.8), hour(30, 0.4)),), 0.5),
        ((pool(hour(10, 0.8)), pool(hour(30, None, drowned=True))), 0.2),
        ((pool(hour(10, 0.8), hour(0, None)),), 0.8),
        ((pool(hour(10, 0.8), hour(30, None)),), None),
        ((pool(hour(10, 0.8)), pool(missing=((Ref(Section.ACTORS, "front"), "seats"),))), None),
        ((), None),
    ],
    ids=["weighed", "drowned", "empty hour", "no target", "seats not known", "no pool"],
)
def test_the_service_level_is_that_of_all_contacts(pools, share, dealer):
    found = evolve(dealer, staffing=StaffingTable(pools, Value(365, Unit.COUNT, Grade.ASSUMED))).service_level
    assert (found.number if found else None) == (pytest.approx(share) if share is not None else None)
    assert found is None or found.grade is Grade.DECLARED


def test_a_service_level_on_both_sides_is_compared(dealer):
    days = Value(365, Unit.COUNT, Grade.ASSUMED)
    sides = [evolve(dealer, staffing=StaffingTable((pool(hour(10, level)),), days)) for level in (0.6, 0.9)]
    level = contrast(*sides).metric("service_level")
    assert level.change.number == pytest.approx(0.3)
    assert level.better is True


def test_a_run_gives_the_service_level_its_band(dealer):
    days = Value(365, Unit.COUNT, Grade.ASSUMED)
    table = StaffingTable((pool(hour(10, 0.6)), pool(hour(30, 0.6))), days)
    runs = tuple(
        PoolRun(f"p{n}", visits, None, None, None, Estimate(mean, mean - 0.03, mean + 0.04), 0.5)
        for n, (visits, mean) in enumerate([(100, 0.8), (300, 0.4)])
    )
    level = evolve(dealer, staffing=table, rehearsal=Rehearsal(20, 7, runs)).service_level
    assert level.number == pytest.approx(0.5)
    assert level.low == pytest.approx(0.5 - (3**2 + 9**2) ** 0.5 / 400)
    assert level.high == pytest.approx(0.5 + (4**2 + 12**2) ** 0.5 / 400)
    half = evolve(dealer, staffing=table, rehearsal=Rehearsal(20, 7, runs[:1])).service_level
    assert half.number == pytest.approx(0.6)
