"""Service recovery: what a failure costs, made smaller but never a gain (PA-12, 2.16)."""

from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.change import apply
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions.drafting import Proposal, drafted

#: Share of the loss after a failure that recovery makes good; at most 1, where nothing was lost.
RESTORED = 0.5
_SOURCE = "assumed: recovery makes good half of what a failure costs"

RECOVERY = ActionPlate(
    "PA-12",
    Text("Timely service recovery", "及时进行服务补救"),
    Text("Make good every failure of “{request}” in time", "“{request}”出现失误时及时补救"),
    Text(
        "the loss per unresolved matter and the share of customers lost fall by half (assumed), never below"
        " none: recovery restores, it does not win more than was there before",
        "每件未解决事项的损失与客户流失比例减半（假设），但不低于零：补救只能恢复，不能超过失误之前的水平",
    ),
    PROACTIVE_MODEL,
    "L66, L74",
    (Text("repairs, replacements and apologies that cost money", "返修、更换和致歉的费用"),),
    (Text("Some will claim what is not due to them.", "会有人提出不应得的要求。"),),
    priced=(Priced.CAP,),
    seeds=("FL3-25", "MF-28", "MF-39"),
)


def recovery(situation: Situation) -> Iterator[Proposal]:
    """PA-12: one for every matter whose failures are not made good; unknown where nobody stated a loss."""
    model = situation.model
    for request in model.requests:
        if request.traits.recovery is True:
            continue
        lost = {name: getattr(request.traits, name) for name in ("loss", "churn")}
        left = {name: lessened(value) for name, value in lost.items() if value is not None}
        after = apply(model, [proposing.edited(request, recovery=True, **left)])
        unknowns = () if left else ("loss",)
        place, named = (request.id,), Ref(Section.REQUESTS, request.id)
        yield from drafted(RECOVERY, model, after, place, {"request": named}, unknowns)


def lessened(lost: Value) -> Value:
    """What is left of a loss >= 0 (money, or a share) after recovery: in [0, ``lost``]."""
    number = max(0.0, min(lost.number, lost.number * (1 - RESTORED)))
    if lost.unit is Unit.SHARE:
        return Value.share(number, Grade.ASSUMED, _SOURCE)
    return Value(number, lost.unit, Grade.ASSUMED, _SOURCE)
