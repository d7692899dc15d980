"""Steps about loops, channels, authority and reminders."""

from decimal import Decimal
from math import prod

from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.binding import reads
from servicemodel.behaviour.client.judging import Seen, at_least, at_most, same_currency, share
from servicemodel.behaviour.client.naming import party, place, topic, where
from servicemodel.behaviour.client.outcomes import Broken, Unclear
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain import tariff
from servicemodel.domain.channel import WITH_PERSON
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.promises import words_service as words
from servicemodel.views.promises.verdict import Breach
from servicemodel.views.sentences import listed, name_of


@reads(words.ALL_ANSWERED)
def all_answered(answer: Answer, who: str, whom: str) -> None:
    """Every request of the one to the other comes back whole."""
    most_answered(answer, who, whom, Decimal(100))


@reads(words.MOST_ANSWERED)
def most_answered(answer: Answer, who: str, whom: str, p: Decimal) -> None:
    """Of every request of the one to the other that share comes back."""
    sender, receiver = party(answer.model, who), party(answer.model, whom)
    passed = [f for f in answer.model.flows if (f.sender, f.receiver) == (sender, receiver)]
    asking = [f for f in passed if f.kind is FlowKind.REQUEST]
    if not asking:
        raise _no_questions(passed, who, whom)
    back = {flow.id: _back(flow, answer.model) for flow in asking}
    worst = min(asking, key=lambda flow: back[flow.id].number)
    place_of = where(Ref(Section.FLOWS, worst.id), answer.model)
    at_least(Seen(back[worst.id], _unanswered(answer, worst), _ANSWERS, where=place_of), p, Unit.SHARE)


def _unanswered(answer: Answer, asked: Flow) -> str:
    """Id of what the review says about that question; "" where it says nothing."""
    ref = Ref(Section.FLOWS, asked.id)
    return next((f.id for f in answer.found("LOP01") if ref in f.elements), "")


_ANSWERS = Text(
    "which flow answers the question (closes: in model.yaml)",
    "哪条信息流答复该问题（model.yaml 中的 closes:）",
)


def _no_questions(passed: list[Flow], who: str, whom: str) -> Exception:
    if any(flow.kind is None for flow in passed):
        return NotMeasured(
            Text(
                f'whether what "{who}" passes to "{whom}" expects an answer (kind: request in model.yaml)',
                f"“{who}”转给“{whom}”的事项是否需要答复（model.yaml 中的 kind: request）",
            )
        )
    return Unclear(
        Text(f'"{who}" passes no question to "{whom}"', f"“{who}”没有向“{whom}”转出问题"),
        Text("name two parties between whom a request flows", "请写明两个有请求类信息流的参与方"),
    )


def _back(asked: Flow, model: ServiceModel) -> Value:
    """Share of the questions that are answered: counted where both sides are, else by coverage."""
    back = [flow for flow in model.flows if flow.closes == asked.id]
    counts = [flow.per_year for flow in back if flow.per_year]
    if asked.per_year and asked.per_year.number and back and len(counts) == len(back):
        share_back = min(1.0, sum(count.number for count in counts) / asked.per_year.number)
        return share(share_back, asked.per_year, *counts)
    coverages = [flow.fidelity_of(topic).coverage for flow in back for topic in flow.topics[:1]]
    return share(1 - prod(1 - each.number for each in coverages), *coverages)


@reads(words.CONTACT_COST)
def contact_cost(answer: Answer, channel: str, m: Decimal, money: str) -> None:
    """Cost per contact is at most that."""
    same_currency(money, answer.model.currency)
    at_most(_of_channel(answer, channel, "cost_per_contact"), m, Unit.MONEY)


@reads(words.SETTLED_COST)
def settled_cost(answer: Answer, channel: str, m: Decimal, money: str) -> None:
    """Cost per settled matter is at most that, second contacts counted."""
    same_currency(money, answer.model.currency)
    ref = place(answer.model, channel, (Section.CHANNELS,))
    lacks = Text(
        f'cost_per_contact and resolution or returning of "{channel}", and of one channel with a person',
        f"“{channel}”以及一个人工渠道的 cost_per_contact 和 resolution（或 returning）",
    )
    value = _settled(answer, ref)
    place_of = where(ref, answer.model)
    at_most(Seen(value, "", lacks, answer.model.currency, place_of), m, Unit.MONEY)


def _settled(answer: Answer, ref: Ref) -> Value | None:
    own, with_person = _tariff(answer, ref), answer.model.channel(ref.id).medium in WITH_PERSON
    if with_person:
        return tariff.settled_with_person(own)
    people = [Ref(Section.CHANNELS, c.id) for c in answer.model.channels if c.medium in WITH_PERSON]
    costs = [cost for each in people if (cost := tariff.settled_with_person(_tariff(answer, each)))]
    cheapest = min(costs, key=lambda cost: cost.number, default=None)
    return tariff.settled(own, cheapest) if cheapest else None


