"""Most customers are not registered, so nobody can recognise or remind them.

Looks at: every population of customers that owns a product, and how many of them the firm can identify.
考察对象：拥有产品的每个客户群体，以及企业能够识别其中多少。
Found when: clearly fewer than all are registered, or identified at the back office.
何时成立：已注册的，或后台能够识别的，明显少于全部。
Degree: the share of customers that are not registered or identified.
程度：未注册或无法识别的客户所占份额。
Unknown when: nobody said how many are registered, nor what the back office knows of their identity.
何时无法判断：没有说明注册客户的比例，也没有说明后台掌握多少客户身份。
False alarm: the customers do not want to be known, and the product needs no care.
误报：客户不愿登记，产品也无须维护。
Source: most customers should be registered, at the request at the latest (002 L60, L62; MF-06, MF-12).
出处：绝大多数客户应在册，最迟在提出请求时登记（002 第60、62行；MF-06、MF-12）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, registration
from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SIL04",
    name="unregistered_customers",
    family=Family.SILOS,
    title=Text("The company does not know who its customers are", "企业不知道自己的客户是谁"),
    right=Text("The company can recognise its customers", "企业认得自己的客户"),
    messages={
        "unregistered": Text(
            "{customer}: {registered} registered; the others can be neither recognised nor reminded.",
            "{customer}中只有{registered}已注册；其余的既认不出，也提醒不到。",
        ),
        "not-identified": Text(
            "Of the identity of {customer}, {holder_known} is known at {holder}; "
            "the others can be neither recognised nor reminded.",
            "{holder}只掌握{customer}中{holder_known}的身份；其余的既认不出，也提醒不到。",
        ),
    },
    questions={
        "registration-not-stated": Text(
            "{customer}: how many are registered? The customer data store tells.",
            "{customer}中有多少已注册？可查客户数据库。",
        )
    },
    remedy=Text("Register customers at contact, by a proof of product.", "接触时凭有效产品证明登记客户。"),
    severity=by_degree(high=0.6, medium=0.4),
    sources=(PROACTIVE_MODEL, CALL_CENTRE_AND_CRM),
    seeds=("MF-06", "MF-12", "CL-21", "PA-04"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    registered: float = 0.8
    """Share from which "most customers" are registered (002 L62 gives the word only); proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of customers that owns a product."""
    judged = [_judged(situation, options, customer) for customer in registration.owners(situation.model)]
    yield from judged or [answer.not_applicable(RULE, "no-customers")]


def _judged(situation: Situation, options: Options, customer: Actor) -> Finding:
    place, share = at.actor(customer.id), registration.registered(situation, customer)
    named, reason, figure = {"customer": place}, "unregistered", "registered"
    if share is None and (known := registration.identified(situation, customer)):
        named["holder"], share = at.actor(known[0]), known[1]
        reason, figure = "not-identified", "holder_known"
    if share is None:
        return answer.unknown(RULE, "registration-not-stated", (place,), **named)
    if answer.reaches(share.number, options.registered):
        return answer.satisfied(RULE, place, reason="registered")
    missing = answer.computed(1 - share.number, share.grade)
    return answer.violated(RULE, reason, (place,), missing, **named, **{figure: share})


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Registration at every contact, against a proof of product (PA-04, MF-06)."""
    customer = situation.model.actor(finding.id_of("customer"))
    yield answer.mend(
        finding,
        "register",
        Text("Register {customer} at every contact", "在每次接触时登记{customer}"),
        registration.registering(situation, customer),
        Text("the minutes that registering takes at each contact", "每次接触时登记所需的时间"),
        Text("Whoever never calls stays unknown.", "从不来电的客户仍然无法识别。"),
        Text("Some customers do not want to give their data.", "有的客户不愿提供个人信息。"),
        seeds=("PA-04", "MF-06"),
    )
