"""Broken files, one for each wording of each problem code; ``¦`` stands before the place of the problem."""

import os

import pytest

from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading import read_model
from servicemodel.reading.composing import MOST_PARTS
from servicemodel.reading.including import join
from servicemodel.reading.model_source import MOST_BYTES, Found
from servicemodel.views.problems import FILE_PLATES

HEAD = "servicemodel: 1\n"
FIRM = HEAD + "actors: {firm: {kind: core_firm}, cust: {kind: end_customer}}\n"
FLOW = FIRM + "flows: {ask: {from: cust, to: firm, topic: service.price, "
DECIDES = HEAD + "actors: {a: {kind: contact_employee, "
NEED = FIRM + "needs: {n: {actor: firm, topic: service.price, level: "

CORPUS = [
    ("FIL02", "", FLOW + "¦coverge: 1}}"),
    ("FIL02", "", HEAD + "¦flowz: {}"),
    ("FIL02", "", NEED + "{value: 1, ¦sourse: x}}}"),
    ("FIL03", "", HEAD + "actors: {a: {kind: ¦FrontOfice}}"),
    ("FIL03", "", NEED + "¦goood}}"),
    ("FIL04", "share", NEED + "¦1.4}}"),
    ("FIL04", "share", HEAD + "populations: {p: {parts: {a: ¦0, b: 1}}}"),
    ("FIL04", "percent", NEED + "¦14}}"),
    ("FIL04", "negative", NEED + "¦-0.2}}"),
    ("FIL04", "negative", FLOW + "delay: ¦-2 days}}"),
    ("FIL04", "least", NEED + "{successes: 0, trials: ¦0}}}"),
    ("FIL04", "most", FLOW + "per_year: ¦1e300}}"),
    ("FIL04", "positive", HEAD + "actors: {a: {kind: agent, population: ¦0}}"),
    ("FIL04", "below_one", HEAD + "actors: {a: {kind: agent, shrinkage: ¦1}}"),
    ("FIL04", "whole", HEAD + "actors: {a: {kind: agent, seats: ¦2.5}}"),
    ("FIL04", "finite", NEED + "¦.nan}}"),
    ("FIL04", "finite", FLOW + "per_year: ¦1e999}}"),
    ("FIL04", "finite", FLOW + "delay: ¦1e999 days}}"),
    ("FIL05", "", FIRM + "flows: {¦ask: {from: cust, topic: service.price}}"),
    ("FIL05", "", FIRM + "flows: {¦ask: {from: cust, to: firm}}"),
    ("FIL05", "", HEAD + "actors: {¦a: {}}"),
    ("FIL05", "", NEED[: -len("level: ")] + "¦level: {grade: declared}}}"),
    ("FIL06", "form", HEAD + "actors: {a: ¦front_office}"),
    ("FIL06", "form", HEAD + "actors: {a: {kind: dealer, part_of: ¦3}}"),
    ("FIL06", "form", FLOW + "delay: ¦[2 days]}}"),
    ("FIL06", "yes_no", HEAD + "illustrative: ¦yes"),
    ("FIL06", "number_as_text", NEED + "¦80 %}}"),
    ("FIL06", "number_as_text", HEAD + "actors: {a: {kind: dealer, population: ¦12_000}}"),
    ("FIL06", "hours", FIRM + "requests: {r: {from: cust, by_hour: ¦[1]}}"),
    ("FIL06", "empty", HEAD + "name: ¦''"),
    ("FIL06", "empty", HEAD + "populations: {p: {parts: ¦{}}}"),
    ("FIL06", "section", HEAD + "actors: ¦[front]"),
    ("FIL07", "duration", FLOW + "delay: ¦2}}"),
    ("FIL07", "duration", FLOW + "delay: ¦2 fortnights}}"),
    ("FIL07", "rate", HEAD + "topics: {service.price: {volatility: ¦0.1}}"),
    ("FIL07", "rate", HEAD + "topics: {service.price: {volatility: ¦2 days}}"),
    ("FIL07", "money", HEAD + "channels: {c: {medium: phone, cost_per_contact: ¦5 dollars}}"),
    ("FIL07", "currency", HEAD + "channels: {c: {medium: phone, cost_per_contact: ¦5 EUR}}"),
    ("FIL07", "currency_code", HEAD + "currency: ¦dollar"),
    ("FIL07", "no_number", HEAD + "channels: {c: {medium: phone, cost_per_contact: ¦$5}}"),
    ("FIL08", "", HEAD + "actors: {a: {kind: dealer}, ¦a: {kind: agent}}"),
    ("FIL08", "", HEAD + "actors: {}\n¦actors: {}"),
    ("FIL09", "ascii", HEAD + "actors: {¦Front Office: {kind: front_office}}"),
    ("FIL09", "unicode", HEAD + "actors: {¦前台: {kind: front_office}}"),
    ("FIL09", "topic", HEAD + "topics: {¦Service.price: {}}"),
    ("FIL10", "", FIRM + "flows: {ask: {from: cust, to: ¦form, topic: service.price}}"),
    ("FIL10", "", FLOW + "closes: ¦asc}}"),
    ("FIL10", "", FLOW + "permission: ¦consent}}"),
    ("FIL10", "", FLOW + "channel: ¦phone}}"),
    ("FIL10", "", FLOW + "about: [cust, ¦north]}}"),
    ("FIL10", "", HEAD + "actors: {a: {kind: dealer, part_of: ¦b}}"),
    ("FIL10", "", FIRM + "requests: {r: {from: cust, requires: [{actor: ¦frm, topic: service.price}]}}"),
    ("FIL10", "branch", FIRM + "needs: {n: {actor: firm, topic: ¦service, level: 1}}"),
    ("FIL10", "empty_branch", FIRM + "flows: {ask: {from: cust, to: firm, topics: [¦service]}}"),
    ("FIL10", "deed", HEAD + "projects: {p: {kind: norms, order: 1, does: [¦PA-99]}}"),
    ("FIL11", "part_of", HEAD + "actors: {a: {kind: sales, part_of: ¦b}, b: {kind: sales, part_of: a}}"),
    ("FIL11", "after", HEAD + "projects: {a: {kind: norms, order: 1, after: ¦a}}"),
    ("FIL11", "population", HEAD + "populations: {a: {parts: {¦b: 1}}, b: {parts: {a: 1}}}"),
    ("FIL12", "sum", HEAD + "populations: {¦p: {parts: {a: 0.6, b: 0.5}}}"),
    ("FIL12", "control", DECIDES + "¦control: {organisation: 0.8, contact_person: 0.3, customer: 0}}}"),
    ("FIL12", "two", HEAD + "populations: {p: {parts: {a: 1}}, q: {parts: {¦a: 1}}}"),
    ("FIL13", "itself", FLOW + "closes: ¦ask}}"),
    (
        "FIL13",
        "direction",
        FLOW + "kind: request}, b: {from: cust, to: firm, topic: service.price, closes: ¦ask}}",
    ),
    ("FIL13", "kind", FLOW + "kind: order}, b: {from: firm, to: cust, topic: service.price, closes: ¦ask}}"),
    ("FIL14", "tab", HEAD + "actors:\n¦\tfirm: {kind: core_firm}"),
    ("FIL14", "colon", HEAD + "name: Q Company¦: service"),
    ("FIL14", "no_colon", HEAD + "actors\n¦flows: {}"),
    ("FIL14", "quote", HEAD + 'name: ¦"Q Company\nflows: {}'),
    ("FIL14", "bracket", HEAD + "actors: ¦{a: {kind: dealer}\nflows: {}"),
    ("FIL14", "escape", HEAD + 'name: "Q¦\\q"'),
    ("FIL14", "dash", HEAD + "actors: ¦- a"),
    ("FIL14", "start", HEAD + "name: ¦@home"),
    ("FIL14", "indent", HEAD + "actors:\n   a: {kind: dealer}\n  ¦b: {kind: dealer}"),
    ("FIL14", "tag", HEAD + "name: ¦!x!y z"),
    ("FIL14", "directive", "%YAML 1.2 ¦%YAML\n---\nservicemodel: 1"),
    ("FIL14", "other", HEAD + "name: *¦"),
    ("FIL15", "character", HEAD + "name: Q¦\u0007 Company"),
    ("FIL16", "depth", HEAD + "name: " + "[" * 39 + "¦" + "[" * 500),
    ("FIL17", "tag", HEAD + "name: ¦!!python/object/apply:os.system [ls]"),
    ("FIL17", "documents", HEAD + "¦---\nservicemodel: 1"),
    ("FIL17", "key", HEAD + "? ¦[a, b]\n: 1"),
    ("FIL17", "merge", HEAD + "actors: {a: {kind: dealer, <<: ¦3}}"),
    ("FIL17", "alias_unknown", HEAD + "name: ¦*there"),
    ("FIL17", "alias_circle", HEAD + "actors: &here {a: ¦*here}"),
    ("FIL18", "empty", "¦"),
    ("FIL18", "empty", "¦# only a remark"),
    ("FIL18", "no_mapping", "¦- a\n- b"),
    ("FIL18", "no_version", "¦actors: {}"),
    ("FIL18", "version", "servicemodel: ¦2"),
    ("FIL19", "missing", HEAD + "include: ¦nothing.yaml"),
    ("FIL19", "outside", HEAD + "include: ¦../other.yaml"),
    ("FIL19", "outside", HEAD + "include: ¦/etc/hostname"),
    ("FIL19", "outside", HEAD + "include: ¦link.yaml"),
    ("FIL19", "circle", HEAD + "include: ¦model.yaml"),
    ("FIL19", "twice", HEAD + "include: [part.yaml, ¦./part.yaml]"),
    ("FIL20", "half_count", NEED + "{value: 1, successes: ¦3}}}"),
    ("FIL20", "more_than_all", NEED + "{successes: ¦5, trials: 3}}}"),
    ("FIL20", "counted_grade", NEED + "{successes: 1, trials: 3, grade: ¦assumed}}}"),
    ("FIL20", "by_hour", FIRM + "requests: {r: {from: cust, by_hour: ¦[" + ", ".join(["1"] * 24) + "]}}"),
    ("FIL20", "counted_value", NEED + "{value: ¦0.5, successes: 1, trials: 3}}}"),
    ("FIL20", "interval", NEED + "{value: 0.5, low: ¦0.6}}}"),
    ("FIL20", "delay_twice", FLOW + "delay: {days: 1, value: ¦1 day}}}"),
    ("FIL20", "delay_law", FLOW + "delay: {law: ¦measured, days: 1}}}"),
    ("FIL20", "measure_missing", FLOW + "coverage: {value: 1, from: ¦firm}}}"),
    ("FIL20", "measure_unit", FLOW + "coverage: {measure: ¦handoff_delay}}}"),
    ("FIL20", "measure_key", FLOW + "coverage: {measure: closed_loop, channel: ¦phone}}}"),
    ("FIL20", "topics_twice", FLOW.replace("service.price", "¦service.price") + "topics: [service.status]}}"),
    (
        "FIL21",
        "flow_origin",
        FIRM
        + "origins: {ask: {actor: cust, topic: service.price}}\n"
        + "flows: {¦ask: {from: cust, to: firm, topic: service.price}}",
    ),
    ("FIL21", "branch", HEAD + "topics: {¦service: {}, service.price: {}}"),
    ("FIL22", "", FLOW + "addressed_by: ¦service.price}}"),
]


