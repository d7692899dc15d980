"""Rules without code, asked: every fact of the table, the four outcomes, and no accusation from silence."""

import pytest

from servicemodel import pipeline
from servicemodel.analyses import ROOMS, own_facts, room
from servicemodel.analyses.own_room import OwnRoom
from servicemodel.domain.own_rule import OWN_ID, Operator
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.rule_facts import EACH, RULE_FACTS
from servicemodel.domain.value import Value
from servicemodel.reading import library_names
from servicemodel.reading.rule_entries import Shelf, put
from servicemodel.views.heads import heads

SITUATIONS = {name: pipeline.assess(pipeline.read(name)) for name in ("q-company", "proactive")}
BARE = """
servicemodel: 1
name: A firm of which only the outline is known
actors:
  front: {kind: front_office}
  tech: {kind: technical_support}
  customers: {kind: general_customer}
channels:
  phone: {medium: phone}
flows:
  ask: {from: customers, to: front, topics: [service.solution], channel: phone}
  pass: {from: front, to: tech, topics: [service.solution]}
needs:
  wanted: {actor: front, topic: service.solution, level: 0.9}
requests:
  noise: {from: customers, requires: [{actor: front, topic: service.solution}]}
"""


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """The situation of a model that states next to nothing."""
    path = tmp_path_factory.mktemp("bare") / "model.yaml"
    path.write_text(BARE)
    return pipeline.assess(pipeline.read(str(path)))


def made(each, found_when, where="", severity="medium", message="m", question="q"):
    """The room of one rule."""
    shelf = Shelf({})
    scope = f"where: {where}, " if where else ""
    put(
        shelf,
        "ours.yaml",
        f"- {{id: OWN01, name: ours, title: t, right: r, remedy: y, each: {each}, {scope}"
        f"severity: {severity}, "
        f"message: '{message}', question: '{question}', found_when: {found_when}}}".encode(),
    )
    assert shelf.complaints == []
    return room.of(shelf.rules[0])


def answers(own, situation):
    """The outcome for every element by id."""
    return {f.elements[0].id if f.elements else "": f.outcome for f in own.find(situation, own.Options())}


@pytest.mark.parametrize("fact", RULE_FACTS, ids=lambda fact: f"{fact.each}.{fact.name}")
def test_every_fact_of_the_table_has_its_form(fact):
    for situation in SITUATIONS.values():
        for element in situation.model.section(EACH[fact.each].section):
            found = own_facts.known(situation, element, fact)
            if found is None:
                continue
            if fact.unit:
                assert isinstance(found, Value)
                assert found.unit is fact.unit
            elif fact.yes_no:
                assert isinstance(found, bool)
            else:
                assert isinstance(found, tuple)
                assert set(found) <= set(fact.words or found)


def test_the_library_says_something_of_most_facts():
    said = set()
    for name in library_names():
        situation = pipeline.assess(pipeline.read(name))
        for fact in RULE_FACTS:
            elements = situation.model.section(EACH[fact.each].section)
            if any(own_facts.known(situation, element, fact) is not None for element in elements):
                said.add((fact.each, fact.name))
    silent = {(fact.each, fact.name) for fact in RULE_FACTS} - said
    assert len(silent) <= 12, sorted(silent)


NUMBERS = tuple(fact for fact in RULE_FACTS if fact.unit and fact.name != "level")


@pytest.mark.parametrize("fact", NUMBERS, ids=lambda fact: f"{fact.each}.{fact.name}")
def test_a_model_that_states_nothing_is_accused_of_nothing(fact, bare):
    for operator in (Operator.BELOW, Operator.ABOVE):
        limit = {"days": "1 day", "per day": "1 per year"}.get(fact.unit.value, "0.5")
        own = made(fact.each, f"{{fact: {fact.name}, {operator.value}: {limit}}}")
        outcomes = set(answers(own, bare).values())
        assert outcomes <= {Outcome.UNKNOWN, Outcome.NOT_APPLICABLE}


def test_the_four_outcomes():
    situation = SITUATIONS["q-company"]
    own = made("flow", "{fact: delay, above: 1 day}", "{fact: receiver_kind, equals: technical_support}")
    told = answers(own, situation)
    assert told["noise_to_2"] is Outcome.VIOLATED
    assert Outcome.SATISFIED in told.values()
    assert set(answers(made("channel", "{fact: annoyed, above: 0.5}"), situation).values()) <= set(Outcome)
    nobody = made("actor", "{fact: inside, equals: true}", "{fact: side, equals: competitor}")
    assert answers(nobody, situation) == {"": Outcome.NOT_APPLICABLE}


def test_where_it_is_not_known_whether_a_rule_applies(bare):
    asked = made("flow", "{fact: sender_inside, equals: true}", "{fact: kind, equals: request}")
    assert answers(asked, bare) == {"pass": Outcome.UNKNOWN}


def test_a_sentence_shows_a_dash_for_what_is_not_stated(bare):
    own = made("flow", "{fact: sender_kind, equals: front_office}", message="{flow} by {channel} {delay}")
    (finding,) = (f for f in own.find(bare, own.Options()) if f.outcome is Outcome.VIOLATED)
    assert (finding.fact("channel"), finding.fact("delay")) == ((), ())


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ("high", Severity.HIGH),
        ("low", Severity.LOW),
        ("{of: gap, high: 0.9, medium: 0.5}", Severity.HIGH),
        ("{of: gap, high: 0.96, medium: 0.5}", Severity.MEDIUM),
        ("{lack_of: knowledge, high: 1, medium: 1}", Severity.HIGH),
    ],
)
def test_severity_by_word_or_by_share(severity, expected):
    own = made("need", "{fact: id, equals: front_status}", severity=severity)
    (finding,) = (
        f for f in own.find(SITUATIONS["q-company"], own.Options()) if f.outcome is Outcome.VIOLATED
    )
    assert finding.severity is expected
    assert (finding.value is None) == (severity in ("high", "low"))


def test_a_rule_without_code_offers_no_changes():
    situation = SITUATIONS["q-company"]
    own = made("flow", "{fact: permitted, equals: true}")
    findings = pipeline.find(situation, ("OWN",), own=(own,))
    assert {finding.rule for finding in findings} == {"OWN01"}
    assert pipeline.plan(situation, findings, own=(own,)).actions == ()


def test_a_room_of_such_a_rule_explains_itself_as_any_other():
    own = made("flow", "{fact: delay, above: 1 day}")
    assert isinstance(own, OwnRoom)
    assert heads(own.__doc__).found_when.en == "Delay above 1 day."
    assert OwnRoom.__doc__


def test_no_rule_of_ours_has_an_id_that_is_left_to_clients():
    assert [each.RULE.id for each in ROOMS if OWN_ID.fullmatch(each.RULE.id)] == []


def test_ids_that_the_model_lacks_are_told(bare):
    own = made("flow", "{fact: sender, one_of: [front, nobody]}")
    assert [named.id for named in room.strange((own,), bare.model)] == ["nobody"]
