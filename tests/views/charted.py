"""Dossiers with money, for the tests of charts; and facts as plain JSON."""

from enum import Enum
from functools import cache

import attrs
from builders import flow, model, origin, request
from dossiers import dossier_of, hostile

from servicemodel import pipeline
from servicemodel.domain.measurement import Measurement, Measurements, Period
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value

PERIOD = Period("2025-01-01T00:00:00Z", "2025-06-30T00:00:00Z")


@cache
def weighed(name):
    """A model of the library with its strategy and few samples."""
    return _weighed(dossier_of(pipeline.read(name)))


@cache
def mean():
    """q-company with every name made of markup, with its strategy."""
    return _weighed(hostile())


@cache
def poor():
    """A model without any price, with the strategy that is left."""
    made = model(
        [origin("tech", 1, 1)],
        [flow("tech", "front", 0.5, 0.9)],
        actors=["customer"],
        requests=(request("ask", "customer", [("front", "product.unit_state")]),),
    )
    return _weighed(dossier_of(made))


@cache
def empty():
    """A model of one actor that knows nothing."""
    return _weighed(dossier_of(model([], [], actors=["alone"])))


def everything():
    """Dossiers that between them have something to show on every chart."""
    rates = failures("a", 0.012, 0.008, 0.017, 60), failures("b", 0.031, 0.027, 0.036, 400)
    told = measured(weighed("q-company"), *rates, share("repeat_contact", 0.21, 4000, ("days", "7")))
    return told, weighed("proactive"), mean()


def _weighed(found):
    strategy = pipeline.strategy(found.situation, found.findings)
    if strategy.portfolio:
        strategy = pipeline.outlook(found.situation, strategy, 60, 1)
    return attrs.evolve(found, strategy=strategy)


def measured(dossier, *figures):
    """``dossier`` with those figures measured."""
    evolved = attrs.evolve(dossier.model, measurements=Measurements(figures))
    return attrs.evolve(dossier, situation=attrs.evolve(dossier.situation, model=evolved))


def failures(supplier, rate, low, high, n):
    """A failure rate of a supplier, counted."""
    value = Value(rate, Unit.PER_YEAR, Grade.MEASURED, "records", None, low, high, n)
    return Measurement("failure_rate_shrunken", 1, (("supplier", supplier),), value, n, PERIOD)


def share(measure, number, n, *key):
    """A counted share."""
    value = Value.counted(round(number * n), n, "records")
    return Measurement(measure, 1, key, attrs.evolve(value, low=number - 0.02, high=number + 0.02), n, PERIOD)


def plain(facts):
    """Facts as JSON holds them, numbers to six digits."""
    if isinstance(facts, Text):
        return [facts.en, facts.zh]
    if isinstance(facts, Enum):
        return facts.value
    if isinstance(facts, float):
        return float(f"{facts:.6g}")
    if isinstance(facts, tuple | list):
        return [plain(each) for each in facts]
    if isinstance(facts, Value):
        ends = {"low": facts.low, "high": facts.high} if facts.low is not None else {}
        return {
            "number": plain(facts.number),
            "grade": facts.grade.value,
            **{k: plain(v) for k, v in ends.items()},
        }
    if attrs.has(type(facts)):
        return {f.name: plain(getattr(facts, f.name)) for f in attrs.fields(type(facts))}
    return facts
