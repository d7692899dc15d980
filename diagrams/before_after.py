"""The Q Company before and after: one technician is asked instead of three, and answers."""

from attrs import evolve
from figure import Entry, put, situation

from servicemodel import pipeline
from servicemodel.domain.change import Change, Put, Remove, apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import before_after

ENTRY = Entry(
    ("before_after-before", "before_after-after"),
    ("q-company",),
    Text(
        "The firm before and after a change, every part in the same place.",
        "变更前后的企业，各部分位置不变。",
    ),
    title=Text("Before and after a change", "变更前后"),
)


def pictures() -> tuple[Picture, ...]:
    """Two pictures with every part in the same place."""
    before = situation("q-company")
    after = pipeline.assess(apply(before.model, changes(before.model)))
    return before_after.pair(before, after)


def changes(model: ServiceModel) -> tuple[Change, ...]:
    """Two questions fall away, one gets its answer, and statistics reach the manager in full."""
    asked = model.flow("noise_to_3")
    answer = evolve(
        asked,
        id="third_technician_answers",
        sender=asked.receiver,
        receiver=asked.sender,
        topics=("service.solution",),
        kind=FlowKind.RESPONSE,
        closes=asked.id,
        name=Text("Answer on the noise", "异响问题的答复"),
    )
    statistics = model.flow("statistics")
    told = evolve(statistics, topics=(*statistics.topics, "customer.need"))
    dropped = tuple(Remove(Ref(Section.FLOWS, id)) for id in ("noise_to_1", "noise_to_2"))
    return (*dropped, Put(answer), Put(told))


if __name__ == "__main__":
    put(pictures())
