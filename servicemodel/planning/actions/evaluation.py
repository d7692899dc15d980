"""Evaluation: results reach those who can act on them (PA-15, PA-16)."""

from collections.abc import Iterator

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, Way, told

QUALITY = "service.quality"
REPORT = Text("Have {sender} report {topic} to {reader}", "由{sender}向{reader}报告{topic}")
READING = (Text("time to prepare the results and to decide what follows", "整理结果并决定改进所需的时间"),)
_PAINTED = (Text("Units that are evaluated may paint a better picture.", "受评单位可能粉饰情况。"),)

TO_MANAGEMENT = ActionPlate(
    "PA-15",
    Text("Evaluate centre and intermediaries, and adjust", "评价服务中心与中介组织并作调整"),
    REPORT,
    Text(
        "a scheduled flow from evaluation to management on service.quality",
        "就 service.quality 由服务评价向管理层新增定期信息流",
    ),
    PROACTIVE_MODEL,
    "L74",
    READING,
    _PAINTED,
    Beneficiary.FIRM,
    seeds=("FL3-33", "FL3-34", "MF-24"),
)
TO_BACK_OFFICE = ActionPlate(
    "PA-16",
    Text("Improve interaction resources from evaluation results", "依据评价结果改进服务交互资源"),
    REPORT,
    Text(
        "a scheduled flow from evaluation to the back office on service.quality",
        "就 service.quality 由服务评价向后台新增定期信息流",
    ),
    PROACTIVE_MODEL,
    "L62",
    READING,
    _PAINTED,
    Beneficiary.FIRM,
    seeds=("FL3-14", "MF-13", "MF-23"),
)


def to_management(situation: Situation) -> Iterator[Proposal]:
    """PA-15: by service evaluation, where there is such a unit."""
    reader = cast.management(situation.model)
    for unit in cast.of_kind(situation.model, ActorKind.SERVICE_EVALUATION) if reader else ():
        yield from reported(TO_MANAGEMENT, situation, unit, reader or "", QUALITY, FlowKind.EVALUATION)


def to_back_office(situation: Situation) -> Iterator[Proposal]:
    """PA-16: by service evaluation, where there are both units."""
    reader = cast.back(situation.model)
    for unit in cast.of_kind(situation.model, ActorKind.SERVICE_EVALUATION) if reader else ():
        yield from reported(TO_BACK_OFFICE, situation, unit, reader or "", QUALITY, FlowKind.EVALUATION)


def reported(
    plate: ActionPlate, situation: Situation, sender: str, reader: str, topic: str, kind: FlowKind
) -> Iterator[Proposal]:
    """A scheduled report of ``sender`` to ``reader``."""
    named = {"sender": cast.who(sender), "reader": cast.who(reader), "topic": cast.what(topic)}
    way = Way(sender, reader, (topic,), kind, Trigger.SCHEDULED)
    yield from told(plate, situation, (way,), (sender, reader, topic), named)
