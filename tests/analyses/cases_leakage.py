"""One small model for every answer of the rooms about leakage and permission."""

from builders import flow, model, name, need, origin
from cases_asymmetry import unsaid, with_flow
from room_cases import KINDS

from servicemodel.domain.flow import Permission, Trigger
from servicemodel.domain.kinds import ActorKind

SOLUTION, IDENTITY, NEWS = "service.solution", "customer.identity", "product.design_life"
ALL_KINDS = {
    **KINDS,
    "support": ActorKind.TECHNICAL_SUPPORT,
    "partner": ActorKind.THIRD_PARTY_SERVICE_PROVIDER,
}


def leaking(told, passed=0.2):
    """The firm tells the dealer, and the dealer tells the competitor."""
    flows = [flow("firm", "dealer", told, 1), flow("dealer", "rival", passed, 1)]
    return model([origin("firm", 1, 1)], flows, kinds=KINDS)


def given(*permissions, topic=SOLUTION, sender="back", granted=True):
    """Solutions that go to the dealer, then to the partner, each under the permission named."""
    receivers = ("dealer", "partner")[: len(permissions)]
    flows = [
        flow(sender, who, 0.8, 1, topic=topic, permission=permission)
        for who, permission in zip(receivers, permissions, strict=True)
    ]
    named = tuple(Permission(id, name(id), granted) for id in sorted({p for p in permissions if p}))
    origins = [origin(sender, 1, 1, topic=topic)]
    return model(origins, flows, kinds=ALL_KINDS, permissions=named)


def sent(permission=None, granted=False, needed=True, **more):
    """Identities of customers that go to the dealer, who needs them or not."""
    named = (Permission(permission, name(permission), granted),) if permission else ()
    needs = [need("dealer", 0.8, topic=IDENTITY)] if needed else []
    flows = [flow("firm", "dealer", 0.9, 1, topic=IDENTITY, permission=permission, **more)]
    return model([origin("firm", 1, 1, topic=IDENTITY)], flows, needs, kinds=KINDS, permissions=named)


def reminded(permission=None, granted=False, trigger=Trigger.PROACTIVE, **more):
    """Customers who are told, unasked, of the life of their products."""
    named = (Permission(permission, name(permission), granted),) if permission else ()
    flows = [flow("firm", "customers", 0.9, 1, topic=NEWS, permission=permission, trigger=trigger, **more)]
    return model([origin("firm", 1, 1, topic=NEWS)], flows, kinds=KINDS, permissions=named)


NOTHING = model([origin("firm", 1, 1)], actors=("dealer", "customers"), kinds=KINDS)
ALONE = model([origin("firm", 1, 1)], actors=("rival",), kinds=KINDS)


def partly_named():
    """Solutions for the dealer without a permission, while a manual for the partner has one."""
    manual = flow("firm", "partner", 1, 1, topic=SOLUTION, permission="contract")
    return model(
        [origin("back", 1, 1, topic=SOLUTION)],
        [flow("back", "dealer", 0.8, 1, topic=SOLUTION), manual],
        kinds=ALL_KINDS,
        permissions=(Permission("contract", name("contract"), True),),
    )


VIOLATED = {
    ("LEA01", "leaks"): leaking(0.9),
    ("LEA02", "no-permission-named"): partly_named(),
    ("LEA03", "consent-refused"): sent("consent"),
}
UNKNOWN = {
    ("LEA01", "links-not-stated"): ALONE,
    ("LEA01", "share-not-stated"): with_flow(leaking(0.9), coverage=unsaid(0.5)),
    ("LEA02", "permission-not-stated"): given(None),
    ("LEA03", "consent-not-stated"): sent(),
}
SATISFIED = {
    ("LEA01", "hardly-leaks"): leaking(0.4),
    ("LEA01", "nothing-leaks"): model([], [flow("dealer", "rival", 1, 1)], kinds=KINDS),
    ("LEA02", "authorised"): given("contract"),
    ("LEA02", "withheld"): given("contract", granted=False),
    ("LEA03", "consent-given"): sent("consent", granted=True),
    ("LEA03", "not-sent"): sent("consent", needed=False),
}
NOT_APPLICABLE = {
    ("LEA01", "no-competitors"): NOTHING,
    ("LEA02", "nothing-given"): NOTHING,
    ("LEA03", "nothing-needs-consent"): NOTHING,
}
