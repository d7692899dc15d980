"""Random cyclic multigraphs over five actors, and what everybody knows in them."""

import numpy as np
from builders import TOPIC, flow, model, origin, topic
from hypothesis import strategies as st

from servicemodel.domain.change import Put, apply
from servicemodel.domain.fact import Fact
from servicemodel.knowledge import assess
from servicemodel.knowledge.pipes import problem
from servicemodel.knowledge.worlds import sampled
from servicemodel.network import connect

FACT = Fact(TOPIC)
NAMES = ("a", "b", "c", "d", "e")
#: Exact answers differ from one another by rounding only.
EPS = 1e-9

shares = st.sampled_from([0.0, 0.25, 0.5, 0.8, 0.95, 1.0]) | st.floats(0.01, 0.99)
accuracies = st.sampled_from([0.0, 0.5, 0.9, 1.0]) | st.floats(0.05, 1.0)
ends = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


@st.composite
def graphs(draw, most=8):
    origins = [
        origin(who, draw(shares), draw(accuracies), id=f"o{n}")
        for n, who in enumerate(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2)))
    ]
    causes = st.sampled_from([None, None, None, "strike"])
    flows = [
        flow(*pair, draw(shares), draw(accuracies), d=draw(st.sampled_from([0.0, 3.0])), id=f"f{n}",
             common_cause=draw(causes))
        for n, pair in enumerate(draw(st.lists(ends, max_size=most)))
    ]  # fmt: skip
    return model(origins, flows, actors=NAMES, topics=[topic(volatility=draw(st.sampled_from([0.0, 0.1])))])


def situation_of(made):
    return assess(made, connect(made))


def levels(made):
    situation = situation_of(made)
    return {name: situation.row(name, FACT).knowledge for name in NAMES}


def add(made, new):
    return apply(made, [Put(new)])


def levels_by_sample(made):
    return np.concatenate([block.accuracy for block in sampled(problem(made, FACT))], axis=1)
