"""The facts that a rule without code may test, as tables in Markdown.

``python -m servicemodel.views.fact_table docs`` prints them anew into the pages about rules of one's own.
"""

import sys
from pathlib import Path

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule_facts import EACH, RuleFact, facts_of, slots_of
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit

#: What stands before and after the tables in a page.
MARKS = ("<!-- facts -->", "<!-- end of facts -->")
_KINDS = tuple(kind.value for kind in ActorKind)
_HEADER = Text("| fact | what it is | compared with |", "| 信息项 | 含义 | 比较对象 |")
_FORMS = {
    Unit.SHARE: Text("number from 0 to 1", "0到1的数"),
    Unit.DAYS: Text("duration, `2 days`", "时长，如 `2 days`"),
    Unit.PER_DAY: Text("rate, `0.1 per year`", "频率，如 `0.1 per year`"),
    Unit.PER_YEAR: Text("number a year, or `12 per week`", "每年的数量，或 `12 per week`"),
    Unit.MONEY: Text("number, in the currency of the model", "以模型货币计的数"),
    Unit.COUNT: Text("number", "数"),
}


def fact_tables(language: Language) -> str:
    """One table for each sort of element, with what its sentences may name."""
    return "\n\n".join(_table(each, language) for each in EACH)


def _table(each: str, language: Language) -> str:
    slots = " ".join(f"`{{{slot}}}`" for slot in slots_of(each))
    title = Text(f"**`each: {each}`**: {EACH[each].label.en}", f"**`each: {each}`**：{EACH[each].label.zh}")
    filled = Text(f"Sentences may name {slots}.", f"句中可用{slots}。")
    rows = [
        f"| `{f.name}` | {f.label.to(language)} | {_form(f, language)} |" for f in facts_of(each).values()
    ]
    table = "\n".join((_HEADER.to(language), "|---|---|---|", *rows))
    return "\n\n".join((title.to(language), filled.to(language), table))


def _form(fact: RuleFact, language: Language) -> str:
    if fact.unit:
        return _FORMS[fact.unit].to(language)
    if fact.yes_no:
        return "true, false"
    if fact.section:
        known = Text(f"id in `{fact.section.value}`", f"`{fact.section.value}` 中的标识符")
        return known.to(language)
    if fact.words == _KINDS:
        return Text("kind, of `servicemodel schema kinds`", "类别，见 `servicemodel schema kinds`").to(
            language
        )
    return " ".join(f"`{word}`" for word in fact.words)


def with_tables(page: str, language: Language) -> str:
    """``page`` with the tables between its two marks printed anew."""
    before, _, rest = page.partition(f"{MARKS[0]}\n")
    after = rest.partition(MARKS[1])[2]
    return f"{before}{MARKS[0]}\n\n{fact_tables(language)}\n\n{MARKS[1]}{after}"


if __name__ == "__main__":
    for file, tongue in (("own-rules.md", Language.EN), ("own-rules.zh.md", Language.ZH)):
        path = Path(sys.argv[1]) / file
        path.write_text(with_tables(path.read_text(encoding="utf-8"), tongue), encoding="utf-8")
