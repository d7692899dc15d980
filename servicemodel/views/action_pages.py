"""The proactive actions in words: what each changes in the model, what it costs, what may go wrong.

``python -m servicemodel.views.action_pages docs`` prints the pages about them anew.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from servicemodel.domain.action_plate import BENEFICIARY_LABELS, MARK_LABELS, PRICED_LABELS, ActionPlate
from servicemodel.domain.refusal import REASONS
from servicemodel.domain.text import Language, Text

_TITLE = Text("Proactive actions", "主动服务行动")
_INTRO = Text(
    "What `servicemodel plan` proposes beside the remedies of its findings, wherever a model leaves room for"
    " it. An action is an edit of the model and nothing else: its effect is what walking the changed model up"
    " again shows. Numbers that an action puts in are assumptions (grade assumed) until somebody states or"
    " measures them; what the model states is used first.",
    "除针对所发现问题的对策外，`servicemodel plan` 还会在模型留有余地之处建议以下行动。"
    "每项行动只是对模型的一处修改，别无其他：效果即重新计算修改后的模型所得的结果。"
    "行动填入的数值在有人说明或实测之前均为假设（证据等级：假设）；模型已说明的数值优先采用。",
)
_EDIT = Text("changes", "修改内容")
_FOR = Text("serves", "受益方")
_PRICED = Text("priced by the edit itself", "由修改本身计价")
_WORDS = Text("stays in words", "仅作文字说明")
_COSTS = Text("to be costed", "需估算的费用")
_SOURCE = Text("source", "出处")
_SIGN = Text("sign of the effect", "效果的正负")
_UNCERTAIN = Text(
    "uncertain: two field experiments found opposite effects (Retana, Forman, Wu 2015: fewer questions and"
    " less churn; Ascarza, Iyengar, Schleicher 2016: more churn); try it on a part of the customers first",
    "不确定：两项实地实验结论相反（Retana、Forman、Wu 2015：咨询与流失减少；"
    "Ascarza、Iyengar、Schleicher 2016：流失增加）；应先在部分客户中试行",
)
_REFUSED = Text("When an action is refused", "何时不予建议")
_REFUSED_INTRO = Text(
    "Instead of the action, the plan then gives the reason:", "此时计划给出理由，而不列入该行动："
)
#: The page of each language.
FILES = {Language.EN: "actions.md", Language.ZH: "actions.zh.md"}


def actions_page(plates: Sequence[ActionPlate], language: Language) -> str:
    """The page about all actions, as Markdown."""
    parts = [f"# {_TITLE.to(language)}", _INTRO.to(language)]
    colon = Text(": ", "：").to(language)
    for plate in plates:
        rows = (f"- **{head}**{colon}{words}" for head, words in plate_rows(plate, language))
        parts += [f"## {plate.id}{colon}{plate.name.to(language)}", "\n".join(rows)]
    reasons = "\n".join(f"- {_blank(reason.to(language))}" for reason in REASONS.values())
    parts += [f"## {_REFUSED.to(language)}", _REFUSED_INTRO.to(language), reasons]
    return "\n\n".join(parts) + "\n"


def plate_rows(plate: ActionPlate, language: Language) -> tuple[tuple[str, str], ...]:
    """Heads and words of a plate; what it has none of is left out."""
    join = Text("; ", "；").to(language)
    rows = (
        (_EDIT, plate.edit.to(language)),
        (_FOR, BENEFICIARY_LABELS[plate.beneficiary].to(language)),
        (_PRICED, join.join(PRICED_LABELS[each].to(language) for each in plate.priced)),
        (_WORDS, _joined(plate.side_effects, language)),
        (_COSTS, join.join(cost.to(language) for cost in plate.costs)),
        (_SIGN, _UNCERTAIN.to(language) if plate.uncertain_sign else ""),
        (_SOURCE, _origin(plate, language)),
    )
    return tuple((head.to(language), words) for head, words in rows if words)


def _joined(sentences: Sequence[Text], language: Language) -> str:
    """Sentences one after another: a blank between them in English, none in Chinese."""
    between = "" if language is Language.ZH else " "
    return between.join(sentence.to(language) for sentence in sentences)


def _origin(plate: ActionPlate, language: Language) -> str:
    mark, comma = MARK_LABELS[plate.mark].to(language), Text(", ", "、").to(language)
    before, after = Text(" (", "（").to(language), Text(")", "）").to(language)
    place = plate.place.replace(", ", comma)
    also = "".join(f"{comma}{seed}" for seed in plate.seeds)
    return f"{plate.source.key} {place}{before}{mark}{after}{also}"


def _blank(sentence: str) -> str:
    """A template with its blanks shown as an ellipsis."""
    words = sentence.replace("{", "\0").split("\0")
    return words[0] + "".join("…" + rest.partition("}")[2] for rest in words[1:])


if __name__ == "__main__":
    from servicemodel.planning.pricing import actions

    for tongue, file in FILES.items():
        (Path(sys.argv[1]) / file).write_text(actions_page(actions.PLATES, tongue), encoding="utf-8")
