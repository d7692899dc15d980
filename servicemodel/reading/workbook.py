"""From an edited workbook to the model file: compared, judged, written, and the result read again.

Nothing is written here. What comes out are the new bytes of each file, which read as a valid model
that differs from the one before in what was edited and in nothing else.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from servicemodel.domain.change import differences
from servicemodel.domain.exchange import EDITION_STATE
from servicemodel.domain.interview import SheetProblem, SheetRefused
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.register import Entry
from servicemodel.domain.returned import Edit, Returned
from servicemodel.reading import acceptances, answering, finding_register, measurements
from servicemodel.reading.file_texts import FileTexts
from servicemodel.reading.model_editor import NotEditable, element_said
from servicemodel.reading.model_file import read_model_file
from servicemodel.reading.workbook_edits import compared
from servicemodel.reading.workbook_rows import ANSWERS, FINDINGS, INPUTS, Tables, tables
from servicemodel.reading.workbook_statuses import Told, statuses
from servicemodel.reading.workbook_writing import Measured, put


def state(source: str) -> str:
    """SHA-256 (64 hex digits) of all that a workbook is made from: model, figures, decisions, register."""
    model = read_model_file(source)
    digest = sha256((model.file.sha256 if model.file else "").encode())
    beside = (
        acceptances.accepted_file(source),
        finding_register.register_file(source),
        measurements.measurements_file(source),
    )
    for path in beside:
        digest.update(b"\0" + (path.read_bytes() if path is not None and path.exists() else b""))
    return digest.hexdigest()


def returned(source: str, path: str) -> Returned:
    """What the workbook at ``path`` makes of the model file ``source``.

    SheetRefused with every cell that cannot be used, or because the model changed meanwhile.
    """
    found = tables(path)
    _check_state(found, source, path)
    model = read_model_file(source)
    problems = list(found.problems)
    edits: list[Edit] = []
    for each in compared(found, model):
        (edits if isinstance(each, Edit) else problems).append(each)  # type: ignore[arg-type]
    files = FileTexts(source, model)
    problems += _written(files, edits)
    work = answering.taken(files, found.rows.get(ANSWERS, ()))
    problems += work.problems
    entries = finding_register.read_register(source)
    told, wrong = statuses(found.rows.get(FINDINGS, ()), entries)
    problems += wrong
    if problems:
        raise SheetRefused(tuple(problems))
    changed = files.changed()
    _prove(files, changed, edits, work.changed)
    changed |= _register(source, {each.finding: each for each in entries}, told)
    return Returned(
        changed,
        tuple(edits),
        tuple(entry for _, entry in told),
        tuple((cell, entry) for cell, entry in told if entry.status.value == "accepted"),
        work.told(changed),
        tuple(
            row.cell("value")
            for row in found.rows.get(INPUTS, ())
            if row.text("value") != row.text("at_export")
        ),
    )


def _check_state(found: Tables, source: str, path: str) -> None:
    if not found.state and not set(found.rows) - {ANSWERS, INPUTS}:
        reason = "no_tables"
    elif found.state == EDITION_STATE:
        reason = "edition"
    elif not found.state:
        reason = "no_state"
    elif found.state != state(source):
        reason = "model_changed"
    else:
        return
    raise SheetRefused((SheetProblem(path, reason, source),))


def _written(files: FileTexts, edits: Sequence[Edit]) -> list[SheetProblem]:
    """Put every edit into the texts; the problems of those that cannot be put."""
    problems = []
    for edit in edits:
        try:
            put(files, edit)
        except NotEditable:
            problems.append(SheetProblem(edit.cell, "by_hand", _place(edit)))
        except Measured:
            problems.append(SheetProblem(edit.cell, "measured", edit.after))
    return problems


def _place(edit: Edit) -> str:
    return "/".join(part for part in (edit.ref.section.value, edit.ref.id, edit.field) if part)


def _prove(files: FileTexts, changed: dict[str, bytes], edits: Sequence[Edit], answered: set[Ref]) -> None:
    """Read the model with the new bytes: valid, and changed where it was edited and nowhere else."""
    try:
        after = _read(files.source, changed)
    except ProblemsFound as found:
        raise SheetRefused(_blamed(files, edits, found)) from found
    touched = {change.ref for change in differences(files.model, after)}
    wanted = {edit.ref for edit in edits} | answered
    astray = {ref for ref in touched ^ wanted if ref.section is not Section.TOPICS}
    # A grade or a source may be said otherwise without any change of meaning, such as "declared".
    astray -= {edit.ref for edit in edits if edit.field} - touched
    # A default may follow from another element, such as the name of an actor without one.
    astray = {ref for ref in astray if ref in wanted or not _as_written(files, ref)}
    if astray:
        cells = [edit for edit in edits if edit.ref in astray] or list(edits)
        raise SheetRefused(tuple(SheetProblem(edit.cell, "by_hand", _place(edit)) for edit in cells))


def _as_written(files: FileTexts, ref: Ref) -> bool:
    """Whether the text of the element is what it was."""
    path = files.path_of(ref)
    fresh = FileTexts(files.source, files.model).text(path)
    now, then = (element_said(text, ref.section.value, ref.id) for text in (files.text(path), fresh))
    return now == then


def _read(source: str, changed: dict[str, bytes]) -> ServiceModel:
    return read_model_file(source, {Path(path).resolve(): data for path, data in changed.items()})


def _blamed(files: FileTexts, edits: Sequence[Edit], found: ProblemsFound) -> tuple[SheetProblem, ...]:
    """The cells whose edit alone makes the model invalid; all of them where only their sum does."""
    blamed = []
    for edit in edits:
        alone = FileTexts(files.source, files.model)
        put(alone, edit)
        try:
            _read(files.source, alone.changed())
        except ProblemsFound as problems:
            blamed.append(SheetProblem(edit.cell, "invalid", edit.after, problems.problems[0].code))
    if blamed or not edits:
        return tuple(blamed) or (SheetProblem(files.source, "invalid", "", found.problems[0].code),)
    code = found.problems[0].code
    return tuple(SheetProblem(edit.cell, "invalid", edit.after, code) for edit in edits)


def _register(source: str, before: dict[str, Entry], told: Told) -> dict[str, bytes]:
    """The register with the entries ``told``, where there are any."""
    path = finding_register.register_file(source)
    if path is None or not told:
        return {}
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for _, entry in told:
        held = before.get(entry.finding, Entry(entry.finding))
        text = finding_register.with_entry(text, held, entry)
    return {str(path): text.encode()}
