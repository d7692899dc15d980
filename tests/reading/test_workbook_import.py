"""Workbooks that come back: what arrives column by column, and every cell that cannot be used."""

import pytest
from workbook_models import HEADS, back, edited, exported, folder_of, put, sheets_of

from servicemodel import pipeline
from servicemodel.domain.text import Language

SMALL = """\
servicemodel: 1
name: {en: Small, zh: 小}
actors:
  front: {kind: front_office, name: {en: Front, zh: 前台}}  # who
  customers: {kind: general_customer, population: 900}
flows:
  call: {from: customers, to: front, topics: [customer.need], coverage: 0.6, delay: 1 day}
requests:
  noise: {from: customers, contact: front, authority: {grade: measured, successes: 3, trials: 4}}
"""


@pytest.fixture
def small(tmp_path):
    return folder_of(tmp_path, SMALL)


def refused(source, sheets):
    """Reasons, cells and guesses of a workbook that cannot be used; nothing is written."""
    from servicemodel.domain.interview import SheetRefused

    before = {path: path.read_bytes() for path in source.parent.glob("*.yaml")}
    with pytest.raises(SheetRefused) as caught:
        back(source, sheets)
    assert {path: path.read_bytes() for path in source.parent.glob("*.yaml")} == before
    return [(p.reason, p.cell.rpartition("!")[2], p.guess) for p in caught.value.problems]


def test_every_bad_cell_is_named_in_one_run(small):
    sheets = sheets_of(exported(small))
    edited(sheets, "Actors", HEADS["id"], "front", "Kind of actor", "Frnt office")
    edited(sheets, "Actors", HEADS["id"], "customers", "Part of", "frnt")
    edited(sheets, "Flows", HEADS["flow"], "call", "Topics", "")
    edited(sheets, "Numbers", HEADS["number"], "flows/call/coverage", "Value", "most")
    edited(sheets, "Numbers", HEADS["number"], "flows/call/delay", "Evidence grade", "mesured")
    edited(sheets, "Numbers", HEADS["number"], "actors/customers/population", "Value", -4)
    edited(sheets, "Numbers", HEADS["number"], "requests/noise/authority", "n", 40)
    found = refused(small, sheets)
    assert sorted(reason for reason, _, _ in found) == [
        "actor",
        "count",
        "emptied",
        "grade",
        "read_only",
        "share",
        "word",
    ]
    guesses = {reason: guess for reason, _, guess in found}
    assert (guesses["word"], guesses["actor"], guesses["grade"]) == ("front office", "front", "measured")


def test_a_value_that_the_model_refuses_is_blamed_on_its_cell(small):
    sheets = sheets_of(exported(small))
    edited(sheets, "Flows", HEADS["flow"], "call", "Answers flow", "call")
    edited(sheets, "Numbers", HEADS["number"], "flows/call/coverage", "Value", 0.7)
    ((reason, cell, code),) = refused(small, sheets)
    assert (reason, cell[0], code[:3]) == ("invalid", "J", "FIL")


def test_rows_that_are_gone_or_twice_are_problems(small):
    sheets = sheets_of(exported(small))
    edited(sheets, "Actors", HEADS["id"], "front", HEADS["id"], "frnt")
    assert ("row_gone", "Actors", "frnt") in refused(small, sheets)
    sheets = sheets_of(exported(small))
    sheets["Numbers"].append(list(sheets["Numbers"][4]))
    assert [reason for reason, _, _ in refused(small, sheets)] == ["id_twice"]


def test_a_model_that_changed_meanwhile_is_a_conflict(small):
    sheets = sheets_of(exported(small))
    small.write_bytes(small.read_bytes() + b"# one more remark\n")
    assert [reason for reason, _, _ in refused(small, sheets)] == ["model_changed"]


def test_a_workbook_without_its_state_is_refused(small):
    sheets = sheets_of(exported(small))
    del sheets["Version"]
    assert [reason for reason, _, _ in refused(small, sheets)] == ["no_state"]


COLUMNS = {
    "From (id)": ("front", lambda flow: flow.sender),
    "To (id)": ("customers", lambda flow: flow.receiver),
    "Purpose": ("Question or request", lambda flow: flow.kind.value),
    "Set off by": ("Proactive", lambda flow: flow.trigger.value),
    "Channel": ("hotline", lambda flow: flow.channel),
    "Answers flow": ("ask", lambda flow: flow.closes),
    "Permission": ("consent", lambda flow: flow.permission),
    "Name, English": ("Tell", lambda flow: flow.name.en),
}


