"""The outlook as text: how sure the plan is, what cannot be told apart, what to ask and try out first."""

from collections import Counter
from collections.abc import Collection, Mapping

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.outlook import Band, Bar, Information, Outlook, Prospect
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import percent, plain
from servicemodel.views.outlook_words import (
    amount_words,
    band_words,
    churn_words,
    number_name,
    number_range,
    pilot_words,
)

_TITLE = Text(
    "How sure this is: {samples} samples, seed {seed}; ranges hold 90 % of them",
    "把握程度：抽样{samples}次，种子{seed}；区间覆盖90%的样本",
)
_AFTER = Text(
    "Net benefit a year, after the cost of the action; highest median first.",
    "年净收益，已扣除行动费用；按中位数从高到低排列。",
)
_BEFORE = Text(
    "Saving a year before the cost of the actions, which is not known; highest median first.",
    "年节省额，未扣除行动费用（费用未知）；按中位数从高到低排列。",
)
_APART = Text("its cost is not known: not compared", "费用未知，不参与比较")
_FIRST = Text("no other is better in {share} of the samples", "{share}的样本中没有更好的行动")
_NOTHING = Text(
    "In {share} of the samples no action is better than doing nothing.",
    "{share}的样本中，没有任何行动优于不做。",
)
_TIE = Text(
    "{first} and {second} cannot be told apart: the first is better in {share} of the samples.",
    "{first}与{second}无法区分优劣：前者在{share}的样本中更好。",
)
_SAME = Text("brings the same: {others}", "效果相同：{others}")
_MORE = Text("{n} more", "另有{n}项")
_IDLE = Text("Of the actions valued, {n} move no money.", "已估值的行动中，有{n}项不影响金额。")
_TORNADO = Text(
    "What moves the benefit of {action} most ({base} as things stand):",
    "对{action}的收益影响最大的数值（按现有数值为{base}）：",
)
_BAR = Text("{name}, {range}: {low} … {high}", "{name}，{range}：{low} … {high}")
_ANSWERS = Text("Answers that would most change the plan:", "最能改变方案的答案：")
_WORTH = Text(
    "{name}, now {range}: worth {worth} a year; in {share} of the samples {then} would be chosen instead",
    "{name}，现为{range}：年价值{worth}；{share}的样本中会改选{then}",
)
_NARROWS = Text(
    "{name}, now {range}: would not change the choice, ends {share} of the uncertainty",
    "{name}，现为{range}：不会改变选择，可消除{share}的不确定性",
)
_DO_NOTHING = Text("doing nothing", "不采取行动")
#: Actions named that bring the same, and pairs told that cannot be told apart.
_NAMED, _PAIRS = 3, 4
#: Characters of a title that is named in a sentence.
_LONGEST = {Language.EN: 60, Language.ZH: 30}


@frozen
class ProspectRow:
    """One action in words; ``notes`` tell what brings the same, its pilot and what it does to churn."""

    action: str
    title: str
    band: str
    first: str
    notes: tuple[str, ...]


def outlook_text(
    outlook: Outlook,
    titles: Mapping[str, str],
    model: ServiceModel,
    language: Language,
    most: int = 5,
    unsure: Collection[str] = (),
) -> str:
    """The outlook as lines for people, at most ``most`` actions.

    ``titles`` are those of the actions by id; ``unsure`` the ids of actions whose sign is in doubt.
    """
    if not outlook.prospects:
        return ""
    head = _TITLE.to(language).format(samples=plain(outlook.samples, 0), seed=outlook.seed)
    lines = [head, (_AFTER if outlook.after_cost else _BEFORE).to(language)]
    rows = prospect_rows(outlook, titles, model, language, unsure)[:most]
    names = _short_names(titles, language)
    for place, row in enumerate(rows, 1):
        lines += ["", f"{place}. {row.title}", f"   {row.band} · {row.first}"]
        lines += [f"   {note}" for note in row.notes]
    lines += _block("", tie_lines(outlook, names, language, [row.action for row in rows]))
    if outlook.tornado:
        base = amount_words(outlook.tornado.base, model, language)
        action = names.get(outlook.tornado.action, outlook.tornado.action)
        title = _TORNADO.to(language).format(action=action, base=base)
        lines += _block(title, tuple(_bar(bar, model, language) for bar in outlook.tornado.bars))
    lines += _block(_ANSWERS.to(language), answer_lines(outlook, names, model, language))
    return "\n".join(lines)


def _block(title: str, lines: tuple[str, ...]) -> list[str]:
    """A title with its lines below, after a blank line; nothing where there are none."""
    if not lines:
        return []
    return ["", *([title] if title else []), *(f"  {line}" if title else line for line in lines)]


