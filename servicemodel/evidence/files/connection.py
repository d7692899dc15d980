"""The one way to a database for records: guarded, so that no record can reach another file."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Memory that the database may take before it writes to disk.
MEMORY = "700MB"


def fresh(folder: Path, memory: str = MEMORY) -> "DuckDBPyConnection":
    """An empty database kept in ``folder`` (an existing, private, temporary folder of the caller).

    The database may read and write files below ``folder`` only (COPY … TO a file there works), loads
    no extension, and its settings are locked. Times are UTC. The caller closes the connection and
    deletes the folder.
    """
    import duckdb

    inside = str(folder.resolve())
    for left in ("records.duckdb", "records.duckdb.wal"):
        (folder / left).unlink(missing_ok=True)
    connection = duckdb.connect(f"{inside}/records.duckdb", config={"memory_limit": memory})
    for setting, value in (
        ("temp_directory", quoted(f"{inside}/spill")),
        ("allowed_directories", f"[{quoted(inside)}]"),
        ("TimeZone", "'UTC'"),
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("python_enable_replacements", "false"),
        ("enable_external_access", "false"),
        ("lock_configuration", "true"),
    ):
        connection.execute(f"SET {setting} = {value}")
    return connection


def quoted(text: str) -> str:
    """``text`` as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """``name`` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'
