"""Chapters about the set-up as it is: the answer, how it works, what is found, who knows what."""

from servicemodel.domain.flow import FlowKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.views.claims.claim import Claim, joined
from servicemodel.views.claims.wording import called, cash, count, finding_claim, number, title_of
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import SEVERITY_LABELS
from servicemodel.views.pictures.service_mode import contact_points

_MOST_DECISIONS = 3
_MISSING = Text(
    "{share} of the knowledge that the work needs is missing, wrong or late",
    "工作所需的信息中有{share}缺失、有误或迟到",
)
_KNOWN = Text("Everybody knows what the work needs", "人人都掌握工作所需的信息")
_UNNEEDED = Text("Nobody stated what the work needs to know", "尚无人说明工作需要哪些信息")
_SAVE = Text("; {n} actions save {saving} a year", "；{n}项行动每年可节省{saving}")
_SAVES = Text("; one action saves {saving} a year", "；有一项行动每年可节省{saving}")
_DECIDE = Text("Decision wanted: {action}.", "请决策：{action}。")
_NO_DECISION = Text("No decision is wanted: no action is worth its cost.", "无需决策：没有值得实施的行动。")
_NEEDS = Text(
    "State the needs of the work (needs:) to see how much of it is met.",
    "请填写工作所需的信息（needs:），以计算满足程度。",
)


def answer(dossier: Dossier) -> Claim:
    """How much of what the work needs is lacking, and what the best bundle of actions saves."""
    index, model = dossier.situation.index, dossier.model
    if index is None:
        lead = Claim(_UNNEEDED)
    elif index.number <= 0:
        lead = Claim(_KNOWN)
    else:
        lead = Claim(_MISSING, (("share", number("index", index)),))
    best = _best(dossier)
    if best is None:
        return lead
    actions, saving = best
    figures = [("saving", cash("bundle.saving", saving, ranged=True))]
    if actions > 1:
        figures.append(("n", count("bundle.actions", actions)))
    return joined(lead, Claim(_SAVE if actions > 1 else _SAVES, tuple(figures), currency=model.currency))


def _best(dossier: Dossier) -> tuple[int, Value] | None:
    """Number of actions of the best bundle, and its saving a year; None where nothing is saved."""
    portfolio = dossier.strategy.portfolio if dossier.strategy else None
    if portfolio is None or not portfolio.best.actions:
        return None
    return len(portfolio.best.actions), portfolio.best.value


def decisions(dossier: Dossier) -> tuple[Claim, ...]:
    """The decisions wanted: the first actions of the best bundle, else the first of the plan."""
    strategy = dossier.strategy
    if strategy and strategy.portfolio and strategy.portfolio.best.actions:
        first = [strategy.action(placed.action) for placed in strategy.portfolio.schedule.placed]
    else:
        first = list(dossier.plan.actions)
    wanted = first[:_MOST_DECISIONS]
    if not wanted:
        return (Claim(_NO_DECISION),)
    return tuple(Claim(_DECIDE, names=(("action", title_of(action, dossier.model)),)) for action in wanted)


def answer_lacks(dossier: Dossier) -> Text | None:
    """What to enter where nobody stated a need."""
    return _NEEDS if dossier.situation.index is None else None


_WAYS = Text("Customers can turn to {ways} places", "客户可以找{ways}个接触点")
_ONE_WAY = Text("Customers can turn to one place", "客户只有一个接触点")
_NO_WAY = Text("No way is drawn by which customers ask", "模型中没有客户提问的途径")
_DEAD = Text("; {dead} of {all} questions get no direct answer", "；{all}种提问中有{dead}种得不到直接答复")
_ONE_DEAD = Text("; one of {all} questions gets no direct answer", "；{all}种提问中有一种得不到直接答复")
_ALL_DEAD = Text("; no question gets a direct answer", "；所有提问都得不到直接答复")
_NONE_DEAD = Text("; every question gets a direct answer", "；每种提问都有直接答复")
_MOST = Text(
    "Most flows end at {actor} ({received}); {sent} start there.",
    "{actor}接收的信息流最多（{received}条），发出{sent}条。",
)


def today(dossier: Dossier) -> Claim:
    """How many places customers can turn to, and how many questions are never directly answered."""
    ways = len(contact_points(dossier.model))
    lead = Claim(_NO_WAY if ways == 0 else _ONE_WAY)
    if ways > 1:
        lead = Claim(_WAYS, (("ways", count("contact_points", ways)),))
    return joined(lead, *_unanswered(dossier))


