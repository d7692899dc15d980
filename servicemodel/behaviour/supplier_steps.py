"""Steps about suppliers: what is bought, how suppliers are ranked, who is blamed."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, concerns, fact, findings, questions
from servicemodel.behaviour.told import Told, put, with_party
from servicemodel.behaviour.words import PARTIES, Party
from servicemodel.domain.kinds import ActorKind

SUPPLIERS = tuple(party for party in PARTIES if party.kind is ActorKind.SUPPLIER)


def _said(told: Told, who: Party, **more: object) -> Told:
    told = told if who.id in told.of("actors") else with_party(told, who)
    return put(told, "actors", who.id, {**told.of("actors")[who.id], **more})


@told_by("{who:Party} delivers parts to {whom:Party}", "{who:Party}向{whom:Party}供货")
def delivers(told: Told, who: Party, whom: Party) -> Told:
    """A supplier."""
    return with_party(told, who, whom)


@told_by("{who:Party} makes and buys no parts", "{who:Party}不自制也不外购零件")
def buys_nothing(told: Told, who: Party) -> Told:
    """A firm without suppliers, design and production."""
    return with_party(told, who)


@told_by("{n:Figure} parts of {who:Party} are in use", "{who:Party}有{n:Figure}个零件在用")
def in_use(told: Told, n: Decimal, who: Party) -> Told:
    """The exposure of a supplier (DS-02)."""
    return _said(told, who, exposure=float(n))


@told_by("the suppliers are ranked by the number of failures", "按故障次数给供应商排名")
def by_failures(told: Told) -> Told:
    """Bare counts; told after the suppliers."""
    return _ranked(told, "failures")


@told_by("the suppliers are ranked by failures per part in use", "按每个在用零件的故障率给供应商排名")
def by_rate(told: Told) -> Told:
    """Failures per exposure; told after the suppliers."""
    return _ranked(told, "rate")


@told_by("nobody has said how the suppliers are ranked", "没有说明怎样给供应商排名")
def rank_unsaid(told: Told) -> Told:
    """No basis stated, whatever was told before."""
    return told


def _ranked(told: Told, basis: str) -> Told:
    for party in SUPPLIERS:
        if party.id in told.of("actors"):
            told = _said(told, party, ranked_by=basis)
    return told


@seen_by(
    "management is warned that {p:Figure}% of the failures of {who:Party} come from its size alone",
    "提醒管理层：{who:Party}的故障有{p:Figure}%只是因为数量多",
)
def blamed(reviewed: Review, p: Decimal, who: Party) -> None:
    """SUP03 names the supplier and the part of its failures that equal quality would give it."""
    found = [f for f in findings(reviewed, who) if f["facts"]["supplier"]["id"] == who.id]
    assert any(agrees(fact(f, "excess") * 100, p) for f in found), found


@seen_by("management is asked how the suppliers are ranked", "请管理层说明怎样给供应商排名")
def asked_rank(reviewed: Review) -> None:
    """A question names the suppliers."""
    assert any(concerns(q, SUPPLIERS[0]) for q in questions(reviewed)), questions(reviewed)


@seen_by(
    "management is asked how many parts of {who:Party} are in use", "请管理层说明{who:Party}有多少零件在用"
)
def asked_in_use(reviewed: Review, who: Party) -> None:
    """A question names the supplier whose number in use is missing."""
    assert any(concerns(q, who) for q in questions(reviewed)), questions(reviewed)
