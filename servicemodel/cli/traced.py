"""From an id to what is behind it: of a figure measured or computed, a finding, a number of the model."""

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel import pipeline
from servicemodel.cli.calendar_day import today
from servicemodel.cli.extras import needs
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.place import model_source
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.walk import checked, planned, plates, weighed
from servicemodel.domain.measuring import volatility
from servicemodel.domain.text import Text
from servicemodel.views.figure_ids import figure_ids

if TYPE_CHECKING:
    from servicemodel.domain.binding import Bound
    from servicemodel.domain.measurement import Measurement
    from servicemodel.domain.model import ServiceModel

ROWS = 20


@frozen
class Wish:
    """What was asked for on the command line; "" and False where nothing was."""

    id: str
    model: str = ""
    evidence: str = ""
    every: bool = False
    format: str = "text"


def trace(wish: Wish, voice: Voice) -> int:
    """Print the trace of a figure, or the figures behind a finding or a number; the exit code."""
    source = model_source(wish.model, Path.cwd())
    model = pipeline.read(source)
    figures = {figure.id: figure for figure in model.measurements.figures} if model.measurements else {}
    if wish.id in figures:
        voice.result(_traced(figures[wish.id], model, source, wish, voice))
        voice.next("servicemodel explain measures")
        return 0
    behind = _behind(wish.id, model, source)
    if behind:
        voice.result(_listed([figures[id] for id in behind if id in figures], voice, model.currency))
        voice.next(f"servicemodel trace {behind[0]}")
        return 0
    voice.result(_computed(wish, source, (*figures, *_numbers(model)), voice))
    return 0


def _computed(wish: Wish, source: str, measured: tuple[str, ...], voice: Voice) -> str:
    """How a figure that the documents say was computed; stops with code 2 if there is none of that id."""
    from servicemodel.views.claims import derivation
    from servicemodel.views.derivation_words import derivation_json, derivation_text
    from servicemodel.views.findings_json import as_json

    if wish.id.startswith("F-") and not measured:
        text = Text(f"nothing was measured for {source}", f"{source} 尚无实测数值")
        raise Stop(2, text, Text("servicemodel measure", "servicemodel measure"))
    own = own_rooms(source)
    # The whole dossier, as the documents have it: slides say figures of the course, too.
    dossier = weighed(planned(source, (), today(voice.environment), own=own), own)
    found = derivation.derivation(dossier, wish.id)
    if found is None:
        text = Text(f"no figure, finding or number '{wish.id}'", f"没有数值、问题或模型数据“{wish.id}”")
        known = sorted((*measured, *derivation.figures(dossier)), key=lambda each: "@" in each)
        raise Stop(2, text, meant(wish.id, known))
    if wish.format == "json":
        return as_json(derivation_json(found))
    return derivation_text(found, voice.language, dossier.model.currency)


def _traced(figure: "Measurement", model: "ServiceModel", source: str, wish: Wish, voice: Voice) -> str:
    needs("evidence")
    from servicemodel.evidence import measuring, tracing
    from servicemodel.views import trace_words
    from servicemodel.views.findings_json import as_json

    folder = Path(wish.evidence) if wish.evidence else Path(source).parent / "evidence"
    if not measuring.sources(folder):
        text = Text(f"the evidence is not in {folder}", f"{folder} 中没有证据")
        raise Stop(2, text, Text("name its folder with --evidence", "请用 --evidence 指定文件夹"))
    most = None if wish.every else ROWS
    found = tracing.trace(figure, folder, volatility(model), most)
    if wish.format == "json":
        return as_json(trace_words.trace_json(found))
    if wish.format == "csv":
        return trace_words.trace_csv(found)
    return trace_words.trace_text(found, voice.language, model.currency)


def _numbers(model: "ServiceModel") -> dict[str, "Bound"]:
    """Every number that records feed, by the names it may be asked for: ``tell.coverage``."""
    return {f"{b.binding.ref.id}.{b.binding.what}": b for b in model.bound}


def _behind(id: str, model: "ServiceModel", source: str) -> tuple[str, ...]:
    """Ids of the figures behind a number, an element or a finding; () where nothing is so called."""
    names = {id, id.partition(".")[2]}
    bound = [b for name, b in _numbers(model).items() if names & {name, b.binding.ref.id}]
    if not bound:
        return _of_a_finding(id, model, source)
    return tuple(dict.fromkeys(b.measured.id for b in bound if b.measured))


def _of_a_finding(id: str, model: "ServiceModel", source: str) -> tuple[str, ...]:
    """Measured figures that a finding says, and those that feed the elements it is about; () without one."""
    if "@" not in id:
        return ()
    own = own_rooms(source)
    found = checked(source, tuple(plates(own)), remedied=False, own=own).findings
    finding = next((each for each in found if each.id == id), None)
    return figure_ids(finding, model) if finding else ()


def _listed(figures: list["Measurement"], voice: Voice, currency: str) -> str:
    from servicemodel.views.measured_figures import figure_words, key_words, settling

    language = voice.language
    return "\n".join(
        f"{figure.id}  {figure.measure}  {key_words(figure, language)}  "
        + (figure_words(figure, language, currency) if figure.value else settling(figure.lacks, language))
        for figure in figures
    )
