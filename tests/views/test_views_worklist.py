"""The work list in words and as a workbook."""

from datetime import date

from python_calamine import load_workbook

from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worklist import Law, Lifetime, Stakes, Tally, Verdict, Worklist
from servicemodel.views.worklist_sheet import HEADERS, write
from servicemodel.views.worklist_text import worklist_document, worklist_text


def value(number, unit=Unit.MONEY, **more):
    return Value(number, unit, Grade.MEASURED, **more)


LIVES = (
    Lifetime("fan", "", 40, 3),
    Lifetime(
        *("pump", "seal", 100, 60, Law.WEIBULL),
        value(900.0, Unit.DAYS, low=850.0, high=950.0),
        value(1.2, Unit.COUNT, low=1.1, high=1.3),
    ),
)
TALLIES = (Tally(Verdict.TELL, "", "direct", 3, 12.5), Tally(Verdict.UNREACHABLE, "no consent", "", 2, 4.0))
STAKES = Stakes(value(300.0), value(10.0), value(2.0), value(0.0, Unit.COUNT))
HEAD = Worklist("2024-05-31", 90.0, STAKES, LIVES, (), TALLIES)
ROW = (
    *("tell", "", "=u1", "k1", "pump", "seal", 12, 0.25, date(2024, 6, 9)),
    *("product.unit_state", "status reminder", "direct", "email", None, 61.0),
)


def test_the_head_is_told_in_both_languages():
    told = worklist_text(HEAD, "USD", Language.EN)
    assert "fan: cannot say, 3 failures are too few" in told
    assert "pump seal: Weibull, scale 900 days (850–950), shape 1.2; 60 failures in 100 lives" in told
    assert "a* = 3.9 %" in told
    assert "  2  the customer wants no messages, and there is no dealer" in told
    assert "应提醒：3" in worklist_text(HEAD, "USD", Language.ZH)


def test_what_nobody_said_is_named_instead_of_money():
    told = worklist_text(Worklist("2024-05-31", 90.0, Stakes(), LIVES, (), TALLIES), "USD", Language.EN)
    assert "Money is not known" in told
    assert "harm of the topic product.unit_state" in told


def test_the_document_holds_what_the_words_say():
    document = worklist_document(HEAD)
    assert document["lifetimes"][0]["law"] is None
    assert document["lifetimes"][1]["scale_days"] == {"number": 900.0, "low": 850.0, "high": 950.0}
    assert [tally["units"] for tally in document["tallies"]] == [3, 2]


def test_a_workbook_says_how_many_rows_it_leaves_out(tmp_path):
    write(tmp_path / "list.xlsx", [ROW], HEAD, Language.EN)
    book = load_workbook(tmp_path / "list.xlsx")
    heads, first, more = book.get_sheet_by_name("to tell").to_python()
    assert heads == [text.en for text in HEADERS.values()]
    assert first[:3] == ["to tell", "", "=u1"]
    assert first[8] == date(2024, 6, 9)
    assert more[0] == "2 more: write the list as .csv or .parquet"


def test_the_same_list_gives_the_same_workbook(tmp_path):
    for name in "ab":
        write(tmp_path / f"{name}.xlsx", [ROW], HEAD, Language.ZH)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
