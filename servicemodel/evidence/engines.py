"""Engines that compute: DuckDB on this machine, Spark beyond, and the SQL of warehouses, printed.

A measure is written once, as an Ibis expression; an engine reads the canonical tables, keeps what
several measures need, and collects results through Arrow. Results are ordered by a full key where they
are asked for, never by chance.
"""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from servicemodel.domain.text import Text

if TYPE_CHECKING:
    from ibis.backends import BaseBackend
    from ibis.expr.operations import Node
    from ibis.expr.types import Table
    from pyarrow import Table as ArrowTable

#: Warehouses whose SQL can be printed, with the name Ibis knows the dialect by.
DIALECTS = ("duckdb", "spark", "trino", "bigquery", "snowflake", "databricks")
_DIALECT = {"spark": "databricks"}
_EXTRA = {"duckdb": "evidence", "spark": "spark"}


class EngineLacks(Exception):
    """The machine lacks what an engine needs: what, and how to install it."""

    def __init__(self, what: Text, install: Text) -> None:
        super().__init__(what.en)
        self.what, self.install = what, install


@frozen
class Engine:
    """An open engine; ``backend`` is None where SQL is printed and nothing is computed.

    ``kept`` are the tables computed so far, by their queries.
    """

    name: str
    dialect: str
    backend: "BaseBackend | None" = None
    kept: "dict[Node, Table]" = field(factory=dict, eq=False, repr=False)


def open_engine(
    name: str = "duckdb", folder: Path | None = None, memory: str = "1500MB", threads: int = 0
) -> Engine:
    """The engine ``duckdb``, ``spark`` or ``sql:DIALECT``.

    DuckDB may read nothing but ``folder``, spills into it beyond ``memory``, and uses ``threads`` cores
    (0: all). EngineLacks where a library or Java is missing, ValueError for an unknown name.
    """
    kind, _, dialect = name.partition(":")
    if kind == "sql" and dialect in DIALECTS:
        return Engine(name, _DIALECT.get(dialect, dialect))
    if name not in _EXTRA:
        raise ValueError(name)
    try:
        backend = _duckdb(folder, memory, threads) if name == "duckdb" else _spark(threads)
    except ModuleNotFoundError as missing:
        raise _lacking(name, missing) from missing
    return Engine(name, _DIALECT.get(name, name), backend)


def close(engine: Engine) -> None:
    """Ends the engine and what it kept."""
    engine.kept.clear()
    if engine.backend is not None:
        engine.backend.disconnect()


def read(engine: Engine, file: Path, name: str) -> "Table":
    """The rows of a Parquet file, as a table called ``name``; ValueError for an engine that prints."""
    if engine.backend is None:
        raise ValueError(engine.name)
    return engine.backend.read_parquet(str(file), table_name=name)


def is_kept(engine: Engine, table: "Table") -> bool:
    """Whether ``table`` was computed already."""
    return table.op() in engine.kept


def keep(engine: Engine, table: "Table", name: str) -> "Table":
    """``table`` computed once and kept while the engine is open; the same again for the same query."""
    if engine.backend is None:
        return table
    query = table.op()
    if query not in engine.kept:
        engine.kept[query] = _computed(engine, table, f"{name}_{len(engine.kept)}")
    return engine.kept[query]


def _computed(engine: Engine, table: "Table", name: str) -> "Table":
    """``table`` in a temporary table; Ibis 12 makes those of Spark, but not again those of DuckDB 2.0."""
    if engine.name == "spark" or engine.backend is None:
        return table.cache()
    engine.backend.raw_sql(f"CREATE TEMP TABLE {name} AS {sql(engine, table)}")
    return engine.backend.table(name, database=("temp", "main"))


def rows(table: "Table") -> list[dict[str, Any]]:
    """The rows of a small result, in its order; whole numbers wider than 64 bits as int."""
    found: list[dict[str, Any]] = _collected(table).to_pylist()
    return [{name: int(x) if isinstance(x, Decimal) else x for name, x in row.items()} for row in found]


def columns(table: "Table") -> dict[str, list[Any]]:
    """The columns of a result of many rows, in its order."""
    found: dict[str, list[Any]] = _collected(table).to_pydict()
    return found


def _collected(table: "Table") -> "ArrowTable":
    """The result in the types of ``table``; not by Ibis for DuckDB, because that would load pandas."""
    backend = table.get_backend()
    if backend.name != "duckdb":
        return table.to_pyarrow()
    found: ArrowTable = backend.con.sql(backend.compile(table)).to_arrow_table()
    return found.cast(table.schema().to_pyarrow())


def sql(engine: Engine, table: "Table") -> str:
    """The SQL of ``table`` in the dialect of the engine."""
    import ibis

    return str(ibis.to_sql(table, dialect=engine.dialect))


def _duckdb(folder: Path | None, memory: str, threads: int) -> "BaseBackend":
    import ibis

    backend = ibis.duckdb.connect()
    for statement in _locked(folder, memory, threads):
        backend.raw_sql(statement)
    return backend


def _locked(folder: Path | None, memory: str, threads: int) -> Sequence[str]:
    """Settings of a connection that reads one folder, loads nothing and cannot be changed again."""
    said = [f"SET memory_limit = '{memory}'", "SET preserve_insertion_order = false"]
    if threads:
        said.append(f"SET threads = {threads}")
    if folder is not None:
        place = str(folder.resolve()).replace("'", "''")
        said.append(f"SET temp_directory = '{place}/.spill'")
        said.append(f"SET allowed_directories = ['{place}/']")
    return [*said, "SET enable_external_access = false", "SET lock_configuration = true"]


def _spark(threads: int) -> "BaseBackend":
    import ibis
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    settings = {
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": str(threads or 8),
        "spark.driver.memory": "2g",
        "spark.log.level": "ERROR",
    }
    builder = SparkSession.builder.appName("servicemodel").master(f"local[{threads or '*'}]")
    for setting, value in settings.items():
        builder = builder.config(setting, value)
    try:
        session = builder.getOrCreate()
    except PySparkRuntimeError as error:
        line = "apt install openjdk-17-jre-headless"
        raise EngineLacks(Text("Spark needs Java 17", "Spark 需要 Java 17"), Text(line, line)) from error
    return ibis.pyspark.connect(session)


def _lacking(name: str, missing: ModuleNotFoundError) -> EngineLacks:
    line = f"python3 -m pip install 'servicemodel[{_EXTRA[name]}]'"
    what = Text(f"the engine {name} needs {missing.name}", f"引擎 {name} 需要 {missing.name}")
    return EngineLacks(what, Text(line, line))
