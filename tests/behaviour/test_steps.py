"""The steps: one pattern for one step, every pattern used, and figures that are really compared."""

import re
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from servicemodel.analyses import ROOMS
from servicemodel.behaviour.knowledge_steps import knows
from servicemodel.behaviour.plugin import STEPS
from servicemodel.behaviour.review import Review, agrees, knowledge, review, run
from servicemodel.behaviour.told import Told, document, drop, put, with_party, with_subject, write
from servicemodel.behaviour.words import PARTIES, PARTY_WORDS, SPOKEN, Subject, figure
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.reading import read_model
from servicemodel.reading.specs.feature import read_feature
from servicemodel.reading.specs.figures import figures, names
from servicemodel.reading.specs.style import roles_of

SPECS = Path(__file__).parents[2] / "specs"
PAGES = sorted(SPECS.rglob("*.feature"))
ROLES = {"Context": "given", "Action": "when", "Outcome": "then"}


def contexts():
    for name in STEPS:
        for part in list(vars(import_module(name)).values()):
            inner = getattr(part, "__wrapped__", None) or getattr(part, "_fixture_function", None)
            context = _context(inner)
            if context:
                yield context


def _context(function):
    try:
        return step_function_context_registry.get(function)
    except TypeError:
        return None


CONTEXTS: list[StepFunctionContext] = list(contexts())


def told_steps():
    """Every step of every page with its role; outlines filled in."""
    for page in PAGES:
        for steps, block in read_feature(page).scenarios:
            rows = [
                dict(zip(table.columns, row, strict=True)) for table in block.tables for row in table.rows
            ] or [{}]
            for role, step in zip(roles_of(steps), steps, strict=True):
                for row in rows:
                    text = re.sub(r"<(.+?)>", lambda slot, row=row: row[slot[1]], step.text)
                    yield f"{page.name}:{step.line}", ROLES[role], text


TOLD = sorted(set(told_steps()))


def test_there_are_steps_in_both_languages():
    patterns = [context.parser.name for context in CONTEXTS]
    chinese = [p for p in patterns if re.search("[\u4e00-\u9fff]", p)]
    assert len(chinese) * 2 == len(patterns) > 60


def test_exactly_one_pattern_fits_a_step():
    wrong = []
    for place, role, text in TOLD:
        fitting = [c for c in CONTEXTS if c.parser.is_matching(text)]
        if len(fitting) != 1 or fitting[0].type != role:
            wrong.append((place, text, [c.parser.name for c in fitting]))
    assert wrong == []


def test_every_pattern_is_used_by_a_page():
    texts = {text for _, _, text in TOLD}
    unused = [c.parser.name for c in CONTEXTS if not any(c.parser.is_matching(text) for text in texts)]
    assert unused == []


def test_no_pattern_takes_words_outside_the_lists():
    for text in ("anybody needs 80% of prices", "sales needs 80% of gossip", "谁都需要价格的80%"):
        assert not any(c.parser.is_matching(text) for c in CONTEXTS)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.id)
def test_the_page_of_a_room_shows_the_wrong_and_the_right_of_its_plate(room):
    rule = room.RULE
    folder = SPECS / room.__name__.split(".")[-2]
    for ending, language in ((".feature", "en"), (".zh.feature", "zh")):
        page = read_feature(folder / f"{rule.name}{ending}")
        titles = [block.name for _, block in page.scenarios]
        assert titles[:2] == [getattr(rule.title, language), getattr(rule.right, language)]
        assert f"@{rule.id}" in page.tags


def test_the_acceptance_scenarios_and_worked_examples_have_pages():
    tags = {tag for page in PAGES for tag in read_feature(page).tags}
    assert {f"@SC-{n:02}" for n in (*range(1, 8), 9, 10, 11)} <= tags
    assert {f"@WE-{n}" for n in (*range(1, 7), 10, 12)} <= tags


def test_parties_speak_the_vocabulary():
    assert len({party.id for party in PARTIES}) == len(PARTIES)
    assert {word for word in PARTY_WORDS if not word.isascii()} == {party.name.zh for party in PARTIES}
    assert all(SPOKEN[topic].zh == label.zh for topic, label in TOPIC_LABELS.items())


