"""What a number of the model file may say beside itself: grade, source, and the measure that feeds it."""

from typing import Annotated

from pydantic import Field
from pydantic_core import PydanticCustomError

from servicemodel.domain.measure_names import KEYS, MEASURES, MeasureName
from servicemodel.domain.value import Grade, Unit
from servicemodel.reading.shape_entry import Entry, Words

#: Keys that have another name in the file, where it means something else.
_WRITTEN = {"days": "window"}


class Stated(Entry):
    """A number with what is known about it."""

    grade: Annotated[Grade, Field(strict=False)] | None = Field(
        default=None,
        description="Evidence: measured (counted), documented (contract, published figure), declared "
        "(somebody's estimate; the default) or assumed.",
    )
    source: str = Field(default="", description="Where the number comes from, in the client's words.")


def contradiction(reason: str, at: str) -> PydanticCustomError:
    """Statements that exclude each other; ``at`` is the field to point at."""
    return PydanticCustomError("FIL20", "numbers contradict", {"reason": reason, "at": at})


class Fed(Stated):
    """A number that service records may feed; until they do, its value stands, or its default."""

    measure: Annotated[MeasureName, Field(strict=False)] | None = Field(
        default=None, description="Measure of the service records that feeds this number."
    )
    sender: Words | None = Field(default=None, alias="from", description="Only hand-overs by this actor.")
    receiver: Words | None = Field(default=None, alias="to", description="Only hand-overs to this actor.")
    channel: Words | None = Field(default=None, description="Only this channel, as the records name it.")
    priority: Words | None = Field(default=None, description="Only this priority.")
    category: Words | None = Field(default=None, description="Only this category of matters.")
    product: Words | None = Field(default=None, description="Only this product.")
    part: Words | None = Field(default=None, description="Only this part.")
    supplier: Words | None = Field(default=None, description="Only this supplier, as the records name it.")
    item: Words | None = Field(default=None, description="Only this item of the survey.")
    field: Words | None = Field(default=None, description="Only this field of the customer records.")
    rule: Words | None = Field(default=None, description="Hand-overs: returned (usual), answered or open.")
    window: Words | None = Field(default=None, description="Days within which a contact counts as repeated.")
    matter: Words | None = Field(default=None, description="What makes two contacts the same matter.")

    def fits(self, unit: Unit, stated: bool, lacking: str = "value") -> None:
        """Raise unless the number is stated or measured, and the measure has this unit and these keys."""
        named = self.key()
        if self.measure is None:
            if named:
                raise contradiction("measure_missing", named[0][0])
            if not stated:
                raise PydanticCustomError("FIL05", "value missing", {"field": lacking})
            return
        plate = MEASURES[self.measure]
        if plate.unit is not unit:
            raise contradiction("measure_unit", "measure")
        for name, _ in named:
            if name not in plate.keys:
                raise contradiction("measure_key", _WRITTEN.get(name, name))

    def key(self) -> tuple[tuple[str, str], ...]:
        """Names and values of the keys given, in the order of ``KEYS``."""
        attributes = {"from": "sender", "to": "receiver", **_WRITTEN}
        given = ((name, getattr(self, attributes.get(name, name))) for name in KEYS)
        return tuple((name, value) for name, value in given if value is not None)
