"""Facts of charts → bars and points of slides. What nobody knows is named, never drawn as nothing."""

from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import provenance_bar, repeat_waterfall, scenario_bars, tornado, two_by_two
from servicemodel.views.claims.ahead import indices
from servicemodel.views.claims.wording import title_of
from servicemodel.views.deck.slide import Bars, Exhibit, Lacking, Scatter, Series, Spot
from servicemodel.views.dossier import Dossier
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.figures import CURRENCIES_ZH, GRADE_LABELS, SEVERITY_LABELS, SEVERITY_MARKS, ranged
from servicemodel.views.outlook_words import amount_words

#: More bars cannot be read on a slide.
MOST_BARS = 10
_FOOT = Text("foot", "底座")
_FIRST, _AGAIN = Text("first contacts", "首次联络"), Text("the same people again", "同一批人再次联络")
_ALL, _LEAST = Text("all contacts", "全部联络"), Text("all contacts, at least", "全部联络，至少")
_OTHERS = Text("{n} others", "其余{n}类")
_REPEAT = Text("{name}, again", "{name}：再次联络")
_NOT_KNOWN = Text("{name} (not known)", "{name}（尚不清楚）")
_RANGED = Text("{name}: {range}", "{name}：{range}")
_LOW, _HIGH = Text("number at its low end", "数值取低端"), Text("number at its high end", "数值取高端")
_IN, _OUT = Text("in the best bundle", "最佳组合内"), Text("not in it", "未列入")
_COST = Text(
    "cost a year, {currency} (once: over {years} years)", "年成本，{currency}（一次性成本按{years}年分摊）"
)
_SAVED = Text("saved a year by itself, {currency}", "单独实施每年节省，{currency}")
_TODAY, _STEP = Text("today", "今天"), Text("after {n}", "{n}项后")
_SHARE = Text("missing, wrong or late", "缺失、有误或迟到")


def filled(words: Text, **given: Text) -> Text:
    """A template with texts in its slots."""
    said = {
        language: words.to(language).format(**{name: text.to(language) for name, text in given.items()})
        for language in Language
    }
    return Text(said[Language.EN], said[Language.ZH])


def plain(number: float) -> Text:
    """A whole number as a text."""
    return Text(*2 * (f"{number:g}",))


def money(code: str) -> Text:
    """A currency by its code and by its Chinese name."""
    return Text(code, CURRENCIES_ZH.get(code, code))


def repeats(dossier: Dossier) -> Bars | None:
    """First contacts, then who comes again, request by request; None where that is not known."""
    facts = repeat_waterfall.facts(dossier)
    if facts is None or facts.first is None or facts.again is None or not facts.again.number:
        return None
    told = [(s.request.name, s.again.number) for s in facts.steps if s.again and s.again.number]
    told.sort(key=lambda each: -each[1])
    rest = told[MOST_BARS - 3 :]
    if len(rest) > 1:
        told[MOST_BARS - 3 :] = [(filled(_OTHERS, n=plain(len(rest))), sum(each[1] for each in rest))]
    feet, at = [0.0], facts.first.number
    for _, number in told:
        feet.append(at)
        at += number
    whole = facts.first.number, at
    names = (_FIRST, *(filled(_REPEAT, name=name) for name, _ in told), _ALL if facts.complete else _LEAST)
    again = (None, *(number for _, number in told), None)
    return Bars(
        names,
        (
            Series(_FOOT, (*feet, 0.0), ""),
            Series(_FIRST, (whole[0], *[None] * len(told), whole[0]), "inner"),
            Series(_AGAIN, (*again[:-1], whole[1] - whole[0]), "medium"),
        ),
        "count",
        stacked=True,
        waterfall=True,
    )


def contacts(dossier: Dossier) -> tuple[Value, Value, bool]:
    """First contacts a year, contacts beyond them, and whether these are all; for what ``repeats`` shows."""
    facts = repeat_waterfall.facts(dossier)
    assert facts is not None
    assert facts.first is not None
    assert facts.again is not None
    return facts.first, facts.again, facts.complete


def families(dossier: Dossier) -> Bars:
    """Findings by family and severity, most first."""
    kinds = list(dict.fromkeys(dossier.rules[finding.rule].family for finding in dossier.violations))
    counted = {
        kind: tuple(
            sum(f.severity is severity and dossier.rules[f.rule].family is kind for f in dossier.violations)
            for severity in Severity
        )
        for kind in kinds
    }
    kinds.sort(key=lambda kind: (-sum(counted[kind]), kind.value))
    series = tuple(
        Series(
            filled(
                Text("{a} {b}", "{a} {b}"),
                a=Text(*2 * (SEVERITY_MARKS[severity],)),
                b=SEVERITY_LABELS[severity],
            ),
            tuple(counted[kind][place] or None for kind in kinds),
            severity.value,
        )
        for place, severity in enumerate(Severity)
        if any(counted[kind][place] for kind in kinds)
    )
    return Bars(tuple(FAMILY_LABELS[kind] for kind in kinds), series, "count", stacked=True, across=True)


