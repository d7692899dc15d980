"""Stable ids of promises and scenarios: a renamed one keeps its number, a number is never given twice.

``specs/ids.yaml`` remembers by page the English sentence of each number: ``"2"`` is the second rule,
``"2/1"`` its first scenario. A number whose sentence is gone stays in the file.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from servicemodel.domain.feature import Feature
from servicemodel.domain.feature import Promise as Rule
from servicemodel.domain.problem import Place, Problem, ProblemsFound

#: Sentences by number, by page.
Known = Mapping[str, Mapping[str, str]]
FILE = "ids.yaml"
HEAD = (
    "# Numbers of promises and of their scenarios: a renamed one keeps its number, none is given twice.\n"
    "# 承诺及其场景的编号：改名不换号，编号不重复使用。\n"
)


def read_ids(folder: Path) -> Known:
    """The numbers that were given; {} where there is no file. ProblemsFound (SPC11) if it is no such file."""
    import yaml

    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
        return {str(page): {_number(k): str(v) for k, v in told.items()} for page, told in read.items()}
    except (OSError, ValueError, AttributeError, TypeError, RecursionError, yaml.YAMLError):
        facts = (("reason", "ids"), ("path", path.as_posix()))
        raise ProblemsFound((Problem(Place(path.as_posix(), 1, 1), "SPC11", facts),)) from None


def _number(key: object) -> str:
    if not re.fullmatch(r"[0-9]{1,6}(/[0-9]{1,6})?", str(key)):
        raise ValueError(key)
    return str(key)


def numbered(names: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """A number for each of ``names``: the one it had, else one whose name is gone, else a new one.

    ``known`` are names by number; of those without their name the first goes to the first new name,
    if there are as many of the one as of the other.
    """
    by_name = {name: number for number, name in known.items()}
    given = {name: by_name[name] for name in names if name in by_name}
    fresh = [name for name in names if name not in given]
    free = [number for number, name in known.items() if name not in names]
    if len(free) == len(fresh):
        return tuple(given.get(name) or free[fresh.index(name)] for name in names)
    highest = max((int(number) for number in known), default=0)
    return tuple(given.get(name) or str(highest + 1 + fresh.index(name)) for name in names)


def ids_of(feature: Feature, known: Mapping[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The number of each rule of ``feature`` with the numbers of its scenarios (``2/1``)."""
    rules = numbered([rule.name for rule in feature.told], _level(known, ""))
    return tuple(
        (number, tuple(f"{number}/{each}" for each in numbered(_names(rule), _level(known, f"{number}/"))))
        for number, rule in zip(rules, feature.told, strict=True)
    )


def _level(known: Mapping[str, str], prefix: str) -> dict[str, str]:
    rest = {number.removeprefix(prefix): name for number, name in known.items() if number.startswith(prefix)}
    return {number: name for number, name in rest.items() if number.isdecimal()}


def _names(rule: Rule) -> list[str]:
    return [block.name for block in rule.blocks if block.kind != "background"]


def ids_text(pages: Mapping[str, Feature], known: Known) -> str:
    """The file for the English ``pages`` by id, with what it knew before."""
    told = {page: {**known.get(page, {}), **dict(_told(pages[page], known.get(page, {})))} for page in pages}
    lines = [HEAD]
    for page, numbers in sorted({**known, **told}.items()):
        lines.append(f"{page}:\n")
        for number in sorted(numbers, key=lambda text: [int(part) for part in text.split("/")]):
            lines.append(f'  "{number}": {json.dumps(numbers[number], ensure_ascii=False)}\n')
    return "".join(lines)


def _told(feature: Feature, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for rule, (number, scenarios) in zip(feature.told, ids_of(feature, known), strict=True):
        yield number, rule.name
        yield from zip(scenarios, _names(rule), strict=True)
