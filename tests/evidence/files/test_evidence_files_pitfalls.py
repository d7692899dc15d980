"""The pitfalls of exports that concern reading: one test each, by their numbers in the design of records."""

import pytest
from record_files import as_csv, made, packed, problem, read

from servicemodel.domain.records import Layout
from servicemodel.evidence.files import layout_of, load
from servicemodel.evidence.files.connection import fresh
from servicemodel.evidence.files.date_order import order_of
from servicemodel.evidence.files.encodings import encoding_of

WESTERN = (
    "Ticket;Kanal;Geöffnet am;Preis\r\n0000045;Télé €;29/2/2016 01:16;1.234,5\r\n2;Büro;1/3/2016 9:10;0,5\r\n"
)
CHINESE = "工单编号,渠道,创建时间\r\n0001,电话,2025年3月1日 9:10\r\n0002,微信,2025/3/1 9:10\r\n"


def written(tmp_path, data, name="tickets.csv"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def reasons(kept):
    return {refusal.reason: (refusal.count, refusal.lines) for refusal in kept}


def test_ip01_a_byte_order_mark_does_not_stay_in_the_first_header(tmp_path):
    found = read(written(tmp_path, WESTERN.encode("utf-8-sig")), tmp_path / "scratch")
    assert found.raw.headers[0] == "Ticket"
    assert found.raw.layout.encoding == "utf-8-sig"
    quoted = written(tmp_path, '"Ticket",b\n1,2\n'.encode("utf-8-sig"))
    told = read(quoted, tmp_path / "scratch", Layout("csv", encoding="utf-8", decimal=""))
    assert told.raw.headers == ("Ticket", "b")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_ip02_utf16_with_tabs(tmp_path, encoding):
    path = written(tmp_path, WESTERN.replace(";", "\t").encode(encoding))
    found = read(path, tmp_path / "scratch")
    assert (found.raw.layout.encoding, found.raw.layout.delimiter) == (encoding, "\t")
    assert found.rows[0] == ("0000045", "Télé €", "29/2/2016 01:16", "1.234,5")


def test_ip03_cp1252(tmp_path):
    found = read(written(tmp_path, WESTERN.encode("cp1252")), tmp_path / "scratch")
    assert found.raw.layout.encoding == "cp1252"
    assert [row[1] for row in found.rows] == ["Télé €", "Büro"]


@pytest.mark.parametrize("pack", [bytes, packed])
def test_ip04_gb18030(tmp_path, pack):
    found = read(written(tmp_path, pack(CHINESE.encode("gb18030"))), tmp_path / "scratch")
    assert found.raw.layout.encoding == "gb18030"
    assert found.raw.headers == ("工单编号", "渠道", "创建时间")
    assert found.rows[1][1] == "微信"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("a,b\nnaïve,café\nélan vital,où\n", "cp1252"),
        ("a,b\nJosé,Ángel Muñoz\n", "cp1252"),
        ("a,b\nGröße,Straße\nÜber,für\n", "cp1252"),
        ("姓名,部门\n李雷,客服一部\n", "gb18030"),
        ("name,team\nann,北京𠮷客服中心\n", "gb18030"),
        ("a,b\nplain,text\n", "utf-8"),
    ],
)
def test_ip04_western_and_chinese_bytes_are_told_apart(tmp_path, text, encoding):
    assert encoding_of(written(tmp_path, text.encode(encoding)), False) == encoding


def test_mixed_encodings_are_refused_with_the_line(tmp_path):
    path = written(tmp_path, CHINESE.encode() * 20 + b"x,\xff\xfe,y\n")
    assert problem(path, tmp_path / "scratch") == ("REC04", "damaged", 61)
    path = written(tmp_path, b"a,b\nx,\x81\x8d \x90 \x9d\n")
    assert problem(path, tmp_path / "scratch") == ("REC04", "none", 2)


@pytest.mark.parametrize("encoding", ["cp1251", "big5", "shift_jis", "koi8-r"])
def test_other_scripts_are_not_taken_for_western_letters(tmp_path, encoding):
    text = {"big5": "編號,部門\n一,客戶服務中心\n", "shift_jis": "番号,部署\n一,お客様サービス\n"}
    path = written(tmp_path, text.get(encoding, "номер,отдел\nодин,служба поддержки\n").encode(encoding))
    assert problem(path, tmp_path / "scratch")[:2] == ("REC04", "none")
    assert len(read(path, tmp_path / "scratch", Layout("csv", encoding=encoding)).rows) == 1


def test_ip05_semicolons_and_a_decimal_comma(tmp_path):
    layout = layout_of(written(tmp_path, WESTERN))
    assert (layout.delimiter, layout.decimal) == (";", ",")
    pipes = layout_of(written(tmp_path, "a|b|c\n1,234.50|x|1.5\n2.5|y|0.1\n"))
    assert (pipes.delimiter, pipes.decimal) == ("|", ".")


