"""Findings on stdout: the form decides what is printed, never what the run returns."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from servicemodel.cli.voice import Voice
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language

if TYPE_CHECKING:
    from servicemodel.views.dossier import Dossier
    from servicemodel.views.screen import Line

#: Style of a line by its tone; the mark in the line says the same without colour.
TONES = {"high": "bold red", "medium": "bold yellow", "low": "bold blue", "title": "bold", "quiet": "dim"}


def printed(dossier: "Dossier", form: str, voice: Voice, colour: bool) -> str:
    """The findings of ``dossier`` in ``form``: text, concise, json or sarif."""
    from servicemodel.views import findings_json, sarif, screen

    if form == "json":
        return findings_json.as_json(findings_json.findings_document(dossier))
    if form == "sarif":
        return json.dumps(sarif.sarif_document(dossier, voice.language), ensure_ascii=False, indent=2)
    lines = screen.check_concise if form == "concise" else screen.check_text
    return _painted(lines(dossier, voice.language), voice, colour)


def problem_lines(error: ProblemsFound, language: Language) -> str:
    """One clickable line for each problem of a file."""
    from servicemodel.views.problems import problem_line

    return "\n".join(problem_line(problem, language) for problem in error.problems)


def _painted(lines: "Iterable[Line]", voice: Voice, colour: bool) -> str:
    if not colour:
        return "\n".join(line.text for line in lines)
    # On a terminal rich wraps at words and knows that a Chinese character takes two columns.
    from rich.console import Console
    from rich.text import Text as Painted

    console = Console(force_terminal=True, width=voice.width, highlight=False)
    with console.capture() as capture:
        for line in lines:
            console.print(Painted(line.text, style=TONES.get(line.tone, "")))
    return capture.get()
