"""The practical part of an explanation: how to measure, how to accept, what can be set."""

import ast
from inspect import getsource
from itertools import pairwise
from textwrap import dedent

from attrs import fields, frozen, has

from servicemodel.analyses.room import Room
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.measuring import measures
from servicemodel.views.option_words import OPTIONS_ZH

MEASURE = Text("How to measure", "如何测量")
ACCEPT = Text("How to accept", "如何接受")
OPTIONS = Text("Options and thresholds", "选项与阈值")

_ACCEPT = Text(
    "One finding, until a day (its id: servicemodel check --format json): {accept}\n"
    "The whole rule: servicemodel check --ignore {id}\n"
    'Its weight: severity = {{ "{id}" = "low" }} in [tool.servicemodel.check] of servicemodel.toml beside '
    "the model",
    "某一问题，到某日为止（标识符见 servicemodel check --format json）：{accept}\n"
    "整条规则：servicemodel check --ignore {id}\n"
    '严重程度：在模型旁 servicemodel.toml 的 [tool.servicemodel.check] 中写 severity = {{ "{id}" = "low" }}',
)


@frozen
class Threshold:
    """One option of a rule: its name, what it is unless told otherwise, and what it means."""

    name: str
    default: str
    meaning: Text


def practice(room: Room, language: Language) -> tuple[tuple[str, str], ...]:
    """Title and text of each part, in reader's order; a part without text is left out."""
    colon = "：" if language is Language.ZH else ": "
    told = (f"{t.name} = {t.default}{colon}{t.meaning.to(language)}" for t in thresholds(room))
    parts = (
        (MEASURE, "\n".join(text.to(language) for text in measures(room.RULE))),
        (ACCEPT, _acceptance(room.RULE).to(language)),
        (OPTIONS, "\n".join(told)),
    )
    return tuple((name.to(language), text) for name, text in parts if text)


def _acceptance(rule: Rule) -> Text:
    reason = next(iter(rule.messages))
    accept = f'servicemodel accept "{rule.id}@…@{reason}" --reason "…" --by "…" --until YYYY-MM-DD'
    return Text(_ACCEPT.en.format(accept=accept, id=rule.id), _ACCEPT.zh.format(accept=accept, id=rule.id))


def thresholds(room: Room) -> tuple[Threshold, ...]:
    """The options of a room: the docstrings of their fields, and the same in Chinese for rules of ours."""
    options = room.Options
    if not has(options) or not fields(options):
        return ()
    said, id = _docstrings(options), room.RULE.id
    return tuple(
        Threshold(f.name, _written(f.default), _meaning(said.get(f.name, f.name), id, f.name))
        for f in fields(options)
    )


def _written(default: object) -> str:
    return f"{default:.3g}" if isinstance(default, float) else str(default)


def _meaning(said: str, id: str, name: str) -> Text:
    return Text(said, OPTIONS_ZH.get((id, name), said))


def _docstrings(options: type) -> dict[str, str]:
    """The text below each field of a class, which Python itself does not keep."""
    try:
        source = dedent(getsource(options))
    except OSError:
        return {}
    (body,) = (node.body for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    found = {}
    for one, other in pairwise(body):
        if isinstance(one, ast.AnnAssign) and isinstance(other, ast.Expr):
            found[ast.unparse(one.target)] = " ".join(str(ast.literal_eval(other.value)).split())
    return found
