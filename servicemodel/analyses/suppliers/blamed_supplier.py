"""Suppliers are ranked by bare numbers of failures, so the largest looks worst.

Looks at: how suppliers are ranked, and how many of their parts or units are in use.
考察对象：供应商按什么排名，各有多少零部件或产品在用。
Found when: the ranking counts failures although the numbers in use differ clearly.
何时成立：各供应商的在用数量明显不同，排名却只数故障次数。
Degree: the share of the largest supplier's failures that equal quality would give it for its size alone.
程度：质量相同时，最大供应商的故障中仅因数量多而产生的份额。
Unknown when: nobody said what the ranking rests on, or how many are in use.
何时无法判断：没有说明排名的依据，或没有说明在用数量。
False alarm: the numbers in use are alike, or the ranking is not used for anything.
误报：各家在用数量相近，或排名没有任何用途。
Source: reputation from repairs needs exposure (002 L50, L76; DS-02, DS-11).
出处：由维修评价信誉，须先知道在用数量（002 第50、76行；DS-02、DS-11）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals, supply
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.traits import RankingBasis
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SUP03",
    name="blamed_supplier",
    family=Family.SUPPLIERS,
    title=Text("The supplier with the most parts in use gets the blame", "谁的在用零部件多，谁就挨批评"),
    right=Text("Suppliers are compared by how often their parts fail", "按故障率比较供应商"),
    messages={
        "bare-counts": Text(
            "The ranking counts failures, with {exposure} in use from {supplier} and {other_exposure} from "
            "{other}; at equal quality, {excess} of the failures of {supplier} would come from this alone.",
            "排名只数故障次数，而{supplier}的在用数量为{exposure}，{other}为{other_exposure}；"
            "即使质量相同，{supplier}的故障中也有{excess}仅仅因为数量多。",
        )
    },
    questions={
        "ranking-not-stated": Text(
            "Are suppliers ({suppliers}) ranked by the number of failures, or by failures per unit in use?",
            "对供应商（{suppliers}）的排名，依据的是故障次数，还是每件在用产品的故障率？",
        ),
        "exposure-not-stated": Text(
            "How many parts or units of {suppliers} are in use? Shipment records tell.",
            "{suppliers}各有多少零部件或产品在用？可查发货记录。",
        ),
    },
    remedy=Text("Compare suppliers by failures per unit in use.", "按每件在用产品的故障率比较供应商。"),
    severity=by_degree(high=0.7, medium=0.4),
    sources=(PROACTIVE_MODEL,),
    seeds=("DS-02", "DS-11"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    uneven: float = 0.2
    """Share by which the smallest number in use must fall short of the largest; proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for all suppliers together, since a ranking compares them."""
    bases = {at.actor(a.id): a.traits.ranked_by for a in supply.suppliers(situation.model)}
    places = tuple(bases)
    if len(places) < 2:
        yield answer.not_applicable(RULE, "nothing-to-rank")
    elif RankingBasis.FAILURES in bases.values():
        yield _counted(situation, options, places)
    elif None in bases.values():
        yield answer.unknown(RULE, "ranking-not-stated", places, suppliers=places)
    else:
        yield answer.satisfied(RULE, *places, reason="ranked-by-rate")


def _counted(situation: Situation, options: Options, places: answer.Places) -> Finding:
    exposures = supply.exposures(situation)
    missing = tuple(place for place in places if place.id not in exposures)
    if missing:
        return answer.unknown(RULE, "exposure-not-stated", missing, suppliers=missing)
    (most, more), (least, less) = supply.extremes(exposures)
    excess = answer.derived(1 - less.number / more.number if more.number else 0.0, more, less)
    if not answer.reaches(excess.number, options.uneven):
        return answer.satisfied(RULE, *places, reason="alike")
    named = {"supplier": at.actor(most), "other": at.actor(least)}
    numbers = {"exposure": more, "other_exposure": less, "excess": excess}
    return answer.violated(RULE, "bare-counts", places, excess, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Failures per unit in use; few cases are drawn towards the mean of all suppliers (DS-02)."""
    counted = [a for a in situation.model.actors if a.traits.ranked_by is RankingBasis.FAILURES]
    yield answer.mend(
        finding,
        "rate",
        Text("Rank {supplier} and all others by failures per unit in use", "{supplier}等一律按故障率排名"),
        tuple(proposals.edited(actor, ranked_by=RankingBasis.RATE) for actor in counted),
        Text("counting what is in use, from shipments and scrapping", "根据发货与报废记录统计在用数量"),
        Text("The rate of a small supplier swings by chance.", "小供应商的故障率受偶然因素影响大。"),
        beneficiary=Beneficiary.SUPPLIER,
        seeds=("DS-02", "DS-11"),
    )
