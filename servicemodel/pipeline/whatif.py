"""Other models of the same business, each a walk of its own: steps, answers, modes, editions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from servicemodel.pipeline.stairs import assess, find

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.domain.action import Course
    from servicemodel.domain.disclosure import Disclosed, Policy
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.ledger import Shortfall, SubIdeal
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.modes import ModeTable
    from servicemodel.domain.outlook import Outlook
    from servicemodel.domain.question import Question
    from servicemodel.knowledge import Situation


def course(
    situation: Situation,
    findings: Sequence[Finding],
    most: int | None = None,
    leave: Collection[str] = (),
    own: Sequence[room.Room] = (),
) -> Course:
    """The remedies one after another: each is taken from what still stands after those before it.

    At most ``most`` actions are tried (None: 40, fewer in a large model), every one a walk of its own,
    authority and rules first. An action that does not remove the finding it answers is not taken.
    Findings whose ids are in ``leave`` stay.
    """
    from servicemodel.analyses import remedies
    from servicemodel.domain.action import Course, Step
    from servicemodel.domain.change import apply
    from servicemodel.domain.precedence import affordable, next_action
    from servicemodel.planning.effects import Walk, compare

    most = affordable(situation.model) if most is None else most
    now, steps, tried = Walk(situation, tuple(findings)), [], list[str]()
    while True:
        wrong = [finding for finding in now.findings if finding.id not in leave]
        action = next_action(remedies(wrong, now.situation, own), tried)
        if action is None or len(tried) >= most:
            break
        tried.append(action.id)
        changed = assess(apply(now.situation.model, action.changes), now.situation)
        after = Walk(changed, find(changed, own=own))
        effect = compare(action.id, now, after)
        if action.finding in effect.vanished:
            steps.append(Step(action, effect))
            now = after
    taken = {step.action.id for step in steps}
    vain = tuple(id for id in tried if id not in taken)
    return Course(tuple(steps), vain, tuple(sorted(now.violations - {*leave})), action is not None)


def questions(
    situation: Situation,
    findings: Sequence[Finding],
    most: int | None = None,
    own: Sequence[room.Room] = (),
    outlook: Outlook | None = None,
) -> tuple[Question, ...]:
    """What nobody said yet, grouped by whom to ask and ordered by what the answer could change.

    Every answer tried is a walk of its own, at most ``most`` of them (None: 60, fewer in a large
    model); where a question has no influence, none was computed. Answers that would change the plan of
    an ``outlook`` come first.
    """
    from servicemodel.domain.change import apply
    from servicemodel.planning import questions as asking

    asked = {question.id: question for question in asking.asked(findings, situation.model)}
    walks = asking.affordable(situation.model) if most is None else most
    for trial in asking.tried(tuple(asked.values()), situation, walks):
        results = []
        for changes in trial.answers:
            changed = assess(apply(situation.model, changes), situation)
            results.append((changed, find(changed, own=own)))
        question = trial.question
        asked[question.id] = asking.with_influence(question, asking.influence(results))
    told = tuple(asked.values())
    if outlook:
        from servicemodel.planning.pricing import asking as weighing

        return weighing.weighed(told, outlook, situation.model)
    return asking.in_order(told, situation.model)


def modes(model: ServiceModel) -> ModeTable:
    """The five service modes of the business side by side, and where dealers become the better choice.

    Every mode is a walk of its own, and so is every value that the search for a break-even tries.
    """
    from servicemodel.planning.pricing import bill
    from servicemodel.planning.variants import modes as by_mode

    walks = []
    for variant in by_mode.variants(model):
        situation = assess(variant.model)
        walks.append(by_mode.ModeWalk(variant, situation, bill(situation)))
    stood = {walk.variant.mode: walk.situation for walk in walks}
    found = []
    for search in by_mode.searches(walks):
        while not search.done:
            tried = []
            for variant in search.trial:
                situation = assess(variant.model, stood[variant.mode])
                tried.append(by_mode.ModeWalk(variant, situation, bill(situation)))
            search = search.told(*tried)
        found.append(search.result)
    return by_mode.table(walks, tuple(found))


def withheld(
    situation: Situation, most: int | None = None, how: Shortfall | None = None
) -> tuple[SubIdeal, ...]:
    """What follows if a party withholds, delays or distorts what it passes on, the dearest first.

    Every case is a walk of its own; at most ``most`` are tried (None: all), those of partners and
    customers first. ``how`` says how far a party falls short (None: our assumption).
    """
    from servicemodel.domain.change import apply
    from servicemodel.planning.pricing import bill
    from servicemodel.planning.variants import withholding

    before = withholding.account(situation, bill(situation))
    found = []
    for case in withholding.cases(situation, how or withholding.USUAL)[:most]:
        changed = assess(apply(situation.model, case.changes), situation)
        after = withholding.account(changed, bill(changed))
        found.append(withholding.consequence(case, before, after))
    return withholding.ranked(found)


def disclose(situation: Situation, policy: Policy) -> Disclosed:
    """What ``policy`` leaves of ``situation``; RuntimeError if what is withheld could be inferred from it."""
    from servicemodel.planning.variants import disclosing

    found = disclosing.disclose(situation, policy)
    if disclosing.inferred(situation, policy, found):
        raise RuntimeError("what is withheld can be inferred from what is left")
    return found
