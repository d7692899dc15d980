"""Every running unit with its chance of failing soon, whether to tell its customer, by what way and when.

The chance follows from the age since the last renewal: p = 1 - S(age + horizon) / S(age). A reminder is
worth p * benefit - (1 - p) * harm - costs (core 3.6); it pays above the break-even a*. ``by`` is the day by
which a tenth of the chance has passed: a message that comes later comes too late for many.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from servicemodel.domain.worklist import TOPIC, Lifetime, Stakes, Verdict
from servicemodel.evidence.counting import DAY
from servicemodel.evidence.lives import ages, last_moment, watched
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, FloatingValue, StringValue, Table

#: Share of the chance that may have passed before the message is there.
EARLY = 0.1
#: Channels that reach nobody by themselves.
_SILENT = ("unknown", "system", "api", "iot", "agent", "partner", "follow_up")
#: Columns of the list, in order.
COLUMNS = (
    *("verdict", "reason", "unit", "customer", "product", "part", "age_days", "probability", "by"),
    *("topic", "message", "reach", "channel", "dealer", "worth"),
)
#: Verdicts in the order of the list.
ORDER = (Verdict.TELL, Verdict.UNREACHABLE, Verdict.NOT_WORTH, Verdict.UNKNOWN)


@frozen
class Terms:
    """What a list is made with: horizon in days, the stakes, and the lifetimes by ``alike``."""

    horizon: float
    stakes: Stakes
    alike: tuple[str, ...]
    lifetimes: Sequence[Lifetime]


def listed(records: Records, terms: Terms) -> "Table":
    """A row for each running unit, columns as in COLUMNS and ``rank``, 1 the best."""
    import ibis

    running = _chance(_running(records), terms)
    reached = _reached(_worth(running, terms))
    judged = _judged(reached, terms)
    place = _cases(*((judged.verdict == each.value, number) for number, each in enumerate(ORDER)), else_=9)
    first = (place, judged.worth.desc(nulls_first=False), judged.probability.desc(nulls_first=False))
    return judged.mutate(rank=ibis.row_number().over(ibis.window(order_by=[*first, judged.unit])) + 1)


def _running(records: Records) -> "Table":
    """Units not retired: ``now``, the end of the records, and ``age`` then, in seconds since renewal."""
    import ibis

    units = watched(records)
    units = units.filter(units.retired_at.isnull()).mutate(now=last_moment(records))
    age = ibis.coalesce(units.now - units.installed_at.epoch_seconds(), units.end)
    units = units.mutate(age=age)
    if records.repairs is None:
        return units
    found = ages(records)
    last = found.group_by("unit_id").aggregate(last=found.age.max())
    both = units.left_join(last, "unit_id")
    return both.mutate(age=both.age - both.last.fill_null(0)).drop("last")


def _chance(units: "Table", terms: Terms) -> "Table":
    """With ``probability`` of failing within the horizon, and ``wait``, the days until a tenth has passed."""
    scale, shape = (_parameter(units, terms, name) for name in ("scale", "shape"))
    days = units.age.cast("float64") / DAY
    units = units.mutate(days=(days < 0).ifelse(0.0, days), scale=scale, shape=shape)
    so_far = (units.days / units.scale) ** units["shape"]
    later = ((units.days + terms.horizon) / units.scale) ** units["shape"]
    units = units.mutate(so_far=so_far, probability=(1 - (so_far - later).exp()).round(6))
    early = units.so_far - (1 - EARLY * units.probability).ln()
    wait = units.scale * early ** (1 / units["shape"]) - units.days
    return units.mutate(wait=(wait < 0).ifelse(0.0, wait))


def _parameter(units: "Table", terms: Terms, name: str) -> "FloatingValue":
    """The scale or shape of the lifetime of each unit; null where none was fitted."""
    import ibis

    known = [life for life in terms.lifetimes if life.law is not None]
    branches = []
    for life in known:
        same = [units[column].fill_null("") == getattr(life, column) for column in terms.alike]
        number = ibis.literal(getattr(life, name).number, "float64")
        branches.append((ibis.and_(*same) if same else ibis.literal(True), number))
    none = ibis.null("float64")
    return ibis.cases(*branches, else_=none) if branches else none


def _worth(units: "Table", terms: Terms) -> "Table":
    """With ``worth``: expected value of the reminder, in hundredths; null while the stakes are not known."""
    import ibis

    stakes, cost = terms.stakes, terms.stakes.cost
    if cost is None or stakes.benefit is None or stakes.harm is None:
        return units.mutate(worth=ibis.null("float64"))
    right = units.probability * stakes.benefit.number
    wrong = (1 - units.probability) * stakes.harm.number
    return units.mutate(worth=(right - wrong - cost).round(2))


def _reached(units: "Table") -> "Table":
    """With ``reach``: direct, dealer or "", and ``barrier``: why a customer cannot be told directly."""
    import ibis

    barrier = ibis.cases(
        (units.customer_key.isnull(), "no customer"),
        (~units.consent, "no consent"),
        (units.consent.isnull(), "consent unknown"),
        (units.channel.isnull() | units.channel.isin(_SILENT), "no channel"),
        else_="",
    )
    units = units.mutate(barrier=barrier)
    dealer = units.dealer.notnull().ifelse("dealer", "")
    return units.mutate(reach=(units.barrier == "").ifelse("direct", dealer))


def _judged(units: "Table", terms: Terms) -> "Table":
    """The columns of the list, with verdict and reason."""
    import ibis

    direct, telling = units.reach == "direct", (units.reach != "") & _pays(units, terms)
    by = (units.now + (units.wait * DAY).floor().cast("int64")).as_timestamp("s").date()
    return units.select(
        verdict=_verdict(units, terms),
        reason=_reason(units, terms),
        unit=units.unit_id,
        customer=units.customer_key,
        product=units["product"],
        part=units["part"],
        age_days=units.days.floor().cast("int64"),
        probability=units.probability,
        by=ibis.cases((telling, by), else_=ibis.null("date")),
        topic=ibis.literal(TOPIC),
        message=ibis.cases((telling, "status reminder"), else_=ibis.null("string")),
        reach=units.reach,
        channel=ibis.cases((direct, units.channel), else_=ibis.null("string")),
        dealer=ibis.cases((units.reach == "dealer", units.dealer), else_=ibis.null("string")),
        worth=units.worth,
    )


def _pays(units: "Table", terms: Terms) -> "BooleanValue":
    """Whether a reminder pays; where the stakes are not known, whether the chance is known."""
    least = terms.stakes.break_even
    return units.probability.notnull() if least is None else (units.probability > least).fill_null(False)


def _verdict(units: "Table", terms: Terms) -> "StringValue":
    return _cases(
        (units.probability.isnull(), Verdict.UNKNOWN.value),
        (~_pays(units, terms), Verdict.NOT_WORTH.value),
        (units.reach == "", Verdict.UNREACHABLE.value),
        else_=Verdict.TELL.value,
    )


def _reason(units: "Table", terms: Terms) -> "StringValue":
    return _cases(
        (units.days.isnull(), "age unknown"),
        (units.probability.isnull(), "too few failures"),
        (~_pays(units, terms), "below break-even"),
        (units.reach == "", units.barrier),
        else_="",
    )


def _cases(*branches: Any, else_: Any) -> Any:
    import ibis

    return ibis.cases(*branches, else_=else_)
