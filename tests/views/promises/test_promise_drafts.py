"""Drafts from findings: they keep our own style, say the same in both languages, and hold once mended."""

from decimal import Decimal

import pytest

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.asked import Asked
from servicemodel.behaviour.client.outcomes import Broken
from servicemodel.behaviour.client.results import none_at, none_between, none_found
from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language
from servicemodel.reading import formats, library_names
from servicemodel.views.promises.draft import Draft, draft
from servicemodel.views.promises.first_page import first_page
from servicemodel.views.promises.outcome_of import nothing_found, promised
from servicemodel.views.promises.step import Role, filled, matched
from servicemodel.views.promises.step_list import STEPS

PLATES = {room.RULE.id: room.RULE for room in ROOMS}
ENDINGS = {Language.EN: ".feature", Language.ZH: ".zh.feature"}


def walked(name):
    situation = pipeline.assess(pipeline.read(name))
    findings = pipeline.find(situation)
    return situation, [f for f in findings if f.outcome is Outcome.VIOLATED], findings


def written(folder, name, made, model):
    for language, ending in ENDINGS.items():
        (folder / f"{name}{ending}").write_text(draft(made, model, language), encoding="utf-8")


@pytest.mark.parametrize(
    "name", [n for n in library_names() if n in {"q-company", "proactive", "call-centre-crm"}]
)
def test_drafts_of_every_finding_pass_the_lint(name, tmp_path):
    pytest.importorskip("gherkin")
    situation, wrong, _ = walked(name)
    assert wrong
    for id in dict.fromkeys(f.rule for f in wrong):
        rule = PLATES[id]
        examples = tuple((promised(f, rule, situation.model), f) for f in wrong if f.rule == id)
        written(tmp_path, rule.name, Draft(rule, examples, "head-of-service"), situation.model)
    assert [str(problem) for problem in formats.spec_problems(tmp_path, set(PLATES))] == []


def test_a_draft_holds_the_figures_of_the_model_and_todays_beside_them():
    situation, wrong, _ = walked("q-company")
    finding = next(f for f in wrong if f.id == "ASY01@front@service.status@knows-less")
    made = Draft(
        PLATES["ASY01"], ((promised(finding, PLATES["ASY01"], situation.model), finding),), "service"
    )
    chinese = draft(made, situation.model, Language.ZH)
    assert "那么“客服中心”掌握“服务状态”不少于95%" in chinese
    assert "# 现状：客服中心需要掌握服务状态的95%，准确且及时掌握的只有0%；销售部掌握71%。" in chinese
    assert chinese.startswith("# language: zh-CN\n@ASY01 @owner-service\n功能: ")
    english = draft(made, situation.model, Language.EN)
    assert 'Then "Service centre" knows at least 95% of "service status"' in english


def test_every_promised_sentence_is_a_step_with_the_same_figures_in_both_languages():
    situation, wrong, _ = walked("q-company")
    for finding in wrong:
        made = promised(finding, PLATES[finding.rule], situation.model)
        told = []
        for language in Language:
            fields = {name: text.to(language) for name, text in made.fields}
            sentence = filled(made.step, language, **fields)
            fitting = [s for s in STEPS if s.role is Role.THEN and matched(s, sentence) is not None]
            assert fitting == [made.step], sentence
            told.append({k: v for k, v in matched(made.step, sentence).items() if isinstance(v, Decimal)})
        assert told[0] == told[1]


def test_the_promise_of_an_action_breaks_today_and_holds_once_the_action_is_done():
    situation, wrong, findings = walked("q-company")
    steps = {3: none_between, 2: none_at, 1: none_found}
    plan = pipeline.plan(situation, findings)
    standing, mended = 0, 0
    before = Answer(Asked("q-company", situation.model, situation.model, ("q",)))
    by_id = {finding.id: finding for finding in wrong}
    for action, effect in zip(plan.actions[:8], plan.effects[:8], strict=True):
        if action.finding not in effect.vanished:
            continue
        made = nothing_found(by_id[action.finding], PLATES[by_id[action.finding].rule], situation.model)
        check, names = steps[len(made.fields)], [text.zh for _, text in made.fields]
        with pytest.raises(Broken):
            check(before, *names)
        standing += 1
        changed = apply(situation.model, action.changes)
        answer = Answer(Asked("q-company", situation.model, changed, ("q", action.id)), before)
        others = set(by_id) - set(effect.vanished)
        if not any(set(by_id[o].elements) >= set(by_id[action.finding].elements) for o in others):
            check(answer, *names)
            mended += 1
    assert standing >= mended > 0


@pytest.mark.parametrize("language", Language)
def test_the_first_page_is_kept_on_the_first_day(language):
    index = pipeline.assess(pipeline.read("q-company")).index
    page = first_page(index, language)
    sentence = page.splitlines()[-1].strip().removeprefix("那么").removeprefix("Then ")
    step = next(s for s in STEPS if matched(s, sentence) is not None)
    share = matched(step, sentence)["p"]
    assert index.number * 100 <= share < index.number * 100 + 1
    assert "50%" in first_page(None, language)
