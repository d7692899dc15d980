"""How facts become the slots of a claim: counts, money without false precision, names, findings."""

from collections.abc import Mapping

from attrs import evolve

from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.claims.claim import Claim, Figure
from servicemodel.views.dossier import Dossier
from servicemodel.views.figure_ids import measured_id
from servicemodel.views.sentences import SLOT, action_title, name_of, said

#: In place of a claim or an advice about what an edition withholds.
APART = Text("What this would tell is not part of this edition", "相关内容不在本专用版内")


def count(id: str, number: int) -> Figure:
    """A number of things that the program counted."""
    return Figure(id, Value(float(number), Unit.COUNT, Grade.DOCUMENTED, "counted"))


def cash(id: str, value: Value, ranged: bool = False) -> Figure:
    """Money with three significant digits."""
    return Figure(id, readable(value), ranged)


def number(id: str, value: Value, ranged: bool = False) -> Figure:
    """A number under the id of the measurement behind it, else under ``id``; without its count of cases."""
    return Figure(measured_id(value) or id, evolve(value, trials=None), ranged)


def in_both(said: Mapping[Language, str]) -> Text:
    """A text of what is said in either language."""
    return Text(said[Language.EN], said[Language.ZH])


def called(ref: Ref, model: ServiceModel) -> Text:
    """The name of an element."""
    return in_both({language: name_of(ref, model, language) for language in Language})


def title_of(action: Action, model: ServiceModel) -> Text:
    """The title of an action as a name."""
    return in_both({language: action_title(action, model, language) for language in Language})


def finding_claim(dossier: Dossier, finding: Finding) -> Claim:
    """What a rule says about a place, every number of it bound to the finding or its measurement."""
    rule, model = dossier.rules[finding.rule], dossier.model
    templates = rule.questions if finding.outcome is Outcome.UNKNOWN else rule.messages
    words = templates.get(finding.reason) or rule.right
    facts = [(name, fact) for name, fact in finding.facts if name in SLOT.findall(words.en)]
    numbers = [(name, number(finding.id, fact)) for name, fact in facts if isinstance(fact, Value)]
    names = [(name, _named(fact, model)) for name, fact in facts if not isinstance(fact, Value)]
    return Claim(words, tuple(numbers), tuple(names), model.currency)


def _named(fact: FindingFact, model: ServiceModel) -> Text:
    return in_both({language: said(fact, model, language) for language in Language})
