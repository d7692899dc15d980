"""What a model file means: values with grade and source, names, topics, defaults, includes, places."""

import hashlib
from pathlib import Path

import pytest

from servicemodel.domain.channel import Presence
from servicemodel.domain.flow import DelayLaw, Trigger
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import Place, ProblemsFound
from servicemodel.domain.text import Text
from servicemodel.domain.value import Beta, Grade, Unit, Value
from servicemodel.reading import library_names, read_model

MODELS = Path(__file__).parents[1] / "models"
SMALL = str(MODELS / "small.yaml")
COMPLETE = str(MODELS / "complete.yaml")


@pytest.fixture(scope="module")
def small():
    return read_model(SMALL)


@pytest.fixture(scope="module")
def complete():
    return read_model(COMPLETE)


def origin(model, id):
    return next(origin for origin in model.origins if origin.id == id)


def test_numbers_carry_unit_grade_and_spread(small):
    tell = small.flow("tell_front")
    assert tell.fidelity.coverage == Value(0.8, Unit.SHARE, Grade.MEASURED, "", Beta(160.5, 40.5), trials=200)
    assert tell.fidelity.accuracy == Value(0.75, Unit.SHARE, Grade.DECLARED, "", Beta(3, 1))
    assert tell.fidelity.delay.days == Value(2.0, Unit.DAYS, Grade.DECLARED)
    assert small.actor("customers").population == Value(12000.0, Unit.COUNT, Grade.DECLARED)
    assert small.channels[0].cost_per_contact == Value(5.0, Unit.MONEY, Grade.DECLARED)
    assert small.topics[0].volatility == Value(0.001, Unit.PER_DAY, Grade.DECLARED)
    assert small.requests[0].per_year == Value(1200.0, Unit.PER_YEAR, Grade.DECLARED)


def test_what_nobody_said_stays_unknown(small):
    assert small.requests[0].foreseeable is None
    assert small.requests[0].contact is None
    assert small.requests[0].authority == Value(1.0, Unit.SHARE, Grade.DECLARED)
    assert small.flow("ask_tech").trigger is Trigger.REACTIVE
    assert small.flow("ask_tech").per_year is None
    assert small.needs[0].weight is None


def test_defaults_are_assumed_and_name_themselves(small, complete):
    accuracy = small.flow("ask_tech").fidelity.accuracy
    assert (accuracy.grade, accuracy.source) == (Grade.ASSUMED, "default for channel phone")
    without = complete.flow("branch").fidelity.coverage
    assert (without.grade, without.source) == (Grade.ASSUMED, "default without channel")
    status = complete.topic("service.status").volatility
    assert (status.grade, status.source) == (Grade.ASSUMED, "default for topic service.status")
    seen = origin(complete, "sees_status").fidelity.coverage
    assert (seen.grade, seen.source) == (Grade.ASSUMED, "default for actor kind front_office")


def test_a_flow_without_kind_has_no_kind(complete):
    assert complete.flow("branch").kind is None


def test_mappings_of_topics_give_them_a_fidelity_of_their_own(complete):
    answer = complete.flow("answer")
    assert answer.topics == ("service.status", "service.price", "product.detail")
    assert [topic for topic, _ in answer.by_topic] == ["service.status", "service.price"]
    assert answer.fidelity_of("service.price").coverage.number == 0.25
    assert answer.fidelity_of("service.status").delay.days.number == 0.25
    assert answer.fidelity_of("product.detail").coverage.trials == 160


def test_an_origin_with_two_fidelities_becomes_two_origins(complete):
    plain, own = origin(complete, "hears"), origin(complete, "hears.service.price")
    assert (plain.topics, own.topics) == (("product.detail",), ("service.price",))
    assert own.fidelity.coverage.number == 0.5
    assert plain.about == own.about == ("city",)
    assert complete.places[Ref(Section.ORIGINS, own.id)] == complete.places[Ref(Section.ORIGINS, plain.id)]


def test_a_branch_means_all_topics_below_it(complete):
    assert complete.flow("branch").topics == ("product.detail", "product.detail_new")


def test_delays_of_all_laws(complete):
    laws = {flow.id: flow.fidelity.delay for flow in complete.flows}
    assert (laws["answer"].law, laws["answer"].days.number) == (DelayLaw.EXPONENTIAL, 2)
    assert (laws["late"].law, laws["late"].days.number) == (DelayLaw.BATCH, 7)
    assert laws["late"].days.grade is Grade.ASSUMED
    measured = laws["branch"]
    assert (measured.law, measured.samples, measured.days.number) == (DelayLaw.MEASURED, (0.5, 1.5), 1)
    assert (measured.days.grade, measured.days.source) == (Grade.MEASURED, "two letters")


def test_rates_are_counted_in_days_and_years(complete):
    assert complete.flow("ask").per_year.number == pytest.approx(12 * 365 / 7)
    new = complete.topic("product.detail_new").volatility
    assert (new.number, new.low, new.high) == pytest.approx((1 / 7, 12 / 365, 1))


