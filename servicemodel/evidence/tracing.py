"""From a figure back to what it rests on: query, files and rows, computed again from the evidence."""

from collections.abc import Mapping
from inspect import getsource, signature
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from servicemodel.domain.measurement import Measurement
from servicemodel.domain.tracing import Row, Trace
from servicemodel.evidence import engines
from servicemodel.evidence.behind import behind, holds
from servicemodel.evidence.engines import Engine
from servicemodel.evidence.measuring import MEASURES, measure
from servicemodel.evidence.records import Records, described, open_records
from servicemodel.evidence.store import sources

if TYPE_CHECKING:
    from ibis.expr.types import Table

__all__ = ["trace"]


def trace(figure: Measurement, folder: Path, volatility: Mapping[str, float], most: int | None = 20) -> Trace:
    """``figure`` computed again from the evidence in ``folder``, with the first ``most`` rows (None: all).

    ``volatility`` as in ``measuring.measure``. KeyError where no measure has its name; FileNotFoundError
    where no evidence stands in ``folder``.
    """
    module = {each.PLATE.name: each for each in MEASURES}[figure.measure]
    engine = engines.open_engine("duckdb", folder)
    try:
        records = open_records(folder, engine)
        found = measure(records, volatility, (figure.measure,)).figure(figure.measure, **dict(figure.key))
        rows, table, count = _rows(records, figure, module, most)
    finally:
        engines.close(engine)
    imports = tuple(each for each in sources(folder) if found is None or each.import_id in found.files)
    query = asked(module, figure, volatility, described(Engine("sql:duckdb", "duckdb")))
    printed = engines.sql(Engine("sql:duckdb", "duckdb"), query)
    expression = getsource(module.query).rstrip()
    return Trace(figure, module.PLATE, found, imports, expression, printed, table, rows, count)


def asked(
    module: ModuleType, figure: Measurement, volatility: Mapping[str, float], records: Records
) -> "Table":
    """The query of the measure for the key of ``figure``, with the key as condition where it groups."""
    known = signature(module.query).parameters
    key = dict(figure.key)
    given: dict[str, Any] = {name: _typed(name, key.pop(name)) for name in tuple(key) if name in known}
    if "volatility" in known:
        given["volatility"] = volatility.get(key.pop("topic", ""), 0.0)
    if "by" in known:
        given["by"] = tuple(name for name in key if name not in _NO_COLUMNS)
    found = module.query(records, **given)
    for name, value in key.items():
        if name in found.columns:
            found = found.filter(holds(found[name], value))
    return found


#: Keys that choose among the columns or rules of a query, and are no column themselves.
_NO_COLUMNS = ("rule", "unknown", "against", "topic", "scale")


def _typed(name: str, value: str) -> Any:
    if name == "days":
        return int(value)
    return ("customer_key",) if name == "matter" else value


def _rows(
    records: Records, figure: Measurement, module: ModuleType, most: int | None
) -> tuple[tuple[Row, ...], str, int]:
    """The first rows behind the figure, their table, and how many there are."""
    found = behind(records, module.PLATE, dict(figure.key))
    if found is None:
        return (), "", 0
    name, table = found
    count = engines.rows(table.aggregate(n=table.count()))[0]["n"]
    ordered = table.order_by(["id", "seq"])
    shown = engines.rows(ordered if most is None else ordered.limit(most))
    return tuple(Row(r["id"], r["seq"] or 0, r["file"] or "", r["line"] or 0) for r in shown), name, count
