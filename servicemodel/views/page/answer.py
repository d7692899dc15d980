"""The first screen of the report: a claim bound to computed figures, and the figures."""

from attrs import frozen

from servicemodel.domain.action import Action, Effect
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import GRADE_MARKS, SEVERITY_LABELS, grade, interval, percent, point
from servicemodel.views.page.inventory import numbers
from servicemodel.views.sentences import action_title

_CLAIM = Text(
    "{share} of the knowledge that the work needs is missing, wrong or late",
    "工作所需的信息中，有{share}缺失、有误或迟到",
)
_CLAIM_NONE_MISSING = Text("Everybody knows what the work needs", "人人都掌握工作所需的信息")
_CLAIM_FINDINGS = Text(
    "{count} places where information does not serve the work", "有{count}处信息未能支持工作"
)
_CLAIM_FINDING = Text("One place where information does not serve the work", "有1处信息未能支持工作")
_CLAIM_NOTHING = Text("No rule is violated in this set-up", "该服务体系没有违反任何规则")
_BEST = Text(
    "The strongest single action, “{action}”, would lower the index from {before} to {after}.",
    "单项最有效的行动“{action}”可使指数由{before}降至{after}。",
)
_WEIGHT = Text("{high} of {count} findings weigh heavily.", "在{count}项发现中，{high}项严重程度为“高”。")
_WEIGHT_ONE = Text("One finding; its severity is {severity}.", "发现1项问题，严重程度为“{severity}”。")
_WEIGHT_NONE = Text("None of the {count} findings weighs heavily.", "{count}项发现中没有严重程度为“高”的。")
_OPEN = Text(
    "{count} places cannot be judged yet; the questions that would settle them are listed.",
    "另有{count}处尚无法判断，已列出需要澄清的问题。",
)
_OPEN_ONE = Text(
    "One place cannot be judged yet; the question that would settle it is listed.",
    "另有1处尚无法判断，已列出需要澄清的问题。",
)
_INDEX = Text("Need-weighted asymmetry index", "按需求加权的信息不对称指数")
_INDEX_NOTE = Text("0 = everybody knows what the work needs", "0表示人人都掌握工作所需的信息")
_INDEX_NONE = Text("no need is declared, so there is no index", "未声明信息需求，无法计算指数")
_FINDINGS = Text("Findings", "发现的问题")
_MEASURED = Text("Figures measured", "实测数字占比")
_MEASURED_NOTE = Text("{measured} of {all} numbers of the model", "模型共{all}个数字，其中{measured}个为实测")
_CANNOT_SAY = Text("Cannot say yet", "尚无法判断")
_CANNOT_SAY_NOTE = Text("open questions, no accusation", "属待解问题，并非指责")


@frozen
class Tile:
    """One figure of the first screen: label, figure, a quieter second line."""

    label: str
    figure: str
    note: str


@frozen
class Answer:
    """The claim of the page, the sentences under it, and its figures."""

    claim: str
    lead: tuple[str, ...]
    tiles: tuple[Tile, ...]


def answer(dossier: Dossier, language: Language) -> Answer:
    """The first screen of the report about ``dossier``."""
    return Answer(_claim(dossier, language), tuple(_lead(dossier, language)), _tiles(dossier, language))


def strongest(dossier: Dossier) -> tuple[Action, Effect] | None:
    """The action that lowers the index most, with its effect; None where no action lowers it."""
    effects = {effect.action: effect for effect in dossier.plan.effects}
    gains = [(gain(effects[a.id]), a) for a in dossier.plan.actions if a.id in effects]
    # The first of the plan wins a draw.
    best = max(gains, key=lambda pair: pair[0], default=None)
    if best is None or best[0] <= 0:
        return None
    return best[1], effects[best[1].id]


def gain(effect: Effect) -> float:
    """By how much an effect lowers the index; 0 where there is no index."""
    if effect.index_before is None or effect.index_after is None:
        return 0.0
    return effect.index_before.number - effect.index_after.number


def _claim(dossier: Dossier, language: Language) -> str:
    index, count = dossier.situation.index, len(dossier.violations)
    if index is not None and index.number > 0:
        return _CLAIM.to(language).format(share=point(index, language))
    if count:
        return (_CLAIM_FINDING if count == 1 else _CLAIM_FINDINGS).to(language).format(count=count)
    if index is not None:
        return _CLAIM_NONE_MISSING.to(language)
    return _CLAIM_NOTHING.to(language)


def _lead(dossier: Dossier, language: Language) -> list[str]:
    count, high, unknown = len(dossier.violations), dossier.severe(Severity.HIGH), len(dossier.unknown)
    sentences = []
    if count == 1:
        word = SEVERITY_LABELS[dossier.violations[0].severity or Severity.LOW].to(language)
        sentences.append(_WEIGHT_ONE.to(language).format(severity=word))
    elif count:
        sentences.append((_WEIGHT if high else _WEIGHT_NONE).to(language).format(count=count, high=high))
    best = strongest(dossier)
    if best:
        sentences.append(_best(*best, dossier, language))
    if unknown:
        sentences.append((_OPEN_ONE if unknown == 1 else _OPEN).to(language).format(count=unknown))
    return sentences


def _best(action: Action, effect: Effect, dossier: Dossier, language: Language) -> str:
    assert effect.index_before is not None
    assert effect.index_after is not None
    return _BEST.to(language).format(
        action=action_title(action, dossier.model, language),
        before=point(effect.index_before, language),
        after=point(effect.index_after, language),
    )


def _tiles(dossier: Dossier, language: Language) -> tuple[Tile, ...]:
    return (
        _index_tile(dossier, language),
        _findings_tile(dossier, language),
        Tile(_CANNOT_SAY.to(language), str(len(dossier.unknown)), _CANNOT_SAY_NOTE.to(language)),
        _measured_tile(dossier, language),
    )


def _index_tile(dossier: Dossier, language: Language) -> Tile:
    index = dossier.situation.index
    if index is None:
        return Tile(_INDEX.to(language), "–", _INDEX_NONE.to(language))
    band = interval(index, language) or point(index, language)
    centre = "" if band == point(index, language) else f"{point(index, language)} · "
    note = f"{centre}{grade(index.grade, language)} · {_INDEX_NOTE.to(language)}"
    return Tile(_INDEX.to(language), band, note)


def _findings_tile(dossier: Dossier, language: Language) -> Tile:
    gap = "" if language is Language.ZH else " "
    parts = [f"{SEVERITY_LABELS[s].to(language)}{gap}{dossier.severe(s)}" for s in Severity]
    return Tile(_FINDINGS.to(language), str(len(dossier.violations)), " · ".join(parts))


def _measured_tile(dossier: Dossier, language: Language) -> Tile:
    listed = numbers(dossier.model)
    measured = sum(item.value.grade is Grade.MEASURED for item in listed)
    share = percent(measured / len(listed), language, 0) if listed else "–"
    note = _MEASURED_NOTE.to(language).format(measured=measured, all=len(listed))
    return Tile(_MEASURED.to(language), f"{share} {GRADE_MARKS[Grade.MEASURED]}", note)
