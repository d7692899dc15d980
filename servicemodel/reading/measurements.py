"""The file ``measurements.json`` beside a model, read as strictly as it was written."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from servicemodel.domain.measurement import LeftOut, Measurement, Measurements, Period
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading.complaint import Complaint, file_mark, problems
from servicemodel.reading.model_source import beside, read_bytes

NAME = "measurements.json"

_Number = Annotated[float, Field(allow_inf_nan=False)]
_Count = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Value(_Part):
    number: _Number
    unit: Unit
    low: _Number | None
    high: _Number | None
    trials: _Count | None
    successes: _Count | None


class _LeftOut(_Part):
    reason: str
    count: _Count


class _Period(_Part):
    first: str
    last: str


class _Figure(_Part):
    id: str
    measure: str
    version: int
    key: dict[str, str]
    value: _Value | None
    n: _Count
    too_few: bool
    period: _Period | None
    left_out: list[_LeftOut]
    spread: list[_Number]
    files: list[str]
    lacks: list[str]


class _Document(_Part):
    schema_: Literal["servicemodel.measurements/1"] = Field(alias="schema")
    tool: dict[str, str]
    sources: list[dict[str, Any]]
    figures: list[_Figure]


def measurements_file(source: str) -> Path | None:
    """Where the figures of the model ``source`` stand, file or not; None for a model of the library."""
    return beside(source, NAME)


def read_measurements(path: Path) -> Measurements:
    """The figures of the file ``path``. ProblemsFound if it cannot be used."""
    data = read_bytes(path, str(path))
    if isinstance(data, Complaint):
        raise ProblemsFound(problems((data,)))
    try:
        document = _Document.model_validate(json.loads(data))
    except (ValidationError, ValueError, RecursionError) as error:
        facts = (("field", _field(error)),)
        complaint = Complaint(file_mark(str(path)), "FIL44", "" if facts[0][1] else "syntax", facts)
        raise ProblemsFound(problems((complaint,))) from None
    figures = tuple(_figure(figure) for figure in document.figures)
    changed = [f.id for f, written in zip(figures, document.figures, strict=True) if f.id != written.id]
    if changed:
        facts = (("field", changed[0]),)
        raise ProblemsFound(problems((Complaint(file_mark(str(path)), "FIL44", "identity", facts),)))
    return Measurements(figures)


def _field(error: Exception) -> str:
    """The first place in the file that is not as it should be; "" where the text is no JSON at all."""
    if not isinstance(error, ValidationError):
        return ""
    loc = error.errors(include_url=False, include_input=False)[0]["loc"]
    return ".".join(str(part) for part in loc) or "schema"


def _figure(written: _Figure) -> Measurement:
    key = tuple(written.key.items())
    named = Measurement(written.measure, written.version, key, None, written.n)
    return Measurement(
        written.measure,
        written.version,
        key,
        _value(written.value, named.id) if written.value else None,
        written.n,
        Period(written.period.first, written.period.last) if written.period else None,
        tuple(LeftOut(left.reason, left.count) for left in written.left_out),
        tuple(written.spread),
        tuple(written.files),
        tuple(written.lacks),
    )


def _value(written: _Value, source: str) -> Value:
    number, low, high = written.number, written.low, written.high
    if written.successes is not None and written.trials:
        counted = Value.counted(min(written.successes, written.trials), written.trials, source)
        number, spread = counted.number, counted.distribution
    else:
        spread = None
    return Value(number, written.unit, Grade.MEASURED, source, spread, low, high, written.trials)
