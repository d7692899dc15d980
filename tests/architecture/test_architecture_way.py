"""The way of the data leads up: no two modules call each other back and forth while the program runs.

Import contracts do not see a function that is handed over and called from below; this test does,
also where a library stands between the two.
"""

import inspect
import sys
from collections import Counter
from pathlib import Path

import pytest
from tree import ROOT

import servicemodel
from servicemodel.behaviour.logbook import log_text
from servicemodel.cli import run
from servicemodel.domain.measurement import Measurement

HOME = str(Path(servicemodel.__file__).parent)


def own(frame):
    """The frame or the nearest one below it on the stack that runs a function of ours, or None."""
    while frame is not None and not frame.f_code.co_filename.startswith(HOME):
        frame = frame.f_back
    return frame


class Witness:
    """Counts calls from module to module; class bodies, module bodies and generators are no calls.

    A generator runs where its values are used, which says nothing about who called whom. It traces
    calls only, never lines, and looks at each kind of code once: a walk takes minutes otherwise.
    """

    def __init__(self):
        self.calls = Counter()
        self.seen = {}

    def __call__(self, frame, event, argument):
        code = frame.f_code
        if id(code) not in self.seen:
            function = code.co_flags & inspect.CO_OPTIMIZED and not code.co_flags & inspect.CO_GENERATOR
            # The code is kept, so that no other gets its id.
            self.seen[id(code)] = function and code.co_filename.startswith(HOME), code
        if self.seen[id(code)][0]:
            caller = own(frame.f_back)
            if caller is not None and caller.f_code.co_filename != code.co_filename:
                self.calls[caller.f_globals["__name__"], frame.f_globals["__name__"]] += 1


def walked(arguments):
    """The calls from module to module while the program obeys ``arguments``."""
    witness = Witness()
    sys.settrace(witness)
    try:
        code = run(arguments)
    finally:
        sys.settrace(None)
    return code, witness.calls


MISTAKES = str(ROOT / "tests" / "models" / "eight_mistakes.yaml")


@pytest.mark.parametrize(
    ("arguments", "code", "crossed"),
    [
        ("check q-company", 1, "servicemodel.knowledge"),
        ("check q-company --format json", 1, "servicemodel.views.findings_json"),
        ("check q-company --format sarif", 1, "servicemodel.views.sarif"),
        ("check q-company --format concise --lang zh", 1, "servicemodel.views.screen"),
        (f"check {MISTAKES}", 2, "servicemodel.views.problems"),
        ("report q-company --out out", 0, "servicemodel.planning"),
        ("report dealer --for dealer --steps 0 --out out", 0, "servicemodel.planning.disclosing"),
        ("deck dealer --out out", 0, "servicemodel.views.deck.building"),
        ("workbook export dealer --out out.xlsx", 0, "servicemodel.views.workbook"),
        ("trace index --model dealer", 0, "servicemodel.views.claims.derivation"),
        ("workbook export q-company --only questions --out out.xlsx", 0, "servicemodel.views.interview"),
        ("draw dealer --all --format svg,text --out out", 0, "servicemodel.views.drawing"),
        ("explain LOP01", 0, "servicemodel.views.catalogue"),
        ("explain --model q-company", 0, "servicemodel.views.rule_list"),
        ("explain LOP01 --example wrong", 0, "servicemodel.views.examples"),
        ("explain closed_loop", 0, "servicemodel.views.measure_pages"),
        ("init", 0, "servicemodel.cli.writing"),
        ("spec suggest LOP01 q-company", 0, "servicemodel.views.promises.draft"),
        ("spec steps --lang zh", 0, "servicemodel.views.promises.step_pages"),
        (
            "plan --accept PRO01@customers@product.design_life@nobody-speaks-first q-company",
            0,
            "servicemodel.planning",
        ),
        ("schema", 0, "servicemodel.reading"),
        ("plan q-company --samples 50 --format json", 0, "servicemodel.planning.strategic"),
        ("plan call-centre-crm --staffing --simulate", 0, "servicemodel.queueing"),
        ("compare third_party --modes --out out", 0, "servicemodel.planning.modes"),
        ("compare dealer direct --runs 20 --out out", 0, "servicemodel.planning.contrasts"),
        ("diff dealer direct --format markdown", 0, "servicemodel.planning.contrasts"),
    ],
    ids=lambda value: value.split()[0] if isinstance(value, str) else "",
)
def test_modules_do_not_call_each_other_back_and_forth(
    arguments, code, crossed, tmp_path, monkeypatch, capfd
):
    monkeypatch.chdir(tmp_path)
    ended, calls = walked(arguments.split())
    assert ended == code
    assert any(called.startswith(crossed) for _, called in calls)
    assert sorted(pair for pair in calls if pair < pair[::-1] and pair[::-1] in calls) == []


def test_the_witness_sees_a_call_back_through_a_library(tmp_path, monkeypatch):
    low, high = tmp_path / "low.py", tmp_path / "high.py"
    low.write_text("def low(word, ask):\n    return sorted([word], key=ask)\n")
    high.write_text(
        "import low\ndef high():\n    return low.low('a', answer)\ndef answer(word):\n    return word\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys.modules[__name__], "HOME", str(tmp_path))
    import high

    witness = Witness()
    sys.settrace(witness)
    try:
        high.high()
    finally:
        sys.settrace(None)
    assert set(witness.calls) == {("high", "low"), ("low", "high")}


def test_nor_while_a_log_is_drafted_measured_and_traced(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    Path("log.csv").write_text(log_text([("Front", "Tech", "Front")] * 40), encoding="utf-8")
    figure = Measurement("closed_loop", 1, (), None, 0).id
    for arguments in (
        "init client --from log.csv --zone UTC",
        "measure client/model.yaml log.csv --zone UTC --format json",
        f"trace {figure} --model client/model.yaml",
    ):
        ended, calls = walked(arguments.split())
        assert ended == 0, arguments
        assert any(called.startswith("servicemodel.evidence") for _, called in calls)
        assert sorted(pair for pair in calls if pair < pair[::-1] and pair[::-1] in calls) == [], arguments
