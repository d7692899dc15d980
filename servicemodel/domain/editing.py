"""One way to change what an element says, wherever the element keeps it."""

from typing import Any

import attrs

from servicemodel.domain.model import Element


def with_fields(element: Element, **said: Any) -> Element:
    """``element`` with ``said`` in place of what it says: fields of its own, of its fidelity or its traits.

    TypeError for a name that it has nowhere.
    """
    own = {name: said.pop(name) for name in attrs.fields_dict(type(element)) if name in said}
    fidelity: Any = getattr(element, "fidelity", None)
    if fidelity and (parts := {n: said.pop(n) for n in attrs.fields_dict(type(fidelity)) if n in said}):
        own["fidelity"] = attrs.evolve(fidelity, **parts)
    if said:
        traits: Any = getattr(element, "traits", None)
        if traits is None:
            raise TypeError(f"{type(element).__name__} has no {', '.join(sorted(said))}")
        own["traits"] = attrs.evolve(traits, **said)
    made: Element = attrs.evolve(element, **own)
    return made