@pytest.mark.parametrize(
    ("printed", "written", "same"),
    [
        ("27.36", "27.36", True),
        ("27.364", "27.36", True),
        ("27.366", "27.36", False),
        ("79.46", "79.5", True),
        ("79.44", "79.5", False),
        ("0.4", "0", True),
        ("0.51", "0", False),
    ],
)
def test_a_figure_agrees_to_its_last_digit(printed, written, same):
    assert agrees(Decimal(printed), figure(written)) is same


def test_thousands_may_be_separated():
    assert figure("10,000") == figure("10000") == 10000


def test_figures_are_the_same_however_they_are_written():
    assert figures("12,000 of 12.50") == figures("１２０００，12.5") == figures("1.2万和12.5")
    assert figures("3千") == figures("3,000")
    assert figures("100%，其中95%") == figures("100%, 95% of it")


def test_names_are_found_in_both_languages():
    assert names("the front office hears 5% of customer needs") == names("客户服务前台听到客户需求的5%")
    assert names("the core firm has no end customers") == names("核心企业没有终端客户") == {"core_firm"}


UNIT = Subject("product.unit_state")


def told_chain():
    """WE-1 with the last flow left out."""
    firm, dealer = PARTY_WORDS["the core firm"], PARTY_WORDS["经销商"]
    told = with_subject(with_party(Told(), firm, dealer), UNIT)
    pipe = {"topic": UNIT.topic, "delay": "0 days"}
    told = put(told, "origins", "seen", {"actor": firm.id, "coverage": 1, "accuracy": 0.95, **pipe})
    flow = {"from": firm.id, "to": dealer.id, "coverage": 0.8, "accuracy": 0.9, **pipe}
    return put(told, "flows", "told", flow)


def test_what_is_told_is_a_model_file(tmp_path):
    model = read_model(str(write(told_chain(), tmp_path)))
    assert [actor.id for actor in model.actors] == ["core_firm", "dealer"]
    assert [flow.id for flow in model.flows] == ["told"]


def test_units_belong_to_the_firm_and_dealers_do_not():
    actors = with_party(Told(), PARTY_WORDS["finance"], PARTY_WORDS["the dealer"]).of("actors")
    assert actors["finance"]["part_of"] == "core_firm"
    assert "core_firm" in actors
    assert "part_of" not in actors["dealer"]


def test_dropping_what_is_not_there_changes_nothing():
    assert drop(told_chain(), "flows", "nothing") == told_chain()


def test_a_mode_is_the_model_of_the_library_with_what_was_added(tmp_path):
    told = Told(told_chain().entries, "dealer")
    assert document(told)["include"] == "dealer.yaml"
    model = read_model(str(write(told, tmp_path)))
    assert {"told", "dealer_advice"} <= {flow.id for flow in model.flows}


def test_the_program_is_asked_and_a_wrong_figure_is_found(tmp_path):
    reviewed = review(write(told_chain(), tmp_path), (), {})
    dealer = PARTY_WORDS["the dealer"]
    assert knowledge(reviewed, dealer, UNIT, "K") == Decimal("68.4")
    knows(reviewed, dealer, UNIT, Decimal("68.40"))
    with pytest.raises(AssertionError, match=r"the review says 68\.4, the document 68\.41"):
        knows(reviewed, dealer, UNIT, Decimal("68.41"))


def test_what_the_program_does_not_say_is_not_nought(tmp_path):
    reviewed = review(write(told_chain(), tmp_path), (), {})
    with pytest.raises(LookupError):
        knowledge(reviewed, PARTY_WORDS["the supplier"], UNIT, "K")


def test_regions_are_weighed_by_their_shares():
    rows = [
        {"actor": "dealer", "topic": UNIT.topic, "about": f"customers_{region}", "K": k}
        for region, k in (("north", 0.6), ("south", 0.3))
    ]
    shares = {"customers_north": Decimal("0.7"), "customers_south": Decimal("0.3")}
    reviewed = Review({"knowledge": rows}, shares)
    dealer = PARTY_WORDS["the dealer"]
    assert knowledge(reviewed, dealer, UNIT, "K") == 51
    assert knowledge(reviewed, dealer, Subject(UNIT.topic, "north"), "K") == 60


def test_a_file_the_program_refuses_is_no_review(tmp_path):
    path = tmp_path / "model.yaml"
    path.write_text("servicemodel: 7\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="the program ended with 2"):
        review(path, (), {})


def test_the_program_runs_as_a_program():
    code, printed, said = run(["--version"])
    assert (code, said) == (0, "")
    assert printed.startswith("servicemodel ")
