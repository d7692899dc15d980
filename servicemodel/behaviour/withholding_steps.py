"""Steps about parties that keep back, delay or distort what they know."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, put, with_subject, write
from servicemodel.behaviour.words import Party, Subject
from servicemodel.domain.ledger import SubIdeal

Cases = Mapping[str, SubIdeal]


@told_by(
    "each of {n:Figure} cases of {what:Subject} a year is worth ${b:Figure} to management",
    "每年{n:Figure}条{what:Subject}，管理层每掌握一条值{b:Figure}美元",
)
def worth(told: Told, n: Decimal, what: Subject, b: Decimal) -> Told:
    """Benefit and items of a topic (core 3.6)."""
    told = with_subject(told, what)
    entry = told.of("topics")[what.topic]
    return put(told, "topics", what.topic, {**entry, "benefit": float(b), "items": float(n)})


@done_by("it is examined what follows if somebody falls short", "考察某一方未尽其责的后果")
def examined(told: Told, tmp_path: Path) -> Cases:
    """Every case by its id."""
    model = pipeline.read(str(write(told, tmp_path)))
    return {one.case.id: one for one in pipeline.withheld(pipeline.assess(model))}


@seen_by(
    "if {who:Party} keeps {what:Subject} back, that costs ${m:Figure} a year",
    "如果{who:Party}隐瞒{what:Subject}，每年损失{m:Figure}美元",
)
def costs(reviewed: Cases, who: Party, what: Subject, m: Decimal) -> None:
    """The rise of the yearly cost, what management no longer knows included."""
    loss = _withheld(reviewed, who, what).loss
    assert loss is not None
    assert agrees(Decimal(str(round(loss.number, 4))), m), loss.number


@seen_by(
    "if {who:Party} keeps {what:Subject} back, {whom:Party} loses {p:Figure}% of it",
    "如果{who:Party}隐瞒{what:Subject}，{whom:Party}所知减少{p:Figure}%",
)
def loses(reviewed: Cases, who: Party, what: Subject, whom: Party, p: Decimal) -> None:
    """The fall of correct knowledge of one party."""
    losers = {loser.actor: loser.knowledge for loser in _withheld(reviewed, who, what).losers}
    assert agrees(Decimal(str(round(losers[whom.id] * 100, 4))), p), losers


@seen_by(
    "keeping {what:Subject} back costs {who:Party} nothing: there is no reason to share",
    "隐瞒{what:Subject}对{who:Party}没有损失：没有理由分享",
)
def no_reason(reviewed: Cases, what: Subject, who: Party) -> None:
    """The holder gains by withholding."""
    assert _withheld(reviewed, who, what).holder_gains


@seen_by("keeping {what:Subject} back harms {who:Party} as well", "隐瞒{what:Subject}也会使{who:Party}受损")
def a_reason(reviewed: Cases, what: Subject, who: Party) -> None:
    """The holder loses too."""
    assert not _withheld(reviewed, who, what).unharmed


def _withheld(reviewed: Cases, who: Party, what: Subject) -> SubIdeal:
    return reviewed[f"withholds.{who.id}.{what.topic}"]
