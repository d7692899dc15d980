"""What a rule without code is about, in words: the heads that ``explain`` and the report print."""

from attrs import frozen

from servicemodel.domain.own_rule import Clause, Condition, Join, Joint, Operator
from servicemodel.domain.rule_facts import EACH, RuleFact
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit

_TESTS = {
    Operator.AT_MOST: Text("{fact} at most {value}", "{fact}不超过{value}"),
    Operator.AT_LEAST: Text("{fact} at least {value}", "{fact}不低于{value}"),
    Operator.BELOW: Text("{fact} below {value}", "{fact}低于{value}"),
    Operator.ABOVE: Text("{fact} above {value}", "{fact}高于{value}"),
    Operator.EQUALS: Text("{fact}: {value}", "{fact}为{value}"),
    Operator.ONE_OF: Text("{fact}: {value}", "{fact}为{value}"),
    Operator.MISSING: Text("{fact} not stated", "未说明{fact}"),
    Operator.PRESENT: Text("{fact} stated", "已说明{fact}"),
}
_UNITS = {
    Unit.DAYS: Text("{n} days", "{n}天"),
    Unit.PER_DAY: Text("{n} per day", "{n}/天"),
    Unit.PER_YEAR: Text("{n} a year", "{n}/年"),
    Unit.MONEY: Text("{n}", "{n}"),
    Unit.COUNT: Text("{n}", "{n}"),
}
_MARKS = (
    ("Looks at:", "考察对象："),
    ("Found when:", "何时成立："),
    ("Degree:", "程度："),
    ("Unknown when:", "何时无法判断："),
    ("False alarm:", "误报："),
    ("Source:", "出处："),
)
_UNKNOWN = Text("a fact that decides is not stated.", "缺少决定性的信息。")
_NO_FALSE_ALARM = Text("the authors of the rule name none.", "规则作者未列出。")
_OWN = Text("a rule of the client's own.", "客户自定规则。")


def said(clause: Clause, inner: bool = False) -> Text:
    """``clause`` in words; joins inside joins stand in brackets."""
    if isinstance(clause, Condition):
        return _condition(clause)
    parts = [said(part, True) for part in clause.parts]
    if clause.joint is Joint.NOT:
        return Text(f"not ({parts[0].en})", f"并非（{parts[0].zh}）")
    en, zh = (" and ", "，且") if clause.joint is Joint.ALL else (" or ", "，或")
    whole = Text(en.join(part.en for part in parts), zh.join(part.zh for part in parts))
    return Text(f"({whole.en})", f"（{whole.zh}）") if inner and len(parts) > 1 else whole


def _condition(condition: Condition) -> Text:
    value, test = _value(condition), _TESTS[condition.operator]
    label = condition.fact.label
    return Text(test.en.format(fact=label.en, value=value.en), test.zh.format(fact=label.zh, value=value.zh))


def _value(condition: Condition) -> Text:
    value, unit = condition.value, condition.fact.unit
    if isinstance(value, bool):
        return Text("yes", "是") if value else Text("no", "否")
    if isinstance(value, tuple):
        return Text(" or ".join(value), "或".join(value))
    if value is None:
        return Text("–", "–")
    if unit is Unit.SHARE:
        return Text(f"{100 * value:g} %", f"{100 * value:g}%")
    shape = Text("{n} day", "{n}天") if unit is Unit.DAYS and value == 1 else _UNITS[unit or Unit.COUNT]
    return Text(shape.en.format(n=f"{value:g}"), shape.zh.format(n=f"{value:g}"))


@frozen
class Told:
    """What the heads are made of: title, sort of element, clauses, and the share that is measured."""

    title: Text
    each: str
    where: Clause
    found_when: Clause
    degree: RuleFact | None
    lacking: bool
    false_alarm: Text | None
    source: Text | None


def doc(told: Told) -> str:
    """The docstring of the room: its title, then the six heads in both languages."""
    heads = (
        _looks_at(told),
        _ended(said(told.found_when)),
        _degree(told),
        _UNKNOWN,
        told.false_alarm or _NO_FALSE_ALARM,
        told.source or _OWN,
    )
    lines = [f"{en} {text.en}\n{zh}{text.zh}" for (en, zh), text in zip(_MARKS, heads, strict=True)]
    return "\n".join((told.title.en, "", *lines, ""))


def _looks_at(told: Told) -> Text:
    looked = EACH[told.each].label
    if isinstance(told.where, Join) and not told.where.parts:
        return _ended(looked)
    scope = said(told.where)
    return _ended(Text(f"{looked.en}, where {scope.en}", f"{looked.zh}，条件：{scope.zh}"))


def _degree(told: Told) -> Text:
    if told.degree is None:
        return Text("not measured.", "不作度量。")
    label = told.degree.label
    return _ended(
        Text(f"what is missing from {label.en}", f"{label.zh}的欠缺部分") if told.lacking else label
    )


def _ended(text: Text) -> Text:
    return Text(f"{text.en}.", f"{text.zh}。")
