"""From the words of a command line to a dossier: the staircase, walked for a person."""

from collections.abc import Mapping, Sequence
from datetime import date

from servicemodel import pipeline
from servicemodel.analyses import ROOMS, remedies
from servicemodel.cli.guessing import meant
from servicemodel.cli.settings import Settings, settings_of
from servicemodel.cli.voice import Stop
from servicemodel.domain.acceptance import Judgement, judged, meant_by
from servicemodel.domain.action import Plan
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pattern import SeveritySetting, names_places, reweighed
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.reading import acceptances, library_names
from servicemodel.views.dossier import Dossier


def plates() -> Mapping[str, Rule]:
    """The plates of all rules by rule id."""
    return {room.RULE.id: room.RULE for room in ROOMS}


def chosen(select: str, ignore: str) -> tuple[str, ...]:
    """Ids of the rules that ``select`` names and ``ignore`` does not.

    Both are comma-separated prefixes of rule ids; ``select`` may be ALL. Stops with code 2 at a
    prefix that fits no rule.
    """
    wanted, unwanted = _prefixes(select), _prefixes(ignore)
    known = tuple(plates())
    for prefix in (*wanted, *unwanted):
        if not any(id.startswith(prefix) for id in known):
            text = Text(f"no rule begins with '{prefix}'", f"没有以“{prefix}”开头的规则")
            raise Stop(2, text, meant(prefix, known))
    picked = [id for id in known if not wanted or id.startswith(wanted)]
    return tuple(id for id in picked if not id.startswith(unwanted))


def settled(source: str, flags: Mapping[str, str | None], fail_on: str = "error") -> Settings:
    """The settings for the model ``source``; ``flags`` win over the file beside it."""
    return settings_of(source, library_names(), tuple(plates()), flags, fail_on)


def _prefixes(words: str) -> tuple[str, ...]:
    given = (word.strip().upper() for word in words.split(","))
    return tuple(word for word in given if word and word != "ALL")


def checked(
    source: str,
    rules: tuple[str, ...],
    remedied: bool,
    severities: Sequence[SeveritySetting] = (),
    today: date | None = None,
) -> Dossier:
    """The dossier of the model of ``source`` with the findings of ``rules``.

    ``remedied`` adds the actions without their effects, which take the way up again for each.
    Without ``today`` no finding counts as accepted.
    """
    situation = pipeline.assess(pipeline.read(source))
    judgement = _judged(source, situation, reweighed(pipeline.find(situation), severities), today)
    findings = tuple(finding for finding in judgement.open if finding.rule in rules)
    accepted = tuple(each for each in judgement.accepted if each.finding.rule in rules)
    actions = remedies(findings, situation) if remedied else ()
    plan = Plan(tuple(actions), ())
    return Dossier(situation, findings, plan, plates(), accepted, judgement.notices)


def planned(source: str, severities: Sequence[SeveritySetting], today: date) -> Dossier:
    """The dossier of the model of ``source`` with every action and its computed effect.

    Actions that only mend what is accepted are left out.
    """
    situation = pipeline.assess(pipeline.read(source))
    findings = reweighed(pipeline.find(situation), severities)
    judgement = _judged(source, situation, findings, today)
    accepted = {each.finding.id for each in judgement.accepted}
    whole = pipeline.plan(situation, findings)
    actions = tuple(action for action in whole.actions if action.finding not in accepted)
    ids = {action.id for action in actions}
    plan = Plan(actions, tuple(effect for effect in whole.effects if effect.action in ids))
    return Dossier(situation, judgement.open, plan, plates(), judgement.accepted, judgement.notices)


def violated(source: str, pattern: str) -> tuple[tuple[Finding, ...], ServiceModel]:
    """The violations of the model of ``source`` that ``pattern`` means, and the model.

    Stops with code 2 if there is none.
    """
    situation = pipeline.assess(pipeline.read(source))
    findings = pipeline.find(situation)
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