@pytest.fixture
def folder(tmp_path):
    """A folder with a part to include and a link that leads out of it."""
    (tmp_path / "elsewhere.yaml").write_text("servicemodel: 1\n")
    inside = tmp_path / "model"
    inside.mkdir()
    (inside / "part.yaml").write_text("channels: {}\n")
    (inside / "link.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    return inside


def problems_of(source):
    with pytest.raises(ProblemsFound) as caught:
        read_model(str(source))
    return caught.value.problems


@pytest.mark.parametrize(("code", "reason", "text"), CORPUS)
def test_a_broken_file_has_one_problem_at_its_place(folder, code, reason, text):
    before, _, after = text.partition("¦")
    model = folder / "model.yaml"
    model.write_text(before + after, encoding="utf-8", newline="")
    (problem,) = problems_of(model)
    assert (problem.code, dict(problem.facts).get("reason", "")) == (code, reason)
    assert problem.place.path == str(model)
    lines = before.split("\n")
    assert (problem.place.line, problem.place.column) == (len(lines), len(lines[-1]) + 1)
    blank = reason == "empty" and code == "FIL18"
    assert problem.excerpt == ("" if blank and not after else (before + after).split("\n")[len(lines) - 1])


BYTES = [
    ("FIL15", "encoding", "name: 核心企业与客户".encode("gb18030"), "GB18030"),
    ("FIL15", "encoding", "name: Müller & Söhne, café".encode("cp1252"), "Windows-1252"),
    ("FIL15", "encoding", "servicemodel: 1".encode("utf-16"), "UTF-16"),
    ("FIL15", "encoding", "servicemodel: 1".encode("utf-16-be"), "UTF-16"),
    ("FIL15", "encoding", "servicemodel: 1".encode("utf-32"), "UTF-32"),
    ("FIL15", "binary", b"PK\x03\x04\xff\xfe" + bytes(50), None),
    ("FIL15", "binary", bytes(range(256)), None),
    ("FIL16", "bytes", b"#" * (MOST_BYTES + 1), None),
]


@pytest.mark.parametrize(("code", "reason", "data", "encoding"), BYTES, ids=range(len(BYTES)))
def test_bytes_that_are_no_utf8_text(tmp_path, code, reason, data, encoding):
    model = tmp_path / "model.yaml"
    model.write_bytes(data)
    (problem,) = problems_of(model)
    facts = dict(problem.facts)
    assert (problem.code, facts["reason"], facts.get("encoding")) == (code, reason, encoding)


def bomb():
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 10)}]" for i in range(1, 9)]
    return "\n".join(lines)


