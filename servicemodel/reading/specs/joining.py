"""Results joined with the pages by file and line: what became of each example."""

from collections.abc import Iterable, Iterator, Mapping

from servicemodel.domain.feature import PLANNED, Block, Feature
from servicemodel.domain.feature import Promise as Rule
from servicemodel.domain.problem import Place, Problem
from servicemodel.domain.specification import Result, Row, Scenario, State, Verdict

#: A page below the folder, a line, a row from 1 or 0.
Spot = tuple[str, int, int]
#: The state behind a word of the runner; what it does not know is broken, never kept.
STATES = {
    "passed": State.KEPT,
    "xpassed": State.KEPT,
    "unmeasured": State.UNMEASURED,
    "skipped": State.UNMEASURED,
    "none": State.UNRUN,
}


def by_spot(results: Iterable[Result], pages: Iterable[str]) -> Mapping[Spot, Result]:
    """The latest result of each spot; a page of ``pages`` may be told with folders before it."""
    known = set(pages)
    found: dict[Spot, Result] = {}
    for result in results:
        parts = result.page.split("/")
        tails = ("/".join(parts[at:]) for at in range(len(parts)))
        page = next((tail for tail in tails if tail in known), result.page)
        spot = (page, result.line, result.row)
        if spot not in found or found[spot].day <= result.day:
            found[spot] = result
    return found


def strays(joined: Mapping[Spot, Result], features: Mapping[str, Feature]) -> Iterator[Problem]:
    """Results without an example: the page is gone, or was changed after the run."""
    for (page, line, row), result in joined.items():
        feature = features.get(page)
        reason = "page" if feature is None else "" if _fits(feature, line, row, result) else "changed"
        if reason:
            facts = (("reason", reason), ("other", f"{result.page}:{line}"))
            yield Problem(Place(result.source, result.number, 1), "SPC11", facts)


def _fits(feature: Feature, line: int, row: int, result: Result) -> bool:
    block = next((block for _, block in feature.scenarios if block.line == line), None)
    if block is None or block.name != result.name:
        return False
    rows = [cells for table in block.tables for cells in table.rows]
    if not row:
        return not rows
    return row <= len(rows) and rows[row - 1] == result.cells


def planned_tag(feature: Feature, rule: Rule, block: Block) -> bool:
    """Whether a scenario is not meant to run yet."""
    return PLANNED in (*feature.tags, *rule.tags, *block.tags)


def told(id: str, page: str, block: Block, planned: bool, said: Mapping[Spot, Result]) -> Scenario:
    """The scenario ``block`` of ``page`` with the verdict on it, or on each of its rows."""
    if not block.tables:
        return Scenario(id, block, (_verdict(said.get((page, block.line, 0)), planned),))
    tables, at = [], 0
    for table in block.tables:
        rows = []
        for line, cells in zip(table.lines, table.rows, strict=True):
            at += 1
            rows.append(Row(line, cells, _verdict(said.get((page, block.line, at)), planned)))
        tables.append(tuple(rows))
    return Scenario(id, block, tuple(row.verdict for rows in tables for row in rows), tuple(tables))


def _verdict(result: Result | None, planned: bool) -> Verdict:
    if planned and (result is None or result.outcome == "skipped"):
        return Verdict(State.PLANNED, day=result.day if result else "")
    if result is None:
        return Verdict(State.UNRUN)
    state = STATES.get(result.outcome, State.BROKEN)
    return Verdict(state, None if state is State.KEPT else result.why, result.step, result.day, result.trace)
