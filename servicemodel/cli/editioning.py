"""``--for PARTY``: from the word of a command line to the edition for that party."""

from collections.abc import Sequence

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.guessing import meant
from servicemodel.cli.voice import Stop
from servicemodel.domain.disclosure import Disclosed, Policy, hidden_names
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import AnswerKind, Question
from servicemodel.domain.readership import parties, readers, usual
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.reading import formats


def edition(source: str, situation: Situation, party: str) -> Disclosed:
    """What ``party`` may read of the model of ``source``. Stops with code 2 if nobody is called so."""
    return pipeline.disclose(situation, _policy(source, situation.model, party))


def folder(out: str, party: str) -> str:
    """Where an edition is written: the usual folder belongs to the whole."""
    return f"{out}/for-{party}" if party and out == "out" else out


def _policy(source: str, model: ServiceModel, party: str) -> Policy:
    """As ``editions.yaml`` beside the model says, else as is usual for such a party."""
    path = formats.editions_file(source)
    stated = formats.read_editions(path, model) if path else {}
    if party in stated:
        return stated[party]
    of = readers(model, party)
    if not of:
        text = Text(f"nobody in {source} is called '{party}'", f"{source} 中没有“{party}”")
        raise Stop(2, text, meant(party, (*stated, *parties(model))))
    return usual(model, of)


def outside(told: Disclosed) -> bool:
    """Whether anybody who reads the edition stands outside the firm."""
    return any(not told.model.actor(id).inside for id in told.readers if told.model.find(_actor(id)))


def own_told(own: Sequence[room.Room], told: Disclosed, whole: ServiceModel) -> tuple[room.Room, ...]:
    """The rules of the client's own that an edition is checked by: none outside the firm.

    Inside, those whose words and conditions name nothing that is withheld.
    """
    if outside(told):
        return ()
    named = hidden_names(told, whole)
    return tuple(
        each
        for each in own
        if not room.strange((each,), told.model)
        and not (named and named.search(f"{each.RULE}{each.__doc__}"))
    )


def unpriced(situation: Situation, findings: Sequence[Finding], told: Disclosed) -> frozenset[str]:
    """Ids of findings that only wait for money where money is not told: nobody is asked for it."""
    if not told.money:
        return frozenset()
    unknown = [finding for finding in findings if finding.outcome is Outcome.UNKNOWN]
    asked = ((f.id, pipeline.questions(situation, (f,), 0)) for f in unknown)
    return frozenset(id for id, questions in asked if questions and not without_money(questions))


def without_money(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions that do not ask for an amount of money."""
    return tuple(question for question in questions if question.blank.kind is not AnswerKind.MONEY)


def _actor(id: str) -> Ref:
    return Ref(Section.ACTORS, id)


def unfounded(told: Disclosed, left: tuple[Finding, ...], own: Sequence[room.Room] = ()) -> frozenset[str]:
    """Ids of findings of an edition that hang on what is withheld: they do not hold in every stand-in."""
    untold: set[str] = set()
    for whole in told.stand_ins:
        found = pipeline.find(pipeline.assess(whole), own=own)
        held = {finding.id: (finding.outcome, finding.facts) for finding in found}
        untold |= {f.id for f in left if held.get(f.id) != (f.outcome, f.facts)}
    return frozenset(untold)
