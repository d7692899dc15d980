"""Floors, doors and circles."""

import ast
import re
import sys

import networkx
import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from tree import PACKAGE, ROOT, floor, imports, module, python, settings, tree

#: Third-party packages a floor may import; attrs is everybody's.
LIBRARIES = {
    "domain": set(),
    "reading": {"pydantic", "pydantic_core", "yaml", "_yaml", "xml", "python_calamine", "gherkin"},
    "network": {"networkx"},
    # scipy gives the special functions of its intervals; the last four estimate from surveys.
    "evidence": {
        *("ibis", "duckdb", "pyarrow", "python_calamine", "xml", "lifelines", "pyspark", "scipy"),
        *("numpy", "pandas", "semopy", "statsmodels"),
    },
    "knowledge": {"numpy", "scipy"},
    "analyses": set(),
    "queueing": {"ciw"},
    "planning": {"numpy", "scipy"},
    "views": {"graphviz", "pygraphviz", "jinja2", "markupsafe", "xlsxwriter", "altair", "vl_convert", "pptx"},
    "pipeline": set(),
    "cli": {"click", "rich"},
    "behaviour": {"pytest", "pytest_bdd"},
    "__main__": set(),
    "": set(),
}
#: Modules of the standard library that count as a library: one floor alone reads foreign markup.
GUARDED = {"xml"}
OPEN_HOUSES = {"domain", "views"}
#: The staircase has one name for each step and no other limit.
STAIRCASE = "pipeline"


def test_import_contracts_hold(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_contract_names_the_floors_of_the_house():
    house = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    drawn = [re.split(r"\s{2,}", line[4:])[0] for line in house.splitlines() if re.match(r" \d  \S", line)]
    contract = settings()["tool"]["importlinter"]["contracts"][0]
    assert [layer.replace(" | ", " │ ") for layer in contract["layers"]] == drawn
    assert contract["exhaustive"] is True
    assert contract["exhaustive_ignores"] == ["library"]


def test_every_floor_of_the_contract_stands_or_is_still_to_come():
    layers = settings()["tool"]["importlinter"]["contracts"][0]["layers"]
    named = [name.strip() for layer in layers for name in layer.split("|")]
    floors = {floor(module(path)) for path in python()} - {""}
    assert {name for name in named if not name.startswith("(")} <= floors
    assert floors <= {name.strip("()") for name in named}


@pytest.mark.parametrize("path", python(), ids=module)
def test_only_its_floor_imports_a_library(path):
    foreign = {
        name.split(".")[0]
        for name in imports().find_modules_directly_imported_by(module(path))
        if not name.startswith("servicemodel")
    }
    libraries = {name for name in foreign if name not in sys.stdlib_module_names or name in GUARDED}
    assert libraries - {"attrs", "attr"} <= LIBRARIES[floor(module(path))]


def test_no_import_circles_also_for_types():
    graph = networkx.DiGraph(
        (importer, imported)
        for importer in imports().modules
        for imported in imports().find_modules_directly_imported_by(importer)
        if imported.startswith("servicemodel.")
    )
    circles = [sorted(part) for part in networkx.strongly_connected_components(graph) if len(part) > 1]
    assert circles == []


def doors():
    """Every floor with a door, and the file of the door."""
    for entry in sorted(PACKAGE.iterdir()):
        door = entry / "__init__.py" if entry.is_dir() else entry
        name = entry.stem
        if door.name.endswith(".py") and door.is_file() and not name.startswith("__"):
            yield from () if name in OPEN_HOUSES else ((name, door),)


def exported(door):
    """The names in ``__all__`` of ``door``; None if it has none."""
    for node in tree(door).body:
        if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == "__all__" for t in node.targets):
            return [element.value for element in node.value.elts]
    return None


@pytest.mark.parametrize(("name", "door"), tuple(doors()), ids=[name for name, _ in doors()])
def test_a_door_has_one_to_four_names(name, door):
    names = exported(door)
    assert names, f"{name} has no __all__"
    assert name == STAIRCASE or 1 <= len(names) <= 4


def test_floors_are_entered_by_their_doors():
    housed = {
        name: {f"servicemodel.{name}.{shown}" for shown in exported(door) or ()} for name, door in doors()
    }
    past = [
        f"{importer} -> {imported}"
        for importer in sorted(imports().modules)
        for imported in sorted(imports().find_modules_directly_imported_by(importer))
        if imported.startswith("servicemodel.")
        and floor(imported) in housed
        and imported.count(".") > 1
        and floor(importer) != floor(imported)
        and imported not in housed[floor(imported)]
    ]
    assert past == []


def test_no_floor_below_the_front_doors_reads_clock_chance_or_environment():
    forbidden = {"os.environ", "os.getenv", "time.time", "datetime.now", "date.today", "random.random"}
    read = [
        f"{module(path)}: {expression}"
        for path in python()
        if floor(module(path)) not in {"cli", "behaviour", "workbench", "__main__"}
        for expression in forbidden & dotted(path)
    ]
    assert read == []


def dotted(path):
    """Every ``name.attribute`` in ``path``."""
    nodes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))
    return {f"{node.value.id}.{node.attr}" for node in nodes if isinstance(node.value, ast.Name)}
