"""Surveys as clients write them: brought in as any file of records, read back as employees."""

import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_surveys import KNOWN, F, V, rows

from servicemodel.domain.infusion import Design, Effect, Variable, Verdict
from servicemodel.domain.measurement import LeftOut
from servicemodel.domain.records import RecordMap
from servicemodel.evidence.bench import opened
from servicemodel.evidence.examining import examine
from servicemodel.evidence.importing import bring_in
from servicemodel.evidence.infusion import estimate
from servicemodel.evidence.infusion.asked import group_of, variable_of
from servicemodel.evidence.infusion.resampling import point
from servicemodel.evidence.infusion.survey import Answer, survey_of

DESIGN = Design(samples=100)
HEAD = ["employee", "group", "infusion", "user_satisfaction", "confirmation", "satisfaction"]
WORDS = {F: "face to face", V: "virtual"}


def written(path, *lines):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    return path


def people(employees=60):
    """For each employee: key, word for the group, the four numbers."""
    for group in (F, V):
        for i, row in enumerate(rows(KNOWN[group], employees, 1 + (group is V)).round(3)):
            yield f"{group.value}{i}", WORDS[group], *row.tolist()


def brought(folder, *files, **told):
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    return [bring_in(file, RecordMap(**told), folder / "evidence", b"salt", scratch) for file in files]


def held(group):
    return point(rows(KNOWN[group], 60, 1 + (group is V)).round(3))


def test_one_row_an_employee_needs_no_mapping_file(tmp_path):
    (source,) = brought(tmp_path, written(tmp_path / "survey.csv", HEAD, *people()))
    assert (source.profile, source.tables, source.rows_used) == ("crm_infusion", ("survey_answer",), 120)
    assert not [each for each in source.notices if each.reason.startswith("unused_column")]
    model = estimate(tmp_path / "evidence", DESIGN)
    assert model.files == (source.import_id,)
    for group in model.groups:
        assert group.employees == 60
        for effect in Effect:
            assert group.of(effect).value.number == pytest.approx(held(group.group)[effect], rel=1e-6)
        assert {each.reliability for each in group.averaging} == {None}
    assert (model.left_out, model.lacks) == ((), ())


def test_the_columns_of_a_survey_are_no_waste(tmp_path):
    file = written(tmp_path / "survey.csv", [*HEAD, "remark"], *((*each, "none") for each in people(2)))
    with opened(file, tmp_path) as bench:
        assert examine(bench, RecordMap(), {}).unused == ("remark",)


def test_employees_do_not_stay_known_by_name(tmp_path):
    brought(tmp_path, written(tmp_path / "survey.csv", HEAD, *people()))
    stored = next((tmp_path / "evidence").glob("*/survey_answer.parquet"))
    assert b"face_to_face0" not in stored.read_bytes()


def test_employees_and_customers_in_files_of_their_own(tmp_path):
    staff = [each[:4] for each in people()]
    customers = [
        (who, confirmed + shift, satisfied + shift, satisfied - shift)
        for who, _, _, _, confirmed, satisfied in people()
        for shift in (-1, 0, 1)
    ]
    brought(
        tmp_path,
        written(tmp_path / "staff.csv", HEAD[:4], *staff),
        written(
            tmp_path / "customers.csv",
            ["employee", "confirmation", "satisfaction1", "satisfaction2"],
            *customers,
        ),
        table="survey_answer",
        profile="crm_infusion",
    )
    model = estimate(tmp_path / "evidence", DESIGN)
    for group in model.groups:
        assert group.of(Effect.TOTAL).value.number == pytest.approx(held(group.group)[Effect.TOTAL], rel=1e-6)
        assert [each.answers for each in group.averaging] == [3, 3]
        by_variable = {each.variable: each for each in group.averaging}
        # Two questions that miss each other cancel out: customers of one employee agree.
        assert by_variable[Variable.SATISFACTION].reliability.number == pytest.approx(1)
        assert 0 < by_variable[Variable.CONFIRMATION].reliability.number < 1


def test_a_row_for_each_answer(tmp_path):
    long = [
        (who, item, score, group)
        for who, group, *scores in people()
        for item, score in zip(HEAD[2:], scores, strict=True)
    ]
    brought(tmp_path, written(tmp_path / "survey.csv", ["respondent", "item", "score", "group"], *long))
    model = estimate(tmp_path / "evidence", DESIGN)
    assert model.groups[1].of(Effect.BETA).value.number == pytest.approx(held(V)[Effect.BETA], rel=1e-6)


