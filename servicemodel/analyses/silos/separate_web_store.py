"""Channels work on different customer data stores, so one does not know what happened on the other.

Looks at: the channels that customers come in by, and the customer data store that each works on.
考察对象：客户进入的各个渠道，以及各渠道所用的客户数据库。
Found when: channels work on different stores and a next contact may well land on another one.
何时成立：渠道使用不同的数据库，客户再次联系时很可能落到另一个库。
Degree: the probability that two contacts of a customer meet different stores.
程度：客户的两次联系落到不同数据库的概率。
Unknown when: nobody said which store a channel works on.
何时无法判断：没有说明某个渠道使用哪个数据库。
False alarm: the stores are matched at once, so that they are one in effect; name them alike.
误报：各库即时同步，实际等于一个库；此时应填同一名称。
Source: telephone and web transactions lie in separate silos (004 L36; CL-14, FL5-03).
出处：电话和网站交易分属不同的信息孤岛（004 第36行；CL-14、FL5-03）。
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, proposals, stores
from servicemodel.domain.action import Action
from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SIL03",
    name="separate_web_store",
    family=Family.SILOS,
    title=Text("One channel does not know what happened on the other", "一个渠道办过的事，另一个渠道查不到"),
    right=Text("Every channel knows what happened on the others", "一个渠道办过的事，各渠道都查得到"),
    messages={
        "stores-apart": Text(
            "{apart} and {main}: not the same customer data store; {lost} of next contacts could meet "
            "a store that has no trace of the last one.",
            "{apart}与{main}使用的不是同一个客户数据库；客户再次联系时，有{lost}的可能查不到上一次的记录。",
        )
    },
    questions={
        "store-not-stated": Text(
            "Which customer data store stands behind {channels}? The administrators of the systems know.",
            "{channels}使用哪个客户数据库？可向系统管理员了解。",
        )
    },
    remedy=Text("Connect all channels to one customer data store.", "把所有渠道接到同一个客户数据库。"),
    severity=by_degree(high=0.5, medium=0.3),
    sources=(CALL_CENTRE_AND_CRM, PROACTIVE_MODEL),
    seeds=("CL-14", "FL5-03", "FL5-04", "MO-1", "PA-30"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    lost: float = 0.1
    """Smallest probability that two contacts meet different stores that counts; proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for all channels together."""
    channels = contacts.channels(situation)
    if len(channels) < 2:
        yield answer.not_applicable(RULE, "one-channel")
        return
    stated = [channel for channel in channels if channel.traits.store is not None]
    lost = stores.lost(situation, stated)
    if stated and answer.reaches(lost.number, options.lost):
        main = stores.main(stated)
        named = {"main": _refs([c for c in stated if c.traits.store == main])}
        named["apart"] = _refs([c for c in stated if c.traits.store != main])
        yield answer.violated(RULE, "stores-apart", named["apart"], lost, **named, lost=lost)
    elif len(stated) < len(channels):
        missing = _refs([channel for channel in channels if channel.traits.store is None])
        yield answer.unknown(RULE, "store-not-stated", missing, channels=missing)
    else:
        yield answer.satisfied(RULE, *_refs(channels), reason="one-store")


def _refs(channels: Sequence[Channel]) -> answer.Places:
    return tuple(at.channel(channel.id) for channel in channels)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """All channels on the store that most of them work on (PA-30)."""
    apart = {ref.id for ref in finding.elements}
    main = stores.main([c for c in contacts.channels(situation) if c.id not in apart])
    moved = [c for c in situation.model.channels if c.id in apart]
    yield answer.mend(
        finding,
        "connect",
        Text("Connect {apart} to the customer data store of {main}", "把{apart}接到{main}所用的客户数据库"),
        tuple(proposals.edited(channel, store=main) for channel in moved),
        Text("merging the stores and weeding out duplicates", "合并数据库并清理重复记录"),
        Text("What is recorded wrongly on one channel is then wrong on all.", "一个渠道记错，所有渠道都错。"),
        Text("Customers may not expect one channel to know of the other.", "客户未必希望各渠道互通其信息。"),
        seeds=("PA-30",),
    )
