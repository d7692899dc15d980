"""``accept``: live with a finding; what ``check`` and ``report`` then say."""

import json
from datetime import date, timedelta

import pytest
from cli_driver import SMALL, obey

from servicemodel.cli.calendar_day import today
from servicemodel.domain.acceptance import MOST_DAYS

LOOP = "LOP01@ask_tech@front@tech@partly-answered"
GAP = "ASY01@front@product.solution@knows-less"
TODAY = date(2026, 3, 1)
WHY = ("--reason", "answered by newsletter", "--by", "head of service")


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    set_day(monkeypatch, TODAY)


def set_day(monkeypatch, day):
    seconds = (day - date(1970, 1, 1)).days * 86400
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds + 43200))


def ids(findings):
    """Ids of findings as in JSON."""
    return {finding["id"] for finding in findings}


def told(capsys, *arguments, code=0):
    capsys.readouterr()
    assert obey("check", "--json", "--fail-on", "never", *arguments) == code
    return json.loads(capsys.readouterr().out)


def test_an_accepted_finding_stays_visible_and_does_not_fail(small, place, capsys):
    assert obey("check", "--fail-on", "warning", "--select", "LOP01") == 1
    assert obey("accept", LOOP, *WHY, "--asked-by", "consultant", "--ticket", "CRM-118") == 0
    assert "wrote accepted.yaml" in capsys.readouterr().err
    document = told(capsys)
    assert GAP in ids(document["findings"])
    assert LOOP not in ids(document["findings"])
    (accepted,) = document["accepted"]
    assert accepted["id"] == LOOP
    acceptance = accepted["acceptance"]
    assert acceptance["until"] == (TODAY + timedelta(days=MOST_DAYS)).isoformat()
    assert [acceptance[name] for name in ("reason", "by", "asked_by", "ticket")] == [
        "answered by newsletter",
        "head of service",
        "consultant",
        "CRM-118",
    ]
    assert (acceptance["path"], acceptance["line"]) == ("accepted.yaml", 3)
    assert document["counts"]["accepted"] == 1
    assert document["counts"]["violated"] == len(document["findings"])
    assert document["notices"] == []
    assert obey("check", "--fail-on", "warning", "--select", "LOP01") == 0
    assert "Accepted (1)" in capsys.readouterr().out


def test_strict_counts_it_all_the_same(small, capsys):
    assert obey("accept", LOOP, *WHY) == 0
    assert obey("check", "--fail-on", "warning", "--select", "LOP01", "--strict") == 1
    assert told(capsys, "--strict")["accepted"] == []


def test_a_wildcard_accepts_all_that_it_means(small, capsys):
    assert obey("accept", "LOP01@*", *WHY) == 0
    assert [each["id"] for each in told(capsys)["accepted"]] == [LOOP]


def test_selected_rules_do_not_orphan_the_acceptances_of_others(small, capsys):
    assert obey("accept", LOOP, *WHY) == 0
    document = told(capsys, "--select", "ASY")
    assert (document["accepted"], document["notices"]) == ([], [])


def test_what_was_written_before_stays(small, place, capsys):
    path = place / "accepted.yaml"
    before = f"# remark\n- {{finding: '{LOOP}', reason: r, by: b, until: 2026-03-05}}  # kept\n"
    path.write_text(before, encoding="utf-8")
    assert obey("accept", GAP, *WHY, "--until", "2026-03-02") == 0
    assert path.read_text(encoding="utf-8").startswith(before)
    assert ids(told(capsys)["accepted"]) == {LOOP, GAP}


@pytest.mark.parametrize(("days", "codes"), [(100, []), (170, ["ACC04"]), (180, ["ACC04"]), (181, ["ACC01"])])
def test_its_end_is_announced_and_then_the_finding_is_back(days, codes, small, capsys, monkeypatch):
    assert obey("accept", LOOP, *WHY) == 0
    set_day(monkeypatch, TODAY + timedelta(days=days))
    document = told(capsys)
    assert [notice["code"] for notice in document["notices"]] == codes
    assert (LOOP in ids(document["findings"])) is (codes == ["ACC01"])
    assert obey("check", "--select", "LOP01", "--fail-on", "low") == (codes == ["ACC01"])
    out = capsys.readouterr().out
    assert all(code in out for code in codes)


def test_it_goes_stale_with_the_elements_it_was_made_for(small, capsys):
    assert obey("accept", LOOP, *WHY) == 0
    small.write_text("# a remark moves every line\n" + SMALL, encoding="utf-8")
    assert told(capsys)["notices"] == []
    small.write_text(
        SMALL.replace("technical_support}", "technical_support, population: 3}"), encoding="utf-8"
    )
    assert small.read_text(encoding="utf-8") != SMALL
    document = told(capsys)
    assert [notice["code"] for notice in document["notices"]] == ["ACC03"]
    assert document["accepted"] == []
    assert LOOP in ids(document["findings"])


@pytest.mark.parametrize("form", ["text", "concise"])
@pytest.mark.parametrize(("lang", "word"), [("en", "matches no finding"), ("zh", "没有对应的问题")])
def test_one_that_matches_nothing_is_told(form, lang, word, small, place, capsys):
    text = "- {finding: LOP01@gone@no-return, reason: r, by: b, until: 2026-06-01}\n"
    (place / "accepted.yaml").write_text(text, encoding="utf-8")
    assert obey("check", "--format", form, "--lang", lang, "--fail-on", "never") == 0
    out = capsys.readouterr().out
    assert "accepted.yaml:1:3" in out
    assert "ACC02" in out
    assert word in out


