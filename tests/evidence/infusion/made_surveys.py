"""Surveys made for a test, with effects that are known, and the open survey where it is there."""

import csv
import os
from pathlib import Path

import numpy as np

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Effect, Variable
from servicemodel.evidence.infusion.effects import together
from servicemodel.evidence.infusion.survey import Employees

ROOT = Path(__file__).resolve().parents[3]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs")) / "gpl" / "plspm"
F, V = Presence.FACE_TO_FACE, Presence.VIRTUAL
#: gamma, beta, delta, kappa, invented; ordered as published.
KNOWN = {F: (0.3, 0.2, 0.5, 0.7), V: (0.6, 0.5, 0.1, 0.4)}


def open_table(name):
    """The rows of an open file; None where it is not there."""
    path = OPEN_DATA / name
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ABSENT = "open data not found: ../shared/inputs/gpl/plspm (set SERVICEMODEL_INPUTS to its folder)"


def truth(coefficients):
    """The effects that four coefficients make."""
    made = together(*np.array(coefficients, dtype=float)[:, None])
    return {effect: float(made[effect][0]) for effect in Effect}


def rows(coefficients, employees, seed, scale=(1, 1, 1, 1)):
    """Employees that follow the model, with normal rests."""
    gamma, beta, delta, kappa = coefficients
    rest = np.random.default_rng(seed).normal(size=(employees, 4))
    use = rest[:, 0]
    content = gamma * use + rest[:, 1]
    confirmed = delta * use + beta * content + rest[:, 2]
    return np.column_stack([use, content, confirmed, kappa * confirmed + rest[:, 3]]) * scale


def exact(coefficients, employees, seed):
    """Employees whose least-squares coefficients are exactly these: the rests are made orthogonal."""
    rest = np.random.default_rng(seed).normal(size=(employees, 4))
    rest, _ = np.linalg.qr(rest - rest.mean(axis=0))
    rest *= employees**0.5
    gamma, beta, delta, kappa = coefficients
    content = gamma * rest[:, 0] + rest[:, 1]
    confirmed = delta * rest[:, 0] + beta * content + rest[:, 2]
    return np.column_stack([rest[:, 0], content, confirmed, kappa * confirmed + rest[:, 3]])


def employees(group, made):
    """``made`` rows as a group in which every employee was judged by one customer."""
    judged = {
        variable: tuple(np.array([value]) for value in made[:, list(Variable).index(variable)])
        for variable in (Variable.CONFIRMATION, Variable.SATISFACTION)
    }
    return Employees(group, made, judged)
