"""Steps about the review itself, what it warns of, what it asks and what it leaves alone."""

from decimal import Decimal
from pathlib import Path

import pytest

from servicemodel.behaviour.patterns import done_by, seen_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions, review
from servicemodel.behaviour.told import Told, write
from servicemodel.behaviour.words import Party, Subject


@done_by("the service model is reviewed", "审查服务模型")
def reviewing(told: Told, promises: tuple[str, ...], tmp_path: Path) -> Review:
    """The program checks the model file by the rules in the tags of the page, by all if there are none."""
    parts = told.entries.get(("populations", "customers"), {}).get("parts", {})
    return review(write(told, tmp_path), promises, {id: Decimal(str(share)) for id, share in parts.items()})


@seen_by("no warning is raised about {matter:Matter}", "不对{matter:Matter}提出提醒")
def no_warning(reviewed: Review, matter: Party | Subject) -> None:
    """No violation concerns the matter, no question is open, and the rule did look."""
    assert not findings(reviewed, matter), findings(reviewed, matter)
    assert not questions(reviewed), questions(reviewed)
    assert reviewed.document["counts"]["satisfied"], "no rule was satisfied"


@seen_by(
    "management is warned that {who:Party} knows too little of {what:Subject}",
    "提醒管理层：{who:Party}对{what:Subject}知道得太少",
)
def too_little(reviewed: Review, who: Party, what: Subject) -> None:
    """ASY01 names who lacks the topic."""
    assert _names(reviewed, what, actor=who)


@seen_by(
    "management is warned that {who:Party} knows only {k:Figure}% of {what:Subject}",
    "提醒管理层：{who:Party}只了解{what:Subject}的{k:Figure}%",
)
def blind(reviewed: Review, who: Party, k: Decimal, what: Subject) -> None:
    """ASY02 names the topic and what the firm knows of it."""
    found = findings(reviewed, what)
    assert any(agrees(fact(f, "known") * 100, k) for f in found), found


@seen_by(
    "management is warned that {who:Party} never sees {what:Subject} of {whom:Party}",
    "提醒管理层：{who:Party}看不到{whom:Party}掌握的{what:Subject}",
)
def unshared(reviewed: Review, who: Party, what: Subject, whom: Party) -> None:
    """SIL01 names the topic, who has it and who lacks it."""
    assert _names(reviewed, what, seeker=who, holder=whom)


@seen_by(
    "management is warned that together the departments know {k:Figure}% of {what:Subject}, "
    "the best of them {b:Figure}%",
    "提醒管理层：各部门合起来掌握{what:Subject}的{k:Figure}%，其中最多的只掌握{b:Figure}%",
)
def scattered(reviewed: Review, k: Decimal, what: Subject, b: Decimal) -> None:
    """SIL01 says what all together and the best single one know; the silo index is the difference."""
    found = findings(reviewed, what)
    assert any(
        agrees(fact(f, "together") * 100, k) and agrees(fact(f, "holder_known") * 100, b) for f in found
    ), found


@seen_by(
    "together they are {d:Figure} points ahead of the best of them in {what:Subject}",
    "合起来比其中最多的领先{d:Figure}个百分点，内容为{what:Subject}",
)
def silo_index(reviewed: Review, d: Decimal, what: Subject) -> None:
    """The silo index is the degree of SIL01 (core 3.5)."""
    degrees = [Decimal(str(f["value"]["number"])) * 100 for f in findings(reviewed, what)]
    assert any(agrees(degree, d) for degree in degrees), degrees


@seen_by(
    "management is warned that nobody tells {who:Party} about {what:Subject}",
    "提醒管理层：没有人把{what:Subject}告诉{who:Party}",
)
def untold(reviewed: Review, who: Party, what: Subject) -> None:
    """PRO01 names the customers and the topic."""
    assert _names(reviewed, what, customer=who)


@seen_by("management is told that this cannot be said yet", "告知管理层：目前还不能判断")
def cannot_say(reviewed: Review) -> None:
    """Nothing is accused, something is asked."""
    assert not findings(reviewed), findings(reviewed)
    assert questions(reviewed)


@seen_by("management is asked who sees {what:Subject} first-hand", "请管理层说明谁直接掌握{what:Subject}")
def asked_who_sees(reviewed: Review, what: Subject) -> None:
    """A question names the topic whose first-hand observer is missing."""
    _asked(reviewed, what)


@seen_by("management is asked who follows the products in use", "请管理层说明谁在跟踪在用产品")
def asked_who_follows(reviewed: Review) -> None:
    """A question, without a place: nobody is known yet."""
    _asked(reviewed)


@seen_by("management is asked what {who:Party} may decide", "请管理层说明{who:Party}可以决定什么")
def asked_authority(reviewed: Review, who: Party) -> None:
    """A question names the contact."""
    _asked(reviewed, who)


@seen_by(
    "management is asked whether {who:Party} expects an answer from {whom:Party}",
    "请管理层说明{who:Party}是否期待{whom:Party}答复",
)
def asked_answer(reviewed: Review, who: Party, whom: Party) -> None:
    """A question names both ends of the flow."""
    _asked(reviewed, who, whom)


@seen_by("management is told that this promise does not apply", "告知管理层：这项承诺不适用")
def does_not_apply(reviewed: Review) -> None:
    """Neither a warning nor a question, and no claim that all is well."""
    counts = reviewed.document["counts"]
    seen = {outcome: counts[outcome] for outcome in ("violated", "unknown", "satisfied")}
    assert not any(seen.values()), seen
    assert counts["not_applicable"]


def _names(reviewed: Review, what: Subject, **parts: Party) -> bool:
    """Whether a warning about ``what`` gives each of ``parts`` its part."""
    given = {part: party.id for part, party in parts.items()}
    return any(
        given == {part: f["facts"].get(part, {}).get("id") for part in given}
        for f in findings(reviewed, what)
    )


def _asked(reviewed: Review, *matters: Party | Subject) -> None:
    """Some question concerns all ``matters`` and is put in both languages."""
    asked = [q for q in questions(reviewed) if all(concerns(q, matter) for matter in matters)]
    assert asked, questions(reviewed)
    assert all(q["question"][language] for q in asked for language in ("en", "zh"))


@pytest.fixture
def told() -> Told:
    """Nothing was told yet."""
    return Told()
