"""Optional facts: each field reads back as it was meant, each wrong value has its code and place."""

import re
from pathlib import Path

import attrs
import pytest
import yaml
from trait_cases import AROUND, GOOD, WRONG

from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.project import Project
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import ActorTraits, ChannelTraits, ProjectKind, RequestTraits
from servicemodel.reading import read_model
from servicemodel.reading.shape import ENTRIES
from servicemodel.views.problems import problem_text

MODELS = Path(__file__).parents[1] / "models"


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
        assert field in {each.name for each in attrs.fields(Project)}
        return
    assert said(section, field, written(tmp_path, section, field, "null")) is None


def test_every_field_of_the_traits_is_shown_to_read_back():
    shown = {(section, field) for section, field, *_ in GOOD}
    of = {Section.ACTORS: ActorTraits, Section.CHANNELS: ChannelTraits, Section.REQUESTS: RequestTraits}
    assert shown >= {(section, field.name) for section, kind in of.items() for field in attrs.fields(kind)}
    assert shown >= {(Section.PROJECTS, field.name) for field in attrs.fields(Project) if field.name != "id"}


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
    assert projects["desk"].name == Text("Service desk", "服务台")
    assert (projects["desk"].kind, projects["desk"].order) == (ProjectKind.SYSTEM, 2)
    assert projects["store_1"].name == Text("store 1", "store 1")
