"""The workbook: figures of the program in every cell, live formulas, texts that stay texts."""

import re
import sys
import zipfile
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path

import attrs
import pytest
import recalculating
from recalculating import cells, formulas, recalculated

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))
from workbook_models import folder_of, sheets_of

from servicemodel import pipeline
from servicemodel.cli.walk import planned, weighed
from servicemodel.domain.change import Put, apply
from servicemodel.domain.register import STATUS_LABELS
from servicemodel.domain.text import Language
from servicemodel.domain.workings import BUNDLE, TODAY
from servicemodel.domain.worth import CostKind
from servicemodel.views.interview.sheet import Interview
from servicemodel.views.workbook import findings, reckoning
from servicemodel.views.workbook.book import SHEETS, workbook
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.workings import COST_COLUMNS

NAMES = ("q-company", "proactive")
EN, ZH = (Language.EN,), (Language.ZH,)


@pytest.fixture(scope="module")
def walked():
    """The casebooks of the reference models, in English."""
    return {name: casebook(name) for name in NAMES}


def casebook(name, languages=EN):
    dossier = weighed(planned(name, (), date(2026, 1, 1), steps=0), samples=0)
    found = pipeline.workings(dossier.situation, dossier.strategy)
    questions = pipeline.questions(dossier.situation, dossier.findings, most=0)
    told = Interview(questions, dossier.model, dossier.rules), found
    return Casebook(dossier, *told, "0" * 64, name, "1", "2026-01-01", languages)


def spoken(book, languages):
    return attrs.evolve(book, languages=languages)


def value_beside(sheets, sheet, words, at):
    row = next(row for row in sheets[sheet] if str(row[0]).startswith(words))
    return row[at]


def test_the_same_model_gives_the_same_bytes_with_all_sheets(walked):
    book = walked["q-company"]
    for languages in (EN, ZH, (Language.ZH, Language.EN)):
        data = workbook(spoken(book, languages))
        assert data == workbook(spoken(book, languages))
        names = [name.to(languages[0]) for _, name in SHEETS]
        assert list(sheets_of(data))[:-1] == names
    assert {group for group, _ in SHEETS} == {"control", "foundation", "workings", "presentation", "exchange"}


@pytest.mark.parametrize("name", NAMES)
def test_cells_hold_the_figures_of_the_program_before_anybody_recalculates(walked, name):
    book = walked[name]
    strategy = book.dossier.strategy
    sheets = sheets_of(workbook(book))
    assert value_beside(sheets, "Summary", "The bill today", 3) == pytest.approx(strategy.bill.total.number)
    best = strategy.portfolio.best
    assert value_beside(sheets, "Summary", "Saving of the best", 3) == pytest.approx(best.value.number)
    net = "not known" if best.unpriced else pytest.approx(best.net)
    assert value_beside(sheets, "Summary", "Net benefit", 3) == net
    head = next(at for at, row in enumerate(sheets["Actions"]) if row[0] == "No.")
    for row in sheets["Actions"][head + 1 :]:
        told = strategy.saving(row[2])
        assert row[4] == pytest.approx(told.number, abs=0.006) if told else row[4] == "not known"
    checks = [row[2] for row in sheets["Checks"][4:]]
    assert checks == [True] * len(checks)
    assert len(checks) >= 10
    assert value_beside(sheets, "Cover", "All checks hold", 1) is True


@pytest.mark.parametrize("name", [*NAMES, "outsourced", "retail-and-contact-centre"])
def test_workings_multiply_to_every_line_of_the_bill_and_every_saving(walked, name):
    book = walked.get(name) or casebook(name)
    found, strategy = reckoned(book.workings), book.dossier.strategy
    savings = dict.fromkeys((row.case for row in book.workings.lines), 0.0)
    for row in book.workings.lines:
        now, then = (found.get((case, row.kind, row.ref.id), 0.0) for case in (TODAY, row.case))
        assert (now, then) == pytest.approx((row.today or 0.0, row.then or 0.0))
        savings[row.case] += now - then
    known = {(line.kind, line.ref) for line in strategy.bill.lines if line.amount}
    assert {(row.kind, row.ref) for row in book.workings.lines if row.case == TODAY} == known
    for one in strategy.alone:
        if one.saving:
            assert savings.get(one.action, 0.0) == pytest.approx(one.saving.number, abs=0.006)
    assert savings[BUNDLE] == pytest.approx(strategy.portfolio.best.value.number)


def reckoned(rows):
    """Every cost line by case, kind and id, multiplied from its factors as the formulas do."""
    found, matters, whole = Counter(), {}, Counter()
    for row in rows.matters:
        place, told = (row.case, row.request, row.stratum), reckoning.matter(row, "?")
        assert told.prevented + told.remaining == pytest.approx(row.coming.number * row.share.number)
        matters[place] = row, told
        costs = (told.handling_cost, told.unresolved_cost, told.churn_cost, told.planned_cost)
        for kind, cost in zip(COST_COLUMNS, costs, strict=True):
            found[row.case, kind, row.request] += 0.0 if isinstance(cost, str) else cost
    for row in rows.contacts:
        whole[row.case, row.request, row.stratum] += row.weight.number
    for row in rows.contacts:
        place = row.case, row.request, row.stratum
        source, told = matters[place]
        attempts = source.attempts.number
        cost = reckoning.contact(row, told, attempts, whole[place]).cost
        found[row.case, CostKind.CONTACTS, row.request] += cost
    for row in rows.others:
        found[row.case, row.kind, row.ref.id] += row.amount.number * row.price.number
    return found


