"""Paths and scores against the published figures of an open survey (F-ES-1 to F-ES-5)."""

import numpy as np
import pytest
from made_surveys import ABSENT, open_table

from servicemodel.evidence.infusion import composites, paths

NAMES = ("IMAG", "EXPE", "QUAL", "VAL", "SAT", "LOY")
BLOCKS = ("imag", "expe", "qual", "val", "sat", "loy")
CAUSES = {
    "EXPE": ("IMAG",),
    "QUAL": ("EXPE",),
    "VAL": ("EXPE", "QUAL"),
    "SAT": ("IMAG", "EXPE", "QUAL", "VAL"),
    "LOY": ("IMAG", "SAT"),
}


def table(name):
    found = open_table(name)
    if found is None:
        pytest.skip(ABSENT)
    return found


@pytest.fixture(scope="module")
def scores():
    return np.array(
        [[float(row[name]) for name in NAMES] for row in table("oracles/satisfaction.scores.csv")]
    )


@pytest.fixture(scope="module")
def fitted(scores):
    return paths.fit(NAMES, scores, CAUSES)


@pytest.fixture(scope="module")
def answers():
    people = table("satisfaction.csv")
    items = [name for name in people[0] if name not in ("", "gender")]
    held = np.array([[float(person[item]) for item in items] for person in people])
    blocks = [[i for i, item in enumerate(items) if item.startswith(block)] for block in BLOCKS]
    return held, blocks, items, np.array([person["gender"] for person in people])


def settled(held, blocks):
    causes = {NAMES.index(y): [NAMES.index(x) for x in acting] for y, acting in CAUSES.items()}
    return composites.scores(held, blocks, causes)


def test_published_effects_are_reproduced(fitted):
    published = table("oracles/satisfaction.effects.csv")
    assert len(published) == 15
    for row in published:
        for kind, matrix in (("direct", fitted.direct), ("total", fitted.total)):
            assert fitted.effect(matrix, row["from"], row["to"]) == pytest.approx(float(row[kind]), abs=1e-6)
        indirect = fitted.effect(fitted.indirect, row["from"], row["to"])
        assert indirect == pytest.approx(float(row["indirect"]), abs=1e-12)


def test_indirect_effects_follow_from_published_direct_ones():
    published = table("oracles/satisfaction.effects.csv")
    direct = np.zeros((6, 6))
    for row in published:
        direct[NAMES.index(row["to"]), NAMES.index(row["from"])] = float(row["direct"])
    total = paths.total(direct)
    for row in published:
        at = NAMES.index(row["to"]), NAMES.index(row["from"])
        assert total[at] == pytest.approx(float(row["total"]), abs=1e-12)
        assert (total - direct)[at] == pytest.approx(float(row["indirect"]), abs=1e-12)


def test_published_shares_explained_are_reproduced(fitted):
    summary = {row[""]: float(row["r_squared"]) for row in table("oracles/satisfaction.inner-summary.csv")}
    assert fitted.explained == pytest.approx(summary, abs=1e-9)
    printed = {name: round(share, 4) for name, share in fitted.explained.items() if share}
    assert printed == {"EXPE": 0.3352, "QUAL": 0.7197, "VAL": 0.5901, "SAT": 0.7073, "LOY": 0.5099}


def test_an_effect_that_is_all_indirect(fitted):
    matrices = (fitted.direct, fitted.indirect, fitted.total)
    image = [round(fitted.effect(m, "IMAG", "SAT"), 4) for m in matrices]
    expectation = [round(fitted.effect(m, "EXPE", "SAT"), 4) for m in matrices]
    assert (image, expectation) == ([0.2007, 0.2902, 0.4910], [-0.0028, 0.5041, 0.5013])


def test_paths_of_each_group(scores, answers):
    sexes, causes = answers[3], {"SAT": CAUSES["SAT"]}
    found = {}
    for sex in ("female", "male"):
        within = paths.fit(NAMES, scores[sexes == sex], causes)
        found[sex] = [round(within.effect(within.direct, name, "SAT"), 4) for name in CAUSES["SAT"]]
    assert found == {"female": [0.2466, -0.0530, 0.2250, 0.4846], "male": [0.1620, 0.0895, 0.0156, 0.6637]}
    assert (int((sexes == "female").sum()), int((sexes == "male").sum())) == (148, 102)


def test_scores_and_weights_are_made_from_the_answers(scores, answers):
    held, blocks, items, _ = answers
    assert held.shape == (250, 27)
    made, weights = settled(held, blocks)
    assert made == pytest.approx(scores, abs=1e-12)
    outer = {row["name"]: float(row["weight"]) for row in table("oracles/satisfaction.outer-model.csv")}
    assert dict(zip(items, weights, strict=True)) == pytest.approx(outer, abs=1e-12)


def test_a_bootstrap_of_the_whole_model_spreads_as_published(answers):
    held, blocks, _, _ = answers
    published = {row[""]: row for row in table("oracles/satisfaction_boot_paths.csv")}
    chance, drawn = np.random.default_rng(1), {name: [] for name in published}
    for _ in range(400):
        made, _ = settled(held[chance.integers(250, size=250)], blocks)
        again = paths.fit(NAMES, made, CAUSES)
        for name, row in drawn.items():
            row.append(again.effect(again.direct, *name.split(" -> ")))
    # The published spreads rest on few samples themselves: a tenth or two of each is chance.
    for name, row in published.items():
        assert np.std(drawn[name]) == pytest.approx(float(row["std.error"]), rel=0.3)
        assert np.mean(drawn[name]) == pytest.approx(float(row["mean"]), abs=0.02)
    ends = published["EXPE -> SAT"]
    assert (round(float(ends["perc.025"]), 3), round(float(ends["perc.975"]), 3)) == (-0.121, 0.154)
    assert np.quantile(drawn["EXPE -> SAT"], (0.025, 0.975)) == pytest.approx((-0.121, 0.154), abs=0.06)


def test_a_chain_multiplies_and_a_circle_is_refused():
    chain = np.array([[0, 0, 0], [0.5, 0, 0], [0.2, 0.4, 0]])
    assert paths.total(chain)[2, 0] == pytest.approx(0.2 + 0.5 * 0.4)
    with pytest.raises(ValueError, match="circle"):
        paths.total(np.array([[0, 0.5], [0.5, 0]]))


def test_weights_that_do_not_settle_are_refused(monkeypatch):
    monkeypatch.setattr(composites, "TOLERANCE", 0)
    made = np.random.default_rng(2).normal(size=(40, 4))
    with pytest.raises(ValueError, match="settle"):
        composites.scores(made, [[0, 1], [2, 3]], {1: [0]})
