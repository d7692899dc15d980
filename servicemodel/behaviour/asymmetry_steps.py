"""Steps about knowledge that is late or wrong, that hangs on one partner, or that nobody has."""

from decimal import Decimal

from servicemodel.behaviour.knowledge_steps import flow_id, passes_on
from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Json, Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put
from servicemodel.behaviour.words import Party, Subject


@told_by(
    "{who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party} {d:Figure} days late",
    "{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}，迟到{d:Figure}天",
)
def passes_late(told: Told, who: Party, whom: Party, what: Subject, c: Decimal, d: Decimal) -> Told:
    """A correct flow with a delay."""
    told = passes_on(told, who, whom, what, c, Decimal(100))
    return _passing(told, flow_id(who, whom, what), delay=f"{d} days")


@told_by("{what:Subject} may change every {n:Figure} days", "{what:Subject}每{n:Figure}天就可能变化")
def changes(told: Told, what: Subject, n: Decimal) -> Told:
    """The volatility of a topic; told after who sees it and passes it on."""
    entry = {**told.of("topics")[what.topic], "volatility": f"{1 / n} per day"}
    return put(told, "topics", what.topic, entry)


@told_by(
    "nobody has said when {whom:Party} hears from {who:Party} about {what:Subject}",
    "没有说明{whom:Party}何时从{who:Party}得知{what:Subject}",
)
def whenever(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow without a delay."""
    return _unsaid(told, flow_id(who, whom, what), "delay")


@told_by(
    "nobody has said how right {who:Party} is when telling {whom:Party} about {what:Subject}",
    "没有说明{who:Party}向{whom:Party}转告{what:Subject}时有多准确",
)
def anyhow(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow without an accuracy."""
    return _unsaid(told, flow_id(who, whom, what), "accuracy")


def _passing(told: Told, id: str, **more: object) -> Told:
    return put(told, "flows", id, {**told.of("flows")[id], **more})


def _unsaid(told: Told, id: str, number: str) -> Told:
    return put(told, "flows", id, {k: v for k, v in told.of("flows")[id].items() if k != number})


@seen_by(
    "management is warned that {late:Figure}% of {what:Subject} comes too late for {who:Party}, "
    "held up on the way to {whom:Party}",
    "提醒管理层：{what:Subject}中有{late:Figure}%到达{who:Party}时已经过时，延误发生在传到{whom:Party}的途中",
)
def too_late(reviewed: Review, what: Subject, late: Decimal, who: Party, whom: Party) -> None:
    """ASY03 names the actor, the share and the slowest step."""
    assert _found(reviewed, what, "late", late, actor=who, end=whom), findings(reviewed)


@seen_by(
    "management is warned that {who:Party} believes {w:Figure}% of {what:Subject} wrongly",
    "提醒管理层：{who:Party}误信{what:Subject}的{w:Figure}%",
)
def misled(reviewed: Review, who: Party, w: Decimal, what: Subject) -> None:
    """ASY04 names the actor and the share that arrives wrong."""
    assert _found(reviewed, what, "wrong", w, actor=who), findings(reviewed)


@seen_by(
    "management is warned that {one:Party} and {other:Party} may tell {who:Party} different things "
    "about {what:Subject}",
    "提醒管理层：{one:Party}与{other:Party}向{who:Party}所说的{what:Subject}可能不一致",
)
def contradicted(reviewed: Review, one: Party, other: Party, who: Party, what: Subject) -> None:
    """ASY04 lists the sources."""
    listed = [{ref["id"] for ref in f["facts"].get("sources", [])} for f in _of(reviewed, what, actor=who)]
    assert {one.id, other.id} in listed, findings(reviewed)


@seen_by(
    "management is warned that without {broker:Party} {lost:Figure}% of what {who:Party} knows of "
    "{what:Subject} is lost",
    "提醒管理层：没有{broker:Party}，{who:Party}所掌握的{what:Subject}会失去{lost:Figure}%",
)
def dependent(reviewed: Review, broker: Party, lost: Decimal, who: Party, what: Subject) -> None:
    """ASY05 names the intermediary, who depends on it, and how much."""
    assert _found(reviewed, what, "lost", lost, actor=who, broker=broker), findings(reviewed)


@seen_by(
    "management is warned that all together know only {k:Figure}% of {what:Subject}, "
    "though {who:Party} could see more",
    "提醒管理层：各方合起来只掌握{what:Subject}的{k:Figure}%，而{who:Party}本可以看到更多",
)
def unknown_to_all(reviewed: Review, k: Decimal, what: Subject, who: Party) -> None:
    """ASY06 says what is known and who could learn it."""
    assert _found(reviewed, what, "known", k, observer=who), findings(reviewed)


@seen_by(
    "management is asked when {whom:Party} hears about {what:Subject}",
    "请管理层说明{whom:Party}何时得知{what:Subject}",
)
def asked_when(reviewed: Review, whom: Party, what: Subject) -> None:
    """A question names the step and the topic."""
    _asked(reviewed, whom, what)


@seen_by(
    "management is asked how much of {what:Subject} reaches {whom:Party} right",
    "请管理层说明{what:Subject}有多少准确地到达{whom:Party}",
)
def asked_how_right(reviewed: Review, what: Subject, whom: Party) -> None:
    """A question names the step and the topic."""
    _asked(reviewed, whom, what)


def _found(reviewed: Review, what: Subject, name: str, share: Decimal, **parts: Party) -> bool:
    return any(agrees(fact(f, name) * 100, share) for f in _of(reviewed, what, **parts))


def _of(reviewed: Review, what: Subject, **parts: Party) -> list[Json]:
    """The warnings about ``what`` that give each of ``parts`` its part."""
    found = findings(reviewed, what)
    return [f for f in found if all(f["facts"].get(p, {}).get("id") == who.id for p, who in parts.items())]


def _asked(reviewed: Review, who: Party, what: Subject) -> None:
    asked = [q for q in questions(reviewed) if concerns(q, who) and concerns(q, what)]
    assert asked, questions(reviewed)
