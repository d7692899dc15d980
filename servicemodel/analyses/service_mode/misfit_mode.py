"""A customer segment is served in a mode that does not fit it.

Looks at: every segment of end customers, its service mode, and the partners who serve it.
考察对象：每一个终端客户群体、其客户服务模式以及为其服务的合作伙伴。
Found when: key customers are not served directly, sporadic ones not through agents, or a third party is weak.
何时成立：大客户没有由企业直接服务，零星客户没有交给代理商，或第三方服务商质量不高。
Degree: how far the mode is from the selection rule; for a weak partner what it lacks in quality.
程度：偏离模式选择规则的程度；第三方服务商质量不高时为其欠缺的质量。
Unknown when: nobody said the mode, the kind of segment or the quality of the partner.
何时无法判断：没有说明模式、客户类别或合作伙伴的质量。
False alarm: a mixture of modes serves one segment, and the file names only one of them.
误报：同一群体采用多种模式，文件只写了其中一种。
Source: selection rule of the source paper (002 L35; MO-R1 to MO-R4).
出处：论文的模式选择规则（002 第35行；MO-R1至MO-R4）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, partners, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.kinds import Segment, Side
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="MOD01",
    name="misfit_mode",
    family=Family.SERVICE_MODE,
    title=Text("Customers are served in a mode that does not fit them", "客户服务模式与客户类型不相称"),
    right=Text("Every segment is served in the mode that fits it", "每类客户都采用相称的服务模式"),
    messages={
        "key-not-direct": Text(
            "{customer}: key customers, yet not served in the direct mode.",
            "{customer}属于大客户，却没有采用直接服务模式。",
        ),
        "sporadic-not-agent": Text(
            "{customer}: sporadic customers, yet not served through agents.",
            "{customer}属于零星客户，却没有交给代理商服务。",
        ),
        "weak-partner": Text(
            "{customer}: the service is outsourced to {partner}; quality as a partner: {partner_quality}.",
            "{customer}的服务外包给{partner}，而其合作伙伴质量只有{partner_quality}。",
        ),
    },
    questions={
        "mode-not-stated": Text(
            "In which mode is the service for {customer} given: direct, through dealers, by a third party?",
            "{customer}采用哪种客户服务模式：直接、代理商，还是第三方服务商？",
        ),
        "segment-not-stated": Text(
            "Should {customer} count as key customers or as sporadic ones?",
            "{customer}属于哪类客户：大客户，还是零星客户？",
        ),
        "quality-not-stated": Text(
            "How good is the service that third parties give {customer}, and who assesses it?",
            "第三方服务商为{customer}提供的服务质量如何？由谁评估？",
        ),
    },
    remedy=Text(
        "Serve key customers directly, sporadic ones through agents; outsource to good partners only.",
        "大客户直接服务，零星客户交给代理商；只外包给高质量的合作伙伴。",
    ),
    severity=by_degree(high=0.6, medium=0.3),
    sources=(PROACTIVE_MODEL,),
    seeds=("MO-R1", "MO-R2", "MO-R3", "MO-R4", "AC-04d"),
)

#: Degree of a misfit of the mode; the source gives the order only, the figures are a proposal.
KEY, SPORADIC = answer.computed(0.7, Grade.ASSUMED), answer.computed(0.2, Grade.ASSUMED)
FITTING = {
    Segment.KEY_CUSTOMER: ("key-not-direct", KEY, (ServiceMode.DIRECT, ServiceMode.PROACTIVE)),
    Segment.SPORADIC_CUSTOMER: (
        "sporadic-not-agent",
        SPORADIC,
        (ServiceMode.DEALER, ServiceMode.THIRD_PARTY, ServiceMode.PROACTIVE),
    ),
}
DIRECTLY = Text("Serve {customer} in the direct mode", "对{customer}采用直接服务模式")
THROUGH_AGENTS = Text("Serve {customer} through agents", "由代理商服务{customer}")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    quality: float = 0.8
    """Quality from which a third party may take over most of the service; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every segment of which the kind or the mode was said."""
    customers = [a for a in situation.model.actors if a.side is Side.END_CUSTOMER]
    customers = [a for a in customers if a.traits.mode or set(a.segments) & set(FITTING)]
    judged = [_judged(situation, customer, options) for customer in customers]
    yield from judged or [answer.not_applicable(RULE, "no-segments")]


def _judged(situation: Situation, customer: Actor, options: Options) -> Finding:
    place, mode = at.actor(customer.id), customer.traits.mode
    if mode is None:
        return answer.unknown(RULE, "mode-not-stated", (place,), customer=place)
    for segment, (reason, degree, fitting) in FITTING.items():
        if segment in customer.segments and mode not in fitting:
            return answer.violated(RULE, reason, (place,), degree, customer=place)
    if mode is ServiceMode.THIRD_PARTY:
        return _outsourced(situation, customer, options)
    if not set(customer.segments) & set(FITTING):
        return answer.unknown(RULE, "segment-not-stated", (place,), customer=place)
    return answer.satisfied(RULE, place, reason="mode-fits")


def _outsourced(situation: Situation, customer: Actor, options: Options) -> Finding:
    place = at.actor(customer.id)
    thirds = partners.serving(situation, customer.id, partners.THIRD_PARTIES)
    weakest = partners.weakest(situation, thirds)
    if weakest and not answer.reaches(weakest[1].number, options.quality):
        partner, quality = at.actor(weakest[0]), weakest[1]
        named = {"customer": place, "partner": partner}
        lacking = answer.computed(1 - quality.number, quality.grade)
        return answer.violated(
            RULE, "weak-partner", (place, partner), lacking, **named, partner_quality=quality
        )
    if partners.unrated(situation, thirds):
        return answer.unknown(RULE, "quality-not-stated", (place,), customer=place)
    return answer.satisfied(RULE, place, reason="strategic-partner")


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The mode that fits; or a partner brought up to the standard (MO-R3)."""
    model = situation.model
    if finding.reason == "weak-partner":
        title = Text(
            "Bring {partner} up to the standard of a strategic partner", "把{partner}提升为高质量的战略伙伴"
        )
        partner = model.actor(finding.id_of("partner"))
        change = proposals.edited(partner, partner_quality=proposals.assumed(proposals.FULL))
    else:
        direct = finding.reason == "key-not-direct"
        title = DIRECTLY if direct else THROUGH_AGENTS
        customer = model.actor(finding.id_of("customer"))
        mode = ServiceMode.DIRECT if direct else ServiceMode.DEALER
        change = proposals.edited(customer, mode=mode)
    yield answer.mend(
        finding,
        "refit",
        title,
        (change,),
        Text(
            "own staff, or contracts, training and assessment of partners",
            "自有人员，或对伙伴的签约、培训与考核",
        ),
        Text("Customers must get used to other contacts.", "客户需要适应新的联系人。"),
        seeds=("MO-R1", "MO-R2", "MO-R3"),
    )
