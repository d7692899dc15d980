"""How facts become the slots of a claim: counts, money without false precision, names, findings."""

from attrs import evolve

from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.portfolio import Bundle
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.claims.claim import Claim, Figure
from servicemodel.views.dossier import Dossier
from servicemodel.views.figure_ids import measured_id
from servicemodel.views.sentences import SLOT, action_title, name_of, said

_ONCE, _YEARLY = (
    Text(" for {cost} once", "，一次性投入{cost}"),
    Text(" for {cost} a year", "，每年投入{cost}"),
)
_AND_YEARLY = Text(" and {cost} a year", "，每年投入{cost}")
#: In place of a claim or an advice about what an edition withholds.
APART = Text("What this would tell is not part of this edition", "相关内容不在本专用版内")


def count(id: str, number: int) -> Figure:
    """A number of things that the program counted."""
    return Figure(id, Value(float(number), Unit.COUNT, Grade.DOCUMENTED, "counted"))


def cash(id: str, value: Value, ranged: bool = False) -> Figure:
    """Money with three significant digits."""
    return Figure(id, readable(value), ranged)


def spent(bundle: Bundle, currency: str, ids: str, slots: str = "{}") -> list[Claim]:
    """What a bundle costs once and a year, to follow what it saves; what costs nothing is not said.

    ``ids`` and ``slots`` hold ``{}`` for "once" and "yearly".
    """
    yearly = _AND_YEARLY if bundle.once.number > 0 else _YEARLY
    costs = (("once", _ONCE, bundle.once), ("yearly", yearly, bundle.per_year))
    return [
        Claim(
            _slot(text, slots.format(n)), ((slots.format(n), cash(ids.format(n), cost)),), currency=currency
        )
        for n, text, cost in costs
        if cost.number > 0
    ]


def _slot(text: Text, name: str) -> Text:
    return Text(*(text.to(language).replace("{cost}", f"{{{name}}}") for language in Language))


def number(id: str, value: Value, ranged: bool = False) -> Figure:
    """A number under the id of the measurement behind it, else under ``id``; without its count of cases."""
    return Figure(measured_id(value) or id, evolve(value, trials=None), ranged)


def called(ref: Ref, model: ServiceModel) -> Text:
    """The name of an element."""
    return Text(*(name_of(ref, model, language) for language in Language))


def title_of(action: Action, model: ServiceModel) -> Text:
    """The title of an action as a name."""
    return Text(*(action_title(action, model, language) for language in Language))


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
    return Text(*(said(fact, model, language) for language in Language))
