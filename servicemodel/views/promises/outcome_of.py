"""Which step promises that a finding does not come back, with the figures of the model."""

from collections.abc import Mapping
from math import ceil, floor

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.figures import CURRENCIES_ZH, plain
from servicemodel.views.promises import words_knowledge, words_results, words_service
from servicemodel.views.promises.step import Step
from servicemodel.views.sentences import name_of

#: Sections whose elements a step may name, those that tell most first.
_NAMED = (Section.REQUESTS, Section.CHANNELS, Section.TOPICS, Section.ACTORS, Section.FLOWS)
#: Per cent of answers from which a hand-off counts as answered, as the rule has it.
_ANSWERED = 90
#: Facts of findings under which the one who lacks something stands, best first.
_LACKING = ("actor", "customer", "who")


@frozen
class Promised:
    """A step with its fields filled in, as each language writes them; the same in every language's order."""

    step: Step
    fields: tuple[tuple[str, Text], ...]

    def field(self, name: str) -> Text:
        """What fills the field of that name; KeyError if there is none."""
        return dict(self.fields)[name]


def promised(finding: Finding, rule: Rule, model: ServiceModel) -> Promised:
    """The step that holds as soon as the finding is gone.

    A figure where the finding tells one: what the work needs, what a person costs, what must come back;
    else that the rule finds nothing at these places.
    """
    facts = dict(finding.facts)
    made = _known(facts, model) or _answered(finding, facts, model) or _cheaper(facts, model)
    return made or _told(finding, facts, model) or nothing_found(finding, rule, model)


def _known(facts: Mapping[str, object], model: ServiceModel) -> Promised | None:
    """Who needs something knows as much of it as its work needs."""
    need, topic = facts.get("need"), facts.get("topic")
    who = next((facts[name] for name in _LACKING if isinstance(facts.get(name), Ref)), None)
    if not (isinstance(need, Value) and isinstance(topic, Ref) and isinstance(who, Ref)):
        return None
    level = _figure(ceil(round(need.number * 100, 6)))
    fields = (("who", named(who, model)), ("what", named(topic, model)), ("k", level))
    return Promised(words_knowledge.KNOWS, fields)


def _answered(finding: Finding, facts: Mapping[str, object], model: ServiceModel) -> Promised | None:
    """Whoever passes questions on hears how they end."""
    sender, receiver = facts.get("sender"), facts.get("receiver")
    if finding.rule != "LOP01" or not (isinstance(sender, Ref) and isinstance(receiver, Ref)):
        return None
    fields = (("who", named(sender, model)), ("whom", named(receiver, model)), ("p", _figure(_ANSWERED)))
    return Promised(words_service.MOST_ANSWERED, fields)


def _cheaper(facts: Mapping[str, object], model: ServiceModel) -> Promised | None:
    """A settled matter costs no more than with a person."""
    channel, cost = facts.get("channel"), facts.get("person_settled")
    if not (isinstance(channel, Ref) and isinstance(cost, Value)):
        return None
    money = Text(model.currency, CURRENCIES_ZH.get(model.currency, model.currency))
    fields = (("channel", named(channel, model)), ("m", _figure(cost.number)), ("money", money))
    return Promised(words_service.SETTLED_COST, fields)


def _told(finding: Finding, facts: Mapping[str, object], model: ServiceModel) -> Promised | None:
    """Somebody speaks first."""
    customer, topic = facts.get("customer"), facts.get("topic")
    if finding.rule != "PRO01" or not (isinstance(customer, Ref) and isinstance(topic, Ref)):
        return None
    return Promised(
        words_service.TOLD_FIRST, (("who", named(customer, model)), ("what", named(topic, model)))
    )


def nothing_found(finding: Finding, rule: Rule, model: ServiceModel) -> Promised:
    """The step that the rule finds nothing at the places of the finding, at most two of them."""
    places = [named(ref, model) for section in _NAMED for ref in finding.elements if _may_name(ref, section)]
    problem = ("rule", rule.title)
    if len(places) > 1:
        fields = (problem, ("place", places[0]), ("other", places[1]))
        return Promised(words_results.NONE_BETWEEN, fields)
    if places:
        return Promised(words_results.NONE_AT, (problem, ("place", places[0])))
    return Promised(words_results.NONE_FOUND, (problem,))


def _may_name(ref: Ref, section: Section) -> bool:
    return ref.section is section


def named(ref: Ref, model: ServiceModel) -> Text:
    """The name of an element in both languages, such as stands between quotation marks."""
    element = model.find(ref)
    if isinstance(element, Flow) and element.name is None:
        return Text(element.id, element.id)
    return Text(*(name_of(ref, model, language) for language in Language))


def knows(who: str, about: str, share: float, model: ServiceModel) -> Promised:
    """The step that an actor knows at least ``share`` of a topic, in whole per cent rounded down."""
    names = named(Ref(Section.ACTORS, who), model), named(Ref(Section.TOPICS, about), model)
    level = _figure(floor(round(share * 100, 6)))
    return Promised(words_knowledge.KNOWS, (("who", names[0]), ("what", names[1]), ("k", level)))


def _figure(number: float) -> Text:
    return Text(plain(number), plain(number))
