"""Customers are called unprofitable for faults of the firm.

Looks at: populations of customers of whom some are flagged unprofitable, and why they cost more.
考察对象：部分被列为不盈利的各类客户，以及亏损的原因。
Found when: a notable part of the unprofitable lose money through faults of the firm itself.
何时成立：不盈利客户中，有相当一部分是由企业自身的过失造成亏损。
Degree: the share of the unprofitable whom the firm made so.
程度：不盈利客户中由企业过失造成的比例。
Unknown when: nobody said how many are flagged, or how many of them because of the firm.
何时无法判断：没有说明多少客户被列为不盈利，或其中多少由企业造成。
False alarm: the faults were made good, and the customers are served like all others.
误报：过失已经补救，而且这些客户与其他客户受到同样的服务。
Source: the "unprofitable" may have been sold faulty products (004 L46; CL-19).
出处：“非赢利性”客户买到的，可能是有问题的产品（004 第46行；CL-19）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="FAI02",
    name="blamed_customer",
    family=Family.FAIRNESS,
    title=Text("Customers are called unprofitable for faults of the firm", "企业的过失，却怪客户不盈利"),
    right=Text("Customers are not blamed for faults of the firm", "企业的过失不算在客户头上"),
    messages={
        "made-by-the-firm": Text(
            "Flagged unprofitable among {customer}: {unprofitable}; "
            "of these, {caused_by_firm} through faults of the firm.",
            "{customer}中被列为不盈利的占{unprofitable}，其中{caused_by_firm}是由企业的过失造成的。",
        )
    },
    questions={
        "flag-not-stated": Text(
            "How many of {customer} are flagged unprofitable?", "{customer}中有多少被列为不盈利客户？"
        ),
        "cause-not-stated": Text(
            "Of the {unprofitable} of {customer} flagged unprofitable, how many had faulty or useless goods?",
            "{customer}中有{unprofitable}被列为不盈利，其中有多少买到的是有问题或无用的产品？",
        ),
    },
    remedy=Text("Trace losses to their cause before judging customers.", "先查明亏损的原因，再评判客户。"),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-19", "CL-08", "PA-32", "PA-31"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    caused: float = 0.1
    """Smallest share of the unprofitable made so by the firm that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of customers."""
    judged = [_judged(situation, customer, options) for customer in at.customers(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-customers")]


def _judged(situation: Situation, customer: str, options: Options) -> Finding:
    place = at.actor(customer)
    flagged, caused = situation.value(place, "unprofitable"), situation.value(place, "caused_by_firm")
    if flagged is None:
        return answer.unknown(RULE, "flag-not-stated", (place,), customer=place)
    if flagged.number == 0:
        return answer.satisfied(RULE, place, reason="nobody-flagged")
    facts: dict[str, FindingFact] = {"customer": place, "unprofitable": flagged}
    if caused is None:
        return answer.unknown(RULE, "cause-not-stated", (place,), **facts)
    if not answer.reaches(caused.number, options.caused):
        return answer.satisfied(RULE, place, reason="own-cause")
    degree = answer.computed(caused.number, caused.grade)
    return answer.violated(RULE, "made-by-the-firm", (place,), degree, **facts, caused_by_firm=caused)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Those whom the firm made unprofitable are flagged no longer (2.27)."""
    customer = situation.model.actor(finding.id_of("customer"))
    flagged, caused = customer.traits.unprofitable, customer.traits.caused_by_firm
    assert flagged
    assert caused
    rest = proposals.assumed(flagged.number * (1 - caused.number))
    changed = proposals.edited(customer, unprofitable=rest, caused_by_firm=proposals.assumed(0))
    yield answer.mend(
        finding,
        "unflag",
        Text("Unflag those of {customer} whom the firm let down", "取消{customer}中因企业过失而亏损者的标记"),
        (changed,),
        Text(
            "tracing losses to faults and returns; making the faults good",
            "查明故障与退换造成的亏损，并予以补救",
        ),
        Text("Some losses will be put down to the firm wrongly.", "有些亏损会被误记为企业的过失。"),
        seeds=("PA-32", "PA-31"),
    )
