"""The work list: lifetimes that are known are found again, and every unit gets its verdict, way and day."""

import datetime as dt
from hashlib import sha256

import pyarrow.parquet
import pytest
from fleet import SPAN, fleet
from unit_files import day, stored

from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worklist import Law, Stakes, Verdict
from servicemodel.evidence.worklist import NoUnits, rows_of, work_list, write_csv, write_parquet
from servicemodel.evidence.worklist.listing import COLUMNS

#: Dealer 2 reports half of what fails; whoever has no dealer reports nothing and is never seen.
HALF = "house <> 3 AND (house <> 2 OR roll(i, turn + 100, 2) = 0)"
HALF_SEEN = "roll(i, 's', 10) < 8 AND house <> 3 AND (house <> 2 OR roll(i, 'q', 2) = 0)"


def money(number):
    return Value(number, Unit.MONEY, Grade.DECLARED)


def stakes(benefit=300.0, harm=10.0, message=2.0, follow_up=0.66, contact=8.0):
    worth = [money(each) for each in (benefit, harm, message)]
    return Stakes(*worth, Value(follow_up, Unit.COUNT, Grade.DECLARED), money(contact))


def within(value, truth):
    return value.low <= truth <= value.high


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = fleet(tmp_path_factory.mktemp("fleet"), 20_000)
    with work_list(folder, stakes(), 90.0) as opened:
        yield opened


@pytest.fixture(scope="module")
def listed(made):
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows_of(made, 10**6)]


def test_known_lifetimes_are_found_again(made):
    lives = made.head.lifetimes
    assert [(life.product, life.law) for life in lives] == [
        ("product 0", Law.WEIBULL),
        ("product 1", Law.WEIBULL),
    ]
    for life, scale, shape in zip(lives, (900.0, 1350.0), (1.2, 1.8), strict=True):
        assert within(life.scale, scale)
        assert within(life.shape, shape)
        assert life.failures > 4_000


def test_units_watched_only_from_some_day_do_not_lengthen_lives(tmp_path):
    folder = fleet(tmp_path, 20_000, products=1, late=300)
    with work_list(folder, Stakes(), 90.0) as opened:
        (life,) = opened.head.lifetimes
    assert within(life.scale, 900.0)
    assert within(life.shape, 1.2)


def test_serviced_customers_are_not_taken_for_a_random_sample(tmp_path):
    with work_list(fleet(tmp_path / "a", 10_000, products=1, reported=HALF), Stakes(), 90.0) as opened:
        (believed,) = opened.head.lifetimes
        warned = opened.head.warnings[0].en
    seen = fleet(tmp_path / "b", 10_000, products=1, reported=HALF, seen=HALF_SEEN)
    with work_list(seen, Stakes(), 90.0) as opened:
        (weighted,) = opened.head.lifetimes
        strata = {stratum.key[0][1]: round(stratum.reported, 1) for stratum in opened.head.strata}
        told = opened.head.warnings[0].en
    assert believed.scale.number > 1_350
    assert weighted.scale.number == pytest.approx(900, rel=0.06)
    assert weighted.shape.number == pytest.approx(1.2, rel=0.06)
    assert weighted.effective < weighted.lives < believed.lives
    assert strata == {"": 0.0, "dealer 0": 1.0, "dealer 1": 1.0, "dealer 2": 0.5}
    assert "no random sample" in warned
    assert "left out" in told


def test_every_unit_has_a_verdict_and_the_best_come_first(made, listed):
    assert len(listed) == 20_000 == sum(tally.units for tally in made.head.tallies)
    order = [verdict.value for verdict in (Verdict.TELL, Verdict.UNREACHABLE, Verdict.NOT_WORTH)]
    assert list(dict.fromkeys(row["verdict"] for row in listed)) == order
    told = [row for row in listed if row["verdict"] == "tell"]
    assert told == sorted(told, key=lambda row: (-row["worth"], -row["probability"], row["unit"]))
    assert all(row["topic"] == "product.unit_state" and row["message"] for row in told)


def test_a_reminder_is_refused_below_the_break_even(made, listed):
    least = made.head.stakes.break_even
    assert least == pytest.approx((10 + 2 + 0.66 * 8) / 310)
    for row in listed:
        assert (row["probability"] > least) == (row["verdict"] != "not worth it")
        assert row["worth"] == pytest.approx(row["probability"] * 310 - 10 - 7.28, abs=0.0051)
    assert {row["reason"] for row in listed if row["verdict"] == "not worth it"} == {"below break-even"}


