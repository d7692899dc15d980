"""From the words of a command line to a dossier: the staircase, walked for a person."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from attrs import evolve

from servicemodel import pipeline
from servicemodel.analyses import ROOMS, remedies, room
from servicemodel.cli.editioning import edition, outside, own_told, unfounded, unpriced
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import known_to
from servicemodel.cli.settings import Settings, settings_of
from servicemodel.cli.voice import Stop
from servicemodel.domain.acceptance import Judgement, judged, meant_by
from servicemodel.domain.action import Course, Effect, Plan
from servicemodel.domain.exposure import USUAL, Weights
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pattern import SeveritySetting, names_places, reweighed
from servicemodel.domain.portfolio import Constraints
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.reading import acceptances, formats, library_names
from servicemodel.views.dossier import Dossier

#: Samples of a report, and how many actors and flows together a model may have to be sampled there.
SAMPLES, MOST_SAMPLED = 500, 600
#: Rooms of the client's own, asked beside ours.
Own = Sequence[room.Room]


def plates(own: Own = ()) -> Mapping[str, Rule]:
    """The plates of all rules by rule id."""
    return {each.RULE.id: each.RULE for each in (*ROOMS, *own)}


def kept(own: Own, dossier: Dossier) -> tuple[room.Room, ...]:
    """The rooms of the client's own whose plates ``dossier`` has: an edition has fewer."""
    return tuple(each for each in own if each.RULE.id in dossier.rules)


def chosen(select: str, ignore: str, own: Own = ()) -> tuple[str, ...]:
    """Ids of the rules that ``select`` names and ``ignore`` does not.

    Both are comma-separated prefixes of rule ids; ``select`` may be ALL. Stops with code 2 at a
    prefix that fits no rule.
    """
    wanted, unwanted = _prefixes(select), _prefixes(ignore)
    known = tuple(plates(own))
    for prefix in (*wanted, *unwanted):
        if not any(id.startswith(prefix) for id in known):
            text = Text(f"no rule begins with '{prefix}'", f"没有以“{prefix}”开头的规则")
            raise Stop(2, text, meant(prefix, known))
    picked = [id for id in known if not wanted or id.startswith(wanted)]
    return tuple(id for id in picked if not id.startswith(unwanted))


def settled(source: str, flags: Mapping[str, str | None], fail_on: str = "error", own: Own = ()) -> Settings:
    """The settings for the model ``source``; ``flags`` win over the file beside it."""
    return settings_of(source, library_names(), tuple(plates(own)), flags, fail_on)


def _prefixes(words: str) -> tuple[str, ...]:
    given = (word.strip().upper() for word in words.split(","))
    return tuple(word for word in given if word and word != "ALL")


def checked(
    source: str,
    rules: tuple[str, ...],
    remedied: bool,
    severities: Sequence[SeveritySetting] = (),
    today: date | None = None,
    weights: Weights | None = USUAL,
    own: Own = (),
) -> Dossier:
    """The dossier of the model of ``source`` with the findings of ``rules``, weighed by ``weights``.

    ``remedied`` adds the actions without their effects, which take the way up again for each.
    Without ``today`` no finding counts as accepted.
    """
    situation = pipeline.assess(known_to(pipeline.read(source), own))
    found = reweighed(pipeline.find(situation, weights=weights, own=own), severities)
    judgement = _judged(source, situation, found, today)
    findings = tuple(finding for finding in judgement.open if finding.rule in rules)
    accepted = tuple(each for each in judgement.accepted if each.finding.rule in rules)
    actions = remedies(findings, situation, own) if remedied else ()
    plan = Plan(tuple(actions), ())
    return Dossier(situation, findings, plan, plates(own), accepted, judgement.notices)


