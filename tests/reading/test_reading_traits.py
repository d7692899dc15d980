"""Optional facts: each field reads back as it was meant, each wrong value has its code and place."""

import re
from pathlib import Path

import attrs
import pytest
import yaml

from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import (
    ActorTraits,
    ChannelTraits,
    Control,
    CrmPhase,
    DeliveryChannelType,
    Project,
    ProjectKind,
    RankingBasis,
    RequestTraits,
    ServiceMechanism,
    ServiceMode,
    ServiceType,
    UseMeasure,
)
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading import read_model
from servicemodel.reading.shape import ENTRIES
from servicemodel.views.problems import problem_text

MODELS = Path(__file__).parents[1] / "models"
PARTIES = "servicemodel: 1\nactors: {a: {kind: dealer}, b: {kind: agent}}\nchannels: {c: {medium: phone}}\n"
#: A file around one field of a section; the field stands for ``%s``.
AROUND = {
    Section.ACTORS: "servicemodel: 1\nactors: {x: {kind: dealer, %s}}\n",
    Section.CHANNELS: "servicemodel: 1\nchannels: {x: {medium: phone, %s}}\n",
    Section.REQUESTS: PARTIES + "requests: {x: {from: a, %s}}\n",
    Section.TOPICS: "servicemodel: 1\ntopics: {x: {%s}}\n",
    Section.FLOWS: PARTIES + "flows: {x: {from: a, to: b, topic: service.price, %s}}\n",
    Section.PROJECTS: "servicemodel: 1\nprojects: {x: {%s}}\n",
}


def share(number):
    return Value.share(number, Grade.DECLARED)


def declared(number, unit):
    return Value(number, unit, Grade.DECLARED)


SHARES = {
    Section.ACTORS: (
        *("registered", "unprofitable", "caused_by_firm", "service_level", "service_floor"),
        *("partner_quality", "infusion", "user_satisfaction"),
    ),
    Section.CHANNELS: ("resolution", "returning", "annoyed", "contact_share"),
    Section.REQUESTS: ("equivocality",),
}
COUNTS = {Section.ACTORS: ("exposure",), Section.REQUESTS: ("hand_overs", "follow_up")}
SWITCHES = {
    Section.CHANNELS: ("person", "transactional", "easy", "forced"),
    Section.REQUESTS: ("timetable", "recovery"),
    Section.FLOWS: ("used",),
}
WORDS = {
    (Section.ACTORS, "mode"): ServiceMode,
    (Section.ACTORS, "ranked_by"): RankingBasis,
    (Section.CHANNELS, "delivery"): DeliveryChannelType,
    (Section.CHANNELS, "mechanism"): ServiceMechanism,
    (Section.REQUESTS, "service_type"): ServiceType,
    (Section.REQUESTS, "mechanism"): ServiceMechanism,
}
LISTS = {(Section.ACTORS, "use_measured_by"): UseMeasure, (Section.ACTORS, "crm_phases"): CrmPhase}
ACTORS_OF = ((Section.REQUESTS, "first_server"), (Section.REQUESTS, "approval"))
CHANNELS_OF = ((Section.REQUESTS, "channels"), (Section.REQUESTS, "steered_to"))
MONEY = ((Section.TOPICS, "benefit"), (Section.TOPICS, "harm"))


def each(table):
    return [(section, name) for section, names in table.items() for name in names]


