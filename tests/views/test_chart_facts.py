"""Facts of every chart: plain data, the same as were looked at, None with words where there is nothing."""

import json
import pkgutil
import re
from pathlib import Path

import attrs
import pytest
from charted import empty, everything, failures, measured, plain, poor, share, weighed

from servicemodel.analyses import fit
from servicemodel.domain.scenario import Comparison, Metric, Scenario
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views import charts
from servicemodel.views.charts import (
    CHARTS,
    channel_cost,
    cost_waterfall,
    pair_profile,
    process_matrix,
    provenance_bar,
    repeat_waterfall,
    scenario_bars,
    supplier_ladder,
    two_by_two,
    who_knows_what,
)
from servicemodel.views.theme import LIGHT

GOLDEN = Path(__file__).parents[1] / "golden" / "charts"
ALL = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.NAME)
#: Charts that need a price.
PRICED = {
    "channel_cost",
    "cost_waterfall",
    "plan_two_by_two",
    "plan_frontier",
    "plan_tornado",
    "scenario_bars",
}


def test_the_list_of_charts_is_the_disk():
    found = {module.name for module in pkgutil.iter_modules(charts.__path__)}
    kit = {"drawing", "grammar", "inline", "ledger", "naming", "plane", "sheet", "signs"}
    assert {chart.__name__.rpartition(".")[2] for chart in CHARTS} == found - kit
    assert len({chart.NAME for chart in CHARTS}) == len(CHARTS)


@ALL
def test_a_chart_says_what_it_is_and_what_to_enter_in_both_languages(chart):
    for text in (chart.TITLE, chart.MISSING):
        assert isinstance(text, Text)
        assert re.search(r"[\u4e00-\u9fff]", text.zh)
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]", text.zh)
    assert chart.MISSING.en.endswith(".")
    assert chart.MISSING.zh.endswith("。")


@ALL
@pytest.mark.parametrize("name", ["q-company", "proactive"])
def test_facts_are_as_they_were_looked_at(chart, name, rewrite_golden):
    path = GOLDEN / f"{chart.NAME}.{name}.json"
    text = json.dumps(plain(chart.facts(weighed(name))), ensure_ascii=False, indent=1) + "\n"
    if rewrite_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"{path.name} is missing: run pytest with --rewrite-golden"
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(text)


@ALL
def test_without_prices_there_are_no_facts_about_money(chart):
    silent = PRICED | {"process_matrix", "supplier_ladder", "repeat_waterfall"}
    assert (chart.facts(poor()) is None) == (chart.NAME in silent)


def test_nothing_known_gives_no_heat_map_and_no_pair():
    assert who_knows_what.facts(empty()) is None
    assert pair_profile.facts(empty()) is None


@ALL
def test_a_table_has_a_cell_for_each_header_in_both_languages(chart):
    told = [facts for dossier in everything() if (facts := chart.facts(dossier))]
    assert told
    for facts in told:
        table = chart.table(facts)
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.headers)}
        assert all(chart.caption(facts).to(language) for language in Language)


def test_a_cell_that_nobody_observes_is_not_measured_and_holds_no_number():
    facts = who_knows_what.facts(weighed("q-company"))
    cells = {(cell.actor, cell.topic): cell for row in facts.cells for cell in row if cell}
    situation = weighed("q-company").situation
    for (actor, topic), cell in cells.items():
        known, need = situation.knowledge(actor, topic), situation.need(actor, topic)
        if not situation.observed(topic):
            assert (cell.state, cell.known) == (who_knows_what.State.NOT_MEASURED, None)
        else:
            short = need is not None and known.correct < need.number
            assert (cell.state is who_knows_what.State.MISSING) == short
            assert cell.known.number == known.correct
    assert who_knows_what.State.NOT_MEASURED in {cell.state for cell in cells.values()}


def test_the_profile_of_a_pair_is_that_of_the_other_way_with_the_sign_turned():
    dossier = weighed("proactive")
    there, back = pair_profile.facts(dossier, "back", "front"), pair_profile.facts(dossier, "front", "back")
    ahead = {row.topic.id: row.ahead for row in back.rows}
    for row in there.rows:
        assert row.ahead == pytest.approx(-ahead[row.topic.id])
        (one,) = dossier.situation.advantages(row.topic.id, [("back", "front")])
        (other,) = dossier.situation.advantages(row.topic.id, [("front", "back")])
        assert row.ahead == pytest.approx(one - other, abs=0.02)
        for side in (row.first, row.second):
            assert 0 <= side.known.number <= side.reach <= 1
            assert (side.right is None) == (side.reach == 0)


def test_the_steps_of_the_bill_add_up_to_the_total():
    for name in ("q-company", "proactive"):
        facts = cost_waterfall.facts(weighed(name))
        known = [step.amount.number for step in facts.steps if step.amount]
        assert sum(known) == pytest.approx(facts.total.number)
        assert known == sorted(known, reverse=True)


