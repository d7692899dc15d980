"""Lists of rooms are what stands on the disk, and every room has its pages."""

import pytest
from tree import PACKAGE, ROOT, module, python

from servicemodel.analyses import ROOMS
from servicemodel.cli.front import COMMANDS, module_of
from servicemodel.views import pictures

ROOM_FILES = tuple(path for path in (PACKAGE / "analyses").glob("*/*.py") if not path.name.startswith("_"))


def test_the_list_of_rooms_is_the_disk():
    assert sorted(room.__name__ for room in ROOMS) == sorted(module(path) for path in ROOM_FILES)


def test_rules_are_named_after_their_rooms_and_ids_are_unique():
    assert [room.RULE.name for room in ROOMS] == [room.__name__.rpartition(".")[2] for room in ROOMS]
    ids = [room.RULE.id for room in ROOMS]
    assert len(set(ids)) == len(ids)
    assert all(room.RULE.id.startswith(room.RULE.family.value) for room in ROOMS)


def test_the_list_of_pictures_is_the_disk():
    on_disk = {path.stem for path in (PACKAGE / "views" / "pictures").glob("*.py")} - {"__init__"}
    listed = [picture.__name__.rpartition(".")[2] for picture in pictures.PICTURES]
    assert sorted(listed) == sorted(on_disk)
    assert listed == [picture.NAME for picture in pictures.PICTURES]


def test_the_list_of_commands_is_the_disk():
    on_disk = {path.stem for path in python(PACKAGE / "cli" / "commands")} - {"__init__"}
    assert {module_of(name) for name in COMMANDS} == on_disk


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.name)
def test_a_room_has_its_pages(room):
    family, name = room.__name__.split(".")[-2:]
    specs = ROOT / "specs" / family
    assert (specs / f"{name}.feature").is_file()
    assert (specs / f"{name}.zh.feature").is_file()
    assert (ROOT / "docs" / "catalogue" / f"{name}.md").is_file()


def test_every_page_has_its_room():
    rooms = {tuple(room.__name__.split(".")[-2:]) for room in ROOMS}
    features = {
        (path.parent.name, path.name.removesuffix(".feature").removesuffix(".zh"))
        for path in (ROOT / "specs").glob("*/*.feature")
        if path.parent.name not in {"journeys", "planning"}
    }
    pages = {path.stem for path in (ROOT / "docs" / "catalogue").glob("*.md")} - {"README"}
    assert features == rooms
    assert pages == {name for _, name in rooms}


def test_every_journey_is_told_in_both_languages():
    told = {path.name for path in (ROOT / "specs" / "journeys").glob("*.feature")}
    english = {name.removesuffix(".feature") for name in told if not name.endswith(".zh.feature")}
    chinese = {name.removesuffix(".zh.feature") for name in told if name.endswith(".zh.feature")}
    assert english == chinese != set()
