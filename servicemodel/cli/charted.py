"""Charts for ``draw``: by name, from the figures of a model."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.views.dossier import Dossier

#: The name that stands for every chart of which there is something to show.
EVERY = "charts"
FORMATS = ("svg", "png", "pdf", "text")
#: Charts that take no prices: they come without weighing actions.
_FREE = (
    "who_knows_what",
    "pair_profile",
    "process_matrix",
    "channel_cost",
    "supplier_ladder",
    "provenance_bar",
)


def asked(names: Sequence[str]) -> tuple[str, ...]:
    """Those of ``names`` that are charts; ``charts`` stands for all."""
    there = known()
    return tuple(name for name in names if name in there)


def known() -> tuple[str, ...]:
    """Names of charts, and the one for all of them."""
    from servicemodel.views.charts import CHARTS

    return (EVERY, *(chart.NAME for chart in CHARTS))


def charted(
    source: str,
    names: Sequence[str],
    voice: Voice,
    formats: Sequence[str],
    theme: str,
    folder: Path,
    own: "Sequence[room.Room]" = (),
) -> dict[Path, bytes]:
    """Files of the charts called ``names`` of the model of ``source``; their tables go to stdout as text.

    Stops with code 2 at a format that a chart does not have, and where there is nothing to show of a
    chart that was named.
    """
    if other := [form for form in formats if form not in FORMATS]:
        text = Text(f"a chart has no format '{other[0]}'", f"图表没有“{other[0]}”格式")
        raise Stop(2, text, Text(", ".join(FORMATS), "、".join(FORMATS)))
    shown = _shown(source, names, own)
    languages, files = voice.asked or (voice.language,), {}
    if "text" in formats:
        _say(shown, voice)
    for chart, facts in shown:
        for language in languages:
            part = f".{language.value}" if len(languages) > 1 else ""
            for form in (form for form in formats if form != "text"):
                files[folder / f"{chart.NAME}{part}.{form}"] = _painted(chart, facts, language, theme, form)
    return files


def _painted(chart: Any, facts: Any, language: Language, theme: str, form: str) -> bytes:
    from servicemodel.views.charts.drawing import painted
    from servicemodel.views.charts.inline import standing
    from servicemodel.views.theme import THEMES

    spec = chart.spec(facts, language, THEMES[theme])
    if form != "svg":
        return painted(spec, form)
    return standing(spec, chart.NAME, language, chart.TITLE.to(language), chart.caption(facts).to(language))


def _shown(source: str, names: Sequence[str], own: "Sequence[room.Room]") -> list[tuple[Any, Any]]:
    """Charts and their facts, in the order of the report."""
    from servicemodel.views.charts import CHARTS

    wanted = [chart for chart in CHARTS if EVERY in names or chart.NAME in names]
    dossier = _dossier(source, any(chart.NAME not in _FREE for chart in wanted), own)
    found = [(chart, chart.facts(dossier)) for chart in wanted]
    for chart, facts in found:
        if facts is None and chart.NAME in names:
            text = Text(f"{chart.NAME}: nothing to show yet", f"{chart.NAME}：尚无内容可绘")
            raise Stop(2, text, chart.MISSING)
    return [(chart, facts) for chart, facts in found if facts is not None]


def _dossier(source: str, priced: bool, own: "Sequence[room.Room]") -> "Dossier":
    from servicemodel.cli.walk import checked, plates, weighed

    dossier = checked(source, tuple(plates(own)), False, own=own)
    return weighed(dossier, own) if priced else dossier


def _say(shown: list[tuple[Any, Any]], voice: Voice) -> None:
    """Title, caption and table of every chart, for a terminal."""
    from servicemodel.views.text_twin import told

    parts = (
        (chart.TITLE.to(voice.language), chart.caption(facts).to(voice.language), chart.table(facts))
        for chart, facts in shown
    )
    voice.result("\n".join(told(*part, voice.language) for part in parts))
