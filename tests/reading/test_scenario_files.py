"""Scenario files: what they change, where their problems stand, and what they may start from."""

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scenario_cases import MODEL, by_hand, dumped, folder_of, library, scenario

from servicemodel.domain.change import apply, differences
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text
from servicemodel.reading import formats, library_names, read_model
from servicemodel.views.problems import FILE_PLATES, problems_page

FASTER = {"put": {"flows": {"pass_on": {"coverage": 0.9, "delay": "1 day"}}}}


def problems_of(name, model):
    with pytest.raises(ProblemsFound) as caught:
        formats.read_scenario(name, model)
    return caught.value.problems


def told(problem):
    return problem.code, dict(problem.facts).get("reason", "")


def test_only_the_fields_that_change_are_written(tmp_path):
    model = folder_of(tmp_path, to_be=scenario(FASTER, name={"en": "To be", "zh": "未来"}))
    found = formats.read_scenario("to_be", model)
    before, after = read_model(model).flow("pass_on"), found.model.flow("pass_on")
    assert (found.id, found.name, found.base) == ("to_be", Text("To be", "未来"), "as_is")
    assert after.fidelity.coverage.number == 0.9
    assert after.fidelity.delay.days.number == 1
    assert (after.sender, after.receiver, after.topics) == (before.sender, before.receiver, before.topics)
    (change,) = found.changes
    assert (change.change.element, change.reasons) == (after, (Text("because", "because"),))


def test_as_is_is_the_model_and_a_model_file_is_a_scenario_too(tmp_path):
    model = folder_of(tmp_path)
    assert formats.read_scenario("as_is", model).model == read_model(model)
    whole = formats.read_scenario(model, model)
    assert (whole.id, whole.name, whole.changes) == ("model", Text("Client A", "客户甲"), ())
    assert formats.read_scenario("q-company", model).model == read_model("q-company")


def test_null_takes_a_field_back_and_a_new_element_is_written_whole(tmp_path):
    put = {"flows": {"ask": {"channel": None}}, "actors": {"boss": {"kind": "general_manager"}}}
    found = formats.read_scenario("to_be", folder_of(tmp_path, to_be=scenario({"put": put})))
    assert found.model.flow("ask").channel is None
    assert found.model.actors[-1].id == "boss"


def test_topic_and_topics_are_one_field(tmp_path):
    put = {"flows": {"pass_on": {"topic": "service.status"}}}
    found = formats.read_scenario("to_be", folder_of(tmp_path, to_be=scenario({"put": put})))
    assert found.model.flow("pass_on").topics == ("service.status",)


def test_a_scenario_may_start_from_another_one(tmp_path):
    second = scenario({"put": {"flows": {"ask": {"coverage": 0.7}}}}, **{"from": "first"})
    model = folder_of(tmp_path, first=scenario(FASTER), second=second)
    found = formats.read_scenario("second", model)
    assert [change.change.ref.id for change in found.changes] == ["ask", "pass_on"]
    assert found.base == "first"


def test_what_a_first_scenario_removes_a_second_may_put_back(tmp_path):
    gone = scenario({"remove": {"flows": ["pass_on"]}})
    again = {"from": "front", "to": "tech", "topics": ["customer.need"], "coverage": 0.5, "delay": "2 days"}
    back = scenario({"put": {"flows": {"pass_on": again}}}, **{"from": "gone"})
    model = folder_of(tmp_path, gone=gone, back=back)
    assert set(formats.read_scenario("back", model).model.flows) == set(read_model(model).flows)


def test_a_scenario_may_start_from_a_model_beside_it_or_of_the_library(tmp_path):
    changes = {"put": {"flows": {"dealer_reports_need": {"coverage": 0.8}}}}
    own = scenario(FASTER, **{"from": "../other.yaml"})
    model = folder_of(tmp_path, far=scenario(changes, **{"from": "dealer"}), near=own)
    (tmp_path / "other.yaml").write_text(MODEL.replace("Client A", "Client B"), encoding="utf-8")
    assert formats.read_scenario("near", model).model.name.en == "Client B"
    found = formats.read_scenario("far", model).model
    assert found.flow("dealer_reports_need").fidelity.coverage.number == 0.8


