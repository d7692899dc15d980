"""Words and facts of a simulated run of the seats there are (2.19)."""

from collections.abc import Iterator
from typing import Any

from attrs import asdict

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pools import Estimate, PoolRun, Rehearsal
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import percent, share_range
from servicemodel.views.staffing_words import span

_HEAD = Text(
    "Simulated with the seats there are: {days} average days, seed {seed}, 90 % intervals; "
    "queues carry over from hour to hour",
    "按现有座席模拟：{days}个平均日，随机种子{seed}，区间覆盖90%；排队逐小时延续",
)
_NOTHING = Text(
    "Nothing to simulate: seats, contacts or handling time are not known.",
    "无法模拟：座席数、联络次数或处理时长未知。",
)
_VAST = Text("Not simulated: too many contacts a day.", "未做模拟：每天的联络次数过多。")
_DROWNED = Text(
    "{who}: the queue grows without end, so there is no mean wait (the load reaches the seats, and nobody "
    "is known to hang up)",
    "{who}：排队无限增长，不存在平均等待（话务量达到座席数，且没有客户放弃等待的数据）",
)
#: Why a run has no wait, in the JSON form.
_ENDLESS = "the queue grows without end"
_RUN = Text("{who}: wait {wait}, hang up {gone}{soon}", "{who}：平均等待{wait}，放弃率{gone}{soon}")
_SOON = Text(", in time {share}", "，及时应答率{share}")
_FIRST = Text("{who}, {matter} (served first)", "{who}，{matter}（优先服务）")
_LATER = Text("{who}, {matter}", "{who}，{matter}")


def rehearsal_lines(made: Rehearsal, model: ServiceModel, language: Language) -> Iterator[str]:
    """One line for each pool, and for each matter where some are served first."""
    if not made.runs:
        yield (_VAST if made.vast else _NOTHING).to(language)
        return
    yield _HEAD.to(language).format(days=made.days, seed=made.seed)
    for run in made.runs:
        if run.drowned:
            yield f"  {_DROWNED.to(language).format(who=_who(run, made, model, language))}"
        elif run.wait and run.abandoned:
            told = {"wait": _span(run.wait, language), "gone": _share(run.abandoned, language)}
            level = run.service_level
            soon = _SOON.to(language).format(share=_share(level, language)) if level else ""
            who = _who(run, made, model, language)
            yield f"  {_RUN.to(language).format(who=who, soon=soon, **told)}"


def _who(run: PoolRun, made: Rehearsal, model: ServiceModel, language: Language) -> str:
    who = model.actor(run.pool).name.to(language)
    if not run.stream:
        return who
    matter = model.request(run.stream).name.to(language)
    return (_FIRST if run.stream in made.first else _LATER).to(language).format(who=who, matter=matter)


def _span(of: Estimate, language: Language) -> str:
    low, high = span(max(0.0, of.low), language), span(of.high, language)
    return _ranged(span(of.mean, language), f"{low}–{high}", language)


def _share(of: Estimate, language: Language) -> str:
    ends = share_range(max(0.0, of.low), min(1.0, of.high), language)
    return _ranged(percent(of.mean, language), ends, language)


def _ranged(point: str, ends: str, language: Language) -> str:
    return f"{point}（{ends}）" if language is Language.ZH else f"{point} ({ends})"


def rehearsal_document(made: Rehearsal | None) -> dict[str, Any] | None:
    """The run as JSON; waits in minutes, shares in [0, 1]; None where none was asked for."""
    if made is None:
        return None
    told = asdict(made)
    for run in told["runs"]:
        run["reason"] = _ENDLESS if run.pop("drowned") else None
    told["reason"] = "too many contacts a day" if told.pop("vast") else None
    return told
