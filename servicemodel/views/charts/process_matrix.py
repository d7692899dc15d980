"""The service process matrix: which service runs over which kind of channel (2.8)."""

from typing import Any

from attrs import frozen

from servicemodel.domain.channel import Channel
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import TRAIT_LABELS, DeliveryChannelType, ServiceType
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Part, Row, below, layer, mark, n
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import percent
from servicemodel.views.lettering import wrapped
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "process_matrix"
TITLE = Text("Which service runs over which kind of channel", "服务过程矩阵：哪类服务走哪类渠道")
MISSING = Text(
    "Enter the type of at least one request and its channels, and how they deliver (requests: service_type,"
    " channels; channels: delivery).",
    "请填写至少一类请求的服务类型与渠道，以及渠道的递送类型（requests的service_type、channels，channels的delivery）。",
)
_WIDE, _COLUMNS, _LINE = 176, 26, 15
_STEPS = len(ServiceType) - 1


@frozen
class Placed:
    """A request on one of its channels; ``distance`` is rows less columns from the diagonal.

    Above 0 a dear channel for a simple service, below 0 a simple channel for an individual service.
    """

    request: Named
    channel: Named
    service: ServiceType
    delivery: DeliveryChannelType
    distance: int

    @property
    def fit(self) -> float:
        """1 on the diagonal, a third less with each step from it."""
        return 1 - abs(self.distance) / _STEPS


@frozen
class Facts:
    """What can be placed, in the order of the file; ``silent`` are requests that nobody placed."""

    placed: tuple[Placed, ...]
    silent: tuple[Named, ...] = ()


def facts(dossier: Dossier) -> Facts | None:
    """The requests in the matrix; None where none can be placed."""
    model = dossier.model
    channels = {channel.id: channel for channel in model.channels}
    placed: list[Placed] = []
    silent: list[Named] = []
    for request in model.requests:
        ways = [channels[id] for id in request.traits.channels or () if channels[id].traits.delivery]
        found = [_placed(request, channel, model) for channel in ways] if request.traits.service_type else []
        placed += found
        silent += [] if found else [named(Section.REQUESTS, request.id, model)]
    return Facts(tuple(placed), tuple(silent)) if placed else None


def _placed(request: ServiceRequest, channel: Channel, model: ServiceModel) -> Placed:
    service, delivery = request.traits.service_type, channel.traits.delivery
    assert service
    assert delivery
    distance = list(DeliveryChannelType).index(delivery) - list(ServiceType).index(service)
    who = named(Section.REQUESTS, request.id, model), named(Section.CHANNELS, channel.id, model)
    return Placed(*who, service, delivery, distance)


def table(facts: Facts) -> Table:
    """One row for each request and channel; requests that nobody placed say so."""
    heads = (
        ("Request", "服务请求"),
        ("Channel", "渠道"),
        ("Service", "服务类型"),
        ("Delivery", "递送类型"),
        ("Fit", "契合度"),
        ("Verdict", "判断"),
    )
    rows = [
        (
            one.request.name,
            one.channel.name,
            TRAIT_LABELS[one.service],
            TRAIT_LABELS[one.delivery],
            Text(*(percent(one.fit, language, 0) for language in Language)),
            _VERDICTS[_sign(one)],
        )
        for one in facts.placed
    ]
    rows += [(one.name, _DASH, _DASH, _DASH, _DASH, signs.NOT_KNOWN) for one in facts.silent]
    return Table(tuple(Text(*head) for head in heads), tuple(rows))


_DASH = Text("–", "–")
_VERDICTS = {
    "=": Text("= fits", "= 相称"),
    "▲": Text("▲ dearer than the service needs", "▲ 渠道成本高于服务所需"),
    "▼": Text("▼ simpler than the service needs", "▼ 渠道过于简单"),
}


def _sign(one: Placed) -> str:
    return "▲" if one.distance > 0 else "▼" if one.distance < 0 else "="


