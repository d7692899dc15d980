"""One party decides nearly everything in the encounter.

Looks at: whoever meets customers, and who decides in the encounter.
考察对象：接触客户的一方，以及服务接触中由谁决定。
Found when: organisation, contact person or customer holds at least half of the decisions.
何时成立：服务组织、接触员工或顾客中，有一方掌握至少一半的决定权。
Degree: one less the balance of the three shares (entropy over ln 3).
程度：1减去三方份额的均衡度（熵除以ln 3）。
Unknown when: the shares of the decisions were not stated.
何时无法判断：没有说明三方的决定权份额。
False alarm: self-service and fully customised service are dominated by the customer on purpose.
误报：自助服务与完全定制的服务，本来就由顾客支配。
Source: the triad of the service encounter (Bateson 1985; 003 L61-67; FP-12, TH-5).
出处：服务接触三元组合（Bateson 1985；003 第61至67行；FP-12、TH-5）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, encounters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import BATESON_1985, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.traits import Control
from servicemodel.knowledge import Situation

#: The same for all three forms of dominance.
SHARES = Text(
    "organisation {organisation}, contact {contact_person}, customer {customer_share}; balance {balance}.",
    "服务组织{organisation}，接触员工{contact_person}，顾客{customer_share}；均衡度{balance}。",
)
RULE = Rule(
    id="EMP05",
    name="dominated_encounter",
    family=Family.EMPOWERMENT,
    title=Text("One party decides nearly everything in the encounter", "服务接触几乎全由一方支配"),
    right=Text("All three parties have a say in the encounter", "服务接触的三方都有发言权"),
    messages={
        party: Text(
            f"Encounter at {{contact}}, dominated by the {who.en}: {SHARES.en}",
            f"{{contact}}的服务接触由{who.zh}支配：{SHARES.zh}",
        )
        for party, who in encounters.PARTIES.items()
    },
    questions={
        "control-not-stated": Text(
            "Who decides how much at {contact}: the organisation, the contact person, the customer?",
            "在{contact}的服务接触中，服务组织、接触员工与顾客各决定多少？",
        )
    },
    remedy=Text("Share the decisions among the three parties.", "让三方分担服务接触中的决定。"),
    severity=by_degree(high=0.4, medium=0.2),
    sources=(BATESON_1985, Q_COMPANY_CASE),
    seeds=("FP-12", "TH-5", "FP-13", "PA-23", "PA-24"),
)

#: Share that the dominating party keeps in a proposal; the other two get half of the rest each.
KEPT = 0.4


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    dominated: float = 0.5
    """Share of the decisions from which a party dominates (2.10)."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for everybody who meets customers or has shares of decisions."""
    judged = [_judged(contact, options) for contact in encounters.contacts(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-contacts")]


def _judged(contact: Actor, options: Options) -> Finding:
    place, control = at.actor(contact.id), contact.traits.control
    if control is None:
        return answer.unknown(RULE, "control-not-stated", (place,), contact=place)
    shares = attrs.asdict(control)
    most = max(shares, key=lambda party: shares[party])
    if not answer.reaches(shares[most], options.dominated):
        return answer.satisfied(RULE, place, reason="balanced")
    even = encounters.balance(control)
    rest = {"customer_share": shares.pop("customer"), "balance": even}
    facts = {name: answer.declared(number) for name, number in (shares | rest).items()}
    degree = answer.declared(1 - even)
    return answer.violated(RULE, most, (place,), degree, contact=place, **facts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The dominating party keeps less than half; the other two get equal shares of the rest."""
    contact, rest = situation.model.actor(finding.id_of("contact")), (1 - KEPT) / 2
    shares = dict.fromkeys(encounters.PARTIES, rest) | {finding.reason: KEPT}
    yield answer.mend(
        finding,
        "share-decisions",
        Text("Let all three parties decide at {contact}", "{contact}的服务接触由三方共同决定"),
        (proposals.edited(contact, control=Control(**shares)),),
        Text("service norms drawn up with staff and customers", "与员工和顾客共同制定服务规范"),
        Text("Less is standardised, so results will vary more.", "标准化程度降低，结果的差异会增大。"),
        seeds=("PA-23", "PA-24"),
    )