def test_every_column_of_a_flow_arrives(tmp_path):
    more = """\
channels: {hotline: {medium: phone}}
permissions: {consent: {granted: true}}
"""
    flows = SMALL.replace(
        "flows:\n", "flows:\n  ask: {from: customers, to: front, topics: [customer.need], kind: request}\n"
    )
    source = folder_of(tmp_path, flows + more)
    sheets = sheets_of(exported(source))
    for head, (word, _) in COLUMNS.items():
        edited(sheets, "Flows", HEADS["flow"], "call", head, word)
    put(back(source, sheets))
    call = pipeline.read(str(source)).flow("call")
    told = {head: field(call) for head, (_, field) in COLUMNS.items()}
    words = {"Purpose": "request", "Set off by": "proactive"}
    assert told == {head: words.get(head, word) for head, (word, _) in COLUMNS.items()}


def test_a_counted_share_gives_way_to_a_stated_one(small):
    sheets = sheets_of(exported(small))
    key = HEADS["number"], "requests/noise/authority"
    edited(sheets, "Numbers", *key, "Value", 0.5)
    edited(sheets, "Numbers", *key, "Evidence grade", "declared / 申报")
    edited(sheets, "Numbers", *key, "Source", "head of service")
    put(back(small, sheets))
    authority = pipeline.read(str(small)).request("noise").authority
    assert (authority.number, authority.grade.value, authority.source) == (0.5, "declared", "head of service")
    assert authority.trials is None


def test_moved_sheets_and_columns_find_their_way_back(small):
    sheets = sheets_of(exported(small, (Language.ZH, Language.EN)))
    edited(sheets, "数值", HEADS["number"], "flows/call/coverage", "Value", 0.75)
    turned = {name[::-1]: [row[::-1] for row in rows] for name, rows in reversed(sheets.items())}
    turned["版本"] = sheets["版本"]
    put(back(small, turned))
    assert pipeline.read(str(small)).flow("call").fidelity.coverage.number == 0.75


def test_a_name_that_follows_from_the_kinds_of_others_may_move(tmp_path):
    text = "servicemodel: 1\nname: Small\nactors:\n  one: {kind: dealer}\n  two: {kind: sales}\n"
    source = folder_of(tmp_path, text)
    sheets = sheets_of(exported(source))
    edited(sheets, "Actors", HEADS["id"], "two", "Kind of actor", "Dealer")
    put(back(source, sheets))
    assert source.read_text() == text.replace("sales", "dealer")


def test_a_number_that_records_feed_is_not_changed_by_hand(tmp_path):
    text = SMALL.replace("coverage: 0.6", "coverage: {measure: closed_loop}")
    source = folder_of(tmp_path, text)
    sheets = sheets_of(exported(source))
    edited(sheets, "Numbers", HEADS["number"], "flows/call/coverage", "Value", 0.9)
    assert [reason for reason, _, _ in refused(source, sheets)] == ["measured"]


def test_a_default_that_somebody_states_is_written_with_its_source(small):
    sheets = sheets_of(exported(small))
    key = HEADS["number"], "flows/call/accuracy"
    edited(sheets, "Numbers", *key, "Value", 0.9)
    edited(sheets, "Numbers", *key, "Evidence grade", "申报")
    put(back(small, sheets))
    text = small.read_text(encoding="utf-8")
    assert "delay: 1 day, accuracy: 0.9}" in text
    accuracy = pipeline.read(str(small)).flow("call").fidelity.accuracy
    assert (accuracy.number, accuracy.source) == (0.9, "")


def test_answers_and_edits_of_one_workbook_arrive_together(tmp_path):
    from interview_sheets import asked

    source = folder_of(tmp_path, SMALL)
    _, questions = asked(source)
    question = next(each for each in questions if each.id == "requests/noise/recovery")
    sheets = sheets_of(exported(source, questions=(question,)))
    edited(sheets, "Questions", "Key (do not change)", question.id, "Answer", "no")
    edited(sheets, "Numbers", HEADS["number"], "flows/call/coverage", "Value", 0.5)
    result = back(source, sheets)
    put(result)
    model = pipeline.read(str(source))
    assert model.request("noise").traits.recovery is False
    assert model.flow("call").fidelity.coverage.number == 0.5
    assert (len(result.answered.written), len(result.edits)) == (1, 1)
