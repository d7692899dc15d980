"""What each picture shows of a model."""

import re
from pathlib import Path

import pytest
from attrs import evolve
from builders import actor, flow, model, name, need, origin

from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Permission, Trigger
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language, Text
from servicemodel.knowledge import assess
from servicemodel.network import connect
from servicemodel.views import pictures
from servicemodel.views.drawing import draw
from servicemodel.views.picture import Mark, Shape, Style
from servicemodel.views.pictures import (
    PICTURES,
    actors_and_flows,
    before_after,
    findings_map,
    service_mode,
    topic_routes,
    virtual_centre,
)
from servicemodel.views.text_twin import arrows_table, boxes_table, plain

ASK = flow("front", "tech", 0.9, 1, kind=FlowKind.REQUEST)
TELL = flow("tech", "front", 0.8, 0.9, 1.0)
KINDS = {
    "front": ActorKind.FRONT_OFFICE,
    "tech": ActorKind.TECHNICAL_SUPPORT,
    "customers": ActorKind.GENERAL_CUSTOMER,
    "rival": ActorKind.COMPETITOR,
}


def firm():
    """A front office, a technician and customers inside and outside a firm; one flow is not permitted."""
    flows = (
        ASK,
        TELL,
        flow("front", "customers", 0.7, 1, trigger=Trigger.PROACTIVE),
        flow("customers", "front", 0.5, 1),
        flow("front", "rival", 0.5, 1, permission="leak"),
    )
    plain = model((origin("tech", 1, 0.9),), flows, (need("customers", 0.9),), KINDS)
    inside = ("front", "tech")
    people = tuple(evolve(a, part_of=("firm",)) if a.id in inside else a for a in plain.actors)
    return evolve(
        plain,
        actors=(actor("firm", ActorKind.CORE_FIRM), *people),
        permissions=(Permission("leak", name("leak"), False),),
    )


@pytest.fixture(scope="module")
def situation():
    return assessed(firm())


def assessed(model):
    return assess(model, connect(model))


def by_id(parts):
    return {part.id: part for part in parts}


def test_the_list_of_pictures_is_what_is_on_the_disk():
    names = {path.stem for path in Path(pictures.__file__).parent.glob("*.py")} - {"__init__"}
    assert {module.NAME for module in PICTURES} == names
    assert all(module.__name__.endswith(f".{module.NAME}") for module in PICTURES)
    assert all(module.TITLE.en and module.TITLE.zh for module in PICTURES)


def test_the_map_shows_every_party_once_inside_what_it_is_part_of(situation):
    picture = actors_and_flows.picture(situation)
    homes = {box.id: box.cluster for box in picture.boxes}
    assert homes == {"front": "firm", "tech": "firm", "customers": "", "rival": ""}
    assert [cluster.id for cluster in picture.clusters] == ["firm"]
    assert {arrow.id for arrow in picture.arrows} == {flow.id for flow in situation.model.flows}


def test_customers_stand_right_of_the_firm(situation):
    lanes = {box.id: box.lane for box in actors_and_flows.picture(situation).boxes}
    assert lanes["tech"] < lanes["front"] < lanes["customers"]


def test_line_and_mark_say_what_a_flow_is(situation):
    arrows = by_id(actors_and_flows.picture(situation).arrows)
    assert arrows["front_rival"].style is Style.DOTTED
    assert arrows["front_customers"].mark is Mark.PROACTIVE
    assert arrows["front_tech"].label == Text("question: product.unit_state", "询问：product.unit_state")


def test_the_legend_has_what_occurs_and_nothing_else(situation):
    signs = {entry.sign for entry in actors_and_flows.picture(situation).legend}
    assert signs == {Mark.PROACTIVE, Style.DOTTED, Side.CORE_FIRM, Side.END_CUSTOMER, Side.COMPETITOR}


def test_fills_need_no_legend_where_all_stand_on_one_side():
    alone = assessed(model((origin("a", 1, 1),), actors=("b",)))
    assert not [e for e in actors_and_flows.picture(alone).legend if isinstance(e.sign, Side)]


