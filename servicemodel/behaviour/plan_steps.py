"""Steps about a plan as printed: what comes first and why, what a budget pays for, what has no price."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from servicemodel.behaviour.patterns import done_by, seen_by
from servicemodel.behaviour.review import Json, agrees, run
from servicemodel.behaviour.told import Told, write

#: How the sentence about first things begins, and how a plan says that nothing is priced.
WHY = {"en": "Authority and rules come before the customer system:", "zh": "授权与规则应先于客户系统："}
UNPRICED = {"en": "nobody stated what the matters cost", "zh": "尚无人说明各类服务请求的成本"}
FULL_STOP = {"en": r"\.(?!\d)", "zh": "。"}
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)([k万千]?)")
TIMES = {"": 1, "k": 1000, "千": 1000, "万": 10_000}
MONEY = re.compile(r"USD\s*[\d−-]|\d[万千]?美元")
#: Money is printed with as many digits.
DIGITS = 3


@frozen
class Planned:
    """What ``plan`` printed: the strategy as data, and the text by language where it was asked for."""

    strategy: Json
    text: dict[str, str]


@done_by("it is planned what to do first", "制定行动次序")
def planned(told: Told, tmp_path: Path) -> Planned:
    """Without a budget, as text and as data."""
    model = str(write(told, tmp_path))
    text = {language: _printed(model, "--lang", language) for language in WHY}
    return Planned(_strategy(model), text)


@done_by(
    "it is planned what to do first with ${b:Figure} to spend", "在{b:Figure}美元的一次性预算内制定行动次序"
)
def planned_within(told: Told, b: Decimal, tmp_path: Path) -> Planned:
    """With money that may be spent once, as data."""
    return Planned(_strategy(str(write(told, tmp_path)), "--budget", str(b)), {})


def _strategy(model: str, *limits: str) -> Json:
    found: Json = json.loads(_printed(model, "--format", "json", *limits))["strategy"]
    return found


def _printed(model: str, *wishes: str) -> str:
    code, printed, said = run(["plan", model, "--samples", "0", *wishes])
    if code:
        raise RuntimeError(f"the program ended with {code}:\n{said}")
    return printed


@seen_by(
    "authority and rules come first, and nothing of the customer system before them",
    "先定权限与规则，此前不动客户关系管理系统",
)
def rules_first(reviewed: Planned) -> None:
    """FP-15: the order of the best bundle; what the system does alone brings less beyond its cost."""
    things, order = reviewed.strategy["first_things"], _order(reviewed)
    assert things["rules_first"]
    rules = [place for place, action in enumerate(order) if action in things["rules"]["actions"]]
    systems = [place for place, action in enumerate(order) if action in things["systems"]["actions"]]
    assert rules[:1] == [0], order
    assert all(max(rules) < place for place in systems), order


def _order(reviewed: Planned) -> list[str]:
    return [placed["action"] for placed in reviewed.strategy["portfolio"]["order"]]


@seen_by(
    "one sentence says why: authority and rules save ${a:Figure} a year for ${b:Figure} once and ${c:Figure} "
    "a year, the customer system ${d:Figure} for ${e:Figure} and ${f:Figure}",
    "用一句话说明原因：权限与规则每年节省{a:Figure}美元，一次性成本{b:Figure}美元，每年{c:Figure}美元；"
    "客户关系管理系统分别为{d:Figure}、{e:Figure}和{f:Figure}美元",
)
def told_why(
    reviewed: Planned, a: Decimal, b: Decimal, c: Decimal, d: Decimal, e: Decimal, f: Decimal
) -> None:
    """The computed figures stand in the sentence, in both languages and in this order."""
    things = reviewed.strategy["first_things"]
    said = [amount for part in ("rules", "systems") for amount in _figures(things[part])]
    assert said == [a, b, c, d, e, f], said
    for language, start in WHY.items():
        [sentence] = [line for line in reviewed.text[language].splitlines() if line.startswith(start)]
        assert len(re.findall(FULL_STOP[language], sentence)) == 1, sentence
        assert _numbers(sentence) == said, sentence


def _figures(bundle: Json) -> list[Decimal]:
    return [_rounded(bundle[name]) for name in ("saving", "once", "per_year")]


def _rounded(value: Any) -> Decimal:
    number = Decimal(str(value["number"] if isinstance(value, dict) else value))
    return Decimal(f"{number:.{DIGITS}g}")


def _numbers(text: str) -> list[Decimal]:
    return [Decimal(number.replace(",", "")) * TIMES[unit] for number, unit in NUMBER.findall(text)]


@seen_by(
    "the plan costs ${b:Figure} once and saves ${v:Figure} a year",
    "方案一次性花费{b:Figure}美元，每年节省{v:Figure}美元",
)
def best(reviewed: Planned, b: Decimal, v: Decimal) -> None:
    """The best bundle within the budget."""
    bundle = reviewed.strategy["portfolio"]["best"]
    assert agrees(Decimal(str(bundle["once"]["number"])), b), bundle
    assert agrees(Decimal(str(bundle["saving"]["number"])), v), bundle


@seen_by(
    "it leaves out what would cost ${b:Figure} and save ${v:Figure} a year",
    "它不列入需花费{b:Figure}美元、每年可节省{v:Figure}美元的行动",
)
def left_out(reviewed: Planned, b: Decimal, v: Decimal) -> None:
    """Some action of that price and saving exists, and none of them is in the bundle."""
    price = {cost["action"]: cost["once"] for cost in reviewed.strategy["costs"]}
    dear = [
        one["action"]
        for one in reviewed.strategy["savings"]
        if one["alone"] and (once := price.get(one["action"]))
        if agrees(Decimal(str(one["alone"]["number"])), v) and once["number"] == b
    ]
    assert dear, price
    assert not {*dear} & {*_order(reviewed)}, dear


@seen_by("the plan names no amount of money", "方案不给出任何金额")
def no_money(reviewed: Planned) -> None:
    """Neither in the text nor among the savings."""
    assert reviewed.strategy["portfolio"] is None
    assert reviewed.text
    assert all(one["alone"] is None for one in reviewed.strategy["savings"]), reviewed.strategy["savings"]
    for text in reviewed.text.values():
        assert not MONEY.search(text), MONEY.search(text)


@seen_by("it says that nobody has stated what a matter costs", "说明没有人说明每件事项花费多少")
def unpriced(reviewed: Planned) -> None:
    """In both languages."""
    for language, words in UNPRICED.items():
        assert words in reviewed.text[language]
