"""Files that cannot be mapped yet, as problems: what is open, and the nearest guess."""

from pathlib import Path

from servicemodel.domain.problem import Problem, ProblemsFound
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.mapping.settling import KEYS, LIKELY, Settled

#: What is open -> code.
_CODES = {"profile": "REC30", "columns": "REC31", "key": "REC32", "dates": "REC33", "zone": "REC34"}


def refuse(path: Path, headers: tuple[str, ...], settled: Settled) -> ProblemsFound:
    """The exception to raise: one problem for each thing that is open; REC35 if no row can be used."""
    if not settled.open:
        return failed(path, "REC35", "nothing", table=settled.table)
    found = tuple(
        problem for what in settled.open for problem in _failed(what, path, headers, settled).problems
    )
    return ProblemsFound(found)


def _failed(what: str, path: Path, headers: tuple[str, ...], settled: Settled) -> ProblemsFound:
    code, recognition = _CODES[what], settled.recognition
    if what == "profile":
        told: dict[str, str | int] = {
            "profile": recognition.profile,
            "next": recognition.next_profile,
            "score": f"{recognition.score:.0%}",
            "next_score": f"{recognition.next_score:.0%}",
        }
        guess = recognition.profile if recognition.score >= LIKELY else ""
        reason = "unsure" if recognition.score >= LIKELY else "unknown"
        return failed(path, code, reason, 1, guess, **told)
    if what == "columns":
        return _absent(path, headers, settled)
    if what == "key":
        return failed(path, code, "key", field=" / ".join(KEYS[settled.table]), table=settled.table)
    if what == "dates":
        unsure = next(field for field, times in settled.formats.items() if not times.format.sure)
        header = headers[settled.columns.fields[unsure][0]]
        return failed(path, code, "dates", header=header)
    return failed(path, code, "zone")


def _absent(path: Path, headers: tuple[str, ...], settled: Settled) -> ProblemsFound:
    from difflib import get_close_matches

    problems: list[Problem] = []
    for field, header in settled.columns.absent:
        near = get_close_matches(header, headers, n=1, cutoff=0.6)
        problems += failed(
            path, "REC31", "absent", guess=near[0] if near else "", field=field, header=header
        ).problems
    return ProblemsFound(tuple(problems))
