"""Steps about the customer system (CRM): who uses it, how well, and what it has in place."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put, with_party, with_subject
from servicemodel.behaviour.words import CORE_FIRM, CUSTOMER, PARTY_WORDS, Party, Subject

CRM = PARTY_WORDS["the customer system"]
PRICE, PROFILE = Subject("service.price"), Subject("customer.profile")
WHOLE = {"coverage": 1, "accuracy": 1, "delay": "0 days"}


def _there(told: Told, *parties: Party) -> Told:
    """``told`` with ``parties``; what was said of one that is there already stays."""
    return with_party(told, *(party for party in parties if party.id not in told.of("actors")))


def _say(told: Told, who: Party, **traits: object) -> Told:
    told = _there(told, who)
    return put(told, "actors", who.id, {**told.of("actors")[who.id], **traits})


def _flow(told: Told, who: Party, whom: Party, what: Subject, **more: object) -> Told:
    told = with_subject(_there(told, who, whom), what)
    entry = {"from": who.id, "to": whom.id, "topics": [what.topic], **WHOLE, **more}
    return put(told, "flows", f"{who.id}_to_{whom.id}_{what.topic.replace('.', '_')}", entry)


def _met(told: Told, who: Party, medium: str, presence: str) -> Told:
    told = put(told, "channels", medium, {"medium": medium, "presence": presence})
    return _flow(told, who, CUSTOMER, PRICE, channel=medium)


@told_by("{who:Party} serves the customer face to face", "{who:Party}面对面服务客户")
def face_to_face(told: Told, who: Party) -> Told:
    """Flows with customers over a channel where both are present (MI-03)."""
    return _met(told, who, "face_to_face", "face_to_face")


@told_by("{who:Party} serves the customer at a distance", "{who:Party}远程服务客户")
def at_a_distance(told: Told, who: Party) -> Told:
    """Flows with customers over a virtual channel (MI-04)."""
    return _met(told, who, "phone", "virtual")


@told_by(
    "{who:Party} serves the customer, and nobody has said in which channel",
    "{who:Party}服务客户，没有说明通过什么渠道",
)
def somehow(told: Told, who: Party) -> Told:
    """Flows with customers without a stated channel."""
    return _flow(told, who, CUSTOMER, PRICE)


@told_by("the CRM shows {what:Subject} to {who:Party}", "系统向{who:Party}显示{what:Subject}")
def shows(told: Told, what: Subject, who: Party) -> Told:
    """A flow from the customer system."""
    return _flow(told, CRM, who, what, kind="inform")


@told_by("{who:Party} works without the CRM", "{who:Party}工作中不用系统")
def without(told: Told, who: Party) -> Told:
    """Employees of whose use nothing is told."""
    return _there(told, who)


@told_by("{who:Party} uses {p:Figure}% of what the CRM can do", "{who:Party}用到了系统潜力的{p:Figure}%")
def uses(told: Told, who: Party, p: Decimal) -> Told:
    """Infusion use (MI-01)."""
    return _say(told, who, infusion=float(p / 100))


@told_by("{who:Party} is {p:Figure}% satisfied with the CRM", "{who:Party}对系统的满意度为{p:Figure}%")
def content(told: Told, who: Party, p: Decimal) -> Told:
    """User satisfaction (MI-04)."""
    return _say(told, who, user_satisfaction=float(p / 100))


@told_by(
    "the use of the CRM by {who:Party} is judged by hours and productivity",
    "对{who:Party}使用系统的评价只看时长和工作效率",
)
def judged_by_output(told: Told, who: Party) -> Told:
    """Measures of quantity only (MI-08)."""
    return _say(told, who, use_measured_by=["hours", "productivity"])


@told_by(
    "the use of the CRM by {who:Party} is judged by productivity and by how well it is used",
    "对{who:Party}使用系统的评价既看工作效率，也看用得好不好",
)
def judged_by_quality(told: Told, who: Party) -> Told:
    """A measure of quality beside one of quantity (MI-08)."""
    return _say(told, who, use_measured_by=["productivity", "infusion"])


@told_by("{who:Party} trains {whom:Party} on the CRM", "{who:Party}培训{whom:Party}使用系统")
def trains(told: Told, who: Party, whom: Party) -> Told:
    """A training flow (PA-34)."""
    return _flow(told, who, whom, Subject("service.standard"), kind="training")


@told_by(
    "the CRM can process and analyze, but not link partners", "系统具备运营型和分析型阶段，缺少协作型阶段"
)
def two_phases(told: Told) -> Told:
    """Two of three phases (CL-24)."""
    return _say(told, CRM, crm_phases=["operational", "analytical"])


@told_by("the CRM can process, analyze and link partners", "系统具备运营型、分析型和协作型三个阶段")
def three_phases(told: Told) -> Told:
    """All phases (CL-24)."""
    return _say(told, CRM, crm_phases=["operational", "analytical", "collaborative"])


@told_by("nobody has said what the CRM can do", "没有说明系统具备哪些阶段")
def some_phases(told: Told) -> Told:
    """A customer system, and nothing said of it."""
    return _there(told, CRM)


@told_by("the core firm has no CRM", "核心企业没有这样的系统")
def no_crm(told: Told) -> Told:
    """A firm without a customer system."""
    return _there(told, CORE_FIRM)


@seen_by(
    "management is warned that {who:Party} uses only {p:Figure}% of what the CRM can do",
    "提醒管理层：{who:Party}只用到了系统潜力的{p:Figure}%",
)
def shallow(reviewed: Review, who: Party, p: Decimal) -> None:
    """CRM01 or CRM04 names the employees and their use."""
    _level(reviewed, who, p)


@seen_by(
    "management is warned that {who:Party} is only {p:Figure}% satisfied with the CRM",
    "提醒管理层：{who:Party}对系统的满意度只有{p:Figure}%",
)
def unhappy(reviewed: Review, who: Party, p: Decimal) -> None:
    """CRM02 names the employees and their satisfaction."""
    _level(reviewed, who, p)


def _level(reviewed: Review, who: Party, p: Decimal) -> None:
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "level") * 100, p) for f in found), found


@seen_by(
    "management is warned that nobody asks how well {who:Party} can use the CRM",
    "提醒管理层：没有人过问{who:Party}用系统用得好不好",
)
def unasked(reviewed: Review, who: Party) -> None:
    """CRM03 names the employees."""
    assert findings(reviewed, who)


@seen_by(
    "management is warned that the CRM leaves customers and partners outside",
    "提醒管理层：系统缺少协作型阶段",
)
def lacks(reviewed: Review) -> None:
    """CRM05 names the system."""
    assert [f for f in findings(reviewed, CRM) if "collaborative" in f["message"]["en"]]


@seen_by(
    "management is warned that {who:Party} cannot read the CRM, with {k:Figure}% of the rules known",
    "提醒管理层：{who:Party}不会运用系统显示的内容，相关规定只掌握{k:Figure}%",
)
def unreadable(reviewed: Review, who: Party, k: Decimal) -> None:
    """CRM06 names the readers and what they know of the rules."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "known") * 100, k) for f in found), found


@seen_by("management is asked about the CRM and {who:Party}", "请管理层说明{who:Party}与系统的情况")
def asked_about_use(reviewed: Review, who: Party) -> None:
    """A question names the employees."""
    assert [q for q in questions(reviewed) if concerns(q, who)], questions(reviewed)


@seen_by("management is asked what the CRM can do", "请管理层说明系统具备哪些阶段")
def asked_about_phases(reviewed: Review) -> None:
    """A question names the system."""
    assert [q for q in questions(reviewed) if concerns(q, CRM)], questions(reviewed)
