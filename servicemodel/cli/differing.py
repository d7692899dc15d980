"""Two versions of a model compared for a person: files, or revisions under git."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.progress import steps
from servicemodel.cli.revisions import Revision, revision, taken_out
from servicemodel.cli.settings import Settings
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.walk import Own, plates, settled
from servicemodel.domain.difference import Cause, Difference, Version
from servicemodel.domain.editions import Edition, moved, stages
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pattern import reweighed
from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Text
from servicemodel.domain.versions import edits
from servicemodel.planning.variants import contrasts
from servicemodel.reading import formats, library_names
from servicemodel.views.difference import Versions
from servicemodel.views.difference_forms import FORMS


@frozen
class Wish:
    """What was asked for: two files or revisions, the model that a bare revision means, and the form."""

    old: str
    new: str
    model: str
    format: str


def diff(wish: Wish, voice: Voice) -> int:
    """Print what lies between the two versions; the exit code."""
    with ExitStack() as stack, steps(voice, 3) as say:
        sides = [stack.enter_context(_edition(name, wish.model)) for name in (wish.old, wish.new)]
        say(Text("working out both versions", "正在推算两个版本"))
        versions = _compared(sides[0], sides[1], wish)
    voice.result(FORMS[wish.format](versions, voice.language))
    voice.next(f"servicemodel report {wish.new}" if Path(wish.new).is_file() else "servicemodel report")
    return 0


@contextmanager
def _edition(name: str, model: str) -> Iterator[Edition]:
    """The edition that ``name`` means; problems of a revision name it and not where it was put."""
    if name in library_names() or Path(name).is_file():
        yield _read(name, name)
        return
    wanted = revision(name, model)
    with taken_out(wanted) as path:
        try:
            found = _read(str(path), wanted.shown)
        except ProblemsFound as error:
            raise ProblemsFound(tuple(_renamed(error, path, wanted))) from None
        yield found


def _renamed(error: ProblemsFound, path: Path, wanted: Revision) -> Iterator[Problem]:
    folder = PurePosixPath(wanted.path).parent
    for problem in error.problems:
        place = problem.place
        name = f"{wanted.name}:{folder / Path(place.path).relative_to(path.parent).as_posix()}"
        yield evolve(problem, place=Place(name, place.line, place.column))


def _read(source: str, name: str) -> Edition:
    model = pipeline.read(source, measured=False)
    figures = formats.measurements_file(source)
    recorded = formats.read_recorded(figures) if figures and figures.exists() else None
    return Edition(name, model, recorded)


def _compared(old: Edition, new: Edition, wish: Wish) -> Versions:
    rules = own_rooms(wish.model)
    # Rules of the client's own that name an element of one side only cannot compare both.
    own = () if any(room.strange(rules, edition.model) for edition in (old, new)) else rules
    settings = settled(wish.model, {}, own=own)
    walks = [_stage(None, old.bound, settings, own, None)]
    for cause, model in stages(old, new):
        # A step that changes nothing is not walked again.
        same = model == walks[-1].situation.model
        walks.append(
            evolve(walks[-1], cause=cause) if same else _stage(cause, model, settings, own, walks[-1])
        )
    first, last = walks[0], walks[-1]
    wrong = [{f.id: f for f in walk.findings if f.outcome is Outcome.VIOLATED} for walk in (first, last)]
    difference = Difference(
        _version(old),
        _version(new),
        edits(old.model, new.model),
        moved(old, new),
        contrasts.shifted(walks),
        tuple(finding for id, finding in wrong[0].items() if id not in wrong[1]),
        tuple(finding for id, finding in wrong[1].items() if id not in wrong[0]),
    )
    return Versions(difference, first.situation.model, last.situation.model, plates(own))


def _stage(
    cause: Cause | None, model: ServiceModel, settings: Settings, own: Own, before: contrasts.Stage | None
) -> contrasts.Stage:
    situation = pipeline.assess(model, before.situation if before else None)
    findings = pipeline.find(situation, weights=settings.exposure, own=own)
    return contrasts.Stage(cause, situation, reweighed(findings, settings.severities))


def _version(edition: Edition) -> Version:
    file = edition.model.file
    return Version(
        edition.name, file.sha256 if file else "", edition.recorded.program if edition.recorded else ""
    )


def named(names: tuple[str, ...], model: str) -> tuple[str, str]:
    """Old and new: one name alone is compared with the model as it is."""
    if len(names) == 2:
        return names[0], names[1]
    if len(names) == 1:
        return names[0], model
    text = Text("two versions are compared", "需要两个版本才能比较")
    raise Stop(2, text, Text("servicemodel diff v3 v4", "servicemodel diff v3 v4"))