def _unanswered(dossier: Dossier) -> tuple[Claim, ...]:
    flows = dossier.model.flows
    closed = {flow.closes for flow in flows}
    asked = [flow.id for flow in flows if flow.kind is FlowKind.REQUEST]
    dead = [id for id in asked if id not in closed]
    if not asked:
        return ()
    if not dead or len(dead) == len(asked):
        return (Claim(_ALL_DEAD if dead else _NONE_DEAD),)
    every = ("all", count("questions", len(asked)))
    if len(dead) == 1:
        return (Claim(_ONE_DEAD, (every,)),)
    return (Claim(_DEAD, (every, ("dead", count("questions.unanswered", len(dead))))),)


def busiest(dossier: Dossier) -> tuple[Claim, ...]:
    """Who receives most flows, and how many of its own it sends; () without flows."""
    flows = [flow for flow in dossier.model.flows if flow.sender != flow.receiver]
    if not flows:
        return ()
    got = {actor.id: sum(flow.receiver == actor.id for flow in flows) for actor in dossier.model.actors}
    who = max(got, key=lambda actor: got[actor])
    figures = (
        ("received", count(f"received@{who}", got[who])),
        ("sent", count(f"sent@{who}", sum(flow.sender == who for flow in flows))),
    )
    return (Claim(_MOST, figures, (("actor", called(Ref(Section.ACTORS, who), dossier.model)),)),)


_FOUND = Text(
    "{n} findings: {high} high, {medium} medium, {low} low",
    "发现{n}项问题：严重程度高{high}项、中{medium}项、低{low}项",
)
_FOUND_ONE = Text("One finding, its severity is {severity}", "发现一项问题，严重程度为“{severity}”")
_FOUND_NONE = Text("No rule is violated in this set-up", "该服务体系没有违反任何规则")
_SHOWN_NONE = Text("No finding concerns what this edition shows", "本专用版所示内容未发现问题")
_ACCEPTED = Text("; {accepted} accepted", "；已接受{accepted}项")
_OPEN = Text(
    "{unknown} places cannot be judged yet; the questions that would settle them are listed.",
    "另有{unknown}处尚无法判断，已列出需要澄清的问题。",
)
_OPEN_ONE = Text(
    "One place cannot be judged yet; the question that would settle it is listed.",
    "另有一处尚无法判断，已列出需要澄清的问题。",
)


def findings(dossier: Dossier) -> Claim:
    """How many findings there are, by severity, and how many are accepted."""
    found = dossier.violations
    lead = Claim(_SHOWN_NONE if dossier.readers else _FOUND_NONE)
    if len(found) == 1:
        word = SEVERITY_LABELS[found[0].severity or Severity.LOW]
        lead = Claim(_FOUND_ONE, names=(("severity", word),))
    elif found:
        by_severity = [(s.value, count(f"findings.{s.value}", dossier.severe(s))) for s in Severity]
        lead = Claim(_FOUND, (("n", count("findings", len(found))), *by_severity))
    if not dossier.accepted:
        return lead
    return joined(lead, Claim(_ACCEPTED, (("accepted", count("accepted", len(dossier.accepted))),)))


def unjudged(dossier: Dossier) -> tuple[Claim, ...]:
    """How many places cannot be judged; () where there is none."""
    unknown = len(dossier.unknown)
    if unknown < 2:
        return (Claim(_OPEN_ONE),) * unknown
    return (Claim(_OPEN, (("unknown", count("findings.unknown", unknown)),)),)


_ACT = Text("What would mend it: {action}.", "改进办法：{action}。")
_NO_ACT = Text("No action is known that mends it.", "尚无已知的改进办法。")


def top(dossier: Dossier) -> Claim:
    """What the weightiest finding says."""
    return finding_claim(dossier, dossier.violations[0]) if dossier.violations else findings(dossier)


def mending(dossier: Dossier) -> tuple[Claim, ...]:
    """The first action that answers the weightiest finding; () where there is no finding."""
    if not dossier.violations:
        return ()
    actions = dossier.actions_of(dossier.violations[0])
    if not actions:
        return (Claim(_NO_ACT),)
    return (Claim(_ACT, names=(("action", title_of(actions[0], dossier.model)),)),)
