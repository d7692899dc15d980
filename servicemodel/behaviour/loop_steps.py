"""Steps about matters that are handed over, owned and waited for."""

from decimal import Decimal
from typing import Any

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Json, Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject
from servicemodel.behaviour.words import Party, Subject

ANSWER, ENDED = Subject("service.solution"), "told_how_it_ended"


def _says(told: Told, who: Party, **said: Any) -> Told:
    """``told`` with more said of the matters at ``who``."""
    id = f"matters_at_{who.id}"
    return put(told, "requests", id, {**told.of("requests")[id], **said})


def with_flow(told: Told, who: Party, whom: Party, what: Subject, id: str, **more: Any) -> Told:
    """``told`` with a flow that carries all of ``what``, unless ``more`` says otherwise."""
    entry = {"from": who.id, "to": whom.id, "topics": [what.topic], "coverage": 1, "accuracy": 1}
    told = with_subject(with_party(told, who, whom), what)
    return put(told, "flows", id, {**entry, "delay": "0 days", **more})


@told_by(
    "each of the matters at {who:Party} is handed over {n:Figure} times",
    "{who:Party}的每件事项移交{n:Figure}次",
)
def handed_over(told: Told, who: Party, n: Decimal) -> Told:
    """Hand-overs per matter."""
    return _says(told, who, hand_overs=float(n))


@told_by(
    "nobody has said how often the matters at {who:Party} are handed over",
    "没有说明{who:Party}的事项移交几次",
)
def handed_over_unsaid(told: Told, who: Party) -> Told:
    """Hand-overs not stated, as in every model that does not state them."""
    return told


@told_by("nobody tells {whom:Party} how the matters ended", "没有人把事项的结果告诉{whom:Party}")
def no_reply(told: Told, whom: Party) -> Told:
    """No reply, whatever was said before."""
    return drop(with_party(told, whom), "flows", ENDED)


@told_by(
    "{who:Party} tells {whom:Party} how {p:Figure}% of the matters ended",
    "{who:Party}把{p:Figure}%的事项的结果告诉{whom:Party}",
)
def replies(told: Told, who: Party, whom: Party, p: Decimal) -> Told:
    """A response to the customer."""
    return with_flow(told, who, whom, ANSWER, ENDED, kind="response", coverage=float(p / 100))


@seen_by(
    "management is warned that each matter is handed over {n:Figure} times and {whom:Party} gets no reply",
    "提醒管理层：每件事项移交{n:Figure}次，而{whom:Party}得不到答复",
)
def unexplained(reviewed: Review, n: Decimal, whom: Party) -> None:
    """LOP02 counts the hand-overs; all matters are left open."""
    found = findings(reviewed, whom)
    assert any(agrees(fact(f, "hand_overs"), n) and fact(f, "open") == 1 for f in found), found


@seen_by(
    "management is warned that {p:Figure}% of the matters end without a reply to {whom:Party}",
    "提醒管理层：有{p:Figure}%的事项没有答复{whom:Party}",
)
def seldom_explained(reviewed: Review, p: Decimal, whom: Party) -> None:
    """LOP02 says how many of the matters are left open."""
    check_share(findings(reviewed, whom), "open", p)


@seen_by(
    "management is asked how often the matters of {whom:Party} are handed over",
    "请管理层说明{whom:Party}的事项移交几次",
)
def asked_hand_overs(reviewed: Review, whom: Party) -> None:
    """A question names the customer."""
    check_asked(reviewed, whom)


@told_by(
    "{owner:Party} is named as first server of the matters at {who:Party}",
    "{owner:Party}被指定为{who:Party}所接事项的第一服务者",
)
def owned(told: Told, owner: Party, who: Party) -> Told:
    """The owner to the end (FP-07)."""
    return _says(with_party(told, owner), who, first_server=owner.id)


@told_by(
    "nobody is named as first server of the matters at {who:Party}", "没有指定{who:Party}所接事项的第一服务者"
)
def unowned(told: Told, who: Party) -> Told:
    """No owner stated, as in every model that does not state one."""
    return told


@seen_by(
    "management is warned that the matters at {who:Party} never get to {owner:Party}",
    "提醒管理层：{who:Party}接到的事项传不到{owner:Party}",
)
def never_owned(reviewed: Review, who: Party, owner: Party) -> None:
    """LOP03 names contact and owner."""
    found = [f for f in findings(reviewed, who) if concerns(f, owner)]
    assert any(fact(f, "missed") == 1 for f in found), found


@seen_by(
    "management is warned that {p:Figure}% of the matters at {who:Party} never get to {owner:Party}",
    "提醒管理层：{who:Party}接到的事项有{p:Figure}%传不到{owner:Party}",
)
def seldom_owned(reviewed: Review, p: Decimal, who: Party, owner: Party) -> None:
    """LOP03 says how many of the matters the owner never hears of."""
    check_share([f for f in findings(reviewed, who) if concerns(f, owner)], "missed", p)


@seen_by(
    "management is asked who is first server of the matters at {who:Party}",
    "请管理层说明谁是{who:Party}所接事项的第一服务者",
)
def asked_owner(reviewed: Review, who: Party) -> None:
    """A question names the contact."""
    check_asked(reviewed, who)


@told_by(
    "{whom:Party} gets no contact timetable from {who:Party}", "{whom:Party}没有从{who:Party}得到接触时间表"
)
def no_timetable(told: Told, whom: Party, who: Party) -> Told:
    """No timetable (MF-37)."""
    return _says(with_party(told, whom), who, timetable=False)


@told_by("{who:Party} gives {whom:Party} a contact timetable", "{who:Party}给{whom:Party}一份接触时间表")
def timetable(told: Told, who: Party, whom: Party) -> Told:
    """A timetable (PA-10)."""
    return _says(with_party(told, whom), who, timetable=True)


@told_by(
    "nobody has said whether {whom:Party} gets a contact timetable from {who:Party}",
    "没有说明{whom:Party}是否从{who:Party}得到接触时间表",
)
def timetable_unsaid(told: Told, whom: Party, who: Party) -> Told:
    """Timetable not stated, as in every model that does not state it."""
    return told


@seen_by(
    "management is warned that {whom:Party} waits for {p:Figure}% of the matters without a timetable",
    "提醒管理层：有{p:Figure}%的事项让{whom:Party}等待，却没有接触时间表",
)
def waits(reviewed: Review, whom: Party, p: Decimal) -> None:
    """LOP06 says how many of the matters must wait."""
    check_share(findings(reviewed, whom), "waiting", p)


@seen_by(
    "management is asked whether {whom:Party} gets a contact timetable",
    "请管理层说明{whom:Party}是否得到接触时间表",
)
def asked_timetable(reviewed: Review, whom: Party) -> None:
    """A question names the customer."""
    check_asked(reviewed, whom)


def check_share(found: list[Json], name: str, p: Decimal) -> None:
    """Some finding says ``p`` per cent of its fact ``name``."""
    assert any(name in f["facts"] and agrees(fact(f, name) * 100, p) for f in found), found


def check_asked(reviewed: Review, *matters: Party) -> None:
    """Some question concerns all ``matters`` and is put in both languages."""
    asked = [q for q in questions(reviewed) if all(concerns(q, matter) for matter in matters)]
    assert asked, questions(reviewed)
    assert all(q["question"][language] for q in asked for language in ("en", "zh"))
