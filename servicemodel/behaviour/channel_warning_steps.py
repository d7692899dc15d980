"""Steps about what a review says of channels."""

from decimal import Decimal

from servicemodel.behaviour.channel_steps import HUNDRED, MATTER
from servicemodel.behaviour.patterns import seen_by
from servicemodel.behaviour.review import Json, Review, agrees, fact, findings, questions
from servicemodel.behaviour.words import Way

HOURS = 24


@seen_by(
    "management is warned that 100 settled matters cost ${t:Figure} on {by:Way}",
    "提醒管理层：{by:Way}办妥100件事项的成本为{t:Figure}美元",
)
def real_cost(reviewed: Review, t: Decimal, by: Way) -> None:
    """CHN01 names the channel and the cost of a settled matter."""
    found = [fact(f, "settled") * HUNDRED for f in _about(reviewed, by)]
    assert any(agrees(cost, t) for cost in found), found


@seen_by(
    "management is warned that {by:Way} annoys {k:Figure}% of the customers and leaves no choice",
    "提醒管理层：{by:Way}令{k:Figure}%的客户不满，而且别无选择",
)
def annoying(reviewed: Review, by: Way, k: Decimal) -> None:
    """CHN02 names the channel and the share of annoyed customers."""
    found = _about(reviewed, by)
    assert any(agrees(fact(f, "annoyed") * HUNDRED, k) for f in found), found


@seen_by(
    "management is warned that {by:Way} and {other:Way} may agree in only {p:Figure}% of the answers",
    "提醒管理层：{by:Way}与{other:Way}可能只有{p:Figure}%的答案一致",
)
def disagree(reviewed: Review, by: Way, other: Way, p: Decimal) -> None:
    """CHN04 names both channels and the least share of equal answers (core 3.10)."""
    found = [f for f in _about(reviewed, by) if _names(f, other)]
    assert any(agrees(fact(f, "agree") * HUNDRED, p) for f in found), found


@seen_by(
    "management is warned that the answer takes {h:Figure} hours on {by:Way} and {g:Figure} on {other:Way}",
    "提醒管理层：{by:Way}答复需要{h:Figure}小时，{other:Way}需要{g:Figure}小时",
)
def slower(reviewed: Review, h: Decimal, by: Way, g: Decimal, other: Way) -> None:
    """CHN04 names the faster and the slower channel with their times."""
    for found in _about(reviewed, by):
        hours = [fact(found, name) * HOURS for name in ("better_figure", "worse_figure")]
        if _names(found, other) and agrees(hours[0], h) and agrees(hours[1], g):
            return
    raise AssertionError(findings(reviewed))


@seen_by(
    "management is warned that {by:Way} fits the matter to only {p:Figure}%",
    "提醒管理层：{by:Way}与该事项的契合度只有{p:Figure}%",
)
def misfit(reviewed: Review, by: Way, p: Decimal) -> None:
    """CHN05 names the channel and the fit."""
    found = _about(reviewed, by)
    assert any(agrees(fact(f, "fit") * HUNDRED, p) for f in found), found


@seen_by("management is warned about {by:Way}", "提醒管理层注意{by:Way}")
def warned(reviewed: Review, by: Way) -> None:
    """Some violation names the channel."""
    assert _about(reviewed, by), findings(reviewed)


@seen_by("no warning is raised about {by:Way}", "不对{by:Way}提出提醒")
def no_warning(reviewed: Review, by: Way) -> None:
    """No violation names the channel, no question is open, and the rule did look."""
    assert not _about(reviewed, by), findings(reviewed)
    assert not questions(reviewed), questions(reviewed)
    assert reviewed.document["counts"]["satisfied"], "no rule was satisfied"


@seen_by("management is asked about {by:Way}", "请管理层就{by:Way}作出说明")
def asked(reviewed: Review, by: Way) -> None:
    """A question names the channel, in both languages."""
    found = [q for q in questions(reviewed) if _names(q, by)]
    assert found, questions(reviewed)
    assert all(q["question"][language] for q in found for language in ("en", "zh"))


@seen_by("management is asked about the matter", "请管理层就该事项作出说明")
def asked_matter(reviewed: Review) -> None:
    """A question names the request."""
    assert any(ref["id"] == MATTER for q in questions(reviewed) for ref in q["where"]), questions(reviewed)


def _about(reviewed: Review, by: Way) -> list[Json]:
    return [found for found in findings(reviewed) if _names(found, by)]


def _names(found: Json, by: Way) -> bool:
    """Whether a finding or question has the channel among its places and facts."""
    refs = [*found["where"]]
    for told in found["facts"].values():
        refs += told if isinstance(told, list) else [told]
    return any(ref.get("section") == "channels" and ref.get("id") == by.id for ref in refs)
