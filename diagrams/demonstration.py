"""Service records that nobody ever kept: generated units, repairs and tickets, for figures that need records.

Twelve invented suppliers, S01 to S12, differ in how often their pumps fail and in how many pumps they sold;
customers come back about the same product, on the telephone most. Every number follows from the hash of its
place, so the records are the same on every machine; they show nothing but what the figures look like.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from servicemodel import pipeline
from servicemodel.domain.measurement import Measurements
from servicemodel.domain.records import RecordMap
from servicemodel.evidence import importing

START, DAYS = datetime(2024, 1, 1), 730
#: Units sold and failures per unit and year of each supplier.
SUPPLIERS = (
    *((900, 0.021), (520, 0.024), (1400, 0.034), (260, 0.030), (700, 0.041), (160, 0.055)),
    *((1100, 0.052), (340, 0.066), (620, 0.071), (240, 0.090), (480, 0.108), (150, 0.120)),
)
#: Matters of customers, and how many contacts in a thousand are followed by another, by channel.
MATTERS, AGAIN = 2_700, {"phone": 660, "email": 560, "chat": 600}


def roll(*place: object) -> float:
    """A number from 0 to 1 that belongs to ``place`` alone."""
    named = ":".join(str(each) for each in place)
    return int.from_bytes(hashlib.sha256(named.encode()).digest()[:6]) / 2**48


@cache
def measurements(measures: tuple[str, ...]) -> Measurements:
    """The figures called ``measures``, counted from the generated records as ``measure`` counts them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for profile, rows in (("units", units()), ("repairs", repairs()), ("cases", tickets())):
            path, wish = _written(folder / f"{profile}.csv", rows), RecordMap(profile, zone="UTC")
            importing.bring_in(path, wish, folder / "evidence", b"demonstration", folder)
        return pipeline.measure(None, str(folder / "evidence"), only=measures)


def units() -> Iterator[dict[str, object]]:
    """One row for each pump, watched from its installation to the end of the records."""
    for supplier, unit, born in _installed():
        row = {"unit_id": unit, "product": "pump", "supplier": supplier, "installed_at": _moment(born)}
        yield row | {"observed_until": _moment(DAYS)}


def repairs() -> Iterator[dict[str, object]]:
    """One row for each failure of a pump."""
    rates = {f"S{n:02}": rate for n, (_, rate) in enumerate(SUPPLIERS, 1)}
    for supplier, unit, born in _installed():
        if roll(unit, "fails") < rates[supplier] * (DAYS - born) / 365:
            at = born + roll(unit, "when") * (DAYS - 4 - born)
            row = {"repair_id": f"R-{unit}", "unit_id": unit, "supplier": supplier, "product": "pump"}
            yield row | {"opened_at": _moment(at), "closed_at": _moment(at + 4)}


def tickets() -> Iterator[dict[str, object]]:
    """One row for each contact; many are followed by another of the same customer on the same product."""
    for matter in range(MATTERS):
        channel = tuple(AGAIN)[int(roll(matter, "channel") * len(AGAIN))]
        told = {"customer_key": f"K{matter}", "product": f"P{matter % 7}", "channel": channel}
        at, turn = roll(matter, "opened") * DAYS, 0
        while at < DAYS and (turn == 0 or roll(matter, turn, "again") * 1000 < AGAIN[channel]):
            turn += 1
            yield {"case_id": f"T{matter}-{turn}", **told, "opened_at": _moment(at)}
            at += 0.5 + roll(matter, turn, "later") * 6


def _installed() -> Iterator[tuple[str, str, float]]:
    for place, (count, _) in enumerate(SUPPLIERS, 1):
        for number in range(count):
            unit = f"U{place:02}-{number:04}"
            yield f"S{place:02}", unit, roll(unit, "installed") * DAYS / 2


def _moment(day: float) -> str:
    return f"{START + timedelta(seconds=round(day * 86_400)):%Y-%m-%d %H:%M:%S}"


def _written(path: Path, rows: Iterable[Mapping[str, object]]) -> Path:
    told = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, told[0])
        writer.writeheader()
        writer.writerows(told)
    return path
