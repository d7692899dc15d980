"""The contact points that customers turn to, and who hands their matters on to whom (MO-1, Fig. 1 of 002)."""

from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Grade, Unit, Value

NEED = "customer.need"


def _asking(model: ServiceModel, customer: str) -> list[Flow]:
    """Requests of all the customers; one that is about a region only leaves nothing to choose."""
    asking = [f for f in model.flows if f.sender == customer and f.kind is FlowKind.REQUEST]
    return [f for f in asking if f.id not in model.refused and not f.about and f.fidelity.coverage.number > 0]


def points(model: ServiceModel, customer: str) -> tuple[str, ...]:
    """Who meets the customer: the contacts of its matters, then the receivers of its requests."""
    contacts = [r.contact for r in model.requests if r.sender == customer and r.contact]
    return tuple(dict.fromkeys(contacts + [flow.receiver for flow in _asking(model, customer)]))


def topics(model: ServiceModel, customer: str) -> tuple[str, ...]:
    """What the customer brings; customer needs too where the model knows of them."""
    brought = [topic for flow in _asking(model, customer) for topic in flow.topics]
    return tuple(dict.fromkeys(brought + [topic.id for topic in model.topics if topic.id == NEED]))


def handed_on(model: ServiceModel, customer: str, start: str) -> set[str]:
    """Who gets a matter that was brought to ``start``, over any number of hand-overs."""
    brought, reached, grown = set(topics(model, customer)), {start}, True
    handing = [f for f in model.flows if f.id not in model.refused and f.fidelity.coverage.number > 0]
    kinds = (FlowKind.REQUEST, FlowKind.ORDER)
    ways = {(f.sender, f.receiver) for f in handing if f.kind in kinds or brought.intersection(f.topics)}
    while grown:
        more = {b for a, b in ways if a in reached and customer not in (a, b)} - reached
        reached, grown = reached | more, bool(more)
    return reached


def figures(n: int) -> dict[str, Value]:
    """Blind search among ``n`` points: contacts on average, pairs inside against spokes to a hub (Fig. 1)."""
    counted = {"count": n, "contacts": (n + 1) / 2, "pairs": n * (n - 1) / 2, "spokes": n}
    return {name: Value(number, Unit.COUNT, Grade.DECLARED, "computed") for name, number in counted.items()}
