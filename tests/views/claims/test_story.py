"""Ten chapters for every model, every number bound to a figure that can be traced."""

import re
from functools import cache

import pytest
from attrs import evolve
from views.dossiers import dossier_of, hostile

from servicemodel import pipeline
from servicemodel.domain.model import ModelFile, ServiceModel
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade
from servicemodel.reading import library_names
from servicemodel.views.claims.chapter import SLUGS
from servicemodel.views.claims.claim import unbacked
from servicemodel.views.claims.derivation import derivation, figures
from servicemodel.views.claims.formulas import KINDS, formula, kind
from servicemodel.views.claims.story import story
from servicemodel.views.claims.wording import finding_claim
from servicemodel.views.dossier import Dossier

EMPTY = ServiceModel(name=Text("Nothing yet", "空模型"))
LATIN = re.compile(r"[a-z]{4,}")


@cache
def weighed(name: str) -> Dossier:
    dossier = dossier_of(EMPTY if name == "empty" else pipeline.read(name))
    strategy = pipeline.strategy(dossier.situation, dossier.findings)
    if strategy.portfolio:
        strategy = pipeline.outlook(dossier.situation, strategy, 50, 1)
    course = pipeline.course(dossier.situation, dossier.findings, 2)
    return evolve(dossier, strategy=strategy, course=course)


MODELS = ("empty", *library_names())


@pytest.mark.parametrize("name", MODELS)
def test_the_chapters_stand_in_their_order_and_say_what_is_missing(name):
    told = story(weighed(name))
    assert tuple(chapter.slug for chapter in told) == SLUGS
    for chapter in told:
        assert chapter.claim.said(Language.EN)
        assert not chapter.claim.said(Language.EN).endswith(".") or chapter.slug == "top"
    missing = {chapter.slug for chapter in told if chapter.missing}
    if name == "empty":
        assert missing == {"answer", "knowledge", "channels", "people", "actions", "whatif"}


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("language", Language)
def test_every_number_of_a_claim_is_one_of_its_figures(name, language):
    dossier = weighed(name)
    claims = [claim for c in story(dossier) for claim in (c.claim, *c.so_what, c.source)]
    claims += [finding_claim(dossier, finding) for finding in dossier.findings]
    for claim in claims:
        allowed = (*(words for _, words in claim.spoken(language)), *claim.named(language))
        assert unbacked(claim.said(language), allowed) == ()


@pytest.mark.parametrize("name", MODELS)
def test_every_figure_can_be_traced(name):
    dossier = weighed(name)
    told = figures(dossier)
    assert told or name == "empty"
    # One of each kind and rule: each look makes the whole story anew.
    one = {id.partition("@")[0]: (id, figure) for id, figure in told.items()}
    for id, figure in one.values():
        found = derivation(dossier, id)
        assert found is not None
        assert found.figure == figure


def test_a_formula_stands_behind_every_kind_of_figure():
    findings = {finding.id for name in MODELS for finding in weighed(name).findings}
    said = {kind(id) for name in MODELS for id in figures(weighed(name)) if id not in findings}
    assert KINDS - said <= {"accepted"}
    with pytest.raises(KeyError):
        formula("bundle.nothing@")


def test_knowledge_that_no_claim_tells_can_be_traced_to_its_route():
    found = derivation(weighed("q-company"), "K@front@service.solution")
    assert found is not None
    assert found.inputs
    last = found.inputs[-1][1]
    assert last is not None
    assert last.number <= found.figure.value.number + 1e-9
    assert derivation(weighed("q-company"), "K@nobody@service.solution") is None
    assert derivation(weighed("q-company"), "K@front@nothing") is None
    assert derivation(weighed("q-company"), "X@front@service.solution") is None


def test_the_answer_names_the_share_that_is_missing_and_what_the_bundle_saves():
    dossier = weighed("q-company")
    assert dossier.strategy is not None
    assert dossier.strategy.portfolio is not None
    assert dossier.situation.index is not None
    told = dict(story(dossier)[0].claim.figures)
    assert told["share"].value.number == dossier.situation.index.number
    assert told["n"].value.number == len(dossier.strategy.portfolio.best.actions)
    assert told["saving"].value.number == pytest.approx(
        dossier.strategy.portfolio.best.value.number, rel=5e-3
    )


def test_a_computed_figure_bears_the_weakest_grade_behind_it():
    dossier = weighed("q-company")
    tornado = dossier.strategy.outlook.tornado
    grade = dossier.strategy.outlook.prospect(tornado.action).shown.grade
    chapter = next(each for each in story(dossier) if each.slug == "whatif")
    told = [figure for claim in (chapter.claim, *chapter.so_what) for _, figure in claim.figures]
    assert {figure.id for figure in told} == {"tornado.low", "tornado.high", "tornado.first"}
    assert {figure.value.grade for figure in told} == {grade} != {Grade.MEASURED}


def test_money_is_told_in_the_currency_of_the_model():
    told = [chapter.claim.said(Language.EN) for chapter in story(weighed("retail-and-contact-centre"))]
    assert any("CNY" in words for words in told)
    assert not any("USD" in words for words in told)


def test_the_weightiest_finding_is_told_as_its_rule_says_it():
    dossier = weighed("q-company")
    worst = dossier.violations[0]
    assert worst.outcome is Outcome.VIOLATED
    assert story(dossier)[3].claim == finding_claim(dossier, worst)


@pytest.mark.parametrize("name", library_names())
def test_chinese_is_chinese(name):
    for chapter in story(weighed(name)):
        for claim in (chapter.claim, *chapter.so_what):
            said = claim.words.zh
            assert not LATIN.search(re.sub(r"\{\w+\}", "", said))
            assert not re.search(r"[,;:!?]", re.sub(r"\{\w+\}", "", said))


def test_the_source_line_names_the_file_without_its_folder():
    dossier = weighed("q-company")
    for path in ("/clients/secret/model.yaml", "C:\\client\\model.yaml", "model.yaml"):
        moved = evolve(dossier.model, file=ModelFile(path, "0" * 64))
        told = story(evolve(dossier, situation=evolve(dossier.situation, model=moved)))
        assert told[0].source.said(Language.EN).startswith("Source: model.yaml;")


def test_hostile_names_are_printed_as_they_are():
    for chapter in story(hostile()):
        assert chapter.claim.said(Language.EN)
