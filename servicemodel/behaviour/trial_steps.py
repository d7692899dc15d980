"""Steps about trials of a change: customers drawn by lot, how many, how long (WE-13)."""

from decimal import Decimal
from math import log1p
from pathlib import Path

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.told import Told, put, with_party, write
from servicemodel.behaviour.uncertainty_steps import SEED, Choice
from servicemodel.behaviour.words import CUSTOMER
from servicemodel.domain.change import differences
from servicemodel.domain.pilot import Pilot
from servicemodel.planning.pricing import Option, Sampling, outlook

HUNDRED = Decimal(100)
MATTER, CHANGE = "matter", "change"
#: The size of a trial does not depend on the draws.
FEW = 20
WEEK = 7


@told_by(
    "of {n:Figure} customers, {p:Figure}% make contact within a year, and a change is to bring this down "
    "to {q:Figure}%",
    "{n:Figure}户中一年内有{p:Figure}%前来联络，某项改变要使其降到{q:Figure}%",
)
def contact_rate(told: Told, n: Decimal, p: Decimal, q: Decimal) -> Choice:
    """The rate of WE-13: as many matters a year as leave that share of the customers without one."""
    told = with_party(told, CUSTOMER)
    told = put(told, "actors", CUSTOMER.id, {**told.of("actors")[CUSTOMER.id], "population": int(n)})
    before, after = (_asking(told, float(n), float(share / HUNDRED)) for share in (p, q))
    return Choice(before, {CHANGE: after})


def _asking(told: Told, people: float, share: float) -> Told:
    entry = {"from": CUSTOMER.id, "per_year": -log1p(-share) * people, "contacts": 1, "resolved": 1}
    return put(told, "requests", MATTER, entry)


@done_by("a trial of the change is planned", "为这项改变安排试点")
def planned(told: Choice, tmp_path: Path) -> Pilot:
    """The pilot of the one action; two-sided error 5 %, power 80 %."""
    before = pipeline.read(str(write(told.told, tmp_path)))
    after = pipeline.read(str(write(told.actions[CHANGE], tmp_path)))
    options = [Option(CHANGE, differences(before, after))]
    [prospect] = outlook(pipeline.assess(before), options, Sampling(FEW, SEED)).prospects
    assert prospect.pilot is not None, prospect
    return prospect.pilot


@seen_by(
    "each of the two groups needs {n:Figure} customers for {w:Figure} weeks",
    "两组各需{n:Figure}户，为期{w:Figure}周",
)
def each_needs(reviewed: Pilot, n: Decimal, w: Decimal) -> None:
    """Customers per arm, and how long it lasts."""
    assert reviewed.per_arm == n, reviewed
    assert reviewed.days == w * WEEK, reviewed
