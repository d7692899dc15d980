"""A generated set-up as a script for OWASP pytm: the same elements, the same flows between them."""

from generate import OUTSIDE, SetUp

HEAD = """\
from pytm import TM, Actor, Boundary, Data, Dataflow, Datastore, ExternalEntity, Process, Server

tm = TM("generated")
tm.description = "generated"
firm = Boundary("core firm")
"""
#: Element of a threat model for each kind inside; who stands outside is an external entity or an actor.
ELEMENTS = {"crm_system": "Datastore", "core_firm": "Process", "front_office": "Server"}


def script(setup: SetUp) -> str:
    """The text of the script: an element for every actor, data for every topic, a dataflow for every flow."""
    data = {topic: f"d{n}" for n, topic in enumerate(setup.observers)}
    lines = [HEAD]
    lines += [f"{name} = Data({topic!r})" for topic, name in data.items()]
    for id, kind in setup.kinds.items():
        lines.append(f"{id} = {_element(kind)}({id!r})")
        if kind not in OUTSIDE:
            lines.append(f"{id}.inBoundary = firm")
    for link in setup.links:
        carried = ", ".join(data[topic] for topic in link.topics)
        lines.append(f"{link.id} = Dataflow({link.sender}, {link.receiver}, {link.id!r})")
        lines.append(f"{link.id}.data = [{carried}]")
    return "\n".join([*lines, "tm.process()", ""])


def _element(kind: str) -> str:
    if kind in OUTSIDE:
        return "Actor" if kind == "general_customer" else "ExternalEntity"
    return ELEMENTS.get(kind, "Process")
