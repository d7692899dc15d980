"""What people and spreadsheets write into a cell, and what the model file then says."""

from datetime import date, datetime, timedelta

import pytest

from servicemodel import pipeline
from servicemodel.domain.question import Blank
from servicemodel.reading.answer_rows import graded, names_of
from servicemodel.reading.answer_values import Misfit, understood

MODEL = pipeline.read("q-company")
SHARE, DAYS, RATE = "requests/noise/authority", "flows/ask/delay", "topics/policy.rule/volatility"
COUNT, MONEY, TRUTH = "requests/noise/hand_overs", "channels/mail/cost_per_contact", "channels/mail/person"
NOISE = "requests/noise/"


def read(key, raw):
    return understood(Blank.of(key), raw, names_of(MODEL))


@pytest.mark.parametrize(
    ("key", "raw", "meant"),
    [
        (SHARE, "85%", 0.85),
        (SHARE, 0.85, 0.85),
        (SHARE, 85, 0.85),
        (SHARE, 85.0, 0.85),
        (SHARE, "85 %", 0.85),
        (SHARE, "８５％", 0.85),
        (SHARE, "0.5 %", 0.005),
        (SHARE, 1.0, 1.0),
        (SHARE, "1", 1.0),
        (SHARE, 0, 0.0),
        (SHARE, "good", "good"),
        (SHARE, "160/200", {"successes": 160, "trials": 200}),
        (SHARE, "160 of 200", {"successes": 160, "trials": 200}),
        (DAYS, 2.0, "2 days"),
        (DAYS, "2 days", "2 days"),
        (DAYS, "2天", "2 days"),
        (DAYS, "6 小时", "6 hours"),
        (DAYS, timedelta(hours=12), "0.5 days"),
        (RATE, 40, "0.025 per day"),
        (RATE, "2 weeks", "0.0714285714286 per day"),
        (RATE, "0.1 per year", "0.1 per year"),
        (RATE, "从不", "0 per day"),
        (COUNT, 3.0, 3),
        (COUNT, "1,200", 1200),
        (COUNT, "1,234,567", 1234567),
        (MONEY, 4.5, 4.5),
        (MONEY, f"4.50 {MODEL.currency}", 4.5),
        (TRUTH, True, True),
        (TRUTH, False, False),
        (TRUTH, "是", True),
        (TRUTH, "否", False),
        (TRUTH, "Yes", True),
        (TRUTH, "no", False),
        (NOISE + "contact", "Service centre", "front"),
        (NOISE + "contact", "客服中心", "front"),
        (NOISE + "contact", "front", "front"),
        (NOISE + "approval", "Finance; General manager", ["finance", "manager"]),
        (NOISE + "approval", "nobody", []),
        (NOISE + "approval", "无", []),
        (NOISE + "channels", "E-mail、走访", ["mail", "visit"]),
        (NOISE + "mechanism", "服务关系", "relationship"),
        (NOISE + "service_type", "Mass transaction", "mass_transaction"),
        ("actors/front/use_measured_by", "productivity, 用户满意度", ["productivity", "satisfaction"]),
        ("actors/front/control", "50/30/20", {"organisation": 0.5, "contact_person": 0.3, "customer": 0.2}),
        ("channels/mail/store", "  CRM  ", "CRM"),
    ],
)
def test_a_cell_means(key, raw, meant):
    found = read(key, raw)
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize(
    ("key", "raw", "reason", "guess"),
    [
        (SHARE, 140, "share", ""),
        (SHARE, -0.2, "share", ""),
        (SHARE, "0,9", "share", ""),
        (SHARE, "1,5", "share", ""),
        (COUNT, "12,3456", "count", ""),
        (SHARE, 1.4, "share_unclear", "1.4 %"),
        (SHARE, "goood", "share", "good"),
        (SHARE, "300/200", "share", ""),
        (SHARE, date(2025, 5, 12), "date", ""),
        (SHARE, True, "share", ""),
        (DAYS, datetime(2025, 5, 12, 8), "date", ""),
        (DAYS, "soon", "duration", ""),
        (DAYS, -1, "duration", ""),
        (RATE, 0, "rate", ""),
        (COUNT, "many", "count", ""),
        (COUNT, float("nan"), "count", ""),
        (MONEY, "4.50 XXX", "money", MODEL.currency),
        (TRUTH, "perhaps", "yes_no", ""),
        (NOISE + "contact", "Servce centre", "actor", "service centre"),
        (NOISE + "channels", "telegraph", "channel", ""),
        (NOISE + "mechanism", "relationshp", "word", "relationship"),
        ("actors/front/control", "50/30", "control", ""),
        ("actors/front/control", "50/30/50", "control", ""),
        ("actors/front/segments", ",", "word", ""),
    ],
)
def test_a_cell_that_does_not_answer_is_refused_with_the_nearest_guess(key, raw, reason, guess):
    with pytest.raises(Misfit) as caught:
        read(key, raw)
    assert (caught.value.reason, caught.value.guess) == (reason, guess)


def test_numbers_carry_grade_and_source_only_where_somebody_said_so():
    from servicemodel.domain.value import Grade

    blank = Blank.of(SHARE)
    assert graded(blank, 0.85, Grade.DECLARED, "") == 0.85
    assert graded(blank, 0.85, Grade.DOCUMENTED, "") == {"grade": "documented", "value": 0.85}
    counted = graded(blank, {"successes": 160, "trials": 200}, Grade.DECLARED, "head of service")
    assert counted == {"grade": "measured", "successes": 160, "trials": 200, "source": "head of service"}
