"""The actions one after another on the report: what each step removes and creates, and what is left."""

from functools import cache

import attrs
import pytest
from dossiers import q_company

from servicemodel import pipeline
from servicemodel.domain.action import Course, Effect, Plan
from servicemodel.domain.text import Language
from servicemodel.views.catalogue import plates
from servicemodel.views.findings_json import findings_document
from servicemodel.views.page.course import course
from servicemodel.views.page.gallery import Gallery
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.page.remedies import remedies

EN, ZH = Language.EN, Language.ZH


@cache
def mended(most=100):
    """The dossier of the case with its course."""
    dossier = q_company()
    return attrs.evolve(dossier, course=pipeline.course(dossier.situation, dossier.findings, most))


def printed(dossier):
    """The page in English, without pictures."""
    press = Press({id: head for id, (_, head) in plates().items()})
    return report_page(dossier, Gallery(()), press, (EN,))


def test_every_step_has_a_row_with_what_it_removes_and_creates():
    rows, notes = course(mended(), EN)
    assert [row.number for row in rows] == list(range(1, len(mended().course.steps) + 1))
    assert rows[0].removed == "2 · EMP01, EMP03"
    assert all(" → " in row.index or row.index.endswith("%") for row in rows)
    assert [row.created for row in rows if row.created] == [
        ("The news arrives when it is news no more (Customers, service status)",),
        ("A department stands alone (General manager)",),
    ]
    assert notes == ("After these steps no finding is left.",)


def test_chinese_rows_say_the_same():
    rows, notes = course(mended(), ZH)
    assert rows[0].removed == "2 · EMP01、EMP03"
    assert notes == ("完成以上步骤后，不再有任何问题。",)
    assert all("（" in text for row in rows for text in row.created)


def test_only_actions_that_the_page_describes_are_linked():
    rows, _ = course(mended(), EN)
    described = {remedy.anchor for remedy in remedies(mended(), EN)[0]}
    assert {row.anchor for row in rows} - {""} <= described
    assert any(row.anchor for row in rows)


def test_a_bound_says_how_many_findings_still_stand():
    rows, notes = course(mended(5), EN)
    assert len(rows) == 5
    (note,) = notes
    assert note.startswith(f"After these steps {len(mended(5).course.standing)} findings still stand, and")


@pytest.mark.parametrize(
    ("more", "count", "said"), [(False, 2, "no action is known"), (True, 1, "further actions")]
)
def test_what_stays_and_what_was_tried_in_vain_is_said(more, count, said):
    steps = mended().course.steps[:1]
    stuck = Course(steps, ("a", "b", "c"), ("x",) * count, more)
    _, notes = course(attrs.evolve(mended(), course=stuck), EN)
    assert f"{count} findings still stand" in notes[0]
    assert said in notes[0]
    assert notes[1].startswith("3 actions were tried in vain")


def test_without_a_course_nothing_is_shown():
    assert course(q_company(), EN) == ((), ())
    told = findings_document(q_company())["course"]
    assert told == {"steps": [], "vain": [], "standing": [], "more": False}


def test_the_page_shows_the_steps_and_what_they_create():
    page = printed(mended())
    assert "One after another" in page
    assert page.count("The news arrives when it is news no more (Customers, service status)") >= 1
    assert "After these steps no finding is left." in page
    assert "One after another" not in printed(q_company())


def test_the_json_holds_the_steps_in_their_order():
    told = findings_document(mended())["course"]
    assert [step["action"] for step in told["steps"]] == [s.action.id for s in mended().course.steps]
    assert all(step["finding"] in step["vanished"] for step in told["steps"])
    assert sum(len(step["created"]) for step in told["steps"]) == 2
    assert {"en", "zh"} == set(told["steps"][0]["title"])


def test_an_action_that_leaves_its_finding_standing_says_so():
    situation = pipeline.assess(pipeline.read("proactive"))
    findings = pipeline.find(situation)
    plan = pipeline.plan(situation, findings)
    dossier = attrs.evolve(q_company(), situation=situation, findings=findings, plan=plan)
    told = remedies(dossier, EN)[0]
    assert [(remedy.stays, remedy.idle) for remedy in told] == [(False, False), (True, False)]


def test_an_action_that_changes_nothing_says_so():
    dossier = q_company()
    before = dossier.situation.index
    first = dossier.plan.actions[0]
    nothing = Plan((first,), (Effect(first.id, (), (), (), before, before),))
    (told,) = remedies(attrs.evolve(dossier, plan=nothing), EN)[0]
    assert (told.idle, told.stays) == (True, True)
    page = printed(attrs.evolve(dossier, plan=nothing))
    assert page.count("changes nothing here") == 2
    assert "does not vanish by this action alone" in page
    assert pipeline.improve(dossier.situation, nothing) is None


def test_what_an_action_creates_is_named_with_its_places():
    created = [text for remedy in remedies(q_company(), EN)[0] for text in remedy.created]
    assert created
    assert all("(" in text and "_" not in text for text in created), created
