"""From the names that people write to the elements of the model; the nearest guess where there is none."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from servicemodel.behaviour.client.outcomes import Unclear
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.views.sentences import name_of

_ALIKE = 0.5
_MOST = 8
#: What elements of a section are called.
_KINDS: Mapping[Section, Text] = {
    Section.ACTORS: Text("party", "参与方"),
    Section.TOPICS: Text("topic", "信息"),
    Section.CHANNELS: Text("channel", "渠道"),
    Section.REQUESTS: Text("matter", "事项"),
    Section.FLOWS: Text("flow", "信息流"),
}


def party(model: ServiceModel, name: str) -> str:
    """Id of the actor called ``name`` in either language; Unclear if there is none."""
    return place(model, name, (Section.ACTORS,)).id


def topic(model: ServiceModel, name: str) -> str:
    """Id of the topic called ``name``; Unclear if there is none."""
    return place(model, name, (Section.TOPICS,)).id


def place(model: ServiceModel, name: str, sections: Iterable[Section] = tuple(_KINDS)) -> Ref:
    """The element called ``name`` in one of ``sections``, by its name in either language or its id.

    Unclear if there is none, or if several are called so.
    """
    sections = tuple(sections)
    known = [ref for section in sections for ref in _refs(model, section)]
    found = [ref for ref in known if name.casefold() in _names(ref, model)]
    if len(found) == 1:
        return found[0]
    kinds = [_KINDS[section] for section in sections] if len(sections) == 1 else [Text("place", "对象")]
    if found:
        raise _ambiguous(name, found)
    raise unknown(name, kinds[0], [_both(ref, model) for ref in known])


def where(ref: Ref, model: ServiceModel) -> str:
    """Where the model states an element: file and line; "" where it was not read from a file."""
    found = model.places.get(ref)
    return f"{Path(found.path).name}:{found.line}" if found else ""


def rule(rules: Iterable[Rule], name: str) -> Rule:
    """The rule that is called ``name``: its title in either language, or its id; Unclear if there is none."""
    rules = tuple(rules)
    wanted = name.casefold()
    for each in rules:
        if wanted in {each.id.casefold(), each.title.en.casefold(), each.title.zh.casefold()}:
            return each
    raise unknown(name, Text("problem", "问题"), [each.title for each in rules])


def unknown(name: str, kind: Text, known: Iterable[Text]) -> Unclear:
    """What to say where nothing is called ``name``: the nearest guess, else what there is."""
    texts = tuple(known)
    text = Text(f'the model has no {kind.en} "{name}"', f"模型中没有名为“{name}”的{kind.zh}")
    hints = {language: _hint(name, [each.to(language) for each in texts], language) for language in Language}
    return Unclear(text, Text(hints[Language.EN], hints[Language.ZH]))


def _hint(name: str, known: list[str], language: Language) -> str:
    by_lower = {word.casefold(): word for word in known}
    near = get_close_matches(name.casefold(), by_lower, n=1, cutoff=_ALIKE)
    shown = ", ".join(known[:_MOST]) if language is Language.EN else "、".join(known[:_MOST])
    more = "" if len(known) <= _MOST else ", …" if language is Language.EN else "等"
    listed = Text(f"known: {shown}{more}", f"可用：{shown}{more}").to(language)
    if not near:
        return listed
    guess = by_lower[near[0]]
    return Text(f'did you mean "{guess}"?', f"是否想写“{guess}”？").to(language)


def _ambiguous(name: str, found: list[Ref]) -> Unclear:
    ids = ", ".join(ref.id for ref in found)
    return Unclear(
        Text(f'several are called "{name}": {ids}', f"有多个对象都叫“{name}”：{ids}"),
        Text("give them different names in model.yaml", "请在 model.yaml 中改成不同的名称"),
    )


def _refs(model: ServiceModel, section: Section) -> list[Ref]:
    refs = [Ref(section, element.id) for element in model.section(section)]
    if section is not Section.TOPICS:
        return refs
    used = {topic for flow in model.flows for topic in flow.topics}
    used |= {topic for origin in model.origins for topic in origin.topics} | {n.topic for n in model.needs}
    declared = {ref.id for ref in refs}
    return refs + [Ref(section, id) for id in sorted(used - declared) if id in TOPIC_LABELS]


def _both(ref: Ref, model: ServiceModel) -> Text:
    return Text(name_of(ref, model, Language.EN) or ref.id, name_of(ref, model, Language.ZH) or ref.id)


def _names(ref: Ref, model: ServiceModel) -> set[str]:
    text = _both(ref, model)
    return {ref.id.casefold(), text.en.casefold(), text.zh.casefold()}