def test_whoever_cannot_be_reached_is_named_with_the_reason(listed):
    lost = [row for row in listed if row["verdict"] == "unreachable"]
    assert {row["reason"] for row in lost} == {"no consent", "consent unknown", "no customer"}
    assert all(row["reach"] == "" and row["by"] is None for row in lost)
    direct = [row for row in listed if row["reach"] == "direct"]
    assert all(row["channel"] == "email" and row["dealer"] is None and row["customer"] for row in direct)
    assert all(row["dealer"] and row["channel"] is None for row in listed if row["reach"] == "dealer")


def test_a_message_comes_before_most_of_the_chance_has_passed(made, listed):
    last = dt.date(2015, 1, 1) + dt.timedelta(days=SPAN)
    told = [row["by"] for row in listed if row["by"]]
    assert made.head.day == last.isoformat()
    assert last <= min(told) <= max(told) < last + dt.timedelta(days=15)


def test_without_stakes_the_list_is_ordered_by_probability(tmp_path):
    with work_list(fleet(tmp_path, 500, products=1), Stakes(), 30.0) as opened:
        listed = [dict(zip(COLUMNS, row, strict=True)) for row in rows_of(opened, 10**6)]
        missing = opened.head.stakes.missing
    assert missing == ("benefit", "harm", "message", "follow_up", "contact")
    told = [row["probability"] for row in listed if row["verdict"] == "tell"]
    assert told == sorted(told, reverse=True)
    assert not [row for row in listed if row["verdict"] == "not worth it"]


def test_too_few_failures_say_nothing(tmp_path):
    units = [{"unit_id": f"u{n}", "installed_at": day(n), "dealer": "d"} for n in range(50)]
    units[0] |= {"installed_at": None}
    repairs = [{"repair_id": str(n), "unit_id": f"u{n}", "opened_at": day(200 + n)} for n in range(2, 9)]
    with work_list(stored(tmp_path, installed_unit=units, repair=repairs), stakes(), 30.0) as opened:
        (life,) = opened.head.lifetimes
        found = {(tally.verdict, tally.reason): tally.units for tally in opened.head.tallies}
    assert (life.law, life.failures) == (None, 7)
    assert found == {(Verdict.UNKNOWN, "too few failures"): 49, (Verdict.UNKNOWN, "age unknown"): 1}


def test_without_repairs_retirement_is_the_failure(tmp_path):
    units = [
        {"unit_id": f"u{n}", "installed_at": day(0)} | ({"retired_at": day(10 + n)} if n % 2 else {})
        for n in range(100)
    ]
    with work_list(stored(tmp_path, installed_unit=units), stakes(), 30.0) as opened:
        assert opened.head.lifetimes[0].failures == 50
        assert "retirement" in opened.head.warnings[0].en
        assert sum(tally.units for tally in opened.head.tallies) == 50


def test_records_without_units_make_no_list(tmp_path):
    with pytest.raises(NoUnits) as none, work_list(stored(tmp_path, repair=[]), stakes(), 30.0):
        pass
    assert "installed_unit.unit_id" in none.value.lacks


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path):
    units = [{"unit_id": f"=u{n}", "installed_at": day(0), "retired_at": day(10 + n)} for n in range(20)]
    units += [{"unit_id": "=SUM(A1)", "dealer": "+d", "installed_at": day(0)}]
    with work_list(stored(tmp_path / "evidence", installed_unit=units), Stakes(), 30.0) as opened:
        write_csv(opened, tmp_path / "list.csv")
        write_parquet(opened, tmp_path / "list.parquet")
    text = (tmp_path / "list.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert b'"\'=SUM(A1)"' in text
    assert b'"\'+d"' in text
    assert pyarrow.parquet.read_table(tmp_path / "list.parquet")["unit"].to_pylist() == ["=SUM(A1)"]


def test_the_same_records_give_the_same_bytes(made, tmp_path):
    with work_list(fleet(tmp_path / "evidence", 20_000), stakes(), 90.0) as again:
        files = []
        for number, opened in enumerate((made, again)):
            paths = [tmp_path / f"{number}.csv", tmp_path / f"{number}.parquet"]
            write_csv(opened, paths[0])
            write_parquet(opened, paths[1])
            files.append([sha256(path.read_bytes()).hexdigest() for path in paths])
    assert files[0] == files[1]
