"""What ``plan`` prints: the actions in their order, each with what it would change, computed on the model."""

from servicemodel.domain.action import Action, Effect
from servicemodel.domain.text import Language, Text
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import point
from servicemodel.views.sentences import action_title

_TITLE = Text("Actions for {name}, best first", "{name}的行动建议，效果最好的在前")
_NONE = Text("No action: no rule that has a remedy found anything.", "没有行动建议：未发现可采取对策的问题。")
_INDEX = Text("index {before} → {after}", "指数{before}→{after}")
_FINDINGS = Text("findings removed: {vanished}, created: {created}", "消除{vanished}个问题，新增{created}个")
_IDLE = Text("changes no computed figure", "不改变任何计算结果")
_NOT_TRIED = Text("effect not computed", "未计算效果")
_ANSWERS = Text("for {finding}", "针对 {finding}")


def plan_text(dossier: Dossier, language: Language, most: int) -> str:
    """At most ``most`` actions as lines for people."""
    actions = dossier.plan.actions[:most]
    if not actions:
        return _NONE.to(language)
    effects = {effect.action: effect for effect in dossier.plan.effects}
    lines = [_TITLE.to(language).format(name=dossier.model.name.to(language))]
    for place, action in enumerate(actions, 1):
        lines += ["", f"{place}. {action_title(action, dossier.model, language)}"]
        lines.append(f"   {_effect(effects.get(action.id), language)}")
        lines.append(f"   {_answers(action, language)}")
    left = len(dossier.plan.actions) - len(actions)
    more = Text(f"{left} more: --most 0 shows all", f"另有{left}项：--most 0 列出全部")
    return "\n".join([*lines, "", *([more.to(language)] if left else [])])


def _answers(action: Action, language: Language) -> str:
    return _ANSWERS.to(language).format(finding=action.finding)


def _effect(effect: Effect | None, language: Language) -> str:
    if effect is None:
        return _NOT_TRIED.to(language)
    if effect.idle:
        return _IDLE.to(language)
    told = [_FINDINGS.to(language).format(vanished=len(effect.vanished), created=len(effect.created))]
    if effect.index_before and effect.index_after:
        before, after = point(effect.index_before, language), point(effect.index_after, language)
        told.insert(0, _INDEX.to(language).format(before=before, after=after))
    return " · ".join(told)
