"""Where scenarios lie: a folder beside the model, one file each; paths stay in the folder of the model."""

from pathlib import Path

from servicemodel.domain.scenario import AS_IS
from servicemodel.reading.model_source import library_names

FOLDER = "scenarios"
ENDING = ".yaml"


def scenario_path(name: str, model: str) -> Path:
    """The file of the scenario ``name`` of the model ``model``; a path is taken as it is.

    Scenarios of a model of the library lie in ``scenarios`` of the current folder.
    """
    if not is_name(name):
        return Path(name)
    folder = Path() if model in library_names() else Path(model).parent
    return folder / FOLDER / f"{name}{ENDING}"


def scenario_names(model: str) -> tuple[str, ...]:
    """Names of the scenarios of ``model``, sorted, the model itself first."""
    folder = scenario_path(AS_IS, model).parent
    try:
        return (AS_IS, *sorted(path.stem for path in folder.glob(f"*{ENDING}")))
    except OSError:
        return (AS_IS,)


def is_name(word: str) -> bool:
    """Whether ``word`` is a name rather than a path."""
    return not any(mark in word for mark in "/\\.\0")


def top_of(model: str) -> Path:
    """The folder in which every file of a scenario of ``model`` must lie."""
    return (Path() if model in library_names() else Path(model).parent).resolve()


def within(path: Path, top: Path) -> bool:
    """Whether ``path``, links followed, lies in ``top``."""
    try:
        return path.resolve().is_relative_to(top)
    except (OSError, ValueError, RuntimeError):
        return False
