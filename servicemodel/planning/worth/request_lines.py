"""Cost lines of a service request: contacts, unresolved matters, handling, churn, planned service (3.7)."""

import numpy as np

from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.lifetime import customer_value
from servicemodel.planning.worth.matters import Matters, spent
from servicemodel.planning.worth.part import Part, part
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.settling import left_over


def request_lines(setting: Setting, of: Matters) -> tuple[Part, ...]:
    """Contacts and unresolved matters always; the other lines where their price was stated."""
    ref, whole = of.ref, of.cells.whole
    lines = [
        part(CostKind.CONTACTS, ref, whole(of.remaining * spent(setting, of))),
        part(CostKind.UNRESOLVED, ref, whole(_lost(setting, of))),
    ]
    handling, churn, planned = (setting.stated(ref, what) for what in ("handling", "churn", "planned"))
    if handling is not None:
        lines.append(part(CostKind.HANDLING, ref, whole(of.remaining * handling)))
    if churn is not None:
        lost = whole(of.remaining) * churn * customer_value(setting, of.request.sender)
        lines.append(part(CostKind.CHURN, ref, lost))
    if planned is not None:
        lines.append(part(CostKind.PLANNED, ref, whole(of.prevented * planned)))
    return tuple(lines)


def _lost(setting: Setting, of: Matters) -> Amount:
    """Loss of the matters never settled. Recovery may bring it down to nothing, not below (2.16).

    Where every matter is settled, nobody needs to say what is lost.
    """
    left = of.remaining * left_over(of.first, of.attempts)
    if left.array is not None and not np.any(left.array):
        return left
    loss = setting.number(of.ref, "loss")
    if loss.array is not None:
        loss = Amount.of(np.maximum(0.0, loss.array), loss)
    return left * loss