GOOD = [
    *((section, name, "0.8", share(0.8)) for section, name in each(SHARES)),
    *((section, name, "weak", share(0.25)) for section, name in each(SHARES)),
    *((section, name, "{successes: 3, trials: 4}", Value.counted(3, 4)) for section, name in each(SHARES)),
    *((section, name, "1.5", declared(1.5, Unit.COUNT)) for section, name in each(COUNTS)),
    *((section, name, "true", True) for section, name in each(SWITCHES)),
    *((section, name, "false", False) for section, name in each(SWITCHES)),
    *((section, name, word.value, word) for (section, name), words in WORDS.items() for word in words),
    *(
        (section, name, f"[{word.value}]", (word,))
        for (section, name), words in LISTS.items()
        for word in words
    ),
    *((section, name, "[]", ()) for section, name in LISTS),
    *((section, name, "12.5", declared(12.5, Unit.MONEY)) for section, name in MONEY),
    *((section, name, "12.50 USD", declared(12.5, Unit.MONEY)) for section, name in MONEY),
    (
        Section.ACTORS,
        "control",
        "{organisation: .8, contact_person: .15, customer: .05}",
        Control(0.8, 0.15, 0.05),
    ),
    (Section.ACTORS, "control", "{customer: 0, organisation: 0, contact_person: 1}", Control(0, 1, 0)),
    (
        Section.ACTORS,
        "control",
        "{organisation: 0.333333, contact_person: 0.333333, customer: 0.333334}",
        Control(0.333333, 0.333333, 0.333334),
    ),
    (Section.CHANNELS, "answer_time", "6 hours", declared(0.25, Unit.DAYS)),
    (Section.CHANNELS, "answer_time", "0", declared(0, Unit.DAYS)),
    (
        Section.CHANNELS,
        "answer_time",
        "{value: 1 week, grade: measured, source: log, low: 1 day, high: 2 weeks}",
        Value(7, Unit.DAYS, Grade.MEASURED, "log", low=1, high=14),
    ),
    (Section.CHANNELS, "store", "front records", "front records"),
    (Section.REQUESTS, "asks_first", "a number", Text("a number", "a number")),
    (Section.REQUESTS, "asks_first", "{en: a number, zh: 客户编号}", Text("a number", "客户编号")),
    (Section.REQUESTS, "first_server", "b", "b"),
    (Section.REQUESTS, "approval", "b", ("b",)),
    (Section.REQUESTS, "approval", "[b, a, b]", ("b", "a", "b")),
    (Section.REQUESTS, "approval", "[]", ()),
    (Section.REQUESTS, "channels", "c", ("c",)),
    (Section.REQUESTS, "channels", "[c, c]", ("c",)),
    (Section.REQUESTS, "steered_to", "c", "c"),
    *((Section.PROJECTS, "kind", f"{kind.value}, order: 1", kind) for kind in ProjectKind),
    (Section.PROJECTS, "order", "3, kind: norms", 3),
    (Section.PROJECTS, "name", "Desk, kind: norms, order: 1", Text("Desk", "Desk")),
]


def said(section, field, path):
    element = read_model(str(path)).find(Ref(section, "x"))
    return getattr(element if hasattr(element, field) else element.traits, field)


def written(tmp_path, section, field, text):
    model = tmp_path / "model.yaml"
    model.write_text(AROUND[section] % f"{field}: {text}", encoding="utf-8")
    return model


@pytest.mark.parametrize(("section", "field", "text", "meant"), GOOD)
def test_each_field_reads_back_as_it_was_meant(tmp_path, section, field, text, meant):
    assert said(section, field, written(tmp_path, section, field, text)) == meant


@pytest.mark.parametrize(("section", "field"), sorted({(s, f) for s, f, *_ in GOOD}, key=str))
def test_what_is_left_empty_stays_unknown(tmp_path, section, field):
    if section is Section.PROJECTS:
        assert field in {"kind", "order", "name"}
        return
    assert said(section, field, written(tmp_path, section, field, "null")) is None


def test_every_field_of_the_traits_is_shown_to_read_back():
    shown = {(section, field) for section, field, *_ in GOOD}
    of = {Section.ACTORS: ActorTraits, Section.CHANNELS: ChannelTraits, Section.REQUESTS: RequestTraits}
    assert shown >= {(section, field.name) for section, kind in of.items() for field in attrs.fields(kind)}
    assert shown >= {(Section.PROJECTS, field.name) for field in attrs.fields(Project) if field.name != "id"}


