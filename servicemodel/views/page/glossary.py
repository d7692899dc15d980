"""Terms of the report in both languages, and the theory behind the rules that it used."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.heads import Heads

TERMS: tuple[tuple[Text, Text], ...] = (
    (
        Text("Party (actor)", "主体"),
        Text(
            "A person, unit, firm or population that holds or needs information.",
            "持有或需要信息的人、单元、企业或群体。",
        ),
    ),
    (
        Text("Topic", "信息主题"),
        Text(
            "A kind of information, for example the state of a customer's unit.",
            "一类信息，例如单台产品状态。",
        ),
    ),
    (
        Text("Information flow", "信息流"),
        Text("One way on which a party tells another something.", "一个主体向另一个主体传递信息的通路。"),
    ),
    (
        Text("Origin", "信息源"),
        Text("A party that observes a topic at first hand.", "直接观察到某一主题的主体。"),
    ),
    (
        Text("Knowledge (K)", "知悉度（K）"),
        Text("Share of the items known correctly and in time.", "准确、及时掌握的信息项比例。"),
    ),
    (
        Text("Wrong belief (W)", "误知度（W）"),
        Text(
            "Share of the items held, but wrong, out of date or late.",
            "虽已掌握，但有误、过时或迟到的信息项比例。",
        ),
    ),
    (
        Text("Ignorance (U)", "未知度（U）"),
        Text("Share of the items that never arrive.", "从未到达的信息项比例。"),
    ),
    (
        Text("Need", "信息需求"),
        Text("Share of the items that the work requires to be known.", "工作要求掌握的信息项比例。"),
    ),
    (Text("Gap", "信息缺口"), Text("Need minus knowledge, never below 0.", "需求减去知悉度，最小为0。")),
    (
        Text("Information asymmetry", "信息不对称"),
        Text("One party knows more of a topic than another.", "一方对某一主题的了解多于另一方。"),
    ),
    (
        Text("Advantage", "信息优势"),
        Text(
            "What a party would gain from another if that one told it everything.",
            "若对方将所知全部告知，一方能够增加的知悉度。",
        ),
    ),
    (
        Text("Silo", "信息孤岛"),
        Text(
            "Information that stays where it is, although others inside need it.",
            "内部他人需要、却停留在原处的信息。",
        ),
    ),
    (
        Text("Open loop", "开环"),
        Text(
            "A question or order without an answer to the one who asked.",
            "提出的问题或指令没有回复给提出者。",
        ),
    ),
    (
        Text("Virtual service centre", "虚拟客户服务中心"),
        Text(
            "Five units that serve the customer together, whatever department they belong to.",
            "共同服务客户的五个单元，不论其隶属哪个部门。",
        ),
    ),
    (
        Text("Evidence grade", "证据等级"),
        Text(
            "● measured: counted from records; ◕ documented: from a contract or process; "
            "◐ declared: estimated by a person; ○ assumed: default of the program.",
            "● 实测：由记录计数得出；◕ 文档：来自合同或流程文件；◐ 申报：由人员估计；○ 假设：程序默认值。",
        ),
    ),
    (
        Text("90 % interval", "90%区间"),
        Text("The true value lies inside it in nine of ten cases.", "真实值有九成可能落在其中。"),
    ),
)


@frozen
class Term:
    """A term, its name in the other language, and its meaning."""

    name: str
    other: str
    meaning: str


@frozen
class Theory:
    """A rule with its headed lines and the works it rests on."""

    rule: str
    title: str
    rows: tuple[tuple[str, str], ...]
    works: tuple[str, ...]


def terms(language: Language) -> tuple[Term, ...]:
    """The glossary in ``language``."""
    other = Language.EN if language is Language.ZH else Language.ZH
    return tuple(Term(name.to(language), name.to(other), text.to(language)) for name, text in TERMS)


def theories(rules: Mapping[str, Rule], heads: Mapping[str, Heads], language: Language) -> tuple[Theory, ...]:
    """Every rule with its theory, by id."""
    return tuple(
        Theory(
            rule=id,
            title=rules[id].title.to(language),
            rows=heads[id].rows(language),
            works=tuple(source.citation for source in rules[id].sources),
        )
        for id in sorted(rules)
    )
