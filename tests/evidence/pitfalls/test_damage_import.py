"""Fifty damaged copies of a valid export, brought in whole: the right rows or a clear message."""

import random

import pytest
from import_driver import bring, noticed, rows, text_of
from pitfall_cases import CASES

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.views.problems import problem_text

ROWS = 60
CELLS = [
    [f"{i:05d}", f"2025-03-{13 + i % 15} 08:00", f"2025-04-{1 + i % 28:02d} 09:30", "电话", "solved", "Café"]
    for i in range(ROWS)
]
TEXT = text_of([*CASES, "team"], *CELLS)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030")


def damaged(seed):
    """A copy in some encoding, flipped at one bit, cut off, or both."""
    chance = random.Random(seed)
    data = TEXT.encode(chance.choice(ENCODINGS))
    if seed % 3:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
    return data[: chance.randrange(200, len(data))] if seed % 3 != 1 else data


def outcome(tmp_path, file):
    """The source; None where the file is refused, in words of both languages."""
    try:
        return bring(tmp_path, file)
    except ProblemsFound as found:
        if all(problem_text(each, language) for each in found.problems for language in Language):
            return None
        raise


@pytest.mark.parametrize("seed", range(50))
def test_a_damaged_export_is_refused_or_every_row_is_accounted_for(seed, tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(damaged(seed))
    source = outcome(tmp_path, file)
    if source is None:
        assert not (tmp_path / "evidence").exists()
        return
    told = noticed(source)
    refused = sum(each.count for each in source.refusals)
    assert source.rows_read == source.rows_used + refused
    cases = rows(tmp_path, source, "contact_case")
    assert len(cases) == source.rows_used - told.get("duplicate_case", 0)
    # Text cut off exactly at the end of a line is a valid, shorter file: nothing in it can tell.
    whole_lines = seed % 3 != 1 and file.read_bytes().rstrip(b"\0").endswith(b"\n")
    if source.rows_read < ROWS and not whole_lines:
        assert refused or {"no_line_end", "short_row", "cut_character"} & set(told)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_cases(encoding, tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(TEXT.encode(encoding))
    found = rows(tmp_path, bring(tmp_path, file), "contact_case")
    assert [(row["case_id"], row["channel"], row["team_last"]) for row in found] == [
        (cells[0], "phone", "Café") for cells in CELLS
    ]
