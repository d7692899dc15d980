"""The interview as Markdown, to copy into minutes or a mail: the same groups, the same order."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import Question
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.interview import wording

_TITLE = Text("Questions: {name}", "问题清单：{name}")
_NOTHING = Text("No question is open.", "没有待回答的问题。")
_ORDER = Text(
    "Grouped by whom to ask; first what could change the result most: findings that could come or go, then "
    "the asymmetry index, then rules that wait, then matters a year.",
    "按询问对象分组；对结果影响大的在前：先看可能增减的问题，再看信息不对称指数，然后看等待的规则数，最后看每年件数。",
)
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|"})


def questions_page(
    questions: tuple[Question, ...],
    model: ServiceModel,
    rules: Mapping[str, Rule],
    language: Language,
    note: str = "",
) -> str:
    """Every question with what to write, the rules that wait and what its answer could change.

    ``note`` stands below the title, such as for whom an edition is made.
    """
    title = _TITLE.to(language).format(name=_plain(model.name.to(language)))
    lines = [
        f"# {title}",
        "",
        *((_plain(note), "") if note else ()),
        (_ORDER if questions else _NOTHING).to(language),
    ]
    numbered = enumerate(questions, start=1)
    for whom, group in groupby(numbered, key=lambda each: wording.asked_whom(each[1], model, language)):
        lines += ["", f"## {_plain(whom)}", ""]
        for number, question in group:
            lines += _lines(number, question, model, rules, language)
    return "\n".join(lines) + "\n"


def _lines(
    number: int, question: Question, model: ServiceModel, rules: Mapping[str, Rule], language: Language
) -> Iterator[str]:
    zh = language is Language.ZH
    rest = [
        wording.unit(question, model, language),
        ("、" if zh else ", ").join(question.rules),
        wording.effect(question, language, model.currency),
    ]
    said = ("；" if zh else "; ").join(part for part in rest if part)
    yield f"{number}. {_plain(wording.sentence(question, model, rules, language))}"
    yield f"   {'（' if zh else '('}{_plain(said)}{'）' if zh else ')'}"


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)
