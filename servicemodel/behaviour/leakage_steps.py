"""Steps about what leaks out, who is authorised, and what customers agreed to."""

from decimal import Decimal

from servicemodel.behaviour.knowledge_steps import flow_id
from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Json, Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put, with_party
from servicemodel.behaviour.words import Party, Subject

CONTRACT = {"en": "service agreement", "zh": "服务协议"}
CONSENT = {"en": "consent of the customers", "zh": "客户的同意"}


@told_by("nobody has said what {who:Party} hears from others", "没有说明{who:Party}从别处听到什么")
def unheard(told: Told, who: Party) -> Told:
    """A party without any flow to it."""
    return with_party(told, who)


@told_by(
    "{who:Party} tells {whom:Party} about {what:Subject} under a named authorisation",
    "{who:Party}依据写明的授权向{whom:Party}转告{what:Subject}",
)
def authorised(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow that was told before gets a permission."""
    return _under(told, flow_id(who, whom, what), f"{whom.id}_agreement", CONTRACT, granted=True)


@told_by(
    "the customer agrees that {who:Party} tells {whom:Party} about {what:Subject}",
    "客户同意{who:Party}向{whom:Party}转告{what:Subject}",
)
def agreed(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow that was told before gets a consent."""
    return _under(told, flow_id(who, whom, what), "consent", CONSENT, granted=True)


@told_by(
    "the customer does not agree that {who:Party} tells {whom:Party} about {what:Subject}",
    "客户不同意{who:Party}向{whom:Party}转告{what:Subject}",
)
def not_agreed(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """A flow that was told before lacks its consent."""
    return _under(told, flow_id(who, whom, what), "consent", CONSENT, granted=False)


def _under(told: Told, flow: str, id: str, name: dict[str, str], *, granted: bool) -> Told:
    told = put(told, "permissions", id, {"name": name, "granted": granted})
    return put(told, "flows", flow, {**told.of("flows")[flow], "permission": id})


@seen_by(
    "management is warned that {who:Party} learns {k:Figure}% of {what:Subject} through {whom:Party}",
    "提醒管理层：{who:Party}经{whom:Party}得知{what:Subject}的{k:Figure}%",
)
def leaked(reviewed: Review, who: Party, k: Decimal, what: Subject, whom: Party) -> None:
    """LEA01 names the competitor, what it learns, and the last one who passed it on."""
    found = _of(reviewed, competitor=who.id, topic=what.topic, through=whom.id)
    assert any(agrees(fact(f, "known") * 100, k) for f in found), findings(reviewed)


@seen_by(
    "management is warned that {whom:Party} gets {what:Subject} from {who:Party} without authorisation",
    "提醒管理层：{whom:Party}未经授权从{who:Party}取得{what:Subject}",
)
def unauthorised(reviewed: Review, whom: Party, what: Subject, who: Party) -> None:
    """LEA02 names the flow and both its ends."""
    assert _of(reviewed, flow=flow_id(who, whom, what), sender=who.id, receiver=whom.id), findings(reviewed)


@seen_by(
    "management is warned that {whom:Party} relies on {what:Subject} from {who:Party} without consent",
    "提醒管理层：{whom:Party}依赖{who:Party}未经同意提供的{what:Subject}",
)
def unconsented(reviewed: Review, whom: Party, what: Subject, who: Party) -> None:
    """LEA03 names the flow, both its ends and the consent."""
    parts = {"sender": who.id, "receiver": whom.id, "permission": "consent"}
    assert _of(reviewed, flow=flow_id(who, whom, what), **parts), findings(reviewed)


@seen_by("management is asked what {who:Party} hears from others", "请管理层说明{who:Party}从别处听到什么")
def asked_what_is_heard(reviewed: Review, who: Party) -> None:
    """A question names the competitor."""
    _asked(reviewed, who)


@seen_by(
    "management is asked what authorises {whom:Party} to hear from {who:Party}",
    "请管理层说明{whom:Party}凭什么授权听取{who:Party}",
)
def asked_authorisation(reviewed: Review, whom: Party, who: Party) -> None:
    """A question names both ends of the flow."""
    _asked(reviewed, whom, who)


@seen_by(
    "management is asked which consent lets {who:Party} tell {whom:Party}",
    "请管理层说明{who:Party}依据哪项同意告知{whom:Party}",
)
def asked_consent(reviewed: Review, who: Party, whom: Party) -> None:
    """A question names both ends of the flow."""
    _asked(reviewed, who, whom)


def _of(reviewed: Review, **parts: str) -> list[Json]:
    """The warnings that give each of ``parts`` its part."""
    found = findings(reviewed)
    return [f for f in found if all(f["facts"].get(p, {}).get("id") == id for p, id in parts.items())]


def _asked(reviewed: Review, *parties: Party) -> None:
    asked = [q for q in questions(reviewed) if all(concerns(q, party) for party in parties)]
    assert asked, questions(reviewed)
