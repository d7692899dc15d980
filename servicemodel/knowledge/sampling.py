"""Samples of a situation for whoever weighs them: designs of draws, knowledge in every row, bands."""

from servicemodel.knowledge.bands import HIGH, LOW
from servicemodel.knowledge.designs import Design, OneByOne, Sample, ranged, spreads
from servicemodel.knowledge.ensemble import Drawn, drawn, openings
from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import Problem

__all__ = [
    "HIGH",
    "LOW",
    "Design",
    "Drawn",
    "Floats",
    "OneByOne",
    "Problem",
    "Sample",
    "drawn",
    "openings",
    "ranged",
    "spreads",
]
