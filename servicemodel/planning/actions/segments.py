"""How segments are served: levels of service with a floor (PA-33)."""

from collections.abc import Iterator

from servicemodel.domain import proposing
from servicemodel.domain.action_plate import ActionPlate, Priced
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put, apply
from servicemodel.domain.kinds import Segment, Side
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast
from servicemodel.planning.actions.drafting import Proposal, drafted

DIFFERENTIATED = ActionPlate(
    "PA-33",
    Text("Differentiated service, with a floor for all", "差异化服务，同时保证最低水平"),
    Text(
        "Serve key customers first, and {customers} at least as agreed",
        "优先服务大客户，并保证{customers}不低于约定水平",
    ),
    Text(
        "the service level of key customers rises to 95 % (assumed); no segment stays below its agreed"
        " minimum",
        "大客户的服务水平提高到95%（假设）；任何客户群都不低于其约定的最低水平",
    ),
    CALL_CENTRE_AND_CRM,
    "L44",
    (Text("staff, or a channel that settles the matters", "增加人手，或开通能办成事项的渠道"),),
    (
        Text(
            "Others may wait longer; the less profitable are to be cultivated too.",
            "其他客户的等候可能变长；对低盈利客户也须培育。",
        ),
    ),
    priced=(Priced.FLOOR,),
    seeds=("CL-07", "CL-17", "CL-18"),
)


def differentiated(situation: Situation) -> Iterator[Proposal]:
    """PA-33: one for the whole model, where service levels are stated."""
    model = situation.model
    served = [model.actor(id) for id in cast.on(model, Side.END_CUSTOMER)]
    edits = [edit for actor in served for edit in _level(actor)]
    after = apply(model, edits)
    people = tuple(cast.who(actor.id) for actor in served if actor.traits.service_level)
    yield from drafted(DIFFERENTIATED, model, after, ("segments",), {"customers": people})


def _level(actor: Actor) -> Iterator[Put]:
    """The level of the segment: key customers up, nobody below the floor."""
    now, floor = actor.traits.service_level, actor.traits.service_floor
    if now is None:
        return
    key = proposing.FULL if Segment.KEY_CUSTOMER in actor.segments else 0.0
    wanted = max(now.number, key, floor.number if floor else 0.0)
    if wanted > now.number:
        yield proposing.edited(actor, service_level=proposing.assumed(wanted))
