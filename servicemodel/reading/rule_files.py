"""Files of rules without code, read together so that their problems are told together."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from servicemodel.domain.own_rule import OwnRule
from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading.complaint import Complaint, file_mark, problems
from servicemodel.reading.model_source import read_bytes
from servicemodel.reading.rule_entries import Shelf, put

MOST_BYTES = 1024 * 1024


def read_rules(paths: Sequence[Path], taken: Mapping[str, str]) -> tuple[OwnRule, ...]:
    """The rules of the files ``paths``, in their order; ProblemsFound with the problems of all of them.

    ``taken`` are the ids and names of all other rules, each with where it comes from.
    """
    shelf = Shelf(dict(taken))
    for path in paths:
        data = read_bytes(path, str(path))
        if isinstance(data, Complaint):
            shelf.complaints.append(data)
        elif len(data) > MOST_BYTES:
            facts = (("limit", str(MOST_BYTES // 1024 // 1024)),)
            shelf.complaints.append(Complaint(file_mark(str(path)), "FIL16", "bytes", facts))
        else:
            put(shelf, str(path), data)
    if shelf.complaints:
        raise ProblemsFound(problems(shelf.complaints))
    return tuple(shelf.rules)
