"""A client's features are tests without a conftest; what they come to is told in words."""

import shutil

import pytest
from client_folder import CLIENT, HEAD, checked, client, scenario

MODEL, REVIEW = "假如采用本项目的模型", "当审查服务"
KEPT = scenario(MODEL, REVIEW, "那么“服务台”掌握“问题解决方案”不少于 70%")
ENGLISH = """\
@owner-service
Feature: One page
  Rule: One rule
    Scenario: One example
      Given the model of this project
      When the service is reviewed
      Then "Service desk" knows at least 95% of "problem solutions"
"""


def test_the_folder_in_the_documentation_is_checked_as_its_readme_says(tmp_path):
    code, said = checked(shutil.copytree(CLIENT, tmp_path / "client"))
    assert code == 1
    assert "4 failed, 18 passed, 2 unmeasured" in said
    assert "请补充：“保修申请”的 authority" in said
    assert 'enter: authority of "Warranty claim"' in said


def test_a_kept_and_a_broken_promise_in_both_languages(tmp_path):
    code, said = checked(client(tmp_path / "c", KEPT, ENGLISH))
    assert code == 1
    assert "1 failed, 1 passed" in said
    lines = said.splitlines()
    start = lines.index('broken: "Service desk" knows at least 95% of "problem solutions"')
    assert lines[start + 1] == "  --> specs/page2.feature:7"
    assert lines[start + 2] == "   = promised: at least 95 %"
    assert lines[start + 3].startswith("   = found: ")
    assert "declared" in lines[start + 3]
    assert lines[start + 4] == "   = trace: servicemodel trace 'K@front@service.solution'"
    assert "Traceback" not in said
    assert "def " not in said


def test_what_nobody_knows_is_neither_broken_nor_kept(tmp_path):
    page = scenario(MODEL, REVIEW, "那么“保修申请”至少有50%可在首次接触时办结")
    code, said = checked(client(tmp_path / "c", page))
    assert code == 0
    assert "1 unmeasured" in said
    assert "未测量：“保修申请”至少有50%可在首次接触时办结" in said
    assert "请补充：“保修申请”的 authority（model.yaml 中的 requests: warranty:）" in said


def test_the_same_under_xdist(tmp_path):
    pytest.importorskip("xdist")
    lacking = scenario(MODEL, REVIEW, "那么“保修申请”至少有50%可在首次接触时办结")
    code, said = checked(client(tmp_path / "c", KEPT, ENGLISH, lacking), "-n", "2")
    assert code == 1
    assert "1 failed, 1 passed, 1 unmeasured" in said
    assert "请补充：“保修申请”的 authority" in said
    assert "promised: at least 95 %" in said


def test_a_step_that_nobody_can_run_gets_the_nearest_one(tmp_path):
    code, said = checked(
        client(tmp_path / "c", scenario(MODEL, REVIEW, "那么“服务台”至少掌握“问题解决方案”70%"))
    )
    assert code == 1
    assert "错误：没有这样的步骤" in said
    assert "是否想写：“谁”掌握“什么信息”不少于k%？" in said
    assert "servicemodel spec steps" in said


def test_a_name_that_the_model_does_not_have_gets_the_nearest_one(tmp_path):
    page = scenario(MODEL, REVIEW, "那么“服务抬”掌握“问题解决方案”不少于70%")
    code, said = checked(client(tmp_path / "c", page))
    assert code == 1
    assert "模型中没有名为“服务抬”的参与方" in said
    assert "是否想写“服务台”？" in said


def test_a_scenario_without_steps_is_refused(tmp_path):
    # BD-01: 如果 is no keyword, so that pytest-bdd would run no step and be content.
    page = HEAD + "    场景: 没有步骤\n      如果采用本项目的模型\n"
    code, said = checked(client(tmp_path / "c", page))
    assert code == 2
    assert "SPC06" in said
    assert "假如" in said
    assert "passed" not in said


def test_a_look_alike_after_a_step_is_told_with_its_line(tmp_path):
    # BD-02
    code, said = checked(
        client(tmp_path / "c", scenario(MODEL, REVIEW, "则“服务台”掌握“问题解决方案”不少于70%"))
    )
    assert code == 2
    assert "specs/page1.zh.feature:8" in said
    assert "那么" in said


def test_a_missing_model_is_said_and_how_to_start_one(tmp_path):
    code, said = checked(client(tmp_path / "c", KEPT, model=False))
    assert code == 1
    assert "上级文件夹中没有 model.yaml" in said
    assert "servicemodel init" in said


def test_a_model_that_cannot_be_read_is_told_as_check_tells_it(tmp_path):
    folder = client(tmp_path / "c", KEPT)
    (folder / "model.yaml").write_text(
        "servicemodel: 1\nname: {en: A, zh: 甲}\nactorz: {}\n", encoding="utf-8"
    )
    code, said = checked(folder)
    assert code == 1
    assert "FIL02" in said
    assert "model.yaml:3:1" in said


FOREIGN = "Feature: theirs\n  Scenario: theirs\n    Given something of theirs\n    Then it is well\n"


def test_features_of_other_people_are_left_alone(tmp_path):
    folder = client(tmp_path / "c", model=False)
    (folder / "specs" / "theirs.feature").write_text(FOREIGN, encoding="utf-8")
    (folder / "model.yaml").write_text("layers: [1, 2]\n", encoding="utf-8")
    (folder / "test_theirs.py").write_text("def test_one():\n    assert True\n", encoding="utf-8")
    code, said = checked(folder)
    assert code == 0
    assert "1 passed" in said


def test_features_that_somebody_binds_run_once(tmp_path):
    folder = client(tmp_path / "c", KEPT)
    binding = "from pytest_bdd import scenarios\nscenarios('.')\n"
    (folder / "specs" / "test_pages.py").write_text(binding, encoding="utf-8")
    code, said = checked(folder)
    assert code == 0
    assert "1 passed" in said


def test_a_client_may_add_steps_of_its_own(tmp_path):
    folder = client(tmp_path / "c", scenario(MODEL, REVIEW, "那么一切正常"))
    conftest = "from pytest_bdd import then\n\n\n@then('一切正常')\ndef well():\n    assert True\n"
    (folder / "conftest.py").write_text(conftest, encoding="utf-8")
    code, said = checked(folder)
    assert code == 0
    assert "1 passed" in said


def test_without_pytest_bdd_the_line_that_installs_it_is_shown(tmp_path):
    folder = client(tmp_path / "c", KEPT)
    (folder / "conftest.py").write_text("import sys\nsys.modules['pytest_bdd'] = None\n", encoding="utf-8")
    code, said = checked(folder, "-p", "no:pytest-bdd")
    assert code == 2
    assert "servicemodel[bdd]" in said


def test_planned_promises_are_not_run(tmp_path):
    code, said = checked(client(tmp_path / "c", KEPT.replace("@owner", "@planned @owner")))
    assert code == 0
    assert "1 skipped" in said


def test_rows_are_called_by_their_number(tmp_path):
    page = HEAD + (
        "    场景大纲: 表\n      假如采用本项目的模型\n      当审查服务\n"
        "      那么“<谁>”掌握“问题解决方案”不少于<几>%\n      例子:\n"
        "        | 谁 | 几 |\n        | 服务台 | 10 |\n        | 用户 | 10 |\n"
    )
    _, said = checked(client(tmp_path / "c", page), "-vv")
    assert "[row1] PASSED" in said
    assert "[row2] PASSED" in said
