"""The file of accepted findings beside a model, read as strictly as the model itself."""

from datetime import date
from pathlib import Path

from servicemodel.domain.acceptance import Acceptance
from servicemodel.reading.model_source import beside

NAME = "accepted.yaml"


def accepted_file(source: str) -> Path | None:
    """Where the acceptances of the model ``source`` stand, file or not; None for a model of the library."""
    return beside(source, NAME)


def read_acceptances(path: Path, today: date) -> tuple[Acceptance, ...]:
    """The acceptances of the file ``path``; () where there is none. ProblemsFound if it cannot be used."""
    if not path.exists():
        return ()
    from servicemodel.reading.beside import content

    return acceptances_in(str(path), content(path), today)


def acceptances_in(shown: str, data: bytes, today: date) -> tuple[Acceptance, ...]:
    """The acceptances in ``data``, which problems call ``shown``. ProblemsFound with all problems."""
    from servicemodel.reading.acceptance_entries import acceptances
    from servicemodel.reading.beside import unless

    found, complaints = acceptances(shown, data, today)
    unless(complaints)
    return found


def appended(data: bytes, acceptance: Acceptance) -> bytes:
    """``data`` with ``acceptance`` after everything that is there, indented as the entries before it."""
    from servicemodel.reading.acceptance_writer import appended

    return appended(data, acceptance)