def test_intervals_are_kept(complete):
    accuracy = complete.flow("answer").fidelity.accuracy
    assert (accuracy.number, accuracy.low, accuracy.high) == (0.75, 0.6, 0.9)
    assert (accuracy.grade, accuracy.source) == (Grade.DOCUMENTED, "spot checks")


def test_none_means_that_nothing_passes(complete):
    assert complete.flow("none").fidelity.coverage == Value(0.0, Unit.SHARE, Grade.DECLARED)


def test_names_come_from_file_kind_or_id(complete):
    names = {actor.id: actor.name for actor in complete.actors}
    assert names["firm"] == Text("Core firm", "核心企业")
    assert names["service"] == Text("Service", "Service")
    assert names["dealer_1"] == Text("dealer 1", "dealer 1")
    assert complete.topic("service.price").name == Text("prices", "价格")
    assert complete.topic("product.detail_new").name == Text("新品", "新品")
    assert {channel.name.en for channel in complete.channels} == {"telephone", "Letters", "face to face"}
    assert complete.flow("ask").name is None


def test_presence_follows_the_medium(complete):
    presence = {channel.id: channel.presence for channel in complete.channels}
    assert presence["hotline"] is Presence.VIRTUAL
    assert presence["visits"] is Presence.FACE_TO_FACE


def test_refused_permission_and_strata(complete):
    assert {permission.id: permission.granted for permission in complete.permissions} == {
        "consent": True,
        "objection": False,
    }
    assert complete.populations[0].parts == (("north", 0.6), ("south", 0.4))


def test_suggested_topics_need_no_declaration(tmp_path):
    model = tmp_path / "model.yaml"
    model.write_text(
        "servicemodel: 1\nactors: {a: {kind: dealer}}\n"
        "needs:\n  n: {actor: a, topic: market.demand, level: 1}\n"
    )
    read = read_model(str(model))
    assert read.topic("market.demand").name == Text("market demand", "市场需求")
    assert read.places[Ref(Section.TOPICS, "market.demand")] == Place(str(model), 4, 24)
    assert read.name == Text("model", "model")


def test_places_point_at_keys_in_the_right_file(complete):
    assert complete.places[Ref(Section.ACTORS, "firm")] == Place(COMPLETE, 14, 3)
    included = str(MODELS / "parts" / "channels.yaml")
    assert complete.places[Ref(Section.CHANNELS, "letters")] == Place(included, 6, 3)
    elements = {Ref(section, element.id) for section in Section for element in complete.section(section)}
    assert set(complete.places) >= elements


def test_the_digest_covers_every_included_byte(small, complete):
    assert small.file.path == SMALL
    assert small.file.sha256 == hashlib.sha256(Path(SMALL).read_bytes()).hexdigest()
    both = Path(COMPLETE).read_bytes() + (MODELS / "parts" / "channels.yaml").read_bytes()
    assert complete.file.sha256 == hashlib.sha256(both).hexdigest()


def test_a_byte_order_mark_changes_nothing_but_the_digest(tmp_path, small):
    model = tmp_path / "model.yaml"
    model.write_bytes(b"\xef\xbb\xbf" + Path(SMALL).read_bytes().replace(b"\n", b"\r\n"))
    read = read_model(str(model))
    assert read == small
    assert {ref: place.line for ref, place in read.places.items()} == {
        ref: place.line for ref, place in small.places.items()
    }


def test_anchors_and_merge_keys(tmp_path):
    model = tmp_path / "model.yaml"
    model.write_text(
        "servicemodel: 1\nactors:\n  a: &kind {kind: dealer, name: A}\n  b: {<<: *kind, name: B}\n"
        "  c: {<<: [{name: C}, *kind]}\n"
    )
    actors = read_model(str(model)).actors
    assert [(actor.kind.value, actor.name.en) for actor in actors] == [
        ("dealer", "A"),
        ("dealer", "B"),
        ("dealer", "C"),
    ]


def test_a_key_given_in_two_files_names_both_places(tmp_path):
    (tmp_path / "part.yaml").write_text("actors:\n  a: {kind: dealer}\nname: Part\n")
    model = tmp_path / "model.yaml"
    model.write_text("servicemodel: 1\nname: Whole\ninclude: part.yaml\nactors: {a: {kind: agent}}\n")
    with pytest.raises(ProblemsFound) as caught:
        read_model(str(model))
    found = {str(problem.place): dict(problem.facts) for problem in caught.value.problems}
    part = tmp_path / "part.yaml"
    assert found == {
        f"{part}:2:3": {"key": "a", "other": f"{model}:4:10"},
        f"{part}:3:1": {"key": "name", "other": f"{model}:2:1"},
    }


@pytest.mark.parametrize("name", library_names())
def test_models_of_the_library_are_read_by_name(name):
    model = read_model(name)
    assert model.file.path == name
    assert {place.path for place in model.places.values()} == {name}


def test_a_path_wins_over_a_library_name_only_if_it_looks_like_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for file in ("q-company", "q-company.yaml"):
        Path(file).write_text("servicemodel: 1\nname: Mine\n")
    assert read_model("q-company").name.en == "Q Company"
    assert read_model("./q-company").name.en == read_model("q-company.yaml").name.en == "Mine"
