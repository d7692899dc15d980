"""How an import is told: the row of its source, with everything left out and everything odd."""

from servicemodel.domain.records import RecordMap, Source
from servicemodel.evidence.bench import Bench
from servicemodel.evidence.files import RawTable
from servicemodel.evidence.mapping.refusing import refuse
from servicemodel.evidence.mapping.rows import Mapped
from servicemodel.evidence.mapping.settling import Settled
from servicemodel.evidence.mapping.told import Work
from servicemodel.evidence.quality import quality, refused


def source_of(bench: Bench, mapped: Mapped, said: RecordMap, id: str) -> Source:
    """The source of what was ``mapped``; ProblemsFound if no row can be used."""
    raw = bench.raw
    unusable = refused(mapped.work)
    used = raw.rows_used - sum(each.count for each in (*mapped.unwanted, *unusable))
    if used == 0 or raw.rows_read == 0:
        raise refuse(bench.path, raw.headers, mapped.work.settled)
    first, last = _period(mapped.work)
    return Source(
        import_id=id,
        file_name=bench.path.name,
        sha256=raw.sha256,
        bytes=raw.bytes,
        layout=raw.layout,
        profile=said.profile or mapped.work.settled.columns.profile.name,
        zone=mapped.work.settled.zone,
        rows_read=raw.rows_read,
        rows_used=used,
        refusals=(*raw.refusals, *mapped.unwanted, *unusable),
        notices=(*raw.notices, *quality(mapped.work, mapped.cases, mapped.log)),
        period_from=first,
        period_to=last,
        pseudonymised=not said.keep_personal,
        keep_personal=said.keep_personal,
        tables=tuple(sorted(mapped.selects)),
    )


def used_fields(raw: RawTable, settled: Settled) -> tuple[tuple[str, str], ...]:
    """Pairs of field and header, as used."""
    return tuple((field, raw.headers[places[0]]) for field, places in sorted(settled.columns.fields.items()))


def _period(work: Work) -> tuple[str, str]:
    """The first and the last time in the file, ISO 8601, UTC; "" where there is none."""
    times = [field for field, found in work.settled.formats.items() if found.format.name]
    if not times:
        return "", ""
    ends = ", ".join(f"min({field}), max({field})" for field in times)
    row = work.connection.execute(f"SELECT {ends} FROM told").fetchall()[0]
    found = [moment for moment in row if moment is not None]
    return (f"{min(found).isoformat()}Z", f"{max(found).isoformat()}Z") if found else ("", "")