def _tariff(answer: Answer, ref: Ref) -> tariff.Tariff:
    fields = ("cost_per_contact", "resolution", "returning")
    return tariff.Tariff(*(answer.situation.value(ref, what) for what in fields))


@reads(words.RESOLVES)
def resolves(answer: Answer, channel: str, p: Decimal) -> None:
    """Share of contacts that settle the matter."""
    at_least(_of_channel(answer, channel, "resolution"), p, Unit.SHARE)


@reads(words.COME_BACK)
def come_back(answer: Answer, channel: str, p: Decimal) -> None:
    """Share of contacts that end with a person after all."""
    at_most(_of_channel(answer, channel, "returning"), p, Unit.SHARE)


def _of_channel(answer: Answer, channel: str, field: str) -> Seen:
    ref = place(answer.model, channel, (Section.CHANNELS,))
    return _stated(answer, ref, field)


def _stated(answer: Answer, ref: Ref, field: str) -> Seen:
    """A number that the model states, or which field to fill."""
    said = {language: name_of(ref, answer.model, language) for language in Language}
    section = ref.section.value
    lacks = Text(
        f'{field} of "{said[Language.EN]}" ({section}: {ref.id}: in model.yaml)',
        f"“{said[Language.ZH]}”的 {field}（model.yaml 中的 {section}: {ref.id}:）",
    )
    value = answer.situation.value(ref, field)
    return Seen(value, "", lacks, answer.model.currency, where(ref, answer.model))


@reads(words.AUTHORITY)
def authority(answer: Answer, matter: str, p: Decimal) -> None:
    """Authority of the contact person is at least that."""
    at_least(_stated(answer, _matter(answer, matter), "authority"), p, Unit.SHARE)


@reads(words.APPROVALS)
def approvals(answer: Answer, matter: str, n: Decimal) -> None:
    """No more parties are asked before the customer gets an answer."""
    ref = _matter(answer, matter)
    asked = _request(answer, ref).traits.approval
    if asked is None:
        raise NotMeasured(_stated(answer, ref, "approval").lacks)
    if len(asked) > n:
        said = {lang: listed([_actor(answer, id, lang) for id in asked], lang) for lang in Language}
        found = Text(f"{len(asked)}: {said[Language.EN]}", f"{len(asked)}方：{said[Language.ZH]}")
        raise Broken(Breach(Text(f"at most {n}", f"至多{n}方"), found, where=where(ref, answer.model)))


@reads(words.OWNER)
def owner(answer: Answer, matter: str, who: str) -> None:
    """The first server of the matter is that party."""
    ref, wanted = _matter(answer, matter), party(answer.model, who)
    found = _request(answer, ref).traits.first_server
    if found is None:
        raise NotMeasured(_stated(answer, ref, "first_server").lacks)
    if found != wanted:
        names = [Text(*(_actor(answer, id, lang) for lang in Language)) for id in (wanted, found)]
        raise Broken(Breach(names[0], names[1], where=where(ref, answer.model)))


@reads(words.TOLD_FIRST)
def told_first(answer: Answer, who: str, what: str) -> None:
    """Some flow brings it to them that is not an answer to a question of theirs."""
    receiver, about = party(answer.model, who), topic(answer.model, what)
    bringing = [f for f in answer.model.flows if f.receiver == receiver and about in f.topics]
    if not any(f.trigger in (Trigger.PROACTIVE, Trigger.SCHEDULED) for f in bringing):
        names = {lang: listed([_flow(answer, f, lang) for f in bringing], lang) for lang in Language}
        found = Text(f"only when asked: {names[Language.EN]}", f"仅在询问时：{names[Language.ZH]}")
        none = Text("nobody tells them at all", "没有任何一方告知")
        promised = Text("somebody speaks first", "有人先开口")
        raise Broken(Breach(promised, found if bringing else none, f"K@{receiver}@{about}"))


@reads(words.REACHABLE)
def reachable(answer: Answer, who: str, p: Decimal) -> None:
    """The registered share of the customers."""
    ref = Ref(Section.ACTORS, party(answer.model, who))
    at_least(_stated(answer, ref, "registered"), p, Unit.SHARE)


def _matter(answer: Answer, matter: str) -> Ref:
    return place(answer.model, matter, (Section.REQUESTS,))


def _request(answer: Answer, ref: Ref) -> ServiceRequest:
    return answer.model.request(ref.id)


def _actor(answer: Answer, id: str, language: Language) -> str:
    return name_of(Ref(Section.ACTORS, id), answer.model, language)


def _flow(answer: Answer, flow: Flow, language: Language) -> str:
    return name_of(Ref(Section.FLOWS, flow.id), answer.model, language)
