"""Refusals: actions that would fit a model but are not proposed, with the reason (core 3.6, RQ-6)."""

from attrs import frozen

from servicemodel.domain.finding import FindingFact
from servicemodel.domain.text import Text

#: Why an action is refused: a sentence over its facts.
REASONS: dict[str, Text] = {
    "below-threshold": Text(
        "Only {accuracy} of such messages would be right on arrival; more than {threshold} must be, or they"
        " do more harm than good.",
        "此类消息到达时只有{accuracy}是正确的；须超过{threshold}，否则弊大于利。",
    ),
    "never-worth-it": Text(
        "Even if every message were right, its cost and the contacts that it causes exceed its benefit.",
        "即使每条消息都正确，消息成本与由此引起的联络也超过收益。",
    ),
    "no-permission": Text(
        "It needs “{permission}”, which is not granted.", "需要“{permission}”，而该许可尚未取得。"
    ),
    "no-transactions": Text(
        "The matters cannot be settled on {channel}, so nobody should be led there.",
        "{channel}办不成这些事项，不应把客户引导过去。",
    ),
}


@frozen
class Refusal:
    """An action that is not proposed. ``action`` is the id it would have, ``title`` as in ``Action``.

    ``reason`` is a key of ``REASONS``, whose sentence ``facts`` fill, and the title too.
    """

    action: str
    title: Text
    reason: str
    facts: tuple[tuple[str, FindingFact], ...] = ()
    seeds: tuple[str, ...] = ()
