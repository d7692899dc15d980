"""Steps about reminders before a failure: units and repairs become a list of customers to tell."""

import csv
import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from attrs import evolve, frozen

from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import run
from servicemodel.behaviour.told import Told, put, write

FIRST = date(2020, 1, 1)
#: Days from the first sale to the end of the records, and the life of the units that failed.
END, LIFE = 500, 250
UNITS = "unit_id product customer_key installed_at observed_until consent channel dealer"
REPAIRS = "repair_id unit_id product part opened_at"
#: Consent, channel and dealer of the customers, in turn.
WAYS = (("yes", "email", ""), ("no", "email", "dealer 1"), ("no", "", ""))


@frozen
class Fleet:
    """What the client's two files say: units sold and units that failed; ``told`` is the model."""

    sold: int
    failed: int
    told: Told


@frozen
class Listed:
    """The work list: its rows as read from the file, and what the program printed."""

    rows: Sequence[Mapping[str, str]]
    said: str


@told_by(
    "the firm has sold {n:Figure} pumps, and {k:Figure} of them have failed within a year",
    "企业售出水泵{n:Figure}台，其中{k:Figure}台在一年内出过故障",
)
def sold(told: Told, n: Decimal, k: Decimal) -> Fleet:
    """A third of the customers may be told directly, a third through a dealer, a third not at all."""
    parties = {"front": {"kind": "front_office"}, "customer": {"kind": "general_customer"}}
    for id, entry in parties.items():
        told = put(told, "actors", id, entry)
    return Fleet(int(n), int(k), put(told, "topics", "product.unit_state", {"volatility": "0.001 per day"}))


@told_by(
    "a right reminder is worth {b:Figure} dollars, a wrong one costs {h:Figure}, "
    "sending one costs {c:Figure}",
    "正确的提醒价值{b:Figure}美元，错误的提醒损失{h:Figure}美元，发送一次费用{c:Figure}美元",
)
def stakes(told: Fleet, b: Decimal, h: Decimal, c: Decimal) -> Fleet:
    """Benefit, harm and the cost of the channel; nobody calls back."""
    topic = {"volatility": "0.001 per day", "benefit": f"{b} USD", "harm": f"{h} USD"}
    way = {"medium": "sms", "presence": "virtual", "cost_per_contact": f"{c} USD"}
    ends = {"from": "front", "to": "customer", "topics": ["product.unit_state"], "channel": "sms"}
    asks = {"from": "customer", "contact": "front", "follow_up": 0}
    needed = [{"actor": "front", "topic": "product.unit_state"}]
    model = put(put(told.told, "topics", "product.unit_state", topic), "channels", "sms", way)
    model = put(model, "flows", "reminder", {**ends, "kind": "reminder", "trigger": "proactive"})
    return evolve(told, told=put(model, "requests", "fault", {**asks, "requires": needed}))


@done_by("the work list of the coming {n:Figure} days is drawn up", "列出今后{n:Figure}天的工作清单")
def drawn_up(told: Fleet, n: Decimal, tmp_path: Path) -> Listed:
    """Both files are imported and the list is written, by the program as it is delivered."""
    model, out = write(told.told, tmp_path), tmp_path / "worklist.csv"
    units, repairs, evidence = (tmp_path / name for name in ("units.csv", "repairs.csv", "evidence"))
    _write(units, UNITS, _units(told))
    _write(repairs, REPAIRS, _repairs(told))
    files = [str(units), str(repairs), "--evidence", str(evidence)]
    _obeyed(["import", *files, "--zone", "UTC", "--no-input"])
    wish = ["--evidence", str(evidence), "--horizon", f"{n} days", "-o", str(out)]
    said = _obeyed(["plan", "--worklist", str(model), *wish, "--format", "json"])
    with out.open(encoding="utf-8-sig", newline="") as file:
        return Listed(tuple(csv.DictReader(file)), said)


def _obeyed(arguments: Sequence[str]) -> str:
    code, said, error = run(arguments)
    if code:
        raise RuntimeError(f"the program ended with {code}:\n{error}")
    return said


def _write(path: Path, head: str, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head.split(), *rows])


def _day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def _born(fleet: Fleet, n: int) -> int:
    """The older half of the units is sold first; the others came shortly before the end."""
    return 10 * (n % 7) if n < fleet.sold // 2 else END - 20 + n % 5


def _units(fleet: Fleet) -> list[list[str]]:
    return [
        [f"u{n}", "pump", f"k{n}", _day(_born(fleet, n)), _day(END), *WAYS[n % 3]] for n in range(fleet.sold)
    ]


def _repairs(fleet: Fleet) -> list[list[str]]:
    lives = ((n, _born(fleet, n) + LIFE + 7 * (n % 13)) for n in range(fleet.failed))
    return [[f"r{n}", f"u{n}", "pump", "seal", _day(at)] for n, at in lives]


@seen_by(
    "the list names the customers to tell directly, best first", "清单列出应直接提醒的客户，最值得的在前"
)
def directly(reviewed: Listed) -> None:
    """With a day for each, in falling order of what it is worth."""
    told = [row for row in reviewed.rows if row["verdict"] == "tell"]
    assert any(row["reach"] == "direct" and row["channel"] for row in told), told
    assert all(row["by"] for row in told), told
    worth = [float(row["worth"]) for row in told]
    assert worth == sorted(worth, reverse=True)
    assert min(worth) > 0


@seen_by("the customers who refuse messages are told through the dealer", "拒收消息的客户由经销商提醒")
def through_the_dealer(reviewed: Listed) -> None:
    """Nobody is told directly against their will."""
    dealt = [row for row in reviewed.rows if row["reach"] == "dealer"]
    assert dealt
    assert all(row["dealer"] and not row["channel"] for row in dealt)


@seen_by("management sees the customers who cannot be reached, and why", "管理层看到哪些客户无法联系及其原因")
def unreachable(reviewed: Listed) -> None:
    """The reason stands in the row."""
    lost = [row for row in reviewed.rows if row["verdict"] == "unreachable"]
    assert {row["reason"] for row in lost} == {"no consent"}, lost


@seen_by("new pumps are left in peace", "新售出的水泵不打扰")
def in_peace(reviewed: Listed) -> None:
    """Units that are unlikely to fail are refused, with the reason."""
    young = [row for row in reviewed.rows if row["verdict"] == "not worth it"]
    assert young
    assert all(row["reason"] == "below break-even" for row in young)


@seen_by(
    "none of the customers is told, for want of failures to learn from",
    "故障太少，无从判断，因此不提醒任何客户",
)
def nobody(reviewed: Listed) -> None:
    """Cannot say is not never."""
    assert {row["verdict"] for row in reviewed.rows} == {"cannot say"}
    assert json.loads(reviewed.said)["lifetimes"][0]["law"] is None
