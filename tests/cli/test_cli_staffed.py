"""``plan --staffing``: the table in both languages, as JSON, as a what-if, and where nothing is stated."""

import json
import re
from pathlib import Path

import pytest

from servicemodel import pipeline
from servicemodel.cli import extras
from servicemodel.cli.staffed import Wish, staffed
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.text import Language
from servicemodel.planning.worth.demand import demand

MODEL = str(Path(__file__).parents[1] / "models" / "staffing.yaml")


def lines(capsys):
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


def test_the_table_in_english(capsys):
    assert staffed(MODEL, "text", Voice()) == 0
    told = lines(capsys)
    assert "09–11  75          7.5   10     15         84.6 %   9 s   5.3 %    71 %" in told
    assert "11–12  150         15    12     18         37.3 %   44 s  24.6 %   94.3 %" in told
    promise = "What the promise needs (80 % within 20 s), seats busy at most 90 %"
    assert f"{promise} · Erlang A (people hang up)" in told
    assert any(line.startswith("Rests on: Question contacts 109.5k a year") for line in told)
    assert any(line.startswith("Cost a year: USD ") for line in told)
    assert any("Dealer: handling time, target of the service level" in line for line in told)
    assert "Staff, all pools: not known, so contacts stay priced per contact." in told


def test_the_table_in_chinese_as_a_what_if(capsys):
    assert staffed(MODEL, "text", Voice(Language.ZH), Wish(days=250, change=-0.15)) == 0
    told = lines(capsys)
    assert "假设联络次数变化−15%" in told
    assert "联络分布在一年的250天 ◐" in told
    assert any(line.startswith("依据：咨询联络次数 每年") for line in told)
    assert any(line.startswith("09–11  93.1") for line in told)
    assert not any("by hour" in line for line in told)


def test_the_facts_as_json(capsys):
    assert staffed(MODEL, "json", Voice()) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "servicemodel.staffing/1"
    front, dealer = told["pools"]
    eleven = front["hours"][11]
    assert eleven["contacts_per_hour"] == pytest.approx(150)
    assert eleven["load_erlangs"] == pytest.approx(15)
    assert eleven["needed"]["seats"] == 18
    assert eleven["now"]["seats"] == 12
    assert front["cost"]["unit"] == "money"
    assert front["grade"] == "assumed"
    assert list(front["formulas"]) == ["erlang_a"]
    wage = next(each for each in front["rests_on"] if each["field"] == "wage")
    assert wage["value"]["number"] == 30
    assert {"section": "requests", "id": "order", "field": "by_hour"} in dealer["missing"]
    assert (dealer["cost"], told["cost"]) == (None, None)


def test_the_seats_there_are_can_be_simulated(capsys):
    assert staffed(MODEL, "text", Voice(), Wish(simulate=True)) == 0
    told = lines(capsys)
    (head,) = [
        line for line in told if line.startswith("Simulated with the seats there are: 140 average days")
    ]
    assert re.fullmatch(
        r"Front office: wait 2\d s \(.+ s\), hang up 1\d(\.\d)? % \(.+ %\), in time 6\d\.\d % \(.+ %\)",
        told[told.index(head) + 1],
    )
    assert staffed("q-company", "text", Voice(Language.ZH), Wish(simulate=True)) == 0
    assert "无法模拟：座席数、联络次数或处理时长未知。" in lines(capsys)


def two_matters(folder):
    """A centre that is short of seats, and two kinds of matter of which one may be served first."""
    text = Path(MODEL).read_text(encoding="utf-8")
    known = text[text.index("  call: ") : text.index("  order: ")]
    urgent = known.replace("call:", "urgent:").replace("109500", "20000").replace("Question", "Fault")
    model = folder / "model.yaml"
    model.write_text(text.replace(known, known.replace("109500", "80000") + urgent), encoding="utf-8")
    return str(model)


def test_who_is_served_first_waits_less(capsys, tmp_path):
    assert staffed(two_matters(tmp_path), "json", Voice(), Wish(simulate=True, first=("urgent",))) == 0
    made = json.loads(capsys.readouterr().out)["rehearsal"]
    waits = {run["stream"]: run["wait"] for run in made["runs"]}
    assert set(waits) == {"", "call", "urgent"}
    assert waits["urgent"]["high"] < waits["call"]["low"]
    assert staffed(two_matters(tmp_path), "text", Voice(), Wish(simulate=True, first=("urgent",))) == 0
    assert any(line.startswith("Front office, Fault (served first): wait ") for line in lines(capsys))


def test_priorities_without_their_library_say_how_to_install_it(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(Stop) as stopped:
        staffed(MODEL, "text", Voice(), Wish(simulate=True, first=("call",)))
    assert stopped.value.code == 3
    assert stopped.value.text.en == "simulating priorities needs ciw"
    assert "servicemodel[queueing]" in stopped.value.hint.en


def test_a_request_that_is_not_there_cannot_be_first():
    with pytest.raises(Stop, match="no request 'nothing'") as stopped:
        staffed(MODEL, "text", Voice(), Wish(simulate=True, first=("nothing",)))
    assert stopped.value.code == 2


@pytest.mark.parametrize("change", [-1.1, 101, float("inf"), float("nan")])
def test_a_change_that_cannot_be_is_refused(change):
    with pytest.raises(Stop, match="cannot change") as stopped:
        staffed(MODEL, "text", Voice(), Wish(change=change))
    assert stopped.value.code == 2


def test_no_contacts_at_all_need_no_seats(capsys):
    assert staffed(MODEL, "text", Voice(), Wish(change=-1.0, simulate=True)) == 0
    assert "Cost a year: USD 0 ○ assumed" in lines(capsys)


def test_what_nobody_stated_is_named(capsys):
    assert staffed("q-company", "text", Voice()) == 0
    told = lines(capsys)
    assert any(line.startswith("Service centre: not known; not stated: ") for line in told)
    assert not any("Erlang" in line for line in told)


def test_without_contacts_there_is_nobody_to_staff(capsys, tmp_path):
    model = tmp_path / "model.yaml"
    model.write_text("servicemodel: 1\nname: {en: Empty, zh: 空}\n", encoding="utf-8")
    assert staffed(str(model), "text", Voice()) == 0
    assert "nobody to staff" in lines(capsys)[-1]


def test_seats_that_cannot_keep_up_are_told(capsys, tmp_path):
    model = tmp_path / "model.yaml"
    text = Path(MODEL).read_text(encoding="utf-8").replace("patience: 3 minutes, ", "")
    model.write_text(text, encoding="utf-8")
    assert staffed(str(model), "text", Voice()) == 0
    assert "11–12  150         15    the queue grows without end" in lines(capsys)


def test_only_contacts_with_a_person_take_seats():
    """Of two contacts per matter 60 % come by telephone; on the site customers serve themselves."""
    found = demand(pipeline.assess(pipeline.read(MODEL)))
    assert found["order"].number == pytest.approx(100 * 2 * 0.6)
    assert found["call"].number == pytest.approx(109_500)


def test_who_comes_back_from_self_service_takes_a_seat(tmp_path):
    model = tmp_path / "model.yaml"
    text = Path(MODEL).read_text(encoding="utf-8").replace("contacts: 2, ", "resolved: 0.75, attempts: 1, ")
    model.write_text(text, encoding="utf-8")
    found = demand(pipeline.assess(pipeline.read(str(model))))
    assert found["order"].number == pytest.approx(100 * (0.6 + 0.4 * 0.25))
