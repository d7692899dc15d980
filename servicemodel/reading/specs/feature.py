"""A feature file read into the nouns of ``domain.feature``."""

from pathlib import Path
from typing import Any, cast

from attrs import evolve

from servicemodel.domain.feature import Block, Feature, Line, Promise, Step, Table

Json = dict[str, Any]
#: What ``Unreadable.text`` says of a file that is no UTF-8 text.
NO_TEXT = "no text"


class Unreadable(Exception):
    """A file that is no feature; ``line`` is where reading stopped."""

    def __init__(self, path: str, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


def read_feature(path: Path) -> Feature:
    """The feature in the file ``path``; Unreadable if it is none. Needs gherkin-official."""
    from gherkin.errors import CompositeParserException, ParserException
    from gherkin.parser import Parser

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(path.as_posix(), 1, NO_TEXT) from None
    try:
        parsed = Parser().parse(text)
    except (CompositeParserException, ParserException) as error:
        first = error.errors[0] if isinstance(error, CompositeParserException) else error
        raise Unreadable(path.as_posix(), int(first.location["line"]), str(first)) from None
    node = cast("Json | None", parsed.get("feature"))
    if not node:
        raise Unreadable(path.as_posix(), 1, "no feature")
    return _feature(path, node, tuple(text.splitlines()))


def _feature(path: Path, node: Json, lines: tuple[str, ...]) -> Feature:
    loose = [child for child in node["children"] if "rule" not in child]
    promises = [_promise(child["rule"], lines) for child in node["children"] if "rule" in child]
    if loose:
        blocks = tuple(_block(child, lines) for child in loose)
        promises.insert(0, Promise(blocks[0].line, "", "", (), blocks))
    return Feature(
        path.as_posix(),
        node["language"],
        node["location"]["line"],
        node["keyword"],
        node["name"],
        _described(node, lines),
        _tags(node),
        tuple(promises),
        lines,
    )


def _promise(node: Json, lines: tuple[str, ...]) -> Promise:
    blocks = tuple(_block(child, lines) for child in node["children"])
    line, words = node["location"]["line"], _described(node, lines)
    return Promise(line, node["keyword"], node["name"], words, blocks, _tags(node))


def _block(child: Json, lines: tuple[str, ...]) -> Block:
    [(kind, node)] = child.items()
    steps = tuple(_step(step) for step in node["steps"])
    name, line = node["name"], node["location"]["line"]
    block = Block(kind, line, node["keyword"], name, _described(node, lines), steps)
    if kind == "background":
        return block
    tables = tuple(_table(table) for table in node["examples"])
    return evolve(block, kind="outline" if tables else kind, tables=tables, tags=_tags(node))


def _step(node: Json) -> Step:
    return Step(node["location"]["line"], node["keyword"].strip(), node["keywordType"], node["text"])


def _table(node: Json) -> Table:
    head = node.get("tableHeader") or {"cells": []}
    body = node["tableBody"]
    return Table(
        node["location"]["line"],
        tuple(cell["value"] for cell in head["cells"]),
        tuple(tuple(cell["value"] for cell in row["cells"]) for row in body),
        tuple(row["location"]["line"] for row in body),
    )


def _tags(node: Json) -> tuple[str, ...]:
    return tuple(tag["name"] for tag in node["tags"])


def _described(node: Json, lines: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of a description with their numbers: they stand below the keyword, in the same order."""
    described, number = [], node["location"]["line"]
    for text in (line.strip() for line in node["description"].splitlines()):
        if text:
            number = next(n for n in range(number, len(lines)) if lines[n].strip() == text) + 1
            described.append(Line(number, text))
    return tuple(described)
