"""Steps about customers who are locked out, blamed or starved."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, fact, findings, questions
from servicemodel.behaviour.told import Entry, Told, put, with_party
from servicemodel.behaviour.words import PARTY_WORDS, Party

FRONT = PARTY_WORDS["the front office"]
LINE = "automated_line"
LINE_ENTRY: Entry = {
    "medium": "ivr",
    "presence": "virtual",
    "name": {"en": "automated line", "zh": "自动语音线路"},
}


def _asks(told: Told, who: Party, **more: object) -> Told:
    """A matter that ``who`` brings to the front office."""
    entry = {"from": who.id, "contact": FRONT.id, **more}
    return put(with_party(told, who, FRONT), "requests", f"matter_of_{who.id}", entry)


def _population(told: Told, who: Party, **traits: Decimal) -> Told:
    """``who`` with shares in per cent as traits."""
    told = with_party(told, who)
    entry = {**told.of("actors")[who.id], **{name: float(p / 100) for name, p in traits.items()}}
    return put(told, "actors", who.id, entry)


@told_by(
    "a rule keeps {p:Figure}% of the enquiries of {who:Party} out",
    "{who:Party}的询问有{p:Figure}%因规定而被拒",
)
def barred(told: Told, p: Decimal, who: Party) -> Told:
    """A matter that some may not bring (FP-04)."""
    return _asks(told, who, rule=float(1 - p / 100))


@told_by("no rule keeps the enquiries of {who:Party} out", "{who:Party}的询问不受任何规定限制")
def let_in(told: Told, who: Party) -> Told:
    """A matter that everybody may bring."""
    return _asks(told, who, rule=1)


@told_by(
    "nobody has said how many enquiries of {who:Party} a rule keeps out",
    "没有说明{who:Party}的询问有多少因规定而被拒",
)
def rule_unknown(told: Told, who: Party) -> Told:
    """A matter without a stated rule."""
    return _asks(told, who)


@told_by(
    "{who:Party} must use the automated line, which leads to no person, and {p:Figure}% give up",
    "{who:Party}只能使用自动语音线路，转不到人工，{p:Figure}%的人放弃",
)
def dead_end(told: Told, who: Party, p: Decimal) -> Told:
    """The only way in, without a person (CL-05, CL-07)."""
    entry = {**LINE_ENTRY, "forced": True, "person": False, "returning": float(p / 100)}
    return _asks(put(told, "channels", LINE, entry), who, channels=[LINE])


@told_by(
    "{who:Party} must use the automated line, which leads to a person when one is wanted",
    "{who:Party}只能使用自动语音线路，需要时可以转到人工",
)
def way_out(told: Told, who: Party) -> Told:
    """The only way in, with a person behind it."""
    entry = {**LINE_ENTRY, "forced": True, "person": True}
    return _asks(put(told, "channels", LINE, entry), who, channels=[LINE])


@seen_by(
    "management is warned that {p:Figure}% of the enquiries of {who:Party} find no way in",
    "提醒管理层：{who:Party}的询问有{p:Figure}%不得其门而入",
)
def locked_out(reviewed: Review, p: Decimal, who: Party) -> None:
    """FAI01 says who is locked out, and how many."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "locked_out") * 100, p) for f in found), found


@seen_by(
    "management is asked how many enquiries of {who:Party} a rule keeps out",
    "请管理层说明{who:Party}的询问有多少因规定而被拒",
)
def asked_rule(reviewed: Review, who: Party) -> None:
    """A question names who is outside."""
    _asked(reviewed, who)


@told_by(
    "{who:Party} is listed as unprofitable in {p:Figure}% of cases, "
    "{q:Figure}% of these through faults of the firm",
    "{who:Party}中有{p:Figure}%被列为不盈利，其中{q:Figure}%由企业的过失造成",
)
def blamed(told: Told, p: Decimal, who: Party, q: Decimal) -> Told:
    """Who is flagged, and how many of them because of the firm (CL-19)."""
    return _population(told, who, unprofitable=p, caused_by_firm=q)


@told_by(
    "{who:Party} is listed as unprofitable in {p:Figure}% of cases, and nobody has said why",
    "{who:Party}中有{p:Figure}%被列为不盈利，但没有说明原因",
)
def blamed_unexplained(told: Told, p: Decimal, who: Party) -> Told:
    """Who is flagged, without the cause."""
    return _population(told, who, unprofitable=p)


@seen_by(
    "management is warned that the firm itself made {q:Figure}% of the unprofitable cases of {who:Party}",
    "提醒管理层：{who:Party}中的不盈利者有{q:Figure}%由企业造成",
)
def made_by_firm(reviewed: Review, q: Decimal, who: Party) -> None:
    """FAI02 says whom the firm made unprofitable."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "caused_by_firm") * 100, q) for f in found), found


@seen_by("management is asked why {who:Party} is unprofitable", "请管理层说明{who:Party}为何亏损")
def asked_cause(reviewed: Review, who: Party) -> None:
    """A question names the customers."""
    _asked(reviewed, who)


@told_by(
    "{p:Figure}% of the matters of {who:Party} are served in time, and {f:Figure}% were agreed",
    "{who:Party}的事项有{p:Figure}%按时得到服务，约定的是{f:Figure}%",
)
def served(told: Told, p: Decimal, who: Party, f: Decimal) -> Told:
    """Service level and agreed minimum (CL-18)."""
    return _population(told, who, service_level=p, service_floor=f)


@told_by(
    "{p:Figure}% of the matters of {who:Party} are served in time, and nothing was agreed",
    "{who:Party}的事项有{p:Figure}%按时得到服务，但没有约定最低水平",
)
def served_unagreed(told: Told, p: Decimal, who: Party) -> Told:
    """A service level without an agreed minimum."""
    return _population(told, who, service_level=p)


@seen_by(
    "management is warned that {who:Party} gets {p:Figure}% instead of the {f:Figure}% agreed",
    "提醒管理层：{who:Party}只得到{p:Figure}%，而约定的是{f:Figure}%",
)
def starved(reviewed: Review, who: Party, p: Decimal, f: Decimal) -> None:
    """FAI03 says what is given and what was agreed."""
    found = findings(reviewed, who)
    assert any(
        agrees(fact(one, "service_level") * 100, p) and agrees(fact(one, "service_floor") * 100, f)
        for one in found
    ), found


@seen_by(
    "management is asked what service was agreed for {who:Party}", "请管理层说明为{who:Party}约定了怎样的服务"
)
def asked_floor(reviewed: Review, who: Party) -> None:
    """A question names the customers."""
    _asked(reviewed, who)


def _asked(reviewed: Review, who: Party) -> None:
    asked = [q for q in questions(reviewed) if q["facts"].get("customer", {}).get("id") == who.id]
    assert asked, questions(reviewed)
    assert all(q["question"][language] for q in asked for language in ("en", "zh"))