def planned(
    source: str,
    severities: Sequence[SeveritySetting],
    today: date,
    own: Own = (),
    weights: Weights | None = USUAL,
    steps: int | None = None,
    scenario: str = "",
    party: str = "",
) -> Dossier:
    """The dossier of the model of ``source`` with every action and its computed effect.

    Actions that only mend what is accepted are left out. ``steps`` is how many actions are tried one
    after another, None for what the size of the model allows. ``scenario`` names one of the model.
    With ``party`` it is the edition for that party: what it must not learn is in no part of the dossier,
    and neither are severities and weights that the firm set for itself.
    """
    model = pipeline.scenario(scenario, source).model if scenario else pipeline.read(source)
    situation = pipeline.assess(known_to(model, own))
    told = edition(source, situation, party) if party else None
    if told:
        if outside(told):
            severities, weights = (), USUAL
        situation, own = pipeline.assess(told.model), own_told(own, told, situation.model)
    findings = reweighed(pipeline.find(situation, weights=weights, own=own), severities)
    untold = (
        unfounded(told, findings, own) | unpriced(situation, findings, told) if told else frozenset[str]()
    )
    judgement = _judged(source, situation, findings, today)
    accepted = {each.finding.id for each in judgement.accepted} | untold
    plan = _without(pipeline.plan(situation, findings, own=own), accepted, untold)
    course = _hushed(pipeline.course(situation, findings, steps, accepted, own), untold)
    open_ = tuple(finding for finding in judgement.open if finding.id not in untold)
    # Who accepted what, and why, is for the firm alone.
    kept = ((), ()) if told else (judgement.accepted, judgement.notices)
    readers = told.readers if told else ()
    register = () if told else formats.read_register(source)
    return Dossier(
        situation, open_, plan, plates(own), *kept, course=course, readers=readers, register=register
    )


def _without(plan: Plan, accepted: Collection[str], untold: Collection[str]) -> Plan:
    """``plan`` without actions that only mend what is accepted, and without word of what is untold."""
    actions = tuple(action for action in plan.actions if action.finding not in accepted)
    ids = {action.id for action in actions}
    return Plan(actions, tuple(_quiet(effect, untold) for effect in plan.effects if effect.action in ids))


def _quiet(effect: Effect, untold: Collection[str]) -> Effect:
    if not untold:
        return effect
    kept = (tuple(id for id in ids if id not in untold) for ids in (effect.vanished, effect.created))
    vanished, created = kept
    return evolve(effect, vanished=vanished, created=created)


def _hushed(course: Course, untold: Collection[str]) -> Course:
    """``course`` without word of what is untold."""
    return evolve(course, steps=tuple(evolve(s, effect=_quiet(s.effect, untold)) for s in course.steps))


def weighed(
    dossier: Dossier, own: Own = (), limits: Constraints | None = None, samples: int = SAMPLES, seed: int = 1
) -> Dossier:
    """``dossier`` with its actions weighed in money, sampled where anything has a price, and its seats.

    A model that is ``too_large`` is not sampled: that would take minutes.
    """
    strategy = pipeline.strategy(dossier.situation, dossier.findings, limits, own)
    if samples and strategy.portfolio and not too_large(dossier.model):
        strategy = pipeline.outlook(dossier.situation, strategy, samples, seed)
    return evolve(dossier, strategy=strategy, staffing=pipeline.staffing(dossier.situation))


def too_large(model: ServiceModel) -> bool:
    """Whether a report leaves out the samples of money; ``plan --samples`` takes them for any size."""
    return len(model.actors) + len(model.flows) > MOST_SAMPLED


def violated(source: str, pattern: str, own: Own = ()) -> tuple[tuple[Finding, ...], ServiceModel]:
    """The violations of the model of ``source`` that ``pattern`` means, and the model.

    Stops with code 2 if there is none.
    """
    situation = pipeline.assess(known_to(pipeline.read(source), own))
    findings = pipeline.find(situation, own=own)
    found = meant_by(pattern, findings) if names_places(pattern) else ()
    if not found:
        ids = tuple(sorted(f.id for f in findings if f.outcome is Outcome.VIOLATED))
        text = Text(f"no finding '{pattern}' in {source}", f"{source} 中没有问题“{pattern}”")
        raise Stop(2, text, meant(pattern, ids))
    return found, situation.model


def _judged(
    source: str, situation: Situation, findings: tuple[Finding, ...], today: date | None
) -> Judgement:
    path = acceptances.accepted_file(source)
    if path is None or today is None:
        return Judgement(findings)
    return judged(findings, acceptances.read_acceptances(path, today), situation.model, today)
