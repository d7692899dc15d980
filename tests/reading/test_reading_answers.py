"""Filled sheets read back into the model file: what was answered changes, and nothing else."""

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from interview_sheets import SLUGS, asked, cells_of, exported, fill, plausible

from servicemodel import pipeline
from servicemodel.domain.interview import SheetRefused
from servicemodel.domain.question import OBSERVERS, AnswerKind, Blank, Question
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade
from servicemodel.planning.whereabouts import said
from servicemodel.reading import formats

SOURCES = {
    name: (files("servicemodel") / "library" / f"{name}.yaml").read_bytes()
    for name in ("q-company", "outsourced", "dealer")
}
WHO = {"source": "head of service", "date": date(2025, 5, 12)}
COUNTRY = b"""\
# head  \xe5\xa4\xb4
servicemodel: 1
name: {en: Small, zh: \xe5\xb0\x8f}   # name
include: [more.yaml]
topics: {product.solution: {volatility: 0.001 per day}}
actors:
  front: {kind: front_office}
  boss:  {kind: core_firm}
  customers: {kind: general_customer, population: 900}
"""
MORE = b"""\
servicemodel: 1
# what customers bring
requests:
  noise:   # comes first
    from: customers   # who
    contact: front

  price: {from: customers, contact: front,  # two spaces
          authority: {grade: assumed, value: 0.4}}
"""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "model.yaml").write_bytes(COUNTRY)
    (tmp_path / "more.yaml").write_bytes(MORE)
    return tmp_path


def answered(place, answers, languages=(Language.EN,)):
    """What the model in ``place`` becomes with ``answers``."""
    source = place / "model.yaml"
    model, questions = asked(source)
    sheet = fill(exported(model, questions, languages), place / "filled.xlsx", answers)
    return formats.import_answers(str(source), str(sheet))


def refused(place, answers):
    """Reasons, cells and guesses of a sheet that cannot be used."""
    with pytest.raises(SheetRefused) as caught:
        answered(place, answers)
    return [(p.cell.rpartition("!")[2], p.reason, p.guess) for p in caught.value.problems]


def put(place, result):
    for path, data in result.files.items():
        (place / path).write_bytes(data)
    return pipeline.read(str(place / "model.yaml"))


def test_an_answer_goes_into_the_file_that_holds_the_element(place):
    key = {"answer": (0.85, "0%"), **WHO}
    result = answered(place, {"requests/noise/authority": key, "requests/noise/recovery": True})
    assert [path.rpartition("/")[2] for path in result.files] == ["more.yaml"]
    (data,) = result.files.values()
    source = '{grade: declared, value: 0.85, source: "head of service, 2025-05-12"}'
    lines = MORE.decode().replace(
        "    contact: front\n", f"    contact: front\n    authority: {source}\n    recovery: true\n", 1
    )
    assert sorted(data.decode().splitlines()) == sorted(lines.splitlines())
    request = put(place, result).request("noise")
    assert (request.authority.number, request.authority.grade) == (0.85, Grade.DECLARED)
    assert request.authority.source == "head of service, 2025-05-12"
    assert request.traits.recovery is True


def test_an_assumed_number_gives_way_to_an_answer(place):
    more = MORE.replace(b"authority: {grade: assumed", b"rule: 1, equivocality: {grade: assumed")
    (place / "more.yaml").write_bytes(more)
    result = answered(place, {"requests/price/authority": "70 %"})
    assert put(place, result).request("price").authority.number == 0.7


def test_what_the_model_says_otherwise_is_a_conflict_and_the_same_is_left(place):
    model, questions = asked(place / "model.yaml")
    sheet = fill(
        exported(model, questions),
        place / "f.xlsx",
        {"requests/noise/authority": 0.5, "requests/noise/recovery": "no"},
    )
    put(place, formats.import_answers(str(place / "model.yaml"), str(sheet)))
    again = formats.import_answers(str(place / "model.yaml"), str(sheet))
    assert (again.files, again.written, len(again.same)) == ({}, (), 2)
    other = fill(exported(model, questions), place / "f.xlsx", {"requests/noise/authority": 0.6})
    with pytest.raises(SheetRefused) as caught:
        formats.import_answers(str(place / "model.yaml"), str(other))
    (problem,) = caught.value.problems
    assert (problem.reason, problem.got, problem.guess) == ("conflict", "0.6", "0.5")


