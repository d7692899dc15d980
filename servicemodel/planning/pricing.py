"""Money: what the set-up costs, what actions save alone and together, and how sure that is."""

from servicemodel.planning import actions, choosing
from servicemodel.planning.actions import candidates, refusals
from servicemodel.planning.outlook import Option, Sampling, asking, outlook
from servicemodel.planning.outlook.priors import PRIORS
from servicemodel.planning.strategic import strategy
from servicemodel.planning.surety import sampled
from servicemodel.planning.workings import workings
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.demand import demand
from servicemodel.planning.worth.messages import messages

__all__ = [
    "PRIORS",
    "Option",
    "Sampling",
    "actions",
    "asking",
    "bill",
    "candidates",
    "choosing",
    "demand",
    "messages",
    "outlook",
    "refusals",
    "sampled",
    "strategy",
    "workings",
]
