from pathlib import Path

import attrs
import pytest
from dossiers import q_company

from servicemodel.domain.action import Plan
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import assess
from servicemodel.network import connect
from servicemodel.reading import read_model
from servicemodel.views.catalogue import plates
from servicemodel.views.claims import ahead
from servicemodel.views.dossier import Dossier
from servicemodel.views.page import assumptions, glossary, heat, inventory, method, register, remedies
from servicemodel.views.page.basis import basis
from servicemodel.views.page.tiles import tiles
from servicemodel.views.page.words import words
from servicemodel.views.theme import LIGHT, contrast

EN, ZH = Language.EN, Language.ZH


def quiet(**changes):
    return attrs.evolve(q_company(), **changes)


def test_dark_text_is_legible_in_every_cell_of_the_heat_map():
    assert heat.colour(0) == "#ffffff"
    assert heat.colour(1) == "#338ec1"
    for step in range(101):
        assert contrast(heat.colour(step / 100), LIGHT.ink) >= 4.5


@pytest.mark.parametrize("language", Language)
def test_the_heat_map_shows_knowledge_as_it_was_computed(language):
    situation = q_company().situation
    shown = heat.heat_map(situation, language)
    names = [actor.name.to(language) for actor in situation.model.actors]
    for name, cells in shown.rows:
        actor = situation.model.actors[names.index(name)].id
        for topic, cell in zip(situation.model.topics, cells, strict=True):
            known, need = situation.knowledge(actor, topic.id), situation.need(actor, topic.id)
            assert (cell is None) == (known.reach == 0 and need is None)
            if cell and not situation.observed(topic.id):
                assert (cell.figure, cell.colour, cell.short) == ("", "", False)
            elif cell:
                assert cell.k == round(known.correct * 100)
                assert cell.w == round(known.wrong * 100)
                assert cell.short == (need is not None and known.correct < need.number)
                assert name in cell.said


def test_parties_beyond_the_limit_are_counted_and_those_with_gaps_stay(monkeypatch):
    situation = q_company().situation
    monkeypatch.setattr(heat, "MOST_ACTORS", 2)
    shown = heat.heat_map(situation, EN)
    assert len(shown.rows) == 2
    assert shown.left_out.startswith(f"Not shown: {len(situation.model.actors) - 2} parties")
    assert heat.gaps(situation, EN)[0].actor in dict(shown.rows)


def test_gaps_are_the_weightiest_missed_needs():
    situation = q_company().situation
    rows = sorted((row for row in situation.rows if row.gap > 0), key=lambda row: -row.weight * row.gap)
    told = heat.gaps(situation, EN)
    assert len(told) == min(len(rows), heat.MOST_GAPS)
    names = {actor.id: actor.name.en for actor in situation.model.actors}
    assert told[0].actor == names[rows[0].actor]


def test_defaults_name_what_they_are_for_and_other_sources_stay_as_written():
    assert basis("default for channel phone", ZH) == "渠道默认值：电话"
    assert basis("default for actor kind core_firm", EN) == "default for the kind of party: Core firm"
    assert basis("default for topic dragons", EN) == "default for topics of: dragons"
    assert basis("contract of 2024", ZH) == "contract of 2024"
    assert basis("", EN) == "–"


def test_the_defaults_of_the_reader_are_all_understood():
    sources = {number.value.source for number in inventory.numbers(q_company().model)}
    defaults = {source for source in sources if source.startswith("default")}
    assert defaults
    assert not any(basis(source, ZH).isascii() for source in defaults)


def test_every_number_of_the_model_is_counted_once():
    model = q_company().model
    listed = inventory.numbers(model)
    counts = assumptions.by_grade(model, EN)
    assert sum(count.count for count in counts) == len(listed)
    assert sum(count.percent for count in counts) == pytest.approx(100, abs=0.05)
    flows, origins = len(model.flows), len(model.origins)
    assert sum(number.what == "coverage" for number in listed) >= flows + origins
    assert {number.what for number in listed} <= set(inventory.WHAT)


def values_in(part):
    """Every Value below ``part``, found without the inventory."""
    if isinstance(part, Value):
        return 1
    if attrs.has(type(part)):
        return sum(values_in(getattr(part, field.name)) for field in attrs.fields(type(part)))
    return sum(map(values_in, part)) if isinstance(part, tuple) else 0


def test_no_number_of_a_model_is_left_out_of_the_inventory():
    model = read_model(str(Path(__file__).parents[1] / "models" / "complete.yaml"))
    elements = [element for section in Section for element in model.section(section)]
    listed = inventory.numbers(model)
    assert len(listed) == sum(map(values_in, elements))
    assert {"benefit", "registered", "answer_time", "follow_up"} <= {number.what for number in listed}
    assumed, _ = assumptions.weak(assess(model, connect(model)), ZH)
    assert "注册客户比例" not in {row.what for row in assumed}
    assert {"多义性", "融合使用程度"} <= {row.what for row in assumed}


def test_declared_and_assumed_numbers_are_listed_and_better_ones_are_not():
    weak, left = assumptions.weak(q_company().situation, EN)
    assert left == ""
    assert {a.grade for a in weak} == {"◐ declared", "○ assumed"}
    assert all(a.users for a in weak)
    grades = [a.grade for a in weak]
    assert grades == sorted(grades, key="○ assumed".__ne__)


