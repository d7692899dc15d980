"""Authority, norms and rules: who may close a matter, and whom a rule bars (PA-23, PA-24, PA-27)."""

from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate, Mark
from servicemodel.domain.change import Put, apply
from servicemodel.domain.finding import FindingFact
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, drafted

AUTHORITY = ActionPlate(
    "PA-23",
    Text("Empower contact employees", "向一线员工授权"),
    Text("Let {contact} close “{request}” at once", "授权{contact}当场办结“{request}”"),
    Text(
        "authority over the matter rises to 95 % (assumed), and nobody is asked first; no flow changes",
        "该事项的办结权限提高到95%（假设），不再逐级请示；不改动信息流",
    ),
    Q_COMPANY_CASE,
    "L37-41",
    (Text("rules for what may be decided, and training", "制定权限规则与培训"),),
    (Text("Some decisions will be wrong or too generous.", "会有一些错误或过宽的决定。"),),
    Beneficiary.EMPLOYEE,
    seeds=("FP-06", "FP-10", "FP-11"),
)
NORMS = ActionPlate(
    "PA-24",
    Text("Design service norms before the CRM", "先设计服务规范，再建客户关系管理系统"),
    Text("Draw up norms by which everybody may bring “{request}”", "制定规范，使所有客户都能提出“{request}”"),
    Text(
        "the rule that bars customers from the matter falls away, up to 95 % (assumed); no flow changes",
        "放宽限制客户提出该事项的规定，达到95%（假设）；不改动信息流",
    ),
    Q_COMPANY_CASE,
    "L41",
    (Text("thinking the norms through with staff and customers", "与员工和顾客一起想透服务规范"),),
    (Text("More matters will come in.", "提出的事项会增多。"),),
    seeds=("FP-12", "FP-15"),
)
NO_GATE = ActionPlate(
    "PA-27",
    Text("Stop asking for a customer number before serving", "服务之前不再索要客户号码"),
    Text("Serve “{request}” first and ask afterwards", "对“{request}”先提供服务，再询问客户"),
    Text(
        "nothing is asked first, and no customer is barred; no flow changes",
        "不再先行索要凭据，不限制任何客户；不改动信息流",
    ),
    Q_COMPANY_CASE,
    "L17",
    (Text("time for people who are no customers yet", "接待尚非客户的人所花的时间"),),
    (Text("Customer data may be captured less often.", "客户资料的登记可能减少。"),),
    mark=Mark.IMPLIED,
    seeds=("FP-04",),
)


def authority(situation: Situation) -> Iterator[Proposal]:
    """PA-23: one for every matter over which authority is stated to be less, or which needs approval."""
    for request in situation.model.requests:
        if _short(request.authority) or request.traits.approval:
            free = {"approval": ()} if request.traits.approval else {}
            edit = proposing.edited(request, authority=proposing.assumed(proposing.FULL), **free)
            yield from _edited(AUTHORITY, situation, request, edit)


def norms(situation: Situation) -> Iterator[Proposal]:
    """PA-24: one for every matter from which a rule bars customers, other than something asked first."""
    for request in situation.model.requests:
        if _short(request.rule) and request.traits.asks_first is None:
            edit = proposing.edited(request, rule=proposing.assumed(proposing.FULL))
            yield from _edited(NORMS, situation, request, edit)


def no_gate(situation: Situation) -> Iterator[Proposal]:
    """PA-27: one for every matter for which something is asked first."""
    for request in situation.model.requests:
        if request.traits.asks_first is not None:
            edit = proposing.edited(request, asks_first=None, rule=proposing.assumed(1.0))
            yield from _edited(NO_GATE, situation, request, edit)


def _short(share: Value | None) -> bool:
    """Whether ``share`` is stated and clearly less than may be agreed."""
    return share is not None and proposing.FULL - share.number > cast.NOTICEABLE


def _edited(
    plate: ActionPlate, situation: Situation, request: ServiceRequest, edit: Put
) -> Iterator[Proposal]:
    model = situation.model
    named: dict[str, FindingFact] = {"request": Ref(Section.REQUESTS, request.id)}
    contact = request.contact or next((need.actor for need in request.requires), request.sender)
    named["contact"] = cast.who(contact)
    yield from drafted(plate, model, apply(model, [edit]), (request.id,), named)
