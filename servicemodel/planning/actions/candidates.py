"""What could be done: the remedies of findings and what the table proposes, each edit once (core 3.8)."""

from collections.abc import Iterable, Sequence

import attrs
from attrs import frozen

from servicemodel.analyses import room
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Change, apply, differences
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.refusal import Refusal
from servicemodel.knowledge import Situation
from servicemodel.planning.actions.drafting import Proposal
from servicemodel.planning.actions.remedied import answered
from servicemodel.planning.actions.table import considered


@frozen
class Possibilities:
    """What could be done, and what was considered but is refused, with the reason."""

    actions: tuple[Action, ...]
    refusals: tuple[Refusal, ...]


def proposals(situation: Situation) -> tuple[Action, ...]:
    """What the table proposes, in its order; ids are stable under reordering and renaming."""
    return _actions(situation, considered(situation))


def candidates(
    situation: Situation, findings: Sequence[Finding], own: Sequence[room.Room] = ()
) -> tuple[Action, ...]:
    """The remedies of ``findings``, worst finding first, then the proposals of the table.

    Actions that make the same edit are one: the first stays and takes over the seeds of the others.
    ``own`` are rooms of the client's own.
    """
    return possibilities(situation, findings, own).actions


def refusals(
    situation: Situation, findings: Sequence[Finding] = (), own: Sequence[room.Room] = ()
) -> tuple[Refusal, ...]:
    """What would be proposed but for a reason: a message that does harm, a missing permission.

    Remedies of ``findings`` first, then what the table would propose; each id once.
    """
    return possibilities(situation, findings, own).refusals


def possibilities(
    situation: Situation, findings: Sequence[Finding], own: Sequence[room.Room] = ()
) -> Possibilities:
    """``candidates`` and ``refusals`` in one go: every message is weighed on a walk of its own."""
    said = (*answered(situation, findings, own), *considered(situation))
    refused = {each.action: each for each in said if isinstance(each, Refusal)}
    return Possibilities(_merged(situation.model, _actions(situation, said)), tuple(refused.values()))


def _actions(situation: Situation, said: Iterable[Proposal]) -> tuple[Action, ...]:
    """The actions of what was said, each id once, flagged where they live on the dark."""
    return _once(_judged(situation.model, each) for each in said if isinstance(each, Action))


def _once(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The first action of each id."""
    found: dict[str, Action] = {}
    for action in actions:
        found.setdefault(action.id, action)
    return tuple(found.values())


def _merged(model: ServiceModel, actions: Iterable[Action]) -> tuple[Action, ...]:
    """One action for each edit; edits that leave the model as it is are dropped."""
    found: dict[frozenset[Change], Action] = {}
    for action in actions:
        edit = frozenset(differences(model, apply(model, action.changes)))
        if not edit:
            continue
        first = found.setdefault(edit, action)
        if first is not action:
            seeds = tuple(dict.fromkeys((*first.seeds, *action.seeds)))
            found[edit] = attrs.evolve(
                first,
                seeds=seeds,
                uncertain_sign=first.uncertain_sign or action.uncertain_sign,
                priors=tuple(dict.fromkeys((*first.priors, *action.priors))),
                unknowns=tuple(dict.fromkeys((*first.unknowns, *action.unknowns))),
            )
    return tuple(found.values())


def _judged(model: ServiceModel, action: Action) -> Action:
    """``action`` flagged where it lives on keeping customers in the dark (ethical sign, core 3.6)."""
    return attrs.evolve(action, exploits=True) if exploits(model, action) else action


def exploits(model: ServiceModel, action: Action) -> bool:
    """Whether an action for the firm's own good takes from customers what they were told.

    Stopping a message that misleads serves the customer and is no exploitation: its beneficiary says so.
    """
    if action.beneficiary is not Beneficiary.FIRM:
        return action.exploits
    after = apply(model, action.changes)
    customers = {actor.id for actor in model.actors if actor.side is Side.END_CUSTOMER}
    told = (flow for flow in model.flows if flow.receiver in customers and flow.id not in model.refused)
    return action.exploits or any(_takes(flow, after) for flow in told)


def _takes(flow: Flow, after: ServiceModel) -> bool:
    """Whether less of what ``flow`` carries arrives in the changed model."""
    left = {other.id: other for other in after.flows if other.id not in after.refused}.get(flow.id)
    return left is None or any(
        topic not in left.topics or _strength(left, topic) < _strength(flow, topic) for topic in flow.topics
    )


def _strength(flow: Flow, topic: str) -> float:
    passing = flow.fidelity_of(topic)
    return passing.coverage.number * passing.accuracy.number
