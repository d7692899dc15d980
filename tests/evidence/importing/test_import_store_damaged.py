"""An import that somebody changed by hand is refused with its place, never a crash."""

import json

import pytest

from servicemodel.domain.problem import ProblemsFound
from servicemodel.evidence import store


@pytest.mark.parametrize(
    "text", ["{}", "[]", "null", "", '{"layout": 3}', json.dumps({"layout": {"form": "csv"}})]
)
def test_a_changed_source_is_refused_at_its_place(tmp_path, text):
    path = tmp_path / "0123456789ab" / "source.json"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ProblemsFound) as told:
        store.sources(tmp_path)

    (problem,) = told.value.problems
    assert (problem.code, problem.place.path) == ("REC36", str(path))
