"""Strategies for tests: that of q-company, worked out once, and small models whose matters have a price."""

from functools import lru_cache

import attrs
from builders import actor, flow, model, money, name, origin, per_year, request, share

from servicemodel import pipeline
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.portfolio import Constraints
from servicemodel.domain.project import Project
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ProjectKind, RequestTraits
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.pricing import candidates, refusals, strategy

SOLUTION = "service.solution"
ONCE = Value(1.0, Unit.COUNT, Grade.DECLARED)


@lru_cache
def situation():
    return pipeline.assess(pipeline.read("q-company"))


@lru_cache
def offered():
    """All actions of q-company: remedies and the table of proactive actions."""
    return tuple(candidates(situation(), pipeline.find(situation()), ()))


@lru_cache
def q_company(limits=None):
    return strategy(situation(), offered(), refusals(situation()), limits or Constraints())


@lru_cache
def sampled(samples=200, seed=1, prior=""):
    return pipeline.outlook(situation(), q_company(), samples, seed, prior=prior)


def act(id, *changes, seeds=()):
    """An action of that id."""
    return Action(id, "", Text(id, id), tuple(changes), seeds=seeds)


def tell(id, sender, receiver, coverage=0.9, topic=SOLUTION, **more):
    """An action that lets ``sender`` tell ``receiver`` about ``topic``."""
    return act(id, Put(flow(sender, receiver, coverage, 1, id=f"f_{id}", topic=topic)), **more)


def matter(id, who="front", topic=SOLUTION, loss=10.0, n=100.0, authority=1.0):
    """A matter that is lost at the first contact unless ``who`` knows ``topic``; None: not priced."""
    traits = RequestTraits(attempts=ONCE, loss=None if loss is None else money(loss))
    said = {"per_year": per_year(n), "authority": share(authority), "rule": share(1.0), "contact": who}
    return request(id, "customer", [(who, topic)], **said, traits=traits)


def project(id, does, cost, order=1, **more):
    """A project that carries out the actions ``does`` for ``cost`` once."""
    said = {"cost": None if cost is None else money(cost), "does": tuple(does), **more}
    return Project(id, name(id), ProjectKind.SYSTEM, order, **said)


def business(*matters, origins=None, projects=(), staff=("front",)):
    """Customers, ``staff`` and a technician who has seen every solution."""
    seen = origins or [origin("tech", 1, 1, topic=SOLUTION)]
    made = model(seen, requests=matters or (matter("noise"),), projects=tuple(projects))
    known = {one.id for one in made.actors}
    more = tuple(actor(id) for id in staff if id not in known)
    customer = actor("customer", ActorKind.GENERAL_CUSTOMER)
    return attrs.evolve(made, actors=(*made.actors, *more, customer))


def planned(of, actions, limits=None):
    """The strategy of ``actions`` on the model ``of``."""
    return strategy(pipeline.assess(of), actions, (), limits or Constraints())
