"""Filled rows judged one by one: answers that can be written, and every cell that cannot be used."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Any

from servicemodel.domain.interview import GRADES, LABELS, Answer, SheetProblem, choices
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.question import AnswerKind, Blank
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.domain.value import Grade
from servicemodel.reading.answer_sheet import Row
from servicemodel.reading.answer_values import Misfit, Names, understood

_LONGEST = 60
Judged = tuple[tuple[Answer, ...], tuple[SheetProblem, ...], int]


def judged(rows: Sequence[Row], model: ServiceModel) -> Judged:
    """The answers, what is wrong, and the number of rows without an answer."""
    names, filled = names_of(model), [row for row in rows if row.text("answer")]
    found = [_answer(row, model, names) for row in filled]
    problems = [each for each in found if isinstance(each, SheetProblem)]
    kept, twice = _once(each for each in found if isinstance(each, Answer))
    return kept, (*problems, *twice), len(rows) - len(filled)


def names_of(model: ServiceModel) -> Names:
    """What the answers of people may call the parts of ``model``."""
    words: dict[Enum, tuple[str, ...]] = {
        word: (str(word.value), str(word.value).replace("_", " "), label.en, label.zh)
        for word, label in LABELS.items()
    }
    sections = (Section.ACTORS, Section.CHANNELS, Section.PERMISSIONS)
    actors, channels, permissions = (_called(choices(section, model)) for section in sections)
    return Names(actors, channels, permissions, words, model.currency)


def _called(named: Mapping[str, Any]) -> dict[str, str]:
    by_name = {word: id for id, name in named.items() for word in (name.en, name.zh)}
    return by_name | {id: id for id in named}


def _answer(row: Row, model: ServiceModel, names: Names) -> Answer | SheetProblem:
    key, raw = row.text("key"), row.cells["answer"]
    blank = Blank.of(key)
    if blank is None:
        return SheetProblem(row.cell("key"), "key", key)
    if gone := _gone(blank, model):
        return SheetProblem(row.cell("key"), gone, blank.id, _near(blank, model))
    grade = grade_named(row.text("grade"))
    if grade is None:
        near = get_close_matches(
            row.text("grade"), [word for t in GRADES.values() for word in (t.en, t.zh)], 1
        )
        return SheetProblem(row.cell("grade"), "grade", row.text("grade"), near[0] if near else "")
    try:
        plain = understood(blank, raw, names)
    except Misfit as misfit:
        return SheetProblem(row.cell("answer"), misfit.reason, row.text("answer")[:_LONGEST], misfit.guess)
    source = ", ".join(part for part in (row.text("source"), row.text("date")) if part)
    if blank.kind.is_number:
        value = graded(blank, plain, grade, source)
        return Answer(blank, row.cell("answer"), value, stood=row.text("stood"))
    said = f"{grade.value}, {source}" if source else ""
    if blank.kind is AnswerKind.NOTE:
        return Answer(blank, row.cell("answer"), None, _note(row, plain, said))
    return Answer(blank, row.cell("answer"), plain, said)


def _note(row: Row, plain: str, said: str) -> str:
    question = row.text("question")
    return " ".join(part for part in (question, f"– {plain}", f"({said})" if said else "") if part)


def _gone(blank: Blank, model: ServiceModel) -> str:
    """Why the question of ``blank`` cannot be answered any more; "" if it can."""
    if blank.kind is AnswerKind.NOTE or model.find(blank.ref) is not None:
        return ""
    topics = blank.ref.section is Section.TOPICS
    return "" if topics and blank.id in TOPIC_LABELS else "gone"


def _near(blank: Blank, model: ServiceModel) -> str:
    ids = [element.id for element in model.section(blank.ref.section)]
    return next(iter(get_close_matches(blank.id, ids, 1)), "")


def grade_named(text: str) -> Grade | None:
    """The grade of that name in either language, declared where the cell is empty; None if unknown."""
    if not text:
        return Grade.DECLARED
    lines = {line.strip().casefold() for line in text.replace("/", " ").split()} | {text.casefold()}
    return next((g for g, label in GRADES.items() if lines & {g.value, label.en, label.zh}), None)


def graded(blank: Blank, plain: Any, grade: Grade, source: str) -> Any:
    """The number with its grade and source; plain where it is declared by nobody in particular."""
    if isinstance(plain, dict):
        return {"grade": Grade.MEASURED.value, **plain, **({"source": source} if source else {})}
    if grade is Grade.DECLARED and not source:
        return plain
    return {"grade": grade.value, "value": plain, **({"source": source} if source else {})}


def _once(answers: Iterable[Answer]) -> tuple[tuple[Answer, ...], tuple[SheetProblem, ...]]:
    """Each key once; two different answers to the same question are a problem of the second."""
    first: dict[str, Answer] = {}
    twice = []
    for answer in answers:
        other = first.setdefault(answer.blank.key, answer)
        if other.value != answer.value or (other.value is None and other.remark != answer.remark):
            twice.append(SheetProblem(answer.cell, "twice", str(answer.value), other.cell))
    return tuple(first.values()), tuple(twice)
