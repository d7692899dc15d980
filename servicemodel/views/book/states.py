"""States of promises in words, shapes and colours; never by colour alone."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from servicemodel.domain.specification import State
from servicemodel.domain.text import Language, Text


@frozen
class Sign:
    """How a state is shown: the class of its colour, its shape, its word, and the word after a count."""

    style: str
    mark: str
    word: Text
    counted: Text


SIGNS: Mapping[State, Sign] = {
    State.KEPT: Sign("kept", "✓", Text("kept", "兑现"), Text("{n} kept", "{n}项兑现")),
    State.BROKEN: Sign("broken", "▲", Text("broken", "未兑现"), Text("{n} broken", "{n}项未兑现")),
    State.UNMEASURED: Sign(
        "unmeasured", "?", Text("not measured", "未测量"), Text("{n} not measured", "{n}项未测量")
    ),
    State.PLANNED: Sign("planned", "○", Text("planned", "计划中"), Text("{n} planned", "{n}项计划中")),
    State.UNRUN: Sign(
        "unrun", "–", Text("not run yet", "尚未运行"), Text("{n} not run yet", "{n}项尚未运行")
    ),
}
#: The order in which counts are said: what is well first.
SAID = (State.KEPT, State.BROKEN, State.UNMEASURED, State.PLANNED, State.UNRUN)

#: What the runner counts by its own words.
OUTCOMES: Mapping[str, Text] = {
    "passed": Text("passed", "通过"),
    "failed": Text("failed", "失败"),
    "error": Text("errors", "出错"),
    "unmeasured": Text("unmeasured", "未测量"),
    "skipped": Text("skipped", "跳过"),
    "xfailed": Text("xfailed", "预期失败"),
    "xpassed": Text("xpassed", "意外通过"),
}


def counts(states: Iterable[State]) -> tuple[tuple[State, int], ...]:
    """How often each state occurs, in the order in which it is said, without those that do not."""
    counted = Counter(states)
    return tuple((state, counted[state]) for state in SAID if counted[state])


def counts_said(states: Iterable[State], language: Language) -> str:
    """The counts as part of a sentence: ``14 kept, 2 broken``."""
    parts = [SIGNS[state].counted.to(language).format(n=n) for state, n in counts(states)]
    return Text(", ", "，").to(language).join(parts)
