"""A page for each of the weightiest findings: why, evidence, money, first step, what would change it."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_words import span
from servicemodel.views.claims.wording import finding_claim
from servicemodel.views.cost_words import action_cost
from servicemodel.views.dossier import Dossier
from servicemodel.views.exposure_words import touches
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, graded
from servicemodel.views.heads import Heads
from servicemodel.views.outlook_words import pilot_words
from servicemodel.views.page.chapters import Piece, Traced, pieces, traced
from servicemodel.views.page.register import MOST_ACTIONS, anchor, evidence
from servicemodel.views.page.register_rows import where
from servicemodel.views.sentences import action_title, actor_name, listed, topic_name

#: So many findings have a page of their own.
MOST = 5
#: Rules about answers that do not come back.
_OPEN_LOOP = "LOP"

_WEAK = Text(
    "It rests on numbers that nobody counted: {names}. Counting them may lift or lower it.",
    "其依据中有未经计数的数字：{names}。实际计数后，程度可能加重，也可能减轻。",
)
_FIRM = Text(
    "Every number behind it is measured or documented; only a change of the set-up changes it.",
    "其依据的数字均为实测或有文件为证；只有改变服务体系才会改变结论。",
)
_ALARM = Text("A false alarm when: {words}", "可能是误报：{words}")


@frozen
class Hop:
    """One flow of the strip: who tells whom what; ``returns`` is False where no answer comes back."""

    sender: str
    what: str
    receiver: str
    returns: bool


@frozen
class Band:
    """The degree as a bar: per cent of the low end, the point and the high end, each 0 to 100."""

    low: float
    at: float
    high: float


@frozen
class Top:
    """One finding in words; empty strings where nobody stated the matter.

    ``money`` is what it touches in a year, ``step`` title and ``step_anchor`` link of the first action,
    ``saving`` and ``cost`` what that brings, ``pilot`` how to try it, ``changes`` what would change this.
    """

    anchor: str
    number: int
    id: str
    register: str
    rule: str
    title: tuple[Piece, ...]
    severity: str
    mark: str
    word: str
    where: str
    hops: tuple[Hop, ...]
    degree: str
    band: Band | None
    why: str
    evidence: tuple[tuple[str, str], ...]
    money: str
    owner: str
    step: str
    step_anchor: str
    saving: str
    cost: str
    pilot: str
    changes: tuple[str, ...]
    figures: tuple[Traced, ...]


def top(dossier: Dossier, heads: Mapping[str, Heads], language: Language) -> tuple[Top, ...]:
    """The pages of the ``MOST`` weightiest findings, one for each rule as far as there are as many."""
    first: dict[str, Finding] = {}
    for finding in dossier.violations:
        first.setdefault(finding.rule, finding)
    chosen = [*first.values()][:MOST]
    chosen += [f for f in dossier.violations if f not in chosen][: MOST - len(chosen)]
    return tuple(
        _page(n, finding, dossier, heads[finding.rule], language) for n, finding in enumerate(chosen, 1)
    )


def _page(n: int, finding: Finding, dossier: Dossier, head: Heads, language: Language) -> Top:
    severity, claim = finding.severity or Severity.LOW, finding_claim(dossier, finding)
    action = next(iter(dossier.actions_of(finding)), None)
    described = {each.id for each in dossier.plan.actions[:MOST_ACTIONS]}
    model = dossier.model
    return Top(
        anchor=f"{language.value}-top-{n}",
        number=n,
        id=finding.id,
        register=anchor(language, finding.id),
        rule=finding.rule,
        title=pieces(claim, language),
        severity=severity.value,
        mark=SEVERITY_MARKS[severity],
        word=SEVERITY_LABELS[severity].to(language),
        where=where(finding.elements, dossier, language),
        hops=_hops(finding, model, language),
        degree=graded(finding.value, language, model.currency) if finding.value else "",
        band=_band(finding.value),
        why=head.found_when.to(language),
        evidence=evidence(finding, dossier, language),
        money=touches(finding, language, model.currency),
        owner=dossier.entry(finding.id).owner,
        step=action_title(action, model, language) if action else "",
        step_anchor=anchor(language, action.id) if action and action.id in described else "",
        saving=_saving(action, dossier, language),
        cost=_cost(action, dossier, language),
        pilot=_pilot(action, dossier, language),
        changes=(_basis(finding, language), _ALARM.to(language).format(words=head.false_alarm.to(language))),
        figures=traced(
            (claim,), None if dossier.readers else model.file.path if model.file else "", language
        ),
    )


def _hops(finding: Finding, model: ServiceModel, language: Language) -> tuple[Hop, ...]:
    """The flows that the finding is about, in the order of its elements."""
    flows = [element for ref in finding.elements if isinstance(element := model.find(ref), Flow)]
    closed = {flow.closes for flow in model.flows if flow.closes}
    return tuple(
        Hop(
            actor_name(flow.sender, model, language),
            listed([topic_name(topic, model, language) for topic in flow.topics[:2]], language),
            actor_name(flow.receiver, model, language),
            not finding.rule.startswith(_OPEN_LOOP) or flow.id in closed,
        )
        for flow in flows
    )


def _band(value: Value | None) -> Band | None:
    if value is None or value.unit is not Unit.SHARE:
        return None
    low, high = (value.number if end is None else end for end in (value.low, value.high))
    return Band(*(round(min(1.0, max(0.0, end)) * 100, 1) for end in (low, value.number, high)))


def _basis(finding: Finding, language: Language) -> str:
    weak = {
        fact_label(name, language): None
        for name, fact in finding.facts
        if isinstance(fact, Value) and fact.grade in {Grade.ASSUMED, Grade.DECLARED}
    }
    return _WEAK.to(language).format(names=listed(weak, language)) if weak else _FIRM.to(language)


def _saving(action: Action | None, dossier: Dossier, language: Language) -> str:
    saving = dossier.strategy.saving(action.id) if dossier.strategy and action else None
    return span(saving, dossier.model, language) if saving else ""


def _cost(action: Action | None, dossier: Dossier, language: Language) -> str:
    if action is None or dossier.strategy is None:
        return ""
    costs = {one.action: one for one in dossier.strategy.candidates}
    priced = costs.get(action.id)
    return action_cost(priced, dossier.model, language) if priced and priced.priced else ""


def _pilot(action: Action | None, dossier: Dossier, language: Language) -> str:
    outlook = dossier.strategy.outlook if dossier.strategy else None
    if action is None or outlook is None:
        return ""
    pilot = next((one.pilot for one in outlook.prospects if one.action == action.id), None)
    said = pilot_words(pilot, dossier.model, language) if pilot else ""
    # The page has a heading of its own for it.
    return said.partition(Text(": ", "：").to(language))[2]
