"""A feature drafted from findings: the promise in words, examples with the figures of the model.

What a rule says today stands as a remark beside each example, so that whoever edits the words sees it.
"""

import re
from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.promises import words_context
from servicemodel.views.promises.outcome_of import Promised
from servicemodel.views.promises.step import FIELD, KEYWORDS, Role, filled, label
from servicemodel.views.sentences import message

#: Examples of a draft at most: a page has at most sixty lines.
MOST = 12
_HEADS = {
    Language.EN: ("Feature", "Rule", "Scenario", "Scenario Outline", "Examples", "And"),
    Language.ZH: ("功能", "规则", "场景", "场景大纲", "例子", "并且"),
}
_LANGUAGE = Text("en", "zh-CN")
_TODAY = Text("today: {}", "现状：{}")
_WHY = Text(
    "Drafted from what the review finds today in {model}. Change the words; the examples are checked.",
    "根据对“{model}”的审查结果起草。文字可以修改，例子会逐条检验。",
)


@frozen
class Draft:
    """What a page is made of.

    ``examples`` are what is promised, each with the finding that it answers; ``more`` is promised beside
    each of them. ``owner`` is the role that owns the page, ``why`` its introduction, a template over the
    name of the model; ``tags`` stand beside those of rule and owner.
    """

    rule: Rule
    examples: tuple[tuple[Promised, Finding], ...]
    owner: str
    why: Text = _WHY
    tags: tuple[str, ...] = ()
    more: tuple[Promised, ...] = ()


def draft(made: Draft, model: ServiceModel, language: Language) -> str:
    """The feature in one language; both languages have the same steps, figures and order."""
    feature, rule = _HEADS[language][:2]
    right = made.rule.right.to(language)
    tags = " ".join((f"@{made.rule.id}", *made.tags, f"@owner-{made.owner}"))
    lines = [
        f"# language: {_LANGUAGE.to(language)}",
        tags,
        f"{feature}: {right}",
        f"  {made.why.to(language).format(model=model.name.to(language))}",
        "",
        f"  {rule}: {right}",
    ]
    for group in _groups(made):
        lines += ["", *_block(group, made, model, language)]
    return "\n".join(lines) + "\n"


#: Promises by the same step, each with the finding that it answers.
Group = list[tuple[Promised, Finding]]


def _groups(made: Draft) -> list[Group]:
    groups: dict[str, Group] = {}
    seen: set[Promised] = set()
    for each, finding in made.examples[:MOST]:
        if each not in seen:
            seen.add(each)
            groups.setdefault(each.step.words.en, []).append((each, finding))
    return list(groups.values())


def _block(group: Group, made: Draft, model: ServiceModel, language: Language) -> list[str]:
    """One scenario, or an outline with a row for each finding where there are several."""
    outline = len(group) > 1
    _, _, scenario, outlined, examples, conjunction = _HEADS[language]
    first, _ = group[0]
    shared = {name for name, text in first.fields if all(p.field(name) == text for p, _ in group)}
    columns = {name: label(name, language) for name, _ in first.fields if name not in shared}
    words = {
        name: text.to(language) if name in shared or not outline else f"<{columns[name]}>"
        for name, text in first.fields
    }
    title = made.rule.right.to(language) if _first(group, made) else filled(first.step, language, **words)
    lines = [f"    {outlined if outline else scenario}: {_plain(title)}"]
    if not outline:
        lines.append(_remark(group[0][1], made, model, language, "      "))
    lines += [
        _line(Role.GIVEN, words_context.MODEL.words.to(language), language),
        _line(Role.WHEN, words_context.REVIEWED.words.to(language), language),
        _line(Role.THEN, filled(first.step, language, **words), language),
    ]
    for each in made.more:
        said = {name: text.to(language) for name, text in each.fields}
        lines.append(f"      {conjunction}{_gap(language)}{filled(each.step, language, **said)}")
    if outline:
        lines += ["", f"      {examples}:", *_rows(group, tuple(columns), made, model, language)]
    return lines


def _first(group: Group, made: Draft) -> bool:
    return group[0][1] is made.examples[0][1]


def _rows(
    group: Group, names: Sequence[str], made: Draft, model: ServiceModel, language: Language
) -> list[str]:
    cells = [[label(name, language) for name in names]]
    cells += [[each.field(name).to(language).replace("|", "\\|") for name in names] for each, _ in group]
    lines = [f"        | {' | '.join(cells[0])} |"]
    for row, (_, finding) in zip(cells[1:], group, strict=True):
        lines.append(_remark(finding, made, model, language, "        "))
        lines.append(f"        | {' | '.join(row)} |")
    return lines


def _remark(finding: Finding, made: Draft, model: ServiceModel, language: Language, margin: str) -> str:
    said = message(finding, made.rule, model, language)
    return f"{margin}# {_TODAY.to(language).format(said)}"


def _line(role: Role, sentence: str, language: Language) -> str:
    return f"      {KEYWORDS[role].to(language)}{_gap(language)}{sentence}"


def _gap(language: Language) -> str:
    return " " if language is Language.EN else ""


def _plain(title: str) -> str:
    """A title without what would be read as a placeholder."""
    return re.sub(r"[<>]", "", FIELD.sub("", title))
