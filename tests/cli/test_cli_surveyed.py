"""The survey beside a model reaches the picture of the CRM; without one nothing is made up."""

from types import SimpleNamespace

import pytest

from servicemodel.cli.scenes import scenes
from servicemodel.cli.surveyed import surveyed
from servicemodel.cli.voice import Stop
from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Design, Effect, Estimate, GroupEstimates, InfusionModel
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence import measuring
from servicemodel.views.pictures import crm_infusion

MODEL = "servicemodel: 1\nname: {en: Shop, zh: 商店}\nactors:\n  shop: {kind: core_firm}\n"


@pytest.fixture
def source(tmp_path):
    (tmp_path / "model.yaml").write_text(MODEL, encoding="utf-8")
    (tmp_path / "evidence").mkdir()
    return str(tmp_path / "model.yaml")


def imported(monkeypatch, *tables):
    monkeypatch.setattr(measuring, "sources", lambda folder: (SimpleNamespace(tables=tables),))


def estimates(folder):
    number = Value(0.4, Unit.COUNT, Grade.MEASURED, "survey", None, 0.3, 0.5)
    effects = (Effect.GAMMA, Effect.BETA, Effect.DIRECT, Effect.KAPPA)
    group = GroupEstimates(Presence.VIRTUAL, 300, tuple(Estimate(each, number, 0.05) for each in effects))
    return InfusionModel(Design(), (group,))


def test_without_evidence_or_without_a_survey_there_is_none(source, tmp_path, monkeypatch):
    assert surveyed("q-company") is None
    assert surveyed(str(tmp_path / "elsewhere" / "model.yaml")) is None
    imported(monkeypatch, "case")
    assert surveyed(source) is None


def test_what_the_survey_says_stands_in_the_picture(source, monkeypatch):
    imported(monkeypatch, "survey_answer")
    monkeypatch.setattr(measuring.infusion, "estimate", estimates)
    ((picture,), _) = scenes(source, (crm_infusion.NAME,), "")
    labels = {arrow.id: arrow.label.zh for arrow in picture.arrows}
    assert labels["virtual-gamma"] == "0.3至0.5（0.4）\n● 实测"
    assert "未测量" in labels["face_to_face-gamma"]


def test_a_survey_that_cannot_be_estimated_here_stops_with_the_line_to_type(source, monkeypatch):
    def lacking(folder):
        raise measuring.EngineLacks(Text("no engine", "缺少引擎"), Text("pip install x", "pip install x"))

    imported(monkeypatch, "survey_answer")
    monkeypatch.setattr(measuring.infusion, "estimate", lacking)
    with pytest.raises(Stop) as stopped:
        surveyed(source)
    assert stopped.value.code == 3
