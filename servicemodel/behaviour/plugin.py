"""The plug-in of pytest: tags of features are markers, and features find their steps.

It is loaded with every run of pytest where this package is installed, so nothing here imports
pytest-bdd or the rest of the package before a feature was collected.
"""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

#: Modules that hold steps, by domain concept.
STEPS = (
    "servicemodel.behaviour.action_steps",
    "servicemodel.behaviour.asymmetry_steps",
    "servicemodel.behaviour.authority_steps",
    "servicemodel.behaviour.bundle_steps",
    "servicemodel.behaviour.channel_steps",
    "servicemodel.behaviour.channel_warning_steps",
    "servicemodel.behaviour.crm_steps",
    "servicemodel.behaviour.empowerment_steps",
    "servicemodel.behaviour.evidence_steps",
    "servicemodel.behaviour.fairness_steps",
    "servicemodel.behaviour.feedback_steps",
    "servicemodel.behaviour.handoff_steps",
    "servicemodel.behaviour.infusion_steps",
    "servicemodel.behaviour.knowledge_steps",
    "servicemodel.behaviour.leakage_steps",
    "servicemodel.behaviour.loop_steps",
    "servicemodel.behaviour.matter_steps",
    "servicemodel.behaviour.measuring_steps",
    "servicemodel.behaviour.mode_comparison_steps",
    "servicemodel.behaviour.mode_steps",
    "servicemodel.behaviour.money_steps",
    "servicemodel.behaviour.order_steps",
    "servicemodel.behaviour.plan_steps",
    "servicemodel.behaviour.proactivity_steps",
    "servicemodel.behaviour.region_steps",
    "servicemodel.behaviour.reminder_steps",
    "servicemodel.behaviour.scenario_steps",
    "servicemodel.behaviour.silo_steps",
    "servicemodel.behaviour.staffing_steps",
    "servicemodel.behaviour.supplier_steps",
    "servicemodel.behaviour.trial_steps",
    "servicemodel.behaviour.uncertainty_steps",
    "servicemodel.behaviour.warning_steps",
    "servicemodel.behaviour.edition_steps",
    "servicemodel.behaviour.withholding_steps",
)
#: Modules that hold the steps of a client's own features.
CLIENT_STEPS = tuple(
    f"servicemodel.behaviour.client.{name}" for name in ("context", "knowledge", "service", "results")
)
RULE_ID = re.compile(r"[A-Z]{3}\d\d")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--promises FILE``, or ``promises`` in the settings: where to write what the living book reads."""
    words = "write what became of each scenario to this file, for servicemodel book"
    parser.getgroup("servicemodel").addoption("--promises", metavar="FILE", default="", help=words)
    parser.addini("promises", f"as --promises, from the root of the project: {words}", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Listen to features if pytest-bdd is there."""
    if hasattr(config.hook, "pytest_bdd_before_scenario"):
        from servicemodel.behaviour.recording import Recording

        config.pluginmanager.register(Features(config), "servicemodel-features")
        said = config.getoption("--promises", "")
        file = Path(said) if said else config.rootpath / (config.getini("promises") or ".")
        record = Recording(config, file if file != config.rootpath else None)
        config.pluginmanager.register(record, "servicemodel-recording")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The tests of a client's own feature: no conftest is needed beside a model."""
    if file_path.suffix != ".feature":
        return None
    from servicemodel.behaviour.client import pages

    page = pages.page(file_path, parent)
    manager = parent.config.pluginmanager
    if page is not None and not manager.hasplugin("servicemodel-verdicts"):
        from servicemodel.behaviour.client.verdicts import Verdicts

        manager.register(Verdicts(), "servicemodel-verdicts")
    return page


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """List what a client's features cannot say, with what to enter."""
    every = (report for reports in terminalreporter.stats.values() for report in reports)
    told = [report for report in every if getattr(report, "verdict", "")]
    unmeasured = [report for report in told if getattr(report, "unmeasured", False)]
    if unmeasured:
        terminalreporter.section("not measured" if unmeasured[0].spoken == "en" else "未测量")
    for report in unmeasured:
        terminalreporter.line(f"{report.verdict}\n")


class Features:
    """Listens to the features of one run of pytest."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_bdd_apply_tag(self, tag: str, function: Callable[..., Any]) -> None:
        """Make ``tag`` a known marker: a hyphen or a new id is no mistake (BD-11)."""
        self.config.addinivalue_line("markers", f"{tag}: tag of a feature")
        if tag == "planned":
            pytest.mark.skip(reason="planned")(function)

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_before_scenario(self, request: Any, scenario: Any) -> None:
        """Bring the steps in as soon as there is a scenario to run; refuse one that shows nothing (BD-01)."""
        if all(step.type != "then" for step in scenario.steps):
            pytest.fail(f"SPC06: the scenario {scenario.name!r} has no outcome; is a keyword misspelt?")
        manager = self.config.pluginmanager
        ours = getattr(request.node.parent, "of_a_client", False)
        for name in CLIENT_STEPS if ours else (*STEPS, *CLIENT_STEPS):
            if not manager.hasplugin(name):
                manager.register(import_module(name), name)


@pytest.fixture
def promises(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Ids of the rules in the tags of the scenario, in alphabetical order."""
    tags = {mark.name for mark in request.node.iter_markers()}
    return tuple(sorted(tag for tag in tags if RULE_ID.fullmatch(tag)))


@pytest.fixture(scope="session")
def reviews() -> dict[tuple[str, ...], Any]:
    """Answers worked out in this run, by what was asked: scenarios about the same model share them."""
    return {}
