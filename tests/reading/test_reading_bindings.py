"""Numbers that service records feed: what the file says, and what measuring makes of it."""

from pathlib import Path

import pytest

from servicemodel.domain.binding import Binding
from servicemodel.domain.flow import DelayLaw
from servicemodel.domain.measure_names import KEYS, MEASURES, MeasureName
from servicemodel.domain.measurement import Key, Measurement, Measurements
from servicemodel.domain.measuring import bind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading import read_model

PAIR: Key = (("from", "front"), ("to", "tech"))
MODEL = """
servicemodel: 1
topics: {product.solution: {}, product.unit_state: {}, service.price: {}}
actors: {front: {kind: front_office}, tech: {kind: technical_support}, people: {kind: general_customer}}
channels:
  phone: {medium: phone, cost_per_contact: {measure: cost_per_contact, channel: phone},
          answer_time: {measure: first_response_time, channel: phone, value: 2 hours}}
origins:
  sees: {actor: tech, topics: {product: {coverage: {measure: customer_data_coverage, value: good}},
                               service.price: {}}}
flows:
  ask:  {from: front, to: tech, topics: [product.solution], kind: request,
         per_year: {measure: yearly_handoffs, from: front, to: tech, value: 900}}
  tell: {from: tech, to: front, topics: {product: {accuracy: {measure: closed_loop}}, service.price: {}},
         kind: response, closes: ask, coverage: {measure: closed_loop, from: front, to: tech, value: good},
         delay: {measure: handoff_delay, from: front, to: tech}}
needs: {n: {actor: front, topic: product.solution, level: 0.9}}
requests:
  help: {from: people, contact: front, authority: {measure: first_contact_resolution, window: "3"}}
"""


def read(folder: Path, text: str = MODEL) -> ServiceModel:
    path = folder / "model.yaml"
    path.write_text(text, encoding="utf-8")
    return read_model(str(path))


def share(measure: str, key: Key, successes: int, trials: int) -> Measurement:
    return Measurement(measure, 1, key, Value.counted(successes, trials, "F-1"), trials)


def test_every_number_that_names_a_measure_is_bound(tmp_path: Path) -> None:
    found = {(b.ref.id, b.what, b.topic): (b.measure, b.key) for b in read(tmp_path).bindings}

    assert found == {
        ("phone", "cost_per_contact", ""): ("cost_per_contact", (("channel", "phone"),)),
        ("phone", "answer_time", ""): ("first_response_time", (("channel", "phone"),)),
        ("sees", "coverage", "product"): ("customer_data_coverage", ()),
        ("ask", "per_year", ""): ("yearly_handoffs", PAIR),
        ("tell", "accuracy", "product"): ("closed_loop", ()),
        ("tell", "coverage", ""): ("closed_loop", PAIR),
        ("tell", "delay", ""): ("handoff_delay", PAIR),
        ("help", "authority", ""): ("first_contact_resolution", (("days", "3"),)),
    }


def test_until_there_are_records_the_declared_number_stands_or_the_default(tmp_path: Path) -> None:
    model = read(tmp_path)

    tell = model.flow("tell").fidelity
    assert (tell.coverage.number, tell.coverage.grade) == (0.75, Grade.DECLARED)
    assert tell.delay.days.grade is Grade.ASSUMED
    assert model.channel("phone").cost_per_contact is None
    assert model.request("help").authority is None


def test_measured_figures_replace_the_number_and_keep_what_stood_there(tmp_path: Path) -> None:
    days = Value(2.0, Unit.DAYS, Grade.MEASURED, "F-2")
    delay = Measurement("handoff_delay", 1, PAIR, days, 200, spread=(1.0, 2.0, 3.0))
    figures = Measurements((share("closed_loop", PAIR, 160, 200), delay, share("closed_loop", (), 1, 4)))

    model = bind(read(tmp_path), figures)

    tell = model.flow("tell")
    assert (tell.fidelity.coverage.number, tell.fidelity.coverage.grade) == (0.8, Grade.MEASURED)
    assert (tell.fidelity.delay.law, tell.fidelity.delay.samples) == (DelayLaw.MEASURED, (1.0, 2.0, 3.0))
    assert tell.fidelity_of("product.solution").accuracy.number == 0.25
    assert tell.fidelity_of("service.price").accuracy.grade is Grade.ASSUMED
    before = {(b.binding.ref.id, b.binding.what): b.declared for b in model.bound}
    coverage = before["tell", "coverage"]
    assert coverage is not None
    assert coverage.number == 0.75
    assert model.measurements == figures


def test_an_origin_with_own_fidelities_is_measured_in_its_parts(tmp_path: Path) -> None:
    model = bind(read(tmp_path), Measurements((share("customer_data_coverage", (), 9, 10),)))

    coverage = {o.topics[0]: o.fidelity.coverage.number for o in model.origins}
    assert coverage["product.solution"] == coverage["product.unit_state"] == 0.9
    assert coverage["service.price"] != 0.9


def test_traits_and_plain_numbers_are_measured_alike(tmp_path: Path) -> None:
    hours = Value(0.25, Unit.DAYS, Grade.MEASURED, "F-3")
    money = Value(4.2, Unit.MONEY, Grade.MEASURED, "F-4")
    phone = (("channel", "phone"),)
    figures = (
        Measurement("first_response_time", 1, phone, hours, 50),
        Measurement("cost_per_contact", 1, phone, money, 50),
        share("first_contact_resolution", (("days", "3"),), 40, 50),
    )

    model = bind(read(tmp_path), Measurements(figures))

    assert model.channel("phone").cost_per_contact == money
    assert model.channel("phone").traits.answer_time == hours
    authority = model.request("help").authority
    assert authority is not None
    assert authority.number == 0.8


def test_a_figure_that_cannot_say_leaves_the_number(tmp_path: Path) -> None:
    cannot = Measurement("closed_loop", 1, PAIR, None, 0, lacks=("contact_event.team",))

    model = bind(read(tmp_path), Measurements((cannot,)))

    assert model.flow("tell").fidelity.coverage.number == 0.75
    bound = next(
        b
        for b in model.bound
        if b.binding == Binding(Ref(Section.FLOWS, "tell"), "coverage", "closed_loop", PAIR)
    )
    assert bound.measured == cannot


@pytest.mark.parametrize(
    ("wrong", "right", "code", "reason"),
    [
        ("{measure: closed_lop}", "{measure: closed_loop}", "FIL03", ""),
        ("{measure: handoff_delay}", "{measure: closed_loop}", "FIL20", "measure_unit"),
        ("{measure: closed_loop, from: frnt}", "{measure: closed_loop}", "FIL10", ""),
        ("{measure: closed_loop, channel: phone}", "{measure: closed_loop}", "FIL20", "measure_key"),
        ("{from: front}", "{measure: closed_loop}", "FIL20", "measure_missing"),
    ],
)
def test_mistakes_are_told_at_their_place(
    tmp_path: Path, wrong: str, right: str, code: str, reason: str
) -> None:
    with pytest.raises(ProblemsFound) as told:
        read(tmp_path, MODEL.replace(f"accuracy: {right}", f"accuracy: {wrong}"))

    (problem,) = told.value.problems
    assert problem.code == code
    assert dict(problem.facts).get("reason", reason) == reason
    assert problem.place.line == 14


def test_keys_of_the_measures_are_known_keys() -> None:
    assert set(MEASURES) == set(MeasureName)
    assert {key for asked in MEASURES.values() for key in asked.keys} <= set(KEYS)
