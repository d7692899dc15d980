"""Encounter triad and path model of the CRM: shares and estimates, or "not known"."""

import pytest
from attrs import evolve
from builders import model, origin
from small_service import assessed, by_id, service, violated

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    PUBLISHED,
    Check,
    Design,
    Effect,
    Estimate,
    GroupEstimates,
    InfusionModel,
    Verdict,
)
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ActorTraits, Control
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.picture import Mark, Style
from servicemodel.views.pictures import crm_infusion, encounter_triad

F = Presence.FACE_TO_FACE


# Encounter triad


def triad(control, findings=()):
    """The triad at the front office with these shares of decisions."""
    one = service()
    people = tuple(
        evolve(a, traits=ActorTraits(control=control)) if a.id == "front" else a for a in one.actors
    )
    return encounter_triad.picture(assessed(evolve(one, actors=people)), findings)


def test_the_triad_shows_shares_as_bar_and_figure():
    boxes = by_id(triad(Control(0.8, 0.15, 0.05)).boxes)
    assert boxes["front.organisation"].note.en.splitlines() == [
        *("wants efficiency", "■" * 16 + "□" * 4, "80 % of decisions", "◐ declared")
    ]
    assert boxes["front.customer"].note.zh.splitlines()[1:3] == ["■" + "□" * 19, "5%的决定"]


def test_the_finding_stands_on_whoever_dominates():
    found = violated("organisation", rule="EMP05", at=Ref(Section.ACTORS, "front"))
    picture = triad(Control(0.8, 0.15, 0.05), [found])
    marks = {box.id: box.marks for box in picture.boxes}
    assert marks == {"front.organisation": (Mark.HIGH,), "front.contact_person": (), "front.customer": ()}
    assert "1 of which one party dominates (at least 50 %)" in picture.caption.en


def test_shares_that_nobody_stated_are_not_known():
    picture = triad(None)
    assert all(box.marks == (Mark.UNKNOWN,) for box in picture.boxes)
    assert all("not known" in box.note.en and "尚不清楚" in box.note.zh for box in picture.boxes)
    assert "%" not in "".join(box.note.en for box in picture.boxes)


def test_flows_between_the_three_are_counted_and_their_absence_dotted():
    arrows = by_id(triad(None).arrows)
    calling = arrows["front.customer~contact_person"]
    assert (calling.label.en, calling.flows) == ("1 flow, 1 question", ("customers_front",))
    none = arrows["front.customer~organisation"]
    assert (none.style, none.label.zh) == (Style.DOTTED, "没有信息流")


def test_without_encounters_the_triad_says_so():
    picture = encounter_triad.picture(assessed(model((origin("a", 1, 1),))))
    assert picture.boxes == ()
    assert "nobody who meets customers" in picture.caption.en


# CRM infusion


def estimate(effect, number, spread=0.1):
    ends = number - spread, number + spread
    return Estimate(effect, Value(number, Unit.COUNT, Grade.MEASURED, "survey", None, *ends), spread)


def survey():
    numbers = {Effect.GAMMA: 0.4, Effect.BETA: 0.05, Effect.DIRECT: -0.2, Effect.KAPPA: 0.5}
    group = GroupEstimates(F, 1300, tuple(estimate(*each) for each in numbers.items()))
    checks = tuple(Check(each, Verdict.HOLDS) for each in PUBLISHED)
    return InfusionModel(Design(), (group,), checks=checks)


def staff(**traits):
    one = service()
    people = tuple(evolve(a, traits=ActorTraits(**traits)) if a.id == "front" else a for a in one.actors)
    return assessed(evolve(one, actors=people))


def test_without_a_survey_nothing_is_a_number():
    picture = crm_infusion.picture(assessed(service()))
    assert len(picture.boxes) == 8
    assert {arrow.style for arrow in picture.arrows} == {Style.DOTTED}
    assert all(arrow.mark is Mark.UNKNOWN for arrow in picture.arrows)
    assert all("not measured" in arrow.label.en for arrow in picture.arrows)
    assert "no coefficients" in picture.caption.en


@pytest.mark.parametrize(
    ("arrow", "said"),
    [
        ("face_to_face-direct", "published: stronger here\n[MI-03]"),
        ("virtual-direct", "published: not significant\n[MI-03]"),
        ("virtual-beta", "published: stronger here\n(both steps) [MI-04]"),
        ("face_to_face-beta", "published: not significant\n(both steps) [MI-04]"),
        ("virtual-kappa", "published: above zero\n[MI-05]"),
        ("face_to_face-gamma", "not measured"),
    ],
)
def test_the_published_order_stands_beside_the_paths(arrow, said):
    arrows = by_id(crm_infusion.picture(assessed(service())).arrows)
    assert arrows[arrow].label.en.endswith(said)


def test_with_a_survey_intervals_come_before_points_and_the_rest_stays_unmeasured():
    picture = crm_infusion.picture(assessed(service()), survey=survey())
    arrows, frames = by_id(picture.arrows), by_id(picture.clusters)
    assert arrows["face_to_face-gamma"].label == Text(
        "0.3 to 0.5 (0.4)\n● measured", "0.3至0.5（0.4）\n● 实测"
    )
    assert arrows["face_to_face-gamma"].style is Style.SOLID
    assert arrows["face_to_face-beta"].style is Style.DASHED
    assert arrows["virtual-gamma"].style is Style.DOTTED
    assert frames["face_to_face"].label.en == "Face to face (n = 1,300 employees)"
    assert frames["virtual"].label.zh == "虚拟渠道"
    assert "MI-03 holds here" in picture.caption.en
    assert "MI-05在此成立" in picture.caption.zh


def test_levels_of_the_employees_stand_in_their_channel_group():
    boxes = by_id(crm_infusion.picture(staff(infusion=Value.share(0.3, Grade.DECLARED))).boxes)
    assert boxes["virtual-infusion"].note.en.splitlines()[0] == "front"
    assert "(30 %)" in boxes["virtual-infusion"].note.en
    assert boxes["face_to_face-infusion"].note == Text("▨▨▨ level: not known", "▨▨▨ 水平：尚不清楚")


def test_findings_about_the_use_stand_on_their_variable():
    found = violated("too-low", rule="CRM02", at=Ref(Section.ACTORS, "front"))
    situation = staff(user_satisfaction=Value.share(0.3, Grade.DECLARED))
    marks = {b.id: b.marks for b in crm_infusion.picture(situation, [found]).boxes if b.marks}
    assert marks == {"virtual-user_satisfaction": (Mark.HIGH,)}
