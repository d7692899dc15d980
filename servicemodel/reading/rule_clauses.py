"""Conditions of a rule without code: from the file to clauses, every mistake with its place."""

from typing import NamedTuple

from attrs import Factory, define

from servicemodel.domain.own_rule import Clause, Condition, Join, Joint, Named, Operator
from servicemodel.domain.problem import Problem
from servicemodel.domain.rule_facts import RuleFact, facts_of
from servicemodel.domain.value import Unit
from servicemodel.reading import quantity
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.tree import Entries, Items, Node, Scalar, word

#: Parts of one clause, conditions and joints together.
MOST_PARTS = 200
_ORDERING = (Operator.AT_MOST, Operator.AT_LEAST, Operator.BELOW, Operator.ABOVE)
_STATED = (Operator.MISSING, Operator.PRESENT)
#: What should stand where a number of that unit is compared.
_FORMS = {
    Unit.SHARE: "limit_share",
    Unit.DAYS: "duration",
    Unit.PER_DAY: "rate",
    Unit.PER_YEAR: "volume",
    Unit.MONEY: "limit_money",
    Unit.COUNT: "number",
}
_HUGE = 1e300
_QUANTITIES = {Unit.DAYS: quantity.days, Unit.PER_DAY: quantity.per_day, Unit.PER_YEAR: quantity.per_year}


class Asked(NamedTuple):
    """A key of a condition with its value."""

    operator: Operator
    node: Node


class _Refused(Exception):
    """A part that cannot be used; what it says is one complaint."""

    def __init__(self, node: Node, reason: str, *, code: str = "FIL42", **facts: str) -> None:
        super().__init__(reason)
        self.complaint = Complaint(node.mark, code, reason, tuple(facts.items()))


@define
class Reader:
    """Reads the clauses of one rule; ``each`` is the sort of element that it looks at."""

    each: str
    complaints: list[Complaint] = Factory(list)
    names: list[Named] = Factory(list)
    parts: int = 0

    def clause(self, node: Node) -> Clause | None:
        """What ``node`` means: a condition, a join, or a list of which all must hold; None if refused."""
        self.parts += 1
        try:
            return self._clause(node)
        except _Refused as refused:
            if self.parts <= MOST_PARTS + 1:
                self.complaints.append(refused.complaint)
            return None

    def _clause(self, node: Node) -> Clause | None:
        if self.parts > MOST_PARTS:
            raise _Refused(node, "many", limit=str(MOST_PARTS))
        if isinstance(node, Items):
            return self._join(Joint.ALL, node)
        if not isinstance(node, Entries):
            raise _Refused(node, "clause")
        joint = next((joint for joint in Joint if joint.value in node.pairs), None)
        if joint:
            return self._join(joint, _alone(node, joint))
        if "fact" not in node.pairs:
            raise _Refused(node, "clause")
        return self._condition(node)

    def _join(self, joint: Joint, node: Node) -> Clause | None:
        if joint is Joint.NOT:
            part = self.clause(node)
            return Join(joint, (part,)) if part else None
        parts = [self.clause(item) for item in _several(node, joint.value)]
        whole = tuple(part for part in parts if part)
        return Join(joint, whole) if len(whole) == len(parts) else None

    def _condition(self, node: Entries) -> Clause | None:
        asked, fact = self._operator(node), self._fact(node.pairs["fact"].value)
        if asked is None or fact is None:
            return None
        if asked.operator in _STATED:
            if isinstance(asked.node, Scalar) and asked.node.value is True:
                return Condition(fact, asked.operator)
            raise _Refused(asked.node, "only_true", field=asked.operator.value)
        if asked.operator not in _fitting(fact):
            key = node.pairs[asked.operator.value].key
            raise _Refused(key, "fits", got=asked.operator.value, field=fact.name)
        value = self._value(fact, asked)
        return None if value is None else Condition(fact, asked.operator, value)

    def _operator(self, node: Entries) -> Asked | None:
        known = tuple(operator.value for operator in Operator)
        asked = [Asked(Operator(name), pair.value) for name, pair in node.pairs.items() if name in known]
        strange = [pair.key for name, pair in node.pairs.items() if name not in (*known, "fact")]
        for key in strange:
            facts = (("got", key.text),)
            self.complaints.append(Complaint(key.mark, "FIL42", "operator", facts, key.text, known))
        if len(asked) != 1 and not strange:
            raise _Refused(node, "one_operator", known=", ".join(known))
        return None if strange else asked[0]

    def _fact(self, node: Node) -> RuleFact | None:
        known, name = facts_of(self.each), word(node) or ""
        if name not in known:
            facts = (("got", name), ("kind", self.each))
            self.complaints.append(Complaint(node.mark, "FIL42", "fact", facts, name, tuple(known)))
        return known.get(name)

    def _value(self, fact: RuleFact, asked: Asked) -> float | bool | tuple[str, ...] | None:
        if fact.unit:
            return _number(fact.unit, asked.node, fact.name)
        if fact.yes_no:
            return _boolean(asked.node, fact.name)
        several = asked.operator is Operator.ONE_OF
        nodes = _several(asked.node, asked.operator.value) if several else (asked.node,)
        found = [self._word(fact, node) for node in nodes]
        words = tuple(each for each in found if each)
        return words if len(words) == len(found) else None

    def _word(self, fact: RuleFact, node: Node) -> str | None:
        written = word(node)
        if not written:
            raise _form(node, fact.name, "word")
        facts = (("field", fact.name), ("got", written))
        if fact.section:
            told = (("reason", "element"), *facts)
            problem = Problem(node.mark.place, "FIL42", told, node.mark.excerpt, max(1, node.mark.length))
            self.names.append(Named(fact.section, written, problem))
        elif written not in fact.words:
            self.complaints.append(Complaint(node.mark, "FIL03", "", facts, written, fact.words))
            return None
        return written


def _fitting(fact: RuleFact) -> tuple[Operator, ...]:
    """How a fact of that form can be compared."""
    if fact.unit:
        return (*_ORDERING, Operator.EQUALS)
    return (Operator.EQUALS,) if fact.yes_no else (Operator.EQUALS, Operator.ONE_OF)


def _alone(node: Entries, joint: Joint) -> Node:
    for name, pair in node.pairs.items():
        if name != joint.value:
            raise _Refused(pair.key, "one_joint", got=pair.key.text)
    return node.pairs[joint.value].value


def _several(node: Node, field: str) -> tuple[Node, ...]:
    if not isinstance(node, Items) or not node.items:
        raise _Refused(node, "list", field=field)
    return node.items


def _boolean(node: Node, field: str) -> bool:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    raise _form(node, field, "boolean")


def _number(unit: Unit, node: Node, field: str) -> float:
    written = node.value if isinstance(node, Scalar) else None
    if isinstance(written, str) and unit in _QUANTITIES:
        try:
            return _QUANTITIES[unit](written)
        except quantity.Unreadable as error:
            facts = {"field": field, "got": written, "unit": error.unit, "limit": error.limit}
            raise _Refused(node, error.reason, code=error.code, **facts) from error
    bare = unit not in (Unit.DAYS, Unit.PER_DAY)
    if not bare or isinstance(written, bool) or not isinstance(written, int | float):
        raise _form(node, field, _FORMS[unit])
    if not 0 <= written <= (1 if unit is Unit.SHARE else _HUGE):
        reason = "share" if unit is Unit.SHARE else "negative" if written < 0 else "finite"
        raise _Refused(node, reason, code="FIL04", field=field, got=str(written))
    return float(written)


def _form(node: Node, field: str, expected: str) -> _Refused:
    return _Refused(node, "form", field=field, expected=expected)
