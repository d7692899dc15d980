"""``compare --modes`` in words and as JSON: both languages, and what is not known."""

import re
from functools import cache

import pytest
from attrs import evolve

from servicemodel import pipeline
from servicemodel.domain.modes import Criterion, Lever, Statement, Told, Verdict
from servicemodel.domain.text import Language
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.findings_json import as_json
from servicemodel.views.lettering import columns
from servicemodel.views.modes_break_even import even_line
from servicemodel.views.modes_json import FIGURES, modes_document
from servicemodel.views.modes_text import ModesShown, mode_rows, modes_text, said
from servicemodel.views.modes_words import MODES, ROWS, STATEMENTS, VERDICTS
from servicemodel.views.withheld_text import withheld_lines

EN, ZH = Language.EN, Language.ZH


@cache
def shown(name="proactive"):
    model = pipeline.read(name)
    return ModesShown(model, pipeline.modes(model), pipeline.withheld(pipeline.assess(model)))


def test_every_word_has_both_languages_and_every_case_a_word():
    assert set(MODES) == set(ServiceMode)
    assert set(STATEMENTS) == set(Statement)
    assert set(VERDICTS) == set(Verdict)
    assert set(ROWS) <= set(Criterion)


@pytest.mark.parametrize("language", Language)
def test_the_table_has_a_row_for_each_criterion_and_a_column_for_each_mode(language):
    head, *rows = mode_rows(shown(), language)

    assert len(head) == 1 + len(ServiceMode)
    assert len(rows) == len(ROWS)
    lines = modes_text(shown(), language).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(head[0]))
    places = {
        columns(line[: line.rindex(row[-1])]) for line, row in zip(lines[start:], (head, *rows), strict=False)
    }
    assert len(places) == 1


def test_figures_carry_their_grade_and_money_its_currency():
    rows = {row[0]: row[1:] for row in mode_rows(shown(), EN)}

    assert rows["Management knows of customer needs"] == ("0 % ◐", "41 % ○", "10 % ○", "0 % ◐", "53 % ◐")
    assert all(cell.startswith("USD ") for cell in rows[ROWS[Criterion.COST].en])


def test_a_statement_that_does_not_hold_is_shown_so_and_the_sign_turned():
    table = shown().table
    first = evolve(
        table.orderings[0],
        verdict=Verdict.DIFFERS,
        more=table.orderings[0].less,
        less=table.orderings[0].more,
    )
    turned = ModesShown(shown().model, evolve(table, orderings=(first,)))

    (line,) = said(turned, EN)
    assert line.startswith("✗ differs here on assumed numbers: ")
    assert line.endswith("10 % ≤ 41 %")
    (line,) = said(turned, ZH)
    assert line.startswith("✗ 按假设的数字，此处不同：")


def test_a_statement_without_figures_is_said_without_them():
    first = evolve(shown().table.orderings[0], verdict=Verdict.UNKNOWN, more=None)
    unknown = ModesShown(shown().model, evolve(shown().table, orderings=(first,)))

    assert [*said(unknown, EN)] == [
        "? cannot be told: Serving directly, management knows more of the needs than through dealers"
    ]


def test_what_nobody_stated_is_named():
    text = modes_text(shown("direct"), EN)

    assert "not known" in text
    assert "customer needs: benefit per item known" in text
    assert "Dealers (stand-in)" in text


@pytest.mark.parametrize(
    ("lever", "en", "zh"),
    [
        (
            Lever.REPORTED,
            "Share of the needs that dealers report to the firm: dealers are cheaper above 83.6 % ○; "
            "today 30 %, so direct service is.",
            "代理商向企业上报的客户需求比例：高于83.6%时代理商模式更便宜 ○；目前为30%，直接服务更便宜。",
        ),
        (
            Lever.CONTACT_COST,
            "Cost of one contact of the firm's own: dealers are cheaper above USD 7.29 ○; today USD 6, "
            "so direct service is.",
            "企业自有渠道每次接触的成本：高于7.29美元时代理商模式更便宜 ○；目前为6美元，直接服务更便宜。",
        ),
    ],
)
def test_the_break_even_is_one_sentence(lever, en, zh):
    even = next(e for e in shown().table.break_evens if e.lever is lever)

    assert even_line(even, EN, "USD") == en
    assert even_line(even, ZH, "USD") == zh


