"""One small model for every answer of every room: those of ``room_cases`` and of each family's module."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

MODULES: tuple[ModuleType, ...] = tuple(
    import_module(name)
    for name in ("room_cases", *sorted(path.stem for path in Path(__file__).parent.glob("cases_*.py")))
)


def merged(name):
    """The cases called ``name`` of all modules; no case may stand in two of them."""
    found = {}
    for module in MODULES:
        cases = getattr(module, name)
        assert not found.keys() & cases.keys(), f"{module.__name__}.{name} repeats a case"
        found |= cases
    return found


VIOLATED, UNKNOWN = merged("VIOLATED"), merged("UNKNOWN")
SATISFIED, NOT_APPLICABLE = merged("SATISFIED"), merged("NOT_APPLICABLE")
