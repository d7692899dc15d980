"""Steps about gates before service, mere relays, approvals, encounters and the order of work."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Entry, Told, put, with_party
from servicemodel.behaviour.words import WORKS, Party
from servicemodel.domain.kinds import ActorKind

NUMBER = {"en": "customer number", "zh": "客户号码"}
CRM = "crm"


def _of_request(told: Told, who: Party, **more: object) -> Told:
    """What is said of the matters that customers bring to ``who``; None takes a saying back."""
    id, said = next((id, e) for id, e in told.of("requests").items() if e["contact"] == who.id)
    entry: Entry = {**said, **more}
    return put(told, "requests", id, {name: part for name, part in entry.items() if part is not None})


@told_by(
    "{who:Party} first asks for a customer number, which {p:Figure}% of the customers do not have",
    "{who:Party}先索要客户号码，而{p:Figure}%的客户没有号码",
)
def gate(told: Told, who: Party, p: Decimal) -> Told:
    """Something must be shown first, and some cannot (FP-04)."""
    return _of_request(told, who, asks_first=NUMBER, rule=float(1 - p / 100))


@told_by("{who:Party} asks for nothing before it serves", "{who:Party}服务之前不索要任何凭据")
def no_gate(told: Told, who: Party) -> Told:
    """Nobody is barred."""
    return _of_request(told, who, asks_first=None, rule=1)


@told_by(
    "{who:Party} first asks for a customer number, and nobody has said how many of the customers have none",
    "{who:Party}先索要客户号码，但没有说明多少客户没有号码",
)
def gate_uncounted(told: Told, who: Party) -> Told:
    """What is asked first is stated, the share of those who cannot show it is not."""
    return _of_request(told, who, asks_first=NUMBER, rule=None)


@seen_by(
    "management is warned that {who:Party} turns away {p:Figure}% of the customers",
    "提醒管理层：{who:Party}把{p:Figure}%的客户拒之门外",
)
def kept_out(reviewed: Review, who: Party, p: Decimal) -> None:
    """EMP02 says how many are kept out, and where."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "barred") * 100, p) for f in found), found


@seen_by(
    "management is warned that {who:Party} only passes matters on to {whom:Party}",
    "提醒管理层：{who:Party}只是把事项转给{whom:Party}",
)
def bridge(reviewed: Review, who: Party, whom: Party) -> None:
    """EMP03 names the contact and whom it passes matters on to."""
    assert [f for f in findings(reviewed, who) if concerns(f, whom)], findings(reviewed)


@told_by("{who:Party} must ask {whom:Party} before it answers", "{who:Party}答复之前须请示{whom:Party}")
def asks_one(told: Told, who: Party, whom: Party) -> Told:
    """An approval of one."""
    return _of_request(with_party(told, whom), who, approval=[whom.id])


@told_by(
    "{who:Party} must ask {whom:Party} and then {last:Party} before it answers",
    "{who:Party}答复之前须先请示{whom:Party}，再请示{last:Party}",
)
def asks_two(told: Told, who: Party, whom: Party, last: Party) -> Told:
    """An approval of two, one after another (FP-10)."""
    return _of_request(with_party(told, whom, last), who, approval=[whom.id, last.id])


@told_by("{who:Party} may answer without asking anybody", "{who:Party}不必请示任何人就可以答复")
def asks_nobody(told: Told, who: Party) -> Told:
    """An approval of none, which is stated."""
    return _of_request(told, who, approval=[])


@seen_by(
    "management is warned that {n:Figure} must agree before {who:Party} answers",
    "提醒管理层：{who:Party}答复之前须经{n:Figure}方同意",
)
def others_agree(reviewed: Review, n: Decimal, who: Party) -> None:
    """EMP04 names all who are asked."""
    found = findings(reviewed, who)
    assert [f for f in found if len(f["facts"]["asked"]) == n], found


@seen_by(
    "management is asked whom {who:Party} must ask before it answers",
    "请管理层说明{who:Party}答复之前须请示谁",
)
def asked_approval(reviewed: Review, who: Party) -> None:
    """A question names the contact."""
    _asked(reviewed, who.id)


