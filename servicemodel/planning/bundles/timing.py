"""In which order the work on a bundle brings its value earliest, and in which period each action is finished.

Work is done one piece after another and may run on into the next period. What comes before what is
kept, also inside a period.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_

from attrs import frozen

from servicemodel.planning.bundles.subsets import MOST
from servicemodel.planning.bundles.terms import ROUNDING, Terms, places
from servicemodel.planning.bundles.valuing import Valuation


@frozen
class Jobs:
    """The pieces of work of a bundle.

    ``holds`` gives the bits of the candidates that each carries out, ``days`` how long each takes in the
    order that is looked for, ``after`` sets of pieces, as bits, of which one must be done before it.
    """

    works: tuple[int, ...]
    holds: tuple[int, ...]
    days: tuple[float, ...]
    after: tuple[tuple[int, ...], ...]

    def done(self, jobs: int) -> int:
        """The bits of the candidates that ``jobs`` carry out."""
        return sum(self.holds[job] for job in places(jobs))

    def open(self, done: int) -> tuple[int, ...]:
        """The jobs that may follow ``done``; all that are left where they wait for each other in a circle."""
        left = [job for job in range(len(self.works)) if not done >> job & 1]
        free = tuple(job for job in left if all(firsts & done for firsts in self.after[job]))
        return free or tuple(left)


def jobs(terms: Terms, bundle: int) -> Jobs:
    """The pieces of work of ``bundle``; one of unknown length counts as long as the others on average."""
    works = tuple(places(terms.works(bundle)))
    known = [terms.outlays[work].days for work in works if terms.outlays[work].days > 0]
    usual = sum(known) / len(known) if known else 1.0
    holds = tuple(sum(1 << p for p in places(bundle) if terms.work[p] == work) for work in works)
    return Jobs(
        works,
        holds,
        tuple(terms.outlays[work].days or usual for work in works),
        tuple(tuple(_firsts(terms, bundle, works, inside)) for inside in holds),
    )


def _firsts(terms: Terms, bundle: int, works: Sequence[int], inside: int) -> Iterator[int]:
    """Sets of jobs of which one comes before the job that carries out ``inside``."""
    for then, firsts in terms.later:
        if inside >> then & 1 and firsts & bundle and not firsts & inside:
            yield sum(1 << n for n, work in enumerate(works) if 1 << work & terms.works(firsts & bundle))


def ordered(valuation: Valuation, bundle: int) -> tuple[tuple[int, ...], bool]:
    """The candidates of ``bundle`` in the order of work, and whether no other order is better.

    Best is the order that loses least while work is going on: days times the value not yet had. Up to
    twelve pieces of work are ordered exactly, more one after another by value for days, looking two ahead.
    """
    found = jobs(valuation.terms, bundle)
    exact = len(found.works) <= MOST
    order = _exact(found, valuation) if exact else _listed(found, valuation)
    members = [place for job in order for place in _inside(valuation.terms, found.holds[job])]
    return tuple(members), exact


def _inside(terms: Terms, bundle: int) -> list[int]:
    """The candidates that one piece of work carries out, those that come before others first."""
    left, order = list(places(bundle)), list[int]()
    while left:
        waiting = {then for then, firsts in terms.later if firsts & sum(1 << place for place in left)}
        order.append(next((place for place in left if place not in waiting), left[0]))
        left.remove(order[-1])
    return order


def _exact(found: Jobs, valuation: Valuation) -> list[int]:
    """Dynamic programme over the sets of jobs done: least loss and the order that leads there."""
    count = len(found.works)
    lost: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for done in range(1 << count):
        if done in lost:
            loss, order = lost[done]
            missed = -valuation.of(found.done(done))
            for job in found.open(done):
                after = done | 1 << job
                candidate = (loss + found.days[job] * missed, (*order, job))
                if after not in lost or candidate < lost[after]:
                    lost[after] = candidate
    return list(lost[(1 << count) - 1][1])


def _listed(found: Jobs, valuation: Valuation) -> list[int]:
    done, order = 0, list[int]()
    while len(order) < len(found.works):
        job = max(found.open(done), key=lambda job: (_promise(found, valuation, done, job), -job))
        order.append(job)
        done |= 1 << job
    return order


def _promise(found: Jobs, valuation: Valuation, done: int, job: int) -> float:
    """The most that ``job``, alone or with one more after it, brings for each day."""
    before, after = found.done(done), done | 1 << job
    most = valuation.gain(before, found.done(after)) / found.days[job]
    kin = reduce(or_, (part for part in valuation.parts if part & found.holds[job]), 0)
    for other in found.open(after):
        if found.holds[other] & kin and not after >> other & 1:
            both = valuation.gain(before, found.done(after | 1 << other))
            most = max(most, both / (found.days[job] + found.days[other]))
    return most


def periods(terms: Terms, order: Sequence[int], capacity: Sequence[float]) -> list[int | None]:
    """The period, from 1 on, in which the work on each of ``order`` is finished; None without capacity."""
    if not capacity:
        return [None] * len(order)
    ends = list(accumulate(capacity))
    spent, paid, found = 0.0, set[int](), list[int | None]()
    for place in order:
        work = terms.work[place]
        spent += 0.0 if work in paid else terms.outlays[work].days
        paid.add(work)
        at = next((n for n, end in enumerate(ends, 1) if spent <= end * (1 + ROUNDING)), len(ends))
        found.append(at)
    return found
