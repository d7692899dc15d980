"""What a scenario of a client came to, in words and in the language of its page; no traces of code."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from servicemodel.behaviour.client.outcomes import Broken, Unclear
from servicemodel.behaviour.client.pages import Page
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text
from servicemodel.views.problems import problems_page
from servicemodel.views.promises.step import Role
from servicemodel.views.promises.step_list import nearest
from servicemodel.views.promises.verdict import (
    Sentence,
    breach_text,
    lacking_text,
    no_such_step,
    unclear_text,
)

#: The step that ended a scenario.
STEP = pytest.StashKey[tuple[Sentence, str]]()


class Verdicts:
    """Follows the scenarios of clients in one run."""

    @pytest.hookimpl(optionalhook=True)
    def pytest_bdd_step_error(self, request: Any, feature: Any, step: Any) -> None:
        """Note the step that ended the scenario."""
        _note(request, feature, step)

    @pytest.hookimpl(optionalhook=True)
    def pytest_bdd_step_func_lookup_error(self, request: Any, feature: Any, step: Any) -> None:
        """Note the step that nobody can run."""
        _note(request, feature, step)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, Any, Any]:
        """Put the verdict in place of the trace."""
        report = yield
        page = item.getparent(Page)
        if page is not None and call.excinfo is not None and STEP in item.stash:
            words = _verdict(call.excinfo.value, *item.stash[STEP], page.language)
            if words:
                report.longrepr = report.verdict = words
                report.spoken = page.language.value
        return report


def _note(request: Any, feature: Any, step: Any) -> None:
    path, root = Path(feature.filename), request.config.rootpath
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    words = Sentence(step.name, shown.as_posix(), step.line_number)
    request.node.stash[STEP] = (words, step.type)


def _verdict(error: BaseException, sentence: Sentence, role: str, language: Language) -> str:
    """The words for ``error``; "" for one that is not ours: then the trace is shown."""
    from pytest_bdd.exceptions import StepDefinitionNotFoundError

    if isinstance(error, Broken):
        return breach_text(error.breach, sentence, language)
    if isinstance(error, NotMeasured):
        return lacking_text(error.lacks, sentence, language)
    if isinstance(error, Unclear):
        return unclear_text(error.text, error.hint, sentence, language)
    if isinstance(error, ProblemsFound):
        return problems_page(error.problems, language).rstrip()
    if isinstance(error, StepDefinitionNotFoundError):
        return _no_step(sentence, role, language)
    return ""


def _no_step(sentence: Sentence, role: str, language: Language) -> str:
    guesses = [nearest(sentence.words, Role(role), each) for each in Language]
    guess = nearest(sentence.words, Role(role), language)
    text, hint = no_such_step(Text(guesses[0] or guess, guesses[1] or guess) if guess else None)
    return unclear_text(text, hint, sentence, language)