def test_an_anchor_bomb_is_refused_before_it_goes_off(tmp_path):
    model = tmp_path / "model.yaml"
    model.write_text(bomb())
    (problem,) = problems_of(model)
    facts = (("reason", "parts"), ("limit", str(MOST_PARTS)))
    assert (problem.code, problem.facts) == ("FIL16", facts)


def test_places_that_hold_no_file(tmp_path):
    (tmp_path / "model.yaml").write_text(HEAD)
    fifo = tmp_path / "pipe.yaml"
    os.mkfifo(fifo)
    cases = {
        "missing": tmp_path / "modle.yaml",
        "folder": tmp_path,
        "special": fifo,
        "name": "q-compny",
        "no_path": "x/" + "y" * 5000 + ".yaml",
    }
    found = {reason: problems_of(source)[0] for reason, source in cases.items()}
    assert {problem.code for problem in found.values()} == {"FIL01"}
    assert {reason: dict(problem.facts)["reason"] for reason, problem in found.items()} == {
        r: r for r in cases
    }
    assert found["missing"].guess == "model.yaml"
    assert found["name"].guess == "q-company"


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    model = tmp_path / "model.yaml"
    model.write_text(HEAD)

    def refuse(*_args, **_more):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.open", refuse)
    (problem,) = problems_of(model)
    assert (problem.code, problem.facts) == ("FIL01", (("reason", "unreadable"),))


