"""Words for the labels of pictures: numbers with interval and grade, lines in a stack, what is folded."""

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.figures import GRADE_MARKS, graded
from servicemodel.views.staging import many

#: What is not known is hatched: drawn with these signs, which the text twin leaves out.
HATCH = "▨▨▨"
NOT_MEASURED = Text(f"{HATCH} not measured", f"{HATCH} 未测量")


def graded_text(value: Value, currency: str = "USD") -> Text:
    """Interval and point; grade and number of cases on a line of their own, which stays together."""
    mark = GRADE_MARKS[value.grade]
    en, zh = (graded(value, language, currency).replace(f" {mark}", f"\n{mark}") for language in Language)
    return Text(en, zh)


def stacked(*texts: Text | None) -> Text:
    """``texts`` below each other; None takes no line."""
    said = [text for text in texts if text]
    return Text("\n".join(text.en for text in said), "\n".join(text.zh for text in said))


def joined(*texts: Text | None) -> Text:
    """Sentences in a row; None is left out. Each ends with its own full stop."""
    said = [text for text in texts if text]
    return Text(" ".join(text.en for text in said), "".join(text.zh for text in said))


def folded(shown: int, all_flows: int, why: Text) -> Text | None:
    """How many flows a picture shows, how many not, and ``why`` not; None where it shows all."""
    if shown == all_flows:
        return None
    left = all_flows - shown
    flows = many(left, "flow", "flows")
    return Text(
        f"Not drawn: {flows} of {all_flows} {why.en}.", f"未画出：{all_flows}条信息流中{why.zh}的{left}条。"
    )