def caption(facts: Facts) -> Text:
    """What the diagonal means and whose numbers they are, and what nobody placed."""
    en = (
        "Declared types of services and channels. Shaded: the diagonal, on which the sum of production and"
        " transaction cost is least (Tinnilä and Vepsäläinen); the fit falls by a third with each step."
    )
    zh = (
        "服务类型与渠道类型均为申报。底色：对角线，生产成本与交易成本之和最低（Tinnilä与Vepsäläinen）；"
        "每偏离一步，契合度下降三分之一。"
    )
    if facts.silent:
        en += (
            f" Not placed, because nobody stated the type: {', '.join(one.name.en for one in facts.silent)}."
        )
        zh += f"因类型尚无人说明而未列入：{'、'.join(one.name.zh for one in facts.silent)}。"
    return Text(en, zh)


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Channels down, services across, each from simple to individual; requests stand in their cells."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    cells = _cells(facts, sheet)
    high = max(64, 22 + _LINE * max(len(cell["lines"]) for cell in cells))
    place = _place(sheet)
    grid = {"stroke": theme.frame, "strokeWidth": 0.8}
    marks = [
        mark(
            [cell for cell in cells if cell["on"]],
            "rect",
            place,
            fill=theme.good,
            fillOpacity=0.22,
            stroke=theme.good,
            strokeWidth=2,
        ),
        mark([cell for cell in cells if not cell["on"]], "rect", place, fill="transparent", **grid),
        *_words(cells, place, theme),
    ]
    across, down = len(ServiceType), len(DeliveryChannelType)
    plot = layer(marks, _WIDE * across, high * down)
    return dressed(below([signs.legend(_legend(facts, theme), sheet), plot]), sheet)


def _place(sheet: Sheet) -> Part:
    look = {
        "domain": False,
        "ticks": False,
        "labelColor": sheet.theme.ink,
        "labelLimit": 220,
        "labelPadding": 8,
    }
    services = [sheet.said(TRAIT_LABELS[each]) for each in ServiceType]
    ways = [sheet.said(TRAIT_LABELS[each]) for each in DeliveryChannelType]
    top = {**look, "orient": "top", "labelAngle": 0}
    return {
        "x": n("service", title=None, axis=top, scale={"domain": services, "padding": 0.03}),
        "y": n("delivery", title=None, axis=look, scale={"domain": ways, "padding": 0.05}),
    }


def _cells(facts: Facts, sheet: Sheet) -> list[Row]:
    found = []
    for row, delivery in enumerate(DeliveryChannelType):
        for column, service in enumerate(ServiceType):
            here = [one for one in facts.placed if (one.service, one.delivery) == (service, delivery)]
            cell = {
                "service": sheet.said(TRAIT_LABELS[service]),
                "delivery": sheet.said(TRAIT_LABELS[delivery]),
            }
            lines = [line for one in here for line in _lines(one, sheet)]
            found.append({**cell, "on": row == column, "lines": lines})
    return found


def _lines(one: Placed, sheet: Sheet) -> list[str]:
    words = sheet.said(Text("{request}: {channel}", "{request}：{channel}"))
    said = words.format(request=sheet.said(one.request.name), channel=sheet.said(one.channel.name))
    return list(wrapped(f"{_sign(one)} {said}", _COLUMNS, 3))


def _words(cells: list[Row], place: Part, theme: Theme) -> list[Part]:
    """The lines of every cell, around its middle."""
    most = max(len(cell["lines"]) for cell in cells)
    found = []
    for count in range(1, most + 1):
        for at in range(count):
            rows = [
                {"service": cell["service"], "delivery": cell["delivery"], "said": cell["lines"][at]}
                for cell in cells
                if len(cell["lines"]) == count
            ]
            dy = _LINE * (at - (count - 1) / 2)
            found.append(mark(rows, "text", {**place, "text": n("said")}, dy=dy, color=theme.ink))
    return found


def _legend(facts: Facts, theme: Theme) -> list[signs.Sign]:
    """Only the verdicts that occur; the signs are letters in the cells."""
    found = {_sign(one) for one in facts.placed}
    diagonal = signs.Sign("square", theme.ground, theme.good, Text("the diagonal", "对角线"), 140)
    shapes = {"=": "M-4,-2L4,-2M-4,2L4,2", "▲": "M0,-5L5,4L-5,4Z", "▼": "M0,5L5,-4L-5,-4Z"}
    told = [
        signs.Sign(shapes[sign], theme.ink, theme.ink, Text(words.en[2:], words.zh[2:]), 4)
        for sign, words in _VERDICTS.items()
        if sign in found
    ]
    return [diagonal, *told]
