"""Hand-off loops and service blueprint: what each shows of a model."""

import re

import pytest
from attrs import evolve
from builders import actor, flow, model, origin, request
from small_service import ASK, CALL, KINDS, REPLY, assessed, by_id, service, violated

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.measurement import Measurement, Measurements
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.gathering import GROUP, gathered
from servicemodel.views.painting import painted
from servicemodel.views.picture import Arrow, Mark, Picture, Style
from servicemodel.views.pictures import (
    crm_infusion,
    encounter_triad,
    handoff_loops,
    service_blueprint,
    service_mode,
)
from servicemodel.views.text_twin import arrows_table, boxes_table


def counted(successes, trials, **key):
    value = evolve(Value.counted(successes, trials, "F-1"), low=0.3, high=0.5)
    return Measurement("closed_loop", 1, tuple(key.items()), value, trials)


# Hand-off loops


def test_questions_and_answers_are_drawn_and_the_rest_is_counted():
    picture = handoff_loops.picture(assessed(service()))
    assert set(by_id(picture.arrows)) == {"front_tech", "customers_front", "front_customers"}
    assert "2 questions passed on, 1 answered directly" in picture.caption.en
    assert "Not drawn: 3 flows of 6 neither ask nor answer." in picture.caption.en
    assert "未画出：6条信息流中既非询问也非答复的3条。" in picture.caption.zh


def test_a_question_without_an_answer_is_dashed_and_says_what_the_rule_says():
    told = [violated("no-return", ("open", Value(1.0, Unit.SHARE, Grade.DECLARED)))]
    arrow = by_id(handoff_loops.picture(assessed(service()), told).arrows)["front_tech"]
    assert (arrow.style, arrow.mark) == (Style.DASHED, Mark.HIGH)
    assert arrow.label.en.splitlines() == [
        *("question: product.unit_state", "900 a year", "◐ declared", "nothing comes back")
    ]
    assert arrow.label.zh.endswith("没有任何回音")


def test_the_share_counted_from_records_comes_with_interval_n_and_grade():
    pair = {"from": "front", "to": "tech"}
    figures = Measurements((counted(38, 100, **pair), counted(90, 100, **pair, rule="answered")))
    told = [violated("partly-answered", ("open", Value(0.9, Unit.SHARE, Grade.ASSUMED)))]
    picture = handoff_loops.picture(assessed(service(measurements=figures)), told)
    label = by_id(picture.arrows)["front_tech"].label
    assert "returned: 30–50 % (38 %)\n● measured, n = 100" in label.en
    assert "已答复客户或已了结：30–50%（90%）\n● 实测，n = 100" in label.zh
    assert "open" not in label.en
    assert "share counted from records for 1" in picture.caption.en


def test_an_answer_that_nobody_counted_is_not_known_and_never_a_default():
    assumed = evolve(REPLY.fidelity, coverage=Value.share(0.5, Grade.ASSUMED))
    flows = (ASK, CALL, evolve(REPLY, fidelity=assumed))
    arrow = by_id(handoff_loops.picture(assessed(service(flows=flows))).arrows)["front_customers"]
    assert arrow.mark is Mark.UNKNOWN
    assert "not known" in arrow.label.en
    assert "%" not in arrow.label.en


def test_flows_without_a_purpose_are_loops_where_nobody_says_what_asks():
    flows = (flow("a", "b", 1, 1), flow("b", "a", 1, 1), flow("a", "c", 1, 1))
    picture = handoff_loops.picture(assessed(model((origin("a", 1, 1),), flows)))
    styles = {arrow.id: arrow.style for arrow in picture.arrows}
    assert styles == {"a_b": Style.SOLID, "b_a": Style.SOLID, "a_c": Style.DASHED}
    assert "3 flows, 2 with a flow straight back" in picture.caption.en
    assert "the share answered is not known" in picture.caption.en


# Service blueprint


def test_parties_stand_between_the_lines():
    lanes = service_blueprint.lanes_of(service())
    assert lanes == {
        "customers": "customers",
        "rival": "customers",
        "front": "front",
        "tech": "back",
        "maker": "support",
        "crm": "support",
    }


