"""Steps about speaking first, making good, and listening to those who are not customers yet."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Json, Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put
from servicemodel.behaviour.words import Party, Subject


def _every_matter(told: Told, **more: object) -> Told:
    for id, entry in told.of("requests").items():
        told = put(told, "requests", id, {**entry, **more})
    return told


@told_by("the firm could foresee {p:Figure}% of these matters", "企业可以预见这些事项的{p:Figure}%")
def foreseeable(told: Told, p: Decimal) -> Told:
    """The foreseeable share (AS-13); told after the matters."""
    return _every_matter(told, foreseeable=float(p / 100))


@told_by("failures in these matters are never made good", "这些事项出现失误后从不补救")
def not_made_good(told: Told) -> Told:
    """No service recovery (PA-12); told after the matters."""
    return _every_matter(told, recovery=False)


@told_by("failures in these matters are made good in time", "这些事项出现失误后及时补救")
def made_good(told: Told) -> Told:
    """Service recovery (PA-12); told after the matters."""
    return _every_matter(told, recovery=True)


@told_by(
    "one item of {what:Subject} gains {b:Figure} if it is right and costs {h:Figure} if it is wrong",
    "{what:Subject}每项正确时收益为{b:Figure}，错误时损失为{h:Figure}",
)
def at_stake(told: Told, what: Subject, b: Decimal, h: Decimal) -> Told:
    """Benefit and harm (core 3.6); told after the flows."""
    entry = {**told.of("topics")[what.topic], "benefit": float(b), "harm": float(h)}
    return put(told, "topics", what.topic, entry)


@seen_by(
    "management is warned that {p:Figure}% of the matters of {who:Party} could have been foreseen",
    "提醒管理层：{who:Party}提出的事项中，本可预见的有{p:Figure}%",
)
def surprised(reviewed: Review, p: Decimal, who: Party) -> None:
    """PRO02 names who asks, and the foreseeable share."""
    found = _about(reviewed, who)
    assert any(agrees(fact(f, "foreseeable") * 100, p) for f in found), found


@seen_by(
    "management is warned that {who:Party} never hears what {whom:Party} wants",
    "提醒管理层：{who:Party}听不到{whom:Party}想要什么",
)
def unheard(reviewed: Review, who: Party, whom: Party) -> None:
    """PRO03 names the marketing centre and the prospects."""
    found = findings(reviewed, whom)
    assert [f for f in found if f["facts"]["marketing"]["id"] == who.id], found


@seen_by(
    "management is warned that failures towards {who:Party} are not made good",
    "提醒管理层：对{who:Party}的失误没有补救",
)
def unrepaired(reviewed: Review, who: Party) -> None:
    """PRO04 names whom the failures hit."""
    assert _about(reviewed, who)


@seen_by(
    "management is warned that {a:Figure}% of the messages about {what:Subject} is right, "
    "where more than {m:Figure}% should be",
    "提醒管理层：关于{what:Subject}的消息有{a:Figure}%正确，而正确的应当超过{m:Figure}%",
)
def reckless(reviewed: Review, a: Decimal, what: Subject, m: Decimal) -> None:
    """PRO05 names the accuracy of the whole chain and the least that does good (WE-6)."""
    found = findings(reviewed, what)
    right = [agrees(fact(f, "accuracy") * 100, a) and agrees(fact(f, "minimum") * 100, m) for f in found]
    assert any(right), found


@seen_by(
    "management is warned that {who:Party} knows {k:Figure}% of {what:Subject}, and management {m:Figure}%",
    "提醒管理层：{what:Subject}，{who:Party}掌握{k:Figure}%，管理层掌握{m:Figure}%",
)
def market_unheard(reviewed: Review, who: Party, k: Decimal, what: Subject, m: Decimal) -> None:
    """PRO06 names who knows what competitors do, and what management knows of it."""
    found = [f for f in findings(reviewed, what) if concerns(f, who)]
    right = [agrees(fact(f, "knower_known") * 100, k) and agrees(fact(f, "known") * 100, m) for f in found]
    assert any(right), found


@seen_by(
    "management is warned that the firm has no word for {who:Party}", "提醒管理层：企业对{who:Party}一言不发"
)
def no_word(reviewed: Review, who: Party) -> None:
    """PRO07 names the side that gets nothing."""
    assert _about(reviewed, who)


def _about(reviewed: Review, who: Party) -> list[Json]:
    found = findings(reviewed, who)
    assert found, findings(reviewed)
    return found


@seen_by("management is asked how many of the matters could be foreseen", "请管理层说明有多少事项可以预见")
def asked_foreseeable(reviewed: Review) -> None:
    """A question about the matters."""
    assert [q for q in questions(reviewed) if "foresee" in q["question"]["en"]], questions(reviewed)


@seen_by("management is asked whether failures are made good", "请管理层说明失误后是否补救")
def asked_recovery(reviewed: Review) -> None:
    """A question about the matters."""
    assert [q for q in questions(reviewed) if "made good" in q["question"]["en"]], questions(reviewed)


@seen_by("management is asked who listens to {who:Party}", "请管理层说明由谁倾听{who:Party}")
def asked_listener(reviewed: Review, who: Party) -> None:
    """A question names the prospects."""
    assert [q for q in questions(reviewed) if concerns(q, who)], questions(reviewed)


@seen_by("management is asked what is at stake with {what:Subject}", "请管理层说明{what:Subject}的收益与损失")
def asked_stakes(reviewed: Review, what: Subject) -> None:
    """A question names the topic."""
    assert [q for q in questions(reviewed) if concerns(q, what)], questions(reviewed)


@seen_by("management is asked what the firm tells {who:Party}", "请管理层说明企业告知{who:Party}哪些内容")
def asked_told(reviewed: Review, who: Party) -> None:
    """A question names the side of which no flow is told."""
    assert [q for q in questions(reviewed) if concerns(q, who)], questions(reviewed)
