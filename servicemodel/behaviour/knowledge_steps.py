"""Steps about who sees, passes on, needs and knows what."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, knowledge
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject
from servicemodel.behaviour.words import Party, Subject

NOW = "0 days"


def _fidelity(coverage: Decimal, accuracy: Decimal) -> dict[str, object]:
    return {"coverage": float(coverage / 100), "accuracy": float(accuracy / 100), "delay": NOW}


def _about(what: Subject) -> dict[str, str]:
    return {"about": what.about} if what.region else {}


def origin_id(who: Party, what: Subject) -> str:
    """Id of the entry that says that ``who`` sees ``what`` first-hand."""
    return f"{who.id}_sees_{_id(what)}"


def flow_id(who: Party, whom: Party, what: Subject) -> str:
    """Id of the entry that says that ``who`` passes ``what`` on to ``whom``."""
    return f"{who.id}_tells_{whom.id}_{_id(what)}"


def _id(what: Subject) -> str:
    return f"{what.topic.replace('.', '_')}_{what.region}".rstrip("_")


@told_by(
    "{who:Party} sees {c:Figure}% of {what:Subject} first-hand, {a:Figure}% of it correctly",
    "{who:Party}直接掌握{what:Subject}的{c:Figure}%，其中{a:Figure}%正确",
)
def sees(told: Told, who: Party, what: Subject, c: Decimal, a: Decimal) -> Told:
    """A first-hand observer."""
    entry = {"actor": who.id, "topic": what.topic, **_about(what), **_fidelity(c, a)}
    return put(with_subject(with_party(told, who), what), "origins", origin_id(who, what), entry)


@told_by("nobody is named who sees {what:Subject} first-hand", "没有说明谁直接掌握{what:Subject}")
def unseen(told: Told, what: Subject) -> Told:
    """A topic without a first-hand observer."""
    for id, entry in told.of("origins").items():
        if entry["topic"] == what.topic:
            told = drop(told, "origins", id)
    return with_subject(told, what)


@told_by(
    "{who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party}, {a:Figure}% of it correctly",
    "{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}，其中{a:Figure}%正确",
)
def passes_on(told: Told, who: Party, whom: Party, what: Subject, c: Decimal, a: Decimal) -> Told:
    """A flow that informs."""
    return _flow(told, who, whom, what, {"kind": "inform", **_fidelity(c, a)})


@told_by(
    "{who:Party} passes {c:Figure}% of {what:Subject} on to {whom:Party} and {d:Figure}% to {other:Party}, "
    "{a:Figure}% of it correctly",
    "{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}、{d:Figure}%转告{other:Party}，其中{a:Figure}%正确",
)
def passes_to_both(
    told: Told, who: Party, whom: Party, other: Party, what: Subject, c: Decimal, d: Decimal, a: Decimal
) -> Told:
    """Two flows of the same accuracy."""
    return passes_on(passes_on(told, who, whom, what, c, a), who, other, what, d, a)


@told_by(
    "{who:Party} reminds {whom:Party} of {c:Figure}% of {what:Subject}, {a:Figure}% of it correctly",
    "{who:Party}主动向{whom:Party}提醒{what:Subject}的{c:Figure}%，其中{a:Figure}%正确",
)
def reminds(told: Told, who: Party, whom: Party, what: Subject, c: Decimal, a: Decimal) -> Told:
    """A proactive flow (PA-01)."""
    entry = {"kind": "reminder", "trigger": "proactive", **_fidelity(c, a)}
    return _flow(told, who, whom, what, entry, "reminder_")


def _flow(
    told: Told, who: Party, whom: Party, what: Subject, entry: dict[str, object], prefix: str = ""
) -> Told:
    ends = {"from": who.id, "to": whom.id, "topics": [what.topic], **_about(what)}
    told = with_subject(with_party(told, who, whom), what)
    return put(told, "flows", prefix + flow_id(who, whom, what), {**ends, **entry})


@told_by(
    "{who:Party} tells {whom:Party} nothing about {what:Subject}",
    "{who:Party}不向{whom:Party}转告{what:Subject}",
)
def silent(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """No flow, whatever was said before."""
    told = drop(told, "flows", flow_id(who, whom, what))
    return with_subject(with_party(told, who, whom), what)


@told_by("{who:Party} needs {n:Figure}% of {what:Subject}", "{who:Party}需要{what:Subject}的{n:Figure}%")
def needs(told: Told, who: Party, what: Subject, n: Decimal) -> Told:
    """A need."""
    entry = {"actor": who.id, "topic": what.topic, **_about(what), "level": float(n / 100)}
    return put(with_subject(with_party(told, who), what), "needs", f"{who.id}_needs_{_id(what)}", entry)


@told_by("nobody needs {what:Subject}", "没有人需要{what:Subject}")
def needless(told: Told, what: Subject) -> Told:
    """No need of a topic, whatever was said before."""
    for id, entry in told.of("needs").items():
        if entry["topic"] == what.topic:
            told = drop(told, "needs", id)
    return with_subject(told, what)


@told_by(
    "{who:Party} and {whom:Party} see the same cases of {what:Subject}",
    "{who:Party}与{whom:Party}直接掌握的{what:Subject}是同一批",
)
def same_seen(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """First-hand observers that see the same items (common cause, core 3.2)."""
    return _together(told, "origins", [(origin_id(p, what), f"seen_{_id(what)}") for p in (who, whom)])


def _same_told(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    starts = tuple(f"{party.id}_tells_" for party in (who, whom))
    ids = [id for id, e in told.of("flows").items() if id.startswith(starts) and what.topic in e["topics"]]
    return _together(told, "flows", [(id, f"told_{_id(what)}") for id in ids])


@told_by(
    "{who:Party} and {whom:Party} meet by chance in {what:Subject}",
    "{who:Party}与{whom:Party}掌握的{what:Subject}只是碰巧重叠",
)
def chance(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """Independence, which is what a model without a common cause means (core 3.2)."""
    return told


@told_by(
    "{who:Party} and {whom:Party} see and pass on the same cases of {what:Subject}",
    "{who:Party}与{whom:Party}掌握并转告的{what:Subject}是同一批",
)
def same_all_along(told: Told, who: Party, whom: Party, what: Subject) -> Told:
    """The least that two sources can add to each other: all in common."""
    return _same_told(same_seen(told, who, whom, what), who, whom, what)


def _together(told: Told, section: str, groups: list[tuple[str, str]]) -> Told:
    for id, cause in groups:
        told = put(told, section, id, {**told.of(section)[id], "common_cause": cause})
    return told


@seen_by(
    "{who:Party} knows {k:Figure}% of {what:Subject} correctly",
    "{who:Party}正确掌握{what:Subject}的{k:Figure}%",
)
def knows(reviewed: Review, who: Party, what: Subject, k: Decimal) -> None:
    """K to the printed digit."""
    _is(knowledge(reviewed, who, what, "K"), k)


@seen_by(
    "{who:Party} is wrong about {w:Figure}% of {what:Subject}", "{who:Party}误知{what:Subject}的{w:Figure}%"
)
def wrong(reviewed: Review, who: Party, what: Subject, w: Decimal) -> None:
    """W to the printed digit."""
    _is(knowledge(reviewed, who, what, "W"), w)


@seen_by(
    "{who:Party} has never heard of {u:Figure}% of {what:Subject}",
    "{who:Party}对{what:Subject}的{u:Figure}%一无所知",
)
def ignorant(reviewed: Review, who: Party, what: Subject, u: Decimal) -> None:
    """U to the printed digit."""
    _is(knowledge(reviewed, who, what, "U"), u)


@seen_by(
    "{r:Figure}% of {what:Subject} reaches {who:Party}, right or wrong",
    "{what:Subject}的{r:Figure}%到达{who:Party}，无论对错",
)
def reached(reviewed: Review, who: Party, what: Subject, r: Decimal) -> None:
    """R to the printed digit."""
    _is(knowledge(reviewed, who, what, "R"), r)


@seen_by(
    "{who:Party} is {d:Figure} points ahead of {whom:Party} in {what:Subject}",
    "在{what:Subject}上，{who:Party}比{whom:Party}领先{d:Figure}个百分点",
)
def ahead(reviewed: Review, who: Party, whom: Party, what: Subject, d: Decimal) -> None:
    """The asymmetry: the difference of two printed K, in percentage points (core 3.5)."""
    _is(knowledge(reviewed, who, what, "K") - knowledge(reviewed, whom, what, "K"), d)


def _is(printed: Decimal, figure: Decimal) -> None:
    assert agrees(printed, figure), f"the review says {printed.normalize()}, the document {figure}"
