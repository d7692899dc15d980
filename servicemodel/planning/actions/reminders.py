"""Reminders and prevention: somebody speaks before the customer asks (PA-01 to PA-03)."""

from collections.abc import Iterator

from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast, messages
from servicemodel.planning.actions.drafting import Proposal
from servicemodel.planning.actions.sending import sent, speaker

UNIT_STATE, SOLUTION = "product.unit_state", "service.solution"
_PRICED = (Priced.MESSAGES, Priced.FOLLOW_UP, Priced.FALSE_ALARMS, Priced.FATIGUE)
_COSTS = (
    Text(
        "messages, and the people who answer the contacts they cause", "消息成本以及接待由此引起的联络的人手"
    ),
)
_PRIVACY = Text(
    "Messages need a legal basis; some customers find them intrusive.",
    "消息须有法律依据；有的客户觉得受打扰。",
)
#: Two field experiments with opposite signs; neither is applied unless it is named (2.23).
PRIORS = ("retana_2015", "ascarza_2016")

STATUS_REMINDER = ActionPlate(
    "PA-01",
    Text("Status reminder by life cycle", "按生命周期主动发出状态提示"),
    Text("Have {sender} remind {customer} of {topic}", "由{sender}主动向{customer}提示{topic}"),
    Text(
        "a proactive flow from whoever in the firm knows the units and the customers, on product.unit_state;"
        " it reaches those customers only whom the sender can identify. Unless the model says otherwise"
        " it reaches seven tenths of them, .66 (business customers: .82) of those reached call back (Gartner"
        " 2022, a vendor's figure), and every further message in a year loses a tenth of its coverage"
        " (assumed)",
        "由企业内最了解设备与客户的一方，就 product.unit_state 向客户新增一条主动信息流；"
        "只到达发出方能够识别的客户。模型未说明时假设：到达其中七成；"
        "收到者中回电比例为.66（企业客户.82，Gartner 2022，厂商数据）；一年内每多发一条，覆盖率再降一成",
    ),
    PROACTIVE_MODEL,
    "L60",
    _COSTS,
    (_PRIVACY,),
    priced=_PRICED,
    seeds=("FL3-11", "MF-08"),
    uncertain_sign=True,
    priors=PRIORS,
)
DEALER_REMINDER = ActionPlate(
    "PA-02",
    Text("Status reminder through intermediaries", "经由中介组织发出状态提示"),
    STATUS_REMINDER.title,
    Text(
        "a proactive flow from the intermediary, on product.unit_state, to the customers it can identify",
        "由中介组织就 product.unit_state 向其能够识别的客户新增一条主动信息流",
    ),
    PROACTIVE_MODEL,
    "L70",
    _COSTS,
    (_PRIVACY, Text("The firm depends more on the intermediary.", "企业对中介组织的依赖加深。")),
    priced=_PRICED,
    seeds=("FL3-19",),
    uncertain_sign=True,
    priors=PRIORS,
)
PREVENTION = ActionPlate(
    "PA-03",
    Text("Prevent foreseeable problems by telling customers first", "提前告知，在可预见的问题发生之前解决"),
    Text("Have {sender} tell {customer} of {topic} beforehand", "由{sender}事先向{customer}告知{topic}"),
    Text(
        "a proactive flow from the firm on service.solution, or on the topic that prevents a matter",
        "由企业就 service.solution 或能够预防该事项的主题，向客户新增一条主动信息流",
    ),
    PROACTIVE_MODEL,
    "L37",
    _COSTS,
    (_PRIVACY,),
    priced=_PRICED,
    seeds=("AS-13", "MO-5"),
    uncertain_sign=True,
    priors=PRIORS,
)


def status_reminders(situation: Situation) -> Iterator[Proposal]:
    """PA-01: one for every population of owners whom the firm does not remind yet."""
    model = situation.model
    firm = cast.on(model, Side.CORE_FIRM)
    for customer in cast.owners(model):
        sender = speaker(situation, firm, customer, UNIT_STATE)
        if sender and not messages.told_first(model, firm, customer, UNIT_STATE):
            yield from sent(STATUS_REMINDER, situation, sender, customer, UNIT_STATE, FlowKind.REMINDER)


def dealer_reminders(situation: Situation) -> Iterator[Proposal]:
    """PA-02: one for every intermediary that serves a population of owners and knows their units."""
    model = situation.model
    for customer in cast.owners(model):
        for dealer in _serving(model, customer):
            knows = cast.knows_best(situation, (dealer,), UNIT_STATE, customer)
            if knows and not messages.told_first(model, (dealer,), customer, UNIT_STATE):
                yield from sent(DEALER_REMINDER, situation, dealer, customer, UNIT_STATE, FlowKind.REMINDER)


def _serving(model: ServiceModel, customer: str) -> tuple[str, ...]:
    """The intermediaries that exchange something with ``customer``."""
    ends = [(flow.sender, flow.receiver) for flow in model.flows]
    met = {end for pair in ends if customer in pair for end in pair}
    return tuple(id for id in cast.on(model, Side.INTERMEDIARY) if id in met)


def prevention(situation: Situation) -> Iterator[Proposal]:
    """PA-03: for every population of customers, the topics that prevent its matters, and solutions."""
    model = situation.model
    firm = cast.on(model, Side.CORE_FIRM)
    for customer in cast.on(model, Side.END_CUSTOMER):
        matters = [request for request in model.requests if request.sender == customer]
        preventing = [r.traits.prevented_by for r in matters if r.traits.prevented_by]
        for topic in dict.fromkeys((*preventing, SOLUTION)):
            sender = speaker(situation, firm, customer, topic) if topic != UNIT_STATE else None
            if sender and not messages.told_first(model, firm, customer, topic):
                yield from sent(PREVENTION, situation, sender, customer, topic, FlowKind.INFORM)