def actions(dossier: Dossier) -> Exhibit:
    """What each action costs and saves by itself."""
    facts = two_by_two.facts(dossier)
    if facts is None or not facts.points:
        return _alone(dossier) or Lacking(two_by_two.MISSING)
    spots: dict[tuple[float, float], list[two_by_two.Point]] = {}
    for point in facts.points:
        at = _rounded(point.cost.number), _rounded(point.saving.number)
        spots.setdefault(at, []).append(point)
    where = {"currency": money(facts.currency), "years": plain(facts.years)}
    return Scatter(
        tuple(Spot(_numbers(there), x, y, any(p.taken for p in there)) for (x, y), there in spots.items()),
        filled(_COST, **where),
        filled(_SAVED, **where),
        (_IN, _OUT),
        tuple(_listed(point, facts.currency) for point in facts.points),
    )


def _numbers(there: list[two_by_two.Point]) -> str:
    """The numbers of the actions at one point; in brackets those that are not in the bundle."""
    inside = ",".join(str(point.number) for point in there if point.taken)
    outside = ",".join(str(point.number) for point in there if not point.taken)
    return f"{inside} ({outside})" if inside and outside else inside or outside


def _rounded(number: float) -> float:
    """Three digits: points that cannot be told apart are one."""
    return float(f"{number:.3g}")


_ALONE = Text("saved a year by itself", "单独实施每年节省")


def _alone(dossier: Dossier) -> Bars | None:
    """What each action saves by itself where nobody stated costs; None where none saves anything."""
    strategy = dossier.strategy
    if strategy is None:
        return None
    told = [(action, saving.number) for action in strategy.actions if (saving := strategy.saving(action.id))]
    told = sorted((each for each in told if each[1] > 0), key=lambda each: (-each[1], each[0].id))
    if not told:
        return None
    names = tuple(title_of(action, dossier.model) for action, _ in told[:MOST_BARS])
    numbers = tuple(_rounded(saving) for _, saving in told[:MOST_BARS])
    return Bars(names, (Series(_ALONE, numbers, "low"),), "money", across=True)


_LISTED = Text("{title} (saves {saving} a year)", "{title}（每年节省{saving}）")


def _listed(point: two_by_two.Point, currency: str) -> Text:
    """An action with what it saves, interval first."""
    saving = Text(*(ranged(readable(point.saving), language, currency) for language in Language))
    return filled(_LISTED, title=point.title, saving=saving)


def swings(dossier: Dossier) -> Exhibit:
    """How the benefit of the first action moves with one number at either end, as change from the base."""
    facts = tornado.facts(dossier)
    if facts is None or not facts.bars:
        return Lacking(tornado.MISSING)
    bars = facts.bars[:MOST_BARS]
    return Bars(
        tuple(filled(_RANGED, name=bar.label, range=bar.range) for bar in bars),
        (
            Series(_LOW, tuple(round(bar.at_low - facts.base, 2) for bar in bars), "medium"),
            Series(_HIGH, tuple(round(bar.at_high - facts.base, 2) for bar in bars), "low"),
        ),
        "change",
        across=True,
    )


def base(dossier: Dossier) -> Text:
    """The benefit that the bars of the tornado start from, in words."""
    facts = tornado.facts(dossier)
    number = facts.base if facts else 0.0
    return Text(*(amount_words(number, dossier.model, language) for language in Language))


def afterwards(dossier: Dossier) -> Exhibit:
    """Today against the best bundle, by kind of cost; without money the index, action by action."""
    facts = scenario_bars.facts(dossier)
    if facts is not None and facts.groups:
        groups = facts.groups[:MOST_BARS]
        return Bars(
            tuple(_known(group.label, group.before, group.after) for group in groups),
            (
                Series(facts.before, tuple(_number(group.before) for group in groups), "inner"),
                Series(facts.after, tuple(_number(group.after) for group in groups), "low"),
            ),
            "money",
        )
    return _course(dossier) or Lacking(scenario_bars.MISSING)


def _known(name: Text, *values: Value | None) -> Text:
    return name if all(values) else filled(_NOT_KNOWN, name=name)


def _number(value: Value | None) -> float | None:
    return value.number if value else None


def _course(dossier: Dossier) -> Bars | None:
    told = indices(dossier)
    if not told:
        return None
    picked = sorted(
        {
            round(n * (len(told) - 1) / min(MOST_BARS, len(told) - 1))
            for n in range(min(MOST_BARS, len(told) - 1) + 1)
        }
    )
    names = tuple(filled(_STEP, n=plain(n)) if n else _TODAY for n in picked)
    return Bars(
        names, (Series(_SHARE, tuple(round(told[n].number * 100, 1) for n in picked), "low"),), "share"
    )


_GRADES = {
    Grade.MEASURED: "good",
    Grade.DOCUMENTED: "low",
    Grade.DECLARED: "medium",
    Grade.ASSUMED: "unknown",
}


def grades(dossier: Dossier) -> Bars | None:
    """How many numbers of each kind of element have which evidence grade; None without numbers."""
    facts = provenance_bar.facts(dossier)
    if facts is None:
        return None
    rows = facts.rows[:MOST_BARS]
    parts = [dict(row.parts) for row in rows]
    series = tuple(
        Series(GRADE_LABELS[grade], tuple(part.get(grade) or None for part in parts), colour)
        for grade, colour in _GRADES.items()
        if any(part.get(grade) for part in parts)
    )
    return Bars(tuple(row.label for row in rows), series, "count", stacked=True, across=True)
