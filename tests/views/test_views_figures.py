import pytest

from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views import figures

EN, ZH = Language.EN, Language.ZH


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (420.0, "420", "420"),
        (5460, "5,460", "5,460"),
        (3000, "3k", "3千"),
        (12000, "12k", "1.2万"),
        (1_230_000, "1.23m", "123万"),
        (250_000_000, "250m", "2.5亿"),
        (0.0, "0", "0"),
        (-0.0, "0", "0"),
    ],
)
def test_quantities_are_short_and_have_no_empty_decimals(number, en, zh):
    assert figures.quantity(number, EN) == en
    assert figures.quantity(number, ZH) == zh


@pytest.mark.parametrize(
    ("share", "en", "zh"),
    [
        (0.38, "38 %", "38%"),
        (0.2736, "27.4 %", "27.4%"),
        (0.0, "0 %", "0%"),
        (1.0, "100 %", "100%"),
        (0.00004, "<0.01 %", "<0.01%"),
        (0.0004, "0.04 %", "0.04%"),
        (0.99999, ">99.99 %", ">99.99%"),
    ],
)
def test_shares_are_never_rounded_to_nothing_or_to_all(share, en, zh):
    assert figures.percent(share, EN) == en
    assert figures.percent(share, ZH) == zh


def test_money_names_its_currency():
    assert figures.money(1.5, "USD", EN) == "USD 1.50"
    assert figures.money(1.5, "USD", ZH) == "1.50美元"
    assert figures.money(60000, "CNY", EN) == "CNY 60k"
    assert figures.money(60000, "CNY", ZH) == "6万元"
    assert figures.money(5, "XYZ", ZH) == "XYZ 5"


@pytest.mark.parametrize(
    ("days", "en", "zh"),
    [
        (2, "2 days", "2天"),
        (1, "1 day", "1天"),
        (0.5, "12 hours", "12小时"),
        (1 / 1440, "1 minute", "1分钟"),
        (0, "0 days", "0天"),
    ],
)
def test_durations_choose_a_unit_that_fits(days, en, zh):
    assert figures.duration(days, EN) == en
    assert figures.duration(days, ZH) == zh


def test_the_interval_comes_before_the_point_and_the_grade_is_a_mark_and_a_word():
    value = Value(0.38, Unit.SHARE, Grade.MEASURED, low=0.369, high=0.391, trials=5460)
    assert figures.graded(value, EN) == "36.9–39.1 % (38 %) ● measured, n = 5,460"
    assert figures.graded(value, ZH) == "36.9–39.1%（38%） ● 实测，n = 5,460"


def test_numbers_of_people_are_not_written_more_finely_than_they_were_known():
    value = Value(0.7518, Unit.SHARE, Grade.ASSUMED, low=0.7123, high=0.7907)
    assert figures.ranged(value, EN) == "71–79 % (75 %)"
    assert figures.point(value, ZH) == "75%"


@pytest.mark.parametrize(
    ("unit", "number", "en", "zh"),
    [
        (Unit.PER_DAY, 0.033, "0.033 per day", "每天0.033"),
        (Unit.PER_YEAR, 1200, "1,200 a year", "每年1,200"),
        (Unit.COUNT, 420.0, "420", "420"),
        (Unit.MONEY, 5.0, "EUR 5", "5欧元"),
        (Unit.DAYS, 2, "2 days", "2天"),
    ],
)
def test_every_unit_is_said(unit, number, en, zh):
    value = Value(number, unit, Grade.DECLARED)
    assert figures.point(value, EN, "EUR") == en
    assert figures.point(value, ZH, "EUR") == zh
    assert figures.interval(value, EN) == ""


def test_an_interval_of_another_unit_repeats_the_unit():
    value = Value(2, Unit.DAYS, Grade.DECLARED, low=1, high=3)
    assert figures.interval(value, EN) == "1 day–3 days"


def test_changes_are_points_with_a_sign():
    assert figures.change(0.75, 0.67, EN) == "−8 points"
    assert figures.change(0.0, 0.125, ZH) == "+12.5个百分点"
    assert figures.change(0.5, 0.5, EN) == "0 points"


def test_every_grade_has_its_own_mark():
    assert [figures.grade(of, EN) for of in Grade] == [
        "● measured",
        "◕ documented",
        "◐ declared",
        "○ assumed",
    ]
    assert [figures.grade(of, ZH) for of in Grade] == ["● 实测", "◕ 文档", "◐ 申报", "○ 假设"]


def test_a_narrow_interval_of_a_small_share_is_told_finer():
    assert figures.share_range(0.0001, 0.0003, EN) == "0.01–0.03 %"
    assert figures.share_range(0.0, 0.0, EN) == "0–0 %"
    assert figures.share_range(0.369, 0.391, ZH) == "36.9–39.1%"


def test_a_yearly_volume_has_one_unit_and_no_false_precision():
    value = Value(253.97, Unit.PER_YEAR, Grade.MEASURED, low=227.94, high=282.27)
    assert figures.ranged(value, EN) == "228–282 a year (254 a year)"
    assert figures.ranged(value, ZH) == "每年228–282（每年254）"
    assert figures.point(Value(4.13, Unit.PER_YEAR, Grade.MEASURED), EN) == "4.13 a year"
