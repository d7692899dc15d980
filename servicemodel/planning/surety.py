"""A strategy with bands: its money once all numbers lie where their evidence allows (core 3.3)."""

from attrs import evolve

from servicemodel.domain.change import differences
from servicemodel.domain.merging import merged
from servicemodel.domain.outlook import Outlook
from servicemodel.domain.strategy import Alone, Strategy
from servicemodel.domain.worth import Bill
from servicemodel.knowledge import Situation, assess
from servicemodel.knowledge.sampling import Sample
from servicemodel.network import connect
from servicemodel.planning.outlook import Option, Sampling, outlook
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.bill import bill

#: Names the best bundle among the options; no action has such an id.
BUNDLE = "best bundle"


def sampled(situation: Situation, strategy: Strategy, how: Sampling, prior: str = "") -> Strategy:
    """``strategy`` with its outlook, and with 90 % intervals on bill, savings and best bundle."""
    costs = {candidate.action: candidate for candidate in strategy.candidates}
    valued = [action for action in strategy.actions if action.id in costs]
    options = [Option(action.id, action.changes, (costs[action.id],)) for action in valued]
    found = outlook(situation, options, how, prior)
    return evolve(
        _with_bundle(situation, strategy, how),
        bill=_billed(situation, how),
        outlook=found,
        alone=tuple(_banded(one, found) for one in strategy.alone),
    )


def _banded(one: Alone, found: Outlook) -> Alone:
    band = next((each.saving for each in found.prospects if each.action == one.action), None)
    return evolve(one, saving=band.value) if band and one.saving else one


def _with_bundle(situation: Situation, strategy: Strategy, how: Sampling) -> Strategy:
    """``strategy`` with the interval of what its best bundle saves, and the bill after it sampled too."""
    if strategy.portfolio is None or not strategy.portfolio.best.actions:
        return evolve(strategy, after=_billed(situation, how))
    best = strategy.portfolio.best
    model = merged(situation.model, [strategy.action(id) for id in best.actions])
    option = Option(BUNDLE, differences(situation.model, model))
    (one,) = outlook(situation, [option], how).prospects
    return evolve(
        strategy,
        after=_billed(assess(model, connect(model), situation), how),
        portfolio=evolve(strategy.portfolio, best=evolve(best, value=one.saving.value)),
    )


def _billed(situation: Situation, how: Sampling) -> Bill:
    return bill(situation, SampledView(situation, Sample(how.samples, how.seed)))
