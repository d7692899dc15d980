"""``deck``: what it writes, prints and refuses, as typed by a person."""

import io
import os
from pathlib import Path

import pytest
from cli_driver import obey, written
from pptx import Presentation
from pptx.util import Inches


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Few samples: the words of the command line are the matter here."""
    from servicemodel.cli import walk

    monkeypatch.setattr(walk.weighed, "__defaults__", ((), None, 40, 1))


def test_a_deck_is_written_for_each_language(small, capsys):
    assert obey("deck", "model.yaml", "--lang", "zh,en") == 0
    assert written(small.parent / "out") == ["deck.en.pptx", "deck.zh.pptx"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "servicemodel deck model.yaml --check" in said.err


def test_the_ghost_prints_titles_alone_and_writes_nothing(small, capsys):
    assert obey("deck", "model.yaml", "--ghost", "--lang", "en,zh") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines[:8]] == list("12345678")
    assert "附录" in "".join(lines)
    assert not (small.parent / "out").exists()


def test_the_check_of_a_new_deck_is_good_and_writes_nothing(small, capsys):
    assert obey("deck", "model.yaml", "--check") == 0
    assert "in order" in capsys.readouterr().err
    assert not (small.parent / "out").exists()


def planted(path):
    deck = Presentation(path)
    deck.slides[0].shapes.title.text_frame.paragraphs[0].runs[0].text = "Saves 38 % at once"
    deck.save(path)


def test_the_check_finds_a_number_typed_by_hand_and_an_update_mends_it(small, capsys):
    assert obey("deck", "model.yaml") == 0
    path = Path("out/deck.en.pptx")
    before = path.read_bytes()
    planted(path)
    assert obey("deck", "model.yaml", "--check") == 1
    assert f"{path}:1: unbacked: no figure stands behind 38" in capsys.readouterr().out
    assert obey("deck", "model.yaml", "--check", "--lang", "zh") == 0
    assert obey("deck", "model.yaml", "--update") == 0
    assert obey("deck", "model.yaml", "--check") == 0
    assert len(path.read_bytes()) == len(before)


def test_slides_of_people_are_kept_and_told(small, capsys):
    assert obey("deck", "model.yaml") == 0
    deck = Presentation("out/deck.en.pptx")
    deck.slides.add_slide(deck.slide_layouts[6])
    deck.save("out/deck.en.pptx")
    assert obey("deck", "model.yaml") == 0
    assert "kept 1 slide that" in capsys.readouterr().err
    assert obey("deck", "model.yaml", "--fresh") == 0
    assert "kept" not in capsys.readouterr().err


def test_the_settings_beside_the_model_name_the_template(small, capsys):
    wide = Presentation()
    wide.slide_width, wide.slide_height = Inches(13.333), Inches(7.5)
    wide.core_properties.keywords = "ours"
    (small.parent / "look").mkdir()
    wide.save(str(small.parent / "look" / "client.pptx"))
    table = '[tool.servicemodel.deck]\ntemplate = "look/client.pptx"\n'
    (small.parent / "servicemodel.toml").write_text(table, encoding="utf-8")
    assert obey("deck", "model.yaml") == 0
    assert Presentation("out/deck.en.pptx").core_properties.keywords == "ours"
    assert obey("check", "model.yaml", "--show-settings") in {0, 1}
    assert 'deck.template = "look/client.pptx"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("[tool.servicemodel]\ndeck = 1", "servicemodel.toml:2:1"),
        ("[tool.servicemodel.deck]\ntemplat = 'a.potx'", "template"),
        ("[tool.servicemodel.deck]\ntemplate = 3", "must be a file"),
        ("[tool.servicemodel.deck]\ntemplate = '../a.potx'", "no file inside the folder"),
    ],
)
def test_a_template_in_the_settings_is_checked(table, said, small, capsys):
    (small.parent / "servicemodel.toml").write_text(table + "\n", encoding="utf-8")
    assert obey("deck", "model.yaml") == 2
    assert said in capsys.readouterr().err
    assert not (small.parent / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--update",), "there is no deck to update"),
        (("--update", "--fresh"), "exclude each other"),
        (("--template", "none.potx"), "cannot read none.potx"),
        (("--template", "model.yaml"), "cannot use model.yaml: it is not a PowerPoint file"),
    ],
    ids=["update", "both", "missing", "other"],
)
def test_what_cannot_be_is_refused_with_code_2_and_nothing_is_written(words, said, small, capsys):
    assert obey("deck", "model.yaml", *words) == 2
    assert said in capsys.readouterr().err
    assert not (small.parent / "out").exists()


def test_a_deck_that_is_none_is_refused_and_left_alone(small, capsys):
    Path("out").mkdir()
    Path("out/deck.en.pptx").write_bytes(b"mine")
    assert obey("deck", "model.yaml") == 2
    assert Path("out/deck.en.pptx").read_bytes() == b"mine"
    assert "--fresh" in capsys.readouterr().err


def test_without_the_library_the_install_line_is_said(small, monkeypatch, capsys):
    import sys

    monkeypatch.setitem(sys.modules, "pptx", None)
    assert obey("deck", "model.yaml") == 3
    assert "servicemodel[office]" in capsys.readouterr().err
    assert obey("deck", "model.yaml", "--ghost") == 0


INPUTS = Path(os.environ.get("SERVICEMODEL_INPUTS") or Path(__file__).parents[3] / "shared" / "inputs")
ARCHI = INPUTS / "models" / "archimate" / "Archisurance.archimate"


@pytest.mark.skipif(not ARCHI.is_file(), reason="needs the open model of an insurer")
def test_a_deck_of_the_open_insurer_model_passes_the_check(place, capsys):
    assert obey("import", ARCHI, "-o", "model.yaml") == 0
    assert obey("deck", "model.yaml", "--lang", "en,zh") == 0
    assert obey("deck", "model.yaml", "--lang", "en,zh", "--check") == 0
    assert "in order" in capsys.readouterr().err
    deck = Presentation(io.BytesIO(Path("out/deck.zh.pptx").read_bytes()))
    assert len(deck.slides) >= 8
