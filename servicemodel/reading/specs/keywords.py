"""Keywords: those we use, and the look-alikes that turn a step into a description (SPC07)."""

import re
from collections.abc import Iterable, Iterator

from servicemodel.domain.feature import Feature, Line
from servicemodel.domain.problem import Problem
from servicemodel.reading.specs.places import problem

#: The keyword meant by a word that the Chinese parser does not know.
LOOKALIKES = {
    "如果": "假如",
    "若": "假如",
    "给定": "假如",
    "则": "那么",
    "然后": "那么",
    "可是": "但是",
    "和": "并且",
    "且": "并且",
    "Given": "假如",
    "When": "当",
    "Then": "那么",
    "And": "并且",
    "But": "但是",
}
#: Our keyword for another one that the Chinese parser knows.
SYNONYMS = {
    "Rule": "规则",
    "剧本": "场景",
    "剧本大纲": "场景大纲",
    "假设": "假如",
    "假定": "假如",
    "而且": "并且",
    "同时": "并且",
}
OURS = {
    "zh-CN": frozenset(["功能", "规则", "背景", "场景", "场景大纲", "假如", "当", "那么", "并且", "但是"]),
    "en": frozenset(
        [
            "Feature",
            "Rule",
            "Background",
            "Scenario",
            "Scenario Outline",
            "Given",
            "When",
            "Then",
            "And",
            "But",
        ]
    ),
}
#: In English a step needs its keyword at the head of the line; other words begin descriptions.
ENGLISH = re.compile(r"(given|when|then|and|but)\b", re.IGNORECASE)


def lookalike(line: str) -> str:
    """The look-alike that ``line`` begins with; "" if it begins with none."""
    text = line.strip()
    longest = sorted(LOOKALIKES, key=len, reverse=True)
    return next((word for word in longest if text.startswith(word)), "")


def keyword_problems(feature: Feature) -> Iterator[Problem]:
    """Foreign keywords, a wrong language, and descriptions that look like steps."""
    language = "zh-CN" if feature.path.endswith(".zh.feature") else "en"
    if feature.language != language:
        yield problem(feature, 1, "SPC07", "language", feature.language, form=language)
    for number, keyword in _keywords(feature):
        if keyword and keyword not in OURS[language]:
            guess = SYNONYMS.get(keyword, "") if language == "zh-CN" else ""
            yield problem(feature, number, "SPC07", "keyword", keyword, guess)
    for line in feature.description:
        if language == "zh-CN" and line.text.startswith("如果"):
            yield problem(feature, line.number, "SPC07", "description_warning", "如果", "假如")
    for promise in feature.promises:
        yield from _descriptions(feature, promise.description)
        for block in promise.blocks:
            yield from _descriptions(feature, block.description)


def _keywords(feature: Feature) -> Iterator[tuple[int, str]]:
    yield feature.line, feature.keyword
    for promise in feature.promises:
        yield promise.line, promise.keyword
        for block in promise.blocks:
            yield block.line, block.keyword
            yield from ((step.line, step.keyword) for step in block.steps)


def _descriptions(feature: Feature, lines: Iterable[Line]) -> Iterator[Problem]:
    for line in lines:
        english = ENGLISH.match(line.text) if feature.language == "en" else None
        word = english[0] if english else lookalike(line.text)
        guess = LOOKALIKES.get(word, word.capitalize())
        if word and (feature.language == "zh-CN" or english):
            yield problem(feature, line.number, "SPC07", "step_read_as_description", word, guess)
