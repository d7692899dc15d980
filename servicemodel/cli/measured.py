"""From the words of ``measure`` to figures beside the model, as a person goes through it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.cli.aside import Aside, spoken_by
from servicemodel.cli.place import model_source
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.writing import write
from servicemodel.domain.measuring import bind
from servicemodel.domain.text import Text
from servicemodel.reading import formats, library_names, read_model

if TYPE_CHECKING:
    from servicemodel.domain.measurement import Measurements
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.records import Source

#: Teams without a party of the model that are named; the rest are counted.
MOST_TEAMS = 12


@frozen
class Wish:
    """What was asked for on the command line; "", () and False where nothing was."""

    model: str
    records: tuple[str, ...] = ()
    format: str = "text"
    evidence: str = ""
    engine: str = "duckdb"
    only: tuple[str, ...] = ()
    dry_run: bool = False
    map_file: str = ""
    zone: str = ""


def told_apart(given: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The model among ``given`` (first, by its ending or as a name of the library), and the records."""
    first = given[0] if given else ""
    is_model = first in library_names() or first.endswith((".yaml", ".yml"))
    return (first, tuple(given[1:])) if is_model else ("", tuple(given))


def measure(wish: Wish, voice: Voice) -> int:
    """Bring in the records, measure, print, write; the exit code."""
    source = model_source(wish.model, Path.cwd())
    model = read_model(source)
    folder = Path(wish.evidence) if wish.evidence else Path(source).parent / "evidence"
    if wish.records:
        code = _bring(wish, folder, voice)
        if code or wish.dry_run:
            return code
    found, sources = counted(model, folder, wish)
    target = formats.measurements_file(source)
    whole = _with_the_rest(found, target, wish)
    text = _document(whole, sources)
    voice.result(text if wish.format == "json" else _told(model, found, sources, wish, folder, voice))
    return _ended(target, text, source, wish, voice)


def counted(
    model: "ServiceModel | None", folder: Path, wish: Wish
) -> tuple["Measurements", tuple["Source", ...]]:
    """The figures of the evidence in ``folder`` and its imports; stops with code 2 where there is none."""
    from servicemodel.evidence import measuring

    sources = measuring.sources(folder)
    if not sources:
        text = Text(f"no records were imported into {folder}", f"{folder} 中没有已导入的记录")
        hint = "servicemodel import tickets.csv"
        raise Stop(2, text, Text(hint, hint))
    try:
        return pipeline.measure(model, str(folder), wish.engine, wish.only), sources
    except measuring.EngineLacks as lack:
        raise Stop(3, lack.what, lack.install) from lack


def _bring(wish: Wish, folder: Path, voice: Voice) -> int:
    """The records given, as ``import`` brings them in."""
    from servicemodel.cli import records

    record_map = records.told_map(wish.map_file, "", wish.zone, "")
    asked = records.Wish(record_map, str(folder), wish.dry_run)
    if not wish.dry_run:
        voice = spoken_by(Aside if wish.format == "json" else Voice, voice)
    return records.bring(wish.records, asked, voice)


def _with_the_rest(found: "Measurements", target: Path | None, wish: Wish) -> "Measurements":
    """With ``--only`` the figures of the other measures stay as they stand in the file."""
    if not (wish.only and target and target.exists()):
        return found
    others = formats.read_measurements(target).figures
    return evolve(found, figures=(*found.figures, *(f for f in others if f.measure not in wish.only)))


def _document(found: "Measurements", sources: tuple["Source", ...]) -> str:
    from servicemodel.views.measurements_json import measurements_text

    return measurements_text(found, sources)


def _told(
    model: "ServiceModel",
    found: "Measurements",
    sources: tuple["Source", ...],
    wish: Wish,
    folder: Path,
    voice: Voice,
) -> str:
    """Quality of the records first, then figures, what cannot be said, and the numbers of the model."""
    from servicemodel.cli.record_preview import summary
    from servicemodel.evidence import measuring
    from servicemodel.views.measured_figures import MOST, figures_text, side_by_side

    plates = {plate.name: plate for plate in measuring.plates()}
    most = 10 * MOST if wish.only else MOST
    parts = [
        # What was brought in just now has been told already.
        "" if wish.records else "\n".join(summary(source, voice.language) for source in sources),
        figures_text(found.figures, plates, voice.language, model.currency, most),
        side_by_side(bind(model, found), voice.language) if not wish.only else "",
        _teams(model, found, voice),
        "" if wish.only else _infusion(folder, sources, voice),
    ]
    return "\n\n".join(part for part in parts if part)


def _infusion(folder: Path, sources: tuple["Source", ...], voice: Voice) -> str:
    """What a survey on the use of the CRM says; "" where none was imported."""
    from servicemodel.evidence import measuring
    from servicemodel.views.infusion_text import infusion_text

    if not any("survey_answer" in source.tables for source in sources):
        return ""
    try:
        return infusion_text(measuring.infusion.estimate(folder), voice.language)
    except measuring.EngineLacks as lack:
        return f"? {lack.what.to(voice.language)}\n  {lack.install.to(voice.language)}"


def _teams(model: "ServiceModel", found: "Measurements", voice: Voice) -> str:
    """Teams of the records that are no party of the model, with the line for the mapping file."""
    from servicemodel.evidence import importing

    known = {actor.id: (actor.name.en, actor.name.zh) for actor in model.actors}
    seen: Counter[str] = Counter()
    for figure in found.of("handoff_pairs"):
        seen.update({team: figure.n for name, team in figure.key if team not in known})
    if not seen:
        return ""
    first = sorted(seen, key=lambda team: (-seen[team], team))[:MOST_TEAMS]
    near = importing.offered(first, known)
    said = Text(
        f"{len(seen)} teams of the records are no party of the model; in the mapping file:",
        f"记录中有{len(seen)}个组不是模型中的主体；映射文件中可写：",
    )
    lines = [said.to(voice.language), "parties:"]
    for team in first:
        guess, *more = near.get(team) or ("?",)
        lines.append(f'  "{team}": {guess}   # {seen[team]:,}{", " + " / ".join(more) if more else ""}')
    return "\n".join(lines)


def _ended(target: Path | None, text: str, source: str, wish: Wish, voice: Voice) -> int:
    if target is None or wish.dry_run:
        voice.say(Text("nothing was written", "未写入任何文件"))
    else:
        write({target: text.encode()})
        voice.wrote([target])
    voice.next(f"servicemodel check {source}")
    return 0
