"""Reference graphs of the five service modes: who passes what on to whom, how well (core 3.15).

The numbers are illustrative inputs, not evidence: they hold only until the model states its own.
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value

SOURCE = "illustrative reference graph"
NEED, UNIT, PARTS = "customer.need", "product.unit_state", "part.quality"
#: Volatility of a reference topic that the model does not have, per day.
VOLATILITY = Value(0.001, Unit.PER_DAY, Grade.ASSUMED, SOURCE)
#: Quality of a partner that the model does not have; that of the reference model of the third-party mode.
PARTNER_QUALITY = Value.share(0.85, Grade.ASSUMED, SOURCE)


class Role(Enum):
    """Part that an actor plays in a mode."""

    CUSTOMER = "customer"
    FIRM = "firm"
    FRONT = "front"
    BACK = "back"
    MANAGEMENT = "management"
    SALES = "sales"
    REPAIR = "repair"
    FINANCE = "finance"
    TECHNOLOGY = "technology"
    DEALER = "dealer"
    THIRD_PARTY = "third_party"
    SUPPLIER = "supplier"
    COMPETITOR = "competitor"


#: Scattered contact points of the traditional mode (MO-1).
DEPARTMENTS = (Role.SALES, Role.REPAIR, Role.FINANCE, Role.TECHNOLOGY)
PARTNERS = (Role.DEALER, Role.THIRD_PARTY)


@frozen
class Passage:
    """What ``sender`` passes to ``receiver``: coverage and accuracy. ``sender`` None: seen at first hand."""

    topic: str
    sender: Role | None
    receiver: Role
    coverage: float
    accuracy: float
    proactive: bool = False

    @property
    def ends(self) -> tuple[str, Role | None, Role]:
        """What tells a passage from the others of its mode."""
        return self.topic, self.sender, self.receiver


def _need(*rows: tuple[Role, Role, float, float]) -> tuple[Passage, ...]:
    seen = Passage(NEED, None, Role.CUSTOMER, 1, 1)
    return (seen, *(Passage(NEED, *row) for row in rows))


def _unit(*rows: tuple[Role, Role, float, float]) -> tuple[Passage, ...]:
    seen = Passage(UNIT, None, Role.FIRM, 0.95, 0.97)
    return (seen, *(Passage(UNIT, *row) for row in rows))


def _parts(*rows: tuple[Role | None, Role, float, float]) -> tuple[Passage, ...]:
    return tuple(Passage(PARTS, *row) for row in rows)


_ASK, _UP = (Role.CUSTOMER, Role.FRONT), (Role.FRONT, Role.BACK)
_TOP, _AT_DEALER = (Role.BACK, Role.MANAGEMENT), (Role.CUSTOMER, Role.DEALER)
_TO_DEALER, _FROM_DEALER = (Role.FIRM, Role.DEALER), (Role.DEALER, Role.CUSTOMER)
_TO_THIRD, _FROM_THIRD = (Role.FIRM, Role.THIRD_PARTY), (Role.THIRD_PARTY, Role.CUSTOMER)
_REPORT = (Role.DEALER, Role.FRONT)
_ADVICE = (Role.FIRM, Role.CUSTOMER)

#: What a partner lets a competitor see (WE-12).
_LEAKS = {role: Passage(NEED, role, Role.COMPETITOR, 0.2, 0.8) for role in PARTNERS}

#: The passages of every mode.
PASSAGES: dict[ServiceMode, tuple[Passage, ...]] = {
    ServiceMode.TRADITIONAL: (
        *_need(*((Role.CUSTOMER, department, 0.25, 0.9) for department in DEPARTMENTS)),
        *_unit((*_ADVICE, 0.1, 0.9)),
        *_parts((None, Role.REPAIR, 0.9, 0.8)),
    ),
    ServiceMode.DIRECT: (
        *_need((*_ASK, 0.7, 0.9), (*_UP, 0.9, 0.95), (*_TOP, 0.8, 0.95)),
        *_unit((*_ADVICE, 0.25, 0.95)),
        *_parts((None, Role.FRONT, 0.9, 0.85), (*_UP, 0.9, 0.95), (*_TOP, 0.7, 0.95)),
    ),
    ServiceMode.DEALER: (
        *_need((*_AT_DEALER, 0.7, 0.9), (*_REPORT, 0.3, 0.8), (*_UP, 0.9, 0.95), (*_TOP, 0.8, 0.95)),
        *_unit((*_TO_DEALER, 0.6, 0.9), (*_FROM_DEALER, 0.3, 0.85)),
        *_parts((None, Role.DEALER, 0.9, 0.8), (Role.DEALER, Role.BACK, 0.3, 0.8), (*_TOP, 0.7, 0.95)),
        _LEAKS[Role.DEALER],
    ),
    ServiceMode.THIRD_PARTY: (
        *_need((Role.CUSTOMER, Role.THIRD_PARTY, 0.8, 0.95)),
        *_unit((*_TO_THIRD, 0.5, 0.9), (*_FROM_THIRD, 0.4, 0.9)),
        *_parts((None, Role.THIRD_PARTY, 0.9, 0.85)),
        _LEAKS[Role.THIRD_PARTY],
    ),
    ServiceMode.PROACTIVE: (
        *_need(
            (*_ASK, 0.5, 0.9),
            (*_AT_DEALER, 0.4, 0.9),
            (*_REPORT, 0.8, 0.9),
            (Role.DEALER, Role.BACK, 0.8, 0.9),
            (*_UP, 0.95, 0.97),
            (Role.BACK, Role.FRONT, 0.95, 0.97),
            (*_TOP, 0.95, 0.97),
        ),
        *_unit((*_TO_DEALER, 0.8, 0.95), (*_FROM_DEALER, 0.4, 0.9)),
        Passage(UNIT, *_ADVICE, 0.7, 0.95, proactive=True),
        *_parts(
            (None, Role.FRONT, 0.45, 0.9),
            (None, Role.DEALER, 0.45, 0.85),
            (Role.DEALER, Role.BACK, 0.8, 0.9),
            (*_UP, 0.95, 0.97),
            (*_TOP, 0.95, 0.97),
            (Role.MANAGEMENT, Role.SUPPLIER, 0.8, 0.97),
        ),
        _LEAKS[Role.DEALER],
    ),
}


@frozen
class Answering:
    """How answers pass: coverage and accuracy from whoever knows to the contact, days until the answer."""

    coverage: float
    accuracy: float
    days: float


#: After the reference models of the modes in the library, which state words and days.
ANSWERING: dict[ServiceMode, Answering] = {
    ServiceMode.TRADITIONAL: Answering(0.5, 0.9, 3.0),
    ServiceMode.DIRECT: Answering(0.75, 0.9, 1.0),
    ServiceMode.DEALER: Answering(0.75, 0.9, 2.0),
    ServiceMode.THIRD_PARTY: Answering(0.75, 0.9, 1.0),
    ServiceMode.PROACTIVE: Answering(0.95, 0.9, 1.0),
}
#: Partners through whom customers are served in a mode.
SERVING: dict[ServiceMode, tuple[Role, ...]] = {
    ServiceMode.TRADITIONAL: (),
    ServiceMode.DIRECT: (),
    ServiceMode.DEALER: (Role.DEALER,),
    ServiceMode.THIRD_PARTY: (Role.THIRD_PARTY,),
    ServiceMode.PROACTIVE: (Role.DEALER,),
}
#: Actors of a mode who meet customers.
CONTACTS: dict[ServiceMode, tuple[Role, ...]] = {
    ServiceMode.TRADITIONAL: DEPARTMENTS,
    ServiceMode.DIRECT: (Role.FRONT,),
    ServiceMode.DEALER: (Role.DEALER,),
    ServiceMode.THIRD_PARTY: (Role.THIRD_PARTY,),
    ServiceMode.PROACTIVE: (Role.FRONT, Role.DEALER),
}


def found_at_once(points: int) -> Value:
    """Chance of meeting the right one of ``points`` contact points: blind search needs (n + 1)/2 (1.3)."""
    source = f"blind search among {points} contact points"
    return Value(2 / (points + 1), Unit.SHARE, Grade.ASSUMED, source)


def of_home(passage: Passage, mode: ServiceMode, homes: tuple[ServiceMode, ...]) -> bool:
    """Whether what a business in the modes ``homes`` states of a passage also holds in ``mode``.

    It does in its own mode, and where that mode passes the same, or nothing at all, between these two;
    otherwise the other mode is exactly what would change the number. () for a business of unknown mode.
    """
    if not homes or mode in homes:
        return True
    theirs = [p for home in homes for p in PASSAGES[home] if p.ends == passage.ends]
    same = [(p.coverage, p.accuracy) == (passage.coverage, passage.accuracy) for p in theirs]
    return any(same) or not theirs
