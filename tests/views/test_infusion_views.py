"""The CRM infusion model in words and as a document: nothing without interval, grade and source."""

import re

import attrs
import jsonschema
import pytest

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    PUBLISHED,
    Averaging,
    Check,
    Design,
    Difference,
    Effect,
    Estimate,
    GroupEstimates,
    InfusionModel,
    Lever,
    Likeness,
    Order,
    Variable,
    Verdict,
)
from servicemodel.domain.measurement import LeftOut
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.infusion_json import infusion_document
from servicemodel.views.infusion_text import infusion_text, levers_text
from servicemodel.views.infusion_words import EFFECTS, REASONS, statement_words

F, V = Presence.FACE_TO_FACE, Presence.VIRTUAL


def value(number, unit=Unit.COUNT, half=0.1):
    return Value(number, unit, Grade.MEASURED, "survey", low=number - half, high=number + half)


def group(of, employees):
    estimates = tuple(Estimate(effect, value(0.25), 0.06) for effect in Effect)
    means = (
        Averaging(Variable.CONFIRMATION, 7.0, value(0.1, Unit.SHARE), value(0.44, Unit.SHARE)),
        Averaging(Variable.SATISFACTION, 1.0, None, None),
    )
    latent = tuple((effect, value(0.25)) for effect in (Effect.DIRECT, Effect.KAPPA))
    return GroupEstimates(of, employees, estimates, ((Variable.CONFIRMATION, value(0.3)),), means, latent)


ORDERS = (
    Order(F, Lever.ENCOUNTER, Lever.STAFF, Value(0.98, Unit.SHARE, Grade.MEASURED, "samples")),
    Order(Lever.BOTH, V, F, Value(0.61, Unit.SHARE, Grade.ASSUMED, "restricted prior")),
)
MODEL = InfusionModel(
    Design(500, 7),
    (group(F, 300), group(V, 12)),
    (
        Difference(Effect.DIRECT, F, value(0.2), value(0.04, Unit.SHARE)),
        Difference(Effect.INDIRECT, V, value(0.3), value(0.01, Unit.SHARE)),
    ),
    (
        Likeness(Variable.SATISFACTION, 3, value(0.99, Unit.SHARE), value(0.4, Unit.SHARE)),
        Likeness(Variable.INFUSION, 2, value(0.6, Unit.SHARE), value(0.01, Unit.SHARE)),
    ),
    tuple(Check(statement, verdict) for statement, verdict in zip(PUBLISHED, [*Verdict] * 3, strict=False)),
    ORDERS,
    (LeftOut("not_all_asked", 4), LeftOut("no_spread:virtual", 40)),
    files=("0123456789ab",),
)


def test_everything_is_told_in_english():
    told = infusion_text(MODEL, Language.EN)
    for line in (
        "effects in points of the scales, 90 % intervals from 500 samples of employees (seed 7)",
        "face to face: 300 employees\n",
        "virtual: 12 employees, too few to compare",
        "direct effect on expectation confirmation: 0.15 to 0.35 (0.25) ●",
        "mean of 7 customers for each employee, expectation confirmation: reliability 0.34 to 0.54 (0.44)",
        "! below 0.7",
        "face to face minus virtual: 0.1 to 0.3 (0.2), p = 0.04",
        "virtual minus face to face: 0.2 to 0.4 (0.3), p = 0.01 (index of moderated mediation)",
        "MI-03 direct effect on expectation confirmation: face to face above virtual: holds here",
        "is the other way round here",
        "cannot be told",
        "the 3 questions about customer satisfaction hang together alike in both groups, p = 0.4",
        "! the 2 questions about infusion use hang together differently",
        "check with latent variables: direct effect 0.25",
        "left out: 40 employees whose answers do not differ (virtual)",
        "face to face: deep use in the encounter itself before staff who are satisfied with the system "
        "(98 % of draws) ●",
        "deep use by both ways: virtual and face to face cannot be told apart (61 % of draws) ○",
    ):
        assert line in told, line


def test_everything_is_told_in_chinese():
    told = infusion_text(MODEL, Language.ZH)
    assert "虚拟渠道：员工12名，数量太少，不宜比较" in told
    assert "对期望确认的直接影响：0.15至0.35（0.25）" in told
    assert "未计入：40名员工的作答没有差异（虚拟渠道）" in told
    latin = set(re.findall(r"[A-Za-z]{2,}", told))
    assert latin == {"MI"}
    assert not re.search(r"[\u4e00-\u9fff][,;:!?()]", told)


def test_standard_deviations_are_named():
    standard = attrs.evolve(MODEL, design=Design(standardised=True))
    assert "in standard deviations" in infusion_text(standard, Language.EN)
    assert "以标准差计" in infusion_text(standard, Language.ZH)


def test_a_survey_about_something_else_is_passed_over():
    assert infusion_text(InfusionModel(Design(), lacks=tuple(Variable)), Language.EN) == ""
    assert infusion_text(InfusionModel(Design(), lacks=(Variable.INFUSION,)), Language.EN) == ""


def test_a_missing_question_is_named():
    lacking = InfusionModel(Design(), lacks=(Variable.CONFIRMATION, Variable.SATISFACTION))
    said = "the survey does not ask for expectation confirmation, customer satisfaction"
    assert said in infusion_text(lacking, Language.EN)
    assert "调查没有询问期望确认、客户满意度" in infusion_text(lacking, Language.ZH)


def test_without_a_survey_it_is_said_where_the_order_comes_from():
    assumed = levers_text(ORDERS[1:], Language.EN)
    assert "coefficients are not published" in assumed
    assert "coefficients are not published" not in levers_text(ORDERS[:1], Language.EN)
    # Shares of draws are the only numbers.
    assert re.findall(r"\d+", assumed) == ["61"]


def test_every_word_is_there():
    assert set(EFFECTS) == set(Effect)
    assert set(REASONS) == {"no_group", "not_all_asked", "too_few", "no_spread"}
    assert len({statement_words(each).zh for each in PUBLISHED}) == len(PUBLISHED)


def numbers(node):
    if isinstance(node, dict):
        if "number" in node:
            yield node
        for child in node.values():
            yield from numbers(child)
    elif isinstance(node, list):
        for child in node:
            yield from numbers(child)


def test_no_number_of_the_document_stands_alone():
    document = infusion_document(MODEL)
    assert document["schema"] == "servicemodel.infusion/1"
    held = list(numbers(document))
    assert len(held) == 2 * (7 + 1 + 2 + 2) + 2 + 2
    for each in held:
        assert each["unit"]
        assert each["grade"]
        assert each["source"]
    jsonschema.validate(document["levers"], {"type": "array", "minItems": 2})
    assert document["levers"][1]["grade"] == "assumed"


@pytest.mark.parametrize("language", list(Language))
def test_a_model_without_groups_says_only_who_was_left_out(language):
    bare = InfusionModel(Design(), left_out=(LeftOut("no_group", 3),))
    told = infusion_text(bare, language)
    assert "3" in told
    assert len(told.splitlines()) == 2
