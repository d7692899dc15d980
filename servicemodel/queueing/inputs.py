"""What a model says of one pool: its contacts by hour, its people, its promise; and what it does not say."""

from collections.abc import Mapping
from math import nextafter

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.staffing import DAY, Load, Target
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing

_ABOVE_NOTHING, _BELOW_ONE = nextafter(0.0, 1.0), nextafter(1.0, 0.0)
#: Numbers of an actor that staffing uses, by their names in a model file, with the values they may have;
#: a model file with others is refused when it is read.
USED: Mapping[str, tuple[float, float]] = {
    "handling_time": (1e-9, 1e9),
    "patience": (1e-9, 1e9),
    "seats": (1.0, 1e5),
    "target": (0.0, _BELOW_ONE),
    "target_time": (0.0, 1e9),
    "occupancy": (_ABOVE_NOTHING, 1.0),
    "shrinkage": (0.0, _BELOW_ONE),
    "wage": (0.0, 1e15),
}


@frozen
class Inputs:
    """One pool: the ``requests`` that ``actor`` receives, ``contacts`` a year of each, ``numbers`` of USED.

    A number that nobody can mean, such as a handling time of nothing, is left out of ``numbers``.
    """

    actor: Actor
    requests: tuple[ServiceRequest, ...]
    contacts: Mapping[str, Value]
    numbers: Mapping[str, Value]

    def get(self, name: str) -> float | None:
        """The number of that name; None where nobody said."""
        return self.numbers[name].number if name in self.numbers else None

    def minutes(self, name: str) -> float | None:
        """The duration of that name in minutes; None where nobody said."""
        return self.numbers[name].number * DAY if name in self.numbers else None

    def lacking(self, *names: str) -> tuple[Missing, ...]:
        """Those of ``names`` that are not known."""
        return tuple((Ref(Section.ACTORS, self.actor.id), name) for name in names if name not in self.numbers)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Everything without which nothing can be said of the pool."""
        asked = [number for request in self.requests for number in _unsaid(request, self.contacts)]
        asked += self.lacking("handling_time")
        if "seats" not in self.numbers:
            asked += self.lacking("target", "target_time")
        if self.actor.traits.patience is not None:  # stated, but not as a number one can work with
            asked += self.lacking("patience")
        return tuple(asked)

    @property
    def target(self) -> Target | None:
        """What is promised; None where nobody said."""
        share, within = self.get("target"), self.minutes("target_time")
        if share is None or within is None:
            return None
        return Target(share, within, self.get("occupancy"), self.get("shrinkage"))

    @property
    def rests_on(self) -> tuple[tuple[Missing, Value], ...]:
        """The numbers used, contacts first."""
        asked = [((Ref(Section.REQUESTS, r.id), "contacts"), self.contacts[r.id]) for r in self.requests]
        own = [((Ref(Section.ACTORS, self.actor.id), name), value) for name, value in self.numbers.items()]
        return (*asked, *own)

    def load(self, hour: int, days: float, growth: float) -> Load:
        """What comes in the hour from ``hour`` on of one of ``days`` in the year, times ``growth``."""
        coming = sum(self.contacts[r.id].number * (r.traits.by_hour or ())[hour] for r in self.requests)
        handling = self.minutes("handling_time")
        assert handling is not None, "asked of a pool with missing numbers"
        return Load(coming * growth / days, handling, self.minutes("patience"))


def inputs(actor: Actor, requests: tuple[ServiceRequest, ...], contacts: Mapping[str, Value]) -> Inputs:
    """What is said of the pool of ``actor``."""
    stated = {name: getattr(actor.traits, name) for name in USED}
    numbers = {
        name: value
        for name, value in stated.items()
        if value is not None and USED[name][0] <= value.number <= USED[name][1]
    }
    return Inputs(actor, requests, contacts, numbers)


def _unsaid(request: ServiceRequest, contacts: Mapping[str, Value]) -> list[Missing]:
    ref = Ref(Section.REQUESTS, request.id)
    lacking = [] if request.id in contacts else ["contacts" if request.per_year else "per_year"]
    return [(ref, name) for name in (*lacking, *(() if request.traits.by_hour else ("by_hour",)))]
