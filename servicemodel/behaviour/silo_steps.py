"""Steps about contact points, customer records, registration and departments that stand alone."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put, with_party
from servicemodel.behaviour.words import CUSTOMER, Party

#: The two ways in that the steps know, and the medium of each.
WAYS = {"web_shop": "web_self_service", "telephone": "phone"}


def _way(told: Told, id: str, **more: object) -> Told:
    before = told.of("channels").get(id, {"medium": WAYS[id]})
    return put(with_party(told, CUSTOMER), "channels", id, {**before, **more})


@told_by("{who:Party} hands every matter on to {whom:Party}", "{who:Party}把所有事项转交{whom:Party}")
def hands_on(told: Told, who: Party, whom: Party) -> Told:
    """An order to another contact point."""
    entry = {"from": who.id, "to": whom.id, "topics": ["service.solution"], "kind": "order"}
    return put(with_party(told, who, whom), "flows", f"{who.id}_hands_on_to_{whom.id}", entry)


@told_by("nobody has said where {who:Party} turns", "没有说明{who:Party}向谁求助")
def turns_nowhere(told: Told, who: Party) -> Told:
    """A population without contact points."""
    return with_party(told, who)


@told_by(
    "the web shop brings {w:Figure}% of the contacts and the telephone {t:Figure}%",
    "网上商店带来{w:Figure}%的联络，电话带来{t:Figure}%",
)
def ways_in(told: Told, w: Decimal, t: Decimal) -> Told:
    """Two channels with their shares of all contacts; nothing is said of the records."""
    told = _way(told, "web_shop", contact_share=float(w / 100))
    return _way(told, "telephone", contact_share=float(t / 100))


@told_by("the web shop and the telephone keep separate records", "网上商店和电话各有各的档案")
def separate_records(told: Told) -> Told:
    """Two data stores (FL5-03)."""
    return _way(_way(told, "web_shop", store="web"), "telephone", store="desk")


@told_by("the web shop and the telephone share one record", "网上商店和电话共用一份档案")
def shared_record(told: Told) -> Told:
    """One data store."""
    return _way(_way(told, "web_shop", store="crm"), "telephone", store="crm")


@told_by("the telephone is the only way in", "电话是唯一的入口")
def telephone_only(told: Told) -> Told:
    """One channel."""
    return _way(told, "telephone")


@told_by(
    "{p:Figure}% of the customers are registered with {who:Party}", "{p:Figure}%的客户已在{who:Party}登记"
)
def registered(told: Told, p: Decimal, who: Party) -> Told:
    """The share of the population that is registered."""
    told = with_party(told, who, CUSTOMER)
    entry = {**told.of("actors")[CUSTOMER.id], "registered": float(p / 100)}
    return put(told, "actors", CUSTOMER.id, entry)


@told_by(
    "nobody has said how many of the customers are registered with {who:Party}",
    "没有说明有多少客户已在{who:Party}登记",
)
def registration_unsaid(told: Told, who: Party) -> Told:
    """Customers of whom it is not known whether they are registered."""
    return with_party(told, who, CUSTOMER)


@told_by("nobody has said what {who:Party} knows or needs", "没有说明{who:Party}知道什么、需要什么")
def unspoken(told: Told, who: Party) -> Told:
    """A department of which nothing is said."""
    return with_party(told, who)


@seen_by(
    "management is warned that {who:Party} must choose between {n:Figure} contact points, "
    "{c:Figure} contacts on average",
    "提醒管理层：{who:Party}要在{n:Figure}个接触点之间选择，平均联络{c:Figure}次",
)
def scattered(reviewed: Review, who: Party, n: Decimal, c: Decimal) -> None:
    """SIL02 counts the points and the contacts."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "count"), n) and agrees(fact(f, "contacts"), c) for f in found), found


@seen_by(
    "management is warned that {p:Figure}% of next contacts find no trace of the last one",
    "提醒管理层：再次联系时，有{p:Figure}%查不到上一次的记录",
)
def no_trace(reviewed: Review, p: Decimal) -> None:
    """SIL03 says how likely two contacts meet different stores."""
    found = findings(reviewed)
    assert any(agrees(fact(f, "lost") * 100, p) for f in found), found


@seen_by("management sees that every way in shares one record", "管理层看到各入口共用一份档案")
def one_record(reviewed: Review) -> None:
    """SIL03 looked, and neither warns nor asks."""
    assert not findings(reviewed), findings(reviewed)
    assert not questions(reviewed), questions(reviewed)
    assert reviewed.document["counts"]["satisfied"]


@seen_by(
    "management is warned that only {p:Figure}% of the customers can be recognised",
    "提醒管理层：能够识别的客户只有{p:Figure}%",
)
def unrecognised(reviewed: Review, p: Decimal) -> None:
    """SIL04 says how many are registered, or identified at the back office."""
    found = findings(reviewed, CUSTOMER)
    names = ("registered", "holder_known")
    assert any(agrees(fact(f, n) * 100, p) for f in found for n in names if n in f["facts"]), found


@seen_by(
    "management is warned that nothing passes between {who:Party} and the rest of the company",
    "提醒管理层：{who:Party}与企业其他部门之间没有信息往来",
)
def cut_off(reviewed: Review, who: Party) -> None:
    """SIL05, neither direction."""
    _stands_alone(reviewed, who, "cut-off")


@seen_by(
    "management is warned that nothing passes from {who:Party} to the rest of the company",
    "提醒管理层：{who:Party}不向企业其他部门传递信息",
)
def tells_nobody(reviewed: Review, who: Party) -> None:
    """SIL05, no way out."""
    _stands_alone(reviewed, who, "tells-nobody")


def _stands_alone(reviewed: Review, who: Party, reason: str) -> None:
    ids = [f["id"] for f in findings(reviewed) if f["facts"]["actor"]["id"] == who.id]
    assert any(id.endswith(f"@{reason}") for id in ids), findings(reviewed)


@seen_by("management is asked where {who:Party} turns", "请管理层说明{who:Party}向谁求助")
def asked_where(reviewed: Review, who: Party) -> None:
    """A question names the customers."""
    assert any(concerns(q, who) for q in questions(reviewed)), questions(reviewed)


@seen_by(
    "management is asked which records the web shop and the telephone keep",
    "请管理层说明网上商店和电话用哪份档案",
)
def asked_records(reviewed: Review) -> None:
    """A question names both channels."""
    named = [{place["id"] for place in q["where"]} for q in questions(reviewed)]
    assert set(WAYS) in named, named


@seen_by("management is asked how many of the customers are registered", "请管理层说明有多少客户已登记")
def asked_registered(reviewed: Review) -> None:
    """A question names the customers."""
    assert any(concerns(q, CUSTOMER) for q in questions(reviewed)), questions(reviewed)


@seen_by("management is asked what {who:Party} knows and needs", "请管理层说明{who:Party}知道什么、需要什么")
def asked_department(reviewed: Review, who: Party) -> None:
    """A question names the department."""
    assert any(concerns(q, who) for q in questions(reviewed)), questions(reviewed)
