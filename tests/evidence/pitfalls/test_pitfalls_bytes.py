"""Pitfalls IP-01 to IP-07, IP-14 to IP-19, IP-24 and IP-31 to IP-33: what a file is made of."""

import json

import pytest
from cli_driver import obey, written
from import_driver import bring, noticed, rows, write_csv
from pitfall_cases import CASES, DAY, case, lines_of, the_case

from servicemodel.cli.record_preview import layout_words
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language


def test_ip_01_a_byte_order_mark_is_not_left_in_the_first_header(tmp_path):
    source, found = the_case(tmp_path, CASES, case("1", DAY), encoding="utf-8-sig")
    told = json.loads((tmp_path / "evidence" / source.import_id / "source.json").read_text(encoding="utf-8"))
    assert told["columns"]["case_id"] == "case_id"
    assert [row["case_id"] for row in found] == ["1"]


def test_ip_02_utf16_with_tabs_is_read_and_told(tmp_path):
    headers = ["Case Number", "Case Owner", "Case Origin", "Date/Time Opened", "Date/Time Closed"]
    headers += ["Case Reason", "Account Name", "Contact Name"]
    row = ["00001045", "Zoë", "Phone", "13/03/2025 09:10", "", "Wärme", "Acme", "Ann"]
    source, found = the_case(tmp_path, headers, row, encoding="utf-16", delimiter="\t")
    assert source.profile == "salesforce_report"
    assert layout_words(source.layout, Language.EN).startswith("csv, utf-16, delimiter tab")
    assert (found[0]["case_id"], found[0]["channel"]) == ("00001045", "phone")
    assert "Wärme" in (found[0]["reason"], found[0]["category"])


def test_ip_03_cp1252_is_read(tmp_path):
    source, found = the_case(
        tmp_path, [*CASES, "team"], [*case("1", DAY), "Café Télé, 5 €"], encoding="cp1252"
    )
    assert source.layout.encoding == "cp1252"
    assert found[0]["team_last"] == "Café Télé, 5 €"


def test_ip_04_gb18030_is_read_and_latin_1_is_not_offered(tmp_path):
    headers = ["工单编号", "工单标题", "创建时间", "受理组", "渠道", "状态", "优先级", "客户姓名"]
    row = ["0001", "打印机", "2025年3月1日 9:10", "客服一组", "电话", "已关闭", "高", "李雷"]
    source, found = the_case(tmp_path, headers, row, encoding="gb18030")
    assert (source.layout.encoding, source.profile) == ("gb18030", "chinese_headers")
    assert (found[0]["team_last"], found[0]["channel"]) == ("客服一组", "phone")


def test_ip_05_semicolons_and_a_decimal_comma(tmp_path):
    headers = [*CASES, "cost", "full_resolution_min"]
    rest = [[*case("1", DAY), "1.234,5", "0,5"], [*case("2", DAY), "12,25", "7"]]
    source, found = the_case(tmp_path, headers, *rest, delimiter=";")
    assert (source.layout.delimiter, source.layout.decimal) == (";", ",")
    assert [row["cost"] for row in found] == [1234.5, 12.25]
    assert [row["full_resolution_min"] for row in found] == [0.5, 7]


def test_ip_06_headers_with_double_blanks_or_a_suffix_are_matched(tmp_path):
    headers = ["n", "Opened  at [date]", "Ticket  Category [list]"]
    columns = {"case_id": "N", "opened_at": "opened at", "category": "ticket category"}
    _, found = the_case(tmp_path, headers, ["1", DAY, "Heating"], columns=columns)
    assert [row["category"] for row in found] == ["Heating"]


def test_ip_07_the_same_header_twice(tmp_path):
    headers = [*CASES, "priority", "priority"]
    source, found = the_case(
        tmp_path, headers, [*case("1", DAY), "", "high"], [*case("2", DAY), "low", "high"]
    )
    assert [row["priority"] for row in found] == ["high", "low"]
    assert noticed(source)["repeated_header:priority"] == 1


def test_ip_14_words_for_nothing_are_null_and_counted_for_each_column(tmp_path):
    cells = [[*case(str(i), DAY), word] for i, word in enumerate(["?", "-", "N/A", "", "Billing"])]
    source, found = the_case(tmp_path, [*CASES, "team"], *cells)
    assert [row["team_last"] for row in found] == [None, None, None, None, "Billing"]
    assert noticed(source)["blank_cells:team"] == 4
    assert "blank_cells:opened_at" not in noticed(source)


