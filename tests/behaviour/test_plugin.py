"""The plug-in in runs of pytest of its own: contract tests of what pytest-bdd does (BD-01 to BD-11)."""

from pathlib import Path

import pytest

import servicemodel

pytest_plugins = ["pytester"]

BIND = "from pytest_bdd import scenarios\nscenarios('.')\n"
CONFTEST = """
from servicemodel.behaviour import plugin
def pytest_configure(config):
    if not config.pluginmanager.is_registered(plugin):
        config.pluginmanager.register(plugin, "servicemodel")
"""
GOOD = """\
# language: zh-CN
@WE-1 @owner-service
功能: 转告
  规则: 转告会有损失
    背景:
      假如核心企业直接掌握价格的100%，其中95%正确
    场景: 经销商知道得少一些
      假如核心企业把价格的80%转告经销商，其中90%正确
      当审查服务模型
      那么经销商正确掌握价格的68.40%
"""


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """The runs find this very package, installed or not."""
    monkeypatch.setenv("PYTHONPATH", str(Path(servicemodel.__file__).parents[1]))


MISSPELT = (
    "# language: zh-CN\n功能: 转告\n  场景: 没有步骤\n    如果核心企业直接掌握价格的100%，其中95%正确\n"
)
AGAIN = GOOD[GOOD.index("    场景: ") :]


@pytest.fixture
def project(pytester):
    """A client's project; ``run`` runs its pytest over the pages given."""

    def run(*pages, conftest=CONFTEST, options=()):
        pytester.makeini("[pytest]\naddopts = --strict-markers -p no:cacheprovider\nfilterwarnings = error\n")
        pytester.makeconftest(conftest)
        pytester.makepyfile(test_pages=BIND)
        for number, page in enumerate(pages):
            (pytester.path / f"page{number}.zh.feature").write_text(page, encoding="utf-8")
        return pytester.runpytest_subprocess("-p", "no:xdist", *options)

    return run


def test_pages_in_a_clients_project(project):
    wrong_figure = GOOD.replace("68.40", "68.41")
    unknown_step = GOOD.replace("正确掌握", "大概掌握")
    result = project(GOOD, wrong_figure, unknown_step, MISSPELT, GOOD + AGAIN)
    # Passed: the good page, and one of two scenarios of the same name, which is why the lint refuses them.
    # That it runs at all: BD-06, BD-07, and BD-11, hyphens in tags under --strict-markers.
    result.assert_outcomes(passed=2, failed=3)
    result.stdout.fnmatch_lines_random(
        [
            "*the review says 68.4, the document 68.41*",
            "*Step definition is not found*大概掌握*",  # BD-09
            "*SPC06*",  # BD-01: pytest-bdd takes the line for a description
        ]
    )


def test_without_the_plugin_a_misspelt_keyword_passes(project):
    # The contract that makes SPC06 necessary; if this fails, pytest-bdd has closed the trap.
    project(MISSPELT, conftest="", options=("-p", "no:servicemodel")).assert_outcomes(passed=1)


def test_a_look_alike_after_a_step_stops_the_collection(project):
    # BD-02
    project(GOOD.replace("      那么经销商", "      则经销商")).assert_outcomes(errors=1)


def test_without_pytest_bdd_nothing_happens(pytester):
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(
        "import sys\n\n\ndef test_light():\n"
        "    loaded = {name for name in sys.modules if name.startswith('servicemodel')}\n"
        "    assert loaded == {'servicemodel', 'servicemodel.behaviour', 'servicemodel.behaviour.plugin'}\n"
    )
    result = pytester.runpytest_subprocess("-p", "no:pytest-bdd", "-p", "no:xdist", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=1)
