"""Steps about who serves which customers how, and who speaks first."""

from decimal import Decimal
from typing import Any

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, drop, put, with_party
from servicemodel.behaviour.words import Party, Subject


def _says(told: Told, who: Party, **said: Any) -> Told:
    """``told`` with more said of an actor."""
    entry = told.of("actors").get(who.id) or with_party(told, who).of("actors")[who.id]
    return put(with_party(told, who), "actors", who.id, {**entry, **said})


@told_by("{who:Party} is one of the key customers", "{who:Party}属于大客户")
def key(told: Told, who: Party) -> Told:
    """A segment of key customers (MO-R1)."""
    return _says(told, who, segments=["key_customer"])


@told_by("{who:Party} is one of the sporadic customers", "{who:Party}属于零星客户")
def sporadic(told: Told, who: Party) -> Told:
    """A segment of sporadic customers (MO-R2)."""
    return _says(told, who, segments=["sporadic_customer"])


@told_by("{who:Party} is served in {mode:Mode}", "为{who:Party}采用{mode:Mode}")
def served_in(told: Told, who: Party, mode: str) -> Told:
    """The mode of one segment; the library's model of that mode is not meant."""
    return _says(told, who, mode=mode)


@told_by("nobody has said in which mode {who:Party} is served", "没有说明为{who:Party}采用哪种模式")
def mode_unsaid(told: Told, who: Party) -> Told:
    """Mode not stated, as in every model that does not state it."""
    return told


@told_by("{who:Party} reaches {p:Figure}% as a partner", "{who:Party}的合作伙伴质量为{p:Figure}%")
def quality(told: Told, who: Party, p: Decimal) -> Told:
    """Quality as strategic partner (MO-R3)."""
    return _says(told, who, partner_quality=float(p / 100))


@seen_by(
    "management is warned that {mode:Mode} does not fit {who:Party}",
    "提醒管理层：{mode:Mode}不适合{who:Party}",
)
def misfit(reviewed: Review, told: Told, mode: str, who: Party) -> None:
    """MOD01 names the segment, which was told to be served in that mode."""
    assert findings(reviewed, who)
    assert told.of("actors")[who.id]["mode"] == mode


@seen_by(
    "management is warned that {who:Party} reaches only {p:Figure}% as a partner",
    "提醒管理层：{who:Party}的合作伙伴质量只有{p:Figure}%",
)
def weak_partner(reviewed: Review, who: Party, p: Decimal) -> None:
    """MOD01 names the partner and its quality."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "partner_quality") * 100, p) for f in found), found


@seen_by("management is asked in which mode {who:Party} is served", "请管理层说明为{who:Party}采用哪种模式")
def asked_mode(reviewed: Review, who: Party) -> None:
    """A question names the segment."""
    _asked(reviewed, who)


@seen_by(
    "management is warned that others serve {whom:Party}: {who:Party} knows {p:Figure}% of {what:Subject}",
    "提醒管理层：{whom:Party}由他方服务，{who:Party}只知道{what:Subject}的{p:Figure}%",
)
def blind(reviewed: Review, whom: Party, who: Party, p: Decimal, what: Subject) -> None:
    """MOD02 names the segment, the topic and what the firm knows of it."""
    found = [f for f in findings(reviewed, what) if concerns(f, whom) and concerns(f, who)]
    assert any(agrees(fact(f, "known") * 100, p) for f in found), found


@seen_by("management is asked who knows the needs of {who:Party}", "请管理层说明谁了解{who:Party}的需要")
def asked_needs(reviewed: Review, who: Party) -> None:
    """A question names the segment."""
    _asked(reviewed, who)


@told_by(
    "{p:Figure}% of the matters at {who:Party} can be foreseen", "{who:Party}的事项有{p:Figure}%可以预见"
)
def foreseeable(told: Told, p: Decimal, who: Party) -> Told:
    """The share the firm could foresee (AS-13)."""
    id = f"matters_at_{who.id}"
    return put(told, "requests", id, {**told.of("requests")[id], "foreseeable": float(p / 100)})


@told_by(
    "nobody has said how many of the matters at {who:Party} can be foreseen",
    "没有说明{who:Party}的事项有多少可以预见",
)
def foreseeable_unsaid(told: Told, who: Party) -> Told:
    """Foreseeable share not stated, as in every model that does not state it."""
    return told


@told_by("nobody speaks first to {whom:Party}", "没有人主动联系{whom:Party}")
def waits(told: Told, whom: Party) -> Told:
    """No reminders, whatever was said before."""
    for id, entry in told.of("flows").items():
        if entry["to"] == whom.id and entry.get("trigger") == "proactive":
            told = drop(told, "flows", id)
    return with_party(told, whom)


@seen_by(
    "management is warned that {p:Figure}% can be foreseen and nobody speaks first to {whom:Party}",
    "提醒管理层：有{p:Figure}%可以预见，却没有人主动联系{whom:Party}",
)
def passive(reviewed: Review, whom: Party, p: Decimal) -> None:
    """MOD03 names the customer and the foreseeable share."""
    found = findings(reviewed, whom)
    assert any(agrees(fact(f, "foreseeable") * 100, p) for f in found), found


@seen_by(
    "management is asked how many matters of {whom:Party} can be foreseen",
    "请管理层说明{whom:Party}的事项有多少可以预见",
)
def asked_foreseeable(reviewed: Review, whom: Party) -> None:
    """A question names the customer."""
    _asked(reviewed, whom)


def _asked(reviewed: Review, who: Party) -> None:
    """Some question concerns ``who`` and is put in both languages."""
    asked = [q for q in questions(reviewed) if concerns(q, who)]
    assert asked, questions(reviewed)
    assert all(q["question"][language] for q in asked for language in ("en", "zh"))
