"""Steps about logs of tickets: brought in and measured by the program itself, beside what people say."""

import tempfile
from decimal import Decimal
from pathlib import Path

import attrs

from servicemodel.behaviour.evidence_steps import ANSWER, answering
from servicemodel.behaviour.logbook import log_text
from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, knowledge_row, run
from servicemodel.behaviour.told import Told, write
from servicemodel.behaviour.words import Party
from servicemodel.reading import formats

#: What the examples need of a log.
MEASURES = "handoff_pairs,yearly_handoffs,closed_loop"


@told_by(
    "{whom:Party} is said to answer {p:Figure}% of the questions of {who:Party}, at once and rightly",
    "据称{whom:Party}当即正确答复{who:Party}所提问题的{p:Figure}%",
)
def said_to_answer(told: Told, whom: Party, p: Decimal, who: Party) -> Told:
    """A claim that the records may correct; nothing else about the answers is in doubt."""
    fed = {"measure": "closed_loop", "from": who.id, "to": whom.id, "value": float(p / 100)}
    return answering(told, who, whom, fed, accuracy=1, delay="0 days")


@told_by(
    "the ticket log holds {n:Figure} questions from {who:Party} to {whom:Party}, and {k:Figure} came back",
    "工单日志中{who:Party}向{whom:Party}转出问题{n:Figure}件，其中{k:Figure}件返回",
)
def logged(told: Told, n: Decimal, who: Party, whom: Party, k: Decimal) -> Told:
    """A log as a ticket system writes it, brought in and measured by the program."""
    back, gone = (
        [(who.name.en, whom.name.en, who.name.en)] * int(k),
        [(who.name.en, whom.name.en)] * (int(n) - int(k)),
    )
    with tempfile.TemporaryDirectory(prefix="servicemodel-") as name:
        folder = Path(name)
        model = write(told, folder)
        (folder / "log.csv").write_text(log_text([*back, *gone]), encoding="utf-8")
        parties = f'zone: UTC\nparties: {{"{who.name.en}": {who.id}, "{whom.name.en}": {whom.id}}}\n'
        (folder / "map.yaml").write_text(parties, encoding="utf-8")
        words = ["measure", str(model), str(folder / "log.csv"), "--map", str(folder / "map.yaml"), "-q"]
        code, _, said = run([*words, "--only", MEASURES])
        if code:
            raise RuntimeError(f"the program ended with {code}:\n{said}")
        figures = formats.read_measurements(folder / "measurements.json").figures
    return attrs.evolve(told, figures=figures)


@seen_by(
    "it is certain within {p:Figure}% and {q:Figure}% how much {who:Party} knows of the answers",
    "{who:Party}对答复的正确掌握程度介于{p:Figure}%与{q:Figure}%之间",
)
def between(reviewed: Review, p: Decimal, q: Decimal, who: Party) -> None:
    """Both ends of the 90 % interval."""
    row = knowledge_row(reviewed, who, ANSWER)
    low, high = Decimal(str(row["low"])) * 100, Decimal(str(row["high"])) * 100
    assert agrees(low, p), (low, high)
    assert agrees(high, q), (low, high)
