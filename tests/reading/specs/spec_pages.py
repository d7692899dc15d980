"""A page in both languages, and the problems of what a test makes of it."""

from servicemodel.behaviour import lint_specs

ENGLISH = """\
# language: en
@LOP01 @owner-service
Feature: Answers come back
  A word of introduction.

  Rule: Every question is answered

    Scenario: All come back
      Given the front office passes 420 questions a week to technical support
      When the service model is reviewed
      Then no warning is raised about technical support

    Scenario Outline: Some come back
      Given the front office passes <asked> questions a week to technical support
      When the service model is reviewed
      Then no warning is raised about <whom>

      Examples:
        | asked  | whom              |
        | 10,000 | technical support |
        | 5      | the back office   |
"""
CHINESE = """\
# language: zh-CN
@LOP01 @owner-service
功能: 有问必答
  一句引言。

  规则: 每个问题都有答复

    场景: 全部得到答复
      假如客户服务前台每周向技术支持转出420个问题
      当审查服务模型
      那么不对技术支持提出提醒

    场景大纲: 一部分得到答复
      假如客户服务前台每周向技术支持转出<数量>个问题
      当审查服务模型
      那么不对<对象>提出提醒

      例子:
        | 数量 | 对象         |
        | 1万  | 技术支持     |
        | 5    | 客户服务后台 |
"""


def problems(folder, english=ENGLISH, chinese=CHINESE):
    for name, text in (("page.feature", english), ("page.zh.feature", chinese)):
        if text:
            (folder / name).write_text(text, encoding="utf-8")
    return [(p.code, reason(p), p.place.line, p) for p in lint_specs(folder)]


def reason(problem):
    """The reason of a problem; for words the word, for steps their number before it."""
    facts = dict(problem.facts)
    if problem.code in ("SPC02", "SPC03"):
        return facts["got"]
    return f"{facts['count']}-{facts['reason']}" if problem.code == "SPC04" else facts["reason"]


def without_lines(text, *starts):
    return "".join(line for line in text.splitlines(keepends=True) if not line.strip().startswith(starts))
