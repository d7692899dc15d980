"""Editions: no document of one holds a word of what is withheld, and none moves with it."""

import json
import re
from datetime import date, timedelta
from functools import cache

import attrs
import pytest
from cli_driver import obey, written
from edition_probe import BOTH, EDITIONS, MODEL, MONEY, bytes_of, hidden_words, made, pattern, texts

from servicemodel import pipeline
from servicemodel.domain.readership import readers, usual
from servicemodel.domain.ref import Ref, Section
from servicemodel.reading import formats

LIBRARY = (("proactive", "dealer"), ("proactive", "supplier"), ("q-company", "customers"))
DOCUMENTS = [
    "deck.en.pptx",
    "deck.zh.pptx",
    "questions.en.md",
    "questions.zh.md",
    "report.html",
    "report.json",
    "workbook.xlsx",
]


@pytest.fixture
def stated(place):
    """A small model with editions beside it."""
    place.joinpath("model.yaml").write_text(MODEL, encoding="utf-8")
    place.joinpath("editions.yaml").write_text(EDITIONS, encoding="utf-8")
    return place / "model.yaml"


@cache
def program_words():
    """Texts of documents about other things: what they say is said by the program itself."""
    from servicemodel.views.catalogue import plates

    heads = " ".join(f"{rule} {head}" for rule, head in plates().values())
    return heads + " ".join(path.read_text(encoding="utf-8") for path in _sources())


def _sources():
    from pathlib import Path

    import servicemodel

    return sorted((Path(servicemodel.__file__).parent / "views").rglob("*.*[yj2]"))


def policy_of(model, whole, party):
    path = formats.editions_file(model)
    told = formats.read_editions(path, whole) if path else {}
    return told.get(party) or usual(whole, readers(whole, party))


def untold(model, party):
    """The whole model and what an edition of it shows."""
    whole = pipeline.read(str(model))
    return whole, pipeline.disclose(pipeline.assess(whole), policy_of(str(model), whole, party))


def leaks(folder, model, party):
    """Hidden ids and names that stand in a document, but for words of shown elements and of the program."""
    whole, found = untold(model, party)
    shown = repr([found.model.section(section) for section in Section])
    said = texts(folder)
    for words in hidden_words(whole, found):
        looked = pattern(words)
        # A plain search first: it is a hundred times faster than the pattern.
        inside = [(name, text) for name, text in said.items() if words in text]
        if inside and not looked.search(shown) and not looked.search(program_words()):
            yield from ((words, name) for name, text in inside if looked.search(text))


@pytest.mark.parametrize(("model", "party"), LIBRARY)
def test_no_document_of_an_edition_names_what_is_withheld_or_an_amount_of_money(place, model, party):
    folder = made(model, party, place / "edition")
    assert written(folder) == DOCUMENTS
    assert list(leaks(folder, model, party)) == []
    words = {name: text for name, text in texts(folder).items() if _is_prose(name)}
    assert [name for name, text in words.items() if MONEY.search(_without_addresses(text))] == []
    digest = pipeline.read(model).file.sha256[:12]
    assert [name for name, text in texts(folder).items() if digest in text] == []


def _is_prose(name):
    return not name.endswith((".jpeg", ".png", ".emf"))


def _without_addresses(text):
    """Addresses of cells and the program of the page look like money."""
    return re.sub(
        r"\$[A-Z]{1,3}\$\d+|<definedName.*?</definedName>|<script>.*?</script>", "", text, flags=re.S
    )


def test_the_words_of_an_edition_stand_on_every_document(stated, place):
    folder = made(stated, "dealer", place / "edition")
    said = texts(folder)
    starts = {"en": "Edition for Northern dealer: every figure", "zh": "北方经销商专用版："}
    for language, start in starts.items():
        assert start in said["report.html"]
        assert start in said["report.json"]
        assert start in said[f"questions.{language}.md"]
        assert start in said[f"deck.{language}.pptx!ppt/slides/slide1.xml"]
        notes = [t for n, t in said.items() if n.startswith(f"deck.{language}.pptx!ppt/notesSlides/notes")]
        assert notes
        assert all(start in each for each in notes)
        assert start in said["workbook.xlsx!xl/sharedStrings.xml"]
    edition = json.loads((folder / "report.json").read_text(encoding="utf-8"))["edition"]
    assert edition["readers"] == ["dealer"]
    assert list(leaks(folder, stated, "dealer")) == []


def test_the_whole_is_no_edition(stated, place):
    assert obey("report", stated, "-q", "--steps", "0") == 0
    assert json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))["edition"] is None
    said = texts(place / "out")
    assert MONEY.search(said["report.html"])
    whole, found = untold(stated, "dealer")
    assert any(pattern(words).search(said["report.html"]) for words in hidden_words(whole, found))


def bent(model, gone, also_names):
    """``model`` with other numbers in what is ``gone``, and with other names if wanted."""

    def other(part):
        if isinstance(part, pipeline_value()):
            return attrs.evolve(part, number=part.number * 0.37, low=None, high=None, distribution=None)
        if isinstance(part, tuple):
            return tuple(other(each) for each in part)
        if attrs.has(type(part)) and type(part).__name__ in {"Fidelity", "Delay", "ActorTraits"}:
            return _each(part, other)
        return part

    sections = {}
    for section in Section:
        sections[section.value] = tuple(
            renamed(_each(each, other), also_names) if Ref(section, each.id) in gone else each
            for each in model.section(section)
        )
    return attrs.evolve(model, **sections)


