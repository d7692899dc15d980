"""The firm cannot say how good a supplier is.

Looks at: every supplier, and what the firm knows of its parts, its warranty service and its cooperation.
考察对象：每个供应商，以及企业对其零部件质量、三包服务与配合积极性的掌握程度。
Found when: nobody inside the firm knows enough of one of these.
何时成立：其中某一项，企业内部没有人掌握得足够多。
Degree: the share that nobody inside knows, for the topic that is known least.
程度：掌握最少的一项中，企业内部无人掌握的份额。
Unknown when: for one of these nobody is named who observes it.
何时无法判断：其中某一项没有指明由谁第一手掌握。
False alarm: the parts of the supplier never fail, so there is nothing to measure.
误报：该供应商的零部件从不出故障，无可衡量。
Source: no accurate data, so suppliers cannot be measured (002 L45, L76; AS-06, DS-11).
出处：缺乏准确数据，难以衡量供应商（002 第45、76行；AS-06、DS-11）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, supply
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SUP01",
    name="unmeasured_supplier",
    family=Family.SUPPLIERS,
    title=Text("The company cannot say how good its supplier is", "供应商好不好，企业说不清"),
    right=Text("The company knows how good its supplier is", "供应商好不好，企业心里有数"),
    messages={
        "knows-too-little": Text(
            "{supplier}: of {topic}, the best informed place in the company, {holder}, has {known}.",
            "关于{supplier}：企业中掌握{topic}最多的{holder}也只掌握{known}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "{supplier}: who records {topics}, and for how many of the cases?",
            "关于{supplier}：{topics}由谁记录？记录了多少？",
        )
    },
    remedy=Text("Measure suppliers from the repair records.", "用维修记录评价供应商。"),
    severity=by_degree(high=0.8, medium=0.65),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-06", "DS-11", "DS-02", "PA-14"),
)

MEASURED = (supply.PARTS, "supplier.warranty_service", "supplier.cooperation")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.5
    """Knowledge of the best informed place in the firm from which a supplier counts as measured; proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every supplier; none can be given for a firm without people in the model."""
    suppliers = supply.suppliers(situation.model)
    if not suppliers or not at.inside(situation):
        yield answer.not_applicable(RULE, "no-suppliers")
        return
    for supplier in suppliers:
        yield _judged(situation, options, supplier.id)


def _judged(situation: Situation, options: Options, supplier: str) -> Finding:
    place, firm = at.actor(supplier), at.inside(situation)
    parts = {about: supply.facts(situation, supplier, about) for about in MEASURED}
    seen = supply.seen(situation, supplier, MEASURED)
    best = {about: at.knows_best(situation, firm, about, parts[about]) or firm[0] for about in seen}
    known = {about: situation.knowledge(best[about], about, parts[about]) for about in seen}
    low = [about for about in seen if not answer.reaches(known[about].correct, options.known)]
    if low:
        least = min(low, key=lambda about: known[about].correct)
        degree = answer.computed(1 - known[least].correct, known[least].grade)
        named = {"supplier": place, "topic": at.topic(least), "holder": at.actor(best[least])}
        topics = tuple(at.topic(about) for about in low)
        numbers = {"known": known[least].value}
        return answer.violated(RULE, "knows-too-little", (place,), degree, topics=topics, **named, **numbers)
    unseen = tuple(at.topic(about) for about in MEASURED if about not in seen)
    if unseen:
        return answer.unknown(RULE, "no-first-hand-source", (place,), supplier=place, topics=unseen)
    return answer.satisfied(RULE, place, reason="measured")


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Let the firm hear from whoever sees more of it, else keep records of its own (PA-14)."""
    topics = dict(finding.facts)["topics"]
    low = [ref.id for ref in topics] if isinstance(topics, tuple) else []
    yield answer.mend(
        finding,
        "measure",
        Text("Have {topics} recorded and collected ({supplier})", "记录并汇总{topics}（{supplier}）"),
        tuple(c for about in low for c in supply.measuring(situation, finding.id_of("supplier"), about)),
        Text("recording every repair, and reading the records", "登记每次维修并分析记录的工作量"),
        Text("A supplier with few parts is judged by few cases.", "供货少的供应商，评价所依据的案例也少。"),
        beneficiary=Beneficiary.SUPPLIER,
        seeds=("PA-14",),
    )
