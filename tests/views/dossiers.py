"""Dossiers for the tests of documents: a model of the library, and the same with hostile names."""

from functools import cache

import attrs

from servicemodel import pipeline
from servicemodel.domain.model import ModelFile, ServiceModel
from servicemodel.domain.text import Text
from servicemodel.views.catalogue import plates
from servicemodel.views.dossier import Dossier

EVIL = Text("<script>alert('en')</script>{name}&\"", "<img src=x onerror=alert(1)>{名}&'")


def dossier_of(model: ServiceModel) -> Dossier:
    """The whole walk for ``model``, effects of actions included."""
    situation = pipeline.assess(model)
    findings = pipeline.find(situation)
    plan = pipeline.plan(situation, findings)
    return Dossier(situation, findings, plan, {id: rule for id, (rule, _) in plates().items()})


@cache
def q_company() -> Dossier:
    return dossier_of(pipeline.read("q-company"))


@cache
def hostile() -> Dossier:
    """q-company with every name, source and path made of markup, quotes and braces."""
    model = pipeline.read("q-company")
    named = {
        "name": EVIL,
        "actors": tuple(attrs.evolve(actor, name=EVIL) for actor in model.actors),
        "topics": tuple(attrs.evolve(topic, name=EVIL) for topic in model.topics),
        "flows": tuple(attrs.evolve(flow, name=EVIL) for flow in model.flows),
        "requests": tuple(attrs.evolve(request, name=EVIL) for request in model.requests),
        "needs": tuple(
            attrs.evolve(need, level=attrs.evolve(need.level, source=EVIL.en)) for need in model.needs
        ),
        "file": ModelFile("</style><b>.yaml", "0" * 64),
    }
    return dossier_of(attrs.evolve(model, **named))
