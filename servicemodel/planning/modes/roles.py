"""Which actor of a business plays which part in a service mode, and who must stand in (1.1, 1.5)."""

from collections.abc import Iterable

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ActorTraits
from servicemodel.planning.modes.reference import PARTNER_QUALITY, PARTNERS, Role

K = ActorKind

#: Kinds of actor that may play a part, best first; a stand-in is of the first kind.
KINDS: dict[Role, tuple[ActorKind, ...]] = {
    Role.FIRM: (K.CORE_FIRM,),
    Role.FRONT: (
        K.FRONT_OFFICE,
        K.VIRTUAL_SERVICE_CENTRE,
        K.CALL_CENTRE_AGENT,
        K.CUSTOMER_SERVICE_EMPLOYEE,
        K.CONTACT_EMPLOYEE,
    ),
    Role.BACK: (K.BACK_OFFICE, K.CRM_SYSTEM),
    Role.MANAGEMENT: (K.DECISION_SUPPORT, K.GENERAL_MANAGER, K.SERVICE_CENTRE_DIRECTOR),
    Role.SALES: (K.SALES, K.MARKETING_CENTRE),
    Role.REPAIR: (K.FIELD_SERVICE, K.DEPARTMENT, K.EXTERNAL_BRANCH),
    Role.FINANCE: (K.FINANCE,),
    Role.TECHNOLOGY: (K.TECHNOLOGY, K.TECHNICAL_SUPPORT, K.PRODUCT_DEPARTMENT),
    Role.DEALER: (K.DEALER, K.AGENT, K.DISTRIBUTOR, K.INTERMEDIARY),
    Role.THIRD_PARTY: (
        K.THIRD_PARTY_SERVICE_PROVIDER,
        K.OUTSOURCED_CALL_CENTRE,
        K.OTHER_SERVICE_ORGANISATION,
    ),
    Role.CUSTOMER: (K.END_CUSTOMER,),
}
#: What a stand-in is called.
STAND_INS: dict[Role, Text] = {
    Role.FIRM: Text("Core firm (stand-in)", "核心企业（代设）"),
    Role.FRONT: Text("Front office (stand-in)", "客户服务前台（代设）"),
    Role.BACK: Text("Back office (stand-in)", "客户服务后台（代设）"),
    Role.MANAGEMENT: Text("Management (stand-in)", "管理层（代设）"),
    Role.SALES: Text("Sales (stand-in)", "销售部（代设）"),
    Role.REPAIR: Text("Repair shop (stand-in)", "维修部（代设）"),
    Role.FINANCE: Text("Finance (stand-in)", "财务部（代设）"),
    Role.TECHNOLOGY: Text("Technology department (stand-in)", "技术部（代设）"),
    Role.DEALER: Text("Dealers (stand-in)", "经销商（代设）"),
    Role.THIRD_PARTY: Text("Third-party service provider (stand-in)", "第三方服务商（代设）"),
    Role.CUSTOMER: Text("Customers (stand-in)", "客户（代设）"),
}
#: Parts that several actors may play side by side.
MANY = (Role.CUSTOMER, Role.DEALER, Role.THIRD_PARTY)
#: Parts of the outside world that nobody stands in for.
OPTIONAL = {Role.SUPPLIER: Side.SUPPLIER, Role.COMPETITOR: Side.COMPETITOR}


@frozen
class Cast:
    """Ids of the actors by part, and the actors that the model does not have."""

    players: dict[Role, tuple[str, ...]]
    stand_ins: tuple[Actor, ...]

    def of(self, role: Role) -> tuple[str, ...]:
        """Who plays ``role``; () for a supplier or competitor that the model does not have."""
        return self.players.get(role, ())

    def one(self, role: Role) -> str:
        """The first who plays ``role``; KeyError if nobody does."""
        return self.players[role][0]

    def role_of(self, actor: str) -> Role | None:
        """The first part that ``actor`` plays."""
        return next((role for role, ids in self.players.items() if actor in ids), None)

    @property
    def partners(self) -> tuple[str, ...]:
        """Ids of all dealers and third parties."""
        return tuple(id for role in PARTNERS for id in self.of(role))


def cast(model: ServiceModel) -> Cast:
    """Who plays what in ``model``: by kind, with stand-ins for parts that nobody plays."""
    players = {Role.CUSTOMER: _customers(model)}
    for role, kinds in KINDS.items():
        if role is not Role.CUSTOMER:
            found = tuple(a.id for kind in kinds for a in model.actors if a.kind is kind)
            players[role] = found if role in MANY else found[:1]
    for role, side in OPTIONAL.items():
        players[role] = tuple(a.id for a in model.actors if a.side is side)
    used = {actor.id for actor in model.actors}
    missing = [role for role in KINDS if not players[role]]
    stand_ins = tuple(_stand_in(role, used) for role in missing)
    players |= {role: (actor.id,) for role, actor in zip(missing, stand_ins, strict=True)}
    return Cast(players, stand_ins)


def managers(model: ServiceModel) -> tuple[str, ...]:
    """Ids of the actors who decide on the service; () where the model has none."""
    return tuple(actor.id for actor in model.actors if actor.kind in KINDS[Role.MANAGEMENT])


def _customers(model: ServiceModel) -> tuple[str, ...]:
    """End customers who bring requests, else all; consumers only where there are no others."""
    ends = [actor for actor in model.actors if actor.side is Side.END_CUSTOMER]
    bought = [actor for actor in ends if actor.kind is not K.GENERAL_CONSUMER] or ends
    asking = {request.sender for request in model.requests}
    return tuple(a.id for a in bought if a.id in asking) or tuple(a.id for a in bought)


def _stand_in(role: Role, used: Iterable[str]) -> Actor:
    id = role.value
    while id in used:
        id += "_stand_in"
    traits = ActorTraits(partner_quality=PARTNER_QUALITY) if role in PARTNERS else ActorTraits()
    return Actor(id, KINDS[role][0], STAND_INS[role], traits=traits)
