"""Vega-Lite as plain values: marks, channels, layers. The grammar of Altair without the time that it takes.

Building the same charts by Altair's objects takes a quarter of a second each; a test reads every chart
into Altair, which checks it against the schema.
"""

from collections.abc import Sequence
from typing import Any

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
#: A part of a chart.
Part = dict[str, Any]
Row = dict[str, Any]


def q(field: str, **more: Any) -> Part:
    """A channel for numbers of ``field``."""
    return {"field": field, "type": "quantitative", **more}


def n(field: str, **more: Any) -> Part:
    """A channel for names of ``field``."""
    return {"field": field, "type": "nominal", **more}


def mark(rows: Sequence[Row], kind: str, encoding: Part, **look: Any) -> Part:
    """Marks of one kind, one for each row."""
    return {"data": {"values": list(rows)}, "mark": {"type": kind, **look}, "encoding": encoding}


def layer(marks: Sequence[Part], width: float, height: float) -> Part:
    """Marks on top of each other, the first lowest; those without rows are left out."""
    return {"layer": [m for m in marks if m["data"]["values"]], "width": width, "height": height}


def beside(plots: Sequence[Part], spacing: int = 22) -> Part:
    """Plots from left to right."""
    return {"hconcat": list(plots), "spacing": spacing}


def below(plots: Sequence[Part], spacing: int = 8) -> Part:
    """Plots from top to bottom."""
    return {"vconcat": list(plots), "spacing": spacing}
