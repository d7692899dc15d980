"""What each reminder is worth, as lines for people: its net, and how many calls it bears (core 3.6)."""

from collections.abc import Sequence

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.worth import MessageWorth
from servicemodel.views import bill_words as words
from servicemodel.views.figures import percent, plain
from servicemodel.views.sentences import name_of

_NET = Text("{name}: {net}", "{name}：{net}")
_UNKNOWN = Text("{name}: not known ({missing})", "{name}：未知（{missing}）")
_BEARS = Text(
    "; pays up to {number} contacts for each receiver reached", "；每位送达者的后续联络不超过{number}次时划算"
)
_NEVER = Text("; would not pay even if nobody called back", "；即使无人来电也不划算")
_REFUSED = Text(
    "; not to be sent: only {accuracy} right on arrival, more than {least} is needed",
    "；不宜发送：到达时仅{accuracy}正确，须超过{least}",
)


def message_lines(
    messages: Sequence[MessageWorth], model: ServiceModel, language: Language
) -> tuple[str, ...]:
    """One line for each message, in the order given; the figures cannot be added up."""
    return tuple(_line(worth, model, language) for worth in messages)


def _line(worth: MessageWorth, model: ServiceModel, language: Language) -> str:
    name = name_of(Ref(Section.FLOWS, worth.flow), model, language)
    if worth.net is None:
        comma = "；" if language is Language.ZH else "; "
        lacks = comma.join(words.missing_words(worth.missing, model, language))
        return _UNKNOWN.to(language).format(name=name, missing=lacks) + _warning(worth, language)
    net = words.amount(worth.net, model, language)
    return _NET.to(language).format(name=name, net=net) + _bears(worth, language) + _warning(worth, language)


def _bears(worth: MessageWorth, language: Language) -> str:
    if worth.break_even is None:
        return _NEVER.to(language) if worth.net and worth.net.number < 0 else ""
    return _BEARS.to(language).format(number=plain(worth.break_even.number, 2))


def _warning(worth: MessageWorth, language: Language) -> str:
    if not worth.refused or worth.accuracy is None or worth.least is None:
        return ""
    shares = {"accuracy": worth.accuracy.number, "least": worth.least.number}
    return _REFUSED.to(language).format(**{name: percent(s, language, 0) for name, s in shares.items()})
