"""What follows if a party withholds, delays or distorts what it knows, for people and as JSON (RQ-1)."""

from collections.abc import Iterator, Sequence
from typing import Any

from servicemodel.domain.ledger import MISCONDUCT_LABELS, SIDE_LABELS, Ledger, Misconduct, SubIdeal
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import GRADE_MARKS, change, money, plain
from servicemodel.views.findings_json import number

_HEAD = Text("If a party falls short (the worst case of each)", "若某一方未尽其责（各方后果最重的一种）")
_DOES: dict[Misconduct, Text] = {
    Misconduct.WITHHOLDS: Text("kept back by {who}: {topic}", "{who}隐瞒“{topic}”"),
    Misconduct.DELAYS: Text("passed on late by {who}: {topic}", "{who}拖延传递“{topic}”"),
    Misconduct.DISTORTS: Text("distorted by {who}: {topic}", "{who}传递“{topic}”失真"),
}
_COSTS = Text("costs {amount} a year {mark}", "每年损失{amount} {mark}")
_LOSES = Text("hit hardest: {who}, {fall}", "受损最重的是{who}，所知{fall}")
_NO_REASON = Text("whoever does so loses nothing: no reason to share", "{who}自身没有损失，缺少分享的动力")
_REASON = Text("whoever does so loses as well", "{who}自身也会受损")
_SIDES = Text(
    "Needs met by what passes between the sides (received / given): {sides}.",
    "各方之间依靠对方传递而得到满足的需求（所得/所予）：{sides}。",
)
#: Cases printed; the JSON has all of them.
MOST = 8


def withheld_lines(found: Sequence[SubIdeal], model: ServiceModel, language: Language) -> Iterator[str]:
    """The worst cases, one line each, and the ledger of the sides as it is."""
    yield _HEAD.to(language)
    worst = {case.case.holder: case for case in reversed(found)}
    for case in [case for case in found if worst[case.case.holder] is case][:MOST]:
        yield f"  {_line(case, model, language)}"
    yield f"  {_SIDES.to(language).format(sides=_ledger(found[0].before, language))}"


def _line(one: SubIdeal, model: ServiceModel, language: Language) -> str:
    zh = language is Language.ZH
    who = model.actor(one.case.holder).name.to(language)
    topic = model.topic(one.case.topic).name.to(language)
    parts = [_DOES[one.case.kind].to(language).format(who=who, topic=topic)]
    if one.loss and round(one.loss.number) > 0:
        amount = money(float(round(one.loss.number)), model.currency, language)
        parts.append(_COSTS.to(language).format(amount=amount, mark=GRADE_MARKS[one.loss.grade]))
    if one.losers:
        loser, fall = model.actor(one.losers[0].actor).name.to(language), one.losers[0].knowledge
        parts.append(_LOSES.to(language).format(who=loser, fall=change(0.0, -round(fall, 2), language)))
    reason = _NO_REASON if one.holder_gains else _REASON
    parts.append(reason.to(language).format(who=who))
    return ("；" if zh else "; ").join(parts) + ("。" if zh else ".")


def _ledger(ledger: Ledger, language: Language) -> str:
    words = (
        f"{SIDE_LABELS[e.side].to(language)} {plain(e.received, 2)} / {plain(e.given, 2)}"
        for e in ledger.entries
    )
    return ("；" if language is Language.ZH else "; ").join(words)


def withheld_json(found: Sequence[SubIdeal]) -> list[dict[str, Any]]:
    """Every case with its loss, who loses what, and both ledgers."""
    return [
        {
            "id": one.case.id,
            "kind": one.case.kind.value,
            "kind_label": {lang.value: MISCONDUCT_LABELS[one.case.kind].to(lang) for lang in Language},
            "holder": one.case.holder,
            "topic": one.case.topic,
            "flows": list(one.case.flows),
            "loss": number(one.loss) if one.loss else None,
            "index_rise": one.lost,
            "losers": [
                {
                    "actor": loser.actor,
                    "knowledge": loser.knowledge,
                    "unmet": loser.unmet,
                    "money": number(loser.money) if loser.money else None,
                }
                for loser in one.losers
            ],
            "holder_gains": one.holder_gains,
            "before": ledger_json(one.before),
            "after": ledger_json(one.after),
        }
        for one in found
    ]


def ledger_json(ledger: Ledger) -> dict[str, Any]:
    """What every side receives and gives."""
    return {
        e.side.value: {
            "received": e.received,
            "given": e.given,
            "money": number(e.money) if e.money else None,
        }
        for e in ledger.entries
    }
