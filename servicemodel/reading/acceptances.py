"""The file of accepted findings beside a model, read as strictly as the model itself."""

from datetime import date
from pathlib import Path

from servicemodel.domain.acceptance import Acceptance
from servicemodel.domain.problem import ProblemsFound

NAME = "accepted.yaml"


def accepted_file(source: str) -> Path | None:
    """Where the acceptances of the model ``source`` stand, file or not; None for a model of the library."""
    from servicemodel.reading.model_source import library_names

    return None if source in library_names() else Path(source).parent / NAME


def read_acceptances(path: Path, today: date) -> tuple[Acceptance, ...]:
    """The acceptances of the file ``path``; () where there is none. ProblemsFound if it cannot be used."""
    from servicemodel.reading.complaint import Complaint, problems
    from servicemodel.reading.model_source import read_bytes

    if not path.exists():
        return ()
    data = read_bytes(path, str(path))
    if isinstance(data, Complaint):
        raise ProblemsFound(problems((data,)))
    return acceptances_in(str(path), data, today)


def acceptances_in(shown: str, data: bytes, today: date) -> tuple[Acceptance, ...]:
    """The acceptances in ``data``, which problems call ``shown``. ProblemsFound with all problems."""
    from servicemodel.reading.acceptance_entries import acceptances
    from servicemodel.reading.complaint import problems

    found, complaints = acceptances(shown, data, today)
    if complaints:
        raise ProblemsFound(problems(complaints))
    return found


def appended(data: bytes, acceptance: Acceptance) -> bytes:
    """``data`` with ``acceptance`` after everything that is there, indented as the entries before it."""
    from servicemodel.reading.acceptance_writer import appended

    return appended(data, acceptance)
