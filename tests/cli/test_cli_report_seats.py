"""The report tells seats by hour where the model has the numbers for them, and is silent where it has not."""

import json
from pathlib import Path

from cli_driver import obey

STAFFED = str(Path(__file__).parents[1] / "models" / "staffing.yaml")


def test_seats_by_hour_stand_in_the_report_in_both_languages(place, capsys):
    assert obey("report", STAFFED, "-q") == 0
    page = (place / "out" / "report.html").read_text(encoding="utf-8")
    assert "<h3>Seats by hour</h3>" in page
    assert "<h3>各小时座席数</h3>" in page
    told = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))
    assert any(pool["hours"] for pool in told["staffing"]["pools"])


def test_a_model_without_the_numbers_has_no_such_table(place, capsys):
    assert obey("report", "dealer", "-q") == 0
    page = (place / "out" / "report.html").read_text(encoding="utf-8")
    assert "Seats by hour" not in page
    assert "各小时座席数" not in page
