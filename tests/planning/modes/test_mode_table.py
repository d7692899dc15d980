"""The five modes side by side: the ordering of the source, money, segments, break-evens."""

from functools import cache
from pathlib import Path

import pytest
import yaml
from attrs import evolve

import servicemodel
from servicemodel import pipeline
from servicemodel.domain.modes import Criterion, Lever, Statement, Verdict
from servicemodel.domain.traits import ServiceMode
from servicemodel.planning.modes.break_even import searches
from servicemodel.planning.modes.figures import ModeWalk
from servicemodel.planning.modes.variants import variants
from servicemodel.planning.worth.bill import bill
from servicemodel.reading import library_names

MODE = ServiceMode
LIBRARY = Path(servicemodel.__file__).parent / "library"


@cache
def table(name="proactive"):
    return pipeline.modes(pipeline.read(name))


def told(mode, criterion, of=None):
    value = (of or table()).mode(mode).of(criterion).value
    return None if value is None else value.number


def changed(tmp_path, **edits):
    """The proactive model with some entries replaced: ``topics={"customer.need": {...}}``."""
    written = yaml.safe_load((LIBRARY / "proactive.yaml").read_text(encoding="utf-8"))
    for section, entries in edits.items():
        for id, said in entries.items():
            written[section][id] = {**written[section][id], **said}
    file = tmp_path / "model.yaml"
    file.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    return pipeline.read(str(file))


def test_the_business_of_the_proactive_model_bears_out_every_statement_of_the_source():
    verdicts = {ordering.statement: ordering.verdict for ordering in table().orderings}

    assert verdicts == dict.fromkeys(Statement, Verdict.HOLDS)


def test_outsourcing_looks_cheap_only_while_the_value_of_information_is_left_out():
    blind = {mode: told(mode, Criterion.BLIND_COST) for mode in MODE}
    whole = {mode: told(mode, Criterion.COST) for mode in MODE}

    assert blind[MODE.THIRD_PARTY] < blind[MODE.DEALER] < blind[MODE.DIRECT]
    assert whole[MODE.DIRECT] < whole[MODE.DEALER] < whole[MODE.THIRD_PARTY]
    assert min(blind, key=blind.__getitem__) is MODE.THIRD_PARTY
    assert min(whole, key=whole.__getitem__) is MODE.PROACTIVE


def test_cost_is_what_the_bill_says_plus_benefit_times_items_times_gap():
    gap = 0.5 - told(MODE.DIRECT, Criterion.NEED)

    assert told(MODE.DIRECT, Criterion.IGNORANCE) == pytest.approx(4.0 * 10000 * gap)
    assert told(MODE.DIRECT, Criterion.COST) == pytest.approx(
        told(MODE.DIRECT, Criterion.BLIND_COST) + told(MODE.DIRECT, Criterion.IGNORANCE)
    )


@pytest.mark.parametrize("name", ["proactive", "direct", "dealer", "third_party", "traditional"])
def test_in_the_mode_of_today_the_bill_is_that_of_the_business(name):
    business = pipeline.read(name)
    (walk,) = [one for one in variants(business) if one.mode is MODE(name)]
    bills = [bill(pipeline.assess(made)) for made in (business, walk.model)]

    assert bills[0].total == bills[1].total
    assert bills[0].lines == bills[1].lines
    if bills[0].complete and bills[0].lines and table(name).mode(walk.mode).blind_cost.value:
        assert told(walk.mode, Criterion.BLIND_COST, table(name)) == bills[0].total.number


def test_the_proactive_business_governs_its_provider_too():
    assert told(MODE.PROACTIVE, Criterion.GOVERNANCE) == 7000
    assert told(MODE.DEALER, Criterion.GOVERNANCE) == 5000


def test_dependence_on_brokers():
    """Removing the dealer from the proactive mode leaves management .3821 of .5295 (compare SC-09)."""
    assert told(MODE.DIRECT, Criterion.DEPENDENCE) == 0
    assert told(MODE.DEALER, Criterion.DEPENDENCE) == pytest.approx(1.0)
    assert told(MODE.THIRD_PARTY, Criterion.DEPENDENCE) == 1.0
    kept = 0.5 * 0.9 * (0.95 * 0.97) ** 2
    assert told(MODE.PROACTIVE, Criterion.DEPENDENCE) == pytest.approx(
        1 - kept / told(MODE.PROACTIVE, Criterion.NEED)
    )


def test_partners_leak_what_customers_tell_them():
    """WE-12: one fifth of it, four fifths right."""
    assert told(MODE.DEALER, Criterion.LEAKAGE) == pytest.approx(0.63 * 0.2 * 0.8)
    assert told(MODE.THIRD_PARTY, Criterion.LEAKAGE) == pytest.approx(0.76 * 0.2 * 0.8)
    assert told(MODE.DIRECT, Criterion.LEAKAGE) == 0