def test_a_break_even_that_is_not_there_or_cannot_be_told():
    even = shown().table.break_evens[0]
    lacking = shown("direct").table.break_evens[0]

    assert "no break-even between 0 % and 100 %" in even_line(evolve(even, at=None, above=None), EN, "USD")
    assert "direct service is always cheaper" in even_line(evolve(even, at=None, above=None), EN, "USD")
    assert "numbers are missing" in even_line(lacking, EN, "USD")
    assert "nobody has stated it" in even_line(evolve(even, today=None), EN, "USD")


def test_chinese_has_no_half_width_punctuation_between_characters():
    text = modes_text(shown(), ZH)

    assert not re.search("[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]", text)
    assert not re.search("[a-z]{4,}", text)


def test_the_json_has_every_figure_with_its_grade_or_what_it_lacks():
    document = modes_document(shown("direct"))

    assert [row["mode"] for row in document["modes"]] == [mode.value for mode in ServiceMode]
    for row in document["modes"]:
        assert set(row["figures"]) == set(FIGURES)
        cost = row["figures"]["cost"]
        assert cost["value"] is None
        assert {"section": "topics", "id": "customer.need", "field": "benefit"} in cost["missing"]
        assert row["figures"]["need"]["value"]["grade"]


def test_the_same_comparison_gives_the_same_bytes():
    again = ModesShown(shown().model, pipeline.modes(shown().model), shown().withheld)

    assert as_json(modes_document(again)) == as_json(modes_document(shown()))


def test_the_json_tells_the_worst_cases_with_both_ledgers():
    cases = modes_document(shown())["withheld"]

    dealer = next(case for case in cases if case["id"] == "withholds.dealer.customer.need")
    assert dealer["holder_gains"] is True
    assert dealer["loss"]["unit"] == Unit.MONEY.value
    assert set(dealer["before"]) == set(dealer["after"])
    front = next(case for case in cases if case["id"] == "withholds.front.customer.need")
    assert front["before"]["staff"]["given"] > front["after"]["staff"]["given"]


def test_nothing_to_tell_of_is_a_dash():
    figure = shown().table.mode(ServiceMode.DIRECT)
    assert figure.partner_unit == Told(None)
    assert mode_rows(shown("third_party"), EN)[7][1] == "–"


def test_a_verdict_on_measured_numbers_is_told_from_one_on_assumptions():
    first = shown().table.orderings[0]
    known = evolve(
        first, more=Value.counted(70, 100, "tickets"), less=Value.share(0.1, Grade.DOCUMENTED, "contract")
    )
    told = ModesShown(shown().model, evolve(shown().table, orderings=(known,)))

    assert first.assumed
    assert not known.assumed
    assert next(said(told, EN)).startswith("✓ holds: ")
    assert modes_document(told)["orderings"][0]["on_assumed_numbers"] is False


def test_the_worst_case_of_each_party_is_one_line():
    lines = [*withheld_lines(shown().withheld, shown().model, EN)]
    dealers = [line for line in lines if "by Dealers" in line]

    assert dealers == [
        "  kept back by Dealers: customer needs; costs USD 4,715 a year ○; hit hardest: Front office, "
        "−15 points; whoever does so loses nothing: no reason to share."
    ]
    assert lines[-1].startswith("  Needs met by what passes between the sides")
    (chinese,) = [
        line for line in withheld_lines(shown().withheld, shown().model, ZH) if "经销商隐瞒" in line
    ]
    assert "所知−15个百分点" in chinese


def test_what_is_missing_is_said_in_names_and_channels_are_those_of_the_partner():
    text = modes_text(shown("q-company"), EN)

    assert "Noise question: channels of the partner who would serve it" in text
    assert "noise.channels" not in text
    assert "customer needs: items at stake a year" in text
    assert "代为服务的合作伙伴所用渠道" in modes_text(shown("q-company"), ZH)


def test_knowing_enough_costs_nothing_and_says_so():
    row = {row[0]: row[1:] for row in mode_rows(shown(), EN)}[ROWS[Criterion.IGNORANCE].en]

    assert row[-1] == "USD 0 ◐ (need met)"
    assert not any("need met" in cell for cell in row[:-1])