def test_frames_are_the_three_lines_inside_each_other():
    picture = service_blueprint.picture(assessed(service()))
    assert [(frame.id, frame.parent) for frame in picture.clusters] == [
        *(("@front", ""), ("@back", "@front"), ("@support", "@back"))
    ]
    assert [frame.label.zh.partition(" ")[0] for frame in picture.clusters] == [
        *("互动分界线", "可视分界线", "内部互动分界线")
    ]
    homes = {box.id: (box.cluster, box.lane) for box in picture.boxes}
    assert homes["customers"] == ("", 0)
    assert homes["tech"] == ("@back", 2)


def test_what_the_customer_touches_is_named():
    arrows = by_id(service_blueprint.picture(assessed(service())).arrows)
    assert arrows["customers_front"].label.en.endswith("[hotline]")
    assert arrows["customers_front"].label.zh.endswith("〔hotline〕")
    assert "[" not in arrows["front_tech"].label.en


def test_in_a_large_model_flows_behind_the_line_are_folded_and_counted():
    more = [flow("front", "tech", 1, 1, id=f"x{n}") for n in range(service_blueprint.MOST_FLOWS)]
    one = service(*more)
    bad = violated("no-return", at=Ref(Section.FLOWS, "x3"))
    picture = service_blueprint.picture(assessed(one), [bad])
    arrows = by_id(picture.arrows)
    folded = arrows["front~tech"]
    assert folded.label == Text("41 flows", "41条信息流")
    assert folded.mark is Mark.HIGH
    assert set(folded.flows) == {"front_tech", *(each.id for each in more)}
    assert "customers_front" in arrows
    assert "folded and counted" in picture.caption.en


def test_gathered_parties_stay_in_their_lane_and_no_flow_is_lost():
    more = [flow(f"d{n}", f"e{n}", 1, 1) for n in range(50)] + [
        flow("front", f"d{n}", 1, 1) for n in range(50)
    ]
    one = service(*more, actors=())
    parties = {end for each in one.flows for end in (each.sender, each.receiver)}
    people = tuple(actor(id, KINDS.get(id, ActorKind.DEPARTMENT)) for id in sorted(parties))
    picture = service_blueprint.picture(assessed(evolve(one, actors=people)))
    small = gathered(picture)
    labels = {(box.cluster, box.label.en) for box in small.boxes if box.id.startswith(GROUP)}
    counts = {(home, number) for home, label in labels for number in re.findall(r"\d+", label)}
    assert counts == {("@back", "50"), ("@support", "51")}
    stands = {id for each in small.arrows for id in each.flows or (each.id,)}
    assert stands == {each.id for each in one.flows}


def test_findings_are_painted_on_the_blueprint():
    at_tech = violated("x", at=Ref(Section.ACTORS, "tech"))
    box = by_id(service_blueprint.picture(assessed(service()), [at_tech]).boxes)["tech"]
    assert box.marks == (Mark.HIGH,)
    assert box.note == Text("1 finding", "1项问题")


def test_a_line_without_words_gets_the_letter_of_its_mark():
    bad = violated("no-return")
    arrows = by_id(service_mode.picture(assessed(service()), [bad]).arrows)
    assert arrows["front~tech"].mark is Mark.HIGH
    assert arrows["front~tech"].label == Text("1 finding", "1项问题")
    assert arrows["customers~front"].label is None


def test_an_open_question_leaves_what_a_picture_says_of_a_flow():
    asked = evolve(violated("purpose"), outcome=Outcome.UNKNOWN, severity=None)
    marked = painted(
        Picture("p", Text("t", "题"), (), arrows=(Arrow("front_tech", "a", "b", mark=Mark.BEST),)),
        service(),
        [asked],
        {"LOP01": Text("open", "未答复")},
    )
    assert marked.arrows[0].mark is Mark.BEST
    assert marked.arrows[0].tip == Text("open", "未答复")


@pytest.mark.parametrize("module", [handoff_loops, service_blueprint, encounter_triad, crm_infusion])
def test_tables_say_the_same_as_the_service_picture(module):
    one = service(
        requests=(request("r", "customers", contact="front"),), actors=(*service().actors, actor("x"))
    )
    picture = module.picture(assessed(one))
    assert len(arrows_table(picture).rows) == len(picture.arrows)
    assert len(boxes_table(picture).rows) == len(picture.boxes)