def test_the_table_of_weak_numbers_says_how_many_rows_it_leaves_out(monkeypatch):
    whole, _ = assumptions.weak(q_company().situation, EN)
    monkeypatch.setattr(assumptions, "MOST_ROWS", 5)
    rows, left = assumptions.weak(q_company().situation, EN)
    assert rows == whole[:5]
    assert left.startswith(f"{len(whole) - 5} more rows")


def test_the_strongest_action_is_the_one_with_the_largest_computed_gain():
    dossier = q_company()
    (claim,) = ahead.strongest(dossier)
    told = dict(claim.figures)
    assert told["before"].value == dossier.situation.index
    after = min(effect.index_after.number for effect in dossier.plan.effects)
    assert told["after"].value.number == after < told["before"].value.number
    assert ahead.strongest(quiet(plan=Plan((), ()))) == ()


def test_figures_that_are_not_known_are_empty_and_say_why():
    dossier = q_company()
    index, saving, found, measured = tiles(dossier, EN)
    assert (index.trace, found.trace, measured.trace) == ("index", "findings", "numbers.measured")
    assert (saving.figure, saving.trace) == ("", "")
    assert saving.note == "nobody stated what the matters cost"
    assert found.figure == str(len(dossier.violations))
    assert found.note.startswith(f"high {dossier.severe(Severity.HIGH)} · ")
    bare = attrs.evolve(dossier.situation, needs={})
    assert tiles(quiet(situation=bare), ZH)[0].figure == ""


def test_findings_that_come_back_for_another_reason_are_neither_solved_nor_created():
    dossier = q_company()
    action = dossier.plan.actions[0]
    finding = dossier.violations[0]
    other = finding.id.rpartition("@")[0] + "@another-reason"
    effect = attrs.evolve(
        dossier.plan.effect(action.id), vanished=(finding.id,), created=(other, "ASY01@x@new")
    )
    told, _ = remedies.remedies(quiet(plan=Plan((action,), (effect,))), EN)
    assert told[0].solved == ()
    assert len(told[0].altered) == len(told[0].created) == 1


def test_actions_without_an_effect_claim_none():
    dossier = q_company()
    told, left = remedies.remedies(quiet(plan=Plan(dossier.plan.actions[:20], ())), ZH)
    assert {remedy.index for remedy in told} == {""}
    assert not any(remedy.computed for remedy in told)
    assert left == ""


def test_the_register_holds_every_violation_and_says_what_it_leaves_out(monkeypatch):
    dossier = q_company()
    heads = {id: head for id, (_, head) in plates().items()}
    blocks, left = register.register(dossier, heads, EN)
    assert sum(len(block.entries) for block in blocks) == len(dossier.violations)
    assert left == ""
    monkeypatch.setattr(register, "MOST", 3)
    blocks, left = register.register(dossier, heads, ZH)
    assert sum(len(block.entries) for block in blocks) == 3
    assert left == f"另有{len(dossier.violations) - 3}项较轻的问题见JSON文件。"


def test_different_ids_have_different_anchors():
    ids = ["a@b", "a b", "a.b", "a-b", "甲@b", "a_b"]
    assert len({register.anchor(EN, id) for id in ids}) == len(ids)


def test_the_method_says_what_was_exact_and_what_was_sampled():
    situation = q_company().situation
    exact = sum(row.knowledge.exact for row in situation.rows)
    assert str(len(situation.rows)) in method.method(situation, EN)[-1].text
    assert ("nothing was sampled" in method.method(situation, EN)[-1].text) == (exact == len(situation.rows))
    row = situation.rows[0]
    sampled = Sampled((attrs.evolve(row, knowledge=attrs.evolve(row.knowledge, exact=False)),))
    assert "standard error" in method.method(sampled, EN)[-1].text
    assert "标准误" in method.method(sampled, ZH)[-1].text


@attrs.frozen
class Sampled:
    rows: tuple


def test_terms_and_words_are_there_in_both_languages():
    assert words(EN).keys() == words(ZH).keys()
    assert len(glossary.terms(EN)) == len(glossary.terms(ZH))
    assert glossary.terms(EN)[0].other == glossary.terms(ZH)[0].name
    shelf = plates()
    heads = {id: head for id, (_, head) in shelf.items()}
    rules = {id: rule for id, (rule, _) in shelf.items()}
    assert [t.rule for t in glossary.theories(rules, heads, ZH)] == sorted(rules)


def test_the_grade_of_the_index_is_shown_with_its_interval():
    dossier = q_company()
    tile = tiles(dossier, EN)[0]
    assert dossier.situation.index.grade is Grade.ASSUMED
    assert "○ assumed" in tile.note
    assert "–" in tile.figure


def test_a_dossier_sorts_by_severity_then_degree():
    dossier = Dossier(q_company().situation, q_company().findings[::-1], q_company().plan, q_company().rules)
    assert dossier.violations == q_company().violations
    ranks = [finding.severity.rank for finding in dossier.violations]
    assert ranks == sorted(ranks)
