"""The model file of a draft that a log of tickets gave: every line says what was counted."""

import re
from collections.abc import Iterator
from typing import Any

from servicemodel.domain.discovery import Draft, Handoffs, Party
from servicemodel.domain.measurement import Measurement
from servicemodel.reading.model_writer import Noted, write_model

NEED, SOLUTION = "customer.need", "service.solution"
#: Canonical channels of records and the media of a model; internal ones are no way to reach a customer.
MEDIA = {
    **{name: name for name in ("phone", "ivr", "email", "web_form", "chat", "sms", "letter")},
    "portal": "web_self_service",
    "messaging": "chat",
    "social": "chat",
    "in_app": "web_self_service",
    "in_person": "face_to_face",
    "field": "face_to_face",
    "bot": "chat",
}
#: Part of the cases from which a party counts as one that customers come to.
_OPENS = 0.05
_CHECK = "to be confirmed 待确认"


def model_text(draft: Draft, log: str) -> str:
    """The model file for ``draft``, made from the file called ``log``."""
    channels = [(name, n) for name, n in draft.channels if name in MEDIA]
    model: dict[str, Any] = {
        "servicemodel": 1,
        "name": {"en": "Draft from a log", "zh": "由日志生成的草稿"},
        "topics": {
            NEED: Noted({}, f"what customers bring, {_CHECK} 客户提出的事项"),
            SOLUTION: Noted({}, f"how it is solved, {_CHECK} 解决办法"),
        },
        "actors": dict(_actors(draft)),
        "channels": {name: Noted({"medium": MEDIA[name]}, _cases(n, draft)) for name, n in channels},
        "origins": dict(_origins(draft)),
        "flows": dict(_flows(draft, channels[0][0] if channels else None)),
        "needs": dict(_needs(draft)),
        "requests": dict(_requests(draft)),
    }
    return write_model(model, _head(draft, log))


def _head(draft: Draft, log: str) -> tuple[str, ...]:
    teams = sum(len(party.teams) for party in draft.parties)
    named = len(draft.parties) - (1 if draft.lumped else 0)
    drawn = sum(each.count for each in draft.handoffs)
    return (
        f"Draft made from the log “{log}”: {draft.cases:,} cases, {teams} teams. Correct it.",
        f"由日志“{log}”生成的草稿：{draft.cases:,}个工单，{teams}个组。请核对修改。",
        f"{named} teams stand for themselves, {draft.lumped} smaller ones together as other_teams.",
        f"{named}个组单列，其余{draft.lumped}个较小的组合并为 other_teams。",
        f"{len(draft.handoffs)} ways with {drawn:,} hand-overs are drawn, {draft.left} smaller ones are not.",
        f"画出{len(draft.handoffs)}条移交路径，共{drawn:,}次移交；另有{draft.left}条较小的未画出。",
        "Kinds, topics and needs are guesses; numbers that name a measure come from measurements.json.",
        "类别、主题和需求为推测；注明 measure 的数值取自 measurements.json。",
    )


def _actors(draft: Draft) -> Iterator[tuple[str, Noted]]:
    whole = {"kind": "general_customer", "name": {"en": "Customers", "zh": "客户"}}
    yield "customers", Noted(whole, _cases(draft.cases, draft))
    for at, (segment, n) in enumerate(draft.segments, 1):
        entry = {"kind": "general_customer", "part_of": "customers", "name": segment}
        yield f"customers_{at}", Noted(entry, f"{_cases(n, draft)}, segment 客户群")
    for at, party in enumerate(draft.parties):
        kind = "front_office" if at == 0 else "department"
        remark = (
            f"took a case {party.held:,} times 接手{party.held:,}次; {_cases(party.opened, draft)} began here"
        )
        if len(party.teams) > 1:
            remark += f"; {len(party.teams)} teams 个组"
        yield party.id, Noted({"kind": kind, "name": _name(party)}, f"{remark}; kind {_CHECK}")


def _name(party: Party) -> Any:
    if len(party.teams) > 1:
        return {"en": f"Other teams ({len(party.teams)})", "zh": f"其他组（{len(party.teams)}个）"}
    if not party.teams:
        return {"en": "Service", "zh": "服务人员"}
    team = party.teams[0]
    return {"en": f"Team {team}", "zh": f"{team}组"} if re.fullmatch(r"[\d\W]+", team) else team


