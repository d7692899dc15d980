"""Problems of files as text: message, place, excerpt with a line of carets, what to do."""

import unicodedata
from collections.abc import Mapping, Sequence

from servicemodel.domain.problem import Problem
from servicemodel.domain.text import Language, Text
from servicemodel.views.problem_plate import FilePlate, Wording
from servicemodel.views.problem_plates_editions import EDITIONS
from servicemodel.views.problem_plates_entries import ENTRIES
from servicemodel.views.problem_plates_files import FILES
from servicemodel.views.problem_plates_imports import IMPORTS
from servicemodel.views.problem_plates_links import LINKS
from servicemodel.views.problem_plates_mapping import RECORD_MAPS
from servicemodel.views.problem_plates_promises import PROMISES
from servicemodel.views.problem_plates_records import RECORD_FILES
from servicemodel.views.problem_plates_rules import RULES
from servicemodel.views.problem_plates_scenarios import SCENARIOS
from servicemodel.views.problem_plates_settings import SETTINGS
from servicemodel.views.problem_plates_specs import SPECS
from servicemodel.views.problem_plates_yaml import YAML
from servicemodel.views.problem_words import worded

#: Every problem code with its plate, in the order of the codes.
FILE_PLATES: Mapping[str, FilePlate] = {
    plate.code: plate
    for plate in sorted(
        (
            *FILES,
            *YAML,
            *ENTRIES,
            *LINKS,
            *IMPORTS,
            *SETTINGS,
            *EDITIONS,
            *RULES,
            *RECORD_FILES,
            *RECORD_MAPS,
            *SCENARIOS,
            *SPECS,
            *PROMISES,
        ),
        key=lambda plate: plate.code,
    )
}

MOST_SHOWN = 50
#: Columns of an excerpt; longer lines are cut around the place.
_WIDTH = 100
_BEFORE = 60
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

_DID_YOU_MEAN = Text("did you mean '{guess}'?", "是否想写“{guess}”？")
_KNOWN = Text("known: {known}", "可用：{known}")
_MORE = Text("… and {count} more", "……另有{count}处")
_ONE = Text("1 error. Nothing was written.", "共1处错误，未写入任何文件。")
_COUNT = Text("{count} errors. Nothing was written.", "共{count}处错误，未写入任何文件。")
_EXPLAIN = Text("  Explain any code: servicemodel explain {code}", "代码说明：servicemodel explain {code}")


def problems_page(problems: Sequence[Problem], language: Language) -> str:
    """All problems of a run, at most 50 of them shown, and the count; ends with a line end."""
    blocks = [problem_text(problem, language) for problem in problems[:MOST_SHOWN]]
    hidden = len(problems) - MOST_SHOWN
    if hidden > 0:
        blocks.append(_MORE.to(language).format(count=hidden))
    return "\n\n".join((*blocks, _ending(problems, language))) + "\n"


def _ending(problems: Sequence[Problem], language: Language) -> str:
    count = _ONE if len(problems) == 1 else _COUNT
    ending = count.to(language).format(count=len(problems))
    if problems:
        ending += _EXPLAIN.to(language).format(code=problems[0].code)
    return ending


def problem_line(problem: Problem, language: Language) -> str:
    """One problem in one line: ``path:line:column: code message (guess)``."""
    line = f"{_safe(str(problem.place))}: {problem.code} {_message(problem, language)}"
    if problem.guess and not _help_holds_guess(problem):
        guess = _DID_YOU_MEAN.to(language).format(guess=_safe(problem.guess))
        line += Text(f" ({guess})", f"（{guess}）").to(language)
    return line


def problem_text(problem: Problem, language: Language) -> str:
    """One problem with its place, the line as written, carets below it, and help."""
    label = Text("error", "错误").to(language)
    colon = Text(": ", "：").to(language)
    lines = [f"{label}[{problem.code}]{colon}{_message(problem, language)}"]
    lines.append(f"  --> {_safe(str(problem.place))}")
    gutter = " " * max(3, len(str(problem.place.line)) + 1)
    if problem.excerpt:
        shown, carets = _excerpt(problem)
        number = str(problem.place.line).rjust(len(gutter))
        lines += [f"{gutter}|", f"{number}| {shown}", f"{gutter}| {carets}"]
    help = _help(problem, language)
    if help:
        lines.append(f"{gutter}= {Text('help: ', '提示：').to(language)}{help}")
    return "\n".join(lines)


def _wording(problem: Problem) -> Wording:
    """The wording for the reason of ``problem``; the first of its plate for a reason it does not know."""
    wordings = FILE_PLATES[problem.code].wordings
    reason = dict(problem.facts).get("reason", "")
    return wordings.get(reason) or next(iter(wordings.values()))


def _filled(text: Text, problem: Problem, language: Language) -> str:
    facts = {name: _safe(worded(name, value, language)) for name, value in problem.facts}
    return text.to(language).format_map({**facts, "guess": _safe(problem.guess)})


def _message(problem: Problem, language: Language) -> str:
    return _filled(_wording(problem).message, problem, language)


def _help_holds_guess(problem: Problem) -> bool:
    help = _wording(problem).help
    return help is not None and "{guess}" in help.en


def _help(problem: Problem, language: Language) -> str:
    parts = []
    if problem.guess and not _help_holds_guess(problem):
        parts.append(_DID_YOU_MEAN.to(language))
    if "known" in dict(problem.facts):
        parts.append(_KNOWN.to(language))
    help = _wording(problem).help
    if help is not None:
        parts.append(help.to(language))
    return "  ".join(_filled(Text(part, part), problem, language) for part in parts)


def _safe(text: str) -> str:
    """``text`` without characters that could change how a terminal shows it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(char) in _HIDDEN else char for char in text)


def _excerpt(problem: Problem) -> tuple[str, str]:
    """The line, cut if it is long, and the line of carets below it."""
    start = min(problem.place.column - 1, len(problem.excerpt))
    first = 0 if len(problem.excerpt) <= _WIDTH else max(0, start - _BEFORE)
    cut = problem.excerpt[first : first + _WIDTH]
    before = _safe(cut[: start - first].replace("\t", " "))
    marked = _safe(cut[start - first : start - first + problem.length].replace("\t", " "))
    lead = "…" if first else ""
    tail = "…" if first + _WIDTH < len(problem.excerpt) else ""
    shown = lead + before + marked + _safe(cut[start - first + problem.length :].replace("\t", " ")) + tail
    return shown.rstrip(), " " * _columns(lead + before) + "^" * max(1, _columns(marked))


def _columns(text: str) -> int:
    """Columns that ``text`` takes in a terminal: two for wide characters, none for combining ones."""
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
