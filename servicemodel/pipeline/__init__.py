"""The staircase and the walks that start from it: one function a step; ``stairs`` tells the whole story."""

from servicemodel.pipeline.money import (
    messages,
    outlook,
    price,
    rehearse,
    staffing,
    strategy,
    workings,
    worklist,
)
from servicemodel.pipeline.scenery import scene, show
from servicemodel.pipeline.stairs import assess, find, improve, measure, plan, read, scenario
from servicemodel.pipeline.whatif import course, disclose, modes, questions, withheld

__all__ = [
    "assess",
    "course",
    "disclose",
    "find",
    "improve",
    "measure",
    "messages",
    "modes",
    "outlook",
    "plan",
    "price",
    "questions",
    "read",
    "rehearse",
    "scenario",
    "scene",
    "show",
    "staffing",
    "strategy",
    "withheld",
    "workings",
    "worklist",
]
