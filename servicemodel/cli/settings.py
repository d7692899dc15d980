"""The settings of a run: flags win over the file beside the model, the file over the defaults."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from servicemodel.cli.settings_check import WEIGHTS, checked_settings
from servicemodel.cli.settings_file import Written, read_settings
from servicemodel.domain.exposure import USUAL, Weights
from servicemodel.domain.pattern import SeveritySetting, precision
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text

#: Files that may hold settings; the first that has a table for us counts.
FILES = ("servicemodel.toml", "pyproject.toml")
_FLAG = Text("flag", "命令行")
_DEFAULT = Text("default", "默认")


@frozen
class Setting:
    """One value and where it comes from."""

    name: str
    value: str
    origin: Text


@frozen
class Settings:
    """What ``check`` goes by; ``told`` lists the same with origins, in the order of the documentation.

    ``exposure`` is None where severities follow from the degree alone; ``template`` is the path of the
    template of decks, "" for none.
    """

    select: str
    ignore: str
    fail_on: str
    severities: tuple[SeveritySetting, ...]
    exposure: Weights | None
    told: tuple[Setting, ...]
    template: str = ""


def settings_of(
    source: str, library: Sequence[str], rules: Sequence[str], flags: Mapping[str, str | None], fail_on: str
) -> Settings:
    """The settings for the model ``source``; ``flags`` hold select, ignore and fail-on, None if not given.

    ``library`` are names of models that stand in no folder, ``rules`` all rule ids, ``fail_on`` the
    default of the command. ProblemsFound with everything that is wrong in the file.
    """
    given = () if source in library else written(Path(source).parent)
    problems = checked_settings(given, rules)
    if problems:
        raise ProblemsFound(tuple(problems))
    file = {each.name: each for each in given if not each.name.startswith("severity.")}
    weights = _weights(file)
    defaults = {"select": "ALL", "ignore": "", "fail-on": fail_on}
    chosen = [_chosen(name, flags.get(name), file.get(name), default) for name, default in defaults.items()]
    severe = sorted(
        (each for each in given if each.name.startswith("severity.")),
        key=lambda each: precision(each.name.partition(".")[2]),
    )
    ranked = (Setting(each.name, str(each.value), _origin(each)) for each in severe)
    severities = tuple(
        SeveritySetting(each.name.partition(".")[2], Severity(str(each.value))) for each in severe
    )
    select, ignore, limit = (each.value for each in chosen)
    told = (*chosen, _told_weights(weights, file), *_told_files(file), *ranked)
    template = file.get("/deck.template")
    path = str(Path(source).parent / template.value) if template else ""
    return Settings(select, ignore, limit, severities, weights, told, path)


def settings_lines(settings: Settings, language: Language) -> str:
    """One line a setting: name, value, origin."""
    rows = [(_name(each.name), json.dumps(each.value), each.origin.to(language)) for each in settings.told]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{a:<{widths[0]}} = {b:<{widths[1]}}  # {c}" for a, b, c in rows)


def _name(name: str) -> str:
    head, _, pattern = name.partition(".")
    return f'{head}."{pattern}"' if head == "severity" else name


def _weights(file: Mapping[str, Written]) -> Weights | None:
    """The thresholds of exposure; None where it was switched off."""
    if "exposure" in file and not file["exposure"].value:
        return None
    given = {key: float(file[f"exposure.{key}"].value) for key in WEIGHTS if f"exposure.{key}" in file}
    return evolve(USUAL, **given)


def _told_files(file: Mapping[str, Written]) -> tuple[Setting, ...]:
    """The files of rules and the template of decks, where the settings name them."""
    rules, template = file.get("/rules"), file.get("/deck.template")
    told = (Setting("rules", ",".join(rules.value), _origin(rules)),) if rules else ()
    return (*told, Setting("deck.template", template.value, _origin(template))) if template else told


def _told_weights(weights: Weights | None, file: Mapping[str, Written]) -> Setting:
    value = f"high {weights.high:g}, medium {weights.medium:g}" if weights else "false"
    found = [each for name, each in file.items() if name.partition(".")[0] == "exposure"]
    return Setting("exposure", value, _origin(found[0]) if found else _DEFAULT)


def written(folder: Path) -> tuple[Written, ...]:
    """The settings in ``folder``: of the first file that says anything to us."""
    for name in FILES:
        found = read_settings(folder / name)
        if found:
            return found
    return ()


def _chosen(name: str, flag: str | None, written: Written | None, default: str) -> Setting:
    if flag is not None:
        return Setting(name, flag, _FLAG)
    if written is not None:
        value = written.value
        return Setting(name, ",".join(value) if isinstance(value, list) else str(value), _origin(written))
    return Setting(name, default, _DEFAULT)


def _origin(written: Written) -> Text:
    return Text(str(written.place), str(written.place))
