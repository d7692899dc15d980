"""Damage of every kind to valid exports: a clear problem or the right rows, never fewer in silence.

Text that is cut off exactly at the end of a line is a valid, shorter file: nothing in it can tell.
"""

import random

import pytest
from record_files import FORMS, HEADERS, as_csv, made, read

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.views.problems import FILE_PLATES, problem_text

ROWS = made(120, seed=3)
VALID = {form: write(ROWS) for form, write in FORMS.items()}
#: Forms with check sums: what is read at all is read as it was written.
CHECKED = ("csv.gz", "xlsx")


def flipped(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def many_flipped(data, chance):
    for _ in range(20):
        data = flipped(data, chance)
    return data


def cut(data, chance):
    return data[: chance.randrange(1, len(data))]


def zeroed(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes(min(64, len(data) - at)) + data[at + 64 :]


def doubled(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + data[max(0, at - 200) :]


def dropped(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + data[at + 30 :]


DAMAGE = (flipped, many_flipped, cut, zeroed, doubled, dropped)
CASES = [(form, damage, seed) for form in FORMS for damage in DAMAGE for seed in range(4)]


def outcome(path, scratch):
    try:
        return read(path, scratch)
    except ProblemsFound as found:
        for one in found.problems:
            assert one.code in FILE_PLATES
            assert one.code.startswith("REC")
            assert dict(one.facts)["reason"] in FILE_PLATES[one.code].wordings
            assert all(problem_text(one, language) for language in Language)
        return None


def known(found):
    """The rows read, in the order of HEADERS; a header that is not known gives None."""
    headers = found.raw.headers
    at = [headers.index(header) if header in headers else None for header in HEADERS]
    return [tuple(None if i is None else row[i] for i in at) for row in found.rows]


@pytest.mark.parametrize(("form", "damage", "seed"), CASES)
def test_damage_is_said_or_harmless(tmp_path, form, damage, seed):
    data = damage(VALID[form], random.Random(f"{form} {damage.__name__} {seed}"))
    path = tmp_path / f"tickets.{form}"
    path.write_bytes(data)
    found = outcome(path, tmp_path / "scratch")
    if found is None:
        return
    raw = found.raw
    assert len(found.rows) == raw.rows_used
    if len(found.rows) < len(ROWS) and damage is not dropped:
        assert raw.refusals or raw.notices
    if form in CHECKED:
        assert known(found) == ROWS


@pytest.mark.parametrize("seed", range(30))
def test_one_wrong_byte_of_a_csv_touches_two_rows_at_most(tmp_path, seed):
    path = tmp_path / "tickets.csv"
    path.write_bytes(flipped(VALID["csv"], random.Random(seed)))
    found = outcome(path, tmp_path / "scratch")
    if found is None:
        return
    lost = set(ROWS) - set(known(found))
    assert len(lost) <= 2 or found.raw.headers != HEADERS
    assert len(found.rows) >= len(ROWS) - 2
    assert len(found.rows) == len(ROWS) or found.raw.refusals or found.raw.notices


@pytest.mark.parametrize("seed", range(20))
def test_a_csv_cut_off_gives_its_first_rows_and_says_so(tmp_path, seed):
    data = VALID["csv"]
    at = random.Random(seed).randrange(400, len(data))
    while data[at - 1 : at] in (b"\n", b"\r"):
        at -= 1
    path = tmp_path / "tickets.csv"
    path.write_bytes(data[:at])
    found = outcome(path, tmp_path / "scratch")
    assert found is not None
    whole = known(found)[:-1]
    assert whole == ROWS[: len(whole)]
    assert found.raw.notices or found.raw.refusals


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter_gives_the_same_rows(tmp_path, encoding, delimiter):
    path = tmp_path / "tickets.csv"
    path.write_bytes(as_csv(ROWS, encoding, delimiter))
    found = read(path, tmp_path / "scratch")
    assert found.rows == ROWS
    assert (found.raw.layout.encoding, found.raw.layout.delimiter) == (encoding, delimiter)


@pytest.mark.parametrize("seed", range(10))
def test_no_bytes_at_all_make_a_traceback(tmp_path, seed):
    chance = random.Random(seed)
    path = tmp_path / "tickets.csv"
    starts = (
        b"",
        b"PK\x03\x04",
        b"PAR1",
        b"\x1f\x8b\x08",
        b"<?xml version='1.0'?><log>",
        b'{"a":',
        b"a,b\n",
        b"\xff\xfe",
    )
    for start in starts:
        path.write_bytes(start + chance.randbytes(300))
        outcome(path, tmp_path / "scratch")