def test_a_firm_that_speaks_for_itself_is_also_a_box():
    whole = evolve(firm(), flows=(*firm().flows, flow("firm", "customers", 1, 1)))
    box = by_id(actors_and_flows.picture(assessed(whole)).boxes)["firm"]
    assert (box.cluster, box.note) == ("firm", Text("as a whole", "整体"))


def test_units_of_the_centre_say_where_they_sit():
    sales = Actor("sales", ActorKind.SALES, Text("Sales", "销售部"), ("firm",))
    model = firm()
    people = tuple(evolve(a, part_of=("firm", "sales")) if a.id == "front" else a for a in model.actors)
    picture = virtual_centre.picture(assessed(evolve(model, actors=(*people, sales))))
    front = by_id(picture.boxes)["front"]
    assert (front.cluster, front.note) == ("@centre", Text("sits in: Sales", "设在：销售部"))
    assert [cluster.id for cluster in picture.clusters] == ["@firm", "@centre"]


def test_a_model_without_a_centre_says_so():
    alone = assessed(model((origin("a", 1, 1),)))
    picture = virtual_centre.picture(alone)
    assert picture.boxes == ()
    assert "no unit" in picture.caption.en


def test_contact_points_are_counted(situation):
    picture = service_mode.picture(situation)
    assert set(by_id(picture.boxes)) == {"front", "tech", "customers"}
    assert by_id(picture.boxes)["front"].note.zh == "接触点，2个往来方"
    assert "1 contact point, 1 party behind." in picture.caption.en


def test_scattered_contact_points_cost_the_customer_a_search():
    flows = tuple(flow("customers", f"d{n}", 1, 1, kind=FlowKind.REQUEST) for n in range(5))
    idle = flow("customers", "d9", 1, 1)
    picture = service_mode.picture(assessed(model((origin("d0", 1, 1),), (*flows, idle), kinds=KINDS)))
    assert "d9" not in by_id(picture.boxes)
    assert picture.caption.en == (
        "model: 5 contact points. Not knowing the right one, a customer tries 3 on average. "
        "Arrows stand for 5 flows of 6; the others do not touch a contact point."
    )


def test_routes_show_what_is_known_and_what_each_hop_keeps(situation):
    picture = topic_routes.picture(situation)
    arrows, boxes = by_id(picture.arrows), by_id(picture.boxes)
    assert arrows["o_tech"].tail == topic_routes.WORLD
    assert "keeps 90 %" in arrows["o_tech"].label.en
    assert "保留72%" in arrows["tech_front"].label.zh
    assert arrows["tech_front"].thick
    assert "keeps 90 % at most" in arrows["front_tech"].label.en
    assert boxes["customers"].note.en.endswith("needs 90 %")
    assert boxes[topic_routes.WORLD].shape is Shape.WORLD


def test_hops_multiply_to_what_the_party_knows(situation):
    labels = by_id(topic_routes.picture(situation).arrows)
    kept = [int(re.search(r"(\d+)%", labels[id].label.zh)[1]) / 100 for id in ("o_tech", "tech_front")]
    known = situation.knowledge("front", "product.unit_state").correct
    assert kept[0] * kept[1] == pytest.approx(known, abs=0.01)


def finding(*refs, severity=Severity.HIGH, outcome=Outcome.VIOLATED, rule="LOP01"):
    return Finding(rule, outcome, refs, "reason", severity=severity)


def test_findings_are_painted_where_they_are(situation):
    at_flow = finding(Ref(Section.FLOWS, "front_tech"), Ref(Section.ACTORS, "tech"))
    at_need = finding(Ref(Section.NEEDS, "n_customers"), severity=Severity.LOW)
    at_firm = finding(Ref(Section.ACTORS, "firm"), severity=Severity.MEDIUM, rule="ASY02")
    unknown = finding(Ref(Section.ACTORS, "rival"), outcome=Outcome.UNKNOWN, severity=None)
    titles = {"LOP01": Text("Hand-off without an answer", "转交无回音")}
    picture = findings_map.picture(situation, (at_flow, at_need, at_firm, unknown), titles)
    arrows, boxes = by_id(picture.arrows), by_id(picture.boxes)
    assert (arrows["front_tech"].mark, arrows["front_tech"].style) == (Mark.HIGH, Style.DASHED)
    assert arrows["front_tech"].tip.zh.endswith("转交无回音")
    assert boxes["tech"].marks == ()
    assert boxes["customers"].marks == (Mark.LOW,)
    assert boxes["rival"].marks == (Mark.UNKNOWN,)
    assert picture.clusters[0].marks == (Mark.MEDIUM,)
    assert "3 findings (1 high, 1 medium, 1 low), 1 open question" in picture.caption.en


