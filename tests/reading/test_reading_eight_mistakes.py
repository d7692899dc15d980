"""One file with eight different mistakes: all of them in one run, each at its place, in both languages."""

from pathlib import Path

import pytest

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.reading import read_model
from servicemodel.views.problems import problem_line, problems_page

MODEL = str(Path(__file__).parents[1] / "models" / "eight_mistakes.yaml")

LINES = {
    Language.EN: (
        "4:38: FIL07 'volatility' needs a rate, got '0.1 per fortnight'",
        "7:17: FIL03 'FrontOfice' is not a known word for 'kind' (did you mean 'front_office'?)",
        "8:3: FIL09 '技术' is not usable as an id",
        "9:51: FIL11 part_of goes round in a circle: tech → tech",
        "12:80: FIL02 unknown field 'coverge' (did you mean 'coverage'?)",
        "13:89: FIL13 'answer' closes 'ask', but does not run the other way round",
        "14:29: FIL10 flow 'inform' points at 'tecl', which is not an actor (did you mean 'tech'?)",
        "16:58: FIL04 'level' must be between 0 and 1, got 1.4",
    ),
    Language.ZH: (
        "4:38: FIL07 “volatility”应为频率，现为“0.1 per fortnight”",
        "7:17: FIL03 “FrontOfice”不是“kind”的可用词（是否想写“front_office”？）",
        "8:3: FIL09 “技术”不能用作标识符",
        "9:51: FIL11 part_of 构成循环：tech → tech",
        "12:80: FIL02 未知字段“coverge”（是否想写“coverage”？）",
        "13:89: FIL13 “answer”关闭“ask”，但方向不是与之相反",
        "14:29: FIL10 信息流“inform”指向“tecl”，但没有这个主体（是否想写“tech”？）",
        "16:58: FIL04 “level”应在0到1之间，现为1.4",
    ),
}
ENDINGS = {
    Language.EN: "8 errors. Nothing was written.  Explain any code: servicemodel explain FIL07\n",
    Language.ZH: "共8处错误，未写入任何文件。代码说明：servicemodel explain FIL07\n",
}


@pytest.fixture(scope="module")
def problems():
    with pytest.raises(ProblemsFound) as caught:
        read_model(MODEL)
    return caught.value.problems


@pytest.mark.parametrize("language", list(Language))
def test_eight_messages_with_their_places(problems, language):
    lines = tuple(problem_line(problem, language) for problem in problems)
    assert lines == tuple(f"{MODEL}:{line}" for line in LINES[language])


@pytest.mark.parametrize("language", list(Language))
def test_the_page_shows_all_of_them_and_ends_with_the_count(problems, language):
    page = problems_page(problems, language)
    assert page.count(f"  --> {MODEL}:") == 8
    assert page.endswith(ENDINGS[language])


def test_carets_stand_below_what_is_wrong(problems):
    for problem in problems:
        marked = problem.excerpt[problem.place.column - 1 :][: problem.length]
        facts = dict(problem.facts)
        assert marked in {facts.get(name) for name in ("got", "field", "id", "target", "request")} | {"tech"}