def test_chinese_headers_and_groups(tmp_path):
    head = ["员工编号", "渠道组", "融合使用1", "融合使用2", "用户满意度", "期望确认", "客户满意度"]
    words = {"face to face": "营业厅", "virtual": "呼叫中心"}
    lines = [(who, words[g], use, use, *rest) for who, g, use, *rest in people()]
    brought(tmp_path, written(tmp_path / "survey.csv", head, *lines))
    model = estimate(tmp_path / "evidence", DESIGN)
    assert [group.group for group in model.groups] == [F, V]
    assert model.groups[0].of(Effect.DIRECT).value.number == pytest.approx(held(F)[Effect.DIRECT], rel=1e-6)


def test_words_for_groups_may_be_told(tmp_path):
    words = {"face to face": "team A", "virtual": "team B"}
    lines = [(who, words[g], *rest) for who, g, *rest in people()]
    brought(tmp_path, written(tmp_path / "survey.csv", HEAD, *lines))
    silent = estimate(tmp_path / "evidence", DESIGN)
    assert (silent.groups, silent.left_out) == ((), (LeftOut("no_group", 120),))
    told = estimate(tmp_path / "evidence", DESIGN, {"team A": F, "team B": V})
    assert [group.employees for group in told.groups] == [60, 60]


def test_a_survey_without_a_question_says_which(tmp_path):
    lines = [(who, *rest[:-1]) for who, *rest in people()]
    brought(tmp_path, written(tmp_path / "survey.csv", HEAD[:-1], *lines), profile="crm_infusion")
    model = estimate(tmp_path / "evidence", DESIGN)
    assert model.lacks == (Variable.SATISFACTION,)
    assert (model.groups, model.left_out) == ((), (LeftOut("not_all_asked", 120),))
    assert {check.verdict for check in model.checks} == {Verdict.UNTOLD}


def test_records_without_a_survey_lack_everything(tmp_path):
    (tmp_path / "evidence").mkdir()
    assert estimate(tmp_path / "evidence", DESIGN).lacks == tuple(Variable)


def answer(who, variable, score, row, group=F):
    return Answer(who, variable, variable.value, score, ("f", row), group)


def test_who_lacks_a_group_or_an_answer_is_counted():
    whole = [answer("a", variable, 1.0, 1) for variable in Variable]
    torn = [answer("b", variable, 1.0, 2, g) for variable, g in zip(Variable, (F, V, F, V), strict=True)]
    part = [answer("c", Variable.INFUSION, 1.0, 3)]
    found = survey_of([*whole, *torn, *part])
    assert [group.rows.tolist() for group in found.groups] == [[[1.0] * 4]]
    assert found.left_out == (LeftOut("no_group", 1), LeftOut("not_all_asked", 1))


@given(st.lists(st.integers(1, 7), min_size=1, max_size=6), st.integers(1, 3))
def test_a_customer_counts_once_however_many_questions(scores, questions):
    others = [answer("a", variable, 4.0, 0) for variable in tuple(Variable)[:3]]
    given_ = [
        Answer("a", Variable.SATISFACTION, f"satisfaction{k}", float(score), ("f", row), F)
        for row, score in enumerate(scores)
        for k in range(questions)
    ]
    (group,) = survey_of([*others, *given_]).groups
    assert group.judged[Variable.SATISFACTION][0].tolist() == scores
    assert group.rows[0, 3] == pytest.approx(np.mean(scores))


@pytest.mark.parametrize(
    ("item", "variable"),
    [
        ("Infusion_Use 3", Variable.INFUSION),
        ("融合使用2", Variable.INFUSION),
        ("User satisfaction", Variable.USER_SATISFACTION),
        ("员工满意度", Variable.USER_SATISFACTION),
        ("expectation-confirmation", Variable.CONFIRMATION),
        ("顾客满意度１", Variable.SATISFACTION),
        ("loyalty", None),
    ],
)
def test_questions_are_known_by_their_names(item, variable):
    assert variable_of(item) is variable


@pytest.mark.parametrize(
    ("word", "group"),
    [
        *(("Face-to-face", F), ("in_person", F), ("门店", F)),
        *(
            ("Call centre", V),
            (f"Contact-Cent{'er'}", V),
            ("phone", V),
            ("客服中心", V),
            ("elsewhere", None),
            (None, None),
        ),
    ],
)
def test_groups_are_known_by_their_words(word, group):
    assert group_of(word) is group
