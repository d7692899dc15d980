"""``plan``: the strategy of a model in text, JSON and charts."""

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.cli.calendar_day import today
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.progress import steps
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.writing import write
from servicemodel.domain.text import Text

if TYPE_CHECKING:
    from servicemodel.domain.portfolio import Constraints
    from servicemodel.domain.strategy import Strategy
    from servicemodel.views.dossier import Dossier

CHARTS = ("svg", "png", "pdf")
#: Fewer samples have no 90 % range to tell.
LEAST_SAMPLES = 20


@frozen
class Wish:
    """What a person wants of a plan.

    Budgets are money (None: no bound), ``capacity`` person-days of each coming period. ``samples`` 0:
    nothing is sampled. ``most`` bounds the actions told; ``charts`` are formats to paint into ``out``.
    """

    source: str
    scenario: str = ""
    budget: float | None = None
    budget_per_year: float | None = None
    capacity: tuple[float, ...] = ()
    samples: int = 0
    seed: int = 1
    workers: int = 1
    prior: str = ""
    assumptions: bool = False
    most: int = 20
    formats: tuple[str, ...] = ("text",)
    out: str = "out"
    theme: str = "light"

    @property
    def charts(self) -> tuple[str, ...]:
        """Formats of charts that were asked for."""
        return tuple(form for form in self.formats if form in CHARTS)


def planned(wish: Wish, voice: Voice) -> int:
    """Print the plan and write its charts; the exit code."""
    from servicemodel import pipeline
    from servicemodel.cli.walk import planned as walked
    from servicemodel.cli.walk import settled

    if 0 < wish.samples < LEAST_SAMPLES:
        text = Text(f"--samples: {wish.samples} are too few", f"--samples：{wish.samples}次太少")
        raise Stop(2, text, Text(f"0, or at least {LEAST_SAMPLES}", f"填0，或至少{LEAST_SAMPLES}"))
    own, prior = own_rooms(wish.source), _known(wish.prior)
    settings = settled(wish.source, {}, own=own)
    with steps(voice, 3) as step:
        step(Text("walking up the model", "分析模型"))
        day, weights = today(voice.environment), settings.severities
        dossier = walked(wish.source, weights, day, own, settings.exposure, 0, wish.scenario)
        step(Text("weighing bundles of actions", "比较行动组合"))
        strategy = pipeline.strategy(dossier.situation, dossier.findings, _limits(wish), own)
        step(Text("sampling the evidence", "按证据等级抽样"))
        if wish.samples and strategy.portfolio:
            how = (wish.samples, wish.seed, wish.workers)
            strategy = pipeline.outlook(dossier.situation, strategy, *how, prior=prior)
    _told(wish, dossier, strategy, voice)
    files = _painted(wish, dossier, strategy, voice) if wish.charts else {}
    write(files)
    if files:
        voice.wrote(files)
    voice.next(f"servicemodel report {wish.source}")
    return 0


def _limits(wish: Wish) -> "Constraints":
    from servicemodel.domain.portfolio import Constraints

    return Constraints(once=wish.budget, per_year=wish.budget_per_year, capacity=wish.capacity)


def _known(prior: str) -> str:
    """``prior`` if there is a field experiment of that name; stops with code 2 otherwise."""
    from servicemodel.cli.guessing import meant
    from servicemodel.planning.pricing import PRIORS

    names = tuple(each.id for each in PRIORS)
    if prior and prior not in names:
        text = Text(f"--prior: '{prior}' is not known", f"--prior：未知的取值“{prior}”")
        raise Stop(2, text, meant(prior, names))
    return prior


def _told(wish: Wish, dossier: "Dossier", strategy: "Strategy", voice: Voice) -> None:
    from servicemodel.views import findings_json
    from servicemodel.views.plan_page import plan_page
    from servicemodel.views.strategy_json import strategy_json

    if "json" in wish.formats:
        document = findings_json.findings_document(dossier) | {"strategy": strategy_json(strategy)}
        voice.result(findings_json.as_json(document))
    elif "text" in wish.formats:
        voice.result(plan_page(dossier, strategy, voice.language, wish.most, wish.assumptions))


def _painted(wish: Wish, dossier: "Dossier", strategy: "Strategy", voice: Voice) -> dict[Path, bytes]:
    """The charts as files; the language is part of the name where several were asked for."""
    from servicemodel.views.charts.drawing import painted
    from servicemodel.views.plan_charts import charts

    languages = voice.asked or (voice.language,)
    several = len(languages) > 1
    made = [each for language in languages for each in charts(strategy, dossier.model, language, wish.theme)]
    if not made:
        text = Text(
            "nothing to draw: no action has both a cost and a saving", "无图可绘：没有行动既标有成本又能节省"
        )
        raise Stop(2, text, Text("state costs in the model file", "请在模型文件中填写成本"))
    return {
        Path(wish.out) / f"{chart.name}{f'.{chart.language.value}' if several else ''}.{form}": painted(
            chart.spec, form
        )
        for chart in made
        for form in wish.charts
    }
