"""Scenarios: a model that is changed for reasons, and what two of them differ in (house.md, rule 5)."""

from attrs import frozen

from servicemodel.domain.change import Change
from servicemodel.domain.fact import Fact
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import Bill

#: What the model itself is called among its scenarios.
AS_IS = "as_is"


@frozen
class Reasoned:
    """A change of the model with the reasons given for it; () where it follows from the other changes."""

    change: Change
    reasons: tuple[Text, ...] = ()


@frozen
class Scenario:
    """The model of a scenario and how it comes from the model as it is.

    ``id`` is the name of the file without its ending, ``base`` what the file starts from. ``changes``
    lead from the model as it is to ``model``, those of the scenarios in between included.
    """

    id: str
    name: Text
    model: ServiceModel
    base: str = ""
    changes: tuple[Reasoned, ...] = ()


@frozen
class Metric:
    """One figure of both sides; None where it is not known. ``rising`` tells whether more of it is better.

    ``name`` is index (need-weighted asymmetry), knowledge and wrong_belief (K and W of what the work
    needs, weighed by the needs), findings, unknown, service_level, cost, or
    cost_known: the lines of the cost that are known on both sides, where one is not.
    ``change`` is after minus before with the 90 % interval of the difference, which is narrower than that
    of either side because both share their uncertain numbers; None where one side is not known.
    """

    name: str
    before: Value | None
    after: Value | None
    change: Value | None
    rising: bool

    @property
    def better(self) -> bool | None:
        """Whether the figure got better; None where it did not move or cannot be told from no move."""
        change = self.change
        if change is None or change.number == 0:
            return None
        if change.low is None or change.high is None:
            # A count is what it is; of a share without an interval nobody can say.
            return None if change.unit is Unit.SHARE else (change.number > 0) is self.rising
        if change.low <= 0 <= change.high:
            return None
        return (change.number > 0) is self.rising


@frozen
class Learned:
    """K of one actor about one fact, before and after; shares with 90 % intervals where known.

    ``need`` is the share that its work needs after the change, None where nothing is needed. None for
    a side on which the actor or the fact is not there.
    """

    actor: str
    fact: Fact
    before: Value | None
    after: Value | None
    need: Value | None = None

    @property
    def step(self) -> float:
        """After minus before; what is not there counts as nothing known."""
        return (self.after.number if self.after else 0.0) - (self.before.number if self.before else 0.0)


@frozen
class Run:
    """A simulation: ``id`` is the hash of both models, the version of the program, ``size`` and ``seed``."""

    id: str
    size: int
    seed: int


@frozen
class Comparison:
    """Two scenarios compared: figures, findings and knowledge.

    ``gone`` and ``created`` are violations, ``stayed`` those of both sides (as they are afterwards);
    ``altered`` are pairs in which a rule finds the same place wrong for another reason. ``learned`` stands
    largest change first. ``bills`` are the yearly costs of both sides, None where they were not worked
    out. ``run`` is None where nothing was simulated beyond the usual draws.
    """

    before: Scenario
    after: Scenario
    metrics: tuple[Metric, ...]
    gone: tuple[Finding, ...] = ()
    created: tuple[Finding, ...] = ()
    stayed: tuple[Finding, ...] = ()
    altered: tuple[tuple[Finding, Finding], ...] = ()
    learned: tuple[Learned, ...] = ()
    bills: tuple[Bill | None, Bill | None] = (None, None)
    run: Run | None = None

    def metric(self, name: str) -> Metric | None:
        """The figure of that name; None if there is none."""
        return next((metric for metric in self.metrics if metric.name == name), None)
