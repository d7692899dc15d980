"""Closed forms, standard errors and the check by latent variables, against statsmodels and semopy."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_surveys import KNOWN, F, V, exact, rows, truth

from servicemodel.domain.infusion import Effect, Variable
from servicemodel.evidence.engines import EngineLacks
from servicemodel.evidence.infusion import latent, least_squares
from servicemodel.evidence.infusion.effects import coefficients, errors, products, spread, z_of_difference
from servicemodel.evidence.infusion.resampling import jackknife, point

FOUR = (Effect.GAMMA, Effect.BETA, Effect.DIRECT, Effect.KAPPA)
NUMBERS = st.floats(-2, 2).map(lambda number: round(number, 3))


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), st.integers(12, 60), st.integers(0, 99))
def test_coefficients_without_noise_come_back(known, employees, seed):
    assert point(exact(known, employees, seed)) == pytest.approx(truth(known), abs=1e-8)


@pytest.mark.parametrize("standardised", [False, True])
def test_the_closed_form_is_least_squares(standardised):
    made = rows(KNOWN[F], 200, 3, scale=(1, 5, 0.2, 10)) + 50
    fitted = least_squares.equations(made, standardised)
    found = point(made, standardised)
    seen = {
        effect: fitted[variable].params[1 + i]
        for variable, (_, _, effects) in least_squares.EQUATIONS.items()
        for i, effect in enumerate(effects)
    }
    assert {effect: found[effect] for effect in FOUR} == pytest.approx(seen, rel=1e-9)


def test_standard_errors_are_those_of_least_squares():
    made = rows(KNOWN[V], 80, 4)
    at = spread(np.ones((1, 80)), products(made))
    of = coefficients(at)
    fitted = least_squares.equations(made)
    seen = {
        effect: fitted[variable].bse[1 + i]
        for variable, (_, _, effects) in least_squares.EQUATIONS.items()
        for i, effect in enumerate(effects)
    }
    made_errors = {effect: float(errors(at, of)[effect][0]) for effect in FOUR}
    assert made_errors == pytest.approx(seen, rel=1e-9)


def test_errors_of_products_follow_the_delta_method():
    at = spread(np.ones((1, 80)), products(rows(KNOWN[V], 80, 4)))
    of = {effect: numbers[0] for effect, numbers in coefficients(at).items()}
    error = {effect: numbers[0] for effect, numbers in errors(at, coefficients(at)).items()}
    indirect = np.hypot(of[Effect.BETA] * error[Effect.GAMMA], of[Effect.GAMMA] * error[Effect.BETA])
    assert error[Effect.INDIRECT] == pytest.approx(indirect)
    total = np.hypot(of[Effect.CONFIRMING] * error[Effect.KAPPA], of[Effect.KAPPA] * error[Effect.CONFIRMING])
    assert error[Effect.TOTAL] == pytest.approx(total)


def test_the_jackknife_leaves_one_out():
    made = rows(KNOWN[F], 15, 5)
    without = jackknife(made)
    for place in (0, 7, 14):
        again = point(np.delete(made, place, axis=0))
        assert {effect: without[effect][place] for effect in Effect} == pytest.approx(again)


def test_a_difference_in_standard_errors():
    # The worked example of the formula: .30 ± .06 against .05 ± .06.
    assert round(z_of_difference(0.30, 0.06, 0.05, 0.06), 2) == 2.95


def test_semopy_agrees_with_the_closed_form():
    names = {variable: (variable.value,) for variable in Variable}
    for seed, known in enumerate(KNOWN.values()):
        made = rows(known, 300, seed)
        columns = {variable.value: made[:, i] for i, variable in enumerate(Variable)}
        found = latent.fit(names, columns)
        at = point(made)
        assert found == pytest.approx({effect: at[effect] for effect in FOUR}, abs=1e-5)


def test_latent_variables_undo_the_dilution_by_single_items():
    chance, made = np.random.default_rng(6), rows(KNOWN[F], 3000, 6)
    items = {variable: tuple(f"{variable.value}{k}" for k in (1, 2, 3)) for variable in Variable}
    columns = {
        item: made[:, i] + chance.normal(size=len(made))
        for i, variable in enumerate(Variable)
        for item in items[variable]
    }
    found = latent.fit(items, columns)
    single = point(np.column_stack([columns[asked[0]] for asked in items.values()]))
    known = truth(KNOWN[F])
    assert found == pytest.approx({effect: known[effect] for effect in FOUR}, abs=0.08)
    assert single[Effect.KAPPA] < known[Effect.KAPPA] - 0.15


def test_a_factor_with_three_items_has_its_closed_solution():
    import pandas
    import semopy

    chance = np.random.default_rng(7)
    factor = chance.normal(size=400)
    made = pandas.DataFrame({f"i{k}": (0.6 + 0.2 * k) * factor + chance.normal(size=400) for k in range(3)})
    model = semopy.Model("F =~ i0 + i1 + i2")
    assert model.fit(made).success
    s = np.cov(made.T)
    found = {row.lval: row.Estimate for row in model.inspect().itertuples() if row.op == "~"}
    closed = {"i0": 1.0, "i1": s[1, 2] / s[0, 2], "i2": s[1, 2] / s[0, 1]}
    assert found == pytest.approx(closed, rel=1e-3)


def test_the_description_reads_as_a_model():
    items = {variable: (variable.value,) for variable in Variable} | {Variable.SATISFACTION: ("s1", "s2")}
    assert latent.description(items).splitlines() == [
        "SATISFACTION =~ s1 + s2",
        "user_satisfaction ~ infusion",
        "confirmation ~ infusion + user_satisfaction",
        "SATISFACTION ~ confirmation",
    ]


def by_least_squares():
    least_squares.equations(rows(KNOWN[F], 20, 1))


def by_likelihood():
    latent.fit({variable: (variable.value,) for variable in Variable}, {})


@pytest.mark.parametrize(
    ("library", "module", "call"),
    [
        ("statsmodels", "statsmodels.regression.linear_model", by_least_squares),
        ("semopy", "semopy", by_likelihood),
    ],
)
def test_a_missing_library_is_named_with_the_way_to_install_it(library, module, call, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(EngineLacks, match=library) as refused:
        call()
    assert "servicemodel[research]" in refused.value.install.zh
