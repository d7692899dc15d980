"""The exchange sheets of a workbook: what a row says of an actor, a flow or a number (users.md, section 11).

Both ends use it: the sheets that go out are written from it, and what comes back is compared with it.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

import attrs
from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.flow import Delay, Flow, FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value

#: The cell beside this label tells from which state of the model the workbook was made.
STATE_HEAD = Text("State of the model (do not change)", "模型状态（请勿修改）")
#: What stands there in an edition for one party, which does not come back.
EDITION_STATE = "edition"
#: Heads of an input of the business case: what it was at export, what it is now, its place in the list.
INPUT_HEADS: Mapping[str, Text] = {
    "at_export": Text("At export", "导出时"),
    "value": Text("Value", "数值"),
    "number": Text("No.", "编号"),
}
#: The longest text that a cell of a spreadsheet holds.
LONGEST = 32_767


class Form(Enum):
    """How a cell is read."""

    KEY = "key"
    NAME_EN = "name_en"
    NAME_ZH = "name_zh"
    WORD = "word"
    IDS = "ids"
    ID = "id"
    NUMBER = "number"
    GRADE = "grade"
    SOURCE = "source"
    SHOWN = "shown"


@frozen
class Column:
    """A column: its heads, how it is read, the field of the model file, and the words or ids it takes.

    ``words`` is set for words, ``of`` for ids; ``several`` says that a cell may hold more than one.
    """

    head: Text
    form: Form
    field: str = ""
    words: type[Enum] | None = None
    of: Section | None = None
    several: bool = False


class Sheet(Enum):
    """The sheets that are compared row by row."""

    ACTORS = "actors"
    FLOWS = "flows"
    NUMBERS = "numbers"


_EN, _ZH = Text("Name, English", "英文名称"), Text("Name, Chinese", "中文名称")
_NAMES = {"name_en": Column(_EN, Form.NAME_EN, "name"), "name_zh": Column(_ZH, Form.NAME_ZH, "name")}
_A, _C, _F, _P, _T = Section.ACTORS, Section.CHANNELS, Section.FLOWS, Section.PERMISSIONS, Section.TOPICS


def _ids(en: str, zh: str, field: str, of: Section, several: bool = False) -> Column:
    return Column(Text(en, zh), Form.IDS if several else Form.ID, field, None, of, several)


#: The columns of every sheet by slug, in their order; the first is the key of the row.
COLUMNS: Mapping[Sheet, Mapping[str, Column]] = {
    Sheet.ACTORS: {
        "id": Column(Text("Actor id", "主体标识"), Form.KEY),
        **_NAMES,
        "kind": Column(Text("Kind of actor", "主体类型"), Form.WORD, "kind", ActorKind),
        "part_of": _ids("Part of", "隶属于", "part_of", _A, several=True),
        "segments": Column(Text("Segments", "客户细分"), Form.WORD, "segments", Segment, None, True),
    },
    Sheet.FLOWS: {
        "id": Column(Text("Flow id", "信息流标识"), Form.KEY),
        **_NAMES,
        "from": _ids("From (id)", "发出方（标识）", "from", _A),
        "to": _ids("To (id)", "接收方（标识）", "to", _A),
        "topics": _ids("Topics", "信息主题", "topics", _T, several=True),
        "kind": Column(Text("Purpose", "用途"), Form.WORD, "kind", FlowKind),
        "trigger": Column(Text("Set off by", "触发方式"), Form.WORD, "trigger", Trigger),
        "channel": _ids("Channel", "渠道", "channel", _C),
        "closes": _ids("Answers flow", "答复的信息流", "closes", _F),
        "permission": _ids("Permission", "所需许可", "permission", _P),
    },
    Sheet.NUMBERS: {
        "id": Column(Text("Key of the number", "数值键"), Form.KEY),
        "value": Column(Text("Value", "数值"), Form.NUMBER),
        "grade": Column(Text("Evidence grade", "证据等级"), Form.GRADE),
        "source": Column(Text("Source", "来源"), Form.SOURCE),
        "low": Column(Text("90 % interval, low", "90%区间下限"), Form.SHOWN),
        "high": Column(Text("90 % interval, high", "90%区间上限"), Form.SHOWN),
        "cases": Column(Text("n", "样本数"), Form.SHOWN),
    },
}
#: The section of the model whose elements have rows of their own.
SECTIONS: Mapping[Sheet, Section] = {Sheet.ACTORS: _A, Sheet.FLOWS: _F}
#: A cell before it is put into words: text, ids or words, a number, or None.
Cell = str | tuple[str, ...] | float | None


@frozen
class Number:
    """A number of the model: ``field`` of the element at ``ref``, as the model file calls it."""

    ref: Ref
    field: str
    value: Value

    @property
    def key(self) -> str:
        """The place in one word: ``flows/call/coverage``."""
        return f"{self.ref.section.value}/{self.ref.id}/{self.field}"


def plain(text: str) -> str:
    """``text`` as a cell keeps it: on one line, printable, no longer than a cell."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:LONGEST].rstrip()


def cells(sheet: Sheet, element: Actor | Flow) -> Mapping[str, Cell]:
    """What the row of ``element`` says, by slug of the column."""
    name = element.name
    told: dict[str, Cell] = {
        "id": element.id,
        "name_en": plain(name.en) if name else None,
        "name_zh": plain(name.zh) if name else None,
    }
    if isinstance(element, Actor):
        segments = tuple(segment.value for segment in element.segments)
        return {**told, "kind": element.kind.value, "part_of": element.part_of, "segments": segments}
    own: dict[str, Cell] = {"from": element.sender, "to": element.receiver, "topics": element.topics}
    more = {"channel": element.channel, "closes": element.closes, "permission": element.permission}
    kind = element.kind.value if element.kind else None
    return {**told, **own, "kind": kind, "trigger": element.trigger.value, **more}


def rows(sheet: Sheet, model: ServiceModel) -> tuple[Mapping[str, Cell], ...]:
    """The rows of ``sheet`` in file order; () for the sheet of numbers."""
    found = model.section(SECTIONS[sheet]) if sheet in SECTIONS else ()
    return tuple(cells(sheet, each) for each in found if isinstance(each, Actor | Flow))


def numbers(model: ServiceModel) -> tuple[Number, ...]:
    """Every number of the model that a field of its own holds, by section in file order."""
    return tuple(
        Number(Ref(section, element.id), field, value)
        for section in Section
        for element in model.section(section)
        for field, value in _numbers(element)
    )


def _numbers(element: Element) -> Iterator[tuple[str, Value]]:
    """Numbers of the element, of its fidelity and of its traits."""
    holders = (getattr(element, "fidelity", None), element, getattr(element, "traits", None))
    for holder in holders:
        for attribute in attrs.fields(type(holder)) if holder is not None else ():
            found = getattr(holder, attribute.name)
            found = found.days if isinstance(found, Delay) else found
            if isinstance(found, Value):
                yield attribute.name, found
