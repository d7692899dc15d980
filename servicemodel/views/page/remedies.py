"""The actions of the report with their computed effects; no money until somebody has costed them."""

from collections.abc import Iterable

from attrs import frozen

from servicemodel.domain.action import Action, Effect, Shift
from servicemodel.domain.change import Change, Put
from servicemodel.domain.text import Language, Text
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import change, point
from servicemodel.views.page.register import MOST_ACTIONS, anchor, told
from servicemodel.views.sentences import action_title, actor_name, name_of, topic_name

MOST_SHIFTS, MOST_OPEN = 6, 5

_ADDS = Text("adds: {name}", "新增：{name}")
_ALTERS = Text("changes: {name}", "调整：{name}")
_REMOVES = Text("removes: {name}", "取消：{name}")
_BEFORE_AFTER = Text("{before} → {after} ({change})", "{before} → {after}（{change}）")
_MORE = Text(
    "{count} more actions, with smaller effects or for less severe findings, are in the JSON file.",
    "另有{count}项行动（效果较小，或针对较轻的发现）见JSON文件。",
)


@frozen
class Moved:
    """One change of knowledge, in words."""

    actor: str
    topic: str
    knowledge: str
    wrong: str


@frozen
class Remedy:
    """One action, in words; ``index`` is before → after, or "" where it was not computed.

    ``altered`` are findings that stay at their place in another form; ``idle`` actions change nothing,
    and with ``stays`` the finding that the action answers does not vanish by it alone.
    """

    anchor: str
    title: str
    finding: str
    finding_anchor: str
    index: str
    solved: tuple[str, ...]
    created: tuple[str, ...]
    altered: tuple[str, ...]
    shifts: tuple[Moved, ...]
    changes: tuple[str, ...]
    side_effects: tuple[str, ...]
    costs: tuple[str, ...]
    computed: bool
    idle: bool
    stays: bool


def remedies(dossier: Dossier, language: Language) -> tuple[tuple[Remedy, ...], str]:
    """Actions in the order of the plan, and a sentence about those left out, or ""."""
    effects = {effect.action: effect for effect in dossier.plan.effects}
    shown = dossier.plan.actions[:MOST_ACTIONS]
    left = len(dossier.plan.actions) - len(shown)
    told_actions = tuple(_remedy(action, effects.get(action.id), dossier, language) for action in shown)
    return told_actions, _MORE.to(language).format(count=left) if left else ""


def _remedy(action: Action, effect: Effect | None, dossier: Dossier, language: Language) -> Remedy:
    vanished, created = (set(effect.vanished), set(effect.created)) if effect else (set(), set())
    # Gone for one reason and back for another: the finding changes its form.
    kept = {_at(id) for id in vanished} & {_at(id) for id in created}
    still = {id for id in vanished if _at(id) in kept}
    return Remedy(
        anchor=anchor(language, action.id),
        title=action_title(action, dossier.model, language),
        finding=told(action.finding, dossier, language),
        finding_anchor=anchor(language, action.finding),
        index=_index(effect, language) if effect else "",
        solved=_findings(vanished - still, dossier, language),
        created=created_by(action, {id for id in created if _at(id) not in kept}, dossier, language),
        altered=_findings(still, dossier, language),
        shifts=_shifts(effect, dossier, language) if effect else (),
        changes=tuple(_change(edit, dossier, language) for edit in action.changes),
        side_effects=tuple(text.to(language) for text in action.side_effects),
        costs=tuple(text.to(language) for text in action.costs),
        computed=effect is not None,
        idle=effect is not None and effect.idle,
        stays=effect is not None and action.finding not in effect.vanished,
    )


def created_by(action: Action, ids: Iterable[str], dossier: Dossier, language: Language) -> tuple[str, ...]:
    """The findings ``ids`` that ``action`` creates, in words: rule and places, those it adds included."""
    new = {edit.ref: edit.element for edit in action.changes if isinstance(edit, Put)}
    return tuple(told(id, dossier, language, new) for id in sorted(ids))


def _at(id: str) -> str:
    return id.rpartition("@")[0]


def _findings(ids: Iterable[str], dossier: Dossier, language: Language) -> tuple[str, ...]:
    return tuple(told(id, dossier, language) for id in sorted(ids))


def _index(effect: Effect, language: Language) -> str:
    if effect.index_before is None or effect.index_after is None:
        return ""
    before, after = effect.index_before, effect.index_after
    return _BEFORE_AFTER.to(language).format(
        before=point(before, language),
        after=point(after, language),
        change=change(before.number, after.number, language),
    )


def _shifts(effect: Effect, dossier: Dossier, language: Language) -> tuple[Moved, ...]:
    ordered = sorted(effect.shifts, key=lambda s: (-_size(s), s.actor, s.fact))
    return tuple(_moved(shift, dossier, language) for shift in ordered[:MOST_SHIFTS] if _size(shift) >= 5e-4)


def _size(shift: Shift) -> float:
    return max(abs(shift.knowledge), abs(shift.wrong_belief))


def _moved(shift: Shift, dossier: Dossier, language: Language) -> Moved:
    about = f" · {actor_name(shift.fact.about, dossier.model, language)}" if shift.fact.about else ""
    return Moved(
        actor=actor_name(shift.actor, dossier.model, language),
        topic=topic_name(shift.fact.topic, dossier.model, language) + about,
        knowledge=change(0.0, shift.knowledge, language),
        wrong=change(0.0, shift.wrong_belief, language),
    )


def _change(edit: Change, dossier: Dossier, language: Language) -> str:
    if isinstance(edit, Put):
        template = _ALTERS if dossier.model.find(edit.ref) else _ADDS
        name = name_of(edit.ref, dossier.model, language, {edit.ref: edit.element})
    else:
        template, name = _REMOVES, name_of(edit.ref, dossier.model, language)
    return template.to(language).format(name=name)
