"""``plan`` in money: its options, its charts, and what is refused before anything is written."""

import json
import sys

import pytest
from cli_driver import obey, written

MODEL = """\
servicemodel: 1
name: {en: Two desks, zh: 两个服务台}
illustrative: true
currency: USD
topics:
  service.solution: {volatility: 0.001 per day}
actors:
  front: {kind: front_office}
  back: {kind: technical_support}
  customer: {kind: general_customer}
channels:
  phone: {medium: phone, presence: virtual, cost_per_contact: 8 USD}
origins:
  seen: {actor: back, topics: [service.solution], coverage: 0.9, accuracy: 0.9}
  met: {actor: front, topics: [service.solution], coverage: 0.2, accuracy: 0.9}
flows:
  answer: {from: front, to: customer, topics: [service.solution], coverage: 0.5, accuracy: 0.9, delay: 1 days}
requests:
  fault: {from: customer, contact: front, requires: [{actor: front, topic: service.solution}], per_year: 500,
          authority: 0.5, rule: 1, channels: phone, follow_up: 0.66, loss: 40 USD, attempts: 5}
projects:
  crm: {kind: system, order: 1, name: {en: CRM, zh: 客户系统}, cost: 3000 USD,
        cost_per_year: 300 USD, days: 40, does: [PA-06, PA-18, PA-25, PA-30, PA-34, "ASY*", "SIL*"]}
  authority: {kind: authority, order: 2, name: {en: Authority, zh: 授权}, cost: 600 USD, days: 10,
              does: [PA-23]}
"""
SCENARIO = """\
servicemodel: 1
name: {en: Dear years, zh: 涨价}
changes:
  - reason: {en: A matter costs more, zh: 每件成本上升}
    put: {requests: {fault: {loss: 400 USD}}}
"""
PLAN = ("plan", "model.yaml", "--samples", "0", "-q")


@pytest.fixture(autouse=True)
def client(place):
    """The model with one scenario, in the current folder."""
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    (place / "scenarios").mkdir()
    (place / "scenarios" / "dear.yaml").write_text(SCENARIO, encoding="utf-8")
    return place


def strategy(capsys, *arguments):
    """The strategy as JSON."""
    capsys.readouterr()
    assert obey(*PLAN, "--format", "json", *arguments) == 0
    return json.loads(capsys.readouterr().out)["strategy"]


def said(capsys, *arguments):
    capsys.readouterr()
    assert obey("plan", "model.yaml", "-q", *arguments) == 0
    return capsys.readouterr().out


def test_the_plan_begins_with_what_to_do_first(capsys):
    text = said(capsys, "--samples", "30")
    assert text.startswith("What to do first: Two desks\n")
    titles = ("The best bundle, in this order:", "What service costs a year:", "How sure this is: 30 samples")
    places = [text.index(title) for title in (*titles, "Actions for Two desks")]
    assert places == sorted(places)
    assert "(with the project “Authority”)" in text


def test_without_samples_no_intervals_are_told(capsys):
    text = said(capsys, "--samples", "0")
    assert "How sure this is" not in text
    found = strategy(capsys)
    assert found["outlook"] is None
    assert found["portfolio"]["best"]["saving"]["low"] is None


def test_the_seed_decides_the_samples(capsys):
    first, again, other = (said(capsys, "--samples", "30", "--seed", seed) for seed in ("7", "7", "8"))
    assert first == again
    assert first != other
    assert "seed 7" in first


def test_two_workers_find_what_one_finds(capsys):
    one, two = (said(capsys, "--samples", "40", "--workers", n) for n in ("1", "2"))
    assert one == two


def test_budgets_are_kept(capsys):
    free = strategy(capsys)["portfolio"]["best"]
    assert free["once"]["number"] == 3600
    once = strategy(capsys, "--budget", "3100")["portfolio"]["best"]
    assert once["once"]["number"] <= 3100
    yearly = strategy(capsys, "--budget-per-year", "299.5")["portfolio"]["best"]
    assert yearly["per_year"]["number"] == 0
    assert yearly["once"]["number"] == 600
    nothing = strategy(capsys, "--budget", "0")["portfolio"]["best"]
    assert nothing["actions"] == []


def test_capacity_gives_periods(capsys):
    order = strategy(capsys, "--capacity", "10, 20, 20")["portfolio"]["order"]
    assert [one["period"] for one in order] == [1, 3]
    assert "· period 3" in said(capsys, "--samples", "0", "--capacity", "10,20,20")
    assert "· 第3期" in said(capsys, "--samples", "0", "--capacity", "10,20,20", "--lang", "zh")
    assert {one["period"] for one in strategy(capsys)["portfolio"]["order"]} == {None}


def test_assumptions_are_listed_with_their_influence(capsys):
    text = said(capsys, "--samples", "60", "--assumptions")
    register = text[text.index("Assumptions, the most influential first") :]
    assert "A-1 " in register
    assert "influence rank 1" in register.splitlines()[1]
    assert "假设登记表" in said(capsys, "--samples", "0", "--assumptions", "--lang", "zh")
    assert "Assumptions, the most" not in said(capsys, "--samples", "0")


