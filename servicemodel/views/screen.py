"""What ``check`` prints on a terminal: findings by severity, what cannot be said, the index."""

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language, Text
from servicemodel.views.acceptance_words import notice_text, terms
from servicemodel.views.dossier import Dossier
from servicemodel.views.exposure_words import weight
from servicemodel.views.figure_ids import figure_words
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, grade, graded
from servicemodel.views.sentences import message


@frozen
class Line:
    """A printed line; ``tone`` (high, medium, low, title, quiet, plain) lets the front door colour it."""

    text: str
    tone: str = "plain"


_NOTHING = Text("Nothing found: every rule that applies is satisfied.", "未发现问题：适用的规则均得到满足。")
_CANNOT_SAY = Text("Cannot say ({n})", "无法判断（{n}项）")
_HIDDEN = Text("Hidden: {n} that stand in the baseline already.", "已隐藏{n}项基线中已有的问题。")
_NOTHING_NEW = Text(
    "Nothing new; hidden: {n} that stand in the baseline already.",
    "没有新问题；已隐藏{n}项基线中已有的问题。",
)
_ACCEPTED = Text("Accepted ({n})", "已接受（{n}项）")
_NOTICES = Text("Acceptances to look at ({n})", "需要关注的接受记录（{n}项）")
_ILLUSTRATIVE = Text(
    "Illustrative model: its numbers are examples, not measurements.",
    "示例模型：其中的数字仅为举例，并非实测。",
)
_INDEX = Text(
    "Need-weighted asymmetry index: {index} (0 = everybody knows what the work needs)",
    "按需求加权的信息不对称指数：{index}（0表示人人都掌握工作所需的信息）",
)
_COUNTS = Text(
    "{violated} found: {high} high, {medium} medium, {low} low · {unknown} cannot say · "
    "{satisfied} satisfied · {not_applicable} not applicable",
    "发现{violated}项：高{high}，中{medium}，低{low} · 无法判断{unknown}项 · "
    "符合{satisfied}项 · 不适用{not_applicable}项",
)


def check_text(dossier: Dossier, language: Language) -> tuple[Line, ...]:
    """The findings as lines for people: worst first, questions next, the index last."""
    lines = [Line(dossier.model.name.to(language), "title")]
    if dossier.model.illustrative:
        lines.append(Line(_ILLUSTRATIVE.to(language), "quiet"))
    for finding in dossier.fresh:
        lines += [Line(""), *_violation(finding, dossier, language)]
    if not dossier.violations:
        lines += [Line(""), Line(_NOTHING.to(language))]
    lines += [*_hidden(dossier, language), *_cannot_say(dossier, language)]
    lines += [*_accepted(dossier, language), *_notices(dossier, language)]
    return (*lines, Line(""), *_summary(dossier, language))


def check_concise(dossier: Dossier, language: Language) -> tuple[Line, ...]:
    """One clickable line per violation and question: ``path:line:column: RULE severity message``."""
    lines = [
        Line(f"{_place(f, dossier)} {f.rule} {_word(f, language)}: {_said(f, dossier, language)}", _tone(f))
        for f in (*dossier.fresh, *dossier.unknown)
    ]
    for notice in dossier.notices:
        said = notice_text(notice).to(language)
        lines.append(Line(f"{notice.acceptance.place or '-'}: {notice.ailment.value} {said}"))
    return (*lines, *_hidden(dossier, language)[1:], Line(_counts(dossier, language), "quiet"))


def _violation(finding: Finding, dossier: Dossier, language: Language) -> list[Line]:
    mark = SEVERITY_MARKS[finding.severity] if finding.severity else "–"
    rule = dossier.rules[finding.rule]
    head = f"{mark} {finding.rule} {rule.title.to(language)}"
    where = f"{_place(finding, dossier)} {finding.id}"
    evidence = (*_evidence(finding, language), *figure_words(finding, dossier.model, language))
    quiet = (*evidence, *weight(finding, language, dossier.model.currency), where)
    return [
        Line(head, _tone(finding)),
        Line(f"    {_said(finding, dossier, language)}"),
        Line(f"    {' · '.join(quiet)}", "quiet"),
    ]