@told_by(
    "at {who:Party} the organisation decides {o:Figure}%, the contact person {e:Figure}%, "
    "those served {c:Figure}%",
    "在{who:Party}，服务组织决定{o:Figure}%，接触员工决定{e:Figure}%，顾客决定{c:Figure}%",
)
def shares(told: Told, who: Party, o: Decimal, e: Decimal, c: Decimal) -> Told:
    """Shares of the decision rights (TH-5)."""
    control = {"organisation": o, "contact_person": e, "customer": c}
    told = with_party(told, who)
    entry = {**told.of("actors")[who.id], "control": {k: float(p / 100) for k, p in control.items()}}
    return put(told, "actors", who.id, entry)


@told_by("nobody has said who decides how much at {who:Party}", "没有说明在{who:Party}由谁决定多少")
def no_shares(told: Told, who: Party) -> Told:
    """A contact without shares of decisions."""
    return with_party(told, who)


@seen_by(
    "management is warned that most is decided by {voice:Voice} at {who:Party}, with a balance of {b:Figure}",
    "提醒管理层：{who:Party}的服务接触由{voice:Voice}支配，均衡度为{b:Figure}",
)
def dominated(reviewed: Review, voice: str, who: Party, b: Decimal) -> None:
    """EMP05 names the form and the balance (2.10)."""
    found = [f for f in findings(reviewed, who) if f["id"].endswith(f"@{voice}")]
    assert any(agrees(fact(f, "balance"), b) for f in found), findings(reviewed)


@seen_by("management is asked who decides how much at {who:Party}", "请管理层说明在{who:Party}由谁决定多少")
def asked_control(reviewed: Review, who: Party) -> None:
    """A question names the contact."""
    _asked(reviewed, who.id)


@told_by("step {n:Figure} of the plan is {work:Work}", "计划的第{n:Figure}步是{work:Work}")
def step(told: Told, n: Decimal, work: str) -> Told:
    """A project with its place in the sequence of work (FP-15)."""
    label = WORKS[work]
    entry = {"kind": work, "order": int(n), "name": {"en": label.en, "zh": label.zh}}
    return put(told, "projects", work, entry)


@told_by(
    "the core firm runs a CRM, and nobody has told the plan of work", "核心企业已有CRM，但没有说明工作计划"
)
def running(told: Told) -> Told:
    """A system, and no projects."""
    return put(told, "actors", CRM, {"kind": ActorKind.CRM_SYSTEM.value})


@seen_by(
    "management is warned that {work:Work} comes before {other:Work}",
    "提醒管理层：{work:Work}排在{other:Work}之前",
)
def out_of_order(reviewed: Review, work: str, other: str) -> None:
    """EMP06 names the system and what should come first."""
    assert any(
        (f["facts"]["system"]["id"], f["facts"].get("guide", {}).get("id")) == (work, other)
        for f in findings(reviewed)
    ), findings(reviewed)


@seen_by(
    "management is warned that the plan holds neither authority nor service norms",
    "提醒管理层：计划中既没有权限，也没有服务规范",
)
def left_out(reviewed: Review) -> None:
    """EMP06 names a system and nothing that should come first."""
    found = findings(reviewed)
    assert found
    assert all("guide" not in f["facts"] for f in found), found


@seen_by("no warning is raised about the plan", "不对计划提出提醒")
def plan_in_order(reviewed: Review) -> None:
    """EMP06 looked and found the order right."""
    assert not findings(reviewed), findings(reviewed)
    assert not questions(reviewed), questions(reviewed)
    assert reviewed.document["counts"]["satisfied"]


@seen_by("management is asked what was settled before the CRM", "请管理层说明上CRM之前定好了什么")
def asked_order(reviewed: Review) -> None:
    """A question names the system."""
    _asked(reviewed, CRM)


def _asked(reviewed: Review, id: str) -> None:
    asked = [q for q in questions(reviewed) if any(place["id"] == id for place in q["where"])]
    assert asked, questions(reviewed)
    assert all(q["question"][language] for q in asked for language in ("en", "zh"))
