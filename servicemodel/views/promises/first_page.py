"""The page that a new project starts with: it is kept as long as nothing gets worse than on the first day."""

from math import ceil

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.promises import words_context, words_knowledge
from servicemodel.views.promises.step import filled

#: What stands in the page where nobody stated a need yet; the run then says what to enter.
_HALF = 50
_PAGE = Text(
    """\
# language: en
@owner-to-be-named
Feature: Everybody knows what the work needs
  The first page of your specifications. Put in your own figure, name the owner, write the next page.

  Rule: No more is missing than on the first day

    Scenario: What is missing does not grow
      Given {model}
      When {reviewed}
      Then {missing}
""",
    """\
# language: zh-CN
@owner-to-be-named
功能: 各方掌握工作所需的信息
  这是第一页规范。请换上贵方的数字，写明负责人，再写下一页。

  规则: 缺失的信息不比第一天多

    场景: 缺失不再增加
      假如{model}
      当{reviewed}
      那么{missing}
""",
)


def first_page(index: Value | None, language: Language) -> str:
    """The page; ``index`` is the share of the needed knowledge that is missing, None where not known."""
    share = min(100, ceil(round(index.number * 100, 6))) if index else _HALF
    return _PAGE.to(language).format(
        model=words_context.MODEL.words.to(language),
        reviewed=words_context.REVIEWED.words.to(language),
        missing=filled(words_knowledge.MISSING, language, p=str(share)),
    )
