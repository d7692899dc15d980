"""Closed loops: whoever does the work says how it stands, and what was asked is answered (PA-06, PA-25)."""

from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate, Mark, Priced
from servicemodel.domain.change import apply
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.source import PROACTIVE_MODEL, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, drafted, told

STATUS = "service.status"

TRACKING = ActionPlate(
    "PA-06",
    Text("Track every request", "对每项请求进行过程跟踪"),
    Text(
        "Have {doer} report {topic} to {contact}, who tells {customers}",
        "由{doer}向{contact}反馈{topic}，再由其告知{customers}",
    ),
    Text(
        "return flows from whoever does the work to the front office and on to the customer, on"
        " service.status",
        "就 service.status 新增“经办方→前台→客户”的反馈信息流",
    ),
    PROACTIVE_MODEL,
    "L60",
    (Text("a ticket system, and the effort of keeping it up to date", "工单系统以及及时更新的工作量"),),
    (Text("Effort of those who do the work.", "增加经办人员的工作量。"),),
    priced=(Priced.STALE,),
    seeds=("FL3-10", "MF-07"),
)
CLOSING = ActionPlate(
    "PA-25",
    Text("Close every hand-off with a return flow", "每次转交都有回应，形成闭环"),
    Text("Have {doer} answer {asker} about “{flow}”", "由{doer}就“{flow}”答复{asker}"),
    Text(
        "a flow back that closes the request, on its topics and on service.status; closing twice is"
        " closing once",
        "新增一条关闭该请求的反馈信息流，内容为原主题与 service.status；重复关闭等于关闭一次",
    ),
    Q_COMPANY_CASE,
    "L19",
    (Text("time of those who answer", "答复所需的时间"),),
    (Text("Effort of those who do the work.", "增加经办人员的工作量。"),),
    Beneficiary.EMPLOYEE,
    Mark.IMPLIED,
    priced=(Priced.STALE,),
    seeds=("FP-05",),
)


def tracking(situation: Situation) -> Iterator[Proposal]:
    """PA-06: one for the first who meets customers, with everybody whose matters end there."""
    model = situation.model
    contact = next(iter(cast.contacts(model)), None)
    serving = cast.on(model, Side.CORE_FIRM, Side.INTERMEDIARY)
    doer = cast.knows_best(situation, (id for id in serving if id != contact), STATUS)
    if contact is None or doer is None:
        return
    served = {request.sender for request in model.requests if request.contact in (None, contact)}
    served |= {flow.sender for flow in model.flows if flow.receiver == contact}
    customers = tuple(id for id in cast.on(model, Side.END_CUSTOMER) if id in served)
    ways = [Way(doer, contact, (STATUS,))]
    ways += [Way(contact, customer, (STATUS,), FlowKind.RESPONSE) for customer in customers]
    named = {"doer": cast.who(doer), "contact": cast.who(contact), "topic": cast.what(STATUS)}
    people = tuple(cast.who(id) for id in customers)
    yield from told(TRACKING, situation, ways, (doer, contact), {**named, "customers": people})


def closing(situation: Situation) -> Iterator[Proposal]:
    """PA-25: one for every question or order between those who serve that nothing answers."""
    model = situation.model
    customers = cast.on(model, Side.END_CUSTOMER, Side.COMPETITOR)
    for asked in model.flows:
        if asked.receiver in customers or not _open(model, asked):
            continue
        named = {"doer": cast.who(asked.receiver), "asker": cast.who(asked.sender)}
        after = apply(model, proposing.closed(model, asked))
        place = (asked.sender, asked.id)
        named["flow"] = Ref(Section.FLOWS, asked.id)
        yield from drafted(CLOSING, model, after, place, named)


def _open(model: ServiceModel, asked: Flow) -> bool:
    """Whether ``asked`` is a request or an order with topics to which nothing comes back."""
    if asked.kind not in (FlowKind.REQUEST, FlowKind.ORDER) or not asked.topics or asked.id in model.refused:
        return False
    ends = (asked.receiver, asked.sender)
    back = (flow for flow in model.flows if (flow.sender, flow.receiver) == ends and flow.topics)
    answers = (
        f.closes == asked.id or (f.closes is None and f.kind in (FlowKind.RESPONSE, None)) for f in back
    )
    elsewhere = (flow.closes == asked.id and bool(flow.topics) for flow in model.flows)
    return not any(answers) and not any(elsewhere)
