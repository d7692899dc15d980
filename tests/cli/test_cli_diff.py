"""``diff``: two files, or revisions under git; what changed, which figures moved, and why."""

import json
import subprocess
from pathlib import Path

import pytest
from cli_driver import obey, written
from measured_models import MODEL, measurements

import servicemodel

FED = MODEL.replace("coverage: 0.6", "coverage: {measure: closed_loop, value: 0.6}")


def git(place, *arguments):
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", place, *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def client(place):
    """A model under git, with the tag v1."""
    git(place, "init", "-q", "-b", "main")
    return kept(place, MODEL, "v1")


def kept(place, model, tag, figures=None):
    """The model (and figures) committed under ``tag``."""
    (place / "model.yaml").write_text(model, encoding="utf-8")
    if figures:
        (place / "measurements.json").write_text(json.dumps(figures), encoding="utf-8")
    git(place, "add", "-A")
    git(place, "commit", "-q", "-m", tag)
    git(place, "tag", tag)
    return place


def document(capsys, *arguments):
    assert obey("diff", *arguments, "--format", "json") == 0
    return json.loads(capsys.readouterr().out)


def test_two_revisions(client, capsys):
    kept(
        client,
        MODEL.replace("0.5", "0.9") + "  front_need: {actor: front, topic: customer.need, level: 1}\n",
        "v2",
    )
    found = document(capsys, "v1", "v2")
    assert [found[side]["name"] for side in ("old", "new")] == ["v1:model.yaml", "v2:model.yaml"]
    assert [(e["section"], e["id"], e["edit"], e["fields"]) for e in found["elements"]] == [
        ("flows", "pass_on", "changed", ["coverage"]),
        ("needs", "front_need", "added", []),
    ]
    (number,) = found["numbers"]
    assert (number["before"]["number"], number["after"]["number"], number["cause"]) == (0.5, 0.9, "model")
    index = {figure["name"]: figure for figure in found["figures"]}["index"]
    assert index["parts"].keys() == {"model"}
    assert index["after"]["number"] - index["before"]["number"] == pytest.approx(
        index["parts"]["model"], abs=2e-6
    )


def test_a_revision_against_the_file_at_work(client, capsys):
    (client / "model.yaml").write_text(MODEL.replace("0.5", "0.9"), encoding="utf-8")
    assert obey("diff", "v1") == 0
    out, err = capsys.readouterr()
    assert out.startswith("v1:model.yaml → model.yaml")
    assert "flows.pass_on  coverage  50 %" in out
    assert "model −" in out
    assert "next: servicemodel report model.yaml" in err


def test_nothing_changed(client, capsys):
    assert obey("diff", "v1") == 0
    assert "No difference." in capsys.readouterr().out
    assert obey("diff", "v1", "--lang", "zh", "--format", "markdown") == 0
    assert "没有差异。" in capsys.readouterr().out


def test_files_need_no_git(place, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    (place / "old.yaml").write_text(MODEL, encoding="utf-8")
    (place / "new.yaml").write_text(MODEL.replace("flows:\n  ask", "flows:\n  asks"), encoding="utf-8")
    found = document(capsys, "old.yaml", "new.yaml")
    assert {(e["id"], e["edit"]) for e in found["elements"]} == {("ask", "removed"), ("asks", "added")}


def test_a_file_named_after_its_revision_and_files_it_includes(client, capsys):
    (client / "a").mkdir()
    (client / "a" / "part.yaml").write_text("permissions: {consent: {granted: true}}\n", encoding="utf-8")
    (client / "a" / "other.yaml").write_text(MODEL + "include: part.yaml\n", encoding="utf-8")
    git(client, "add", "-A")
    git(client, "commit", "-q", "-m", "more")
    git(client, "tag", "v2")
    (client / "a" / "part.yaml").unlink()
    found = document(capsys, "v1", "v2:a/other.yaml")
    assert [(e["section"], e["id"]) for e in found["elements"]] == [("permissions", "consent")]


def test_from_a_folder_below_the_top_of_the_clone(client, capsys, monkeypatch):
    below = client / "clients" / "b"
    below.mkdir(parents=True)
    (below / "model.yaml").write_text(MODEL, encoding="utf-8")
    git(client, "add", "-A")
    git(client, "commit", "-q", "-m", "b", "--allow-empty")
    git(client, "tag", "v3")
    monkeypatch.chdir(below)
    (below / "model.yaml").write_text(MODEL.replace("0.5", "0.6"), encoding="utf-8")
    found = document(capsys, "v3")
    assert found["old"]["name"] == "v3:clients/b/model.yaml"
    assert [e["id"] for e in found["elements"]] == ["pass_on"]


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        (measurements(60), measurements(30, sha256="b" * 64, import_id="i2"), "evidence"),
        (measurements(60), measurements(30, import_id="i2"), "method"),
        (measurements(60), measurements(30, version="0.2.0"), "method"),
    ],
    ids=["other records", "other mapping", "other program"],
)
def test_figures_tell_evidence_from_method(old, new, cause, client, capsys):
    kept(client, FED, "v2", old)
    kept(client, FED, "v3", new)
    found = document(capsys, "v2", "v3")
    assert found["elements"] == []
    (number,) = found["numbers"]
    assert (number["id"], number["field"], number["measure"], number["cause"]) == (
        "ask",
        "coverage",
        "closed_loop",
        cause,
    )
    assert {c for figure in found["figures"] for c in figure["parts"]} == {cause}


