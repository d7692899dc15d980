"""Which measured figures stand behind a finding: ``servicemodel trace ID`` tells what each rests on."""

import re

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value

_ID = re.compile(r"F-[0-9a-f]{8}")
_FIGURES = Text("figures", "数值")


def figure_ids(finding: Finding, model: ServiceModel) -> tuple[str, ...]:
    """Ids of the figures that a finding says, that feed its elements, or the flow that closes one of them."""
    places = {ref.id for ref in finding.elements}
    places |= {flow.id for flow in model.flows if flow.closes in places}
    fed = ((bound.binding.ref.id, bound.measured) for bound in model.bound)
    said = [figure.id for id, figure in fed if id in places and figure and figure.value]
    facts = [fact.source for _, fact in finding.facts if isinstance(fact, Value)]
    return tuple(dict.fromkeys(id for id in (*facts, *said) if _ID.fullmatch(id)))


def measured_id(value: Value) -> str:
    """Id of the measurement that ``value`` was taken from; "" where it was not measured."""
    return value.source if _ID.fullmatch(value.source) else ""


def figure_words(finding: Finding, model: ServiceModel, language: Language) -> tuple[str, ...]:
    """The ids in one remark; () where nothing was measured."""
    ids = figure_ids(finding, model)
    colon = Text(": ", "：").to(language)
    return (f"{_FIGURES.to(language)}{colon}{', '.join(ids)}",) if ids else ()