def test_a_question_with_its_answer_is_not_dashed(situation):
    closed = evolve(situation.model, flows=(ASK, evolve(TELL, kind=FlowKind.RESPONSE, closes=ASK.id)))
    arrows = by_id(findings_map.picture(assessed(closed)).arrows)
    assert arrows["front_tech"].style is Style.SOLID


@pytest.fixture(scope="module")
def changed(situation):
    """A flow dropped, one added with a new party, one changed."""
    new = actor("dealer", ActorKind.DEALER)
    better = evolve(TELL, fidelity=ASK.fidelity)
    gone = Remove(Ref(Section.FLOWS, "front_rival"))
    added = flow("dealer", "front", 1, 1)
    return assessed(apply(situation.model, (Put(new), Put(better), gone, Put(added))))


def test_changes_are_marked(situation, changed):
    picture = before_after.picture(situation, changed)
    marks = {arrow.id: arrow.mark for arrow in picture.arrows if arrow.mark}
    assert marks == {"tech_front": Mark.CHANGED, "dealer_front": Mark.ADDED, "front_rival": Mark.REMOVED}
    assert by_id(picture.boxes)["dealer"].marks == (Mark.ADDED,)


def test_before_and_after_hide_what_is_not_there(situation, changed):
    before, after = before_after.pair(situation, changed)
    assert by_id(before.arrows)["dealer_front"].hidden
    assert by_id(after.arrows)["front_rival"].hidden
    assert "4 parties, 5 flows" in before.caption.en
    assert "5 parties, 5 flows" in after.caption.en


def test_nothing_moves_between_before_and_after(situation, changed):
    """Shapes that stand in both drawings stand in the same places."""
    one, other = draw(before_after.pair(situation, changed), [Language.EN])
    for id in ("box-front", "box-tech", "box-customers", "flow-tech_front", "cluster-firm"):
        places = [
            re.search(rf'id="before_after-{which}-en-{id}".*?(?:points|d|x)="([^"]+)"', d.text, re.S)[1]
            for which, d in (("before", one), ("after", other))
        ]
        assert places[0] == places[1]


def test_hidden_parts_are_not_in_the_drawing_nor_in_the_table(situation, changed):
    before, _ = before_after.pair(situation, changed)
    svg = draw([before], [Language.EN])[0].text
    assert "dealer" not in svg.lower()
    assert len(arrows_table(before).rows) == 5
    assert len(boxes_table(before).rows) == 4


@pytest.mark.parametrize(
    "module", [actors_and_flows, virtual_centre, service_mode, topic_routes, findings_map]
)
def test_tables_say_the_same_as_the_picture(situation, module):
    picture = module.picture(situation)
    assert len(arrows_table(picture).rows) == len(picture.arrows)
    assert len(boxes_table(picture).rows) == len(picture.boxes)
    for table in (arrows_table(picture), boxes_table(picture)):
        assert {len(row) for row in table.rows} == {len(table.headers)}


def test_the_text_twin_is_aligned(situation):
    text = plain(actors_and_flows.picture(situation), Language.ZH)
    assert "谁向谁传递什么信息" in text
    assert "未获许可" in text
    assert "来自" in text


def test_the_firm_may_be_empty_of_flows():
    silent = model((origin("a", 1, 1),), actors=("b",))
    picture = actors_and_flows.picture(assessed(silent))
    assert set(by_id(picture.boxes)) == {"a", "b"}
    assert draw([picture], [Language.EN])[0].text.startswith("<svg")
