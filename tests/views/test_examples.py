"""The two example models of every rule: what they show, how they read."""

from pathlib import Path

import pytest

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.rule import Family, Outcome
from servicemodel.reading import library_names
from servicemodel.views.examples import SIDES, answers, example_file, told

EXAMPLES = Path(__file__).parents[2] / "servicemodel" / "library" / "examples"
ANYTHING = Outcome.VIOLATED, Outcome.UNKNOWN
#: A model file alone shows what these rules find; rules about records need records beside it.
SHOWN = [room for room in ROOMS if room.RULE.family is not Family.EVIDENCE]
rooms = pytest.mark.parametrize("room", SHOWN, ids=lambda room: room.RULE.id)


@rooms
def test_the_wrong_one_shows_one_violation_and_the_right_one_none(room):
    found = {side: found_in(room, side) for side in SIDES}
    assert [f.outcome for f in found["wrong"] if f.outcome in ANYTHING] == [Outcome.VIOLATED]
    assert not [f for f in found["right"] if f.outcome in ANYTHING]
    assert [f for f in found["right"] if f.outcome is Outcome.SATISFIED]


def found_in(room, side):
    situation = pipeline.assess(pipeline.read(str(example_file(room.RULE, side))))
    return list(room.find(situation, room.Options()))


@rooms
@pytest.mark.parametrize("side", SIDES)
def test_an_example_is_small_and_bears_the_title_of_its_side(room, side):
    model = pipeline.read(str(example_file(room.RULE, side)))
    assert model.name == (room.RULE.title if side == "wrong" else room.RULE.right)
    assert model.illustrative
    assert 3 <= len(model.actors) <= 8
    assert all(actor.name.en != actor.name.zh for actor in model.actors)


@rooms
def test_what_differs_is_marked_and_nothing_else(room):
    wrong, right = (entries(example_file(room.RULE, side)) for side in SIDES)
    for one, other in ((wrong, right), (right, wrong)):
        marked = {name for name, text in one.items() if text.endswith("  # <-")}
        assert marked == {name for name, text in one.items() if other.get(name) != text}
    assert wrong != right


def entries(path):
    """Text of every entry by section and id."""
    found, section, id = {}, "", ""
    for line in path.read_text(encoding="utf-8").splitlines()[5:]:
        if line and not line.startswith(" "):
            section = line
        elif line.startswith("  ") and line[2] != " ":
            id = line.split(":")[0]
            found[section, id] = line
        elif line:
            found[section, id] += line
    return found


def test_there_is_no_example_without_a_rule():
    known = {example_file(room.RULE, side) for room in SHOWN for side in SIDES}
    assert set(EXAMPLES.rglob("*.*")) == known


def test_examples_are_no_models_of_the_library():
    assert not {path.stem for path in EXAMPLES.rglob("*.yaml")} & set(library_names())


@rooms
def test_what_the_rule_says_of_its_examples_names_the_right_state(room):
    said = told(room)
    assert set(said) == set(SIDES)
    assert said["wrong"] not in (room.RULE.title, room.RULE.right)


def test_a_rule_of_the_clients_own_brings_no_example(strange_room):
    assert answers(strange_room) == {}
    assert told(strange_room) == {}


@pytest.fixture
def strange_room():
    """A room whose rule has no files in the library."""

    class Strange:
        RULE = type("Rule", (), {"family": ROOMS[0].RULE.family, "name": "nowhere"})

    return Strange
