"""What an import took over, guessed and left out, in the person's language."""

from typing import Any

from servicemodel.domain.kinds import PLATES
from servicemodel.domain.text import Language, Text

COUNTS = Text(
    "{actors} actors, {flows} flows, {topics} topics", "{actors}个主体，{flows}条信息流，{topics}个信息主题"
)
GUESSED = Text("Guessed kinds, all to be reviewed (assumed):", "推测的主体类型，均需核对（假设）：")
BECAUSE = {
    "word": Text("its name says “{evidence}”", "名称含“{evidence}”"),
    "hears_customers": Text("“{evidence}” sends to it", "“{evidence}”向其发送信息"),
    "touch_point": Text("it is an interface", "它是一个接口"),
    "nothing": Text("nothing says what it is", "无从推测"),
}
LEFT_OUT = Text("Not taken over:", "未采用：")
REASONS = {
    "no_flow": Text("no flow touches it", "没有信息流经过"),
    "not_actor": Text("not an actor", "不是主体"),
    "not_flow": Text("not a flow", "不是信息流"),
    "end_not_actor": Text("one end is no business element", "一端不是业务元素"),
    "to_itself": Text("from an element to itself", "从元素到其自身"),
    "repeated_id": Text("no id of its own", "没有独立标识"),
}


def told(imported: Any, language: Language) -> str:
    """Counts, one line for each guess, one for each type of part that was left out.

    ``imported`` is what ``reading.formats.import_model`` gives.
    """
    lines = [COUNTS.to(language).format(**dict(imported.counts)), "", GUESSED.to(language)]
    for guess in imported.guesses:
        why = BECAUSE[guess.guess.why.value].to(language).format(evidence=guess.guess.evidence)
        lines.append(f"  {guess.actor}: {PLATES[guess.kind].label.to(language)} ({why})")
    if imported.notes:
        lines += ["", LEFT_OUT.to(language)]
    for note in imported.notes:
        names = f": {', '.join(note.names)}" if note.names else ""
        lines.append(f"  {note.type or '?'} × {note.count} ({REASONS[note.why].to(language)}){names}")
    return "\n".join(lines)