@pytest.mark.parametrize("name", library_names())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_scenario_is_the_model_edited_by_hand(name, data, tmp_path):
    document = library(name)
    changes = data.draw(changes_of(document))
    model = tmp_path / "model.yaml"
    model.write_text(dumped(document), encoding="utf-8")
    (tmp_path / "hand.yaml").write_text(dumped(by_hand(document, changes)), encoding="utf-8")
    (tmp_path / "scenarios").mkdir(exist_ok=True)
    (tmp_path / "scenarios" / "to_be.yaml").write_text(scenario(*changes), encoding="utf-8")

    before, found = read_model(str(model)), formats.read_scenario("to_be", str(model))
    assert found.model == read_model(str(tmp_path / "hand.yaml"))
    assert differences(before, found.model) == tuple(each.change for each in found.changes)
    again = apply(before, (each.change for each in found.changes))
    assert all(set(again.section(s)) == set(found.model.section(s)) for s in Section)
    written = {
        Ref(Section(s), i) for c in changes for part in c.values() for s, ids in part.items() for i in ids
    }
    assert {each.change.ref for each in found.changes if each.reasons} <= written


def changes_of(document):
    """Changes that leave a right model: flows that nobody closes go, others get new numbers, some come."""
    flows = document["flows"]
    closed = {flow.get("closes") for flow in flows.values()} | {
        id for id, flow in flows.items() if flow.get("closes")
    }
    share = st.sampled_from([0.05, 0.4, 0.75, 1])
    return st.tuples(
        st.sets(st.sampled_from(sorted(flows.keys() - closed)), max_size=2),
        st.dictionaries(
            st.sampled_from(sorted(flows)), st.fixed_dictionaries({"coverage": share}), max_size=3
        ),
        st.dictionaries(st.sampled_from(["new_one", "new_two"]), share, max_size=2),
    ).map(lambda drawn: _changes(flows, *drawn))


def _changes(flows, gone, changed, new):
    ends = next(iter(flows.values()))
    made = {
        id: {"from": ends["from"], "to": ends["to"], "topics": ["customer.need"], "accuracy": share}
        for id, share in new.items()
    }
    put = {id: fields for id, fields in changed.items() if id not in gone}
    changes = []
    if gone:
        changes.append({"remove": {"flows": sorted(gone)}})
    changes += [{"put": {"flows": each}} for each in (put, made) if each]
    return changes


BROKEN = [
    ("no_reason", "changes:\n  - ¦put: {flows: {ask: {coverage: 0.8}}}"),
    ("no_reason", "changes:\n  - ¦reason: ' '\n    put: {flows: {ask: {coverage: 0.8}}}"),
    ("hollow", "changes:\n  - ¦reason: well"),
    ("unknown", "changes:\n  - {reason: r, remove: {flows: [¦pas_on]}}"),
    ("incomplete", "changes:\n  - {reason: r, put: {flows: {¦pas_on: {coverage: 0.8}}}}"),
    ("incomplete", "changes:\n  - {reason: r, put: {flows: {¦nope: {coverage: 0.8}}}}"),
    ("used", "changes:\n  - {reason: r, remove: {actors: ¦tech}}"),
    ("upset", "¦changes:\n  - {reason: r, put: {flows: {ask: {from: tech}}}}"),
    (
        "both",
        "changes:\n  - {reason: r, put: {flows: {pass_on: {coverage: 1}}}}\n"
        "  - {reason: r, remove: {flows: ¦pass_on}}",
    ),
    (
        "both",
        "changes:\n  - {reason: r, remove: {flows: pass_on}}\n"
        "  - {reason: r, put: {flows: {¦pass_on: {coverage: 1}}}}",
    ),
    ("twice", "changes:\n  - {reason: r, remove: {flows: [pass_on, ¦pass_on]}}"),
    ("base", "from: ¦frist\nchanges: []"),
    ("outside", "from: ¦../../model.yaml\nchanges: []"),
    ("circle", "from: ¦broken\nchanges: []"),
]


@pytest.mark.parametrize(("reason", "text"), BROKEN)
def test_every_problem_stands_where_it_is(reason, text, tmp_path):
    text = "servicemodel: 1\n" + text
    before = text[: text.index("¦")]
    model = folder_of(tmp_path, broken=text.replace("¦", ""), first=scenario())
    (problem,) = problems_of("broken", model)
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert told(problem) == ("FIL45", reason)
    assert (problem.place.line, problem.place.column) == place
    assert problem.place.path.endswith("scenarios/broken.yaml")


def test_every_wording_is_shown_in_both_languages(tmp_path):
    wordings = set(FILE_PLATES["FIL45"].wordings)
    assert wordings - {reason for reason, _ in BROKEN} == {"many", "empty", "no_mapping", "binary"}
    for reason, text in BROKEN:
        model = folder_of(tmp_path, broken="servicemodel: 1\n" + text.replace("¦", ""), first=scenario())
        for language in Language:
            page = problems_page(problems_of("broken", model), language)
            assert "{" not in page.partition("|")[0], reason


