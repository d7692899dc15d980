"""Charts for ``draw``: by name, from the figures of a model."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.cli.stale import Wanted
    from servicemodel.views.dossier import Dossier

#: A chart and the facts that it shows.
Shown = Sequence[tuple[Any, Any]]
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
    shown: Shown, voice: Voice, formats: Sequence[str], theme: str, folder: Path, state: str
) -> dict[Path, bytes]:
    """Files of the charts ``shown``; their tables go to stdout as text. ``state``: hash of the model file."""
    if "text" in formats:
        _say(shown, voice)
    return {
        path: _painted(chart, facts, language, theme, form, state)
        for form in formats
        if form in FORMATS and form != "text"
        for path, (chart, facts, language) in _files(shown, voice, form, folder).items()
    }


def formed(formats: Sequence[str]) -> None:
    """Stops with code 2 at a format that a chart does not have."""
    if other := [form for form in formats if form not in FORMATS]:
        text = Text(f"a chart has no format '{other[0]}'", f"图表没有“{other[0]}”格式")
        raise Stop(2, text, Text(", ".join(FORMATS), "、".join(FORMATS)))


def drawable(formats: Sequence[str], voice: Voice) -> bool:
    """Whether there are charts in any of ``formats``; a line says what to install where that helps."""
    from servicemodel.views.charts.drawing import library
    from servicemodel.views.drawing import MachineLacks

    forms = [form for form in formats if form in FORMATS]
    try:
        if set(forms) - {"text"}:
            library()
    except MachineLacks as lack:
        what = Text(f"charts are left out: {lack.what.en}", f"未绘制图表：{lack.what.zh}")
        voice.warn(f"{what.to(voice.language)}; {lack.install.to(voice.language)}")
        return False
    return bool(forms)


def wanted(shown: Shown, voice: Voice, folder: Path) -> "dict[Path, Wanted]":
    """What the files of the charts ``shown`` have to show, as ``stale`` asks it."""
    files = _files(shown, voice, "svg", folder)
    return {path: (partial(_expected, chart, facts), said) for path, (chart, facts, said) in files.items()}


def _expected(chart: Any, facts: Any, language: Language, theme: str) -> str:
    from servicemodel.views.charts.drawing import spec_hash
    from servicemodel.views.theme import THEMES

    return spec_hash(chart.spec(facts, language, THEMES[theme]))


def _files(shown: Shown, voice: Voice, form: str, folder: Path) -> dict[Path, tuple[Any, Any, Language]]:
    languages = voice.asked or (voice.language,)
    return {
        folder / f"{chart.NAME}{f'.{language.value}' if len(languages) > 1 else ''}.{form}": (
            chart,
            facts,
            language,
        )
        for chart, facts in shown
        for language in languages
    }


def _painted(chart: Any, facts: Any, language: Language, theme: str, form: str, state: str) -> bytes:
    from servicemodel.views.charts.drawing import painted, spec_hash
    from servicemodel.views.charts.inline import standing
    from servicemodel.views.stamping import stamped
    from servicemodel.views.theme import THEMES

    spec = chart.spec(facts, language, THEMES[theme])
    if form != "svg":
        return painted(spec, form)
    told = chart.TITLE.to(language), chart.caption(facts).to(language)
    drawn = standing(spec, chart.NAME, language, *told).decode()
    return stamped(drawn, spec_hash(spec), state, theme).encode()


def shown(source: str, names: Sequence[str], own: "Sequence[room.Room]" = ()) -> Shown:
    """The charts called ``names`` of the model of ``source`` with their facts, in the order of the report.

    Stops with code 2 where there is nothing to show of a chart that was named.
    """
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


def _say(shown: Shown, voice: Voice) -> None:
    """Title, caption and table of every chart, for a terminal."""
    from servicemodel.views.text_twin import told

    parts = (
        (chart.TITLE.to(voice.language), chart.caption(facts).to(voice.language), chart.table(facts))
        for chart, facts in shown
    )
    voice.result("\n".join(told(*part, voice.language) for part in parts))
