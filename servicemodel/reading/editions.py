"""The file of editions beside a model: which party must not learn what, read as strictly as the model."""

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve
from pydantic import Field, ValidationError

from servicemodel.domain.disclosure import Policy, Why
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.readership import parties, readers, usual
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.versions import numbers
from servicemodel.reading.beside import content, tree, unless
from servicemodel.reading.complaint import LIKE_ID, Complaint
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.model_source import beside
from servicemodel.reading.shape_entry import Entry, Ids, Words, form
from servicemodel.reading.tree import Entries, Items, Node, plain, word

NAME = "editions.yaml"
#: The word among the figures that stands for every amount of money.
MONEY = "money"
_SECTIONS = {"topics": Section.TOPICS, "actors": Section.ACTORS, "flows": Section.FLOWS}


class EditionEntry(Entry):
    """What one party must not learn."""

    party: Words = Field(
        alias="for", description="Id of an actor, a kind or a side: dealer, supplier, client."
    )
    topics: Ids = Field(default=[], description="Ids of topics that this party must not learn.")
    actors: Ids = Field(default=[], description="Ids of actors that it must not see.")
    flows: Ids = Field(default=[], description="Ids of flows that it must not see.")
    figures: Ids = Field(
        default=[], description="Numbers such as hotline.cost_per_contact; money for all money."
    )
    usual: bool = Field(default=True, description="Withhold what is usually withheld from such a party, too.")


def editions(shown: str, data: bytes, model: ServiceModel) -> tuple[dict[str, Policy], tuple[Complaint, ...]]:
    """The policies in ``data`` by party, and everything that is wrong in it."""
    root, complaints = tree(shown, data)
    if root is None:
        return {}, complaints
    if not isinstance(root, Items):
        return {}, (Complaint(root.mark, "FIL47", "no_list", (("found", form(plain(root))),)),)
    wrong = tuple(complaint for node in root.items for complaint in _wrong(node, model))
    policies: dict[str, Policy] = {}
    for node in root.items:
        try:
            entry = EditionEntry.model_validate(plain(node))
        except ValidationError as error:
            wrong += tuple(mistakes(Entrant(EditionEntry, None, node, "edition"), error))
            continue
        if entry.party in policies:
            wrong += (Complaint(node.mark, "FIL47", "twice", (("got", entry.party),)),)
        policies[entry.party] = _meant(entry, model)
    return policies, wrong


def _meant(entry: EditionEntry, model: ServiceModel) -> Policy:
    of = readers(model, entry.party)
    policy = usual(model, of) if entry.usual and of else Policy(of)
    stated = tuple(
        (Ref(section, id), Why.STATED)
        for name, section in _SECTIONS.items()
        for id in _ids(getattr(entry, name))
    )
    named = [each for each in _ids(entry.figures) if each != MONEY]
    figures = tuple((ref, what) for each in named for ref, what in _figures(model).get(each, ()))
    money = policy.money or MONEY in _ids(entry.figures)
    return evolve(policy, withheld=(*policy.withheld, *stated), figures=figures, money=money)


def _ids(written: str | list[str]) -> list[str]:
    return [written] if isinstance(written, str) else written


def _figures(model: ServiceModel) -> dict[str, tuple[tuple[Ref, str], ...]]:
    """Every number of the model by its name: ``hotline.cost_per_contact``."""
    found: dict[str, tuple[tuple[Ref, str], ...]] = {}
    for section in Section:
        for element in model.section(section):
            for what in numbers(element):
                name = f"{element.id}.{what}"
                found[name] = (*found.get(name, ()), (Ref(section, element.id), what))
    return found


def _wrong(node: Node, model: ServiceModel) -> Iterator[Complaint]:
    """What the form cannot say: a party, element or number that the model does not have."""
    if not isinstance(node, Entries):
        return
    party = node.get("for")
    name = word(party)
    if party and name and not readers(model, name):
        facts = (("got", name),)
        yield Complaint(party.mark, "FIL47", "party", facts, name, parties(model), LIKE_ID)
    known = {name: tuple(e.id for e in model.section(section)) for name, section in _SECTIONS.items()}
    known["figures"] = (MONEY, *_figures(model))
    for field, ids in known.items():
        written = node.get(field)
        for item in written.items if isinstance(written, Items) else [written] if written else []:
            got = word(item)
            if got and got not in ids:
                told = (("got", got), ("field", field))
                yield Complaint(item.mark, "FIL47", "unknown", told, got, ids, LIKE_ID)


def editions_file(source: str) -> Path | None:
    """Where the editions of the model ``source`` stand, file or not; None for a model of the library."""
    return beside(source, NAME)


def read_editions(path: Path, model: ServiceModel) -> dict[str, Policy]:
    """The policies of the file ``path`` by party; {} where there is none. ProblemsFound with all problems."""
    found, complaints = editions(str(path), content(path), model)
    unless(complaints)
    return found
