"""Questions of an interview: what the rules could not say, merged, and ordered by what hangs on it.

The order rests on walks up the stairs: each answer that is tried makes a model of its own, and the
differences between the results are what the answer could change (value of information, core 2.2).
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from servicemodel.domain.change import Change
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.question import Blank, Influence, Question
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation
from servicemodel.planning.trials import trials
from servicemodel.planning.whereabouts import blanks, said, whom

#: Walks for one interview: at most so many, and so many actors and flows walked over all together.
MOST_WALKS, MOST_STEPS = 60, 2400
_WEIGHT = {Severity.HIGH: 3, Severity.MEDIUM: 2, Severity.LOW: 1}


@frozen
class Trial:
    """A question and the changes of the model that each answer tried would mean."""

    question: Question
    answers: tuple[tuple[Change, ...], ...]


def asked(findings: Sequence[Finding], model: ServiceModel) -> tuple[Question, ...]:
    """The questions of the unknown outcomes among ``findings``, each place asked once."""
    waiting: dict[Blank, list[Finding]] = {}
    for finding in findings:
        if finding.outcome is Outcome.UNKNOWN:
            for blank in blanks(finding, model):
                waiting.setdefault(blank, []).append(finding)
    questions = [_question(blank, tuple(found), model) for blank, found in waiting.items()]
    return tuple(sorted(questions, key=lambda q: (*_least(q, model), q.id)))


def _question(blank: Blank, findings: tuple[Finding, ...], model: ServiceModel) -> Question:
    now = said(model, blank)
    ordered = tuple(sorted(findings, key=lambda finding: finding.id))
    return Question(blank, whom(blank, model), ordered, now if isinstance(now, Value) else None)


def affordable(model: ServiceModel) -> int:
    """How many walks an interview about ``model`` may take: the larger the model, the fewer."""
    return min(MOST_WALKS, MOST_STEPS // max(1, len(model.actors) + len(model.flows)))


def tried(questions: Sequence[Question], situation: Situation, most: int) -> tuple[Trial, ...]:
    """The questions with answers to try, from the first on, at most ``most`` walks together."""
    picked, walks = [], 0
    for question in questions:
        answers = trials(question, situation)
        if len(answers) > 1 and walks + len(answers) <= most:
            picked.append(Trial(question, answers))
            walks += len(answers)
    return tuple(picked)


def influence(results: Sequence[tuple[Situation, Sequence[Finding]]]) -> Influence:
    """How far ``results``, one for each answer tried, lie apart."""
    found = [{f.id: f.severity for f in fs if f.outcome is Outcome.VIOLATED} for _, fs in results]
    sure = set.intersection(*(set(each) for each in found))
    # A finding of several severities counts with the worst.
    open_ = {id: max(_WEIGHT[s] for e in found if (s := e.get(id))) for each in found for id in each}
    indices = [situation.index.number for situation, _ in results if situation.index]
    spread = max(indices) - min(indices) if indices else 0.0
    return Influence(sum(weight for id, weight in open_.items() if id not in sure), round(spread, 6))


def in_order(questions: Sequence[Question], model: ServiceModel) -> tuple[Question, ...]:
    """Grouped by whom to ask, the group of the weightiest question first; inside a group likewise.

    Weightier is: worth more money to the plan where that was computed, then more findings that could come
    or go, then the wider spread of the index, then more rules waiting, then more matters a year. What was
    not computed counts only by the last two.
    """
    ordered = sorted(questions, key=lambda question: _rank(question, model))
    groups: dict[Ref | None, list[Question]] = {}
    for question in ordered:
        groups.setdefault(question.ask, []).append(question)
    return tuple(question for group in groups.values() for question in group)


def _rank(question: Question, model: ServiceModel) -> tuple[float, float, float, int, float, str]:
    known = question.influence or Influence(0, 0.0)
    # An answer of which it was computed that it changes nothing yet goes before one of which nothing was.
    worth = 1.0 if known.worth is None else -known.worth
    return (worth, -known.findings, -known.index, *_least(question, model), question.id)


def _least(question: Question, model: ServiceModel) -> tuple[int, float]:
    """What is known without a walk: rules that wait, and the yearly volume of the matter."""
    volume = getattr(model.find(question.blank.ref), "per_year", None)
    return -len(question.rules), -volume.number if isinstance(volume, Value) else 0.0


def with_influence(question: Question, found: Influence) -> Question:
    """``question`` with what hangs on it."""
    return evolve(question, influence=found)
