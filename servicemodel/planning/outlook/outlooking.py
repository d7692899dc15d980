"""The outlook of a plan: all options in the same samples, compared and explained (core 3.14, 3.16 hint 7)."""

from collections.abc import Sequence
from concurrent.futures import Executor

from attrs import evolve, field, frozen
from attrs.validators import ge

from servicemodel.domain.outlook import Bar, Number, Outlook, Prospect, Tornado
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Sample
from servicemodel.planning.outlook.appraising import Appraisal, Task, appraise, appraised
from servicemodel.planning.outlook.information import answers, perfect
from servicemodel.planning.outlook.numbers import uncertain
from servicemodel.planning.outlook.options import Option
from servicemodel.planning.outlook.priors import prior as prior_of
from servicemodel.planning.outlook.ranking import Race, band, in_turn, net_band, race, ties
from servicemodel.planning.outlook.spreading import done

#: Bars of a tornado at most; bars thinner than this share of the widest are left out.
BARS, THIN = 10, 0.01
#: Fewer samples have no 90 % interval to tell.
LEAST = 20


@frozen
class Sampling:
    """How many samples, from which seed, over how many processes.

    ``executor`` takes the place of processes of this machine: anything with the interface of
    ``concurrent.futures``, such as ``Client.get_executor()`` of dask.distributed; ``workers`` is then
    the number of tasks. The figures are the same whoever computes them. ValueError for fewer than 20
    samples, which have no 90 % interval.
    """

    samples: int = field(default=2000, validator=ge(LEAST))
    seed: int = 1
    workers: int = 1
    executor: Executor | None = None


def outlook(
    situation: Situation, options: Sequence[Option], how: Sampling = Sampling(), prior: str = ""
) -> Outlook:
    """What ``options`` may bring, and how sure that is.

    ``prior`` names the field experiment that tells the change of churn, which is priced where retention,
    lifetime value and the number of customers are stated; without one it is not known.
    KeyError for an unknown prior.
    """
    sample = Sample(how.samples, how.seed)
    whole = Task(situation.model, tuple(options), sample, prior_of(prior) if prior else None)
    found = _appraised(whole, situation, how)
    if not found:
        return Outlook(how.samples, how.seed, (), 1.0, True, prior=prior)
    run = race(found)
    numbers = uncertain(situation.model)
    shares, nothing = run.firsts
    compared = {one.option for one in run.appraisals}
    rest = in_turn([one for one in found if one.option not in compared])
    prospects = (
        *(_prospect(one, first) for one, first in zip(run.appraisals, shares.tolist(), strict=True)),
        *(_prospect(one, None) for one in rest),
    )
    told = answers(run, numbers, sample)
    tree = _tornado(run, numbers)
    head = (how.samples, how.seed, prospects, nothing, run.after_cost)
    groups = (group for group in run.alike if len(group) > 1 and run.moves(group[0]))
    same = tuple(tuple(run.appraisals[n].option for n in group) for group in groups)
    return Outlook(*head, ties(run), tree, told, perfect(run), same, prior)


def _appraised(whole: Task, situation: Situation, how: Sampling) -> tuple[Appraisal, ...]:
    """The appraisals in the order of the options; every ``workers``-th option goes to the same process."""
    workers = max(1, min(how.workers, len(whole.options)))
    if workers == 1 and how.executor is None:
        return appraised(whole, situation)
    # Where elements stand in the file does not travel.
    bare = evolve(whole.model, places={}, file=None)
    tasks = [evolve(whole, model=bare, options=whole.options[n::workers]) for n in range(workers)]
    by_id = {one.option: one for part in done(appraise, tasks, how.executor) for one in part}
    return tuple(by_id[option.id] for option in whole.options)


def _prospect(one: Appraisal, first: float | None) -> Prospect:
    saved = band(one.at[0], one.saving, one.grade)
    return Prospect(one.option, saved, net_band(one), first, one.churn.change, one.pilot, one.churn.missing)


def _tornado(run: Race, numbers: dict[str, Number]) -> Tornado | None:
    """What moves the benefit of the best option, one number at a time."""
    best = run.appraisals[0]
    base = best.at[0] - (best.at[1] or 0.0)
    bars = [Bar(numbers[name], *ends) for name, ends in best.ends.items()]
    bars.sort(key=lambda bar: (-round(bar.swing, 6), bar.number.ref.section.value, bar.number.ref.id))
    seen = [bar for bar in bars if bar.swing >= THIN * bars[0].swing]
    return Tornado(best.option, base, tuple(seen[:BARS])) if seen else None
