"""A model folder with scenarios, and ways to change a model by hand."""

import copy
from importlib.resources import files

import yaml

MODEL = """\
servicemodel: 1
name: {en: Client A, zh: 客户甲}
actors:
  customer: {kind: general_customer, population: 1000}
  front: {kind: front_office}
  tech: {kind: technical_support}
channels:
  phone: {medium: phone}
origins:
  felt: {actor: customer, topic: customer.need, coverage: 1, accuracy: 1}
flows:
  ask: {from: customer, to: front, topics: [customer.need], kind: request, coverage: 0.6, channel: phone}
  pass_on: {from: front, to: tech, topics: [customer.need], coverage: 0.5, delay: 2 days}
  answer: {from: front, to: customer, topics: [service.solution], closes: ask}
needs:
  tech_need: {actor: tech, topic: customer.need, level: 0.8}
"""


def folder_of(place, **scenarios):
    """A folder with the model and ``scenarios`` by name; the path of the model."""
    (place / "scenarios").mkdir(exist_ok=True)
    model = place / "model.yaml"
    model.write_text(MODEL, encoding="utf-8")
    for name, text in scenarios.items():
        (place / "scenarios" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return str(model)


def scenario(*changes, **head):
    """The text of a scenario with these changes; each gets a reason unless it has one."""
    told = [{"reason": "because", **change} for change in changes]
    return dumped({"servicemodel": 1, **head, "changes": told})


def dumped(document):
    """``document`` as YAML in its own order."""
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False)


def library(name):
    """A model of the library as a plain document."""
    return yaml.safe_load((files("servicemodel") / "library" / f"{name}.yaml").read_text(encoding="utf-8"))


def by_hand(document, changes):
    """``document`` as a person would edit it: fields over fields, null takes back, elements in and out."""
    edited = copy.deepcopy(document)
    for change in changes:
        for section, ids in change.get("remove", {}).items():
            for id in ids:
                del edited[section][id]
        for section, elements in change.get("put", {}).items():
            for id, fields in elements.items():
                entry = edited.setdefault(section, {}).setdefault(id, {})
                entry.update(fields)
                for field in [field for field, value in fields.items() if value is None]:
                    entry.pop(field)
    return edited
