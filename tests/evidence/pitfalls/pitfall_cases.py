"""Small exports of our own columns, brought in as a person would."""

import datetime

from import_driver import bring, rows, write_csv

CASES = ["case_id", "opened_at", "resolved_at", "channel", "status"]
LOG = ["case_id", "event_time", "event_type", "team", "channel", "status"]
DAY = "2025-03-13"


def case(*cells):
    """A row under CASES."""
    return [*cells, *[""] * (len(CASES) - len(cells))]


def utc(*parts):
    return datetime.datetime(*parts)


def the_case(tmp_path, headers, *cells, encoding="utf-8", delimiter=",", **said):
    """The source of a file with these headers and rows, and its cases."""
    file = write_csv(tmp_path / "a.csv", headers, *cells, encoding=encoding, delimiter=delimiter)
    source = bring(tmp_path, file, **said)
    return source, rows(tmp_path, source, "contact_case")


def lines_of(source):
    """Reason -> the lines named, of everything odd."""
    return {each.reason: each.lines for each in (*source.refusals, *source.notices)}
