"""Whose failures reach the records: serviced customers are no random sample of all customers (DS-06, 2.26).

The share of units that service has ever had a contact about, by dealer, region and segment, tells how well
their failures are reported, against the stratum that is seen best. A failure counts for 1 / that share;
strata that are never seen say nothing about lifetimes.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.domain.worklist import Stratum
from servicemodel.evidence.engines import rows
from servicemodel.evidence.lives import held
from servicemodel.evidence.records import Records
from servicemodel.evidence.worklist.spells import STRATA

#: Fewer units than this do not make a stratum the best seen one.
ENOUGH = 30
#: Standard errors by which a stratum must be seen less than the best, to count as seen less.
CHANCE = 3.0
#: Below this share of the best stratum a stratum counts as never seen: weights would exceed 20.
NEVER = 0.05


def strata_of(records: Records) -> tuple[Stratum, ...]:
    """The strata, by name; () where there are no contacts or no columns to tell customers apart."""
    columns = held(records, "installed_unit", STRATA)
    contacts = held(records, "contact_case", ("customer_key", "asset_key"))
    if not columns or not contacts or records.cases is None:
        return ()
    found = rows(_seen(records, columns, contacts))
    best = _best(found)
    return tuple(_stratum(row, columns, best) for row in found)


def _best(found: Sequence[dict[str, Any]]) -> float:
    """Share seen of the strata that are seen best: those that differ from the best one only by chance."""
    enough = [row for row in found if row["n"] >= ENOUGH]
    if not enough:
        return 0.0
    top = max(enough, key=lambda row: float(row["seen"] / row["n"]))
    alike = [row for row in enough if _gap(row, top["seen"] / top["n"]) < CHANCE]
    return float(sum(row["seen"] for row in alike) / sum(row["n"] for row in alike))


def _gap(row: dict[str, Any], share: float) -> float:
    """By how many standard errors a stratum is seen less than ``share``."""
    error = sqrt(max(share * (1 - share), 0.25 / row["n"]) / row["n"])
    return (share - float(row["seen"] / row["n"])) / error


def key_of(row: dict[str, Any], strata: Sequence[Stratum]) -> tuple[tuple[str, str], ...]:
    """The key of the stratum of a row of lives."""
    return tuple((name, row[name]) for name, _ in strata[0].key) if strata else ()


def warnings(strata: Sequence[Stratum], repairs: bool) -> tuple[Text, ...]:
    """What must be said about who is in the records."""
    if not repairs:
        return (
            Text(
                "No repairs in the records: retirement of a unit is taken as its failure.",
                "记录中没有维修：将设备退役视为故障。",
            ),
        )
    if not strata:
        return (
            Text(
                "Serviced customers are no random sample of all customers. No contacts tell here how well "
                "failures are reported, so lifetimes are as good as the reporting of repairs.",
                "接受过服务的客户并非全体客户的随机样本。此处没有联络记录可用于估计故障的上报程度，"
                "寿命估计的可靠性取决于维修记录的完整程度。",
            ),
        )
    never = sum(stratum.units for stratum in strata if not stratum.reported)
    least = min((s.reported for s in strata if s.reported), default=1.0)
    if least == 1.0 and not never:
        return (
            Text(
                "Serviced customers are no random sample of all customers; here service sees every dealer, "
                "region and segment equally well, so no weights were needed.",
                "接受过服务的客户并非全体客户的随机样本；此处服务部门与各经销商、地区和客户群的接触程度相当，"
                "无需加权。",
            ),
        )
    return (
        Text(
            "Serviced customers are no random sample of all customers: failures are weighted by how well "
            f"each dealer, region and segment is seen by service (weights up to {1 / least:.1f}); {never} "
            "units of groups that service never sees were left out of the lifetimes.",
            "接受过服务的客户并非全体客户的随机样本：已按各经销商、地区和客户群与服务部门的接触程度对故障加权"
            f"（权重最高 {1 / least:.1f}）；服务部门从未接触的群体共有 {never} 台设备，未用于寿命估计。",
        ),
    )


def _seen(records: Records, columns: Sequence[str], contacts: Sequence[str]) -> Any:
    """Units and units seen, by stratum."""
    import ibis

    units, cases = records.units, records.cases
    assert units is not None
    assert cases is not None
    found = units.select(
        "unit_id", "customer_key", **{name: units[name].fill_null("") for name in columns}
    ).mutate(seen=ibis.literal(False))
    for theirs in contacts:
        ours = "unit_id" if theirs == "asset_key" else "customer_key"
        known = cases.filter(cases[theirs].notnull()).select(who=cases[theirs], came=True).distinct()
        both = found.left_join(known, found[ours] == known.who)
        found = both.mutate(seen=both.seen | both.came.fill_null(False)).drop("who", "came")
    sums = {"n": found.count(), "seen": found.seen.cast("int64").sum()}
    return found.group_by(columns).aggregate(**sums).order_by(columns)


def _stratum(row: dict[str, Any], columns: Sequence[str], best: float) -> Stratum:
    share = min(row["seen"] / row["n"] / best, 1.0) if best else 0.0
    share = 1.0 if best and _gap(row, best) < CHANCE else share
    key = tuple((name, row[name]) for name in columns)
    return Stratum(key, row["n"], row["seen"], share if share >= NEVER else 0.0)
