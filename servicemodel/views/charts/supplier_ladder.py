"""The supplier ladder: failures per unit and year with intervals; near ones share a rung (2.25)."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from servicemodel.domain.measure_names import MeasureName
from servicemodel.domain.measurement import Measurement
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Part, below, layer, mark, n, q
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "supplier_ladder"
TITLE = Text("How often the parts of each supplier fail", "各供应商零部件的故障率")
MISSING = Text(
    "Import the installed units and the repairs, with the supplier of each part, and run measure.",
    "请用import导入在用设备与维修记录（注明每个零部件的供应商），再运行measure。",
)
MOST = 20
_WIDTH, _ROW = 420, 28


@frozen
class Rung:
    """One supplier: failures per unit and year with the 90 % interval, cases, and its place, 1 for the best.

    Suppliers whose intervals overlap with that of the first on the rung share its place.
    """

    supplier: Named
    rate: Value
    n: int
    place: int
    period: tuple[str, str] | None = None


@frozen
class Facts:
    """Suppliers by rate, lowest first; ``left_out`` counts those not shown. ``shrunken`` tells the method."""

    rungs: tuple[Rung, ...]
    shrunken: bool
    left_out: int = 0


def facts(dossier: Dossier) -> Facts | None:
    """The ladder from the records; None where no failure rate of a supplier was measured."""
    model = dossier.model
    for name in (MeasureName.FAILURE_RATE_SHRUNKEN, MeasureName.FAILURE_RATE):
        found = [f for f in (model.measurements.of(name.value) if model.measurements else ()) if _alone(f)]
        if found:
            shrunken = name is MeasureName.FAILURE_RATE_SHRUNKEN
            return Facts(_rungs(found, model)[:MOST], shrunken, max(0, len(found) - MOST))
    return None


def _alone(figure: Measurement) -> bool:
    """Whether the figure is that of a supplier as a whole."""
    return figure.value is not None and [name for name, _ in figure.key] == ["supplier"]


def _rungs(found: Sequence[Measurement], model: ServiceModel) -> tuple[Rung, ...]:
    told = sorted(((f.value, f) for f in found if f.value), key=lambda pair: (pair[0].number, pair[1].key))
    rungs: list[Rung] = []
    top: Value | None = None
    for at, (value, figure) in enumerate(told, 1):
        tied = top is not None and _low(value) <= _high(top)
        place = rungs[-1].place if tied else at
        top = top if tied else value
        period = (figure.period.first, figure.period.last) if figure.period else None
        who = dict(figure.key)["supplier"]
        rungs.append(Rung(_named(who, model), value, figure.n, place, period))
    return tuple(rungs)


def _low(value: Value) -> float:
    return value.number if value.low is None else value.low


def _high(value: Value) -> float:
    return value.number if value.high is None else value.high


def _named(who: str, model: ServiceModel) -> Named:
    """The supplier of the model by that id, else as the records call it."""
    known = any(actor.id == who for actor in model.actors)
    return named(Section.ACTORS, who, model) if known else Named(who, Text(who, who))


def table(facts: Facts) -> Table:
    """One row for each supplier."""
    heads = (
        ("Place", "名次"),
        ("Supplier", "供应商"),
        ("Failures per unit and year", "每台每年故障次数"),
        ("n", "n"),
    )
    rows = tuple(
        (
            _same(str(rung.place)),
            rung.supplier.name,
            Text(*(_rate(rung.rate, language) for language in Language)),
            _same(f"{rung.n:,}"),
        )
        for rung in facts.rungs
    )
    return Table(tuple(Text(*head) for head in heads), rows)


def _same(words: str) -> Text:
    return Text(words, words)


def _rate(value: Value, language: Language) -> str:
    """Interval first; rates are small, so they are told with four digits, zeros too: columns are compared."""
    point = f"{value.number:.4f}"
    if value.low is None or value.high is None:
        return point
    band = f"{value.low:.4f}–{value.high:.4f}"
    return f"{band}（{point}）" if language is Language.ZH else f"{band} ({point})"


def caption(facts: Facts) -> Text:
    """Unit, method, n, period, what a shared place means."""
    periods = [rung.period for rung in facts.rungs if rung.period]
    first = min((period[0] for period in periods), default="")[:10]
    last = max((period[1] for period in periods), default="")[:10]
    total = sum(rung.n for rung in facts.rungs)
    en = f"Failures per unit and year, measured, n = {total:,}" + (f", {first} – {last}." if periods else ".")
    zh = f"每台每年故障次数，实测，n = {total:,}" + (f"，{first}至{last}。" if periods else "。")
    if facts.shrunken:
        en += " Few cases are drawn towards the mean of all."
        zh += "案例少的向总体均值收缩。"
    en += " Lines: 90 % intervals. Same place: cannot be told apart from the first there."
    zh += "横线：90%区间。名次相同：与该名次首位无法区分。"
    if facts.left_out:
        en, zh = f"{en} Not shown: {facts.left_out}.", f"{zh}另有{facts.left_out}个未显示。"
    return Text(en, zh)


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """An interval and a point for each supplier; the shape of the point alternates with the place."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    rungs = list(dict.fromkeys(rung.place for rung in facts.rungs))
    rows = [
        {**_row(rung, sheet), "row": at, "shape": _SHAPES[rungs.index(rung.place) % 2]}
        for at, rung in enumerate(facts.rungs)
    ]
    labels = [f"{rung.place}. {sheet.said(rung.supplier.name)}" for rung in facts.rungs]
    place: Part = {"y": signs.names("row", labels, theme)}
    unit = sheet.said(Text("failures per unit and year", "每台每年故障次数"))
    across = {"title": unit, "scale": {"zero": True}, "axis": {"tickCount": 5}}
    marks = [
        mark(
            rows,
            "rule",
            {**place, "x": q("low", **across), "x2": {"field": "high"}},
            strokeWidth=2,
            color=theme.line,
        ),
        mark(
            rows,
            "point",
            {**place, "x": q("at", **across), "shape": n("shape", scale=None)},
            filled=True,
            size=100,
            opacity=1,
            fill=theme.low,
            stroke=theme.ink,
            strokeWidth=1,
        ),
        mark(rows, "text", {**place, "x": {"value": _WIDTH + 14}, "text": n("said")}, align="left"),
    ]
    return dressed(below([layer(marks, _WIDTH, _ROW * len(rows))]), sheet)


#: Rungs by turns, so that those who share one can be seen.
_SHAPES = ("circle", "diamond")


def _row(rung: Rung, sheet: Sheet) -> dict[str, Any]:
    return {
        **signs.ends(rung.rate),
        "said": f"{_rate(rung.rate, sheet.language)}, n = {rung.n:,}".replace(
            ", n", "，n" if sheet.language is Language.ZH else ", n"
        ),
    }