def test_a_model_of_the_library_includes_nothing():
    whole, complaints = join(Found("q-company", b"servicemodel: 1\ninclude: part.yaml\n", None))
    assert whole is not None
    assert [(complaint.code, complaint.reason) for complaint in complaints] == [("FIL19", "library")]


def test_the_number_of_included_files_is_limited(folder, monkeypatch):
    monkeypatch.setattr("servicemodel.reading.including.MOST_FILES", 1)
    (folder / "second.yaml").write_text("needs: {}\n")
    model = folder / "model.yaml"
    model.write_text(HEAD + "include: [part.yaml, second.yaml]\n")
    (problem,) = problems_of(model)
    assert (problem.code, dict(problem.facts)["reason"], problem.place.column) == ("FIL19", "many", 22)


def test_every_wording_of_every_code_has_a_file_that_triggers_it():
    elsewhere = {
        ("FIL01", reason) for reason in ("missing", "folder", "special", "name", "no_path", "unreadable")
    }
    elsewhere |= {("FIL16", "parts"), ("FIL19", "library"), ("FIL19", "many")}
    shown = {(code, reason) for code, reason, *_ in (*CORPUS, *BYTES)} | elsewhere
    wordings = {
        (code, reason) for code, plate in FILE_PLATES.items() for reason in plate.wordings if code < "FIL30"
    }
    assert shown == wordings
