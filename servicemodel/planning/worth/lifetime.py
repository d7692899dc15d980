"""What a customer is worth over time, with risk (2.20, TH-3).

CLV = m r/(1 + i - r). A segment whose returns move with those of the whole base (customer beta above 1)
is discounted at a higher rate. With 4 to 12 periods beta is very noisy: it is shrunk towards 1.
"""

from collections.abc import Sequence

import numpy as np

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.view import Floats

#: Periods that a beta of 1 counts for when an estimate is shrunk towards it.
PRIOR_PERIODS = Value(
    8.0, Unit.COUNT, Grade.ASSUMED, "assumed: beta 1 counts like eight periods, our proposal"
)


def lifetime(margin: Floats, retention: Floats, rate: Floats) -> Floats:
    """CLV m r/(1 + i - r): present value of a yearly margin kept with ``retention``; money per customer."""
    value: Floats = margin * retention / np.maximum(1e-9, 1.0 + rate - retention)
    return value


def beta(returns: Sequence[float], market: Sequence[float]) -> float:
    """Cov(R_c, R_M)/Var(R_M). ValueError for unequal lengths, fewer than two periods or a market at rest."""
    own, whole = np.asarray(returns, dtype=np.float64), np.asarray(market, dtype=np.float64)
    spread = float(np.sum((whole - whole.mean()) ** 2)) if len(whole) else 0.0
    if len(own) != len(whole) or len(own) < 2 or spread == 0:
        raise ValueError("beta needs returns of at least two equal periods in which the market moved")
    return float(np.sum((own - own.mean()) * (whole - whole.mean()))) / spread


def shrunk(estimate: float, periods: int, prior: float = PRIOR_PERIODS.number) -> float:
    """(T beta + T0)/(T + T0): ``estimate`` of T periods drawn towards 1, which counts for T0."""
    return (periods * estimate + prior) / (periods + prior)


def required(risk_free: float, of: float, market: Sequence[float]) -> float:
    """Yearly rate r_f + beta (mean of the market - r_f) at which a segment of that beta is discounted."""
    return risk_free + of * (float(np.mean(market)) - risk_free)


def present(flows: Sequence[float], rate: float) -> float:
    """Sum of CF_t/(1 + rate)^t over years 1, 2, ...; money."""
    return float(sum(flow / (1.0 + rate) ** year for year, flow in enumerate(flows, start=1)))


def market_returns(model: ServiceModel) -> tuple[float, ...] | None:
    """Returns of the whole customer base: those of the segments, weighed by their sizes.

    None with fewer than two segments that state returns, unequal histories, or a size not known.
    """
    segments = [actor for actor in model.actors if actor.traits.returns]
    lengths = {len(actor.traits.returns or ()) for actor in segments}
    sizes = [actor.population.number if actor.population else 0.0 for actor in segments]
    if len(segments) < 2 or len(lengths) != 1 or min(sizes) <= 0:
        return None
    mean = np.average([actor.traits.returns for actor in segments], axis=0, weights=sizes)
    return tuple(mean.tolist())


def customer_beta(model: ServiceModel, actor: str) -> float | None:
    """Beta of the customers of ``actor``, shrunk; None where the stated returns do not tell it."""
    market, returns = market_returns(model), model.actor(actor).traits.returns
    if market is None or not returns or len(returns) < 2 or len(set(market)) == 1:
        return None
    return shrunk(beta(returns, market), len(returns))


def customer_value(setting: Setting, actor: str) -> Amount:
    """Lifetime value of a customer of ``actor``, shape (size,): as stated, else from margin and retention.

    Where segments state their returns, ``discount`` is the rate without risk, to which the premium of the
    segment is added.
    """
    ref = Ref(Section.ACTORS, actor)
    stated = setting.stated(ref, "lifetime_value")
    if stated is not None:
        return stated
    margin, retention, discount = (setting.number(ref, what) for what in ("margin", "retention", "discount"))
    together = margin + retention + discount
    if margin.array is None or retention.array is None or discount.array is None:
        nothing = together.missing if len(together.missing) < 3 else ((ref, "lifetime_value"),)
        return Amount(None, together.asked, nothing)
    rate, of, market = discount.array, customer_beta(setting.model, actor), market_returns(setting.model)
    if of is not None and market:
        rate = rate + of * (float(np.mean(market)) - rate)
        together = Amount.of(together.array, together, setting.default(PRIOR_PERIODS))
    return Amount.of(lifetime(margin.array, retention.array, rate), together)
