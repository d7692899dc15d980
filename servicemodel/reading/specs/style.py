"""The style rules that a page keeps by itself (SPC01 to SPC06, SPC10, TXT03)."""

import re
from collections import Counter
from collections.abc import Iterator

from servicemodel.domain.feature import Block, Feature, Step
from servicemodel.domain.problem import Problem
from servicemodel.reading.specs.figures import figures
from servicemodel.reading.specs.places import problem

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
#: Outcomes that nobody can see: each reader takes them for something else.
VAGUE = re.compile(
    r"\b(?:appropriate(?:ly)?|proper(?:ly)?|correctly handled|as expected|adequate(?:ly)?|suitabl[ey]"
    r"|reasonabl[ey]|quickly|soon|as usual|if necessary|etc)\b"
    r"|适当|恰当|妥善|合理|尽快|尽量|如常|必要时|符合预期|等等",
    re.IGNORECASE,
)
#: Roles that are called by a word of the lists above.
ROLES = re.compile(r"\bfield service\b", re.IGNORECASE)
HALF_WIDTH = re.compile(f"(?<={HAN})[,;:!?.](?={HAN})|[０-９％]|{HAN} +[个次%]|\\d +[个次%]")


def style_problems(feature: Feature) -> Iterator[Problem]:
    """All style problems of one page; needs no other page."""
    yield from _head(feature)
    yield from _words(feature)
    names = Counter(block.name for _, block in feature.scenarios)
    for steps, block in feature.scenarios:
        if names[block.name] > 1:  # pytest-bdd would run one of them only
            yield problem(feature, block.line, "SPC06", "same_name_twice", block.name)
        yield from _scenario(feature, steps, block)
        yield from _figures(feature, block)


def _head(feature: Feature) -> Iterator[Problem]:
    if len(feature.lines) > LONGEST:
        yield problem(feature, LONGEST + 1, "SPC10", "too_long", count=str(len(feature.lines)))
    if not feature.promises:
        yield problem(feature, feature.line, "SPC06", "no_scenario")
    rules = Counter(promise.name for promise in feature.promises if promise.name)
    for promise in feature.promises:
        scenarios = [block for block in promise.blocks if block.kind != "background"]
        if not promise.name and scenarios:
            yield problem(feature, promise.line, "SPC01", "no_rule")
        if promise.keyword and not scenarios:
            yield problem(feature, promise.line, "SPC01", "no_example")
        if rules[promise.name] > 1:
            yield problem(feature, promise.line, "SPC01", "same_rule_twice", promise.name)


def _scenario(feature: Feature, steps: tuple[Step, ...], block: Block) -> Iterator[Problem]:
    if not block.steps:
        yield problem(feature, block.line, "SPC06", "no_steps", block.name)
        return
    if block.keyword in OUTLINES and not any(table.rows for table in block.tables):
        yield problem(feature, block.line, "SPC06", "no_examples", block.name)
    roles = roles_of(steps)
    if not FEWEST <= len(steps) <= MOST:
        yield problem(feature, block.line, "SPC04", "steps", block.name, count=str(len(steps)))
    if roles.count("Action") != 1:
        yield problem(feature, block.line, "SPC04", "when", block.name, count=str(roles.count("Action")))
    if "Outcome" not in roles:
        yield problem(feature, block.line, "SPC06", "no_then", block.name)
    for step, role in zip(steps, roles, strict=True):
        if role == "Outcome" and (found := VAGUE.search(step.text)):
            yield problem(feature, step.line, "SPC06", "vague", found[0])


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
            yield problem(feature, line.number, "SPC05", "figure_only_described")
    for table in block.tables:
        for column in table.columns:
            if f"<{column}>" not in told:
                yield problem(feature, table.line + 1, "SPC05", "unused_column", column)


def _words(feature: Feature) -> Iterator[Problem]:
    """Words of ids, technique and screens in what is read aloud; punctuation everywhere."""
    for number, text in _read_aloud(feature):
        plain = ROLES.sub("", text)
        for code, reason, pattern in (
            ("SPC02", "technical", TECHNICAL),
            ("SPC02", "identifier", IDENTIFIER),
            ("SPC03", "how", HOW),
        ):
            if found := pattern.search(plain):
                yield problem(feature, number, code, reason, found[0].strip())
    for number, text in enumerate(feature.lines, start=1):
        wrong = None if text.lstrip().startswith(("#", "@")) else HALF_WIDTH.search(text)
        if wrong:
            yield problem(feature, number, "TXT03", "half_width", wrong[0])


def _read_aloud(feature: Feature) -> Iterator[tuple[int, str]]:
    yield feature.line, feature.name
    for promise in feature.promises:
        yield promise.line, promise.name
        for block in promise.blocks:
            yield block.line, block.name
            yield from ((step.line, step.text) for step in block.steps)
            for table in block.tables:
                yield from ((line, " ".join(row)) for line, row in zip(table.lines, table.rows, strict=True))