def test_a_delimiter_told_by_excel_is_believed(tmp_path):
    found = read(written(tmp_path, "sep=;\na;b\n1,5;2\n2,5;3\n"), tmp_path / "scratch")
    assert (found.raw.headers, found.lines) == (("a", "b"), [3, 4])


def test_ip06_headers_are_kept_as_written(tmp_path):
    found = read(written(tmp_path, "Id,Ticket  Category [list],Id\n1,x,2\n"), tmp_path / "scratch")
    assert found.raw.headers == ("Id", "Ticket  Category [list]", "Id")
    assert found.rows == [("1", "x", "2")]


def test_ip10_a_day_above_twelve_settles_the_order(tmp_path):
    assert layout_of(written(tmp_path, WESTERN)).dates == "dmy"
    assert layout_of(written(tmp_path, "a,b\n1,05/16/2025\n2,03/04/2025\n")).dates == "mdy"
    assert layout_of(written(tmp_path, "a,b\n1,2025-05-16\n2,2025-03-04\n")).dates == "ymd"


def test_ip11_days_up_to_twelve_settle_nothing(tmp_path):
    path = written(tmp_path, "a,b\n1,03/04/2025\n2,05/06/2025\n")
    assert layout_of(path).dates == ""
    assert read(path, tmp_path / "scratch").raw.layout.dates == ""
    assert layout_of(path, Layout("csv", dates="dmy", decimal="")).dates == "dmy"
    assert order_of([["31/12/2025", "12/31/2025"]]) == ""


def test_ip11_a_late_row_may_settle_what_the_sample_did_not(tmp_path):
    rows = "".join(f"{i},03/04/2025\n" for i in range(20_000))
    path = written(tmp_path, f"a,b\n{rows}20000,16/04/2025\n")
    assert layout_of(path).dates == ""
    assert read(path, tmp_path / "scratch").raw.layout.dates == "dmy"


def test_dates_against_the_majority_of_their_column_are_listed(tmp_path):
    found = read(written(tmp_path, "a,b\n1,16/04/2025\n2,17/04/2025\n3,04/16/2025\n"), tmp_path / "scratch")
    assert reasons(found.raw.notices)["mixed_dates"] == (1, (4,))
    assert found.raw.layout.dates == ""


def test_ip14_words_for_nothing_are_null_and_counted(tmp_path):
    text = "a,b,c\n1,?,-\n2, N/A\t,NULL\n3,None,NA\n4,#N/A,\n5,\u3000 \xa0,(null)\n6,??,N/A?\n"
    found = read(written(tmp_path, text), tmp_path / "scratch")
    assert found.raw.nulls == (0, 4, 4)
    assert found.rows[2] == ("3", "None", "NA")
    assert found.rows[5] == ("6", "??", "N/A?")


def test_ip16_line_breaks_and_quotes_in_cells(tmp_path):
    text = 'a,b,c\r\n1,"two\r\nlines, and ""quotes""",x\r\n2,5" pipe,y\r\n'
    found = read(written(tmp_path, text), tmp_path / "scratch")
    assert found.rows == [("1", 'two\r\nlines, and "quotes"', "x"), ("2", '5" pipe', "y")]
    assert found.lines == [2, 4]
    escaped = read(written(tmp_path, 'a,b\n1,"say \\"hi\\", you"\n2,"x"\n'), tmp_path / "scratch")
    assert escaped.rows[0] == ("1", 'say "hi", you')


def test_a_quote_out_of_place_costs_its_own_line_only(tmp_path):
    text = (
        'a,b,c,d\n1,"bad" quote,5,6\n2,"open,6,7\n3,x,7,8\n4,y,8,9\n5,"y",9,10\n'
        '6,"never closed,1,2\n7,z,1,2\n'
    )
    found = read(written(tmp_path, text), tmp_path / "scratch")
    assert [row[0] for row in found.rows] == ["3", "4", "5", "7"]
    assert reasons(found.raw.refusals) == {"quote": (3, (2, 3, 7))}
    assert found.raw.rows_read == 7


def test_a_sentence_with_commas_is_no_row_but_a_swallowed_row_is(tmp_path):
    text = 'a,b,c,d\n1,x,y,2\n2,"one\nwell, yes, no, maybe\nend",y,3\n'
    assert len(read(written(tmp_path, text), tmp_path / "scratch").rows) == 2
    text = 'a,b,c,d\n1,x,y,2\n2,"open,y,3\n3,x,y,4\n4,",",y,5\n'
    found = read(written(tmp_path, text), tmp_path / "scratch")
    assert "quote" in reasons(found.raw.refusals)
    assert [row[0] for row in found.rows] == ["1", "3", "4"]


