"""What it costs and what it is worth: bill, seats, strategy, whom to remind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.pools import Rehearsal
    from servicemodel.domain.portfolio import Constraints
    from servicemodel.domain.staffing import StaffingTable
    from servicemodel.domain.strategy import Strategy
    from servicemodel.domain.text import Language
    from servicemodel.domain.value import Value
    from servicemodel.domain.workings import Workings
    from servicemodel.domain.worklist import Worklist
    from servicemodel.domain.worth import Bill, MessageWorth
    from servicemodel.knowledge import Situation


def price(situation: Situation, staffing: Value | None = None) -> Bill:
    """What the service set-up of ``situation`` costs a year, line by line.

    ``staffing`` is money a year, such as the cost of a staffing table; contacts are then priced without
    their staff, never both.
    """
    from servicemodel.planning.pricing import bill

    return bill(situation, staffing=staffing)


def messages(situation: Situation) -> tuple[MessageWorth, ...]:
    """What every reminder to customers is worth a year; each is a walk of its own without it."""
    from servicemodel.planning.pricing import messages as worth

    return worth(situation)


def staffing(situation: Situation, days: Value | None = None, change: float = 0.0) -> StaffingTable:
    """Seats, waiting and cost by hour of everybody whom customers contact (2.19).

    ``days`` are those of the year on which they do (None: all). ``change`` is a what-if: contacts grow by
    that share, and waiting with them.
    """
    from servicemodel.planning.pricing import demand
    from servicemodel.queueing import table

    return table(situation.model, demand(situation), days, change)


def rehearse(
    situation: Situation,
    days: Value | None = None,
    change: float = 0.0,
    first: tuple[str, ...] = (),
    seed: int = 1,
) -> Rehearsal:
    """A simulated run of the seats there are; requests in ``first`` are served before the others.

    ``days`` and ``change`` as in ``staffing``; ``seed`` keys the contacts, so that scenarios meet the same.
    """
    from servicemodel.planning.pricing import demand
    from servicemodel.queueing import rehearsal

    return rehearsal(situation.model, demand(situation), days, change, first, seed)


def worklist(
    model: ServiceModel, folder: str, days: float, to: str, lang: Language, engine: str = "duckdb"
) -> Worklist:
    """Whom to remind of what before a unit fails in the coming ``days``, from the records in ``folder``.

    The list goes into the file ``to``, whole or not at all; its ending (csv, xlsx, parquet) is the format.
    """
    from pathlib import Path

    from servicemodel.domain.reminder import stakes_of
    from servicemodel.evidence.measuring import worklist as listing
    from servicemodel.views import worklist_sheet

    unfinished = Path(f"{to}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with listing.work_list(Path(folder), stakes_of(model), days, engine) as made:
            if to.endswith(".xlsx"):
                cut = listing.rows_of(made, worklist_sheet.MOST)
                worklist_sheet.write(unfinished, cut, made.head, lang)
            else:
                write = listing.write_parquet if to.endswith(".parquet") else listing.write_csv
                write(made, unfinished)
            unfinished.replace(to)
            return made.head
    finally:
        unfinished.unlink(missing_ok=True)


def strategy(
    situation: Situation,
    findings: Sequence[Finding],
    limits: Constraints | None = None,
    own: Sequence[room.Room] = (),
) -> Strategy:
    """What to do first: remedies of ``findings`` and what the table of actions proposes, weighed in money.

    ``limits`` hold budget and capacity (None: none). Every bundle valued is a walk of its own.
    """
    from servicemodel.domain.portfolio import Constraints
    from servicemodel.planning import pricing

    actions = pricing.candidates(situation, findings, own)
    return pricing.strategy(situation, actions, pricing.refusals(situation), limits or Constraints())


def outlook(
    situation: Situation,
    strategy: Strategy,
    samples: int = 2000,
    seed: int = 1,
    workers: int = 1,
    prior: str = "",
) -> Strategy:
    """``strategy`` with what is left of its figures once every number lies where its evidence allows.

    ``workers`` processes share the work; the figures are the same for any number of them. ``prior``
    names the field experiment that tells the change of churn; KeyError for an unknown one.
    """
    from servicemodel.planning import pricing

    return pricing.sampled(situation, strategy, pricing.Sampling(samples, seed, workers), prior)


def workings(situation: Situation, strategy: Strategy) -> Workings:
    """Every factor of every cost line: today, with the best bundle, with each action by itself."""
    from servicemodel.planning import pricing

    return pricing.workings(situation, strategy)
