"""Results in the JUnit form (``pytest --junitxml``): tests that say which scenario they ran.

Read event by event; document type declarations are refused, so there are no entities to expand.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Never
from xml.parsers import expat

from attrs import Factory, define

SCHEMA = "servicemodel.promises/1"
UNMEASURED = "unmeasured"
#: Outcome by the element inside a test, worst first.
OUTCOMES = {"error": "error", "failure": "failed", "skipped": "skipped"}


class NotJUnit(Exception):
    """The file cannot be used."""


@define
class _Reader:
    """State of one run: the moment, the tests, and the test that is open."""

    moment: str = ""
    tests: list[dict[str, Any]] = Factory(list)
    about: str = ""
    outcome: str = ""
    message: str = ""

    def start(self, tag: str, facts: Mapping[str, str]) -> None:
        """An element opens."""
        if tag == "testsuite" and not self.moment:
            self.moment = facts.get("timestamp", "")
        elif tag == "testcase":
            self.about, self.outcome, self.message = "", "passed", ""
        elif tag == "property" and facts.get("name") == "servicemodel":
            self.about = facts.get("value", "")
        elif tag in OUTCOMES and self.outcome != "error":
            self.outcome, self.message = OUTCOMES[tag], facts.get("message", "")

    def end(self, tag: str) -> None:
        """An element closes; a test that ran no scenario is none of ours."""
        if tag == "testcase" and self.about:
            first = self.message.split("\n")[0]
            if self.outcome == "skipped" and first.startswith(UNMEASURED):
                self.outcome, first = UNMEASURED, first.partition(": ")[2]
            why = {"en": first, "zh": first} if first else {}
            self.tests.append(json.loads(self.about) | {"outcome": self.outcome} | why)


def junit_lines(data: bytes) -> Iterator[Mapping[str, Any]]:
    """The lines that ``--promises`` would have written. NotJUnit if ``data`` is no such file."""
    reader, parser = _Reader(), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.StartDoctypeDeclHandler = _refused
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NotJUnit(str(error)) from None
    if not reader.moment:
        raise NotJUnit("no test suite")
    yield {"schema": SCHEMA, "moment": reader.moment, "tools": "pytest --junitxml"}
    yield from reader.tests
    yield {"outcomes": dict(sorted(Counter(test["outcome"] for test in reader.tests).items()))}


def _refused(*declared: object) -> Never:
    raise NotJUnit("document type declaration")