def test_ip17_ragged_rows(tmp_path):
    text = "a,b,c\n1,2,3\n1,2,3,\n4,5,6,7\n\n,,\n8,9\n10"
    found = read(written(tmp_path, text), tmp_path / "scratch")
    assert found.rows == [("1", "2", "3"), ("1", "2", "3"), ("8", "9", None), ("10", None, None)]
    assert reasons(found.raw.refusals) == {"long_row": (1, (4,))}
    assert reasons(found.raw.notices) == {
        "empty_cells_cut": (1, (3,)),
        "blank_line": (2, (5, 6)),
        "short_row": (2, (7, 8)),
        "no_line_end": (1, (8,)),
        "repeated_row": (1, (3,)),
    }
    assert (found.raw.rows_read, found.raw.rows_used) == (5, 4)


def test_headers_repeated_inside_are_no_rows(tmp_path):
    found = read(written(tmp_path, "a,b\n1,2\na,b\n3,4\n"), tmp_path / "scratch")
    assert found.rows == [("1", "2"), ("3", "4")]
    assert reasons(found.raw.refusals) == {"repeated_headers": (1, (3,))}


def test_ip18_control_characters_stay_in_the_cells(tmp_path):
    found = read(written(tmp_path, "a,b\nBank\x85 One,2\nx\0y,3\n"), tmp_path / "scratch")
    assert [row[0] for row in found.rows] == ["Bank\x85 One", "xy"]
    assert found.lines == [2, 3]
    assert reasons(found.raw.notices) == {"zero_characters": (1, (3,))}


def test_a_character_cut_in_two_at_the_end_is_said(tmp_path):
    found = read(written(tmp_path, (CHINESE + "0003,电话,中").encode()[:-1]), tmp_path / "scratch")
    assert len(found.rows) == 3
    assert reasons(found.raw.notices) == {"cut_character": (1, (4,))}


def test_ip19_ids_keep_their_zeros(tmp_path):
    assert read(written(tmp_path, WESTERN), tmp_path / "scratch").rows[0][0] == "0000045"


@pytest.mark.parametrize("rows", [9_999, 10_000, 50_000, 65_535, 65_536])
def test_ip24_a_file_that_ends_at_a_limit_looks_cut(tmp_path, rows):
    path = written(tmp_path, "a,b\n" + "".join(f"{i},x\n" for i in range(rows)))
    assert reasons(read(path, tmp_path / "scratch").raw.notices) == {"looks_cut": (rows, ())}


def test_ip24_other_files_do_not_look_cut(tmp_path):
    path = written(tmp_path, "a,b\n" + "".join(f"{i},x\n" for i in range(10_001)))
    assert read(path, tmp_path / "scratch").raw.notices == ()


def test_ip31_an_empty_file_is_not_even_begun(tmp_path):
    assert problem(written(tmp_path, b""), tmp_path / "scratch") == ("REC03", "empty", 1)
    assert not (tmp_path / "scratch" / "records.duckdb").exists()


def test_ip32_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    from servicemodel.domain.problem import ProblemsFound
    from servicemodel.evidence.files import loading

    path = written(tmp_path, as_csv(made(20)))
    layout = layout_of(path)

    def growing(*args):
        yield from read_rows(*args)
        with path.open("ab") as file:
            file.write(b"late,row\n")

    read_rows = loading.read_rows
    monkeypatch.setattr(loading, "read_rows", growing)
    connection = fresh(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        load(path, layout, connection, "raw")
    assert found.value.problems[0].code == "REC06"
    assert connection.execute("SHOW TABLES").fetchall() == []
    connection.close()


def test_a_lower_count_is_never_silent(tmp_path, monkeypatch):
    from servicemodel.domain.problem import ProblemsFound
    from servicemodel.evidence.files import delimited

    path = written(tmp_path, as_csv(made(20)))
    layout = layout_of(path)
    monkeypatch.setattr(delimited, "record_count", lambda *args: 25)
    connection = fresh(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        load(path, layout, connection, "raw")
    assert found.value.problems[0].code == "REC07"
    connection.close()


def test_most_rows_refused_means_another_layout(tmp_path):
    text = "a,b\n" + "1,2,3\n" * 5 + "1,2\n"
    assert problem(written(tmp_path, text), tmp_path / "scratch", Layout("csv", delimiter=","))[0] == "REC12"


def test_exact_repetitions_are_counted_and_kept(tmp_path):
    found = read(written(tmp_path, "a,b\n1,?\n1,\n2,x\n1,\n"), tmp_path / "scratch")
    assert len(found.rows) == 4
    assert reasons(found.raw.notices) == {"repeated_row": (2, (3, 5))}
