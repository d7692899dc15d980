"""The file of editions: policies by party, and every mistake with its place and the nearest guess."""

import pytest

from servicemodel import pipeline
from servicemodel.domain.disclosure import Why
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading import formats


def read(folder, text):
    path = folder / "editions.yaml"
    path.write_text(text, encoding="utf-8")
    return formats.read_editions(path, pipeline.read("proactive"))


def test_no_file_and_an_empty_file_hold_no_edition(tmp_path):
    assert formats.read_editions(tmp_path / "editions.yaml", pipeline.read("proactive")) == {}
    assert read(tmp_path, "# nothing yet\n") == {}
    assert formats.editions_file("proactive") is None
    assert formats.editions_file(str(tmp_path / "model.yaml")) == tmp_path / "editions.yaml"


def test_an_entry_adds_to_what_is_usual(tmp_path):
    text = "- for: dealer\n  actors: tech\n  topics: [market.demand]\n  figures: [hotline.cost_per_contact]\n"
    policy = read(tmp_path, text)["dealer"]
    assert policy.readers == ("dealer",)
    assert policy.money
    assert (Ref(Section.ACTORS, "tech"), Why.STATED) in policy.withheld
    assert (Ref(Section.TOPICS, "market.demand"), Why.STATED) in policy.withheld
    assert any(why is not Why.STATED for _, why in policy.withheld)
    assert policy.figures == ((Ref(Section.CHANNELS, "hotline"), "cost_per_contact"),)


def test_what_is_usual_can_be_left_out(tmp_path):
    policy = read(tmp_path, "- for: dealer\n  usual: false\n")["dealer"]
    assert (policy.withheld, policy.figures, policy.money) == ((), (), False)
    assert read(tmp_path, "- {for: client, figures: money}\n")["client"].money


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "guess"),
    [
        ("for: dealer\n", 1, 1, "FIL47", ""),
        ("- for: dealr\n", 1, 8, "FIL47", "dealer"),
        ("- for: dealer\n  topics: [market.compettitor]\n", 2, 12, "FIL47", "market.competitor"),
        ("- for: dealer\n  figures: [hotline.cost_per_contac]\n", 2, 13, "FIL47", "hotline.cost_per_contact"),
        ("- for: dealer\n  secret: yes\n", 2, 3, "FIL02", ""),
        ("- for: dealer\n- for: dealer\n", 2, 3, "FIL47", ""),
        ("- topics: []\n", 1, 3, "FIL03", ""),
        ("- [\n", 1, 1, "FIL10", ""),
    ],
)
def test_a_mistake_has_its_place_and_the_nearest_guess(tmp_path, text, line, column, code, guess):
    with pytest.raises(ProblemsFound) as found:
        read(tmp_path, text)
    problem = found.value.problems[0]
    assert (problem.place.line, problem.code[:4]) == (line, code[:4])
    if code in {"FIL47", "FIL02"}:
        assert (problem.place.column, problem.code, problem.guess) == (column, code, guess)


def test_all_mistakes_are_told_in_one_run(tmp_path):
    with pytest.raises(ProblemsFound) as found:
        read(tmp_path, "- for: dealr\n  topics: [nothing.such]\n- for: dealer\n  actors: [tehc]\n")
    assert len(found.value.problems) == 3
