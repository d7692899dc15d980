"""What the runner said about each scenario, written down for the living book.

The verdict on a test is asked of the runner itself (``pytest_report_teststatus``), so that book and
run cannot disagree. Under xdist the workers send what they know with each report, and one process writes.
"""

import datetime as dt
import json
import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from servicemodel import __version__
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.behaviour.results_file import UNMEASURED, outcome_of, results_text
from servicemodel.domain.text import Text

#: The step that ended a scenario: its line and words.
STEP = pytest.StashKey[tuple[int, str]]()
KNOWN = "servicemodel_scenarios"


class Recording:
    """Follows one run; ``file`` is where to write its results, None for nowhere."""

    def __init__(self, config: pytest.Config, file: Path | None) -> None:
        self.config, self.file = config, file
        self.worker = hasattr(config, "workerinput")
        self.scenarios: dict[str, dict[str, Any]] = {}
        self.said: dict[str, list[str]] = {}
        self.why: dict[str, dict[str, Any]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which test runs which scenario; a worker that breaks down cannot tell any more."""
        for item in session.items:
            about = _scenario(item)
            if about:
                self.scenarios[item.nodeid] = about
                item.user_properties.append(("servicemodel", json.dumps(about, ensure_ascii=False)))
        if self.worker:
            self.config.workeroutput[KNOWN] = self.scenarios  # type: ignore[attr-defined]

    def pytest_bdd_step_error(self, request: Any, step: Any) -> None:
        """Note the step that failed."""
        request.node.stash[STEP] = (step.line_number, step.name)

    def pytest_bdd_step_func_lookup_error(self, request: Any, step: Any) -> None:
        """Note the step that nobody can run."""
        request.node.stash[STEP] = (step.line_number, step.name)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, Any, Any]:
        """Send along why a scenario did not pass; one that cannot say is neither failed nor skipped."""
        report = yield
        if item.nodeid in self.scenarios and call.excinfo is not None:
            error = call.excinfo.value
            line, step = item.stash.get(STEP, (0, ""))
            why = _why(error)
            trace = str(getattr(getattr(error, "breach", None), "trace", ""))
            found = {"step": step, "step_line": line, "en": why.en, "zh": why.zh, "trace": trace}
            report.promise = {name: value for name, value in found.items() if value}
            if isinstance(error, NotMeasured):
                report.outcome, report.unmeasured = "skipped", True
                report.longrepr = (str(item.path), line, f"{UNMEASURED}: {why.en}")
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report: Any) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
        """How a scenario that cannot say is shown."""
        if getattr(report, "unmeasured", False):
            return UNMEASURED, "?", (UNMEASURED.upper(), {"yellow": True})
        return None

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Ask the runner what it makes of ``report``; of several attempts the last one counts."""
        if report.when == "setup":
            self.said[report.nodeid] = []
        hook = self.config.hook.pytest_report_teststatus
        category = hook(report=report, config=self.config)[0]
        if category and category != "rerun":
            self.said.setdefault(report.nodeid, []).append(category)
        if hasattr(report, "promise"):
            self.why[report.nodeid] = report.promise

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a worker of xdist knew."""
        self.scenarios |= getattr(node, "workeroutput", {}).get(KNOWN, {})

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        """Write the results, whole or not at all; a run without scenarios leaves the last ones alone."""
        told = [(self.scenarios[test], test) for test in self.said if test in self.scenarios]
        if self.file is None or self.worker or not told:
            return
        rows = [
            about | {"outcome": outcome_of(self.said[test])} | self.why.get(test, {}) for about, test in told
        ]
        said = [category for _, test in told for category in self.said[test]]
        self.file.parent.mkdir(parents=True, exist_ok=True)
        part = self.file.with_name(f".{self.file.name}.part")
        part.write_text(results_text(rows, said, _moment(), _tools()), encoding="utf-8")
        part.replace(self.file)


def _scenario(item: pytest.Item) -> dict[str, Any]:
    """Where the scenario of a test stands, {} for other tests; ``row`` counts examples from 1, 0 is none."""
    from pytest_bdd.scenario import scenario_wrapper_template_registry

    template = scenario_wrapper_template_registry.get(getattr(item, "function", None))  # type: ignore[arg-type]
    if template is None:
        return {}
    page, root = Path(template.feature.filename), item.config.rootpath
    spec = getattr(item, "callspec", None)
    example = spec.params.get("_pytest_bdd_example") if spec else None
    row = spec.indices["_pytest_bdd_example"] + 1 if spec and example else 0
    return {
        "page": (page.relative_to(root) if page.is_relative_to(root) else page).as_posix(),
        "line": template.line_number,
        "name": template.name,
        "row": row,
        "cells": [*example.values()] if example else [],
    }


def _why(error: BaseException) -> Text:
    """What an error says in both languages; its own words for both where it has only those."""
    for holder, name in ((getattr(error, "breach", None), "found"), (error, "lacks"), (error, "words")):
        if isinstance(words := getattr(holder, name, None), Text):
            return words
    said = str(getattr(error, "msg", "") or error).strip() or type(error).__name__
    first = said.split("\n")[0]
    return Text(first, first)


def _moment() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdecimal() else dt.datetime.now(dt.UTC)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


def _tools() -> str:
    return f"servicemodel {__version__}, pytest {pytest.__version__}"