def test_what_nobody_stated_of_a_channel_is_none_and_never_nothing():
    facts = channel_cost.facts(weighed("q-company"))
    bars = {bar.channel.id: bar for bar in facts.bars}
    assert bars["mail"].settled is None
    assert bars["mail"].contact.number == 5.63
    for bar in facts.bars:
        if bar.settled:
            assert bar.settled.low <= bar.settled.number <= bar.settled.high
    assert bars["hotline"].settled.number == pytest.approx(5.00 / 0.4)


def test_places_in_the_matrix_are_those_of_the_rule():
    dossier = weighed("proactive")
    for one in process_matrix.facts(dossier).placed:
        request, channel = dossier.model.request(one.request.id), dossier.model.channel(one.channel.id)
        assert one.distance == fit.distance(request, channel)
        assert one.fit == pytest.approx(1 - abs(one.distance) / 3)


def test_counts_by_grade_add_up():
    rows = provenance_bar.facts(weighed("q-company")).rows
    for row in rows:
        assert sum(count for _, count in row.parts) == row.count > 0
        assert [grade for grade, _ in row.parts] == list(Grade)
    assert rows[0].count == sum(row.count for row in rows[1:])


def test_suppliers_that_cannot_be_told_apart_share_a_place():
    rates = [
        failures("b", 0.031, 0.027, 0.036, 400),
        failures("a", 0.012, 0.008, 0.017, 60),
        failures("few", 0.015, 0.006, 0.03, 9),
    ]
    facts = supplier_ladder.facts(measured(weighed("q-company"), *rates))
    assert [(rung.supplier.id, rung.place) for rung in facts.rungs] == [("a", 1), ("few", 1), ("b", 3)]
    said = supplier_ladder.caption(facts)
    assert "n = 469" in said.en
    assert "2025-01-01" in said.zh
    assert supplier_ladder.facts(weighed("q-company")) is None


def test_measured_shares_of_repeats_are_told_with_n_and_period():
    told = measured(weighed("q-company"), share("repeat_contact", 0.21, 4000, ("days", "7")))
    facts = repeat_waterfall.facts(told)
    (one,) = facts.measured
    assert (one.n, one.share.number) == (4000, pytest.approx(0.21))
    assert "n = 4,000" in repeat_waterfall.caption(facts).en
    assert "2025-06-30" in repeat_waterfall.caption(facts).zh
    assert "未经实测" in repeat_waterfall.caption(repeat_waterfall.facts(weighed("q-company"))).zh


def test_contacts_are_matters_and_repeats():
    facts = repeat_waterfall.facts(weighed("q-company"))
    rates = {rate.ref.id: rate for rate in weighed("q-company").strategy.bill.resolved if rate.ref}
    for step in facts.steps:
        if step.again:
            assert step.again.number == pytest.approx(
                step.first.number * (rates[step.request.id].contacts.number - 1)
            )
        else:
            assert step.request.id not in rates or step.first is None
    assert facts.again.number == pytest.approx(sum(step.again.number for step in facts.steps if step.again))
    assert not facts.complete


def test_before_and_after_are_the_two_bills():
    dossier = weighed("q-company")
    total = scenario_bars.facts(dossier).groups[0]
    assert (total.before, total.after) == (dossier.strategy.bill.total, dossier.strategy.after.total)
    assert scenario_bars.facts(attrs.evolve(dossier, strategy=None)) is None


def test_two_scenarios_are_compared_by_their_figures():
    one = comparison()
    facts = scenario_bars.compared(one, "USD")
    assert [group.name for group in facts.groups] == [metric.name for metric in one.metrics]


def comparison():
    """A comparison of two scenarios with one figure known on both sides and one on neither."""
    model = weighed("q-company").model
    sides = [Scenario(id, Text(id, "甲" if id == "a" else "乙"), model) for id in ("a", "b")]
    shares = [Value.share(number, Grade.DECLARED) for number in (0.4, 0.2)]
    counts = [Value(number, Unit.COUNT, Grade.MEASURED) for number in (5.0, 3.0)]
    metrics = (Metric("index", *shares, None, False), Metric("findings", *counts, None, False))
    return Comparison(*sides, metrics)


def test_points_that_would_cover_each_other_stand_apart():
    facts = two_by_two.facts(weighed("q-company"))
    spec = two_by_two.spec(facts, Language.EN, LIGHT)
    rows = {}
    for layer in spec["vconcat"][1]["hconcat"][0]["layer"]:
        for row in layer["data"]["values"]:
            if "number" in row:
                rows[row["number"]] = row
    assert set(rows) == {str(point.number) for point in facts.points}
    same = {}
    for row in rows.values():
        same.setdefault((row["cost"], row["benefit"]), []).append(row["aside"])
    assert any(len(asides) > 1 for asides in same.values())
    for asides in same.values():
        assert all(abs(a - b) >= 24 for at, a in enumerate(asides) for b in asides[:at])
