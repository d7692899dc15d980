"""Steps about scenarios and versions: what changes, why, and what it brings."""

import json
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees, run
from servicemodel.behaviour.told import Entry, Told, write
from servicemodel.behaviour.words import Party, Subject

WHY = {"en": "The dealer reports within a day", "zh": "经销商一天内上报"}
HUNDRED = Decimal(100)


@frozen
class Future(Told):
    """What is told of today, and the one flow that will be another: its id, its entry, and why."""

    flow: str = ""
    entry: Entry = MappingProxyType({})
    reason: Entry | None = None


@frozen
class Answer:
    """What the program answered: its exit code, its document (None where it refused) and its words."""

    code: int
    document: Any
    words: str


def _changed(
    told: Told, who: Party, whom: Party, what: Subject, share: Decimal, reason: Entry | None
) -> Future:
    """The flow from ``who`` to ``whom`` about ``what`` with another coverage."""
    flow = next(
        id
        for id, entry in told.of("flows").items()
        if (entry["from"], entry["to"]) == (who.id, whom.id) and what.topic in entry["topics"]
    )
    return Future(told.entries, told.mode, told.figures, flow, {"coverage": float(share / HUNDRED)}, reason)


@told_by(
    "in the scenario {who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party}, as it reports "
    "within a day",
    "情景中{who:Party}一天内上报，把{what:Subject}的{c:Figure}%转告{whom:Party}",
)
def reasoned(told: Told, who: Party, c: Decimal, what: Subject, whom: Party) -> Future:
    """A change with its reason."""
    return _changed(told, who, whom, what, c, WHY)


@told_by(
    "in the scenario {who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party}, and nobody "
    "says why",
    "情景中{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}，但没有说明理由",
)
def bare(told: Told, who: Party, c: Decimal, what: Subject, whom: Party) -> Future:
    """A change without a reason."""
    return _changed(told, who, whom, what, c, None)


@told_by(
    "in a later version {who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party}",
    "在较新的版本中，{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}",
)
def later(told: Told, who: Party, c: Decimal, what: Subject, whom: Party) -> Future:
    """The same model, written anew."""
    return _changed(told, who, whom, what, c, None)


@done_by("the scenario is compared with today", "把该情景与现状对比")
def compared(told: Future, tmp_path: Path) -> Answer:
    """The real program compares the model with the scenario beside it."""
    change: dict[str, Any] = {"put": {"flows": {told.flow: dict(told.entry)}}}
    change |= {"reason": told.reason} if told.reason else {}
    model = write(told, tmp_path)
    path = tmp_path / "scenarios" / "to_be.yaml"
    path.parent.mkdir(exist_ok=True)
    scenario = json.dumps({"servicemodel": 1, "changes": [change]}, ensure_ascii=False)
    path.write_text(scenario, encoding="utf-8")
    out = str(tmp_path / "out")
    return _asked("compare", "as_is", "to_be", "--model", str(model), "--format", "json", "-o", out)


@done_by("the two versions are compared", "对比这两个版本")
def versions(told: Future, tmp_path: Path) -> Answer:
    """The real program compares two files."""
    (tmp_path / "later").mkdir(exist_ok=True)
    entry = {**told.of("flows")[told.flow], **told.entry}
    old = write(told, tmp_path)
    new = write(evolve(told, entries={**told.entries, ("flows", told.flow): entry}), tmp_path / "later")
    return _asked("diff", str(old), str(new), "--format", "json")


def _asked(*arguments: str) -> Answer:
    code, said, words = run([*arguments, "--lang", "en"])
    return Answer(code, json.loads(said, parse_float=Decimal) if said else None, words)


@seen_by(
    "{who:Party} would know {k:Figure}% of {what:Subject} correctly, today {j:Figure}%",
    "{who:Party}将正确掌握{what:Subject}的{k:Figure}%，目前为{j:Figure}%",
)
def learned(reviewed: Answer, who: Party, k: Decimal, what: Subject, j: Decimal) -> None:
    """K on both sides, to the printed digit."""
    key = who.id, what.topic
    rows = {(row["actor"], row["topic"]): row for row in reviewed.document["knowledge"]}
    assert agrees(rows[key]["after"]["number"] * 100, k), rows[key]
    assert agrees(rows[key]["before"]["number"] * 100, j), rows[key]


@seen_by(
    "the asymmetry index would fall from {a:Figure}% to {b:Figure}%",
    "信息不对称指数将由{a:Figure}%降至{b:Figure}%",
)
def falls(reviewed: Answer, a: Decimal, b: Decimal) -> None:
    """The index on both sides, to the printed digit."""
    index = next(metric for metric in reviewed.document["metrics"] if metric["name"] == "index")
    assert agrees(index["before"]["number"] * 100, a), index
    assert agrees(index["after"]["number"] * 100, b), index
    assert index["better"] is True


@seen_by("the comparison names the one change and its reason", "对比结果列出这一项改动及其理由")
def named(reviewed: Answer) -> None:
    """One element, with the reason of the scenario in both languages."""
    (change,) = reviewed.document["changes"]
    assert change["reasons"] == [WHY], change


@seen_by("the scenario is refused because a reason is missing", "因缺少理由，该情景被拒绝")
def refused(reviewed: Answer) -> None:
    """Exit code 2, and a problem at the place of the change."""
    assert reviewed.code == 2
    assert reviewed.document is None
    assert "FIL45" in reviewed.words
    assert "this change gives no reason" in reviewed.words


@seen_by(
    "the asymmetry index falls by {p:Figure} points, all of it because the model was changed",
    "信息不对称指数下降{p:Figure}个百分点，全部因模型改动所致",
)
def moved(reviewed: Answer, p: Decimal) -> None:
    """One cause brings the whole fall."""
    index = next(figure for figure in reviewed.document["figures"] if figure["name"] == "index")
    assert list(index["parts"]) == ["model"], index
    assert agrees(-index["parts"]["model"] * 100, p), index