def renamed(element, wanted):
    from servicemodel.domain.text import Text

    name = getattr(element, "name", None)
    return attrs.evolve(element, name=Text("Zzyzx", "某某某")) if wanted and name else element


def pipeline_value():
    from servicemodel.domain.value import Value

    return Value


def _each(holder, other):
    fields = {field.name: other(getattr(holder, field.name)) for field in attrs.fields(type(holder))}
    return attrs.evolve(holder, **fields)


@pytest.mark.parametrize("party", ["dealer", "client"])
def test_other_numbers_and_names_behind_the_curtain_give_the_same_bytes(stated, place, monkeypatch, party):
    first = bytes_of(made(stated, party, place / "first"))
    whole, found = untold(stated, party)
    gone = {ref for ref, _ in found.removed}
    assert {ref.id for ref in gone} >= {"quickfix", "leaflet"}
    other = bent(whole, gone, also_names=True)
    other = attrs.evolve(
        other,
        channels=tuple(
            attrs.evolve(each, cost_per_contact=attrs.evolve(each.cost_per_contact, number=99.0))
            for each in other.channels
        ),
        file=attrs.evolve(whole.file, sha256="0" * 64, path="elsewhere/secret.yaml"),
    )
    assert other != whole
    monkeypatch.setattr(pipeline, "read", lambda *_, **__: other)
    second = bytes_of(made(stated, party, place / "second"))
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []


FINDING = "ASY01@dealer@product.operation@knows-less"
BESIDE = {
    "layout.yaml": "actors_and_flows:\n  boxes:\n    maker: [10, 20]\n    quickfix: [400, 90]\n",
    "findings.yaml": f"findings:\n  {FINDING}:\n    owner: Quickfix Ltd\n",
    "servicemodel.toml": f'[tool.servicemodel.check]\nseverity = {{ "{FINDING}" = "low" }}\n',
}


def test_files_beside_the_model_do_not_come_into_an_edition(stated, place):
    plain = bytes_of(made(stated, "dealer", place / "plain"))
    whole = findings_of(stated, place / "whole")
    for name, text in BESIDE.items():
        place.joinpath(name).write_text(text, encoding="utf-8")
    assert findings_of(stated, place / "settled") != whole
    again = bytes_of(made(stated, "dealer", place / "again"))
    assert [name for name in plain if plain[name] != again[name]] == []


def test_who_accepted_what_is_for_the_firm_alone(stated, place):
    assert obey("report", stated, "-q", "--steps", "0", "--for", "dealer", "-o", place / "one") == 0
    told = json.loads((place / "one" / "report.json").read_text(encoding="utf-8"))["findings"]
    id = next(each["id"] for each in told if each["outcome"] == "violated")
    until = date.today() + timedelta(days=30)
    entry = f"- {{finding: {id}, reason: we hide it, by: head of secrets, until: {until}}}\n"
    place.joinpath("accepted.yaml").write_text(entry, encoding="utf-8")
    assert obey("report", stated, "-q", "--steps", "0", "-o", place / "firm", "--lang", BOTH) == 0
    assert any("head of secrets" in text for text in texts(place / "firm").values())
    for name, text in texts(made(stated, "dealer", place / "edition")).items():
        assert "head of secrets" not in text, name
        assert "we hide it" not in text, name


def findings_of(model, folder):
    """The findings of the report on the whole model."""
    assert obey("report", model, "-q", "--steps", "0", "-o", folder) == 0
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))["findings"]


def test_an_edition_stands_in_a_folder_of_its_own(stated, place):
    assert obey("deck", stated, "-q", "--for", "dealer") == 0
    assert obey("workbook", stated, "-q", "--for", "dealer") == 0
    assert written(place / "out") == ["for-dealer/deck.en.pptx", "for-dealer/workbook.xlsx"]


@pytest.mark.parametrize("command", ["report", "deck", "workbook"])
def test_an_unknown_party_is_guessed_and_nothing_is_written(stated, place, capsys, command):
    assert obey(command, stated, "--for", "deeler") == 2
    told = capsys.readouterr().err
    assert "nobody in" in told
    assert "dealer" in told
    assert not (place / "out").exists()
    assert not (place / "workbook.xlsx").exists()


def test_the_workbook_of_an_edition_does_not_come_back(stated, place, capsys):
    before = stated.read_bytes()
    assert obey("workbook", stated, "-q", "--for", "dealer", "-o", "case.xlsx") == 0
    assert obey("workbook", "import", stated, "case.xlsx") == 2
    told = capsys.readouterr().err
    assert "error: this workbook is an edition for one party" in told
    assert "--> case.xlsx" in told
    assert stated.read_bytes() == before
    assert obey("workbook", "import", stated, "case.xlsx", "--lang", "zh") == 2
    assert "专用版" in capsys.readouterr().err


def test_for_goes_with_a_whole_export_only(stated, capsys):
    assert obey("workbook", "export", stated, "--only", "questions", "--for", "dealer") == 2
    assert "--for goes with a whole export only" in capsys.readouterr().err


def test_slides_of_people_do_not_move_between_the_whole_and_an_edition(stated, place, capsys):
    assert obey("deck", stated, "-q", "-o", "same") == 0
    assert obey("deck", stated, "-q", "-o", "same", "--for", "dealer") == 2
    assert "is a deck of the whole model, not one for dealer" in capsys.readouterr().err
    assert obey("deck", stated, "-q", "-o", "same", "--for", "dealer", "--fresh") == 0
    assert obey("deck", stated, "-q", "-o", "same", "--for", "dealer") == 0
    assert obey("deck", stated, "-q", "-o", "same") == 2
    assert "is a deck for dealer" in capsys.readouterr().err