def test_ip_15_thousands_with_a_comma(tmp_path):
    headers = [*CASES, "cost", "agent_replies"]
    _, found = the_case(tmp_path, headers, [*case("1", DAY), "1,234", "1,234"], [*case("2", DAY), "1.5", "2"])
    assert [(row["cost"], row["agent_replies"]) for row in found] == [(1234, 1234), (1.5, 2)]


def test_ip_16_line_breaks_and_quotes_stay_in_one_row(tmp_path):
    note = 'he said "no",\r\nthen\n\nleft'
    source, found = the_case(tmp_path, [*CASES, "note"], [*case("1", DAY), note], [*case("2", DAY), "x"])
    assert (source.rows_read, source.rows_used) == (2, 2)
    assert [json.loads(row["extra"])["note"] for row in found] == [note, "x"]
    assert [row["source_row"] for row in found] == [2, 6]


def test_ip_17_a_short_last_row_is_kept_and_its_line_reported(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text(f"case_id,opened_at,channel,team\n1,{DAY},Email,A\n2,{DAY}\n")
    source = bring(tmp_path, file, profile="cases")
    found = rows(tmp_path, source, "contact_case")
    assert [(row["channel"], row["team_last"]) for row in found] == [("email", "A"), ("unknown", None)]
    assert (source.rows_read, source.rows_used, lines_of(source)["short_row"]) == (2, 2, (3,))


def test_ip_18_control_characters_are_kept_raw_and_smoothed_for_grouping(tmp_path):
    cells = [[*case("1", DAY), "Bank\x85 One", "a\x85b"], [*case("2", DAY), "Bank One", "ab"]]
    _, found = the_case(tmp_path, [*CASES, "team", "note"], *cells)
    assert len({row["team_last"] for row in found}) == 1
    assert [json.loads(row["extra"])["note"] for row in found] == ["a\x85b", "ab"]


def test_ip_19_ids_with_leading_zeros_stay_text(tmp_path):
    source, found = the_case(tmp_path, CASES, case("0000045", DAY), case("45", DAY))
    assert [row["case_id"] for row in found] == ["0000045", "45"]
    assert {row["case_id"] for row in rows(tmp_path, source, "contact_event")} == {"0000045", "45"}


@pytest.mark.parametrize("limit", [10_000, 50_000, 65_536, 1_048_576])
def test_ip_24_as_many_rows_as_exports_stop_at_look_cut(limit, tmp_path):
    from servicemodel.evidence.files.tally import Tally
    from servicemodel.evidence.files.tidying import note_limits

    if limit == 10_000:
        file = tmp_path / "a.csv"
        file.write_text("case_id,opened_at\n" + "".join(f"{i},{DAY}\n" for i in range(limit)))
        assert noticed(bring(tmp_path, file, profile="cases"))["looks_cut"] == limit
    tally, other = Tally(), Tally()
    note_limits(tally, limit)
    note_limits(other, limit + 1)
    assert (tally.noted["looks_cut"][0], other.noted) == (limit, {})


@pytest.mark.parametrize(
    ("data", "fix"),
    [
        (b"", "export the file again"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "export the records as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "remove the password"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"),
            "save it as .xlsx",
        ),
        (b"Salted__" + bytes(range(256)), "= help"),
    ],
    ids=["empty", "picture", "password", "xls", "encrypted"],
)
def test_ip_31_what_is_no_table_is_code_2_with_the_fix_and_nothing_is_written(
    data, fix, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tickets.csv").write_bytes(data)
    assert obey("import", "tickets.csv", "--zone", "UTC") == 2
    assert fix in capsys.readouterr().err
    assert written(tmp_path) == ["tickets.csv"]


def test_ip_32_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    from servicemodel.evidence.files import loading

    file = write_csv(tmp_path / "a.csv", CASES, case("1", DAY))

    def growing(*arguments):
        yield from read_rows(*arguments)
        with file.open("ab") as more:
            more.write(b"2,2025-03-14\r\n")

    read_rows = loading.read_rows
    monkeypatch.setattr(loading, "read_rows", growing)
    with pytest.raises(ProblemsFound, match="REC06"):
        bring(tmp_path, file)
    assert not (tmp_path / "evidence").exists()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("Query interrupted")])
def test_ip_33_a_break_in_the_middle_is_code_130_and_leaves_no_half_import(
    error, tmp_path, monkeypatch, capsys
):
    from servicemodel.evidence import store

    def broken(*_):
        raise error

    monkeypatch.chdir(tmp_path)
    write_csv(tmp_path / "a.csv", CASES, case("1", DAY))
    monkeypatch.setattr(store, "finish", broken)
    assert obey("import", "a.csv", "--zone", "UTC") == 130
    assert "no half-written file" in capsys.readouterr().err
    assert written(tmp_path) == ["a.csv", "evidence/.gitignore", "evidence/.salt"]
