"""Steps about bundles: what actions bring together, what a budget pays for, which comes first."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, put, with_party, with_subject, write
from servicemodel.behaviour.words import CUSTOMER, Party, Subject
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Candidate, Constraints, Portfolio
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.pricing import choosing

MATTERS, AUTHORITY, SYSTEM = "matters", "authority", "system"
CAPTURE = "PA-04"


@frozen
class Offer:
    """An action on offer: a flow of a share, or authority where there is no receiver; ``price`` a year."""

    kind: str
    price: float
    who: Party
    whom: Party | None = None
    topic: str = ""
    share: float = 1.0


@frozen
class Offered(Told):
    """What was told, and what could be done about it."""

    offers: Mapping[str, Offer] = {}


@frozen
class Chosen:
    """The portfolio of ``actions`` on the model of ``situation``."""

    situation: Situation
    actions: tuple[Action, ...]
    portfolio: Portfolio

    def alone(self, id: str) -> float:
        """What the action of that id brings by itself, money a year."""
        action = next(action for action in self.actions if action.id == id)
        free = (Candidate(id, per_year=_number(Decimal(0))),)
        return choosing.choose(self.situation, (action,), candidates=free).best.value.number


def _offer(told: Told, id: str, offer: Offer) -> Offered:
    before = told.offers if isinstance(told, Offered) else {}
    return Offered(told.entries, told.mode, told.figures, {**before, id: offer})


def _number(value: Decimal, unit: Unit = Unit.MONEY) -> Value:
    return Value(float(value), unit, Grade.DECLARED, "the document")


@told_by(
    "${v:Figure} is lost with each of {n:Figure} matters a year unless {who:Party} knows {what:Subject}",
    "每年{n:Figure}件事项，若{who:Party}不掌握{what:Subject}，每件损失{v:Figure}美元",
)
def at_stake(told: Told, v: Decimal, n: Decimal, who: Party, what: Subject) -> Told:
    """A kind of matter that is settled at the first contact or lost (core 3.7 with one attempt)."""
    requires = [{"actor": who.id, "topic": what.topic}]
    entry = {"from": CUSTOMER.id, "contact": who.id, "per_year": float(n), "requires": requires}
    told = with_subject(with_party(told, who, CUSTOMER), what)
    return put(
        told, "requests", MATTERS, {**entry, "authority": 1, "rule": 1, "attempts": 1, "loss": float(v)}
    )


@told_by(
    "${v:Figure} is lost with each of {n:Figure} matters a year unless {who:Party} knows {what:Subject} and "
    "may decide, as it may in {p:Figure}% of them",
    "每年{n:Figure}件事项，若{who:Party}不掌握{what:Subject}或无权决定，每件损失{v:Figure}美元，"
    "目前有权决定其中的{p:Figure}%",
)
def at_stake_here(told: Told, v: Decimal, n: Decimal, who: Party, what: Subject, p: Decimal) -> Told:
    """The same where the contact may not decide everything."""
    told = at_stake(told, v, n, who, what)
    return put(told, "requests", MATTERS, {**told.of("requests")[MATTERS], "authority": float(p / 100)})


@told_by(
    "for ${v:Figure} a year {who:Party} could pass {c:Figure}% of {what:Subject} on to {whom:Party}",
    "每年花{v:Figure}美元，可以让{who:Party}把{what:Subject}的{c:Figure}%转告{whom:Party}",
)
def could_tell(told: Told, v: Decimal, who: Party, c: Decimal, what: Subject, whom: Party) -> Told:
    """A flow on offer; what comes from the customer is captured (PA-04)."""
    told = with_subject(with_party(told, who, whom), what)
    kind = CAPTURE if who == CUSTOMER else "tell"
    return _offer(told, f"{who.id}_{whom.id}", Offer(kind, float(v), who, whom, what.topic, float(c / 100)))


@told_by(
    "for ${v:Figure} a year a shared record could bring {c:Figure}% of {what:Subject} from {who:Party} "
    "to {whom:Party}",
    "每年花{v:Figure}美元，可以用共享档案把{who:Party}掌握的{what:Subject}的{c:Figure}%提供给{whom:Party}",
)
def could_join(told: Told, v: Decimal, c: Decimal, what: Subject, who: Party, whom: Party) -> Told:
    """Stores joined (PA-30)."""
    told = with_subject(with_party(told, who, whom), what)
    return _offer(told, SYSTEM, Offer("PA-30", float(v), who, whom, what.topic, float(c / 100)))


@told_by(
    "for ${v:Figure} a year {who:Party} could be allowed to decide all of them",
    "每年花{v:Figure}美元，可以授权{who:Party}决定全部事项",
)
def could_decide(told: Told, v: Decimal, who: Party) -> Told:
    """Authority on offer (PA-23)."""
    return _offer(told, AUTHORITY, Offer("PA-23", float(v), who))


@done_by("the best bundle is put together", "选择最佳组合")
def unbound(told: Offered, tmp_path: Path) -> Chosen:
    """Without a budget."""
    return _chosen(told, tmp_path, None)


@done_by("the best bundle for ${b:Figure} a year is put together", "在每年{b:Figure}美元的预算内选择最佳组合")
def budgeted(told: Offered, b: Decimal, tmp_path: Path) -> Chosen:
    """With a budget for what is paid every year."""
    return _chosen(told, tmp_path, float(b))


def _chosen(told: Offered, folder: Path, budget: float | None) -> Chosen:
    model = pipeline.read(str(write(evolve(told), folder)))
    actions = tuple(_action(model, id, offer) for id, offer in told.offers.items())
    candidates = [Candidate(id, per_year=_number(Decimal(o.price))) for id, o in told.offers.items()]
    situation = pipeline.assess(model)
    found = choosing.choose(situation, actions, Constraints(per_year=budget), candidates)
    return Chosen(situation, actions, found)


def _action(model: ServiceModel, id: str, offer: Offer) -> Action:
    change = Put(evolve(model.request(MATTERS), authority=_number(Decimal(1), Unit.SHARE)))
    if offer.whom is not None:
        at_once = Delay(DelayLaw.CONSTANT, _number(Decimal(0), Unit.DAYS))
        share, whole = (Value.share(number, Grade.DECLARED, "the document") for number in (offer.share, 1.0))
        fidelity = Fidelity(share, whole, at_once)
        change = Put(Flow(id, offer.who.id, offer.whom.id, (offer.topic,), fidelity))
    return Action(id, "", Text(id, id), (change,), seeds=(offer.kind,))


@seen_by("the best bundle brings ${v:Figure} a year", "最佳组合每年带来{v:Figure}美元")
def brings(reviewed: Chosen, v: Decimal) -> None:
    """The value of the bundle, cost not taken off; no admissible bundle is better."""
    _is(reviewed.portfolio.best.value.number, v)
    assert reviewed.portfolio.proof.proven, reviewed.portfolio.proof


@seen_by(
    "none of its {n:Figure} actions would bring anything alone; each contributes ${v:Figure}",
    "组合中的{n:Figure}项行动单独实施均无收益，各自的贡献为{v:Figure}美元",
)
def nothing_alone(reviewed: Chosen, n: Decimal, v: Decimal) -> None:
    """Gains of single actions cannot be added: Shapley shares instead (core 3.9)."""
    actions = reviewed.portfolio.best.actions
    assert len(actions) == n, actions
    assert all(abs(reviewed.alone(action)) < 1e-9 for action in actions)
    for one in reviewed.portfolio.contributions:
        _is(one.share.number, v)


@seen_by(
    "it holds {n:Figure} of the {all:Figure} actions, each of which would bring ${v:Figure} alone",
    "{all:Figure}项行动单独实施各带来{v:Figure}美元，组合只取其中{n:Figure}项",
)
def holds(reviewed: Chosen, n: Decimal, all: Decimal, v: Decimal) -> None:
    """What two ways bring together is less than their sum."""
    assert len(reviewed.portfolio.best.actions) == n, reviewed.portfolio.best.actions
    assert len(reviewed.actions) == all
    for action in reviewed.actions:
        _is(reviewed.alone(action.id), v)


@seen_by(
    "it holds authority without the record and brings ${v:Figure} a year",
    "组合包含授权，不包含共享档案，每年带来{v:Figure}美元",
)
def authority_only(reviewed: Chosen, v: Decimal) -> None:
    """FP-15: no system before authority, even where the system alone would bring more."""
    assert reviewed.portfolio.best.actions == (AUTHORITY,), reviewed.portfolio.best.actions
    assert reviewed.alone(SYSTEM) > reviewed.alone(AUTHORITY)
    brings(reviewed, v)


@seen_by(
    "it settles authority first, brings in the record then, and brings ${v:Figure} a year",
    "组合先落实授权，再建共享档案，每年带来{v:Figure}美元",
)
def authority_first(reviewed: Chosen, v: Decimal) -> None:
    """The order of work."""
    assert [placed.action for placed in reviewed.portfolio.schedule.placed] == [AUTHORITY, SYSTEM]
    brings(reviewed, v)


def _is(number: float, printed: Decimal) -> None:
    assert agrees(Decimal(repr(number)), printed), f"worked out {number}, the document says {printed}"
