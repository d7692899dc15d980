"""A small model, and files of measured figures beside it."""

from servicemodel.domain.measurement import Measurement

MODEL = """\
servicemodel: 1
name: {en: Client A, zh: 客户甲}
actors:
  customer: {kind: general_customer, population: 1000}
  front: {kind: front_office}
  tech: {kind: technical_support}
origins:
  felt: {actor: customer, topic: customer.need, coverage: 1, accuracy: 1}
flows:
  ask: {from: customer, to: front, topics: [customer.need], kind: request, coverage: 0.6}
  pass_on: {from: front, to: tech, topics: [customer.need], coverage: 0.5, delay: 2 days}
needs:
  tech_need: {actor: tech, topic: customer.need, level: 0.8}
"""


def measurements(successes, version="0.1.0", sha256="a" * 64, import_id="i1"):
    """A file of figures with one measure."""
    value = {"number": successes / 100, "unit": "share", "low": None, "high": None}
    value |= {"trials": 100, "successes": successes}
    figure = {"measure": "closed_loop", "version": 1, "key": {}, "value": value, "n": 100, "too_few": False}
    figure |= {"id": Measurement("closed_loop", 1, (), None, 0).id, "period": None, "left_out": []}
    figure |= {"spread": [], "files": [import_id], "lacks": []}
    return {
        "schema": "servicemodel.measurements/1",
        "tool": {"name": "servicemodel", "version": version},
        "sources": [{"import_id": import_id, "sha256": sha256}],
        "figures": [figure],
    }
