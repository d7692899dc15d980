"""Mapping: which measure feeds which number, and what the ids of the model are called."""

from servicemodel.domain.exchange import plain
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.sentences import name_of
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.paper import FIRST, Paper

TITLE = Text("Mapping", "对照")
_GUIDE = Text(
    "What ids stand for, and which numbers of the model come from records: these are not changed by hand, "
    "but by measuring again.",
    "各标识的含义，以及模型中来自记录的数值：这些数值不可手工修改，须重新测量。",
)
SECTION_LABELS = {
    Section.TOPICS: Text("topic", "信息主题"),
    Section.ACTORS: Text("actor", "主体"),
    Section.CHANNELS: Text("channel", "渠道"),
    Section.PERMISSIONS: Text("permission", "许可"),
    Section.POPULATIONS: Text("population", "客户群体"),
    Section.ORIGINS: Text("first-hand observer", "第一手掌握方"),
    Section.FLOWS: Text("flow", "信息流"),
    Section.NEEDS: Text("need", "信息需求"),
    Section.REQUESTS: Text("matter", "服务请求"),
    Section.PROJECTS: Text("project", "项目"),
}
_HEADS = (
    (Text("Section", "部分"), 18),
    (Text("Id", "标识"), 34),
    (Text("Name", "名称"), 52),
    (Text("Number fed by records", "由记录提供的数值"), 30),
    (Text("Measure", "指标"), 36),
)


def mapping(paper: Paper, of: Casebook) -> None:
    """The sheet."""
    paper.framed(TITLE, _GUIDE, len(_HEADS))
    paper.heads([head for head, _ in _HEADS], [float(width) for _, width in _HEADS])
    fed: dict[Ref, list[tuple[str, str]]] = {}
    for binding in of.model.bindings:
        fed.setdefault(binding.ref, []).append((binding.what, binding.measure))
    at = FIRST
    for section in Section:
        for element in of.model.section(section):
            ref = Ref(section, element.id)
            for what, measure in fed.get(ref, [("", "")]):
                at += 1
                paper.text(at, 0, paper.said(SECTION_LABELS[section], " / "))
                paper.text(at, 1, element.id, "key")
                names = dict.fromkeys(plain(name_of(ref, of.model, each)) for each in paper.languages)
                paper.text(at, 2, "\n".join(names))
                told = (
                    dict.fromkeys(fact_label(what, each) for each in paper.languages) if what else {"–": None}
                )
                paper.text(at, 3, "\n".join(told))
                paper.text(at, 4, measure or "–", "key")
    last = max(at, FIRST + 1)
    paper.page.freeze_panes(FIRST + 1, 2)
    paper.page.autofilter(FIRST, 0, last, len(_HEADS) - 1)
    paper.page.print_area(0, 0, last, len(_HEADS) - 1)
