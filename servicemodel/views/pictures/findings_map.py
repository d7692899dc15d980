"""Findings painted on the map: severity as colour, letter and shape; questions without an answer dashed."""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Arrow, Picture, Style
from servicemodel.views.pictures import actors_and_flows
from servicemodel.views.staging import many, whose

NAME = "findings_map"
TITLE = Text("Where the findings are", "问题出在哪里")


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """The map with marks; ``titles`` by rule id are shown on pointing at a mark.

    A finding about a flow is painted on the flow alone; others on the parties they name.
    """
    model = situation.model
    plain = actors_and_flows.picture(situation)
    open_ended = _unanswered(model)
    arrows = tuple(_plain(arrow, arrow.id in open_ended) for arrow in plain.arrows)
    told = painted(evolve(plain, arrows=arrows), model, findings, titles)
    return evolve(told, name=NAME, title=TITLE, caption=_count(model, findings))


def _plain(arrow: Arrow, unanswered: bool) -> Arrow:
    """Only findings are marks here; a question without an answer is dashed."""
    style = Style.DASHED if unanswered and arrow.style is Style.SOLID else arrow.style
    return evolve(arrow, style=style, mark=None)


def _unanswered(model: ServiceModel) -> set[str]:
    answered = {flow.closes for flow in model.flows}
    return {flow.id for flow in model.flows if flow.kind is FlowKind.REQUEST and flow.id not in answered}


def _count(model: ServiceModel, findings: Sequence[Finding]) -> Text:
    wrong = [finding.severity for finding in findings if finding.outcome is Outcome.VIOLATED]
    high, medium, low = (wrong.count(severity) for severity in Severity)
    unknown = sum(finding.outcome is Outcome.UNKNOWN for finding in findings)
    owner = whose(model)
    return Text(
        f"{owner.en}: {many(len(wrong), 'finding', 'findings')} ({high} high, {medium} medium, "
        f"{low} low), {many(unknown, 'open question', 'open questions')}",
        f"{owner.zh}：{len(wrong)}项问题（高{high}，中{medium}，低{low}），{unknown}项待查",
    )
