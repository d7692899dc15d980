"""Steps about suggestions, evaluation and training: what must come back from them."""

from decimal import Decimal

from servicemodel.behaviour.loop_steps import check_asked, check_share, with_flow
from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, concerns, fact, findings
from servicemodel.behaviour.told import Told, drop, put, with_party
from servicemodel.behaviour.words import CORE_FIRM, CUSTOMER, Party, Subject

IDEA = Subject("customer.suggestion")
SUGGESTIONS, REPLIES, TRAINING = "suggestions", "thanks_for_suggestions", "training"


@told_by(
    "the customer makes {n:Figure} suggestions a year to {who:Party}",
    "客户每年向{who:Party}提出{n:Figure}条建议",
)
def suggests(told: Told, n: Decimal, who: Party) -> Told:
    """A flow of suggestions (FL3-23)."""
    return with_flow(told, CUSTOMER, who, IDEA, SUGGESTIONS, kind="inform", per_year=float(n))


@told_by("the customer makes no suggestions to {who:Party}", "客户不向{who:Party}提建议")
def suggests_nothing(told: Told, who: Party) -> Told:
    """No suggestions, whatever was said before."""
    return drop(with_party(told, who, CUSTOMER), "flows", SUGGESTIONS)


@told_by("nobody thanks {whom:Party} for them", "没有人为此感谢{whom:Party}")
def thanks_nobody(told: Told, whom: Party) -> Told:
    """No reply, whatever was said before."""
    return drop(with_party(told, whom), "flows", REPLIES)


@told_by(
    "{who:Party} thanks {whom:Party} for {p:Figure}% of them",
    "{who:Party}就其中的{p:Figure}%感谢{whom:Party}",
)
def thanks(told: Told, who: Party, whom: Party, p: Decimal) -> Told:
    """A response about the suggestions (FL3-24)."""
    return with_flow(told, who, whom, IDEA, REPLIES, kind="response", coverage=float(p / 100))


@told_by("nobody has said whether {who:Party} must reply to them", "没有说明{who:Party}是否要回复")
def reply_unsaid(told: Told, who: Party) -> Told:
    """Suggestions of which nobody said what they are for."""
    entry = {k: v for k, v in told.of("flows")[SUGGESTIONS].items() if k != "kind"}
    return put(told, "flows", SUGGESTIONS, entry)


@seen_by(
    "management is warned that nobody thanks {whom:Party} for what {who:Party} was told",
    "提醒管理层：没有人就{who:Party}听到的建议感谢{whom:Party}",
)
def unthanked(reviewed: Review, whom: Party, who: Party) -> None:
    """LOP05 names the customer and who received the suggestions; all stay open."""
    found = [f for f in findings(reviewed, whom) if concerns(f, who)]
    assert any(fact(f, "open") == 1 for f in found), found


@seen_by(
    "management is warned that {p:Figure}% of the suggestions to {who:Party} get no reply",
    "提醒管理层：向{who:Party}提出的建议有{p:Figure}%没有得到回复",
)
def seldom_thanked(reviewed: Review, p: Decimal, who: Party) -> None:
    """LOP05 says how many of the suggestions stay open."""
    check_share(findings(reviewed, who), "open", p)


@seen_by(
    "management is asked who replies to the suggestions to {who:Party}",
    "请管理层说明由谁回复向{who:Party}提出的建议",
)
def asked_reply(reviewed: Review, who: Party) -> None:
    """A question names who received the suggestions."""
    check_asked(reviewed, who)


@told_by("{whom:Party} does not act on what {who:Party} finds", "{whom:Party}没有采用{who:Party}的结果")
def unused(told: Told, whom: Party, who: Party) -> Told:
    """Results that arrive and are not acted on (MF-13)."""
    for id, entry in told.of("flows").items():
        if (entry["from"], entry["to"]) == (who.id, whom.id):
            told = put(told, "flows", id, {**entry, "used": False})
    return told


@told_by("nobody has said what {who:Party} finds", "没有说明{who:Party}得出什么结果")
def finds_unsaid(told: Told, who: Party) -> Told:
    """An evaluating unit without results, as far as one knows."""
    return with_party(told, who)


@told_by("the core firm does not evaluate its service", "核心企业不评价自己的服务")
def evaluates_nothing(told: Told) -> Told:
    """A firm without an evaluating unit."""
    return drop(with_party(told, CORE_FIRM), "actors", "evaluation")


@seen_by(
    "management is warned that the results of {who:Party} never get to {whom:Party}",
    "提醒管理层：{who:Party}的结果传不到{whom:Party}",
)
def unread(reviewed: Review, who: Party, whom: Party) -> None:
    """LOP04 names the evaluating unit and the reader; nothing arrives."""
    found = [f for f in findings(reviewed, who) if concerns(f, whom)]
    assert any("missed" in f["facts"] and fact(f, "missed") == 1 for f in found), found


@seen_by(
    "management is warned that {whom:Party} does not act on the results of {who:Party}",
    "提醒管理层：{whom:Party}没有采用{who:Party}的评价结果",
)
def not_used(reviewed: Review, who: Party, whom: Party) -> None:
    """LOP04 names both; the results arrive, so nothing is said to be lost."""
    found = [f for f in findings(reviewed, who) if concerns(f, whom)]
    assert any("missed" not in f["facts"] for f in found), found


@seen_by("management is asked what {who:Party} finds", "请管理层说明{who:Party}得出什么结果")
def asked_results(reviewed: Review, who: Party) -> None:
    """A question names the evaluating unit."""
    check_asked(reviewed, who)


@told_by("{who:Party} trains {whom:Party} in {what:Subject}", "{who:Party}就{what:Subject}培训{whom:Party}")
def trains(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """Training (FL3-28)."""
    return with_flow(told, who, whom, what, TRAINING, kind="training")


@told_by(
    "{who:Party} sends {what:Subject} to {whom:Party}, and nobody has said whether it is training",
    "{who:Party}向{whom:Party}提供{what:Subject}，没有说明是不是培训",
)
def maybe_trains(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow without a stated kind."""
    return with_flow(told, who, whom, what, TRAINING)


@told_by("nobody trains {whom:Party}", "没有人培训{whom:Party}")
def trains_nobody(told: Told, whom: Party) -> Told:
    """No training, whatever was said before."""
    return drop(with_party(told, whom), "flows", TRAINING)


@seen_by(
    "management is warned that {whom:Party} sends no technical feedback to {who:Party}",
    "提醒管理层：{whom:Party}没有向{who:Party}反馈技术问题",
)
def no_feedback(reviewed: Review, whom: Party, who: Party) -> None:
    """LOP07 names who is trained and who trains; nothing comes back."""
    found = [f for f in findings(reviewed, whom) if concerns(f, who)]
    assert any(fact(f, "missed") == 1 for f in found), found


@seen_by(
    "management is warned that {p:Figure}% of the feedback from {whom:Party} never gets to {who:Party}",
    "提醒管理层：{whom:Party}的技术反馈有{p:Figure}%传不到{who:Party}",
)
def little_feedback(reviewed: Review, p: Decimal, whom: Party, who: Party) -> None:
    """LOP07 says how much of the feedback gets lost."""
    check_share([f for f in findings(reviewed, whom) if concerns(f, who)], "missed", p)


@seen_by(
    "management is asked whether {who:Party} trains {whom:Party}",
    "请管理层说明{who:Party}是否培训{whom:Party}",
)
def asked_training(reviewed: Review, who: Party, whom: Party) -> None:
    """A question names both ends of the flow."""
    check_asked(reviewed, who, whom)
