"""ArchiMate files become model files: both formats, both languages, nothing dropped in silence."""

from pathlib import Path

from archimate_examples import CHINESE, EXCHANGE, FLOWS, PARTS, imported, native, reread

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.value import Grade
from servicemodel.reading.formats import import_model
from servicemodel.reading.imported import Imported


def kinds_by_id(result: Imported) -> dict[str, ActorKind]:
    return {guess.actor: guess.kind for guess in result.guesses}


def test_the_door_imports_the_same(tmp_path: Path) -> None:
    first = imported(tmp_path, native(PARTS, FLOWS))

    assert import_model(str(tmp_path / "model.archimate")) == first


def test_two_elements_of_one_name_stay_two_actors(tmp_path: Path) -> None:
    result = imported(tmp_path, native(PARTS, FLOWS))

    assert list(kinds_by_id(result)) == [
        "customer",
        "front_office",
        "back_office",
        "claims_handling",
        "customer_2",
    ]
    model = reread(tmp_path, result)
    assert [(f.sender, f.receiver) for f in model.flows] == [
        ("customer", "front_office"),
        ("front_office", "back_office"),
        ("back_office", "claims_handling"),
        ("claims_handling", "customer_2"),
    ]


def test_flow_names_become_topics_and_a_missing_name_stays_missing(tmp_path: Path) -> None:
    model = reread(tmp_path, imported(tmp_path, native(PARTS, FLOWS)))

    assert [flow.topics for flow in model.flows] == [
        ("imported.claim",), ("imported.claim",), ("imported.not_named",), ("imported.claim",),
    ]  # fmt: skip
    assert [flow.name is None for flow in model.flows] == [False, False, True, False]
    assert all(flow.kind is None for flow in model.flows)
    assert {flow.fidelity.coverage.grade for flow in model.flows} == {Grade.ASSUMED}
    assert {guess.grade for guess in imported(tmp_path, native(PARTS, FLOWS)).guesses} == {Grade.ASSUMED}


def test_chinese_names_give_kinds_and_ids(tmp_path: Path) -> None:
    result = imported(tmp_path, native(CHINESE, [(*flow[:3], "理赔资料") for flow in FLOWS]))

    assert kinds_by_id(result) == {
        "general_customer": ActorKind.GENERAL_CUSTOMER,
        "front_office": ActorKind.FRONT_OFFICE,
        "back_office": ActorKind.BACK_OFFICE,
        "department": ActorKind.DEPARTMENT,
        "supplier": ActorKind.SUPPLIER,
    }
    model = reread(tmp_path, result)
    assert model.actor("front_office").name.zh == "客户服务前台"
    assert "客户服务前台" in result.yaml
    assert model.topic("imported.topic").name.en == "理赔资料"


def test_the_exchange_format_reads_names_in_both_languages(tmp_path: Path) -> None:
    result = imported(tmp_path, EXCHANGE)

    model = reread(tmp_path, result)
    assert (model.name.en, model.name.zh) == ("Example", "示例")
    assert (model.actor("dealers").name.en, model.actor("dealers").name.zh) == ("Dealers", "经销商")
    assert kinds_by_id(result) == {"dealers": ActorKind.DEALER, "service_desk": ActorKind.FRONT_OFFICE}
    assert [flow.name and flow.name.en for flow in model.flows] == ["order", None]
    assert [(note.why, note.type, note.count) for note in result.notes] == [("not_flow", "Serving", 1)]


def test_what_is_not_taken_over_is_listed_with_its_count(tmp_path: Path) -> None:
    extra = (
        '<element xsi:type="archimate:BusinessActor" name="Board" id="n1"/>'
        '<element xsi:type="archimate:Device" name="LAN" id="n2"/>'
        '<element xsi:type="archimate:Device" name="LAN" id="n3"/>'
        '<element xsi:type="archimate:FlowRelationship" id="r1" source="c" target="n2"/>'
        '<element xsi:type="archimate:FlowRelationship" id="r2" source="c" target="gone"/>'
        '<element xsi:type="archimate:FlowRelationship" id="r3" source="c" target="c"/>'
        '<element xsi:type="archimate:ServingRelationship" id="r4" source="c" target="f"/>'
        '<element xsi:type="archimate:BusinessActor" name="Twin" id="c"/>'
    )
    result = imported(tmp_path, native(PARTS, FLOWS, extra))

    assert [(n.why, n.type, n.count, n.names) for n in result.notes] == [
        ("end_not_actor", "Flow", 2, ()),
        ("no_flow", "BusinessActor", 1, ("Board",)),
        ("not_actor", "Device", 2, ("LAN", "LAN")),
        ("not_flow", "Serving", 1, ()),
        ("repeated_id", "BusinessActor", 1, ("Twin",)),
        ("to_itself", "Flow", 1, ()),
    ]
    head = "\n".join(line for line in result.yaml.splitlines() if line.startswith("#"))
    assert "Device (2): LAN; LAN" in head
    assert "Flow (2)" in head
    assert result.counts == (("actors", 5), ("flows", 4), ("topics", 2))


def test_composition_says_what_an_actor_is_part_of_but_never_in_a_circle(tmp_path: Path) -> None:
    extra = (
        '<element xsi:type="archimate:CompositionRelationship" id="k1" source="b" target="h"/>'
        '<element xsi:type="archimate:AggregationRelationship" id="k2" source="h" target="b"/>'
    )
    result = imported(tmp_path, native(PARTS, FLOWS, extra))

    assert reread(tmp_path, result).actor("claims_handling").part_of == ("back_office",)
    assert [(note.why, note.type) for note in result.notes] == [("not_flow", "Aggregation")]


def test_the_file_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    assert imported(tmp_path, native(PARTS, FLOWS)) == imported(tmp_path, native(PARTS, FLOWS))
