"""Out as a workbook and back: nothing changes that nobody edited, everything edited arrives."""

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from workbook_models import (
    HEADS,
    KINDS,
    NAMES,
    TOPICS,
    back,
    edited,
    exported,
    folder_of,
    model_files,
    put,
    sheets_of,
)

from servicemodel import pipeline
from servicemodel.domain import exchange
from servicemodel.domain.change import differences
from servicemodel.domain.exchange import plain
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.domain.value import Unit
from servicemodel.reading import formats

LANGUAGES = st.sampled_from([(Language.EN,), (Language.ZH,), (Language.ZH, Language.EN)])
#: A failing model is small enough as it is drawn: making it smaller takes minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def readable(source):
    """The model, or nothing where the random text is no model."""
    try:
        return pipeline.read(str(source))
    except ProblemsFound:
        assume(False)


@given(text=model_files(), languages=LANGUAGES)
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW, phases=PHASES)
def test_what_nobody_edited_stays_byte_for_byte(tmp_path_factory, text, languages):
    source = folder_of(tmp_path_factory.mktemp("model"), text)
    readable(source)
    data = exported(source, languages)
    (source.parent / "as_written.xlsx").write_bytes(data)
    written = formats.import_workbook(str(source), str(source.parent / "as_written.xlsx"))
    assert (written.files, written.edits, written.statuses) == ({}, (), ())
    again = back(source, sheets_of(data))
    assert (again.files, again.edits) == ({}, ())


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW, phases=PHASES)
def test_random_edits_arrive_and_nothing_else_changes(tmp_path_factory, data):
    text = data.draw(model_files())
    source = folder_of(tmp_path_factory.mktemp("model"), text)
    before = readable(source)
    sheets = sheets_of(exported(source))
    wanted, lines = _random_edits(data, before, sheets)
    result = back(source, sheets)
    put(result)
    after = pipeline.read(str(source))
    # Topics that only flows name come and go with them.
    changed = {each.ref.id for each in differences(before, after) if each.ref.id not in TOPICS}
    assert changed <= {id for id, _ in wanted}
    for (id, what), value in wanted.items():
        _arrived(after, id, what, value)
    _kept(text, source.read_bytes().decode(), lines)
    assert back(source, sheets_of(exported(source))).files == {}


def _random_edits(data, model, sheets):
    """Edit some cells; what should arrive, and the ids of the elements touched."""
    wanted = {}
    names = NAMES.map(plain).filter(bool)
    for actor in model.actors:
        if data.draw(st.booleans()):
            kind = data.draw(st.sampled_from(KINDS))
            edited(sheets, "Actors", HEADS["id"], actor.id, "Kind of actor", kind)
            wanted[actor.id, "kind"] = kind
        if data.draw(st.booleans()):
            name = data.draw(names)
            edited(sheets, "Actors", HEADS["id"], actor.id, "Name, Chinese", name)
            wanted[actor.id, "zh"] = name
    for flow in model.flows:
        if data.draw(st.booleans()):
            topics = data.draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=2, unique=True))
            edited(sheets, "Flows", HEADS["flow"], flow.id, "Topics", "; ".join(topics))
            wanted[flow.id, "topics"] = tuple(topics)
    for number in exchange.numbers(model):
        if data.draw(st.integers(0, 3)) == 0:
            top = 1.0 if number.value.unit is Unit.SHARE else 400.0
            value = round(data.draw(st.floats(0.001, top)), 3)
            edited(sheets, "Numbers", HEADS["number"], number.key, "Value", value)
            wanted[number.ref.id, number.key] = value
    return wanted, {id for id, _ in wanted}


def _arrived(model, id, what, value):
    if what == "kind":
        assert model.actor(id).kind.value == value
    elif what == "zh":
        assert plain(model.actor(id).name.zh) == value
    elif what == "topics":
        assert model.flow(id).topics == value
    else:
        found = next(number.value for number in exchange.numbers(model) if number.key == what)
        assert found.number == pytest.approx(value, rel=1e-9)


def _kept(before, after, ids):
    """Every line about elements that nobody edited stands where it stood, remarks and line ends too."""
    left = after.split("\n")
    for line in before.split("\n"):
        element = line.strip().partition(":")[0]
        if line.startswith("      ") or element in ids:
            continue
        assert line in left, line
        left = left[left.index(line) + 1 :]


def test_a_new_actor_and_a_new_flow_are_added(tmp_path):
    text = "servicemodel: 1\nname: Small  # ours\nactors:\n"
    text += "  front: {kind: front_office}\n  customers: {kind: general_customer}\n"
    source = folder_of(tmp_path, text)
    sheets = sheets_of(exported(source))
    actors, flows = sheets["Actors"], sheets["Flows"]
    actors.append([""] * len(actors[3]))
    actors[-1][0:4] = ["dealer", "Dealer", "经销商", "Dealer"]
    flows.append([""] * len(flows[3]))
    flows[-1][0] = "ask"
    flows[-1][3:6] = ["dealer", "front", "service.price"]
    result = back(source, sheets)
    put(result)
    model = pipeline.read(str(source))
    assert model.actor("dealer").name.zh == "经销商"
    assert (model.flow("ask").sender, model.flow("ask").topics) == ("dealer", ("service.price",))
    assert source.read_text(encoding="utf-8").startswith(text)
