"""From facts to sentences: plates are templates, facts fill them, in English or Chinese."""

import re
from collections.abc import Iterable, Mapping

from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.fact import Need, Origin, Population
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import Element, Ref, Section, ServiceModel
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.text import Language, Text
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.domain.value import Value
from servicemodel.views.figures import point

#: A slot of a template: the name of the fact that fills it.
SLOT = re.compile(r"\{(\w+)\}")


def fill(
    template: Text,
    facts: Iterable[tuple[str, FindingFact]],
    model: ServiceModel,
    language: Language,
    new: Mapping[Ref, Element] | None = None,
) -> str:
    """``template`` in ``language`` with each ``{name}`` replaced by the fact of that name.

    ``new`` holds elements that an action would add. KeyError if the template names a fact that is
    not there: a plate and its room disagree. Names with braces are printed as they are.
    """
    words = {name: said(fact, model, language, new) for name, fact in facts}
    return SLOT.sub(lambda slot: words[slot[1]], template.to(language))


def said(
    fact: FindingFact, model: ServiceModel, language: Language, new: Mapping[Ref, Element] | None = None
) -> str:
    """One fact in words: a number with its unit, a name, or a list of names."""
    if isinstance(fact, Value):
        return point(fact, language, model.currency)
    if isinstance(fact, Ref):
        return _in_sentence(fact, model, language, new)
    return listed([_in_sentence(ref, model, language, new) for ref in fact], language)


def _in_sentence(ref: Ref, model: ServiceModel, language: Language, new: Mapping[Ref, Element] | None) -> str:
    """As ``name_of``, but a flow without a name is called by what it carries: its ends stand beside it."""
    element = (new or {}).get(ref) or model.find(ref)
    if isinstance(element, Flow) and element.name is None:
        return _topics(element.topics, model, language)
    return name_of(ref, model, language, new)


def listed(words: Iterable[str], language: Language) -> str:
    """``a, b and c``; ``a、b和c``; a dash where there is nothing."""
    *most, last = list(words) or ["–"]
    if not most:
        return last
    if language is Language.ZH:
        return "、".join(most) + "和" + last
    return ", ".join(most) + " and " + last


def name_of(
    ref: Ref, model: ServiceModel, language: Language, new: Mapping[Ref, Element] | None = None
) -> str:
    """Name of the element ``ref`` points at; its id in words if there is no such element."""
    element = (new or {}).get(ref) or model.find(ref)
    match element:
        case Flow(name=None):
            return _flow_name(element, model, language)
        case Origin():
            who = name_of(Ref(Section.ACTORS, element.actor), model, language)
            what = _topics(element.topics, model, language)
            return f"{who}直接观察：{what}" if language is Language.ZH else f"{who} first-hand: {what}"
        case Need():
            who = name_of(Ref(Section.ACTORS, element.actor), model, language)
            what = topic_name(element.topic, model, language)
            return f"{who}需要：{what}" if language is Language.ZH else f"{who} needs: {what}"
        case None | Population():
            known = TOPIC_LABELS.get(ref.id) if ref.section is Section.TOPICS else None
            return known.to(language) if known else in_words(ref.id)
        case _:
            name: Text | None = element.name
            return name.to(language) if name else in_words(ref.id)


def _flow_name(flow: Flow, model: ServiceModel, language: Language) -> str:
    sender = name_of(Ref(Section.ACTORS, flow.sender), model, language)
    receiver = name_of(Ref(Section.ACTORS, flow.receiver), model, language)
    colon = "：" if language is Language.ZH else ": "
    return f"{sender} → {receiver}{colon}{_topics(flow.topics, model, language)}"


def _topics(topics: tuple[str, ...], model: ServiceModel, language: Language) -> str:
    shown = [topic_name(topic, model, language) for topic in topics[:3]]
    if len(topics) > len(shown):
        rest = len(topics) - len(shown)
        shown.append(f"其余{rest}项" if language is Language.ZH else f"{rest} more")
    return listed(shown, language)


def topic_name(id: str, model: ServiceModel, language: Language) -> str:
    """Name of the topic of that id."""
    return name_of(Ref(Section.TOPICS, id), model, language)


def actor_name(id: str, model: ServiceModel, language: Language) -> str:
    """Name of the actor of that id; the world where the id is ""."""
    if not id:
        return "真实世界" if language is Language.ZH else "the world"
    return name_of(Ref(Section.ACTORS, id), model, language)


def in_words(id: str) -> str:
    """An id made readable: ``customers_north`` becomes ``customers north``."""
    return id.replace("_", " ").replace(".", " ")


def message(finding: Finding, rule: Rule, model: ServiceModel, language: Language) -> str:
    """What the rule says about the place: its message, its question if unknown, else the right state."""
    templates = rule.questions if finding.outcome is Outcome.UNKNOWN else rule.messages
    if finding.outcome in {Outcome.SATISFIED, Outcome.NOT_APPLICABLE}:
        template = templates.get(finding.reason)
        return fill(template, finding.facts, model, language) if template else rule.right.to(language)
    return fill(templates[finding.reason], finding.facts, model, language)


def action_title(action: Action, model: ServiceModel, language: Language) -> str:
    """The title of an action, with the names of what it would add."""
    new = {change.ref: change.element for change in action.changes if isinstance(change, Put)}
    return fill(action.title, action.facts, model, language, new)


def both(texts: Mapping[Language, str]) -> dict[str, str]:
    """A text in both languages as JSON holds it."""
    return {language.value: texts[language] for language in Language}