def prospect_rows(
    outlook: Outlook,
    titles: Mapping[str, str],
    model: ServiceModel,
    language: Language,
    unsure: Collection[str] = (),
) -> tuple[ProspectRow, ...]:
    """One row for each action that moves money, best median first; of those that bring the same the first."""
    repeated = {other for group in outlook.same for other in group[1:]}
    alike = {group[0]: tuple(titles.get(id, id) for id in group[1:]) for group in outlook.same}
    shown = [one for one in outlook.prospects if one.action not in repeated and not one.idle]
    return tuple(
        ProspectRow(
            one.action,
            titles.get(one.action, one.action),
            band_words(_compared(one, outlook), model, language),
            _first(one, language),
            (
                *_same(alike.get(one.action, ()), language),
                *_notes(one, one.action in unsure, model, language),
            ),
        )
        for one in shown
    )


def _first(one: Prospect, language: Language) -> str:
    if one.first is None:
        return _APART.to(language)
    return _FIRST.to(language).format(share=percent(one.first, language, 0))


def _same(others: tuple[str, ...], language: Language) -> tuple[str, ...]:
    if not others:
        return ()
    more = (_MORE.to(language).format(n=len(others) - _NAMED),) if len(others) > _NAMED else ()
    named = Text("; ", "；").to(language).join((*others[:_NAMED], *more))
    return (_SAME.to(language).format(others=named),)


def _compared(one: Prospect, outlook: Outlook) -> Band:
    return one.net if outlook.after_cost and one.net else one.saving


def _notes(one: Prospect, unsure: bool, model: ServiceModel, language: Language) -> tuple[str, ...]:
    pilot = pilot_words(one.pilot, model, language) if one.pilot else ""
    return tuple(note for note in (pilot, churn_words(one, unsure, model, language)) if note)


def _short_names(titles: Mapping[str, str], language: Language) -> dict[str, str]:
    """Titles in quotation marks, cut at a word; whole where two would be cut to the same."""
    most = _LONGEST[language]
    cut = {id: title if len(title) <= most else f"{_cut(title, most)} …" for id, title in titles.items()}
    often = Counter(cut.values())
    return {id: quoted(title if often[cut[id]] > 1 else cut[id]) for id, title in titles.items()}


def _cut(title: str, most: int) -> str:
    head, space, _ = title[: most + 1].rpartition(" ")
    return head if space else title[:most]


def quoted(title: str) -> str:
    """The title in quotation marks; those inside it become single ones."""
    inner = title.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def tie_lines(
    outlook: Outlook, names: Mapping[str, str], language: Language, printed: Collection[str] | None = None
) -> tuple[str, ...]:
    """What cannot be told apart, how often nothing is best, how many actions move nothing.

    ``names`` are those of the actions, such as titles, by id. Ties are told of the ``printed`` actions;
    None: of all.
    """
    told = [tie for tie in outlook.ties if printed is None or {tie.first, tie.second} <= {*printed}]
    lines = [
        _TIE.to(language).format(
            first=names.get(tie.first, tie.first),
            second=names.get(tie.second, tie.second),
            share=percent(tie.better, language, 0),
        )
        for tie in told[:_PAIRS]
    ]
    # Where nothing has a price, that nothing is better says nothing.
    if outlook.nothing > 0 and not all(one.idle for one in outlook.prospects):
        lines.append(_NOTHING.to(language).format(share=percent(outlook.nothing, language, 0)))
    idle = sum(one.idle for one in outlook.prospects)
    if idle:
        lines.append(_IDLE.to(language).format(n=idle))
    return tuple(sentence[:1].upper() + sentence[1:] for sentence in lines)


def _bar(bar: Bar, model: ServiceModel, language: Language) -> str:
    return _BAR.to(language).format(
        name=number_name(bar.number, model, language),
        range=number_range(bar.number, model, language),
        low=amount_words(bar.at_low, model, language),
        high=amount_words(bar.at_high, model, language),
    )


def answer_lines(
    outlook: Outlook, names: Mapping[str, str], model: ServiceModel, language: Language
) -> tuple[str, ...]:
    """The answers that would most change the plan, one a line."""
    return tuple(_answer(answer, names, model, language) for answer in outlook.answers)


def _answer(answer: Information, names: Mapping[str, str], model: ServiceModel, language: Language) -> str:
    told = {
        "name": number_name(answer.number, model, language),
        "range": number_range(answer.number, model, language, grades=True),
    }
    if answer.then is None:
        return _NARROWS.to(language).format(**told, share=percent(answer.narrows, language, 0))
    then = names.get(answer.then, answer.then) if answer.then else _DO_NOTHING.to(language)
    worth = amount_words(answer.worth, model, language)
    share = percent(answer.change, language, 0)
    return _WORTH.to(language).format(**told, worth=worth, share=share, then=then)
