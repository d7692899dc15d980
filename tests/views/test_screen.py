import attrs
import pytest
from dossiers import q_company

from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.screen import check_concise, check_text, next_command

EN, ZH = Language.EN, Language.ZH


def text(lines):
    return "\n".join(line.text for line in lines)


@pytest.mark.parametrize("language", Language)
def test_findings_come_worst_first_and_questions_after_them(language):
    dossier = q_company()
    tones = [line.tone for line in check_text(dossier, language) if line.tone in {"high", "medium", "low"}]
    assert tones == sorted(tones, key=["high", "medium", "low"].index)
    assert len(tones) == len(dossier.violations)
    said = text(check_text(dossier, language))
    section = "无法判断（" if language is ZH else "Cannot say ("
    assert said.index(dossier.violations[-1].id) < said.index(section)


def test_the_end_names_the_index_and_the_next_command():
    *_, index = check_text(q_company(), EN)
    assert index.text.startswith("Need-weighted asymmetry index: ")
    assert next_command(q_company()) == f"servicemodel explain {q_company().violations[0].rule}"


def test_concise_has_one_clickable_line_for_each_finding():
    dossier = q_company()
    lines = check_concise(dossier, EN)
    assert len(lines) == len(dossier.violations) + len(dossier.unknown) + 1
    for line, finding in zip(lines, (*dossier.violations, *dossier.unknown), strict=False):
        assert line.text.split(": ")[0].count(":") == 2
        assert f" {finding.rule} " in line.text


def test_a_model_without_violations_says_so():
    dossier = q_company()
    fine = tuple(f for f in dossier.findings if f.outcome is Outcome.SATISFIED)
    said = text(check_text(Dossier(dossier.situation, fine, dossier.plan, dossier.rules), ZH))
    assert "未发现问题" in said
    assert "无法判断（" not in said


def test_a_model_without_places_still_prints():
    dossier = q_company()
    model = attrs.evolve(dossier.model, file=None, places={})
    bare = Dossier(
        attrs.evolve(dossier.situation, model=model), dossier.findings, dossier.plan, dossier.rules
    )
    assert check_concise(bare, EN)[0].text.startswith("-: ")
