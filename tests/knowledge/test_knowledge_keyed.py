"""Keyed random numbers: the same on every machine, and uniform."""

import numpy as np

from servicemodel.knowledge.keyed import uniforms


def test_same_name_same_numbers():
    assert np.array_equal(uniforms(7, "flow:a", 64), uniforms(7, "flow:a", 64))
    assert not np.array_equal(uniforms(7, "flow:a", 64), uniforms(7, "flow:b", 64))
    assert not np.array_equal(uniforms(7, "flow:a", 64), uniforms(8, "flow:a", 64))


def test_the_numbers_never_change():
    known = [0.130409821113, 0.727156678097, 0.810960233561, 0.322692150064]
    assert uniforms(20090925, "flow:ask_tech", 4).round(12).tolist() == known


def test_one_number_in_every_slice():
    numbers = uniforms(1, "cause:strike", 128)
    assert sorted((numbers * 128).astype(int).tolist()) == list(range(128))
    assert abs(np.corrcoef(numbers, uniforms(1, "cause:other", 128))[0, 1]) < 0.3
