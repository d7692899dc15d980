"""The file of accepted findings: read strictly, with places; written to without touching what is there."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from servicemodel.domain.acceptance import MOST_DAYS, Acceptance
from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading import acceptances
from servicemodel.views.problems import FILE_PLATES

TODAY = date(2026, 3, 1)
GOOD = "finding: LOP01@front@*, reason: agreed, by: head"
LATEST = TODAY + timedelta(days=MOST_DAYS)


def read(text):
    return acceptances.acceptances_in("accepted.yaml", text.encode(), TODAY)


def test_every_field_arrives():
    (each,) = read(
        "# agreed in the steering committee\n"
        "- finding: LOP01@front@*\n"
        "  reason: Marketing answers by newsletter\n"
        "  by: head of service\n"
        "  asked_by: consultant\n"
        "  until: 2026-06-30\n"
        "  ticket: CRM-118\n"
    )
    assert each == Acceptance(
        "LOP01@front@*",
        "Marketing answers by newsletter",
        "head of service",
        date(2026, 6, 30),
        "consultant",
        "CRM-118",
    )
    assert str(each.place) == "accepted.yaml:2:3"


@pytest.mark.parametrize("text", ["", "  \n", "# nothing yet\n", "[]\n"])
def test_an_empty_file_accepts_nothing(text):
    assert read(text) == ()


def test_a_file_that_is_not_there_accepts_nothing(tmp_path):
    assert acceptances.read_acceptances(tmp_path / "accepted.yaml", TODAY) == ()


@pytest.mark.parametrize("day", [TODAY - timedelta(days=900), TODAY, LATEST])
def test_any_day_up_to_the_latest_is_read(day):
    assert [each.until for each in read(f"- {{{GOOD}, until: {day}}}")] == [day]


CORPUS = [
    ("FIL02", "", f"- {{{GOOD}, until: 2026-04-01, ¦tiket: x}}"),
    ("FIL05", "", "- ¦{finding: LOP01@*, reason: r, until: 2026-04-01}"),
    ("FIL06", "form", "- ¦LOP01@front@no-return"),
    ("FIL06", "form", f"- {{{GOOD}, until: ¦2026}}"),
    ("FIL06", "empty", "- {finding: LOP01@*, reason: ¦'', by: head, until: 2026-04-01}"),
    ("FIL08", "", f"- {{{GOOD}, until: 2026-04-01, ¦by: me}}"),
    ("FIL14", "bracket", "- ¦{finding: LOP01@*"),
    ("FIL17", "tag", f"- {{{GOOD}, until: ¦!!python/name:os.system 2026-04-01}}"),
    ("FIL40", "no_list", "¦finding: LOP01@*"),
    ("FIL40", "pattern", "- {finding: ¦LOP01, reason: r, by: head, until: 2026-04-01}"),
    ("FIL40", "date", f"- {{{GOOD}, until: ¦1 April}}"),
    ("FIL40", "date", f"- {{{GOOD}, until: ¦'20260401'}}"),
    ("FIL40", "long", f"- {{{GOOD}, until: ¦{LATEST + timedelta(days=1)}}}"),
    ("FIL40", "hash", f"- {{{GOOD}, until: 2026-04-01, elements: ¦abc}}"),
]


@pytest.mark.parametrize(("code", "reason", "text"), CORPUS)
def test_a_broken_file_has_one_problem_at_its_place(code, reason, text):
    before, _, after = text.partition("¦")
    with pytest.raises(ProblemsFound) as caught:
        read(before + after)
    (problem,) = caught.value.problems
    assert (problem.code, dict(problem.facts).get("reason", "")) == (code, reason)
    assert (problem.place.line, problem.place.column) == (1, len(before) + 1)
    assert problem.excerpt == before + after


def test_every_wording_has_a_file_that_triggers_it():
    assert {reason for code, reason, _ in CORPUS if code == "FIL40"} == set(FILE_PLATES["FIL40"].wordings)


def test_too_long_names_the_latest_day():
    with pytest.raises(ProblemsFound) as caught:
        read(f"- {{{GOOD}, until: 2099-01-01}}")
    assert caught.value.problems[0].guess == LATEST.isoformat()


def test_all_problems_are_told_at_once():
    text = f"- {{finding: LOP, reasn: r, by: 3, until: never}}\n- {{{GOOD}, until: 2099-01-01}}\n- x\n"
    with pytest.raises(ProblemsFound) as caught:
        read(text)
    told = [(problem.place.line, problem.code) for problem in caught.value.problems]
    assert told == [
        (1, "FIL05"),
        (1, "FIL40"),
        (1, "FIL02"),
        (1, "FIL06"),
        (1, "FIL40"),
        (2, "FIL40"),
        (3, "FIL06"),
    ]


def test_bytes_that_are_no_text_are_a_problem(tmp_path):
    path = tmp_path / "accepted.yaml"
    path.write_bytes("- 接受".encode("gb18030"))
    with pytest.raises(ProblemsFound) as caught:
        acceptances.read_acceptances(path, TODAY)
    assert [problem.code for problem in caught.value.problems] == ["FIL15"]


def test_it_stands_beside_the_model_and_a_model_of_the_library_has_none(tmp_path):
    assert acceptances.accepted_file(str(tmp_path / "m.yaml")) == tmp_path / "accepted.yaml"
    assert acceptances.accepted_file("q-company") is None


NEW = Acceptance("LOP01@a@*", "x", "y", date(2026, 4, 1), elements="0" * 64)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# only a remark",
        f"- {{{GOOD}, until: 2026-04-01}}",
        f"  - {{{GOOD}, until: 2026-04-01}}   # kept\n\n# and this\n",
        "-\n  finding: LOP01@front@*\n  reason: agreed\n  by: head\r\n  until: 2026-04-01\r\n",
        f"\ufeff- {{{GOOD}, until: 2026-04-01}}\n",
    ],
)
def test_appending_keeps_what_is_there(before):
    after = acceptances.appended(before.encode(), NEW)
    assert after.startswith(before.encode())
    assert acceptances.acceptances_in("a", after, TODAY) == (*read(before), NEW)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=40)


@given(WORDS, WORDS, WORDS)
@example("0", "0", "\U000e0001")
def test_any_words_come_back_as_they_went(reason, by, ticket):
    written = Acceptance("LOP01@a@*", reason, by, date(2026, 4, 1), ticket=ticket)
    assert acceptances.acceptances_in("a", acceptances.appended(b"", written), TODAY) == (written,)
