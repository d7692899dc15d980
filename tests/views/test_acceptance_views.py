"""Accepted findings and a baseline in JSON, SARIF, on the screen and on the page."""

import json
import re
import string
from datetime import date

import attrs
import pytest
from dossiers import EVIL, hostile, q_company
from jsonschema import Draft202012Validator

from servicemodel.domain.acceptance import Acceptance, Accepted, Ailment, Notice
from servicemodel.domain.problem import Place
from servicemodel.domain.text import Language
from servicemodel.views.acceptance_words import NOTICES, notice_text, terms
from servicemodel.views.findings_json import as_json, findings_document
from servicemodel.views.findings_schema import findings_schema
from servicemodel.views.page import accepted as section
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.sarif import sarif_document
from servicemodel.views.screen import check_concise, check_text, next_command

EN, ZH = Language.EN, Language.ZH


def accepting(dossier, reason="agreed", **more):
    """``dossier`` with its first violation accepted and one notice of every kind."""
    first = dossier.violations[0]
    place = Place("accepted.yaml", 3, 3)
    each = Acceptance(first.id, reason, "head of service", date(2026, 6, 1), ticket="CRM-118", place=place)
    return attrs.evolve(
        dossier,
        findings=tuple(finding for finding in dossier.findings if finding != first),
        accepted=(Accepted(first, each),),
        notices=tuple(Notice(ailment, each, 7) for ailment in Ailment),
        **more,
    )


def text(lines):
    return "\n".join(line.text for line in lines)


def test_every_ailment_has_its_words_with_the_same_facts_in_both_languages():
    assert list(NOTICES) == [ailment.value for ailment in Ailment] == ["ACC01", "ACC02", "ACC03", "ACC04"]
    for said in NOTICES.values():
        names = [{name for _, name, _, _ in string.Formatter().parse(words)} for words in (said.en, said.zh)]
        assert names[0] == names[1]


def test_a_notice_says_what_and_when():
    notice = accepting(q_company()).notices[-1]
    said = notice_text(notice)
    for words in (said.en, said.zh):
        assert notice.acceptance.finding in words
        assert "2026-06-01" in words
        assert "7" in words
    assert terms(notice.acceptance, EN) == "agreed (accepted by head of service until 2026-06-01)"
    assert terms(notice.acceptance, ZH) == "agreed（head of service决定接受，截至2026-06-01）"


@pytest.mark.parametrize("dossier", [q_company, hostile])
def test_json_keeps_its_schema_with_acceptances_and_baseline(dossier):
    baseline = frozenset({dossier().violations[1].id})
    document = json.loads(as_json(findings_document(accepting(dossier(), EVIL.en, baseline=baseline))))
    Draft202012Validator(findings_schema()).validate(document)
    (accepted,) = document["accepted"]
    assert accepted["id"] == dossier().violations[0].id
    assert accepted["acceptance"]["reason"] == EVIL.en
    assert [notice["code"] for notice in document["notices"]] == list(NOTICES)
    assert document["baseline"] == sorted(baseline)
    assert document["counts"]["accepted"] == 1
    assert document["counts"]["violated"] == len(dossier().violations) - 1


def test_sarif_suppresses_what_is_accepted_and_marks_what_is_old():
    dossier = accepting(q_company(), baseline=frozenset({q_company().violations[1].id}))
    results = sarif_document(dossier, EN)["runs"][0]["results"]
    assert len(results) == len(q_company().violations) + len(q_company().unknown)
    suppressed = [result for result in results if result.get("suppressions")]
    prints = [result["partialFingerprints"]["servicemodelFinding/v1"] for result in suppressed]
    assert prints == [dossier.accepted[0].finding.id]
    assert [r["baselineState"] for r in results if "baselineState" in r].count("unchanged") == 1


@pytest.mark.parametrize("language", Language)
def test_the_screen_lists_them_after_what_is_open(language):
    dossier = accepting(q_company())
    said = text(check_text(dossier, language))
    accepted = said.index(dossier.accepted[0].finding.id)
    assert said.index(dossier.violations[-1].id) < accepted < said.index("ACC01")
    assert said.count("accepted.yaml:3:3") == 4
    lines = text(check_concise(dossier, language))
    assert len(re.findall(r"^accepted\.yaml:3:3: ACC0\d ", lines, re.M)) == 4


def test_with_a_baseline_the_screen_shows_what_is_new():
    dossier = q_company()
    ids = [finding.id for finding in dossier.violations]
    known = attrs.evolve(dossier, baseline=frozenset(ids[1:]))
    assert [finding.id for finding in known.fresh] == ids[:1]
    said = text(check_text(known, EN))
    assert ids[0] in said
    assert ids[1] not in said
    assert f"Hidden: {len(ids) - 1} " in said
    assert next_command(attrs.evolve(dossier, baseline=frozenset(ids))).startswith("servicemodel report")
    assert attrs.evolve(dossier, baseline=frozenset()).fresh == dossier.violations


def test_an_empty_baseline_hides_nothing_and_says_so():
    said = text(check_text(attrs.evolve(q_company(), baseline=frozenset()), EN))
    assert "Hidden: 0 " in said


@pytest.mark.parametrize("language", Language)
def test_the_section_of_the_page_says_who_and_until_when(language):
    (entry,) = section.accepted(accepting(q_company()), language)
    assert (entry.reason, entry.by, entry.until) == ("agreed", "head of service", "2026-06-01")
    assert entry.what
    assert [code for code, _ in section.notices(accepting(q_company()), language)] == list(NOTICES)


def page(dossier):
    from servicemodel.views.catalogue import plates
    from servicemodel.views.page.gallery import gallery

    heads = {id: head for id, (_, head) in plates().items()}
    return report_page(dossier, gallery(dossier, None), Press(heads))


def test_the_page_has_the_section_only_where_something_is_accepted():
    assert 'id="en-accepted"' not in page(q_company())
    shown = page(accepting(q_company(), EVIL.en))
    assert 'id="en-accepted"' in shown
    assert 'id="zh-accepted"' in shown
    assert "<td>head of service</td>" in shown
    assert "accepted until 2026-06-01" in shown
    assert EVIL.en not in shown
    assert "&lt;script&gt;alert" in shown
