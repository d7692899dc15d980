"""Generated models have the size asked for, are the same every time, and are models."""

import sys
from pathlib import Path

import pytest

from servicemodel.domain.flow import FlowKind
from servicemodel.reading import read_model

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from generate import Size, grown, text
from pytm_script import script

SIZES = (Size(8, 0, 1, 1), Size(12, 30, 5, 2), Size(40, 120, 14, 3))


@pytest.mark.parametrize("size", SIZES)
def test_a_generated_model_has_the_size_asked_for(size, tmp_path):
    path = tmp_path / "model.yaml"
    path.write_text(text(size, grown(size)), encoding="utf-8")
    model = read_model(str(path))
    assert (len(model.actors), len(model.flows), len(model.topics)) == size[:3]


def test_it_holds_what_a_real_model_holds(tmp_path):
    size = Size(60, 400, 12, 1)
    path = tmp_path / "model.yaml"
    path.write_text(text(size, grown(size)), encoding="utf-8")
    model = read_model(str(path))
    assert all((model.needs, model.requests, model.origins, model.populations, model.refused))
    assert any(flow.common_cause for flow in model.flows)
    assert {FlowKind.REQUEST, FlowKind.RESPONSE, FlowKind.INFORM} <= {flow.kind for flow in model.flows}
    ways = {(flow.sender, flow.receiver) for flow in model.flows}
    assert any((receiver, sender) in ways for sender, receiver in ways)


@pytest.mark.parametrize("size", SIZES)
def test_same_size_same_bytes_other_seed_other_bytes(size):
    other = size._replace(seed=size.seed + 1)
    assert text(size, grown(size)) == text(size, grown(size)) != text(other, grown(other))


def test_too_small_is_refused():
    with pytest.raises(ValueError, match="at least 8 actors"):
        grown(Size(7, 1, 1, 1))


def test_the_peer_is_given_the_same_elements_and_flows():
    size = SIZES[1]
    setup = grown(size)
    lines = script(setup).splitlines()
    compile(script(setup), "script", "exec")
    assert sum(" = Dataflow(" in line for line in lines) == size.flows
    assert sum(line.startswith(tuple(f"{id} = " for id in setup.kinds)) for line in lines) == size.actors
