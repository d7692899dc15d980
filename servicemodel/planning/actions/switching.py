"""The switch of mode: whole sets of flows replaced, as one action (1.5, core 3.8).

Every switch excludes every other action, so it stands beside the candidates and not among them.
"""

from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.kinds import Side
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.traits import TRAIT_LABELS, ServiceMode
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import drafted
from servicemodel.planning.modes.variants import homes, variants


def mode_switches(situation: Situation) -> tuple[Action, ...]:
    """One action for each mode that the model does not say it serves in; () without customers."""
    model = situation.model
    customers = tuple(cast.who(id) for id in cast.on(model, Side.END_CUSTOMER))
    if not customers:
        return ()
    others = (each for each in variants(model) if each.mode not in homes(model))
    return tuple(
        action
        for each in others
        for action in drafted(
            _plate(each.mode), model, each.model, (each.mode.value,), {"customers": customers}
        )
    )


def _plate(mode: ServiceMode) -> ActionPlate:
    label = TRAIT_LABELS[mode]
    title = Text(f"Serve {{customers}} in the {label.en}", f"改用{label.zh}服务{{customers}}")
    return ActionPlate(
        "MO",
        Text("Switch of mode", "转换服务模式"),
        title,
        Text("whole sets of flows are replaced", "整组信息流被替换"),
        PROACTIVE_MODEL,
        "L35",
        (Text("the change itself, and governing the partners", "转换本身的费用以及对合作方的治理费用"),),
        (
            Text(
                "Habits and contracts of customers and partners change.", "客户与合作方的习惯和合同都要改变。"
            ),
        ),
        Beneficiary.FIRM,
        seeds=("MO-R1", "MO-R2", "MO-R3", "MO-R4"),
    )
