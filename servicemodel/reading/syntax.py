"""Errors of the YAML scanner, said in our own words: reason slugs and the place that helps most."""

import re

import yaml

from servicemodel.reading.complaint import Complaint
from servicemodel.reading.tree import Mark, SourceText

#: Part of the scanner's words -> reason; the first that fits counts.
_REASONS = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "no_colon"),
    ("while scanning a quoted scalar", "quote"),
    ("expected ',' or", "bracket"),
    ("while parsing a flow", "bracket"),
    ("unknown escape", "escape"),
    ("block sequence entries are not allowed", "dash"),
    ("cannot start any token", "start"),
    ("expected key", "indent"),
    ("expected <block end>", "indent"),
    ("'-' indicator", "indent"),
    ("document start", "indent"),
    ("tag", "tag"),
    ("directive", "directive"),
)
#: Reasons for which the opening bracket or quote is the better place than where the scanner gave up.
_OPENED = {"quote", "bracket"}
_LEADING_TAB = re.compile(r"\s*?\t")


def syntax_complaint(source: SourceText, error: yaml.YAMLError) -> Complaint:
    """The one complaint that an error of the scanner becomes."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Complaint(Mark(source, 0, 0, 1), "FIL14", "other")
    line, column = _within(source, error.problem_mark.line, error.problem_mark.column)
    tab = _tab(source, line)
    if tab is not None:
        return Complaint(Mark(source, line, tab, 1), "FIL14", "tab")
    said = f"{error.context or ''} {error.problem or ''}"
    reason = next((reason for part, reason in _REASONS if part in said), "other")
    if reason in _OPENED and error.context_mark is not None:
        line, column = _within(source, error.context_mark.line, error.context_mark.column)
    return Complaint(Mark(source, line, column, 1), "FIL14", reason)


def _within(source: SourceText, line: int, column: int) -> tuple[int, int]:
    """The place, moved to the end of the last line with text if it lies behind it."""
    last = len(source.lines) - 1
    while last > 0 and not source.lines[last].strip():
        last -= 1
    if line <= last:
        return line, column
    return last, max(0, len(source.lines[last].rstrip()) - 1)


def _tab(source: SourceText, line: int) -> int | None:
    """Column of a tab in the indentation of ``line``."""
    found = _LEADING_TAB.match(source.lines[line])
    return found.end() - 1 if found else None
