"""Signs that several pictures share, with what they say: outlines of boxes, and fills by side."""

from servicemodel.domain.kinds import PLATES, ActorKind, Side
from servicemodel.domain.text import Text
from servicemodel.views.picture import LegendEntry, Shape

_KINDS = {
    Side.SUPPLIER: ActorKind.SUPPLIER,
    Side.CORE_FIRM: ActorKind.CORE_FIRM,
    Side.INTERMEDIARY: ActorKind.INTERMEDIARY,
    Side.END_CUSTOMER: ActorKind.END_CUSTOMER,
    Side.COMPETITOR: ActorKind.COMPETITOR,
}
POPULATION = LegendEntry(Shape.POPULATION, Text("a population", "群体"))
STORE = LegendEntry(Shape.STORE, Text("a data store", "数据库"))
#: The fill of a box by the side on which the party stands.
SIDES = tuple(LegendEntry(side, PLATES[kind].label) for side, kind in _KINDS.items())
#: Outlines and fills of parties.
PARTIES = (POPULATION, STORE, *SIDES)
