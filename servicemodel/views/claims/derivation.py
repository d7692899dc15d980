"""How a computed figure came about: its formula and the figures that it is made of (users 9.2, *Trace*)."""

from collections.abc import Callable

from attrs import frozen

from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.claims import ahead
from servicemodel.views.claims.claim import Figure
from servicemodel.views.claims.formulas import formula, kind
from servicemodel.views.claims.story import story
from servicemodel.views.claims.wording import called, finding_claim, title_of
from servicemodel.views.deck import appendix, storyline
from servicemodel.views.dossier import Dossier
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.sentences import topic_name

_MOST = 12


@frozen
class Derivation:
    """A computed figure: its number, how it is computed, and what it is made of (None: no number)."""

    figure: Figure
    formula: Text
    inputs: tuple[tuple[Text, Value | None], ...] = ()


def derivation(dossier: Dossier, id: str) -> Derivation | None:
    """How the figure of that id came about; None if no claim of ``dossier`` says such a figure."""
    figure = figures(dossier).get(id) or _known(dossier, id)
    if figure is None:
        return None
    finding = next((each for each in dossier.findings if each.id == id), None)
    if finding is not None:
        rule = dossier.rules[finding.rule]
        told = finding_claim(dossier, finding)
        return Derivation(figure, rule.title, tuple((_fact(name), f.value) for name, f in told.figures))
    made_of = _INPUTS.get(kind(id))
    return Derivation(figure, formula(id), made_of(dossier, id) if made_of else ())


def _fact(name: str) -> Text:
    return Text(*(fact_label(name, language) for language in Language))


def figures(dossier: Dossier) -> dict[str, Figure]:
    """Every figure that a claim of the story, of a slide or of a finding says, by its id."""
    told = [claim for c in story(dossier) for claim in (c.claim, *c.so_what, c.source)]
    shown = (*storyline.slides(dossier), *appendix.appendix(dossier))
    told += [claim for slide in shown for claim in (slide.title, *slide.so_what)]
    told += ahead.strongest(dossier)
    told += [finding_claim(dossier, f) for f in dossier.findings if f.outcome is Outcome.VIOLATED]
    return {figure.id: figure for claim in reversed(told) for _, figure in claim.figures}


def _known(dossier: Dossier, id: str) -> Figure | None:
    """Knowledge or need of any party about any topic, whether a claim says it or not."""
    head, _, rest = id.partition("@")
    actor, _, topic = rest.partition("@")
    model = dossier.model
    if model.find(Ref(Section.ACTORS, actor)) is None or not dossier.situation.facts_of(topic):
        return None
    known = dossier.situation.knowledge(actor, topic)
    shares = {
        "K": known.value,
        "W": Value(known.wrong, Unit.SHARE, known.grade, "computed"),
        "U": Value(known.ignorance, Unit.SHARE, known.grade, "computed"),
        "need": dossier.situation.need(actor, topic),
    }
    value = shares.get(head)
    return Figure(id, value, ranged=True) if value else None


_Inputs = tuple[tuple[Text, Value | None], ...]


def _gaps(dossier: Dossier, _: str) -> _Inputs:
    """The needs that are missed most by weight, with what is known."""
    rows = sorted(dossier.situation.rows, key=lambda row: (-row.weight * row.gap, row.actor, row.fact))
    return tuple(
        (_about(dossier, row.actor, row.fact.topic), row.knowledge.value)
        for row in rows[:_MOST]
        if row.gap > 0
    )


def _about(dossier: Dossier, actor: str, topic: str) -> Text:
    who = called(Ref(Section.ACTORS, actor), dossier.model)
    what = Text(*(topic_name(topic, dossier.model, language) for language in Language))
    return Text(f"{who.en}, {what.en}", f"{who.zh}：{what.zh}")


def _route(dossier: Dossier, id: str) -> _Inputs:
    """The best route to the party, one hop after another: what arrives."""
    _, actor, topic = id.split("@")
    rows = [row for row in dossier.situation.rows if row.actor == actor and row.fact.topic == topic]
    hops = max(rows, key=lambda row: dossier.situation.share(row.fact)).route
    grade = dossier.situation.knowledge(actor, topic).grade
    return tuple(
        (
            called(
                Ref(Section.FLOWS, hop.flow) if hop.sender else Ref(Section.ORIGINS, hop.flow), dossier.model
            ),
            Value(hop.arriving, Unit.SHARE, grade, "computed"),
        )
        for hop in hops
    )


def _channel(dossier: Dossier, id: str) -> _Inputs:
    """What the model states of the channel."""
    ref = Ref(Section.CHANNELS, id.partition("@")[2])
    stated = (
        (Text("cost per contact", "每次联络成本"), "cost_per_contact"),
        (Text("share resolved", "解决率"), "resolution"),
        (Text("share returning to a person", "转回人工的比例"), "returning"),
    )
    return tuple((name, dossier.situation.value(ref, field)) for name, field in stated)


def _bundle(dossier: Dossier, _: str) -> _Inputs:
    """The actions of the best bundle with their shares in its saving."""
    strategy = dossier.strategy
    if strategy is None or strategy.portfolio is None:
        return ()
    shares = {each.action: each.share for each in strategy.portfolio.contributions}
    return tuple(
        (title_of(strategy.action(id), dossier.model), shares.get(id))
        for id in strategy.portfolio.best.actions
    )


_INPUTS: dict[str, Callable[[Dossier, str], _Inputs]] = {
    "index": _gaps,
    "K": _route,
    "W": _route,
    "U": _route,
    "settled": _channel,
    "bundle.saving": _bundle,
}