@pytest.mark.skipif(recalculating.SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "languages"), [("q-company", EN), ("proactive", ZH)])
def test_libreoffice_computes_the_same_figures(walked, name, languages, tmp_path):
    data = workbook(spoken(walked[name], languages))
    told, anew = cells(data), cells(recalculated(data, tmp_path))
    assert len(formulas(data)) > 500
    for place, value in told.items():
        other = anew.get(place, "")
        if isinstance(value, float) and isinstance(other, float):
            assert other == pytest.approx(value, rel=1e-9, abs=1e-6), place
        else:
            assert other == value, place


@pytest.mark.skipif(recalculating.SOFFICE is None, reason="LibreOffice is not installed")
def test_a_changed_blue_cell_gives_what_a_changed_model_gives(walked, tmp_path):
    book = walked["q-company"]
    data = workbook(book)
    rows = sheets_of(data)["Tariffs"]
    row = next(at for at, cells_of_row in enumerate(rows) if cells_of_row[1] == "800 hotline")
    assert rows[row][3] == 5.0
    anew = sheets_of(recalculated(with_cell(data, "Tariffs", f"D{row + 1}", 8.0), tmp_path))
    hotline = book.model.channel("hotline")
    dearer = attrs.evolve(hotline, cost_per_contact=attrs.evolve(hotline.cost_per_contact, number=8.0))
    bill = pipeline.price(pipeline.assess(apply(book.model, [Put(dearer)])))
    assert value_beside(anew, "Summary", "The bill today", 3) == pytest.approx(bill.total.number)
    assert value_beside(anew, "Cover", "Inputs changed", 1) == 1
    assert value_beside(anew, "Cover", "All checks hold", 1) == 1


def with_cell(data, sheet, cell, number):
    """``data`` with another number in one cell."""
    at = [name.en for _, name in SHEETS].index(sheet) + 1
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == f"xl/worksheets/sheet{at}.xml":
                pattern = rf'(<c r="{cell}"[^>]*>)<v>[^<]*</v>'.encode()
                text, count = re.subn(pattern, rb"\g<1><v>%r</v>" % number, text)
                assert count == 1
            new.writestr(name, text)
    return out.getvalue()


HOSTILE = """\
servicemodel: 1
name: "=HYPERLINK(\\"http://x\\")"
actors:
  a: {kind: front_office, name: {en: "=1+1", zh: "+86"}}
  b: {kind: general_customer, name: {en: "@SUM(A1)", zh: "-2"},
      population: {grade: declared, value: 3, source: "=cmd|x"}}
flows:
  f: {from: b, to: a, topics: [customer.need], name: {en: "=A1", zh: "\\tx"}}
"""


def test_text_of_the_client_never_starts_a_formula(tmp_path):
    from workbook_models import casebook as bare

    tame = folder_of(tmp_path, re.sub('"[=+@-]', '"t', HOSTILE))
    count = len(formulas(workbook(bare(tame))))
    source = folder_of(tmp_path, HOSTILE)
    data = workbook(bare(source))
    assert len(formulas(data)) == count
    with zipfile.ZipFile(BytesIO(data)) as book:
        sheets = [book.read(name) for name in book.namelist() if "worksheets/sheet" in name]
        assert not any(b"HYPERLINK" in sheet or b"cmd|" in sheet for sheet in sheets)
        assert not any("externalLink" in name or name.endswith(".bin") for name in book.namelist())
    assert sheets_of(data)["Actors"][4][1] == "=1+1"


def test_sheets_are_ready_for_work_and_print(walked):
    with zipfile.ZipFile(BytesIO(workbook(walked["q-company"]))) as book:
        texts = {name: book.read(name) for name in book.namelist()}
    names = [name for name in texts if "worksheets/sheet" in name]
    assert all(b"<pageSetup" in texts[name] for name in names)
    assert sum(b'state="frozen"' in texts[name] for name in names) >= len(names) - 3
    assert b"<dataValidations" in b"".join(texts[name] for name in names)
    defined = texts["xl/workbook.xml"]
    for name in (b"net_bundle", b"saving_bundle", b"checks_hold", b"in_requests_noise_per_year"):
        assert name in defined
    assert b'state="hidden"' not in defined
    assert sum("charts/chart" in name for name in texts) == 3


def test_what_is_not_known_is_words_and_never_a_zero(walked):
    rows = sheets_of(workbook(walked["q-company"]))["Scenario"]
    unknown = [row for row in rows if row[0] == "today" and row[3] == "exchange"]
    assert [row[5] for row in unknown] == ["not known", "not known"]
    assert all(row[9] not in {"", "–"} for row in unknown)


def test_the_register_has_the_columns_and_a_status_in_both_languages(walked):
    sheets = sheets_of(workbook(spoken(walked["q-company"], (Language.ZH, Language.EN))))
    heads = sheets["问题登记"][3]
    assert [head.split("\n")[-1] for head in heads][:9] == [
        "Severity",
        "Confidence",
        "Impact",
        "Area",
        "From",
        "To",
        "Finding",
        "Action",
        "Check",
    ]
    assert len(heads) == len(findings.HEADS)
    statuses = {row[10] for row in sheets["问题登记"][4:]}
    label = STATUS_LABELS[next(iter(STATUS_LABELS))]
    assert statuses == {f"{label.zh} / {label.en}"}
