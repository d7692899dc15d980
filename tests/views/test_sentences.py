import attrs
import pytest
from dossiers import EVIL, hostile, q_company

from servicemodel.domain.change import Put
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views import sentences

EN, ZH = Language.EN, Language.ZH


@pytest.fixture
def model():
    return q_company().model


def ref(section, id):
    return Ref(section, id)


def test_a_template_is_filled_with_numbers_names_and_lists(model):
    actors = tuple(ref(Section.ACTORS, actor.id) for actor in model.actors[:3])
    facts = (("share", Value.share(0.5, Grade.DECLARED)), ("who", actors[0]), ("all", actors))
    names = [actor.name for actor in model.actors[:3]]
    said = sentences.fill(Text("{who}: {share} of {all}", "{who}：{all}的{share}"), facts, model, EN)
    assert said == f"{names[0].en}: 50 % of {names[0].en}, {names[1].en} and {names[2].en}"
    chinese = sentences.fill(Text("{who}", "{who}：{all}的{share}"), facts, model, ZH)
    assert chinese == f"{names[0].zh}：{names[0].zh}、{names[1].zh}和{names[2].zh}的50%"


def test_a_template_that_names_an_unknown_fact_is_an_error(model):
    with pytest.raises(KeyError, match="nobody"):
        sentences.fill(Text("{nobody}", "{nobody}"), (), model, EN)


def test_braces_in_a_name_are_printed_and_not_filled():
    model = hostile().model
    who = ref(Section.ACTORS, model.actors[0].id)
    assert sentences.fill(Text("{who}", "{who}"), (("who", who),), model, EN) == EVIL.en


def test_flows_without_a_name_are_named_by_their_ends_and_topics(model):
    flow = attrs.evolve(model.flows[0], name=None, topics=tuple(t.id for t in model.topics[:5]))
    changed = attrs.evolve(model, flows=(flow,))
    at = ref(Section.FLOWS, flow.id)
    sender, receiver = model.actor(flow.sender).name, model.actor(flow.receiver).name
    assert sentences.name_of(at, changed, EN).startswith(f"{sender.en} → {receiver.en}: ")
    assert sentences.name_of(at, changed, ZH).startswith(f"{sender.zh} → {receiver.zh}：")
    assert sentences.said(at, changed, EN).endswith("and 2 more")
    assert sentences.said(at, changed, ZH).endswith("和其余2项")


def test_what_is_not_in_the_model_is_named_by_its_id(model):
    assert sentences.name_of(ref(Section.ACTORS, "field_team"), model, EN) == "field team"
    assert sentences.name_of(ref(Section.TOPICS, "part.quality"), model, ZH) == "零部件质量"
    assert sentences.actor_name("", model, ZH) == "真实世界"


def test_every_element_of_a_model_has_a_name_in_both_languages(model):
    for section in Section:
        for element in model.section(section):
            for language in Language:
                assert sentences.name_of(ref(section, element.id), model, language).strip()


def test_an_action_names_what_it_would_add(model):
    dossier = q_company()
    actions = [a for a in dossier.plan.actions if any(isinstance(c, Put) for c in a.changes)]
    assert actions
    for action in actions:
        for language in Language:
            assert "{" not in sentences.action_title(action, model, language)


def test_every_outcome_of_every_rule_has_its_sentence():
    dossier = q_company()
    outcomes = set()
    for finding in dossier.findings:
        outcomes.add(finding.outcome)
        for language in Language:
            said = sentences.message(finding, dossier.rules[finding.rule], dossier.model, language)
            assert said
            assert "{" not in said
    assert outcomes >= {Outcome.VIOLATED, Outcome.SATISFIED, Outcome.UNKNOWN}


def test_lists_read_as_lists():
    assert sentences.listed([], EN) == "–"
    assert sentences.listed(["a"], ZH) == "a"
    assert sentences.listed(["a", "b"], EN) == "a and b"
