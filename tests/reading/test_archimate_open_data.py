"""The open ArchiMate example of an insurance company arrives whole."""

import os
from pathlib import Path

import pytest
from archimate_examples import reread

from servicemodel.domain.kinds import ActorKind
from servicemodel.reading.archimate import import_archimate

ROOT = Path(__file__).resolve().parents[2]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs"))
ARCHISURANCE = OPEN_DATA / "models" / "archimate" / "Archisurance.archimate"
NOT_FOUND = "open data not found: ../shared/inputs/models/archimate (set SERVICEMODEL_INPUTS to its folder)"


@pytest.mark.skipif(not ARCHISURANCE.exists(), reason=NOT_FOUND)
def test_the_open_insurance_model_arrives_whole(tmp_path: Path) -> None:
    result = import_archimate(str(ARCHISURANCE))
    model = reread(tmp_path, result)

    assert (len(model.flows), len(model.actors)) == (33, 16)
    assert sum(flow.name is None for flow in model.flows) == 11
    kinds = {actor.name.en: actor.kind for actor in model.actors}
    assert kinds["Back Office"] is ActorKind.BACK_OFFICE
    assert kinds["Customer"] is ActorKind.GENERAL_CUSTOMER
    assert kinds["Intermediary"] is ActorKind.INTERMEDIARY
    assert kinds["Maintaining Customer Relations"] is ActorKind.FRONT_OFFICE
    assert kinds["Claims Handling"] is ActorKind.DEPARTMENT
    assert kinds["Finance"] is ActorKind.FINANCE
    elements = sum(n.count for n in result.notes if n.why in ("no_flow", "not_actor"))
    relations = sum(n.count for n in result.notes if n.why == "not_flow")
    assert elements + 16 == 120 + 17  # 17 views
    assert relations + 33 == 176


@pytest.mark.skipif(not ARCHISURANCE.exists(), reason=NOT_FOUND)
def test_in_the_open_insurance_model_one_flow_has_no_direct_return(tmp_path: Path) -> None:
    model = reread(tmp_path, import_archimate(str(ARCHISURANCE)))
    pairs = {(flow.sender, flow.receiver) for flow in model.flows}

    assert len(pairs) == 33
    assert {pair for pair in pairs if pair[::-1] not in pairs} == {("claims_handling", "customer")}
