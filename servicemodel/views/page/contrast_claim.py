"""The first screen of a comparison: a claim bound to computed figures, and the figures."""

from servicemodel.domain.scenario import Comparison
from servicemodel.domain.text import Language, Text
from servicemodel.views.contrast import Contrast, metric_rows
from servicemodel.views.figures import point

_TILES = ("index", "knowledge", "findings", "cost", "service_level")
#: Figures that may stand in the claim, the first one that moves, and how they read inside a sentence.
_CLAIMED = {
    "index": Text("the asymmetry index", "信息不对称指数"),
    "cost": Text("the yearly cost of service", "年服务成本"),
    "service_level": Text("the service level", "服务水平"),
}
_LOWERS = Text("“{name}” lowers {what} from {before} to {after}", "“{name}”使{what}由{before}降至{after}")
_RAISES = Text("“{name}” raises {what} from {before} to {after}", "“{name}”使{what}由{before}升至{after}")
_KEEPS = Text("“{name}” leaves the asymmetry index at {before}", "“{name}”下信息不对称指数仍为{before}")
_AGAINST = Text("“{name}” against “{other}”", "“{name}”与“{other}”的对比")
_COUNTS = Text(
    "Findings: {gone} gone, {created} new, {stayed} as before.",
    "问题：消除{gone}项，新产生{created}项，{stayed}项不变。",
)
_COUNTS_ALTERED = Text(
    "Findings: {gone} gone, {created} new, {altered} in another form, {stayed} as before.",
    "问题：消除{gone}项，新产生{created}项，{altered}项改变形式，{stayed}项不变。",
)


def claim(comparison: Comparison, language: Language) -> str:
    """What the scenario does to the first figure that it moves, in one sentence."""
    name, other = comparison.after.name.to(language), comparison.before.name.to(language)
    currency = comparison.after.model.currency
    for figure, what in _CLAIMED.items():
        metric = comparison.metric(figure)
        if metric is None or metric.before is None or metric.after is None:
            continue
        before, after = (point(side, language, currency) for side in (metric.before, metric.after))
        if before != after:
            template = _LOWERS if metric.after.number < metric.before.number else _RAISES
            said = template.to(language)
            return said.format(name=name, what=what.to(language), before=before, after=after)
    index = comparison.metric("index")
    if index is None or index.before is None or index.after is None:
        return _AGAINST.to(language).format(name=name, other=other)
    return _KEEPS.to(language).format(name=name, before=point(index.before, language))


def lead(comparison: Comparison, language: Language) -> str:
    """How many findings go, come, change and stay."""
    template = _COUNTS_ALTERED if comparison.altered else _COUNTS
    return template.to(language).format(
        gone=len(comparison.gone),
        created=len(comparison.created),
        altered=len(comparison.altered),
        stayed=len(comparison.stayed),
    )


def tiles(shown: Contrast, language: Language) -> list[dict[str, str]]:
    """The figures of the first screen."""
    rows = {row.name: row for row in metric_rows(shown, language)}
    metrics = {metric.name: metric for metric in shown.comparison.metrics}
    told = []
    for name in (name for name in _TILES if name in rows):
        metric, row = metrics[name], rows[name]
        if metric.before is None and metric.after is None:
            continue
        currency = shown.after.model.currency
        sides = [point(v, language, currency) if v else "–" for v in (metric.before, metric.after)]
        note = f"{row.arrow} {row.change} · {row.verdict}"
        told.append({"label": row.label, "figure": " → ".join(sides), "note": note, "tone": row.tone})
    return told
