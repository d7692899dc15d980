"""Kinds of actor, the virtual service centre, departments and units."""

import re
from pathlib import Path

import pytest
from builders import actor, flow, model, name, topic

from servicemodel import domain
from servicemodel.domain.actor import UNIT_KINDS, virtual_service_centre
from servicemodel.domain.channel import MEDIUM_LABELS, Medium
from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import PLATES, SEGMENT_LABELS, ActorKind, Segment, Side
from servicemodel.domain.topic import TOPIC_LABELS

#: Actors of the requirements catalogue: fifteen, three of them with sub-kinds.
SOURCE_IDS = {
    *(f"AC-{n:02}" for n in range(1, 16)),
    *(f"AC-03{letter}" for letter in "abcdef"),
    *(f"AC-04{letter}" for letter in "abcd"),
}

SIDES = {
    Side.SUPPLIER: {ActorKind.SUPPLIER},
    Side.COMPETITOR: {ActorKind.COMPETITOR},
    Side.END_CUSTOMER: {
        ActorKind.END_CUSTOMER,
        ActorKind.ENTERPRISE_CUSTOMER,
        ActorKind.GENERAL_CUSTOMER,
        ActorKind.GENERAL_CONSUMER,
    },
    Side.INTERMEDIARY: {
        ActorKind.INTERMEDIARY,
        ActorKind.AGENT,
        ActorKind.DEALER,
        ActorKind.DISTRIBUTOR,
        ActorKind.LOGISTICS_PROVIDER,
        ActorKind.THIRD_PARTY_SERVICE_PROVIDER,
        ActorKind.OTHER_SERVICE_ORGANISATION,
        ActorKind.OUTSOURCED_CALL_CENTRE,
    },
}


@pytest.mark.parametrize("kind", ActorKind)
def test_every_kind_has_a_plate(kind):
    assert PLATES[kind].seed in SOURCE_IDS
    assert PLATES[kind].label.en != PLATES[kind].label.zh


def test_no_two_kinds_look_the_same():
    for words in zip(*((p.label.en, p.label.zh) for p in PLATES.values()), strict=True):
        assert len(set(words)) == len(ActorKind)


def test_every_actor_of_the_source_papers_occurs():
    folder = Path(domain.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    told = set(re.findall(r"AC-\d\d[a-f]?", text))
    for first, last in re.findall(r"AC-(\d\d) to AC-(\d\d)", text):
        assert int(first) < int(last)
    assert SOURCE_IDS - told == set()
    # Segments and populations are no kinds; the centre's five units and its three levels share an id.
    assert SOURCE_IDS - {plate.seed for plate in PLATES.values()} == {"AC-04d", "AC-15"}


@pytest.mark.parametrize("kind", ActorKind)
def test_every_kind_stands_on_its_side(kind):
    sides = {side for side, kinds in SIDES.items() if kind in kinds}
    assert actor("a", kind).side == (sides.pop() if sides else Side.CORE_FIRM)
    assert actor("a", kind).inside == all(kind not in kinds for kinds in SIDES.values())


def test_segments_and_media_have_labels():
    assert set(SEGMENT_LABELS) == set(Segment)
    assert set(MEDIUM_LABELS) == set(Medium)


def test_the_centre_has_five_units_and_decision_support():
    people = tuple(actor(kind.value, kind) for kind in ActorKind)
    centre = virtual_service_centre(people)
    assert [unit.kind for unit in centre.units] == list(UNIT_KINDS)
    assert len(UNIT_KINDS) == 5
    assert [a.kind for a in centre.decision_support] == [ActorKind.DECISION_SUPPORT]
    assert ActorKind.DECISION_SUPPORT not in {unit.kind for unit in centre.units}


def test_units_are_found_by_kind_whatever_department_they_sit_in():
    people = (
        actor("repair_desk", ActorKind.FRONT_OFFICE, part_of=("repair", "centre")),
        actor("sales_desk", ActorKind.FRONT_OFFICE, part_of=("sales", "centre")),
        actor("sales_campaigns", ActorKind.MARKETING_CENTRE, part_of=("sales",)),
        *(actor(id) for id in ("repair", "sales")),
        actor("centre", ActorKind.VIRTUAL_SERVICE_CENTRE),
    )
    centre = virtual_service_centre(people)
    assert [unit.id for unit in centre.front_office] == ["repair_desk", "sales_desk"]
    assert [unit.id for unit in centre.marketing_centre] == ["sales_campaigns"]
    assert centre.back_office == centre.decision_support == ()
    # Many to many: a unit in two departments, a department with two units.
    assert people[0].part_of == ("repair", "centre")
    assert [p.id for p in people if "sales" in p.part_of] == ["sales_desk", "sales_campaigns"]


def test_a_model_knows_its_centre():
    few = model([], [flow("desk", "lab", 1, 1)], kinds={"lab": ActorKind.TECHNICAL_SUPPORT})
    assert [unit.id for unit in few.centre.technical_support] == ["lab"]


def test_a_flow_without_its_permission_is_refused():
    flows = [
        flow("a", "b", 1, 1, id=permission or "free", permission=permission)
        for permission in (None, "given", "withheld", "undeclared")
    ]
    permissions = (
        Permission("given", name("given"), granted=True),
        Permission("withheld", name("withheld"), granted=False),
    )
    assert model([], flows, permissions=permissions).refused == {"withheld", "undeclared"}


def test_topics_are_leaves_of_a_tree():
    assert topic("product.unit_state").parent == "product"
    assert topic("product.unit.state").parent == "product.unit"
    assert topic("gossip").parent == ""
    assert all(id.count(".") == 1 for id in TOPIC_LABELS)
    for words in zip(*((text.en, text.zh) for text in TOPIC_LABELS.values()), strict=True):
        assert len(set(words)) == len(TOPIC_LABELS)
