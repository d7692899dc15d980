"""Capture at contact: who the customers are, and what those want who are not customers yet (PA-04, PA-05)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

OWN_DATA = ("customer.identity", "customer.profile")
WISHES = ("customer.need", "market.demand")

CAPTURE = ActionPlate(
    "PA-04",
    Text("Capture customer data at contact", "接触时登记客户资料"),
    Text("Record at every contact who {customer} are", "每次接触时登记{customer}的身份与资料"),
    Text(
        "flows from customer to front office and from front to back office on customer.identity and"
        " customer.profile; the rule of the request stays as it is: capture never gates the service",
        "就 customer.identity 和 customer.profile 新增或增强“客户→前台”“前台→后台”信息流；"
        "不改动服务请求的限制：登记不得成为服务的门槛",
    ),
    PROACTIVE_MODEL,
    "L60",
    (Text("the minutes that recording takes at each contact", "每次接触时登记所需的时间"),),
    (
        Text("Contacts take longer.", "每次联络的处理时间变长。"),
        Text(
            "Whoever never calls stays unknown; some do not want to be known.",
            "从不来电者仍无法识别；有的客户不愿登记。",
        ),
    ),
    seeds=("FL3-08", "FL3-09", "MF-06"),
)
DISCOVERY = ActionPlate(
    "PA-05",
    Text("Find potential customers in contacts", "在接触中发现潜在客户"),
    Text(
        "Have {contact} ask {prospects} what they want and tell {marketing}",
        "由{contact}了解{prospects}的需要并转告{marketing}",
    ),
    Text(
        "flows from consumer to front office and on to the marketing centre on customer.need,"
        " else market.demand",
        "就 customer.need（否则 market.demand）新增“一般消费者→前台→营销中心”信息流",
    ),
    PROACTIVE_MODEL,
    "L60, L66",
    (Text("a few minutes at every contact", "每次接触多花几分钟"),),
    (Text("Privacy: people may feel pressed to buy.", "隐私：对方可能觉得被推销。"),),
    Beneficiary.FIRM,
    seeds=("FL3-02", "FL3-12", "MF-09", "MF-35"),
)


def capture(situation: Situation) -> Iterator[Proposal]:
    """PA-04: one for every population of owners; whoever meets them records, the back office keeps."""
    model = situation.model
    front, back = next(iter(cast.contacts(model)), None), cast.back(model)
    for customer in cast.owners(model) if front else ():
        ways = [Way(customer, front, _known(situation, customer, customer))] if front else []
        if front and back:
            ways.append(Way(front, back, _known(situation, customer, customer, front)))
        yield from told(CAPTURE, situation, ways, (customer,), {"customer": cast.who(customer)})


def _known(situation: Situation, customer: str, *actors: str) -> tuple[str, ...]:
    """The data of the customers of which one of ``actors`` knows something."""
    return tuple(t for t in OWN_DATA if cast.knows_best(situation, actors, t, customer))


def discovery(situation: Situation) -> Iterator[Proposal]:
    """PA-05: one for every group of consumers or potential customers."""
    model = situation.model
    contact = next(iter(cast.contacts(model)), None)
    marketing = next(iter(cast.of_kind(model, ActorKind.MARKETING_CENTRE, ActorKind.SALES)), None)
    for prospect in cast.prospects(model) if contact and marketing else ():
        wish = next((t for t in WISHES if cast.knows_best(situation, (prospect,), t, prospect)), None)
        if wish is None or contact is None or marketing is None:
            continue
        ways = (Way(prospect, contact, (wish,)), Way(contact, marketing, (wish,)))
        parts = {"contact": contact, "prospects": prospect, "marketing": marketing}
        named = {name: cast.who(id) for name, id in parts.items()}
        yield from told(DISCOVERY, situation, ways, (prospect, wish), named)
