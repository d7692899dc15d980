"""What a contact costs on each channel, and what a settled matter costs there (CL-01 to CL-03)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from servicemodel.domain.channel import WITH_PERSON, Channel
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.tariff import Tariff, settled, settled_with_person
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Part, below, mark, q
from servicemodel.views.charts.ledger import Axis, Bar, ledger
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH, percent, ranged
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

NAME = "channel_cost"
TITLE = Text(
    "What a contact costs, and what it costs until the matter is settled", "每次联络成本与每次解决成本"
)
MISSING = Text(
    "Enter for at least one channel what a contact costs, and how many contacts settle the matter or come"
    " back by a person (channels: cost_per_contact, resolution, returning).",
    "请为至少一个渠道填写每次联络成本，以及能解决问题或转回人工的联络比例"
    "（channels的cost_per_contact、resolution、returning）。",
)
_DRAWS, _SEED = 1000, 1
#: The ends of a 90 % interval among the draws.
_LOW, _HIGH = 0.05, 0.95


@frozen
class Cost:
    """One channel: money per contact and per settled matter, shares settled and coming back by a person.

    ``settled`` counts repeats and returns; None where cost, or both shares, are not stated.
    """

    channel: Named
    contact: Value | None
    settled: Value | None
    resolution: Value | None
    returning: Value | None
    share: Value | None


@frozen
class Facts:
    """Channels in the order of the file; ``person`` is where a person settles matters cheapest."""

    currency: str
    person: Named | None
    bars: tuple[Cost, ...]


def facts(dossier: Dossier) -> Facts | None:
    """The channels that customers use; None where of none the cost of a contact is known."""
    situation, model = dossier.situation, dossier.model
    channels = [
        c for c in model.channels if c.cost_per_contact is not None or c.traits.resolution is not None
    ]
    if not any(channel.cost_per_contact for channel in channels):
        return None
    tariffs = {channel.id: _tariff(situation, channel) for channel in channels}
    found = [(c, settled_with_person(tariffs[c.id])) for c in channels if c.medium in WITH_PERSON]
    known = [(value.number, c.id) for c, value in found if value]
    person = min(known)[1] if known else ""
    bars = tuple(_cost(situation, channel, tariffs, person) for channel in channels)
    return Facts(model.currency, named(Section.CHANNELS, person, model) if person else None, bars)


def _tariff(situation: "Situation", channel: Channel) -> Tariff:
    ref = Ref(Section.CHANNELS, channel.id)
    return Tariff(*(situation.value(ref, what) for what in ("cost_per_contact", "resolution", "returning")))


def _cost(situation: "Situation", channel: Channel, tariffs: dict[str, Tariff], person: str) -> Cost:
    tariff = tariffs[channel.id]
    value = _settled(tariff, tariffs.get(person) if channel.medium not in WITH_PERSON else None)
    if value:
        value = _banded(situation, value, channel, tariffs, person)
    name = named(Section.CHANNELS, channel.id, situation.model)
    share = situation.value(Ref(Section.CHANNELS, channel.id), "contact_share")
    return Cost(name, tariff.cost, value, tariff.resolution, tariff.returning, share)


def _settled(tariff: Tariff, person: Tariff | None) -> Value | None:
    """Money per settled matter; ``person`` is the tariff of those who come back, None on such a channel."""
    if person is None:
        return settled_with_person(tariff) if tariff.returning is None or tariff.resolution else None
    helped = settled_with_person(person)
    return settled(tariff, helped) if helped else None


def _banded(
    situation: "Situation", value: Value, channel: Channel, tariffs: dict[str, Tariff], person: str
) -> Value:
    """``value`` with its 90 % interval over draws of cost and shares, those of the person included."""
    own = _drawn(situation, channel.id, tariffs[channel.id])
    with_person = channel.medium not in WITH_PERSON and person
    helped = _drawn(situation, person, tariffs[person]) if with_person else [None] * _DRAWS
    told = (_settled(one, other) for one, other in zip(own, helped, strict=True))
    costs = sorted(each.number for each in told if each)
    if not costs:
        return value
    low, high = costs[int(_LOW * len(costs))], costs[int(_HIGH * len(costs))]
    spread = (min(low, value.number), max(high, value.number))
    return evolve(value, low=spread[0], high=spread[1]) if spread[0] < spread[1] else value


def _drawn(situation: "Situation", id: str, tariff: Tariff) -> list[Tariff]:
    """Tariffs with every uncertain number drawn."""
    columns: list[list[Value | None]] = []
    for what, value in (
        ("cost", tariff.cost),
        ("resolution", tariff.resolution),
        ("returning", tariff.returning),
    ):
        if value is None:
            columns.append([None] * _DRAWS)
        else:
            draws = situation.sample(value, f"channels.{id}.{what}", _DRAWS, _SEED)
            columns.append([Value(float(draw), value.unit, value.grade) for draw in draws])
    return [Tariff(*row) for row in zip(*columns, strict=True)]


def table(facts: Facts) -> Table:
    """One row for each channel."""
    heads = (
        ("Channel", "渠道"),
        ("Per contact", "每次联络成本"),
        ("Per settled matter", "每次解决成本"),
        ("Settled by a contact", "联络解决率"),
        ("Back by a person", "转回人工"),
        ("Share of contacts", "联络占比"),
    )
    rows = tuple(
        (
            bar.channel.name,
            *(
                signs.numbers(value, facts.currency)
                for value in (bar.contact, bar.settled, bar.resolution, bar.returning, bar.share)
            ),
        )
        for bar in facts.bars
    )
    return Table(tuple(Text(*head) for head in heads), rows)


def caption(facts: Facts) -> Text:
    """Unit, what settled means, whose help is counted."""
    zh = CURRENCIES_ZH.get(facts.currency, facts.currency)
    helped = facts.person.name if facts.person else None
    return Text(
        f"{facts.currency}. Per settled matter: repeated contacts counted"
        + (f", and those who come back by a person ({helped.en})." if helped else ".")
        + " Lines: 90 % intervals. Hatched: nobody stated it.",
        f"单位：{zh}。每次解决成本：计入重复联络"
        + (f"，并计入转回人工（{helped.zh}）的成本。" if helped else "。")
        + "横线：90%区间。斜线：尚无人说明。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Two bars for each channel, with what share a contact settles beside its name."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    bars = [bar for cost in facts.bars for bar in _pair(cost, facts, sheet)]
    unit = CURRENCIES_ZH.get(facts.currency, facts.currency) if language is Language.ZH else facts.currency
    helped = next((c.settled for c in facts.bars if facts.person and c.channel == facts.person), None)
    line = [_line(helped, theme)] if helped else []
    plot = ledger(bars, Axis(unit, sheet.money, more=tuple(line)), sheet)
    return dressed(below([signs.legend(_legend(facts, theme), sheet), plot]), sheet)


_CONTACT = Text("{name}: a contact", "{name}：每次联络")
_SETTLED = Text("{name}: settled ({share})", "{name}：每次解决（{share}）")
_SOLVES = Text("resolves {share}", "联络解决率{share}")


def _pair(cost: Cost, facts: Facts, sheet: Sheet) -> list[Bar]:
    name = sheet.said(cost.channel.name)
    share = percent(cost.resolution.number, sheet.language, 0) if cost.resolution else "?"
    solves = sheet.said(_SOLVES).format(share=share)
    return [
        _bar(sheet.said(_CONTACT).format(name=name), cost.contact, facts, sheet, sheet.theme.low),
        _bar(
            sheet.said(_SETTLED).format(name=name, share=solves),
            cost.settled,
            facts,
            sheet,
            sheet.theme.medium,
        ),
    ]


def _bar(label: str, value: Value | None, facts: Facts, sheet: Sheet, fill: str) -> Bar:
    if value is None:
        return Bar(label, None, None, "? " + sheet.said(signs.NOT_KNOWN), sheet.theme.unknown)
    ends = signs.ends(value)
    said = ranged(value, sheet.language, facts.currency)
    return Bar(label, 0.0, value.number, said, fill, ends["low"], ends["high"], value.grade.value)


def _line(value: Value, theme: Theme) -> Part:
    """A line at the cost of a matter settled by a person."""
    at = [{"at": value.number}]
    return mark(at, "rule", {"x": q("at")}, color=theme.ink, strokeDash=[5, 4], strokeWidth=1.2)


def _legend(facts: Facts, theme: Theme) -> list[signs.Sign]:
    used: Sequence[Value | None] = [v for bar in facts.bars for v in (bar.contact, bar.settled)]
    found = [
        signs.Sign("square", theme.low, theme.ink, Text("a contact", "每次联络"), 140),
        signs.Sign("square", theme.medium, theme.ink, Text("a settled matter", "每次解决"), 140),
    ]
    if facts.person:
        dashed = "M0,-6L0,-3M0,-1L0,2M0,4L0,6"
        label = Text("settled by a person", "人工解决")
        found.append(signs.Sign(dashed, None, theme.ink, label, 4))
    return [*found, *signs.grades([value.grade for value in used if value], theme)]
