"""Rules before systems: what settles authority, norms and rules, what works with a system (FP-15, PA-24)."""

from enum import Enum

from servicemodel.domain.action import Action
from servicemodel.domain.rule import Family

#: Authority, norms, rules (PA-23, PA-24, PA-27), and what works with systems and their use.
RULES = (frozenset({"PA-23", "PA-24", "PA-27"}), (Family.EMPOWERMENT.value, Family.FAIRNESS.value))
SYSTEMS = (frozenset({"PA-18", "PA-30", "PA-34"}), (Family.CRM_USE.value,))


class Wave(Enum):
    """When an action is due: rules and authority first, answers and routes next, systems last."""

    RULES = "rules"
    WAYS = "ways"
    SYSTEMS = "systems"


def settles(action: Action) -> bool:
    """Whether ``action`` settles authority, norms or rules."""
    return _is(action, RULES)


def equips(action: Action) -> bool:
    """Whether ``action`` works with a system or its use, and does not settle what it may do."""
    return _is(action, SYSTEMS) and not settles(action)


def _is(action: Action, what: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    seeds, families = what
    return bool(seeds & {*action.seeds}) or action.finding.startswith(families)
