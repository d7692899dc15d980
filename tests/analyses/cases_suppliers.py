"""One small model for every answer of the rooms about suppliers and makers."""

import attrs
from builders import model, origin
from room_cases import KINDS

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.traits import RankingBasis
from servicemodel.domain.value import Grade, Unit, Value

QUALITY, WARRANTY, COOPERATION = "part.quality", "supplier.warranty_service", "supplier.cooperation"
MEASURED = (QUALITY, WARRANTY, COOPERATION)
MAKING = {**KINDS, "big": ActorKind.SUPPLIER, "small": ActorKind.SUPPLIER, "design": ActorKind.DESIGN}


def count(number, grade=Grade.MEASURED):
    """A number of units."""
    return Value(number, Unit.COUNT, grade)


def stated(of, **traits):
    """The model ``of`` with traits for each actor that is named."""
    return attrs.evolve(
        of,
        actors=tuple(
            attrs.evolve(a, traits=attrs.evolve(a.traits, **traits.get(a.id, {}))) for a in of.actors
        ),
    )


def measured(*known, who="front"):
    """A firm that sees that much of quality, warranty service and cooperation of its supplier."""
    seen = zip(MEASURED, known, strict=False)
    origins = [origin(who, share, 1, id=f"o_{about}", topic=about) for about, share in seen]
    return model(origins, actors=("front", "supplier"), kinds=KINDS)


def ranked(basis, big=None, small=None):
    """Two suppliers with so many units in use, ranked on that basis."""
    numbers = {"big": big, "small": small}
    traits = {
        id: {"ranked_by": basis, "exposure": None if n is None else count(n)} for id, n in numbers.items()
    }
    return stated(model([], actors=("firm", "big", "small"), kinds=MAKING), **traits)


def repaired(known, flows=(), maker="design", topic=QUALITY, who="front"):
    """A front office that sees that much of what repairs show, and one maker."""
    return model([origin(who, known, 1, topic=topic)], flows, actors=("front", maker), kinds=MAKING)


VIOLATED = {
    ("SUP01", "knows-too-little"): measured(0.4, 0.9, 0.9),
    ("SUP02", "not-fed-back"): repaired(0.9),
    ("SUP03", "bare-counts"): ranked(RankingBasis.FAILURES, 10000, 1000),
}
UNKNOWN = {
    ("SUP01", "no-first-hand-source"): measured(),
    ("SUP02", "no-first-hand-source"): model([], actors=("front", "design"), kinds=MAKING),
    ("SUP03", "ranking-not-stated"): ranked(None, 10000, 1000),
    ("SUP03", "exposure-not-stated"): ranked(RankingBasis.FAILURES, 10000),
}
SATISFIED = {
    ("SUP01", "measured"): measured(0.9, 0.8, 0.5),
    ("SUP02", "no-lead"): repaired(0.4),
    ("SUP03", "ranked-by-rate"): ranked(RankingBasis.RATE),
    ("SUP03", "alike"): ranked(RankingBasis.FAILURES, 1000, 900),
}
NOT_APPLICABLE = {
    ("SUP01", "no-suppliers"): model([origin("front", 1, 1, topic=QUALITY)], kinds=KINDS),
    ("SUP02", "no-makers"): model([origin("front", 1, 1, topic=QUALITY)], kinds=KINDS),
    ("SUP03", "nothing-to-rank"): model([], actors=("firm", "supplier"), kinds=KINDS),
}
