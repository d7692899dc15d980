"""The fixed words of the living book."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.page.words import words

_WORDS: dict[str, Text] = {
    "book": Text("Living book", "活文档"),
    "answer": Text("What is promised, and what is kept", "承诺了什么，兑现了什么"),
    "attention": Text("Promises that need somebody", "需要有人处理的承诺"),
    "attention_none": Text("No promise is broken or unmeasured.", "没有未兑现或未测量的承诺。"),
    "unrun_note": Text(
        "No run of the tests is bound in yet, so nothing is said about keeping. Run: pytest --promises "
        "out/promises.jsonl",
        "尚无测试结果，因此不对是否兑现下结论。请运行：pytest --promises out/promises.jsonl",
    ),
    "chapters": Text("Chapters", "各章"),
    "chapter": Text("Chapter", "章"),
    "promises": Text("Promises", "承诺"),
    "promise": Text("Promise", "承诺"),
    "state": Text("State", "状态"),
    "owner": Text("Owner", "负责人"),
    "since": Text("Since", "起始日期"),
    "since_day": Text("since {day}", "自{day}起"),
    "since_unknown": Text("not known", "尚不清楚"),
    "history": Text("Earlier states", "以往状态"),
    "filed": Text("Filed under", "归档编号"),
    "shared": Text("In every example", "每个例子都以此为前提"),
    "result": Text("Result", "结果"),
    "examples_one": Text("1 example", "1个例子"),
    "examples_many": Text("{n} examples", "{n}个例子"),
    "record": Text("Record of the run", "运行记录"),
    "settle": Text("What would settle it", "需要补充"),
    "fails": Text(
        "In the example “{name}”{row}, this does not hold: “{step}”.",
        "例子“{name}”{row}中，这一条不成立：“{step}”。",
    ),
    "fails_early": Text(
        "The example “{name}”{row} could not be run to its end.", "例子“{name}”{row}未能运行完毕。"
    ),
    "cannot_say": Text("The example “{name}”{row} cannot be judged yet.", "例子“{name}”{row}尚无法判断。"),
    "row": Text(" (row {n})", "（第{n}行）"),
    "found": Text("Found", "实际"),
    "here_else": Text("In this language alone: {state}.", "仅就本语言而言：{state}。"),
    "there_else": Text("In the Chinese page: {state}.", "英文页中：{state}。"),
    "untranslated": Text(
        "This promise is not written in English yet; the Chinese page has it.",
        "这项承诺尚无中文版；见英文页。",
    ),
    "uncounted": Text("The chapter has no introduction in English yet.", "本章尚无中文引言。"),
    "runs": Text("What the book rests on", "本书的依据"),
    "run": Text("Run of the tests", "测试运行"),
    "counted": Text("The runner counted", "测试程序计得"),
    "tools": Text("Tools", "工具"),
    "built": Text("Built", "生成日期"),
    "rest_lead": Text(
        "The states come from these results alone. Each example runs once in each language; a promise is "
        "kept only where every example passed in every language. Figures in examples are worked examples "
        "that can be checked by hand; they are no measurements unless the page says so.",
        "各项状态完全取自下列结果。每个例子在每种语言中各运行一次；只有所有语言的全部例子都通过，"
        "承诺才算兑现。例子中的数字是可以手工核对的算例，除页面另有说明外，均非实测。",
    ),
    "no_runs": Text("not run yet", "尚未运行"),
    "legend": Text("How to read the marks", "标记说明"),
    "legend_kept": Text("every example passed", "全部例子通过"),
    "legend_broken": Text("an example does not hold", "有例子不成立"),
    "legend_unmeasured": Text(
        "a figure is not known, or a check was skipped", "数字尚不清楚，或检查被跳过；不等于未兑现"
    ),
    "legend_planned": Text("promised for later, nothing to run yet", "以后才承诺，目前无可运行"),
    "legend_unrun": Text("no result for some example yet", "有例子尚无结果"),
    "front": Text("All promises", "全部承诺"),
}
TITLE = Text("{n} promises: {counts}", "{n}项承诺：{counts}")
TITLE_ONE = Text("1 promise: {counts}", "1项承诺：{counts}")


def book_words(language: Language) -> dict[str, str]:
    """The words of the book in ``language``, over those that every page has."""
    return {**words(language), **{key: text.to(language) for key, text in _WORDS.items()}}


def title(states: int, counts: str, language: Language) -> str:
    """The sentence on the front: ``18 promises: 14 kept, 2 broken, 2 not measured``."""
    return (TITLE_ONE if states == 1 else TITLE).to(language).format(n=states, counts=counts)