#: Section, what stands in the file with ``¦`` before the place of the problem, code, reason, guess.
WRONG = [
    *((section, f"{name}: ¦1.2", "FIL04", "share", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦80", "FIL04", "percent", "0.8") for section, name in each(SHARES)),
    *((section, f"{name}: ¦-0.1", "FIL04", "negative", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦80 %", "FIL06", "number_as_text", "0.8") for section, name in each(SHARES)),
    *((section, f"{name}: ¦mostly", "FIL03", "", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦[1]", "FIL06", "form", "") for section, name in each(SHARES)),
    *((section, f"{name}: {{value: 1, ¦sorce: x}}", "FIL02", "", "source") for section, name in each(SHARES)),
    *(
        (section, f"{name}: {{value: .5, low: ¦.6}}", "FIL20", "interval", "")
        for section, name in each(SHARES)
    ),
    *((section, f"{name}: ¦-1", "FIL04", "negative", "") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦12_000", "FIL06", "number_as_text", "12000") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦.inf", "FIL04", "finite", "") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦yes", "FIL06", "yes_no", "true") for section, name in each(SWITCHES)),
    *((section, f"{name}: ¦1", "FIL06", "form", "") for section, name in each(SWITCHES)),
    *((section, f"{name}: ¦nonsense", "FIL03", "", "") for section, name in WORDS),
    *((section, f"{name}: ¦3", "FIL06", "form", "") for section, name in WORDS),
    *((section, f"{name}: [¦nonsense]", "FIL03", "", "") for section, name in LISTS),
    *((section, f"{name}: ¦hours", "FIL06", "form", "") for section, name in LISTS),
    *((section, f"{name}: ¦3 EUR", "FIL07", "currency", "") for section, name in MONEY),
    *((section, f"{name}: ¦3 dollars", "FIL07", "money", "") for section, name in MONEY),
    *((section, f"{name}: ¦-3", "FIL04", "negative", "") for section, name in MONEY),
    (Section.ACTORS, "mode: ¦3rd_party", "FIL03", "", "third_party"),
    (Section.ACTORS, "use_measured_by: [hours, ¦infusions]", "FIL03", "", "infusion"),
    (Section.ACTORS, "crm_phases: [¦analytic]", "FIL03", "", "analytical"),
    (Section.CHANNELS, "delivery: ¦agent_aliance", "FIL03", "", "agent_alliance"),
    (Section.REQUESTS, "mechanism: ¦pseudo_relationship", "FIL03", "", "pseudorelationship"),
    (Section.ACTORS, "¦regstered: 1", "FIL02", "", "registered"),
    (
        Section.ACTORS,
        "¦control: {organisation: .8, contact_person: .15, customer: .06}",
        "FIL12",
        "control",
        "",
    ),
    (
        Section.ACTORS,
        "¦control: {organisation: 1, contact_person: .000002, customer: 0}",
        "FIL12",
        "control",
        "",
    ),
    (Section.ACTORS, "¦control: {organisation: .8, contact_person: .2}", "FIL05", "", ""),
    (Section.ACTORS, "control: {organisation: ¦1.8, contact_person: .1, customer: .1}", "FIL04", "share", ""),
    (Section.ACTORS, "control: {organisation: ¦most, contact_person: .1, customer: .1}", "FIL06", "form", ""),
    (
        Section.ACTORS,
        "control: {organisation: .8, contact_person: .1, customer: .1, ¦costumer: 0}",
        "FIL02",
        "",
        "customer",
    ),
    (Section.ACTORS, "control: ¦customer", "FIL06", "form", ""),
    (Section.CHANNELS, "answer_time: ¦2", "FIL07", "duration", ""),
    (Section.CHANNELS, "answer_time: ¦2 fortnights", "FIL07", "duration", ""),
    (Section.CHANNELS, "answer_time: ¦-2 days", "FIL04", "negative", ""),
    (Section.CHANNELS, "answer_time: {value: 2 days, high: ¦1 day}", "FIL20", "interval", ""),
    (Section.CHANNELS, "answer_time: {value: 2 days, ¦hihg: 3 days}", "FIL02", "", "high"),
    (Section.CHANNELS, "store: ¦''", "FIL06", "empty", ""),
    (Section.CHANNELS, "store: ¦3", "FIL06", "form", ""),
    (Section.REQUESTS, "asks_first: ¦true", "FIL06", "form", ""),
    (Section.REQUESTS, "asks_first: {¦zhh: 编号}", "FIL02", "", "zh"),
    (Section.REQUESTS, "approval: [a, ¦bb]", "FIL10", "", "b"),
    (Section.REQUESTS, "channels: [c, ¦cc]", "FIL10", "", "c"),
    *((section, f"{name}: ¦zz", "FIL10", "", "") for section, name in (*ACTORS_OF, *CHANNELS_OF)),
    *((section, f"{name}: ¦c", "FIL10", "", "") for section, name in ACTORS_OF),
    *((section, f"{name}: ¦a", "FIL10", "", "") for section, name in CHANNELS_OF),
    *((section, f"{name}: ¦3", "FIL06", "form", "") for section, name in (*ACTORS_OF, *CHANNELS_OF)),
    (Section.PROJECTS, "kind: ¦sistem, order: 1", "FIL03", "", "system"),
    (Section.PROJECTS, "kind: system, order: ¦0", "FIL04", "least", ""),
    (Section.PROJECTS, "kind: system, order: ¦1.5", "FIL06", "form", ""),
    (Section.PROJECTS, "kind: system, order: ¦first", "FIL06", "form", ""),
]


@pytest.mark.parametrize(("section", "text", "code", "reason", "guess"), WRONG)
def test_each_wrong_value_has_its_code_and_place(tmp_path, section, text, code, reason, guess):
    model = tmp_path / "model.yaml"
    before, _, after = (AROUND[section] % text).partition("¦")
    model.write_text(before + after, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_model(str(model))
    (problem,) = caught.value.problems
    assert (problem.code, dict(problem.facts).get("reason", ""), problem.guess) == (code, reason, guess)
    lines = before.split("\n")
    assert (problem.place.line, problem.place.column) == (len(lines), len(lines[-1]) + 1)
    for language in Language:
        assert not re.search(r"\{[a-z]+\}", problem_text(problem, language))


@pytest.mark.parametrize(("text", "lacking"), [("kind: system", "order"), ("order: 1", "kind")])
def test_a_project_says_what_and_when(tmp_path, text, lacking):
    model = tmp_path / "model.yaml"
    model.write_text(AROUND[Section.PROJECTS] % text)
    with pytest.raises(ProblemsFound) as caught:
        read_model(str(model))
    (problem,) = caught.value.problems
    assert (problem.code, dict(problem.facts)["field"]) == ("FIL05", lacking)
    assert (problem.place.line, problem.place.column) == (2, 12)


def test_every_optional_field_has_its_wrong_values():
    wrong = {(section, text.replace("¦", "").partition(":")[0]) for section, text, *_ in WRONG}
    right = {(section, field) for section, field, *_ in GOOD if section is not Section.PROJECTS}
    assert right <= wrong


@pytest.mark.parametrize("section", Section)
def test_the_complete_model_uses_every_field_of_every_section(section):
    files = [MODELS / "complete.yaml", MODELS / "parts" / "channels.yaml"]
    parts = [yaml.safe_load(file.read_text(encoding="utf-8")).get(section.value, {}) for file in files]
    used = {field for part in parts for entry in part.values() for field in entry}
    assert used == {field.alias or name for name, field in ENTRIES[section].model_fields.items()}


def test_projects_are_named_by_file_kind_or_id():
    projects = {project.id: project for project in read_model(str(MODELS / "complete.yaml")).projects}
    assert projects["rules"].name == Text("service norms", "服务规范")
    assert projects["desk"] == Project("desk", Text("Service desk", "服务台"), ProjectKind.SYSTEM, 2)
    assert projects["store_1"].name == Text("store 1", "store 1")