def _evidence(finding: Finding, language: Language) -> tuple[str, ...]:
    if finding.value:
        return (graded(finding.value, language),)
    return (grade(finding.grade, language),) if finding.grade else ()


def _cannot_say(dossier: Dossier, language: Language) -> list[Line]:
    if not dossier.unknown:
        return []
    title = _CANNOT_SAY.to(language).format(n=len(dossier.unknown))
    lines = [Line(""), Line(title, "title")]
    for finding in dossier.unknown:
        lines.append(Line(f"  ? {finding.rule} {_said(finding, dossier, language)}"))
    return lines


def _hidden(dossier: Dossier, language: Language) -> list[Line]:
    """How many violations the baseline holds already, and that there is nothing else if so."""
    count = len(dossier.violations) - len(dossier.fresh)
    if dossier.baseline is None:
        return []
    text = (_HIDDEN if dossier.fresh else _NOTHING_NEW).to(language).format(n=count)
    return [Line(""), Line(text, "quiet")]


def _accepted(dossier: Dossier, language: Language) -> list[Line]:
    if not dossier.accepted:
        return []
    lines = [Line(""), Line(_ACCEPTED.to(language).format(n=len(dossier.accepted)), "title")]
    for each in dossier.accepted:
        lines.append(Line(f"  ✓ {each.finding.id}"))
        lines.append(Line(f"      {terms(each.acceptance, language)}", "quiet"))
    return lines


def _notices(dossier: Dossier, language: Language) -> list[Line]:
    if not dossier.notices:
        return []
    lines = [Line(""), Line(_NOTICES.to(language).format(n=len(dossier.notices)), "title")]
    for notice in dossier.notices:
        lines.append(Line(f"  ! {notice.ailment.value} {notice_text(notice).to(language)}", "medium"))
        lines.append(Line(f"      {notice.acceptance.place or '-'}", "quiet"))
    return lines


def _summary(dossier: Dossier, language: Language) -> list[Line]:
    lines = [Line(_counts(dossier, language), "title")]
    if dossier.situation.index:
        index = graded(dossier.situation.index, language)
        lines.append(Line(_INDEX.to(language).format(index=index)))
    return lines


def next_command(dossier: Dossier) -> str:
    """The sensible command after these findings: explain the worst, or go on to the report."""
    if dossier.fresh:
        return f"servicemodel explain {dossier.fresh[0].rule}"
    path = dossier.model.file.path if dossier.model.file else ""
    return f"servicemodel report {path}".rstrip()


def _counts(dossier: Dossier, language: Language) -> str:
    outcomes = {outcome.value: dossier.count(outcome) for outcome in Outcome}
    severities = {severity.value: dossier.severe(severity) for severity in Severity}
    return _COUNTS.to(language).format(**outcomes, **severities)


def _said(finding: Finding, dossier: Dossier, language: Language) -> str:
    return message(finding, dossier.rules[finding.rule], dossier.model, language)


def _word(finding: Finding, language: Language) -> str:
    if finding.severity:
        return SEVERITY_LABELS[finding.severity].to(language)
    return "无法判断" if language is Language.ZH else "cannot say"


def _tone(finding: Finding) -> str:
    return finding.severity.value if finding.severity else "plain"


def _place(finding: Finding, dossier: Dossier) -> str:
    places = [dossier.model.places[ref] for ref in finding.elements if _placed(ref, dossier)]
    path = dossier.model.file.path if dossier.model.file else "-"
    return f"{places[0]}:" if places else f"{path}:"


def _placed(ref: Ref, dossier: Dossier) -> bool:
    return ref in dossier.model.places
