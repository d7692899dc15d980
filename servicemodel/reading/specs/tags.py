"""Tags are for filing: rule ids, requirement ids, the owner, and what is only planned (SPC09)."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from servicemodel.domain.feature import OWNER, PLANNED, Feature
from servicemodel.domain.problem import Problem
from servicemodel.reading.specs.places import problem

RULE = re.compile(r"@[A-Z]{3}\d\d")
REQUIREMENT = re.compile(r"@[A-Z]{1,4}\d?-[A-Z]?\d+[a-z]?(-\d+)?")
OWNED = re.compile(rf"{OWNER}[a-z0-9]+(-[a-z0-9]+)*")


def tag_problems(feature: Feature, rules: Collection[str]) -> Iterator[Problem]:
    """A page without owner, and tags of no known form; ``rules`` are the known rule ids, () for any."""
    owners = [tag for tag in feature.tags if tag.startswith(OWNER)]
    if not owners:
        yield problem(feature, feature.line, "SPC09", "no_owner")
    if len(owners) > 1:
        yield problem(feature, _line(feature, owners[1]), "SPC09", "two_owners", owners[1])
    for tag in sorted(set(_all(feature))):
        if RULE.fullmatch(tag):
            if rules and tag[1:] not in rules:
                yield problem(feature, _line(feature, tag), "SPC09", "rule", tag, _nearest(tag, rules))
        elif tag != PLANNED and not OWNED.fullmatch(tag) and not REQUIREMENT.fullmatch(tag):
            yield problem(feature, _line(feature, tag), "SPC09", "tag", tag, _nearest(tag, ()))


def _all(feature: Feature) -> Iterator[str]:
    yield from feature.tags
    for promise in feature.promises:
        yield from promise.tags
        for block in promise.blocks:
            yield from block.tags


def _line(feature: Feature, tag: str) -> int:
    word = re.compile(rf"(?<!\S){re.escape(tag)}(?!\S)")
    return next((number for number, text in enumerate(feature.lines, 1) if word.search(text)), feature.line)


def _nearest(tag: str, rules: Collection[str]) -> str:
    known = [f"@{rule}" for rule in sorted(rules)] or [PLANNED]
    return next(iter(get_close_matches(tag, known, 1, 0.6)), "")
