"""What is refused as a scenario, in its own words; and how a new one is called."""

import pytest
import yaml
from scenario_cases import folder_of, scenario
from test_scenario_files import problems_of, told

from servicemodel.domain.text import Language
from servicemodel.reading import formats, read_model
from servicemodel.views.problems import problems_page

NO_SCENARIO = {"empty": b"# nothing\n", "no_mapping": b"- a\n- b\n", "binary": b"PK\x03\x04\xff"}


@pytest.mark.parametrize("reason", NO_SCENARIO)
def test_what_is_no_scenario_is_told_how_to_start_one(reason, tmp_path):
    model = folder_of(tmp_path)
    (tmp_path / "scenarios" / "broken.yaml").write_bytes(NO_SCENARIO[reason])
    (problem,) = problems_of("broken", model)
    assert told(problem) == ("FIL45", reason)
    assert "servicemodel init --scenario" in problems_page((problem,), Language.EN)
    assert "情景初稿" in problems_page((problem,), Language.ZH)


def test_what_a_new_element_would_need_is_named(tmp_path):
    put = {"flows": {"nope": {"coverage": 0.8}}}
    (problem,) = problems_of("broken", folder_of(tmp_path, broken=scenario({"put": put})))
    said = problems_page((problem,), Language.EN)
    assert "there is no flow 'nope' to change, and a new one would also need: from, to" in said


def test_nothing_is_shown_of_a_file_outside_the_folder_of_the_model(tmp_path):
    (tmp_path / "own").mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("root:x:0:0\n", encoding="utf-8")
    (problem,) = problems_of(str(secret), folder_of(tmp_path / "own"))
    assert told(problem) == ("FIL45", "outside")
    assert "root:x" not in problems_page((problem,), Language.EN)


@pytest.mark.parametrize(("name", "chinese"), [("to_be", "未来情景"), ("quick_desk", "情景“Quick desk”")])
def test_a_new_scenario_has_a_chinese_name(name, chinese):
    text = formats.new_scenario(name, "as_is", read_model("q-company"))
    assert yaml.safe_load(text)["name"]["zh"] == chinese
