"""The four sides that a firm serves: suppliers, intermediaries, end users and employees (RQ-1)."""

from collections.abc import Sequence

from servicemodel.analyses import at
from servicemodel.domain.action import Beneficiary
from servicemodel.domain.actor import Actor
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

EMPLOYEES = (
    ActorKind.INTERNAL_CUSTOMER,
    ActorKind.CONTACT_EMPLOYEE,
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE,
    ActorKind.CALL_CENTRE_AGENT,
)
SIDES = {Side.SUPPLIER: "suppliers", Side.INTERMEDIARY: "agents", Side.END_CUSTOMER: "users"}
#: What each side is called.
NAMES = {
    "suppliers": Text("suppliers", "供应商"),
    "agents": Text("agents", "中介组织"),
    "users": Text("end users", "最终用户"),
    "employees": Text("employees", "员工"),
}
#: What each side is served with, and whom the action serves (PA-03, PA-18, PA-21, PA-22).
SERVED_WITH = {
    "suppliers": ("market.demand", Beneficiary.SUPPLIER),
    "agents": ("service.solution", Beneficiary.INTERMEDIARY),
    "users": ("service.item", Beneficiary.CUSTOMER),
    "employees": ("service.standard", Beneficiary.EMPLOYEE),
}


def sides(model: ServiceModel) -> dict[str, list[str]]:
    """Ids of the actors on each side that the model has; keys as in ``SERVED_WITH``."""
    found: dict[str, list[str]] = {}
    for actor in model.actors:
        if side := _side(actor):
            found.setdefault(side, []).append(actor.id)
    return found


def _side(actor: Actor) -> str | None:
    return "employees" if actor.kind in EMPLOYEES else SIDES.get(actor.side)


def told_of(model: ServiceModel, members: Sequence[str]) -> bool:
    """Whether somebody said how much passes to or from ``members``."""
    touching = [flow for flow in model.flows if {flow.sender, flow.receiver} & set(members)]
    return any(flow.fidelity.coverage.grade is not Grade.ASSUMED for flow in touching)


def served(situation: Situation, members: Sequence[str], least: float) -> bool:
    """Whether a flow of coverage ``least`` from the firm, not from the side itself, reaches a member."""
    senders, refused = set(at.inside(situation)) - set(members), situation.model.refused
    flows = [f for f in situation.model.flows if f.sender in senders and f.receiver in members]
    return any(_coverage(flow) >= least for flow in flows if flow.id not in refused)


def _coverage(flow: Flow) -> float:
    return max((flow.fidelity_of(topic).coverage.number for topic in flow.topics), default=0.0)
