"""How deep use of the CRM reaches the customer: the mediation model and what a survey says (theories 2.13).

In each channel group: user satisfaction US = gamma * IU, expectation confirmation EC = delta * IU +
beta * US, customer satisfaction SAT = kappa * EC, where IU is infusion use. No coefficient is published
(theories 2.31), so none has a default here: they are estimated from a survey or stay unknown, and without a
survey only orders leave the program.
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.channel import Presence
from servicemodel.domain.measurement import FEW, LeftOut
from servicemodel.domain.value import Value


class Variable(Enum):
    """What a survey asks: the first two of employees, the others of their customers (MI-02, MI-06)."""

    INFUSION = "infusion"
    USER_SATISFACTION = "user_satisfaction"
    CONFIRMATION = "confirmation"
    SATISFACTION = "satisfaction"


class Effect(Enum):
    """Coefficients of the model and what they make together."""

    GAMMA = "gamma"
    BETA = "beta"
    DIRECT = "direct"
    INDIRECT = "indirect"
    CONFIRMING = "confirming"
    KAPPA = "kappa"
    TOTAL = "total"


class Band(Enum):
    """How a bootstrap interval is cut: at the quantiles, or corrected for bias and skew (BCa)."""

    PERCENTILE = "percentile"
    CORRECTED = "corrected"


class Verdict(Enum):
    """What a survey says about a published statement; untold where an interval covers zero."""

    HOLDS = "holds"
    CONTRADICTS = "contradicts"
    UNTOLD = "untold"


class Lever(Enum):
    """The way by which deeper use pays: in the encounter itself, through content staff, or both together."""

    ENCOUNTER = "encounter"
    STAFF = "staff"
    BOTH = "both"


@frozen
class Design:
    """How the figures are made.

    ``samples`` bootstrap samples of employees and as many permutations, from ``seed``; ``level`` is the
    level of the intervals, in (0, 1). With ``standardised`` effects are in standard deviations per
    standard deviation inside the group, else in points of the scales. With ``latent`` the coefficients are
    estimated once more with latent variables, as a check.
    """

    samples: int = 2000
    seed: int = 1
    level: float = 0.90
    band: Band = Band.PERCENTILE
    standardised: bool = False
    latent: bool = False


@frozen
class Estimate:
    """One effect in one group. ``value`` bears the interval; ``error`` is the standard error."""

    effect: Effect
    value: Value
    error: float

    @property
    def clear(self) -> bool:
        """Whether the interval leaves zero out."""
        return sign(self.value) != 0


@frozen
class Averaging:
    """How far the mean over the customers of an employee can be trusted.

    ``answers`` is k, the customers for each employee (its adjusted mean); ``icc`` is ICC(1), the share of
    the spread that lies between employees, with its interval; ``reliability`` k * ICC / (1 + (k - 1) * ICC).
    Both are None where nobody was judged by two customers.
    """

    variable: Variable
    answers: float
    icc: Value | None
    reliability: Value | None

    @property
    def low(self) -> bool:
        """Below 0.7, the usual convention: effects of the mean are then biased towards zero."""
        return self.reliability is not None and self.reliability.number < LEAST_RELIABLE


#: Convention; the published design of seven customers reaches it from an ICC of 0.25 on (theories 2.13).
LEAST_RELIABLE = 0.7


@frozen
class GroupEstimates:
    """One channel group: how many employees, the effects, and how reliable the customers' means are.

    ``latent`` holds the coefficients without the error of single questions, in points of the first question
    of each scale; () where nobody asked for them.
    """

    group: Presence
    employees: int
    estimates: tuple[Estimate, ...]
    explained: tuple[tuple[Variable, Value], ...] = ()
    averaging: tuple[Averaging, ...] = ()
    latent: tuple[tuple[Effect, Value], ...] = ()

    def of(self, effect: Effect) -> Estimate:
        """The estimate of ``effect``. StopIteration if there is none."""
        return next(each for each in self.estimates if each.effect is effect)

    @property
    def too_few(self) -> bool:
        """Fewer employees than figures are compared with."""
        return self.employees < FEW


@frozen
class Difference:
    """An effect in ``more`` minus the same effect in the other group.

    ``value`` bears the bootstrap interval, ``chance`` the permutation p: how often groups made by lot
    differ at least so much. The indirect effect, virtual minus face to face, is the index of moderated
    mediation (Hayes 2015).
    """

    effect: Effect
    more: Presence
    value: Value
    chance: Value


@frozen
class Likeness:
    """Whether the ``items`` questions about a variable hang together alike in both groups.

    ``value`` is the correlation of the first components, ``chance`` how often groups made by lot correlate
    no more. Where it is small, effects of the groups may differ because the questions are understood
    differently.
    """

    variable: Variable
    items: int
    value: Value
    chance: Value

    @property
    def alike(self) -> bool:
        """Whether lots explain what differs: p is at least 0.05."""
        return self.chance.number >= 0.05


@frozen
class Statement:
    """A published inequality: ``effect`` of ``more`` above that of ``less``, or above zero (None)."""

    seed: str
    effect: Effect
    more: Presence
    less: Presence | None = None


_F, _V = Presence.FACE_TO_FACE, Presence.VIRTUAL
#: All that is published: orders and signs, no numbers (MI-03 to MI-05, MI-09).
PUBLISHED = (
    Statement("MI-03", Effect.DIRECT, _F, _V),
    Statement("MI-03", Effect.DIRECT, _F),
    Statement("MI-04", Effect.INDIRECT, _V, _F),
    Statement("MI-04", Effect.INDIRECT, _V),
    Statement("MI-05", Effect.KAPPA, _F, _V),
    Statement("MI-05", Effect.KAPPA, _F),
    Statement("MI-05", Effect.KAPPA, _V),
)


@frozen
class Check:
    """A published statement and what the survey says about it."""

    statement: Statement
    verdict: Verdict


@frozen
class Order:
    """An order without a size: ``first`` does more than ``second``, about one channel group or one lever.

    ``share`` of the draws agree. Its grade says where they come from: assumed is the prior that only the
    published inequalities restrict, measured are bootstrap samples of a survey.
    """

    about: Presence | Lever
    first: Presence | Lever
    second: Presence | Lever
    share: Value

    @property
    def told(self) -> bool:
        """Whether at least nine of ten draws agree; else the two cannot be told apart."""
        return self.share.number >= 0.9


@frozen
class InfusionModel:
    """What a survey says, or what it ``lacks``. Groups that could not be estimated are not among ``groups``.

    ``files`` are import ids; ``left_out`` counts employees that are not in the figures, and why.
    """

    design: Design
    groups: tuple[GroupEstimates, ...] = ()
    differences: tuple[Difference, ...] = ()
    likeness: tuple[Likeness, ...] = ()
    checks: tuple[Check, ...] = ()
    orders: tuple[Order, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    lacks: tuple[Variable, ...] = ()
    files: tuple[str, ...] = ()

    def verdict(self, seed: str) -> Verdict:
        """Over all parts of a published statement: one that contradicts decides, then one untold."""
        found = {check.verdict for check in self.checks if check.statement.seed == seed}
        if Verdict.CONTRADICTS in found:
            return Verdict.CONTRADICTS
        return Verdict.HOLDS if found == {Verdict.HOLDS} else Verdict.UNTOLD


def sign(value: Value) -> int:
    """1 or -1 where the whole interval lies on one side of zero, else 0; 0 without an interval."""
    if value.low is not None and value.low > 0:
        return 1
    return -1 if value.high is not None and value.high < 0 else 0


def other(group: Presence) -> Presence:
    """The other of the two groups."""
    return _V if group is _F else _F
