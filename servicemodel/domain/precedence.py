"""Which action comes first when several are taken one after another (FP-15, PA-24).

A system only passes on faster what people may decide and rules allow: authority and rules come
first, the use of the customer system last. What stands between is a proposal.
"""

from collections.abc import Collection, Sequence

from servicemodel.domain.action import Action
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Family

#: Families of rules in the order in which their actions are taken.
PRECEDENCE = (
    Family.EMPOWERMENT,
    Family.FAIRNESS,
    Family.LEAKAGE,
    Family.OPEN_LOOPS,
    Family.SILOS,
    Family.ASYMMETRY,
    Family.SUPPLIERS,
    Family.PROACTIVITY,
    Family.SERVICE_MODE,
    Family.CHANNELS,
    Family.EVIDENCE,
)


#: Actions tried unless somebody asks for more; every one works the whole model out again.
MOST_STEPS, MOST_WORK = 40, 2400
#: Actions whose effect is worked out on its own unless somebody asks for more.
MOST_EFFECTS = 60


def affordable(model: ServiceModel, most: int = MOST_STEPS) -> int:
    """How many actions are tried in ``model``, at most ``most``: the larger it is, the fewer."""
    return min(most, MOST_WORK // max(1, len(model.actors) + len(model.flows)))


def next_action(actions: Sequence[Action], tried: Collection[str]) -> Action | None:
    """The first action in the order of precedence that was not tried; ``actions`` answer the worst first.

    Rules of a client's own come after the known families, the customer system comes last.
    """
    return min((action for action in actions if action.id not in tried), key=_place, default=None)


def _place(action: Action) -> int:
    ranks = {family.value: rank for rank, family in enumerate(PRECEDENCE)}
    last = len(ranks) + 1 if action.finding.startswith(Family.CRM_USE.value) else len(ranks)
    return ranks.get(action.finding[:3], last)
