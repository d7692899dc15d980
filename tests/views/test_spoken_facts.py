"""What elements say of themselves in few words: stated things only, in both languages."""

import pytest
from attrs import evolve, fields
from builders import flow, need, share, topic

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.text import Text
from servicemodel.domain.traits import (
    ActorTraits,
    ChannelTraits,
    Control,
    CrmPhase,
    RankingBasis,
    RequestTraits,
    UseMeasure,
)
from servicemodel.views.spoken_facts import actor_facts, channel_facts, flow_facts, listed, need_fact

NAME = Text("Somebody", "某人")


def actor(**traits):
    return Actor("a", ActorKind.GENERAL_CUSTOMER, NAME, traits=ActorTraits(**traits))


def channel(**traits):
    return Channel("c", NAME, Medium.PHONE, Presence.VIRTUAL, traits=ChannelTraits(**traits))


def test_nothing_stated_is_nothing_said():
    assert actor_facts(actor()) == ()
    assert channel_facts(channel()) == ()
    assert flow_facts(flow("a", "b", 1, 1)) == ()


def test_shares_words_and_lists():
    (text,) = actor_facts(actor(registered=share(0.3)))
    assert text == Text("30 % registered", "30%已注册")
    (text,) = actor_facts(actor(ranked_by=RankingBasis.FAILURES))
    assert text == Text("ranked by number of failures", "排名依据：故障次数")
    (text,) = actor_facts(actor(use_measured_by=(UseMeasure.PRODUCTIVITY, UseMeasure.HOURS)))
    assert text == Text("use judged by hours of use, productivity", "使用情况按此评价：使用时长、工作效率")
    (text,) = actor_facts(actor(crm_phases=(CrmPhase.ANALYTICAL,)))
    assert text == Text("analytical CRM", "分析型CRM")
    assert actor_facts(actor(crm_phases=())) == ()
    assert [t.en for t in actor_facts(actor(control=Control(0.8, 0.15, 0.05)))] == [
        "firm decides 80 %",
        "contact person 15 %",
        "customer 5 %",
    ]
    assert actor_facts(evolve(actor(), segments=(Segment.KEY_CUSTOMER,)))[0].zh == "大客户"


@pytest.mark.parametrize("name", ["person", "transactional", "easy", "forced"])
def test_yes_and_no_are_said_differently(name):
    (yes,), (no,) = (channel_facts(channel(**{name: given})) for given in (True, False))
    assert yes.en != no.en
    assert yes.zh != no.zh


def test_every_yes_or_no_of_the_domain_has_words():
    for traits in (ActorTraits, ChannelTraits, RequestTraits):
        for each in fields(traits):
            if "bool" in str(each.type):
                assert len(channel_facts(evolve(channel(), traits=traits(**{each.name: True})))) == 1


def test_a_flow_says_what_falls_short():
    facts = flow_facts(evolve(flow("a", "b", 0.4, 0.6), used=False))
    assert [text.en for text in facts] == ["reaches 40 %", "60 % right", "nobody acts on it"]
    assert [text.zh for text in facts] == ["到达40%", "其中60%正确", "无人使用"]


def test_a_need_stands_above_what_is_known():
    said = need_fact(need("a", 0.8), topic(), 0.25)
    assert said.en.splitlines()[1] == "knows 25 %"
    assert said.zh.splitlines()[1] == "实际知悉25%"


def test_facts_in_a_row_or_one_a_line():
    facts = Text("a", "甲"), Text("b", "乙")
    assert listed(facts, lines=False) == Text("a, b", "甲，乙")
    assert listed(facts, lines=True) == Text("a\nb", "甲\n乙")
