"""How deep use of the CRM reaches the customer: the path model in each channel group (MI-02 to MI-05)."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel, Presence
from servicemodel.domain.finding import Finding
from servicemodel.domain.infusion import PUBLISHED, Effect, GroupEstimates, InfusionModel, Variable
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation
from servicemodel.views.figures import grade, plain
from servicemodel.views.infusion_words import GROUPS, VARIABLES, VERDICTS
from servicemodel.views.painting import Titles, tip, worst
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Picture, Style
from servicemodel.views.picture_words import HATCH, NOT_MEASURED, graded_text, joined, stacked
from servicemodel.views.staging import whose

NAME = "crm_infusion"
TITLE = Text("Does deep use of the CRM reach the customer?", "客户关系管理系统用得深，客户是否受益")

#: The four paths: effect, from, to; and whose answers each variable is (MI-06).
_PATHS = (
    (Effect.GAMMA, Variable.INFUSION, Variable.USER_SATISFACTION),
    (Effect.DIRECT, Variable.INFUSION, Variable.CONFIRMATION),
    (Effect.BETA, Variable.USER_SATISFACTION, Variable.CONFIRMATION),
    (Effect.KAPPA, Variable.CONFIRMATION, Variable.SATISFACTION),
)
_LANES = {
    Variable.INFUSION: (0, Side.CORE_FIRM),
    Variable.USER_SATISFACTION: (1, Side.CORE_FIRM),
    Variable.CONFIRMATION: (2, Side.END_CUSTOMER),
    Variable.SATISFACTION: (3, Side.END_CUSTOMER),
}
#: Numbers of the model about employees, and the rules that speak about them.
_TRAITS = {Variable.INFUSION: "infusion", Variable.USER_SATISFACTION: "user_satisfaction"}
_RULES = {Variable.INFUSION: ("CRM01", "CRM04"), Variable.USER_SATISFACTION: ("CRM02",)}
#: Paths of which only the product is published.
_TWO_STEPS = (Effect.GAMMA, Effect.BETA)
_SEEDS = ("MI-03", "MI-04", "MI-05")
_MEASURED_SIGNS = (
    LegendEntry(Style.SOLID, Text("interval leaves zero out", "区间不含零")),
    LegendEntry(Style.DASHED, Text("interval holds zero", "区间包含零")),
    LegendEntry(Style.DOTTED, Text("not measured", "未测量")),
    LegendEntry(Side.CORE_FIRM, Text("asked of employees", "询问员工")),
    LegendEntry(Side.END_CUSTOMER, Text("asked of their customers", "询问其客户")),
)
_NOT_KNOWN = Text(f"{HATCH} level: not known", f"{HATCH} 水平：尚不清楚")
_STRONGER = Text("published: stronger here", "文献：此处更强")
_ABOVE = Text("published: above zero", "文献：大于零")
_NEITHER = Text("published: not significant", "文献：不显著")
_BOTH_STEPS = Text("(both steps)", "（两步合计）")
_LITERATURE = Text(
    "No survey was measured: the literature tells orders only, no coefficients.",
    "尚无调查数据；文献只给出次序，未公布系数。",
)


def picture(
    situation: Situation,
    findings: Sequence[Finding] = (),
    titles: Titles | None = None,
    survey: InfusionModel | None = None,
) -> Picture:
    """One path model for each channel group; every path with its estimate, or "not measured".

    ``survey`` holds the estimates; without it the published order stands beside each path. ``findings``
    about the use of the CRM are painted on the employees' variables of their group.
    """
    model = situation.model
    found = {group.group: group for group in survey.groups} if survey else {}
    told = [f for f in findings if f.outcome in (Outcome.VIOLATED, Outcome.UNKNOWN)]
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=tuple(_painted(box, told, titles or {}, model) for box in _boxes(situation)),
        clusters=tuple(_frame(group, found.get(group)) for group in Presence),
        arrows=tuple(arrow for group in Presence for arrow in _arrows(group, found.get(group))),
        caption=_caption(model, survey, bool(found)),
        signs=_MEASURED_SIGNS,
        ordered=True,
    )


def users(model: ServiceModel, group: Presence) -> tuple[Actor, ...]:
    """Who meets customers in that group and whose use of the CRM is told; in file order."""
    told = [a for a in model.actors if a.inside and any(getattr(a.traits, t) for t in _TRAITS.values())]
    return tuple(actor for actor in told if group in _met(model, actor.id))


def _met(model: ServiceModel, id: str) -> set[Presence]:
    """How customers meet an actor."""
    flows = [f for f in model.flows if id in (f.sender, f.receiver) and f.id not in model.refused]
    met = [f for f in flows if any(model.actor(e).side is Side.END_CUSTOMER for e in (f.sender, f.receiver))]
    channels = (model.find(Ref(Section.CHANNELS, f.channel)) for f in met if f.channel)
    return {channel.presence for channel in channels if isinstance(channel, Channel)}


def _frame(group: Presence, found: GroupEstimates | None) -> Cluster:
    name = _begun(GROUPS[group])
    if found is None:
        return Cluster(group.value, name)
    return Cluster(
        group.value,
        Text(f"{name.en} (n = {found.employees:,} employees)", f"{name.zh}（n = {found.employees:,}名员工）"),
    )


def _boxes(situation: Situation) -> Iterator[Box]:
    for group in Presence:
        people = users(situation.model, group)
        for variable, (lane, side) in _LANES.items():
            yield Box(
                _id(group, variable),
                _begun(VARIABLES[variable]),
                side,
                note=_level(situation, variable, people),
                cluster=group.value,
                lane=lane,
            )


def _begun(words: Text) -> Text:
    """``words`` as they stand alone, with a capital."""
    return Text(words.en[:1].upper() + words.en[1:], words.zh)


def _id(group: Presence, variable: Variable) -> str:
    return f"{group.value}-{variable.value}"


def _level(situation: Situation, variable: Variable, people: Sequence[Actor]) -> Text | None:
    """What the model says of the employees: the level of each group of them."""
    if variable not in _TRAITS:
        return None
    said = []
    for actor in people:
        value = situation.value(Ref(Section.ACTORS, actor.id), _TRAITS[variable])
        if value is not None:
            said.append(stacked(actor.name, graded_text(value)))
    return stacked(*said) if said else _NOT_KNOWN


def _painted(box: Box, told: Sequence[Finding], titles: Titles, model: ServiceModel) -> Box:
    """Marks of the findings about the employees of this group and this variable."""
    group, variable = box.id.split("-")
    rules = _RULES.get(Variable(variable), ())
    people = {Ref(Section.ACTORS, actor.id) for actor in users(model, Presence(group))}
    found = [f for f in told if f.rule in rules and people & set(f.elements)]
    mark = worst(found)
    return evolve(box, marks=(mark,), tip=tip(box.label, found, titles)) if mark else box


def _arrows(group: Presence, found: GroupEstimates | None) -> Iterator[Arrow]:
    for effect, tail, head in _PATHS:
        ends = _id(group, tail), _id(group, head)
        id = f"{group.value}-{effect.value}"
        if found is None:
            label = stacked(NOT_MEASURED, _published(effect, group))
            yield Arrow(id, *ends, label, Style.DOTTED, Mark.UNKNOWN)
            continue
        estimate = found.of(effect)
        label = stacked(_number(estimate.value), _published(effect, group))
        style = Style.SOLID if estimate.clear else Style.DASHED
        yield Arrow(id, *ends, label, style, thick=estimate.clear)


def _number(value: Value) -> Text:
    """Interval, point and grade of a coefficient, which has no unit."""
    point = plain(value.number)
    graded_word = Text(grade(value.grade, Language.EN), grade(value.grade, Language.ZH))
    if value.low is None or value.high is None:
        return Text(
            f"{point}\n{grade(value.grade, Language.EN)}", f"{point}\n{grade(value.grade, Language.ZH)}"
        )
    low, high = plain(value.low), plain(value.high)
    return stacked(Text(f"{low} to {high} ({point})", f"{low}至{high}（{point}）"), graded_word)


def _published(effect: Effect, group: Presence) -> Text | None:
    """What is published of a path in this group; of the two steps together only their product."""
    if effect is Effect.GAMMA:
        return None
    asked = Effect.INDIRECT if effect in _TWO_STEPS else effect
    told = [each for each in PUBLISHED if each.effect is asked and each.more is group]
    text = _STRONGER if any(e.less for e in told) else _ABOVE if told else _NEITHER
    seed = next(each.seed for each in PUBLISHED if each.effect is asked)
    named = Text(f"[{seed}]", f"［{seed}］")
    return stacked(text, joined(_BOTH_STEPS, named) if effect in _TWO_STEPS else named)


def _caption(model: ServiceModel, survey: InfusionModel | None, measured: bool) -> Text:
    owner = whose(model)
    head = Text(f"{owner.en}.", f"{owner.zh}。")
    if survey is None or not measured:
        return joined(head, _LITERATURE)
    said = [(seed, VERDICTS[survey.verdict(seed)]) for seed in _SEEDS]
    en = "; ".join(f"{seed} {verdict.en}" for seed, verdict in said)
    zh = "；".join(f"{seed}{verdict.zh}" for seed, verdict in said)
    return joined(head, Text(f"Published order: {en}.", f"已发表的次序：{zh}。"))