def test_a_stated_number_gives_way_where_the_question_named_it(place):
    model, _ = asked(place / "model.yaml")
    blank = Blank("actors", "customers", "population")
    held = model.actor("customers").population
    assert held.grade is Grade.DECLARED
    question = Question(blank, None, (), held)
    sheet = fill(exported(model, [question]), place / "f.xlsx", {blank.key: 1200})
    after = put(place, formats.import_answers(str(place / "model.yaml"), str(sheet)))
    assert after.actor("customers").population.number == 1200
    other = fill(exported(model, [question]), place / "f.xlsx", {blank.key: 1500})
    with pytest.raises(SheetRefused) as caught:
        formats.import_answers(str(place / "model.yaml"), str(other))
    assert [problem.reason for problem in caught.value.problems] == ["conflict"]


def test_every_bad_cell_is_named_in_one_run(place):
    before = {path: path.read_bytes() for path in place.iterdir()}
    problems = refused(
        place,
        {
            "requests/noise/authority": "most",
            "requests/noise/recovery": "maybe",
            "requests/noise/first_server": "frnt",
            "requests/price/recovery": {"answer": True, "grade": "mesured"},
        },
    )
    assert sorted((reason, guess) for _, reason, guess in problems) == [
        ("actor", "front"),
        ("grade", "measured"),
        ("share", ""),
        ("yes_no", ""),
    ]
    answer = chr(ord("A") + SLUGS.index("answer"))
    assert {cell[0] for cell, reason, _ in problems if reason != "grade"} == {answer}
    assert {path: path.read_bytes() for path in before} == before


def test_stale_and_unknown_keys_are_problems_with_reasons(place):
    answers = {"requests/noise/recovery": {"answer": True, "key": "requests/nois/recovery"}}
    assert [each[1:] for each in refused(place, answers)] == [("gone", "noise")]
    answers = {"requests/noise/recovery": {"answer": True, "key": "requests/noise"}}
    assert [each[1] for each in refused(place, answers)] == ["key"]
    twice = {
        "requests/noise/recovery": True,
        "requests/price/recovery": {"answer": False, "key": "requests/noise/recovery"},
    }
    assert [each[1] for each in refused(place, twice)] == ["twice"]


def test_files_that_are_no_sheet_are_refused(place):
    (place / "text.xlsx").write_text("no workbook")
    with pytest.raises(SheetRefused) as caught:
        formats.import_answers(str(place / "model.yaml"), str(place / "text.xlsx"))
    assert caught.value.problems[0].reason == "no_workbook"
    import xlsxwriter

    book = xlsxwriter.Workbook(str(place / "empty.xlsx"))
    book.add_worksheet().write_string(0, 0, "Answer")
    book.close()
    with pytest.raises(SheetRefused) as caught:
        formats.import_answers(str(place / "model.yaml"), str(place / "empty.xlsx"))
    assert caught.value.problems[0].reason == "no_sheet"


def test_an_observer_becomes_an_origin_and_a_note_a_remark(tmp_path):
    (tmp_path / "model.yaml").write_bytes(SOURCES["q-company"])
    note = "actors/prospects/PRO03:no-marketing-centre"
    rules = {"answer": "General manager; Finance", **WHO}
    result = answered(
        tmp_path, {"origins/policy.rule/observers": rules, note: "head of sales"}, (Language.ZH, Language.EN)
    )
    assert len(result.remarks) == 1
    model = put(tmp_path, result)
    seen = {origin.actor for origin in model.origins if "policy.rule" in origin.topics}
    assert seen == {"manager", "finance"}
    text = (tmp_path / "model.yaml").read_text(encoding="utf-8")
    assert "– head of sales" in text
    assert "# declared, head of service, 2025-05-12" in text