def test_a_segment_is_served_in_its_cheapest_mode_and_a_mixture_is_never_dearer_than_one_mode():
    found = table()

    for choice in found.segments:
        costs = {mode: one.value.number for mode, one in choice.costs if one.value}
        assert choice.by_cost is min(costs, key=costs.__getitem__)
    for mode in MODE:
        parts = sum(dict(c.costs)[mode].value.number for c in found.segments)
        assert parts == pytest.approx(told(mode, Criterion.COST))
        assert found.mixture.value.number <= parts + 1e-6


@pytest.mark.parametrize(
    ("segments", "rule"),
    [
        (["key_customer"], (MODE.DIRECT, MODE.PROACTIVE)),
        (["sporadic_customer"], (MODE.DEALER, MODE.PROACTIVE, MODE.THIRD_PARTY)),
        (["registered_customer"], ()),
    ],
)
def test_the_selection_rule_is_held_against_the_cost(segments, rule, tmp_path):
    """MO-R1, MO-R2, and MO-R3 for a provider of high quality."""
    found = pipeline.modes(changed(tmp_path, actors={"customer": {"segments": segments}}))

    (choice,) = [c for c in found.segments if c.segment == "customer"]
    assert choice.by_rule == rule
    assert choice.agrees is (None if not rule else choice.by_cost in rule)


def walks_at(search):
    walks = []
    for one in search.trial:
        situation = pipeline.assess(one.model)
        walks.append(ModeWalk(one, situation, bill(situation)))
    return walks


def searched(model, lever):
    walks = []
    for one in variants(model):
        situation = pipeline.assess(one.model)
        walks.append(ModeWalk(one, situation, bill(situation)))
    return next(s for s in searches(walks) if s.lever is lever)


def apart(search, at):
    """Cost of dealers less cost of direct service with the parameter at ``at``."""
    costs = [evolve(search, low=at, high=at).told(*walks_at(evolve(search, low=at))).below]
    return costs[0]


@pytest.mark.parametrize("lever", Lever)
def test_at_the_break_even_both_cost_the_same_and_beyond_it_dealers_less(lever):
    even = next(e for e in table().break_evens if e.lever is lever)
    search = searched(pipeline.read("proactive"), lever)
    span = even.high - even.low

    assert even.above
    assert even.cheaper is False
    assert even.low < even.today.number < even.at.number < even.high
    assert apart(search, even.at.number) == pytest.approx(0, abs=15)
    assert apart(search, even.at.number - 0.02 * span) > 0 > apart(search, even.at.number + 0.02 * span)


def test_the_break_even_of_reporting_by_hand():
    """Dealers report x: management knows .63 x .8 (.9 .95)(.8 .95) of the needs, each worth 40,000 a year."""
    direct, dealer = (told(mode, Criterion.BLIND_COST) for mode in (MODE.DIRECT, MODE.DEALER))
    saved = direct + told(MODE.DIRECT, Criterion.IGNORANCE) - dealer
    per_report = 0.63 * 0.8 * (0.9 * 0.95) * (0.8 * 0.95)
    expected = (0.5 - saved / 40000) / per_report

    even = next(e for e in table().break_evens if e.lever is Lever.REPORTED)
    assert even.at.number == pytest.approx(expected, abs=1e-4)
    assert f"{even.at.number:.3f}" == "0.836"


def test_the_dearer_a_need_unknown_the_more_dealers_must_report(tmp_path):
    found = []
    for benefit in (3.5, 4.0, 4.5):
        need = {"customer.need": {"benefit": f"{benefit} USD"}}
        even = next(
            e for e in pipeline.modes(changed(tmp_path, topics=need)).break_evens if e.lever is Lever.REPORTED
        )
        found.append(even.at.number)

    assert found == sorted(found)
    assert found[0] < found[-1]


def test_there_may_be_no_break_even(tmp_path):
    need = {"customer.need": {"benefit": "40 USD"}}
    even = next(
        e for e in pipeline.modes(changed(tmp_path, topics=need)).break_evens if e.lever is Lever.REPORTED
    )

    assert (even.at, even.above, even.cheaper) == (None, None, False)


def test_dealers_who_report_nothing_today_are_asked_from_which_report_on_they_pay():
    """In the dealer mode of today there is no report at all: the search begins at nothing."""
    base = pipeline.read("dealer")
    silent = evolve(base, flows=tuple(f for f in base.flows if f.id != "dealer_reports_need"))
    search = searched(silent, Lever.REPORTED)

    assert search.today.number == 0
    made = [f for f in search.dealer.model.flows if (f.sender, f.receiver) == ("dealer", "front")]
    assert [f.fidelity.coverage.number for f in made if f.topics == ("customer.need",)] == [0.0]


@pytest.mark.parametrize("name", library_names())
def test_what_nobody_stated_is_not_known_and_named(name):
    for figure in table(name).modes:
        cost = figure.cost
        assert (cost.value is None) == bool(cost.missing)
        assert (figure.blind_cost.value is None) == bool(figure.blind_cost.missing)
    for ordering in table(name).orderings:
        unknown = ordering.more is None or ordering.less is None
        assert (ordering.verdict is Verdict.UNKNOWN) == unknown


def test_the_same_model_gives_the_same_table():
    assert pipeline.modes(pipeline.read("proactive")) == table()
