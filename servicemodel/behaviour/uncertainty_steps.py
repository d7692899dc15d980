"""Steps about how sure a plan is: trials, actions in samples, answers, experiments."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.behaviour.money_steps import INCIDENTS, PHONE, UNIT, knows_and_may
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.told import Told, put, with_party, write
from servicemodel.behaviour.words import CUSTOMER, Party, Subject
from servicemodel.domain.change import differences
from servicemodel.domain.outlook import Outlook
from servicemodel.domain.text import Language
from servicemodel.planning.pricing import Option, Sampling, outlook
from servicemodel.views.outlook_text import outlook_text

HUNDRED = Decimal(100)
SEED = 7


@frozen
class Choice:
    """What a document has told, and what it would become by each of the ``actions``."""

    told: Told
    actions: Mapping[str, Told]
    prior: str = ""


@frozen
class Sampled:
    """The outlook, and what the program says of it in English."""

    outlook: Outlook
    said: str


@told_by(
    "{who:Party} knows {c:Figure}% of {one:Subject} and of {other:Subject}, on each of which it has "
    "{n:Figure} questions a year",
    "{who:Party}掌握{one:Subject}和{other:Subject}各{c:Figure}%，每年各有{n:Figure}件咨询",
)
def knows_of_both(told: Told, who: Party, c: Decimal, one: Subject, other: Subject, n: Decimal) -> Told:
    """Two kinds of question that hang on knowledge alone."""
    for what in (one, other):
        told = knows_and_may(told, c, what, HUNDRED, n)
    return told


@told_by(
    "every contact costs ${u:Figure}, and a question that is never settled costs ${v:Figure}",
    "每次联络花费{u:Figure}美元，始终未解决的咨询每件损失{v:Figure}美元",
)
def priced(told: Told, u: Decimal, v: Decimal) -> Told:
    """Prices of all matters told before."""
    told = _with_phone(told, u)
    for id, entry in told.of("requests").items():
        told = put(told, "requests", id, {**entry, "channels": PHONE.id, "loss": f"{v} USD"})
    return told


def _with_phone(told: Told, u: Decimal) -> Told:
    name = {"en": PHONE.name.en, "zh": PHONE.name.zh}
    way = {"medium": PHONE.medium.value, "name": name, "cost_per_contact": f"{u} USD"}
    return put(told, "channels", PHONE.id, way)


@told_by(
    "{n:Figure} customers have {k:Figure} incidents of ${u:Figure} a year, and {p:Figure}% of them stay "
    "from one year to the next",
    "{n:Figure}户每年发生{k:Figure}起故障，每起费用{u:Figure}美元，每年有{p:Figure}%的户数保留下来",
)
def incidents(told: Told, n: Decimal, k: Decimal, u: Decimal, p: Decimal) -> Told:
    """Half of those who know in time avoid theirs; one contact each."""
    told = _with_phone(with_party(told, CUSTOMER), u)
    people = {"population": int(n), "retention": float(p / HUNDRED)}
    told = put(told, "actors", CUSTOMER.id, {**told.of("actors")[CUSTOMER.id], **people})
    spared = {"foreseeable": 1, "act": 0.5, "prevented_by": UNIT.topic}
    entry = {"from": CUSTOMER.id, "per_year": int(k), "contacts": 1, "channels": PHONE.id, "resolved": 1}
    return put(told, "requests", INCIDENTS, {**entry, **spared})


@told_by(
    "one action would let {who:Party} know {c:Figure}% of {what:Subject}",
    "一项行动使{who:Party}掌握{what:Subject}的{c:Figure}%",
)
def one_teaches(told: Told, who: Party, c: Decimal, what: Subject) -> Choice:
    """The first action."""
    return Choice(told, {what.topic: _taught(told, who, c, what)})


@told_by(
    "another action would let {who:Party} know {c:Figure}% of {what:Subject}",
    "另一项行动使{who:Party}掌握{what:Subject}的{c:Figure}%",
)
def another_teaches(told: Choice, who: Party, c: Decimal, what: Subject) -> Choice:
    """One more action beside those told."""
    return evolve(told, actions={**told.actions, what.topic: _taught(told.told, who, c, what)})


def _taught(told: Told, who: Party, c: Decimal, what: Subject) -> Told:
    [(id, entry)] = [
        (id, entry)
        for id, entry in told.of("origins").items()
        if (entry["actor"], entry["topic"]) == (who.id, what.topic)
    ]
    return put(told, "origins", id, {**entry, "coverage": float(c / HUNDRED)})


@told_by(
    "one action would have {who:Party} remind {whom:Party} of {c:Figure}% of {what:Subject}",
    "一项行动使{who:Party}主动向{whom:Party}提醒{what:Subject}的{c:Figure}%",
)
def one_reminds(told: Told, who: Party, whom: Party, c: Decimal, what: Subject) -> Choice:
    """A message that nobody asked for."""
    ends: dict[str, Any] = {"from": who.id, "to": whom.id, "topics": [what.topic]}
    kept = {"coverage": float(c / HUNDRED), "accuracy": 0.95, "kind": "reminder", "trigger": "proactive"}
    return Choice(told, {"reminder": put(told, "flows", "reminder", {**ends, **kept, "delay": "0 days"})})


@told_by("the experiment of Retana 2015 is to be relied on", "以Retana 2015的实验为依据")
def after_retana(told: Choice) -> Choice:
    """Proactive education: churn halved in the first week."""
    return evolve(told, prior="retana_2015")


@told_by("the experiment of Ascarza 2016 is to be relied on", "以Ascarza 2016的实验为依据")
def after_ascarza(told: Choice) -> Choice:
    """Plan recommendation: churn 6 to 10 %."""
    return evolve(told, prior="ascarza_2016")


@done_by("the plan is worked out in {n:Figure} samples", "以{n:Figure}次抽样计算方案")
def sampled(told: Choice, n: Decimal, tmp_path: Path) -> Sampled:
    """All actions in the same samples."""
    before = pipeline.read(str(write(told.told, tmp_path)))
    options = []
    for id, changed in told.actions.items():
        after = pipeline.read(str(write(changed, tmp_path)))
        options.append(Option(id, differences(before, after)))
    found = outlook(pipeline.assess(before), options, Sampling(int(n), SEED), told.prior)
    titles = {id: id for id in told.actions}
    return Sampled(found, outlook_text(found, titles, before, Language.EN, unsure=tuple(titles)))


@seen_by("the plan says that the two actions cannot be told apart", "方案说明这两项行动无法区分优劣")
def not_told_apart(reviewed: Sampled) -> None:
    """In figures and in words."""
    [tie] = reviewed.outlook.ties
    assert tie.difference.low <= 0 <= tie.difference.high, tie
    assert "cannot be told apart" in reviewed.said


@seen_by("the plan tells the two actions apart", "方案能区分这两项行动")
def told_apart(reviewed: Sampled) -> None:
    """The band of the difference does not hold 0."""
    assert reviewed.outlook.ties == ()
    assert "cannot be told apart" not in reviewed.said


@seen_by(
    "the action about {what:Subject} is the best in more than {p:Figure}% of the samples",
    "关于{what:Subject}的行动在{p:Figure}%以上的样本中最好",
)
def is_first(reviewed: Sampled, what: Subject, p: Decimal) -> None:
    """Rank acceptability."""
    assert (reviewed.outlook.prospect(what.topic).first or 0.0) > float(p / HUNDRED)


@seen_by(
    "the plan names the {n:Figure} answers that would most change it", "方案列出最能改变它的{n:Figure}个答案"
)
def names_answers(reviewed: Sampled, n: Decimal) -> None:
    """Each with the place where it belongs."""
    assert len(reviewed.outlook.answers) == n
    assert len({answer.blank.key for answer in reviewed.outlook.answers}) == n


@seen_by(
    "knowing the first of them would change the choice in some samples",
    "得知其中第一个答案会在部分样本中改变选择",
)
def changes_the_choice(reviewed: Sampled) -> None:
    """It is worth money to ask."""
    first = reviewed.outlook.answers[0]
    assert first.worth > 0, first
    assert 0 < first.change < 1, first


@seen_by("the plan says that the effect on loyalty is not known", "方案说明对忠诚度的影响未知")
def not_known(reviewed: Sampled) -> None:
    """No silent default."""
    assert all(prospect.churn is None for prospect in reviewed.outlook.prospects)
    assert "not known" in reviewed.said


@seen_by("fewer customers leave", "流失户数减少")
def fewer_leave(reviewed: Sampled) -> None:
    """The change of churn is negative, and its source is named."""
    assert _churn(reviewed) < 0
    assert "Retana" in reviewed.said


@seen_by("more customers leave", "流失户数增加")
def more_leave(reviewed: Sampled) -> None:
    """The change of churn is positive, and its source is named."""
    assert _churn(reviewed) > 0
    assert "Ascarza" in reviewed.said


def _churn(reviewed: Sampled) -> float:
    [prospect] = reviewed.outlook.prospects
    assert prospect.churn is not None, prospect
    return prospect.churn.number