def test_byte_order_mark_and_line_ends_are_kept(place):
    windows = b"\xef\xbb\xbf" + MORE.replace(b"\n", b"\r\n")
    (place / "more.yaml").write_bytes(windows)
    result = answered(place, {"requests/noise/recovery": "是", "requests/price/recovery": "否"})
    (data,) = result.files.values()
    assert data.startswith(b"\xef\xbb\xbfservicemodel")
    assert data.count(b"\n") == data.count(b"\r\n")
    model = put(place, result)
    assert [model.request(id).traits.recovery for id in ("noise", "price")] == [True, False]


def test_moved_columns_and_sorted_rows_find_their_way_back(place):
    import xlsxwriter

    model, questions = asked(place / "model.yaml")
    rows = cells_of(exported(model, questions))
    order = [SLUGS.index(slug) for slug in ("key", "answer", "source", "question")]
    book = xlsxwriter.Workbook(str(place / "moved.xlsx"))
    page = book.add_worksheet("Sheet1")
    for column, at in enumerate(order):
        page.write_string(0, column, rows[2][at])
    for row, cells in enumerate(reversed(rows[3:]), start=1):
        for column, at in enumerate(order):
            page.write_string(row, column, str(cells[at]))
        if cells[order[0]] == "requests/noise/recovery":
            page.write_boolean(row, 1, True)
    book.close()
    result = formats.import_answers(str(place / "model.yaml"), str(place / "moved.xlsx"))
    assert [answer.blank.key for answer in result.written] == ["requests/noise/recovery"]


@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answers_come_back_as_they_were_and_leave_the_rest_alone(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("model")
    name = data.draw(st.sampled_from(sorted(SOURCES)))
    source = place / "model.yaml"
    source.write_bytes(SOURCES[name])
    model, questions = asked(source)
    chosen = data.draw(st.lists(st.sampled_from(questions), unique_by=lambda q: q.id, max_size=8))
    values = {q.id: plausible(q, model, data.draw(st.integers(0, 5))) for q in chosen}
    source_of = data.draw(st.sampled_from([{}, WHO, {"source": "客服中心主任"}]))
    values = {key: {"answer": value, **source_of} for key, value in values.items() if value is not None}
    language = data.draw(st.sampled_from([(Language.EN,), (Language.ZH,), (Language.ZH, Language.EN)]))
    result = answered(place, values, language)
    assert len(result.written) + len(result.remarks) == len(values)
    assert result.same == ()
    after = put(place, result)
    _untouched(SOURCES[name].decode(), source.read_text(encoding="utf-8"))
    for answer in result.written:
        _holds(after, answer)
    left = {question.id for question in asked(source)[1]}
    assert left & {answer.blank.key for answer in result.written} == set()


def _untouched(before, after):
    """Every line that was there stands there in its order, or was only added to before its end."""
    new = iter(after.splitlines())
    for line in before.splitlines():
        code, _, comment = line.partition("  #")
        stem = code.rstrip("}")
        for candidate in new:
            if candidate == line or (stem and candidate.startswith(stem)):
                break
            added = (
                candidate.lstrip().startswith("#")
                or "_observes_" in candidate
                or candidate.startswith("      ")
            )
            assert added, f"{line!r} became {candidate!r}"
        else:
            raise AssertionError(f"{line!r} is gone")
        assert comment in after


def _holds(model, answer):
    """The field of the model says what was answered."""
    blank, value = answer.blank, answer.value
    if blank.field == OBSERVERS:
        assert set(value) <= {origin.actor for origin in model.origins if blank.id in origin.topics}
        return
    found = said(model, blank)
    number = value.get("value", value) if isinstance(value, dict) else value
    if blank.kind is AnswerKind.SHARE and isinstance(number, dict):
        number = number["successes"] / number["trials"]
    if blank.kind in {AnswerKind.SHARE, AnswerKind.COUNT, AnswerKind.MONEY}:
        assert found.number == pytest.approx(number)
    elif blank.kind is AnswerKind.YES_NO:
        assert found is number
    elif blank.kind is AnswerKind.WORD:
        assert found.value == number
    elif blank.kind in {AnswerKind.ACTORS, AnswerKind.CHANNELS}:
        assert list(found) == number
    else:
        assert found is not None
