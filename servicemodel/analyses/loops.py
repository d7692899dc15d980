"""What comes back to a flow that expects an answer: directly, in part, or round about; how it is closed."""

from math import prod

from attrs import frozen

from servicemodel.analyses import passing
from servicemodel.analyses.answer import computed, derived
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.proposing import closed as closed
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.knowledge import Situation
from servicemodel.network import patterns


@frozen
class Answers:
    """What comes back.

    ``direct``: an answer comes straight back; ``share``: how many answers, where somebody said so;
    ``left``: open questions per year, where counted; ``other``: id of a flow straight back that
    answers something else; ``round``: the actors of a way back over others.
    """

    direct: bool = False
    share: Value | None = None
    left: Value | None = None
    other: str | None = None
    round: tuple[str, ...] = ()


def answers(situation: Situation, asked: Flow) -> Answers:
    """What comes back to ``asked``: the flows that close it, else answers between the same two actors."""
    back = _closing(situation, asked) or _returning(situation, asked)
    if not back:
        straight = patterns.returns(situation.network, asked.sender, asked.receiver)
        way = patterns.chain(situation.network, asked.receiver, asked.sender)
        return Answers(other=straight[0]) if straight else Answers(round=way)
    if asked.kind is None:
        # Nobody said that it asks anything: how much comes back is no share of answers.
        return Answers(direct=True)
    if asked.per_year and all(flow.per_year for flow in back):
        return _counted(asked.per_year, [flow.per_year for flow in back if flow.per_year])
    coverages = [passing.coverage(flow) for flow in back]
    if all(coverage.grade is Grade.ASSUMED for coverage in coverages):
        return Answers(direct=True)
    share = derived(1 - prod(1 - c.number for c in coverages), *coverages)
    return Answers(direct=True, share=share)


def _counted(questions: Value, replies: list[Value]) -> Answers:
    grade = weakest((questions, *replies))
    left = max(0.0, questions.number - sum(reply.number for reply in replies))
    share = computed(1 - left / questions.number if questions.number else 1.0, grade)
    return Answers(direct=True, share=share, left=Value(left, Unit.PER_YEAR, grade, "computed"))


def _passes(answer: Flow) -> bool:
    return bool(answer.topics) and passing.coverage(answer).number > 0


def _closing(situation: Situation, asked: Flow) -> list[Flow]:
    model = situation.model
    return [f for f in model.flows if f.closes == asked.id and f.id not in model.refused and _passes(f)]


def _returning(situation: Situation, asked: Flow) -> list[Flow]:
    """Flows straight back that answer nothing else: responses, or any where purposes are not stated."""
    back = (
        situation.model.flow(id) for id in patterns.returns(situation.network, asked.sender, asked.receiver)
    )
    if asked.kind is None:
        return [f for f in back if _passes(f)]
    return [f for f in back if f.closes is None and f.kind in (FlowKind.RESPONSE, None) and _passes(f)]