def _contacts(draft: Draft) -> list[Party]:
    """The parties that customers come to, the first one always."""
    opening = [party for party in draft.parties[1:] if party.opened >= _OPENS * draft.cases > 0]
    return [draft.parties[0], *opening]


def _origins(draft: Draft) -> Iterator[tuple[str, Noted]]:
    yield (
        "customers_know",
        Noted({"actor": "customers", "topic": NEED}, f"customers know what they need, {_CHECK}"),
    )
    for party in draft.parties:
        entry = {"actor": party.id, "topic": SOLUTION, "coverage": "partial"}
        yield f"{party.id}_solves", Noted(entry, f"took a case {party.held:,} times; coverage {_CHECK}")


def _flows(draft: Draft, channel: str | None) -> Iterator[tuple[str, Noted]]:
    for party in _contacts(draft):
        ask = f"customers_ask_{party.id}"
        ends = {"from": "customers", "to": party.id, "topics": [NEED], "kind": "request", "channel": channel}
        yield ask, Noted(ends, f"{_cases(party.opened, draft)} began here")
        back = {"from": party.id, "to": "customers", "topics": [SOLUTION], "kind": "response"}
        more = {"closes": ask, "channel": channel, "delay": {"measure": "time_to_close"}}
        yield f"{party.id}_answers_customers", Noted({**back, **more}, f"coverage {_CHECK}")
    for way in draft.handoffs:
        yield from _way(way)


def _way(way: Handoffs) -> Iterator[tuple[str, Noted]]:
    pair = {"from": way.sender, "to": way.receiver}
    ask = f"{way.sender}_asks_{way.receiver}"
    volume = {"per_year": {"measure": "yearly_handoffs", **pair}}
    said = f"{way.count:,} hand-overs in the log 日志中移交{way.count:,}次"
    yield ask, Noted({**pair, "topics": [NEED], "kind": "request", **volume}, said)
    share = _number(way.returned)
    if not share:
        return
    ends = {"from": way.receiver, "to": way.sender, "topics": [SOLUTION], "kind": "response", "closes": ask}
    back: dict[str, Any] = {**ends, "coverage": {"measure": "closed_loop", **pair}}
    days = _number(way.delay)
    if days is not None:
        back["delay"] = {"measure": "handoff_delay", **pair}
    came = round(share * way.count)
    said = f"{came:,} of {way.count:,} came back 返回{came:,}次"
    after = f", half of them within {days:.1f} days 中位{days:.1f}天" if days is not None else ""
    yield f"{way.receiver}_answers_{way.sender}", Noted(back, said + after)


def _number(figure: Measurement | None) -> float | None:
    return figure.value.number if figure and figure.value else None


def _needs(draft: Draft) -> Iterator[tuple[str, Noted]]:
    yield "customers_need_solution", _need("customers", SOLUTION)
    for party in _contacts(draft):
        yield f"{party.id}_needs_solution", _need(party.id, SOLUTION)
    asked = dict.fromkeys(way.receiver for way in draft.handoffs)
    for id in asked:
        yield f"{id}_needs_need", _need(id, NEED)


def _need(actor: str, topic: str) -> Noted:
    return Noted({"actor": actor, "topic": topic, "level": "good"}, _CHECK)


def _requests(draft: Draft) -> Iterator[tuple[str, Noted]]:
    front = draft.parties[0].id
    for at, (category, n) in enumerate(draft.categories, 1):
        entry = {
            "from": "customers",
            "name": {"en": f"Category {category}", "zh": f"类别 {category}"},
            "contact": front,
            "per_year": {"measure": "yearly_volume", "category": category},
            "requires": [{"actor": front, "topic": SOLUTION}],
        }
        yield f"matter_{at}", Noted(entry, _cases(n, draft))


def _cases(n: int, draft: Draft) -> str:
    share = f" ({n / draft.cases:.0%})" if draft.cases and n < draft.cases else ""
    return f"{n:,} cases 个工单{share}"
