"""Floor 8: the steps of living documents, as a pytest plug-in, and the lint of their features."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servicemodel.domain.problem import Problem

__all__ = ["lint_specs"]


def lint_specs(folder: Path) -> "Iterable[Problem]":
    """The problems (SPC and TXT codes) of all features below ``folder``; needs gherkin-official."""
    # Imported here: pytest loads this package with every run of every project, also without features.
    from servicemodel.reading import formats

    return formats.spec_problems(folder)
