"""``plan``: the ranked actions, and the list of customers to remind, from a client's files to the cells."""

import csv
import json
from datetime import date, timedelta

import pytest
from cli_driver import obey, written

#: Reminders go out by text message; the numbers of core 3.6 are all there.
STAKES = """
topics:
  product.unit_state: {volatility: 0.001 per day, benefit: 300 USD, harm: 10 USD}
channels:
  sms: {medium: sms, presence: virtual, cost_per_contact: 2 USD}
  phone: {medium: phone, presence: virtual, cost_per_contact: 8 USD}
actors:
  front: {kind: front_office}
  customer: {kind: general_customer}
flows:
  reminder: {from: front, to: customer, topics: [product.unit_state], kind: reminder, channel: sms,
             trigger: proactive, coverage: 0.9, accuracy: 0.9, delay: 1 days}
requests:
  fault: {from: customer, contact: front, requires: [{actor: front, topic: product.unit_state}],
          channels: phone, follow_up: 0.66}
"""
HEAD = "servicemodel: 1\nname: Reminders\nillustrative: true\ncurrency: USD\n"


def day(number):
    return (date(2020, 1, 1) + timedelta(days=number)).isoformat()


@pytest.fixture
def records(place):
    """Sixty units, half of which failed about 300 days after they were installed, and a model, imported."""
    ways = (("yes", "email", ""), ("no", "email", "dealer 1"), ("no", "", ""))
    units = ["unit_id,product,customer_key,installed_at,observed_until,consent,channel,dealer"]
    repairs = ["repair_id,unit_id,product,part,opened_at,closed_at"]
    for n in range(60):
        consent, channel, dealer = ways[n % 3]
        born = 10 * (n % 7) if n < 30 else 480 + n % 5
        units.append(f"=u{n},pump,k{n},{day(born)},{day(500)},{consent},{channel},{dealer}")
        if n < 30:
            repairs.append(f"r{n},=u{n},pump,seal,{day(born + 250 + 7 * (n % 13))},{day(born + 360)}")
    (place / "units.csv").write_text("\n".join(units) + "\n", encoding="utf-8")
    (place / "repairs.csv").write_text("\n".join(repairs) + "\n", encoding="utf-8")
    (place / "model.yaml").write_text(HEAD + STAKES, encoding="utf-8")
    assert obey("import", "units.csv", "repairs.csv", "--zone", "UTC", "-q", "--no-input") == 0
    return place


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_list_says_whom_to_tell_by_what_way_and_by_when(records, capsys):
    capsys.readouterr()
    assert obey("plan", "--worklist", "--horizon", "90 days") == 0
    said = capsys.readouterr()
    assert "Weibull" in said.out
    assert "a* =" in said.out
    assert "For management: customers who cannot be reached" in said.out
    assert "wrote worklist.csv" in said.err
    found = rows(records / "worklist.csv")
    told = [row for row in found if row["verdict"] == "tell"]
    assert len(found) == 60
    assert {row["reach"] for row in told} == {"direct", "dealer"}
    assert all(row["by"] >= day(500) and float(row["worth"]) > 0 for row in told)
    assert {row["reason"] for row in found if row["verdict"] == "unreachable"} == {"no consent"}
    assert all(row["unit"].startswith("'=u") for row in found)


def test_the_list_comes_in_chinese_and_as_json(records, capsys):
    capsys.readouterr()
    assert obey("plan", "--worklist", "model.yaml", "--horizon", "3 个月", "--lang", "zh") == 0
    assert "供管理层参考：无法联系的客户" in capsys.readouterr().out
    assert obey("plan", "--worklist", "--format", "json", "-o", "out/list.parquet", "-q") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "servicemodel.worklist/1"
    assert sum(tally["units"] for tally in document["tallies"]) == 60
    assert "out/list.parquet" in written(records)


def test_a_workbook_has_a_sheet_for_each_verdict_and_no_formula(records):
    from python_calamine import load_workbook

    assert obey("plan", "--worklist", "-o", "list.xlsx", "--lang", "zh", "-q") == 0
    book = load_workbook(records / "list.xlsx")
    assert book.sheet_names[:3] == ["应提醒", "无法联系", "不值得提醒"]
    first, *others = book.get_sheet_by_name("应提醒").to_python()
    assert (first[0], first[2], first[8]) == ("结论", "设备", "最迟提醒日期")
    assert all(row[0] == "应提醒" and row[2].startswith("=u") for row in others)
    assert others[0][10] == "状态提醒"


def test_a_model_without_money_still_gives_a_list(records, capsys):
    (records / "model.yaml").write_text(HEAD + STAKES.replace(", harm: 10 USD", ""), encoding="utf-8")
    capsys.readouterr()
    assert obey("plan", "--worklist") == 0
    assert "does not say: harm of the topic product.unit_state" in capsys.readouterr().out
    assert all(row["worth"] == "" for row in rows(records / "worklist.csv"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--horizon", "soon"), "--horizon: 'soon' is no duration"),
        (("-o", "list.doc"), "list.doc: unknown kind of file"),
        (("--evidence", "nowhere"), "no records were imported into nowhere"),
    ],
)
def test_what_cannot_be_listed_is_refused(records, capsys, arguments, said):
    before = written(records)
    assert obey("plan", "--worklist", *arguments) == 2
    assert said in capsys.readouterr().err
    assert written(records) == before


def test_records_without_units_name_what_is_missing(place, capsys):
    (place / "model.yaml").write_text(HEAD + STAKES, encoding="utf-8")
    text = f"repair_id,unit_id,product,part,opened_at\nr1,u1,pump,seal,{day(1)}\n"
    (place / "repairs.csv").write_text(text, encoding="utf-8")
    assert obey("import", "repairs.csv", "--zone", "UTC", "-q", "--no-input") == 0
    assert obey("plan", "--worklist") == 2
    assert "a work list needs installed_unit.unit_id" in capsys.readouterr().err
    assert not [name for name in written(place) if "worklist" in name]


def test_a_missing_library_is_named_with_the_line_that_installs_it(records, capsys, monkeypatch):
    from servicemodel.cli import reminding

    monkeypatch.setattr(reminding, "find_spec", lambda name: None)
    assert obey("plan", "--worklist") == 3
    assert "servicemodel[evidence]" in capsys.readouterr().err


def test_the_plan_tells_what_each_action_would_change(small, capsys):
    assert obey("plan", "model.yaml") == 0
    said = capsys.readouterr()
    assert said.out.startswith("What to do first: ")
    assert said.out.index("Actions for") > said.out.index("No action saves anything")
    assert "1. " in said.out
    assert "index 37 % → " in said.out
    assert "next: servicemodel report model.yaml" in said.err
    assert obey("plan", "--lang", "zh", "--most", "1") == 0
    assert "行动建议" in capsys.readouterr().out


def test_the_plan_as_json_holds_the_effects(small, capsys):
    assert obey("plan", "--format", "json", "-q") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["actions"][0]["effect"]["index_before"]


def test_a_model_without_findings_has_no_plan(place, capsys):
    text = "servicemodel: 1\nname: Empty\nactors:\n  a: {kind: core_firm}\n"
    (place / "model.yaml").write_text(text, encoding="utf-8")
    assert obey("plan") == 0
    assert "No action" in capsys.readouterr().out
