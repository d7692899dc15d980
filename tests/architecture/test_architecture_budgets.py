"""Budgets of the house: sizes, docstrings, names."""

import ast
from statistics import median

import pytest
from tree import ROOT, files, module, python, tree

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}


def lines(path):
    """Number of lines of ``path``."""
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path):
    """Name and number of lines of every function in ``path``, decorators apart."""
    for node in ast.walk(tree(path)):
        if isinstance(node, FUNCTION):
            yield f"{module(path)}.{node.name}", node.end_lineno - node.lineno + 1


def public(node):
    """The public classes and functions of a module or class, with those inside public classes."""
    for child in node.body:
        if isinstance(child, (*FUNCTION, ast.ClassDef)) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


def test_no_file_is_longer_than_300_lines():
    assert [str(path) for path in files(ROOT, ".py") if lines(path) > 300] == []


def is_room(path):
    return "\nRULE = Rule(" in path.read_text(encoding="utf-8")


def test_half_of_the_files_are_at_most_90_lines():
    assert median(lines(path) for path in python() if not is_room(path)) <= 90


def test_half_of_the_rooms_are_at_most_110_lines():
    """Rooms carry theory and sentences in two languages."""
    assert median(lines(path) for path in python() if is_room(path)) <= 110


def test_no_function_is_longer_than_40_lines():
    assert [(name, size) for path in python() for name, size in functions(path) if size > 40] == []


def test_nine_of_ten_functions_are_at_most_20_lines():
    sizes = [size for path in python() for _, size in functions(path)]
    assert sum(size <= 20 for size in sizes) >= 0.9 * len(sizes)


@pytest.mark.parametrize("path", python(), ids=module)
def test_what_is_public_is_documented(path):
    assert ast.get_docstring(tree(path)), "the module has no docstring"
    assert [node.name for node in public(tree(path)) if not ast.get_docstring(node)] == []


def test_no_module_is_named_after_nothing():
    parts = {part for path in python() for part in module(path).split(".")}
    assert parts & FORBIDDEN_NAMES == set()