def test_a_scenario_is_planned_for_instead_of_the_model(capsys):
    as_is, dear = strategy(capsys), strategy(capsys, "--scenario", "dear")
    assert dear["bill"]["total"]["number"] > as_is["bill"]["total"]["number"]
    assert dear["portfolio"]["best"]["saving"]["number"] > as_is["portfolio"]["best"]["saving"]["number"]
    assert obey("plan", "model.yaml", "--scenario", "cheap") == 2
    assert "dear" in capsys.readouterr().err


@pytest.mark.parametrize("prior", ["retana_2015", "ascarza_2016"])
def test_a_prior_is_taken_by_name(prior, capsys):
    assert obey("plan", "model.yaml", "--samples", "20", "--prior", prior, "--format", "json", "-q") == 0
    assert json.loads(capsys.readouterr().out)["strategy"]["outlook"]["prior"] == prior


@pytest.mark.parametrize("samples", ["0", "20"])
def test_an_unknown_prior_is_refused_with_a_guess(samples, client, capsys):
    before = written(client)
    arguments = ("plan", "model.yaml", "--samples", samples, "--prior", "retana_2014", "--format", "svg")
    assert obey(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--prior: 'retana_2014' is not known" in err
    assert "retana_2015" in err
    assert written(client) == before


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--budget", "much"),
        ("--budget", "20,000"),
        ("--budget", "-5"),
        ("--budget-per-year", "1e4"),
        ("--capacity", "60,,60"),
        ("--capacity", "60;60"),
        ("--samples", "many"),
        ("--samples", "-1"),
        ("--seed", "1.5"),
        ("--workers", "two"),
        ("--most", "x"),
        ("--format", "svg,gif"),
        ("--theme", "pink"),
    ],
)
def test_what_is_no_number_or_word_is_refused_and_nothing_is_written(option, value, client, capsys):
    before = written(client)
    assert obey("plan", "model.yaml", "--format", "svg", f"{option}={value}") == 2
    out, err = capsys.readouterr()
    assert f"{option}: '" in err
    assert out == ""
    assert written(client) == before
    assert obey("plan", "model.yaml", f"{option}={value}", "--lang", "zh") == 2
    assert f"{option}：" in capsys.readouterr().err


@pytest.mark.parametrize("change", ["much", "-1.5", "nan", "inf", ""])
def test_staffing_refuses_a_change_that_is_no_share(change, client, capsys):
    assert obey("plan", "model.yaml", "--staffing", f"--change={change}") == 2
    out, err = capsys.readouterr()
    assert f"--change: '{change}' is no share" in err
    assert "-0.15" in err
    assert out == ""


def test_charts_are_written_beside_the_document(client, capsys):
    before = written(client)
    assert obey("plan", "model.yaml", "--samples", "30", "--format", "json,svg", "-o", "图") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["strategy"]["outlook"]["samples"] == 30
    new = sorted({*written(client)} - {*before})
    assert new == ["图/plan_frontier.svg", "图/plan_tornado.svg", "图/plan_two_by_two.svg"]
    assert "wrote" in err
    assert "actions together save USD" in (client / "图" / "plan_two_by_two.svg").read_text(encoding="utf-8")


def test_two_languages_give_files_with_their_names(client, capsys):
    before = written(client)
    assert obey(*PLAN, "--format", "svg", "-o", "out", "--lang", "zh,en", "--theme", "dark") == 0
    assert capsys.readouterr().out == ""
    new = {*written(client)} - {*before}
    assert new == {f"out/plan_{n}.{la}.svg" for n in ("frontier", "two_by_two") for la in ("en", "zh")}
    chinese = (client / "out" / "plan_two_by_two.zh.svg").read_text(encoding="utf-8")
    assert "项行动合计每年节省" in chinese


def test_pictures_of_points_and_pages_are_written_too(client):
    assert obey(*PLAN, "--format", "png,pdf") == 0
    assert (client / "out" / "plan_frontier.png").read_bytes().startswith(b"\x89PNG")
    assert (client / "out" / "plan_frontier.pdf").read_bytes().startswith(b"%PDF")


def test_without_prices_there_is_nothing_to_draw(client, capsys):
    (client / "model.yaml").write_text(
        MODEL.replace(", loss: 40 USD", "").replace(", cost_per_contact: 8 USD", "")
    )
    before = written(client)
    assert obey(*PLAN, "--format", "svg") == 2
    assert "nothing to draw" in capsys.readouterr().err
    assert written(client) == before


@pytest.mark.parametrize(
    ("language", "said"), [("en", "charts need the package"), ("zh", "绘制图表需要软件包")]
)
def test_a_missing_library_ends_with_three_and_the_line_that_installs_it(
    language, said, client, capsys, monkeypatch
):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    before = written(client)
    assert obey(*PLAN, "--format", "svg", "--lang", language) == 3
    err = capsys.readouterr().err
    assert said in err
    assert "pip install 'servicemodel[charts]'" in err
    assert written(client) == before


def test_most_bounds_the_lists(capsys):
    assert said(capsys, "--samples", "0", "--most", "1") != said(capsys, "--samples", "0", "--most", "0")
