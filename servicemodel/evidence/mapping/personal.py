"""People become pseudonyms: a keyed hash, the same for the same person all through an engagement."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.evidence.mapping.sql import name, words

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_PHONE = (
    r"(\+\d{1,3}[ ()./-]*|\b00\d{1,3}[ ()./-]+)\d[\d ()./-]{5,14}\d|\b1[3-9]\d{9}\b"
    r"|\(\d{2,5}\) ?\d[\d -]{4,10}\d|\b0\d{2,3}-\d{7,8}\b|\b\d{3}-\d{3}-\d{4}\b"
)
#: From this share of its values on, a column as a whole is about people.
_WHOLE = 0.5
TABLE = "pseudonyms"


@frozen
class Traces:
    """What looks like an address or a number of a person in one column: ``wholly`` and ``inside`` text."""

    wholly: int
    inside: int
    filled: int

    @property
    def personal(self) -> bool:
        """Whether the column as a whole is about people."""
        return self.wholly > 0 and self.wholly >= _WHOLE * self.filled


def traces(connection: "DuckDBPyConnection", table: str, columns: Iterable[str]) -> Mapping[str, Traces]:
    """For each of ``columns`` of ``table``: how many values are, hold or lack a trace of a person."""
    columns = tuple(columns)
    if not columns:
        return {}
    counted = ", ".join(
        f"count(*) FILTER (regexp_full_match({name(c)}, {words(_either())})),"
        f" count(*) FILTER ({_holds(name(c))}), count({name(c)})"
        for c in columns
    )
    row = connection.execute(f"SELECT {counted} FROM {name(table)}").fetchall()[0]
    return {c: Traces(row[3 * i], row[3 * i + 1], row[3 * i + 2]) for i, c in enumerate(columns)}


def masked(expression: str) -> str:
    """SQL: ``expression`` with every address and number inside it blotted out."""
    return f"regexp_replace({expression}, {words(_either())}, '[…]', 'g')"


def blotted(text: str) -> str:
    """``text`` with every address and number inside it blotted out."""
    return re.sub(_either(), "[…]", text)


def wholly(expression: str) -> str:
    """SQL: whether ``expression`` is nothing but an address or a number."""
    return f"regexp_full_match({expression}, {words(_either())})"


def pseudonym(person: str, salt: bytes) -> str:
    """16 hexadecimal digits for ``person``; nobody without ``salt`` can find out who it is."""
    return hashlib.blake2b(person.encode(), key=salt[:64], digest_size=8).hexdigest()


def name_people(connection: "DuckDBPyConnection", select: Iterable[str], salt: bytes) -> None:
    """Make the table of pseudonyms (raw, key) for every text that one of the queries ``select`` gives."""
    import pyarrow

    union = " UNION ".join(select) or "SELECT NULL WHERE false"
    query = f"SELECT raw FROM ({union}) AS t(raw) WHERE raw IS NOT NULL ORDER BY raw"
    texts = [text for (text,) in connection.execute(query).fetchall()]
    made = pyarrow.table({"raw": texts, "key": [pseudonym(text, salt) for text in texts]})
    connection.register("people", made)
    connection.execute(f"CREATE TABLE {TABLE} AS SELECT raw::VARCHAR AS raw, key::VARCHAR AS key FROM people")
    connection.unregister("people")


def _either() -> str:
    return f"({_EMAIL})|({_PHONE})"


def _holds(expression: str) -> str:
    return f"regexp_matches({expression}, {words(_either())})"
