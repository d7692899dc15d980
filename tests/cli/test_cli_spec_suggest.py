"""``spec suggest`` and ``spec steps``, the promise of an accepted action, and the first page of ``init``."""

import re

import pytest
from cli_driver import obey, written

FINDING = "LOP01@finance@front@to_finance@no-return"


@pytest.fixture
def client(tmp_path, monkeypatch, capsys):
    """A new client's folder, standing in it."""
    monkeypatch.chdir(tmp_path)
    assert obey("init", "c", "-q") == 0
    monkeypatch.chdir(tmp_path / "c")
    capsys.readouterr()
    return tmp_path / "c"


def test_init_lays_a_first_page_in_both_languages(client):
    assert written(client) == [".gitignore", "model.yaml", "specs/first.feature", "specs/first.zh.feature"]
    page = (client / "specs" / "first.zh.feature").read_text(encoding="utf-8")
    assert page.startswith("# language: zh-CN\n@owner-")
    assert re.search(r"工作所需的信息缺失不超过\d+%", page)


def test_init_does_not_replace_a_page(tmp_path, capsys):
    page = tmp_path / "c" / "specs" / "first.feature"
    page.parent.mkdir(parents=True)
    page.write_text("mine\n", encoding="utf-8")
    assert obey("init", tmp_path / "c") == 2
    assert written(tmp_path) == ["c/specs/first.feature"]
    assert "already there" in capsys.readouterr().err


def test_a_rule_is_drafted_with_all_its_findings_in_both_languages(client, capsys):
    assert obey("spec", "suggest", "LOP01", "--owner", "Head of service") == 0
    english = (client / "specs" / "unanswered_handoff.feature").read_text(encoding="utf-8")
    chinese = (client / "specs" / "unanswered_handoff.zh.feature").read_text(encoding="utf-8")
    assert "@LOP01 @owner-head-of-service" in english
    assert "| Service centre | Finance |" in english
    assert "| 客服中心 | 财务部 |" in chinese
    assert english.count("# today: ") == chinese.count("# 现状：") > 5
    assert "next: pytest" in capsys.readouterr().err


def test_one_finding_is_drafted_into_a_page_of_its_own(client):
    assert obey("spec", "suggest", FINDING, "--lang", "zh") == 0
    [page] = (client / "specs").glob("lop01_*")
    assert page.name == "lop01_finance_front_to_finance_no_return.zh.feature"
    assert "“客服中心”转给“财务部”的问题至少有90%得到答复" in page.read_text(encoding="utf-8")


def test_a_page_that_is_there_is_not_replaced(client, capsys):
    assert obey("spec", "suggest", "LOP01", "-q") == 0
    page = client / "specs" / "unanswered_handoff.feature"
    page.write_text("edited\n", encoding="utf-8")
    assert obey("spec", "suggest", "LOP01") == 2
    assert page.read_text(encoding="utf-8") == "edited\n"
    assert "--dry-run" in capsys.readouterr().err


def test_a_draft_can_be_looked_at(client, capsys):
    assert obey("spec", "suggest", "CHN01", "--dry-run", "--lang", "zh") == 0
    assert "“服务网站”每解决一件的成本不超过12.5美元" in capsys.readouterr().out
    assert len(written(client / "specs")) == 2


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("", "name a rule or a finding"),
        ("LOP99", "did you mean"),
        ("SUP01", "something is found by: "),
        ("LOP01@finance@front@to_finanz@no-return", "to_finance"),
    ],
)
def test_what_cannot_be_drafted_is_told(client, about, said, capsys):
    assert obey("spec", "suggest", *([about] if about else [])) == 2
    assert said in capsys.readouterr().err
    assert len(written(client / "specs")) == 2


def test_an_owner_that_is_no_tag_is_refused(client, capsys):
    assert obey("spec", "suggest", "LOP01", "--owner", "服务总监") == 2
    assert "head-of-service" in capsys.readouterr().err


def test_a_model_of_the_library_is_drafted_into_this_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert obey("spec", "suggest", "PRO01", "q-company", "-q", "--lang", "en") == 0
    assert written(tmp_path) == ["specs/silent_life_cycle.feature"]


@pytest.mark.parametrize(("language", "said"), [("en", "the service is reviewed"), ("zh", "审查服务")])
def test_the_steps_are_listed(language, said, capsys):
    assert obey("spec", "steps", "--lang", language) == 0
    assert said in capsys.readouterr().out


def test_an_accepted_action_becomes_a_planned_promise(client, capsys):
    finding = "PRO01@customers@product.design_life@nobody-speaks-first"
    assert obey("plan", "--accept", finding, "--owner", "product", "--lang", "zh,en") == 0
    name = "pro01_customers_product_design_life_nobody_speaks_first_remind"
    assert written(client / "specs" / "actions") == [f"{name}.feature", f"{name}.zh.feature"]
    page = (client / "specs" / "actions" / f"{name}.zh.feature").read_text(encoding="utf-8")
    assert "@PRO01 @planned @owner-product" in page
    assert "在“设计寿命”与“客户”之间没有发现问题“企业知道产品何时会坏，却不说”" in page
    assert re.search(r"并且“客户”掌握“设计寿命”不少于\d+%", page)
    assert "请从页面中去掉 @planned" in capsys.readouterr().err


def test_only_an_action_that_is_there_can_be_accepted(client, capsys):
    assert obey("plan", "--accept", "PRO01@nobody#remind") == 2
    assert "no action" in capsys.readouterr().err
    assert not (client / "specs" / "actions").exists()
