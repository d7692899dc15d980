"""``--for PARTY``: from the word of a command line to the edition for that party."""

from servicemodel import pipeline
from servicemodel.cli.guessing import meant
from servicemodel.cli.voice import Stop
from servicemodel.domain.disclosure import Disclosed, Policy
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.readership import parties, readers, usual
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


def unfounded(whole: tuple[Finding, ...], left: tuple[Finding, ...]) -> frozenset[str]:
    """Ids of findings of an edition that the whole does not have: they come from what is withheld."""
    held = {finding.id: (finding.outcome, finding.facts) for finding in whole}
    return frozenset(f.id for f in left if held.get(f.id) != (f.outcome, f.facts))
