"""The style rules that a page keeps by itself (SPC01 to SPC06, SPC09, SPC10, TXT03)."""

import re
from collections import Counter
from collections.abc import Iterator

from servicemodel.behaviour.feature import Block, Feature, Step
from servicemodel.behaviour.figures import figures
from servicemodel.domain.problem import Place, Problem

FEWEST, MOST, LONGEST = 3, 7, 60
OUTLINES = ("Scenario Outline", "场景大纲")
HAN = "[\u4e00-\u9fff]"

TECHNICAL = re.compile(
    r"\b(?:fixture|node|graph|edge|payload|null|assert|mock|the system)s?\b"
    r"|节点|字段|断言|(?<![试企意])图(?!书)",
    re.IGNORECASE,
)
#: Ids of elements, topics, rules and requirements, names of files, code.
IDENTIFIER = re.compile(r"\b\w+_\w+\b|\b[a-z]+\.[a-z]\w*\b|\b[A-Z]{2,3}-?\d+(?:-\d+)?\b|[`{}]")
HOW = re.compile(
    r"\b(?:click|button|table|column|screen|field|menu|API|JSON|YAML)s?\b|点击|按钮|接口|屏幕|表格|菜单",
    re.IGNORECASE,
)
#: Roles that are called by a word of the list above.
ROLES = re.compile(r"\bfield service\b", re.IGNORECASE)
HALF_WIDTH = re.compile(f"(?<={HAN})[,;:!?.](?={HAN})|[０-９％]|{HAN} +[个次%]|\\d +[个次%]")


def style_problems(feature: Feature) -> Iterator[Problem]:
    """All style problems of one page; needs no other page."""
    yield from _head(feature)
    yield from _words(feature)
    names = Counter(block.name for _, block in feature.scenarios)
    for steps, block in feature.scenarios:
        if names[block.name] > 1:  # pytest-bdd would run one of them only
            yield _problem(feature, block.line, "SPC06", "same-name-twice")
        yield from _scenario(feature, steps, block)
        yield from _figures(feature, block)


def _head(feature: Feature) -> Iterator[Problem]:
    if not any(tag.startswith("@owner-") for tag in feature.tags):
        yield _problem(feature, feature.line, "SPC09", "no-owner")
    if len(feature.lines) > LONGEST:
        yield _problem(feature, LONGEST + 1, "SPC10", "too-long")
    if not feature.promises:
        yield _problem(feature, feature.line, "SPC06", "no-scenario")
    for promise in feature.promises:
        scenarios = [block for block in promise.blocks if block.kind != "background"]
        if not promise.name and scenarios:
            yield _problem(feature, promise.line, "SPC01", "no-rule")
        if promise.keyword and not scenarios:
            yield _problem(feature, promise.line, "SPC01", "no-example")


def _scenario(feature: Feature, steps: tuple[Step, ...], block: Block) -> Iterator[Problem]:
    if not block.steps:
        yield _problem(feature, block.line, "SPC06", "no-steps")
        return
    if block.keyword in OUTLINES and not any(table.rows for table in block.tables):
        yield _problem(feature, block.line, "SPC06", "no-examples")
    roles = roles_of(steps)
    if not FEWEST <= len(steps) <= MOST:
        yield _problem(feature, block.line, "SPC04", f"{len(steps)}-steps")
    if roles.count("Action") != 1:
        yield _problem(feature, block.line, "SPC04", f"{roles.count('Action')}-when")
    if "Outcome" not in roles:
        yield _problem(feature, block.line, "SPC06", "no-then")


def roles_of(steps: tuple[Step, ...]) -> list[str]:
    """Context, Action or Outcome of each step; a conjunction has the role of the step before it."""
    roles: list[str] = []
    for step in steps:
        roles.append(roles[-1] if step.role == "Conjunction" and roles else step.role)
    return roles


def _figures(feature: Feature, block: Block) -> Iterator[Problem]:
    told = " ".join(step.text for step in block.steps)
    cells = " ".join(cell for table in block.tables for row in table.rows for cell in row)
    for line in block.description:
        if figures(line.text) - figures(told) - figures(cells):
            yield _problem(feature, line.number, "SPC05", "figure-only-described")
    for table in block.tables:
        for column in table.columns:
            if f"<{column}>" not in told:
                yield _problem(feature, table.line, "SPC05", "unused-column")


def _words(feature: Feature) -> Iterator[Problem]:
    """Words of ids, technique and screens in what is read aloud; punctuation everywhere."""
    for number, text in _read_aloud(feature):
        plain = ROLES.sub("", text)
        for code, pattern in (("SPC02", TECHNICAL), ("SPC02", IDENTIFIER), ("SPC03", HOW)):
            if found := pattern.search(plain):
                yield _problem(feature, number, code, found[0].strip())
    for number, text in enumerate(feature.lines, start=1):
        if not text.lstrip().startswith(("#", "@")) and HALF_WIDTH.search(text):
            yield _problem(feature, number, "TXT03", "half-width")


def _read_aloud(feature: Feature) -> Iterator[tuple[int, str]]:
    yield feature.line, feature.name
    for promise in feature.promises:
        yield promise.line, promise.name
        for block in promise.blocks:
            yield block.line, block.name
            yield from ((step.line, step.text) for step in block.steps)
            for table in block.tables:
                yield from ((line, " ".join(row)) for line, row in zip(table.lines, table.rows, strict=True))


def _problem(feature: Feature, line: int, code: str, reason: str) -> Problem:
    return Problem(Place(feature.path, line, 1), code, (("reason", reason),), feature.lines[line - 1])
