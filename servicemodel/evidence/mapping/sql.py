"""Pieces of SQL: names and values written so that nothing in them is taken for SQL."""

from collections.abc import Mapping


def name(text: str) -> str:
    """A name in quotes."""
    return '"' + text.replace('"', '""') + '"'


def words(text: str) -> str:
    """A text in quotes."""
    return "'" + text.replace("'", "''").replace("\0", "") + "'"


def chosen(subject: str, table: Mapping[str, str], otherwise: str = "NULL") -> str:
    """``subject`` looked up in ``table``, text to text; ``otherwise`` is SQL."""
    if not table:
        return otherwise
    arms = " ".join(f"WHEN {words(key)} THEN {words(value)}" for key, value in table.items())
    return f"CASE {subject} {arms} ELSE {otherwise} END"
