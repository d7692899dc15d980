"""A strategy: what the set-up costs, what could be done, what to do first, and how sure that is."""

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.infusion import Order
from servicemodel.domain.outlook import Outlook
from servicemodel.domain.portfolio import Bundle, Candidate, Portfolio
from servicemodel.domain.refusal import Refusal
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Bill, MessageWorth, Stake


@frozen
class Alone:
    """What one action saves in a year if nothing else is done; such savings cannot be added (core 3.9).

    ``saving`` is None where no price of the model depends on what the action changes.
    """

    action: str
    saving: Value | None


@frozen
class FirstThings:
    """Rules before systems (FP-15): what either brings by itself, and both together.

    ``rules`` are the actions that settle authority, norms and rules, ``systems`` those of the customer
    system; each bundle holds those that save most together, whatever they cost.
    """

    rules: Bundle
    systems: Bundle
    both: Bundle

    @property
    def rules_first(self) -> bool:
        """Whether the rules bring at least as much beyond their cost as the systems."""
        return self.rules.net >= self.systems.net

    @property
    def only_together(self) -> bool:
        """Whether neither saves anything by itself."""
        return not self.rules.actions and not self.systems.actions


@frozen
class Strategy:
    """What a plan says in money.

    ``after`` is the bill with the best bundle done. ``portfolio`` is None where nothing has a price,
    ``outlook`` where nothing was sampled. ``messages`` tell what each reminder brings,
    ``levers`` by what the use of the customer system works, in order only. ``unstated``
    are ids of messages whose use nobody stated: what they save is not known. ``shortened`` counts the
    actions that were not valued because the model is large.
    """

    bill: Bill
    after: Bill
    actions: tuple[Action, ...]
    candidates: tuple[Candidate, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    alone: tuple[Alone, ...] = ()
    portfolio: Portfolio | None = None
    first_things: FirstThings | None = None
    stakes: tuple[Stake, ...] = ()
    messages: tuple[MessageWorth, ...] = ()
    levers: tuple[Order, ...] = ()
    outlook: Outlook | None = None
    unstated: tuple[str, ...] = ()
    shortened: int = 0

    def action(self, id: str) -> Action:
        """The action of that id; KeyError if there is none."""
        return {action.id: action for action in self.actions}[id]

    def saving(self, id: str) -> Value | None:
        """What the action of that id saves by itself; None if that is not known."""
        return {one.action: one.saving for one in self.alone}.get(id)
