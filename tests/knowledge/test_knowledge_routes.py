"""Both route kernels find the same best products, and ways that make them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.knowledge import best_routes, routes
from servicemodel.knowledge.routes import Ways

NODES = 7
way = st.tuples(
    st.integers(0, NODES - 1), st.integers(1, NODES - 1), st.sampled_from([0.0, 1.0]) | st.floats(0.01, 1.0)
)


def ways(triples):
    tails, heads, factors = zip(*triples, strict=True) if triples else ((), (), ())
    return Ways(
        np.array(tails, dtype=np.int64), np.array(heads, dtype=np.int64), np.array(factors, dtype=float)
    )


def retraced(facts, found):
    """The products along the ways that the answer names."""
    product = np.zeros_like(found.product)
    for n, fact in enumerate(facts):
        for node in range(NODES):
            factor, at = 1.0, node
            while at != 0 and found.via[n, at] >= 0:
                step = found.via[n, at]
                factor, at = factor * fact.factors[step], fact.tails[step]
            product[n, node] = factor if at == 0 else 0.0
    return product


@given(st.lists(st.lists(way, max_size=20), min_size=1, max_size=3))
def test_heap_and_blocks_agree(lists):
    facts = [ways(triples) for triples in lists]
    small = best_routes(NODES, facts)
    large = routes._by_blocks(NODES, facts)
    assert small.product == pytest.approx(large.product, abs=1e-12)
    assert retraced(facts, small) == pytest.approx(small.product, abs=1e-12)
    assert retraced(facts, large) == pytest.approx(small.product, abs=1e-12)


def test_best_path_of_the_reference_table():
    found = best_routes(4, [ways([(0, 1, 1.0), (1, 2, 0.9), (2, 3, 0.9), (1, 3, 0.8)])])
    assert found.product[0, 3] == pytest.approx(0.81, abs=1e-9)
    assert found.via[0].tolist() == [-1, 0, 1, 2]


def test_a_way_that_lets_nothing_through_is_no_way():
    found = best_routes(2, [ways([(0, 1, 0.0)])])
    assert (found.product[0, 1], found.via[0, 1]) == (0.0, -1)


def test_the_large_kernel_takes_over(monkeypatch):
    monkeypatch.setattr(routes, "SMALL", 1)
    found = best_routes(3, [ways([(0, 1, 0.5), (1, 2, 0.5), (0, 2, 0.2)])])
    assert found.product[0].tolist() == pytest.approx([1, 0.5, 0.25])
