"""From the words of a command line to a dossier: the staircase, walked for a person."""

from collections.abc import Mapping

from servicemodel import pipeline
from servicemodel.analyses import ROOMS, remedies
from servicemodel.cli.guessing import meant
from servicemodel.cli.voice import Stop
from servicemodel.domain.action import Plan
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Text
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


def _prefixes(words: str) -> tuple[str, ...]:
    given = (word.strip().upper() for word in words.split(","))
    return tuple(word for word in given if word and word != "ALL")


def checked(source: str, rules: tuple[str, ...], remedied: bool) -> Dossier:
    """The dossier of the model of ``source`` with the findings of ``rules``.

    ``remedied`` adds the actions without their effects, which take the way up again for each.
    """
    situation = pipeline.assess(pipeline.read(source))
    findings = tuple(finding for finding in pipeline.find(situation) if finding.rule in rules)
    actions = remedies(findings, situation) if remedied else ()
    return Dossier(situation, findings, Plan(tuple(actions), ()), plates())


def planned(source: str) -> Dossier:
    """The dossier of the model of ``source`` with every action and its computed effect."""
    situation = pipeline.assess(pipeline.read(source))
    findings = pipeline.find(situation)
    return Dossier(situation, findings, pipeline.plan(situation, findings), plates())
