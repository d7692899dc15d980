"""The actions of the report one after another: what each removes and creates on what is left."""

from attrs import frozen

from servicemodel.domain.action import Step
from servicemodel.domain.text import Language, Text
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import point
from servicemodel.views.page.register import MOST_ACTIONS, anchor
from servicemodel.views.page.remedies import created_by
from servicemodel.views.sentences import action_title

_VAIN = Text(
    "{count} actions were tried in vain and left out: what they answer would have stayed.",
    "另有{count}项行动试行无效，未予采用：其所针对的问题依然存在。",
)
_MORE = Text(
    "After these steps {count} findings still stand, and further actions answer them (--steps).",
    "完成以上步骤后仍有{count}项问题，还有后续行动可以应对（--steps）。",
)
_LEFT = Text(
    "After these steps {count} findings still stand, for which no action is known that removes them.",
    "完成以上步骤后仍有{count}项问题，暂无能够消除它们的行动。",
)
_NOTHING_LEFT = Text("After these steps no finding is left.", "完成以上步骤后，不再有任何问题。")


@frozen
class Row:
    """One step, in words; ``anchor`` is "" where the page does not describe the action by itself."""

    number: int
    anchor: str
    title: str
    removed: str
    created: tuple[str, ...]
    index: str


def course(dossier: Dossier, language: Language) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The steps in their order, and sentences about what was left out and what is left."""
    course = dossier.course
    described = {action.id for action in dossier.plan.actions[:MOST_ACTIONS]}
    rows = tuple(
        _row(number, step, described, dossier, language) for number, step in enumerate(course.steps, 1)
    )
    if not rows:
        return (), ()
    end = _MORE if course.more else _LEFT if course.standing else _NOTHING_LEFT
    notes = [end.to(language).format(count=len(course.standing))]
    if course.vain:
        notes.append(_VAIN.to(language).format(count=len(course.vain)))
    return rows, tuple(notes)


def _row(number: int, step: Step, described: set[str], dossier: Dossier, language: Language) -> Row:
    rules = sorted({id.partition("@")[0] for id in step.effect.vanished})
    comma = "、" if language is Language.ZH else ", "
    before, after = step.effect.index_before, step.effect.index_after
    ends = [point(index, language) for index in (before, after) if index]
    return Row(
        number=number,
        anchor=anchor(language, step.action.id) if step.action.id in described else "",
        title=action_title(step.action, dossier.model, language),
        removed=f"{len(step.effect.vanished)} · {comma.join(rules)}",
        created=created_by(step.action, step.effect.created, dossier, language),
        index=" → ".join(dict.fromkeys(ends)),
    )