@pytest.mark.parametrize("command", ["check", "report"])
def test_a_broken_file_of_acceptances_is_code_2_and_nothing_is_written(command, small, place, capsys):
    (place / "accepted.yaml").write_text("- {finding: LOP01, until: soon}\n", encoding="utf-8")
    assert obey(command) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("error[FIL") == 4
    assert not (place / "out").exists()


REFUSED = [
    (["LOP01@ask_teh@front@tech@partly-answered", *WHY], f"did you mean '{LOOP}'?"),
    (["LOP01", *WHY], "no finding 'LOP01'"),
    (["LOP@*", *WHY], "no finding 'LOP@*'"),
    (["PRO01@nobody-speaks-first", *WHY], "no finding"),
    ([LOOP, "--by", "head"], "--reason is missing"),
    ([LOOP, "--reason", "r", "--by", " "], "--by is missing"),
    ([LOOP, *WHY, "--until", "2026-08-29"], "at the latest 2026-08-28"),
    ([LOOP, *WHY, "--until", "2026-02-28"], "not within 180 days"),
    ([LOOP, *WHY, "--until", "soon"], "'soon' is not a day"),
    ([LOOP, *WHY, "-m", "q-company"], "a model of the library"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=lambda value: str(value)[:40])
@pytest.mark.parametrize(("lang", "head"), [("en", "error: "), ("zh", "错误：")])
def test_what_cannot_be_accepted_is_refused_and_nothing_is_written(
    arguments, said, lang, head, small, place, capsys
):
    assert obey("accept", *arguments, "--lang", lang) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(head)
    assert lang == "zh" or said in err
    assert not (place / "accepted.yaml").exists()


def test_twice_is_refused_until_the_first_has_ended(small, place, capsys, monkeypatch):
    assert obey("accept", LOOP, *WHY, "--until", "2026-03-02") == 0
    before = (place / "accepted.yaml").read_bytes()
    assert obey("accept", LOOP, *WHY) == 2
    assert "accepted.yaml:3:3" in capsys.readouterr().err
    assert (place / "accepted.yaml").read_bytes() == before
    set_day(monkeypatch, date(2026, 3, 3))
    assert obey("accept", LOOP, *WHY) == 0
    document = told(capsys)
    assert [each["id"] for each in document["accepted"]] == [LOOP]
    assert [notice["code"] for notice in document["notices"]] == ["ACC01"]


def test_a_list_in_brackets_cannot_be_added_to(small, place, capsys):
    path = place / "accepted.yaml"
    path.write_text(f"[{{finding: '{GAP}', reason: r, by: b, until: 2026-06-01}}]\n", encoding="utf-8")
    before = path.read_bytes()
    assert obey("accept", LOOP, *WHY) == 2
    assert "cannot be added" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_the_one_who_asked_should_not_decide(small, capsys):
    assert obey("accept", LOOP, *WHY, "--asked-by", "head of service") == 0
    assert "warning: the one who asked also decided" in capsys.readouterr().err


def test_the_model_may_stand_elsewhere(small, place, capsys):
    (place / "client").mkdir()
    model = small.rename(place / "client" / "model.yaml")
    assert obey("accept", LOOP, *WHY, "-m", model) == 0
    assert (place / "client" / "accepted.yaml").exists()
    assert [each["id"] for each in told(capsys, model)["accepted"]] == [LOOP]


def test_the_report_keeps_it_in_a_section_of_its_own(small, place, capsys):
    assert obey("accept", LOOP, *WHY, "--until", "2026-03-10", "--ticket", "CRM-118") == 0
    assert obey("report", "--fail-on", "low") == 1
    page = (place / "out" / "report.html").read_text(encoding="utf-8")
    for words in ("What is accepted for now", "暂时接受的问题", "answered by newsletter", "CRM-118", "ACC04"):
        assert words in page
    document = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))
    assert [each["id"] for each in document["accepted"]] == [LOOP]
    assert LOOP not in {action["finding"] for action in document["actions"]}
    assert LOOP not in ids(document["findings"])


def test_sarif_carries_it_as_suppressed(small, capsys):
    assert obey("accept", LOOP, *WHY) == 0
    capsys.readouterr()
    assert obey("check", "--format", "sarif", "--fail-on", "never") == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    (suppressed,) = (result for result in results if "suppressions" in result)
    assert suppressed["partialFingerprints"]["servicemodelFinding/v1"] == LOOP
    assert suppressed["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "answered by newsletter"}
    ]
    assert suppressed["properties"]["expires"] == "2026-08-28"


@pytest.mark.parametrize("code", ["ACC01", "acc02", "ACC03", "ACC04", "FIL40", "FIL41"])
def test_every_code_is_explained(code, capsys):
    assert obey("explain", code) == 0
    assert capsys.readouterr().out.startswith(code.upper())


def test_the_day_is_that_of_the_environment_or_the_clock():
    assert today({"SOURCE_DATE_EPOCH": "0"}) == date(1970, 1, 1)
    for words in ("", "soon", "-5", "9" * 30):
        assert today({"SOURCE_DATE_EPOCH": words}) >= date(2025, 1, 1)
