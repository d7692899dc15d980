"""Steps about money, scenarios, what the rules find, and what the records show."""

from collections.abc import Sequence
from decimal import Decimal

from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.binding import reads
from servicemodel.behaviour.client.judging import Seen, at_least, at_most, points, same_currency, share
from servicemodel.behaviour.client.naming import party, place, rule, topic, unknown
from servicemodel.behaviour.client.outcomes import Broken
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import Bill, CostLine, Missing
from servicemodel.views.bill_words import missing_words
from servicemodel.views.promises import words_results as words
from servicemodel.views.promises.verdict import Breach
from servicemodel.views.sentences import message

_MOST = 5
_NONE = Text("found nowhere", "没有发现")


@reads(words.YEAR_COST)
def year_cost(answer: Answer, m: Decimal, money: str) -> None:
    """The bill is at most that; an incomplete bill may still be too much."""
    same_currency(money, answer.model.currency)
    _cost(answer, answer.bill.lines, m)


@reads(words.LINE_COST)
def line_cost(answer: Answer, place: str, m: Decimal, money: str) -> None:
    """The cost lines of one element are at most that."""
    same_currency(money, answer.model.currency)
    ref = _place(answer, place)
    lines = [line for line in answer.bill.lines if line.ref == ref]
    if not lines:
        raise NotMeasured(Text(f'any cost of "{place}"', f"“{place}”的任何一项成本"))
    _cost(answer, lines, m)


def _cost(answer: Answer, lines: Sequence[CostLine], bound: Decimal) -> None:
    amounts = [line.amount for line in lines if line.amount]
    total = Value(sum(a.number for a in amounts), Unit.MONEY, weakest(tuple(amounts)), "computed")
    missing = tuple(dict.fromkeys(each for line in lines for each in line.missing))
    complete = len(amounts) == len(lines)
    seen = Seen(total, "", _lacking(missing, answer), answer.model.currency)
    if complete or total.number > float(bound):
        at_most(seen, bound, Unit.MONEY)
    else:
        raise NotMeasured(seen.lacks)


def _lacking(missing: Sequence[Missing], answer: Answer) -> Text:
    """The numbers that a sum lacks, the first few of them."""

    def said(language: Language) -> str:
        names = missing_words(tuple(missing), answer.model, language)
        more = len(names) - _MOST
        if language is Language.ZH:
            return "；".join(names[:_MOST]) + (f"；另有{more}项" if more > 0 else "")
        return "; ".join(names[:_MOST]) + (f"; and {more} more" if more > 0 else "")

    return Text(said(Language.EN) or "every cost line", said(Language.ZH) or "各项成本")


@reads(words.CHEAPER)
def cheaper(answer: Answer, m: Decimal, money: str) -> None:
    """The bill of today less that of now is at least that; both must be complete."""
    same_currency(money, answer.model.currency)
    before, after = answer.today.bill, answer.bill
    missing = tuple(dict.fromkeys((*_missing(before), *_missing(after))))
    if missing:
        raise NotMeasured(_lacking(missing, answer))
    grade = weakest((before.total, after.total))
    saved = Value(before.total.number - after.total.number, Unit.MONEY, grade, "computed")
    at_least(Seen(saved, "", Text("every cost line", "各项成本"), answer.model.currency), m, Unit.MONEY)


def _missing(bill: Bill) -> tuple[Missing, ...]:
    return () if bill.complete else bill.missing


@reads(words.MORE_KNOWN)
def more_known(answer: Answer, who: str, what: str, d: Decimal) -> None:
    """K now less K today is at least that."""
    actor, about = party(answer.model, who), topic(answer.model, what)
    if not answer.situation.facts_of(about) or not answer.today.situation.facts_of(about):
        lacks = f'who learns "{what}" at first hand (origins: in model.yaml)'
        raise NotMeasured(Text(lacks, f"谁能第一手得知“{what}”（model.yaml 中的 origins:）"))
    sides = [each.situation.knowledge(actor, about).value for each in (answer.today, answer)]
    gained = share(sides[1].number - sides[0].number, *sides)
    points(Seen(gained, f"K@{actor}@{about}", _NONE), d, least=True)


