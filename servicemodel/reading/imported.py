"""What an import gives: the drafted model file, the guesses to review, and what was not taken over."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from attrs import frozen

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.reading.kind_guesses import KindGuess, Why
from servicemodel.reading.model_writer import WIDTH


@frozen
class Guess:
    """The kind guessed for one element: ``actor`` is its id in the model file, ``type`` that of ArchiMate."""

    actor: str
    name: str
    type: str
    guess: KindGuess
    grade: Grade = Grade.ASSUMED

    @property
    def kind(self) -> ActorKind:
        """The guessed kind."""
        return self.guess.kind

    @property
    def remark(self) -> str:
        """Why, in both languages, as it stands above the element in the model file."""
        why = _WHY[self.guess.why]
        return f"{why.en} {why.zh}".format(evidence=self.guess.evidence)


@frozen
class Note:
    """Elements or relations of one ArchiMate type that were not taken over.

    ``why`` is no_flow, not_actor, not_flow, end_not_actor, to_itself or repeated_id; ``names`` are
    those of them that have one.
    """

    why: str
    type: str
    count: int
    names: tuple[str, ...] = ()


@frozen
class Imported:
    """A drafted model file. ``counts`` has actors, flows and topics."""

    yaml: str
    guesses: tuple[Guess, ...]
    notes: tuple[Note, ...]
    counts: tuple[tuple[str, int], ...]


_WHY = {
    Why.WORD: Text("Assumed from its name: {evidence}.", "按名称推测（假设）：{evidence}。"),
    Why.HEARS_CUSTOMERS: Text(
        "Assumed because it hears from: {evidence}.", "按信息来源推测（假设）：{evidence}。"
    ),
    Why.TOUCH_POINT: Text("Assumed because it is an interface.", "因其为接口而推测（假设）。"),
    Why.NOTHING: Text("Nothing says what it is: please check.", "无从推测其类型：请核对。"),
}

NOTE_TEXTS = {
    "no_flow": Text("Business elements that no flow touches", "没有信息流经过的业务元素"),
    "not_actor": Text("Elements that are no actors", "不是主体的元素"),
    "not_flow": Text("Relations that are no flows", "不是信息流的关系"),
    "end_not_actor": Text("Flows with an end that is no business element", "一端不是业务元素的信息流"),
    "to_itself": Text("Flows from an element to itself", "从元素到其自身的信息流"),
    "repeated_id": Text("Parts without an id of their own", "没有独立标识的部分"),
}

_TOP = (
    Text(
        "Draft made from the ArchiMate file “{file}”: {actors} actors, {flows} flows, {topics} topics.",
        "由ArchiMate文件“{file}”生成的草稿：{actors}个主体，{flows}条信息流，{topics}个信息主题。",
    ),
    Text(
        "Kinds of actors are guessed; the reason stands above each. All numbers are defaults (assumed).",
        "主体类型均为推测，理由见各主体上方；所有数值均为默认值（假设）。",
    ),
    Text(
        "Whoever sends a topic without being sent it is taken to know it first-hand (assumed).",
        "发出某信息主题而未收到该主题的主体，视为其信息源（假设）。",
    ),
)
_NOT_TAKEN = Text("Not taken over:", "未采用的内容：")


def head_of(file: str, counts: Sequence[tuple[str, int]], notes: Sequence[Note]) -> tuple[str, ...]:
    """The comment block of the model file: what it is made from, and all that was not taken over."""
    lines: list[str] = []
    for text in _TOP:
        lines += [text.en.format(file=file, **dict(counts)), text.zh.format(file=file, **dict(counts))]
    if notes:
        lines += ["", _NOT_TAKEN.en, _NOT_TAKEN.zh]
    for why, text in NOTE_TEXTS.items():
        rows = [note for note in notes if note.why == why]
        if rows:
            lines += [f"{text.en} / {text.zh}", *(line for note in rows for line in _row(note))]
    return tuple(lines)


def _row(note: Note) -> Iterator[str]:
    names = ": " + "; ".join(note.names) if note.names else ""
    for at, line in enumerate(wrap(f"{note.type or '?'} ({note.count}){names}", WIDTH - 6)):
        yield ("- " if at == 0 else "| ") + line
