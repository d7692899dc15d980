"""The interview sheet as a form: its columns, what stands in a filled row, and what may be wrong with it."""

from collections import Counter
from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.kinds import SEGMENT_LABELS
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.question import Blank
from servicemodel.domain.text import Text
from servicemodel.domain.traits import TRAIT_LABELS
from servicemodel.domain.value import Grade

_NAMED = Actor | Channel | Permission

#: The columns in their order, by slug; a sheet may stand in either language, or in both.
COLUMNS: Mapping[str, Text] = {
    "number": Text("No.", "序号"),
    "whom": Text("Ask whom", "询问对象"),
    "question": Text("Question", "问题"),
    "why": Text("Why it matters (rules that wait)", "为何重要（待定的规则）"),
    "effect": Text("What the answer could change", "答案可能改变的结果"),
    "answer": Text("Answer", "答案"),
    "unit": Text("Unit or choice", "单位或选项"),
    "source": Text("Who said it", "回答人"),
    "date": Text("When", "日期"),
    "grade": Text("Evidence grade", "证据等级"),
    "stood": Text("Asked at the value (do not change)", "提问时的数值（请勿修改）"),
    "key": Text("Key (do not change)", "键（请勿修改）"),
}

#: The columns that nobody needs to see.
HIDDEN = ("stood", "key")

YES_NO: Mapping[bool, Text] = {True: Text("yes", "是"), False: Text("no", "否")}
#: What an empty list is called: nobody is asked, nothing is measured.
NOBODY = Text("nobody", "无")
GRADES: Mapping[Grade, Text] = {
    Grade.MEASURED: Text("measured", "实测"),
    Grade.DOCUMENTED: Text("documented", "文档"),
    Grade.DECLARED: Text("declared", "申报"),
    Grade.ASSUMED: Text("assumed", "假设"),
}


@frozen
class Answer:
    """A filled row: ``value`` is what will stand in the model file; None for a remark.

    ``cell`` names where it was written; ``remark`` is the line of comment that goes with it. ``stood``
    is the number that the model held when the question was asked, "" for none.
    """

    blank: Blank
    cell: str
    value: object
    remark: str = ""
    stood: str = ""


@frozen(order=True)
class SheetProblem:
    """One cell that cannot be used: where, why, what stood there, and the nearest guess or "" ."""

    cell: str
    reason: str
    got: str = ""
    guess: str = ""


class SheetRefused(Exception):
    """A filled sheet cannot be used; ``problems`` holds every problem of the run."""

    def __init__(self, problems: tuple[SheetProblem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{p.cell}: {p.reason}" for p in self.problems))


@frozen
class Answered:
    """What a filled sheet makes of a model: new bytes by path, answers written, kept as remarks, left.

    ``same`` are answers that the model gives already; ``empty`` counts rows without an answer.
    """

    files: Mapping[str, bytes]
    written: tuple[Answer, ...]
    remarks: tuple[Answer, ...]
    same: tuple[Answer, ...]
    empty: int


_FLOW_KINDS: dict[Enum, Text] = {
    FlowKind.INFORM: Text("information, no answer expected", "告知，无需答复"),
    FlowKind.REQUEST: Text("question or request", "询问或请求"),
    FlowKind.RESPONSE: Text("answer", "答复"),
    FlowKind.ORDER: Text("instruction", "指令"),
    FlowKind.REMINDER: Text("reminder", "提示"),
    FlowKind.TRAINING: Text("training", "培训"),
    FlowKind.EVALUATION: Text("evaluation", "评价"),
}
#: What the words of a field of words are called.
LABELS: Mapping[Enum, Text] = dict((*TRAIT_LABELS.items(), *SEGMENT_LABELS.items(), *_FLOW_KINDS.items()))


def choices(section: Section, model: ServiceModel) -> Mapping[str, Text]:
    """Names by id of the actors, channels or permissions; the id is added where a name stands for several."""
    named = {each.id: each.name for each in model.section(section) if isinstance(each, _NAMED)}
    counted = Counter(word for name in named.values() for word in {name.en, name.zh})
    several = {id for id, name in named.items() if max(counted[name.en], counted[name.zh]) > 1}
    with_id = {id: Text(f"{named[id].en} ({id})", f"{named[id].zh} ({id})") for id in several}
    return {id: with_id.get(id, name) for id, name in named.items()}