@reads(words.NOTHING_NEW)
def nothing_new(answer: Answer) -> None:
    """No violation stands where there is none today; what nobody could say today is not new."""
    stood = {_where(f) for f in answer.today.findings if f.outcome in (Outcome.VIOLATED, Outcome.UNKNOWN)}
    new = [f for f in answer.findings if f.outcome is Outcome.VIOLATED and _where(f) not in stood]
    _refuse(answer, new, Text("no new problem", "没有新的问题"))


def _where(finding: Finding) -> tuple[str, frozenset[Ref]]:
    return finding.rule, frozenset(finding.elements)


@reads(words.NONE_FOUND)
def none_found(answer: Answer, rule: str) -> None:
    """The rule finds nothing; NotMeasured where it cannot say and finds nothing."""
    _none(answer, _rule(answer, rule), ())


@reads(words.NONE_AT)
def none_at(answer: Answer, rule: str, place: str) -> None:
    """The rule finds nothing that concerns the place."""
    _none(answer, _rule(answer, rule), (_place(answer, place),))


@reads(words.NONE_BETWEEN)
def none_between(answer: Answer, rule: str, place: str, other: str) -> None:
    """The rule finds nothing that concerns both places."""
    _none(answer, _rule(answer, rule), (_place(answer, place), _place(answer, other)))


@reads(words.FEW_FOUND)
def few_found(answer: Answer, rule: str, n: Decimal) -> None:
    """The rule finds no more than that."""
    found = answer.found(_rule(answer, rule).id)
    if len(found) > n:
        _refuse(answer, found, Text(f"at most {n}", f"不超过{n}处"))


def _rule(answer: Answer, name: str) -> Rule:
    return rule(answer.rules, name)


def _place(answer: Answer, name: str) -> Ref:
    return place(answer.model, name)


def _none(answer: Answer, plate: Rule, places: tuple[Ref, ...]) -> None:
    found = [f for f in answer.found(plate.id) if _concerns(f, places)]
    _refuse(answer, found, _NONE)
    asked = [f for f in answer.found(plate.id, Outcome.UNKNOWN) if _concerns(f, places)]
    if asked:
        model = answer.model
        raise NotMeasured(Text(*(message(asked[0], plate, model, language) for language in Language)))


def _concerns(finding: Finding, places: tuple[Ref, ...]) -> bool:
    named = set(finding.elements)
    for _, fact in finding.facts:
        named |= {fact} if isinstance(fact, Ref) else set(fact) if isinstance(fact, tuple) else set()
    return all(place in named for place in places)


def _refuse(answer: Answer, found: Sequence[Finding], promised: Text) -> None:
    """Broken with what the rules say of the first of ``found``; nothing happens where there is none."""
    if not found:
        return
    plates = {plate.id: plate for plate in answer.rules}

    def said(language: Language) -> str:
        first = message(found[0], plates[found[0].rule], answer.model, language)
        more = len(found) - 1
        if language is Language.ZH:
            return f"共{len(found)}处，其一：{first}" if more else first
        return f"{len(found)} cases, one of them: {first}" if more else first

    raise Broken(Breach(promised, Text(said(Language.EN), said(Language.ZH)), found[0].id))


@reads(words.RECORDS_AT_LEAST)
def records_at_least(answer: Answer, measure: str, p: Decimal) -> None:
    """The figure counted from all records is at least that."""
    at_least(_counted(answer, measure), p, Unit.SHARE)


@reads(words.RECORDS_AT_MOST)
def records_at_most(answer: Answer, measure: str, p: Decimal) -> None:
    """The figure counted from all records is at most that."""
    at_most(_counted(answer, measure), p, Unit.SHARE)


def _counted(answer: Answer, measure: str) -> Seen:
    """The figure of a measure for all records; no value where there are no records, or they cannot say."""
    from servicemodel.evidence import measuring

    plates = [plate for plate in measuring.plates() if plate.unit is Unit.SHARE]
    wanted = measure.casefold()
    plate = next((p for p in plates if wanted in {p.name, p.title.en.casefold(), p.title.zh}), None)
    if plate is None:
        raise unknown(measure, Text("measure", "指标"), [each.title for each in plates])
    lacks = Text(
        "records that show it: servicemodel import FILE, then servicemodel measure",
        "能说明此项的服务记录：先 servicemodel import 文件，再 servicemodel measure",
    )
    found = answer.model.measurements.figure(plate.name) if answer.model.measurements else None
    if found is None or found.value is None:
        return Seen(None, "", lacks)
    return Seen(found.value, found.id, lacks)