def test_all_problems_of_all_files_are_told_in_one_run(tmp_path):
    text = (
        "servicemodel: 2\nfrom: nobody\nnam: x\nchanges:\n"
        "  - put: {flows: {ask: {coverge: 0.8, accuracy: 1.4}}, flws: {}}\n"
        "  - {reason: r, remove: {channels: [phone]}}\n"
    )
    model = folder_of(tmp_path, broken=text)
    found = [(problem.place.line, *told(problem)) for problem in problems_of("broken", model)]
    assert found == [
        (1, "FIL18", "version"),
        (2, "FIL45", "base"),
        (3, "FIL02", ""),
        (5, "FIL45", "no_reason"),
        (5, "FIL02", ""),
        (5, "FIL04", "share"),
        (5, "FIL02", ""),
        (6, "FIL45", "used"),
    ]


def test_the_nearest_word_is_guessed(tmp_path):
    text = scenario({"remove": {"flows": ["pas_on"]}}, {"put": {"flows": {"anser": {"coverage": 1}}}})
    guesses = [problem.guess for problem in problems_of("broken", folder_of(tmp_path, broken=text))]
    assert guesses == ["pass_on", "answer"]


def test_problems_of_the_model_are_told_at_the_model(tmp_path):
    model = folder_of(tmp_path, to_be=scenario(FASTER))
    (tmp_path / "model.yaml").write_text(MODEL.replace("level: 0.8", "level: 8"), encoding="utf-8")
    (problem,) = problems_of("to_be", model)
    assert (problem.place.path, problem.code) == (model, "FIL04")


def test_a_field_is_put_once(tmp_path):
    twice = scenario(FASTER, {"put": {"flows": {"pass_on": {"coverage": 0.95}}}})
    (problem,) = problems_of("to_be", folder_of(tmp_path, to_be=twice))
    assert problem.code == "FIL08"


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path):
    place, outside = tmp_path / "client", tmp_path / "secret.yaml"
    place.mkdir()
    outside.write_text(MODEL, encoding="utf-8")
    model = folder_of(place, to_be=scenario(**{"from": "../link.yaml"}))
    (place / "link.yaml").symlink_to(outside)
    (problem,) = problems_of("to_be", model)
    assert told(problem) == ("FIL45", "outside")


def test_tags_of_yaml_are_refused(tmp_path):
    text = "servicemodel: 1\nchanges: !!python/object/apply:os.getcwd []\n"
    problems = problems_of("to_be", folder_of(tmp_path, to_be=text))
    assert [problem.code for problem in problems] == ["FIL17"]


def test_too_many_scenarios_on_each_other(tmp_path, monkeypatch):
    monkeypatch.setattr("servicemodel.reading.scenario_chain.MOST_LAYERS", 1)
    model = folder_of(tmp_path, first=scenario(), second=scenario(**{"from": "first"}))
    (problem,) = problems_of("second", model)
    assert told(problem) == ("FIL45", "many")


def test_a_file_that_is_not_there(tmp_path):
    (problem,) = problems_of("nobody", folder_of(tmp_path, to_be=scenario()))
    assert told(problem) == ("FIL01", "missing")
    assert formats.scenario_names(folder_of(tmp_path)) == ("as_is", "to_be")


@pytest.mark.parametrize("name", library_names())
def test_a_new_scenario_changes_nothing_and_fits_the_schema(name, tmp_path):
    base = read_model(name)
    text = formats.new_scenario("to_be", "as_is", base)
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "to_be.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "model.yaml").write_text(dumped(library(name)), encoding="utf-8")
    found = formats.read_scenario("to_be", str(tmp_path / "model.yaml"))
    assert (found.changes, found.model) == ((), base)
    jsonschema.validate(yaml.safe_load(text), formats.scenario_schema())
    # The remarks are themselves right: taken as changes they can be read.
    lines = [line[1:] for line in text.splitlines() if line.startswith("#  ")]
    (tmp_path / "scenarios" / "to_be.yaml").write_text(
        text.replace("changes: []", "changes:") + "\n".join(lines[:4]) + "\n", encoding="utf-8"
    )
    assert formats.read_scenario("to_be", str(tmp_path / "model.yaml")).changes


def test_the_schema_asks_for_a_reason_and_for_nothing_else_of_an_element():
    schema = formats.scenario_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    good = {"servicemodel": 1, "changes": [{"reason": {"en": "r", "zh": "由"}, **FASTER}]}
    jsonschema.validate(good, schema)
    for wrong in (
        {"servicemodel": 1, "changes": [FASTER]},
        {"servicemodel": 1, "changes": [{"reason": "r", "put": {"flwos": {}}}]},
        {"servicemodel": 1, "changes": [{"reason": "r", "put": {"flows": {"ask": {"coverge": 1}}}}]},
        {"changes": []},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)
