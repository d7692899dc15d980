"""What a finding touches in a year, in words, on every document that shows findings."""

import attrs
import pytest
from dossiers import q_company

from servicemodel.domain.exposure import Exposure
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.exposure_words import moved, touches, weight
from servicemodel.views.findings_json import findings_document
from servicemodel.views.sarif import sarif_document
from servicemodel.views.screen import check_text

EN, ZH = Language.EN, Language.ZH
VOLUME = Value(12000, Unit.PER_YEAR, Grade.ASSUMED)
MONEY = Value(60000, Unit.MONEY, Grade.DECLARED)
SHARE = Value(0.25, Unit.SHARE, Grade.DECLARED)
WHOLE = Exposure(VOLUME, MONEY, SHARE, Severity.HIGH, Severity.MEDIUM)
FOUND = Finding("XYZ01", Outcome.VIOLATED, (), "wrong", (), Severity.MEDIUM, None, WHOLE)
PLACE = "EMP02@exchange@front@kept-out"


def test_volume_share_money_and_the_weakest_grade_are_told():
    assert touches(FOUND, EN, "CNY") == "touches 12k a year (25 % of the whole), CNY 60k a year ○ assumed"
    assert touches(FOUND, ZH, "CNY") == "每年涉及1.2万次（占总量25%），每年费用6万元 ○ 假设"


def test_what_is_not_stated_is_not_told():
    bare = attrs.evolve(FOUND, exposure=attrs.evolve(WHOLE, money=None, share=None))
    assert touches(bare, EN, "CNY") == "touches 12k a year ○ assumed"
    assert weight(attrs.evolve(FOUND, exposure=None), EN, "CNY") == ()


def test_a_severity_that_moved_says_why():
    assert moved(FOUND, EN) == "medium by what it touches, high by its degree alone"
    assert moved(FOUND, ZH) == "按涉及量为中，仅按程度为高"
    assert weight(FOUND, EN, "CNY") == (touches(FOUND, EN, "CNY"), moved(FOUND, EN))


@pytest.mark.parametrize("severity", [Severity.HIGH, Severity.LOW])
def test_a_severity_that_did_not_move_or_was_set_by_the_client_says_nothing(severity):
    assert moved(attrs.evolve(FOUND, severity=severity), EN) == ""


def test_every_document_shows_it():
    dossier = q_company()
    text = "\n".join(line.text for line in check_text(dossier, EN))
    assert "touches 150 a year (11 % of the whole) ◐ declared" in text
    assert "touches 360 a year (27 % of the whole), USD 2,027 a year ◐ declared" in text
    assert "medium by what it touches, high by its degree alone" in text
    told = {f["id"]: f["exposure"] for f in findings_document(dossier)["findings"]}
    assert told[PLACE]["volume"]["number"] == 150
    assert told[PLACE]["by_degree"] == "high"
    assert told["EMP03@web_desk@bridge-only"] is None
    results = {
        r["partialFingerprints"]["servicemodelFinding/v1"]: r["properties"]
        for r in sarif_document(dossier, EN)["runs"][0]["results"]
    }
    assert results[PLACE] == {
        "grade": results[PLACE]["grade"],
        "touchedPerYear": 150,
        "touchedShare": 0.111111,
        "severityByDegree": "high",
    }
    assert "touchedPerYear" not in results["EMP03@web_desk@bridge-only"]
