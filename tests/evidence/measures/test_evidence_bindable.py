"""What a model file may ask for is what the measures give."""

import pytest

from servicemodel.domain.measure_names import MEASURES, MeasureName
from servicemodel.evidence.measuring import plates

PLATES = {plate.name: plate for plate in plates()}


@pytest.mark.parametrize("name", MeasureName, ids=lambda name: name.value)
def test_a_bindable_measure_exists_with_its_unit_and_keys(name):
    plate, asked = PLATES[name.value], MEASURES[name]
    assert plate.unit is asked.unit
    assert set(asked.keys) <= set(plate.keys)


def test_names_are_unique():
    assert len(PLATES) == len(plates())
