"""The answer to what was asked: worked out up the staircase, each part when a step wants it."""

from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from servicemodel import pipeline
from servicemodel.analyses import ROOMS, room
from servicemodel.behaviour.client.asked import Asked
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.worth import Bill
from servicemodel.knowledge import Situation
from servicemodel.reading import formats

#: Folder of the client's own rules beside the model.
RULES = "rules"


@frozen
class Answer:
    """Everything that steps compare with; ``today`` is the answer for the model as it is."""

    asked: Asked
    before: "Answer | None" = field(default=None, repr=False)

    @property
    def model(self) -> ServiceModel:
        """The model that was asked about."""
        return self.asked.model

    @property
    def today(self) -> "Answer":
        """The answer for the model as it is."""
        return self.before or self

    @cached_property
    def situation(self) -> Situation:
        """Who knows what."""
        return pipeline.assess(self.model, self.before.situation if self.before else None)

    @cached_property
    def own(self) -> tuple[room.Room, ...]:
        """The client's own rules, of the folder rules beside the model. ProblemsFound if one is wrong."""
        taken = {word: "servicemodel" for each in ROOMS for word in (each.RULE.id, each.RULE.name)}
        files = sorted((Path(self.asked.source).parent / RULES).glob("*.yaml"))
        return tuple(room.of(rule) for rule in formats.read_rules(files, taken))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules say, all four outcomes."""
        return pipeline.find(self.situation, own=self.own)

    @cached_property
    def bill(self) -> Bill:
        """What the service costs a year."""
        return pipeline.price(self.situation)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The plates of all rules, ours first."""
        return tuple(each.RULE for each in (*ROOMS, *self.own))

    def found(self, rule: str, outcome: Outcome = Outcome.VIOLATED) -> tuple[Finding, ...]:
        """The findings of a rule with that outcome."""
        return tuple(f for f in self.findings if f.rule == rule and f.outcome is outcome)
