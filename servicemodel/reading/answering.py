"""From a filled interview sheet to the model file: cells judged, files edited, the result read again.

Nothing is written here. What comes out are the new bytes of each file, which read as a valid model
that differs from the one before in what was answered and in nothing else.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import Factory, define

from servicemodel.domain.change import differences
from servicemodel.domain.exchange import numbers
from servicemodel.domain.interview import Answer, Answered, SheetProblem, SheetRefused
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.question import OBSERVERS, AnswerKind
from servicemodel.domain.value import Grade
from servicemodel.reading import model_editor as editor
from servicemodel.reading.answer_rows import judged
from servicemodel.reading.answer_sheet import Row, rows
from servicemodel.reading.file_texts import FileTexts
from servicemodel.reading.model_file import read_model_file


@define
class Work:
    """State of one run: the texts of the files as they are edited, and what becomes of each answer."""

    files: FileTexts
    written: list[Answer] = Factory(list)
    remarks: list[Answer] = Factory(list)
    same: list[Answer] = Factory(list)
    problems: list[SheetProblem] = Factory(list)
    changed: set[Ref] = Factory(set)
    sources: dict[tuple[str, str, str], list[str]] = Factory(dict)
    empty: int = 0

    @property
    def model(self) -> ServiceModel:
        """The model before any answer."""
        return self.files.model

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the files by path."""
        return self.files.texts

    def path_of(self, ref: Ref) -> str:
        """The file that holds the element."""
        return self.files.path_of(ref)

    def text(self, path: str) -> str:
        """The text of a file as edited so far."""
        return self.files.text(path)

    def told(self, files: dict[str, bytes]) -> Answered:
        """The result, with the new bytes of the ``files``."""
        return Answered(files, tuple(self.written), tuple(self.remarks), tuple(self.same), self.empty)


def answered(source: str, sheet: str) -> Answered:
    """What the filled ``sheet`` makes of the model file ``source``.

    SheetRefused with every cell that cannot be used, ProblemsFound if the answers contradict the model.
    """
    work = taken(FileTexts(source, read_model_file(source)), rows(sheet))
    if work.problems:
        raise SheetRefused(tuple(work.problems))
    files = work.files.changed()
    _prove(work, files)
    return work.told(files)


def taken(files: FileTexts, filled: Sequence[Row]) -> Work:
    """The work with the answers in the rows ``filled`` put into the texts of ``files``."""
    answers, problems, empty = judged(filled, files.model)
    work = Work(files, problems=list(problems), empty=empty)
    for answer in answers:
        _take(work, answer)
    _name_sources(work)
    return work


def _take(work: Work, answer: Answer) -> None:
    try:
        if answer.blank.kind is AnswerKind.NOTE:
            _remark(work, answer)
        elif answer.blank.field == OBSERVERS:
            _observe(work, answer)
        else:
            _fill(work, answer)
    except editor.NotEditable:
        work.problems.append(SheetProblem(answer.cell, "by_hand", answer.blank.key))


def _remark(work: Work, answer: Answer) -> None:
    path = work.path_of(answer.blank.ref)
    if f"# {answer.remark}" in work.text(path):
        work.same.append(answer)
        return
    work.texts[path] = editor.with_remark(
        work.text(path), answer.blank.section, answer.blank.id, answer.remark
    )
    work.remarks.append(answer)


def _fill(work: Work, answer: Answer) -> None:
    """Write one field. What the model says already is left; another word is a conflict."""
    blank, path = answer.blank, work.path_of(answer.blank.ref)
    text = work.text(path)
    held = work.model.find(blank.ref) is not None
    if held and blank.ref.section is not Section.TOPICS and not editor.holds(text, blank.section, blank.id):
        raise editor.NotEditable
    now = editor.said(text, blank.section, blank.id, blank.field)
    if _means(now) == _means(answer.value):
        work.same.append(answer)
        return
    if not _may_give_way(now) and not _asked_at(answer, work.model):
        work.problems.append(SheetProblem(answer.cell, "conflict", _shown(answer.value), _shown(_means(now))))
        return
    text = editor.with_field(text, blank.section, blank.id, blank.field, answer.value)
    if answer.remark:
        work.sources.setdefault((blank.section, blank.id, answer.remark), []).append(blank.field)
    work.texts[path] = text
    work.changed.add(blank.ref)
    work.written.append(answer)


def _name_sources(work: Work) -> None:
    """One line of comment for all fields of an element with the same source, where they hold none."""
    for (section, id, source), fields in work.sources.items():
        path = work.path_of(Ref(Section(section), id))
        remark = f"{', '.join(fields)}: {source}"
        work.texts[path] = editor.with_remark(work.text(path), section, id, remark)


def _may_give_way(now: object) -> bool:
    """Whether an answer may take the place of what is written: nothing, nobody, or a mere assumption."""
    return now is None or now == [] or (isinstance(now, dict) and now.get("grade") == "assumed")


def _asked_at(answer: Answer, model: ServiceModel) -> bool:
    """Whether the question named the number that the model still holds, and nobody counted it."""
    held = next((number.value for number in numbers(model) if number.key == answer.blank.key), None)
    return held is not None and held.grade is not Grade.MEASURED and answer.stood == repr(held.number)


def _means(written: object) -> object:
    """What is written, without where it comes from, so that forms of the same number agree."""
    if isinstance(written, dict) and "grade" in written and written["grade"] == "assumed":
        return written
    if isinstance(written, dict):
        kept = {key: value for key, value in written.items() if key not in {"grade", "source"}}
        return next(iter(kept.values())) if set(kept) <= {"value"} and kept else kept
    return [written] if isinstance(written, str) and not written else written


def _shown(value: object) -> str:
    return str(_means(value))


def _observe(work: Work, answer: Answer) -> None:
    """Each actor named becomes an origin of the topic."""
    topic, actors = answer.blank.id, answer.value
    assert isinstance(actors, list)
    section = Section.ORIGINS.value
    path = work.path_of(Ref(Section.ORIGINS, ""))
    new = []
    for actor in actors:
        if any(origin.actor == actor and topic in origin.topics for origin in work.model.origins):
            continue
        id = _free(work, f"{actor}_observes_{topic.replace('.', '_')}")
        text = editor.with_entry(work.text(path), section, id, {"actor": actor, "topic": topic})
        if answer.remark:
            text = editor.with_remark(text, section, id, answer.remark)
        work.texts[path] = text
        new.append(Ref(Section.ORIGINS, id))
    work.changed.update(new)
    (work.written if new else work.same).append(answer)


def _free(work: Work, wanted: str) -> str:
    taken = {origin.id for origin in work.model.origins} | {ref.id for ref in work.changed}
    numbers = (wanted if n == 1 else f"{wanted}_{n}" for n in range(1, len(taken) + 2))
    return next(id for id in numbers if id not in taken)


def _prove(work: Work, files: "dict[str, bytes]") -> None:
    """Read the model with the new bytes: valid, and changed where it was answered and nowhere else."""
    instead = {Path(path).resolve(): data for path, data in files.items()}
    after = read_model_file(work.files.source, instead)
    changed = {change.ref for change in differences(work.model, after)}
    astray = _own(changed ^ work.changed)
    if astray:
        cells = [a for a in work.written if a.blank.ref in astray or a.blank.field == OBSERVERS]
        found = (SheetProblem(a.cell, "by_hand", a.blank.key) for a in cells or work.written)
        raise SheetRefused(tuple(found))


def _own(refs: Iterable[Ref]) -> set[Ref]:
    """Without the topics that are named for the first time, which the model takes up by itself."""
    return {ref for ref in refs if ref.section is not Section.TOPICS}