def test_a_model_and_its_records_changed_together_are_told_apart(client, capsys):
    kept(client, FED, "v2", measurements(60))
    kept(client, FED.replace("0.5", "0.9"), "v3", measurements(30, sha256="b" * 64, import_id="i2"))
    found = document(capsys, "v2", "v3")
    assert {(n["id"], n["cause"]) for n in found["numbers"]} == {("ask", "evidence"), ("pass_on", "model")}
    index = found["figures"][0]
    assert list(index["parts"]) == ["evidence", "model"]
    assert index["parts"]["model"] < 0 < index["parts"]["evidence"]
    parts = sum(index["parts"].values())
    assert index["after"]["number"] - index["before"]["number"] == pytest.approx(parts, abs=2e-6)
    assert obey("diff", "v2", "v3", "--lang", "zh") == 0
    out = capsys.readouterr().out
    assert "证据（closed_loop）" in out
    assert "模型 −" in out


def test_another_program_is_named(client, capsys):
    kept(client, FED, "v2", measurements(60))
    kept(client, FED, "v3", measurements(30, version="0.2.0"))
    assert obey("diff", "v2", "v3") == 0
    assert "measured by servicemodel 0.1.0 and 0.2.0" in capsys.readouterr().out


def test_markdown_cells_cannot_be_broken_out_of(place, capsys):
    (place / "old.yaml").write_text(MODEL, encoding="utf-8")
    evil = MODEL.replace("tech: {kind", "tech: {name: 'a|b <b> `x`', kind")
    (place / "new.yaml").write_text(evil, encoding="utf-8")
    assert obey("diff", "old.yaml", "new.yaml", "--format", "markdown") == 0
    out = capsys.readouterr().out
    assert "| Δ | actors.tech | a\\|b &lt;b> \\`x\\` | name |" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("v9",), "no file and no revision 'v9'"),
        (("v1:other.yaml",), "no file other.yaml in revision v1"),
        (("--", "--upload-pack=x"), "no file and no revision"),
        ((), "two versions are compared"),
        (("v1", "v1", "v1"), "two versions are compared"),
    ],
)
def test_what_is_not_there_ends_with_code_2(arguments, said, client, capsys):
    before = written(client)
    assert obey("diff", *arguments) == 2
    assert said in capsys.readouterr().err
    assert written(client) == before


def test_without_git_a_revision_ends_with_code_3(client, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert obey("diff", "v1") == 3
    err = capsys.readouterr().err
    assert "git is not installed" in err
    assert "git-scm.com" in err


def test_outside_a_clone(place, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(place.parent))
    (place / "model.yaml").write_text(MODEL, encoding="utf-8")
    assert obey("diff", "v1") == 2
    assert "is not under git" in capsys.readouterr().err


def test_problems_of_a_revision_name_the_revision(client, capsys):
    (client / "parts").mkdir()
    (client / "parts" / "p.yaml").write_text("needs: {n: {actor: tech, topic: customer.need, level: 8}}\n")
    kept(client, MODEL.replace("0.5", "5") + "include: parts/p.yaml\n", "v2")
    (client / "model.yaml").write_text(MODEL, encoding="utf-8")
    assert obey("diff", "v2") == 2
    err = capsys.readouterr().err
    assert "--> v2:model.yaml:" in err
    assert "--> v2:parts/p.yaml:1:" in err
    assert "tmp" not in err


def test_the_yearly_bill_is_a_figure_with_its_cause(place, capsys):
    text = (Path(servicemodel.__file__).parent / "library" / "q-company.yaml").read_text(encoding="utf-8")
    for name, loss in (("old", "60"), ("new", "90")):
        (place / f"{name}.yaml").write_text(
            text.replace("loss: 60 USD", f"loss: {loss} USD"), encoding="utf-8"
        )
    (bill,) = document(capsys, "old.yaml", "new.yaml")["figures"]
    assert bill["name"] == "cost_known"
    assert bill["parts"]["model"] == pytest.approx(
        bill["after"]["number"] - bill["before"]["number"], abs=0.01
    )
    assert bill["parts"]["model"] > 0
    assert obey("diff", "old.yaml", "new.yaml") == 0
    assert "known lines only" in capsys.readouterr().out
