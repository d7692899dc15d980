"""Whatever the file holds, reading ends in a model or in problems with places, never in another exception."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.reading import model_file, read_model
from servicemodel.reading.model_source import Found
from servicemodel.views.problems import problem_line, problem_text

MODELS = Path(__file__).parents[1] / "models"
GOOD = (MODELS / "complete.yaml").read_text(encoding="utf-8")
WORDS = sorted(set(re.findall(r"[\w.]+", GOOD)))
SIGNS = [*"{}[]:,-&*!|>%@`\"'?#~\t\n \u2028\x85\u200b客", "<<", "---", "...", ": ", "- "]


def outcome(data):
    """Read bytes as a file of the folder of test models; check that problems can be shown."""

    def fetch(source):
        return Found(source, data, MODELS)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model_file, "fetch", fetch)
        try:
            return read_model("model.yaml")
        except ProblemsFound as found:
            problems = found.problems
    assert problems
    for problem in problems:
        check(problem)
    return None


def check(problem):
    place = problem.place
    assert place.line >= 1
    assert place.column >= 1
    assert place.column <= len(problem.excerpt) + 1 or not problem.excerpt
    assert problem.length >= 1
    for language in Language:
        assert "\x1b" not in problem_text(problem, language) + problem_line(problem, language)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data):
    outcome(data)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text(text):
    outcome(text.encode("utf-8", "surrogatepass"))


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *SIGNS]), max_size=60))
def test_any_words_of_a_model_file(parts):
    outcome(("servicemodel: 1\n" + "".join(parts)).encode())


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(GOOD)),
            st.integers(0, 12),
            st.sampled_from(["", *SIGNS, *WORDS, "yes", "1e999"]),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_good_model_with_random_edits(edits):
    text = GOOD
    for at, length, instead in edits:
        text = text[:at] + instead + text[at + length :]
    outcome(text.encode())


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**20),
    st.floats(),
    st.sampled_from(WORDS),
    st.text(max_size=8),
)
fields = st.sampled_from([word for word in WORDS if re.fullmatch("[a-z_]+", word)])
structures = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(fields, inner, max_size=5),
    max_leaves=30,
)
SECTIONS = (
    "topics",
    "actors",
    "channels",
    "permissions",
    "populations",
    "origins",
    "flows",
    "needs",
    "requests",
    "projects",
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from([*SECTIONS, "name", "currency", "include", "illustrative"]), structures)
)
def test_any_structure_under_the_names_of_sections(sections):
    written = yaml.safe_dump({"servicemodel": 1, **sections}, allow_unicode=True)
    outcome(written.encode())


@pytest.mark.parametrize("end", range(0, len(GOOD), 37))
def test_a_good_model_cut_off_anywhere(end):
    outcome(GOOD[:end].encode())


@pytest.mark.parametrize(
    "text",
    [
        "a: " * 3000,
        "[" * 20000,
        "{a: " * 20000,
        "- " * 20000,
        "a: &a [*a]\n" * 50,
        "x: " + "9" * 10000,
        "servicemodel: 1\nname: " + "n" * 100_000 + "\nactors: [\n",
        "servicemodel: 1\nactors: {" + ", ".join(f"a{i}: 1" for i in range(3000)) + "}",
        "? " * 200,
        "%TAG ! tag:x,2000:\n---\na: !b c",
        "\ufeffservicemodel: 1\n",
        "servicemodel: 1\r\nname: a\rb",
    ],
    ids=range(12),
)
def test_texts_that_are_made_to_hurt(text):
    outcome(text.encode())


def test_the_good_model_is_good():
    assert isinstance(outcome(GOOD.encode()), ServiceModel)
