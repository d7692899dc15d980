"""What a promise came to, as a manager wants to read it: what was promised, what is, and where to look."""

from collections.abc import Sequence
from unicodedata import east_asian_width

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.figures import graded

#: The heads of a verdict.
BROKEN = Text("broken", "未兑现")
NOT_MEASURED = Text("not measured", "未测量")
_PROMISED, _FOUND = Text("promised", "约定"), Text("found", "现状")
_SEE = Text("see", "参见")
_TRACE, _ENTER, _HELP = Text("trace", "追溯"), Text("enter", "请补充"), Text("help", "提示")


@frozen
class Breach:
    """Why a promise is broken: what was ``promised`` and what was ``found``.

    ``trace`` is the id that ``servicemodel trace`` takes, ``where`` the place in the model; "" for none.
    """

    promised: Text
    found: Text
    trace: str = ""
    where: str = ""


@frozen
class Sentence:
    """A step as written, without its keyword, and where it stands."""

    words: str
    path: str
    line: int


def breach_text(breach: Breach, sentence: Sentence, language: Language) -> str:
    """The verdict on a broken promise."""
    rows = [(_PROMISED, breach.promised), (_FOUND, breach.found)]
    if breach.trace:
        command = f"servicemodel trace '{breach.trace}'"
        rows.append((_TRACE, Text(command, command)))
    if breach.where:
        rows.append((_SEE, Text(breach.where, breach.where)))
    return _told(BROKEN, sentence, rows, language)


def lacking_text(lacks: Text, sentence: Sentence, language: Language) -> str:
    """The verdict on a promise whose figure nobody knows: what to enter."""
    return _told(NOT_MEASURED, sentence, [(_ENTER, lacks)], language)


def unclear_text(text: Text, hint: Text | None, sentence: Sentence, language: Language) -> str:
    """What to say where a step cannot be understood: why, and the nearest guess."""
    gutter = " " * max(3, len(str(sentence.line)) + 1)
    lines = [
        Text("error: ", "错误：").to(language) + text.to(language),
        f"  --> {sentence.path}:{sentence.line}",
        f"{gutter}|",
        f"{str(sentence.line).rjust(len(gutter))}| {sentence.words}",
        f"{gutter}| {'^' * columns(sentence.words)}",
    ]
    return "\n".join((*lines, *_rows([(_HELP, hint)] if hint else [], gutter, language)))


def no_such_step(guess: Text | None) -> tuple[Text, Text]:
    """What to say where no step reads like a sentence; ``guess`` is the step most like it."""
    command = "servicemodel spec steps"
    listed = Text(f"all steps: {command}", f"全部步骤：{command}")
    hint = (
        Text(f"did you mean: {guess.en}?  {listed.en}", f"是否想写：{guess.zh}？{listed.zh}")
        if guess
        else listed
    )
    return Text("no step reads like this", "没有这样的步骤"), hint


def figure(value: Value, currency: str) -> Text:
    """A figure with interval, grade and number of cases, in both languages."""
    return Text(graded(value, Language.EN, currency), graded(value, Language.ZH, currency))


def _told(state: Text, sentence: Sentence, rows: Sequence[tuple[Text, Text]], language: Language) -> str:
    colon = Text(": ", "：").to(language)
    head = f"{state.to(language)}{colon}{sentence.words}"
    return "\n".join((head, f"  --> {sentence.path}:{sentence.line}", *_rows(rows, "   ", language)))


def _rows(rows: Sequence[tuple[Text, Text]], gutter: str, language: Language) -> list[str]:
    colon = Text(": ", "：").to(language)
    return [f"{gutter}= {label.to(language)}{colon}{words.to(language)}" for label, words in rows]


def columns(words: str) -> int:
    """Columns of a terminal that ``words`` take: Chinese characters are two wide."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)
