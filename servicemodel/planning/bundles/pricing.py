"""Good subsets of every part at several prices of what binds: what a programme can put together of them.

Where money is short, a part should give up what is worth least for it. How short nobody knows before,
so every part is searched alone as if what is paid once cost more and more.
"""

from math import inf

from attrs import evolve

from servicemodel.planning.bundles import looking, proving
from servicemodel.planning.bundles.terms import Outlay
from servicemodel.planning.bundles.valuing import Valuation

#: How many times what it costs a thing paid once is taken to cost.
PRICES = (1.0, 2.0, 4.0, 8.0)
NO_LIMITS = Outlay(inf, inf, inf)


def assembled(valuation: Valuation, looks: int) -> int:
    """An admissible bundle put together of what is good in each part; empty where there is one part only."""
    if len(valuation.parts) < 2:
        return 0
    singles = tuple(1 << place for place in range(len(valuation.terms.names)))
    each = looks // (len(PRICES) * len(valuation.parts))
    for price in PRICES:
        priced = evolve(valuation.terms, limits=NO_LIMITS, years=valuation.terms.years / price)
        for part in valuation.parts:
            at = looking.Ground(evolve(valuation, terms=priced), singles, looking.Purse(each))
            looking.climbed(at, looking.shed(at, part), banned=priced.every & ~part)
    return proving.combined(valuation, 0)
