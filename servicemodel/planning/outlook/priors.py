"""Field-experiment priors with opposite signs: named, cited options, never defaults (theories 2.23).

Both experiments are causal; they found opposite effects of speaking to customers unasked. Whoever uses
one names it. Without a name the effect on churn is not known.
"""

import math

import numpy as np

from servicemodel.domain.prior import Prior
from servicemodel.domain.source import ASCARZA_2016, RETANA_2015
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge.sampling import Floats


def _ratio(number: float, source: str) -> Value:
    """Assumed: measured elsewhere, in another business."""
    return Value(number, Unit.COUNT, Grade.ASSUMED, source)


PRIORS = (
    Prior(
        "retana_2015",
        RETANA_2015,
        Text("proactive education of new cloud customers", "主动向云服务新客户讲解使用方法"),
        _ratio(0.5, RETANA_2015.citation),
        7.0,
    ),
    Prior(
        "ascarza_2016",
        ASCARZA_2016,
        Text("recommending a cheaper plan to mobile customers", "向移动通信客户主动推荐更合适的资费套餐"),
        _ratio(math.log(1 - 0.10) / math.log(1 - 0.06), ASCARZA_2016.citation),
        91.0,
    ),
)


def prior(name: str) -> Prior:
    """The prior of that name; KeyError if there is none."""
    return {known.id: known for known in PRIORS}[name]


def lost(retention: Value, of: Prior | None, reached: float) -> Value | None:
    """Change of the yearly share of customers lost if ``reached`` (a share) of them get one message a year.

    None without a prior. The hazard of leaving that ``retention`` tells is multiplied for the days of
    the experiment, then it is as before; nobody leaves where nobody left.
    """
    if of is None:
        return None
    change = float(leaving(np.array([retention.number]), of)[0])
    return Value(reached * change, Unit.SHARE, Grade.ASSUMED, of.source.citation)


def leaving(retention: Floats, of: Prior) -> Floats:
    """Change of the yearly share of customers lost among those who get the message, one each."""
    kept = np.clip(retention, 0.0, 1.0)
    changed: Floats = kept - kept ** (1 + (of.ratio.number - 1) * min(1.0, of.days / 365))
    return changed
