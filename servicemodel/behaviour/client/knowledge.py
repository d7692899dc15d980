"""Steps about knowledge, need and asymmetry."""

from decimal import Decimal

from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.binding import reads
from servicemodel.behaviour.client.judging import Seen, at_least, at_most, points, share
from servicemodel.behaviour.client.naming import party, topic
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.views.promises import words_knowledge as words
from servicemodel.views.sentences import name_of

_NO_NEEDS = Text(
    "what the work needs to know (needs: in model.yaml)", "工作所需的信息（model.yaml 中的 needs:）"
)


@reads(words.KNOWS)
def knows(answer: Answer, who: str, what: str, k: Decimal) -> None:
    """K is at least that."""
    at_least(_known(answer, who, what), k, Unit.SHARE)


@reads(words.KNOWS_NO_MORE)
def knows_no_more(answer: Answer, who: str, what: str, k: Decimal) -> None:
    """K is at most that."""
    at_most(_known(answer, who, what), k, Unit.SHARE)


@reads(words.MISTAKEN)
def mistaken(answer: Answer, who: str, what: str, w: Decimal) -> None:
    """W is at most that."""
    actor, about = _pair(answer, who, what)
    belief = answer.situation.knowledge(actor, about)
    at_most(_seen(share(belief.wrong, belief.value), actor, about), w, Unit.SHARE)


@reads(words.ARRIVES)
def arrives(answer: Answer, who: str, what: str, r: Decimal) -> None:
    """R is at least that."""
    actor, about = _pair(answer, who, what)
    belief = answer.situation.knowledge(actor, about)
    at_least(_seen(share(belief.reach, belief.value), actor, about), r, Unit.SHARE)


@reads(words.EVEN_WITHOUT)
def even_without(answer: Answer, who: str, whom: str, what: str, k: Decimal) -> None:
    """K without the other party is at least that."""
    actor, about = _pair(answer, who, what)
    left = answer.situation.without(party(answer.model, whom), actor, about)
    value = share(left, answer.situation.knowledge(actor, about).value)
    at_least(_seen(value, actor, about), k, Unit.SHARE)


@reads(words.NEED_MET)
def need_met(answer: Answer, who: str, what: str) -> None:
    """K is at least the level of the need."""
    needed = _need(answer, who, what)
    at_least(_known(answer, who, what), Decimal(str(round(needed.number * 100, 6))), Unit.SHARE)


@reads(words.NEED_PART)
def need_part(answer: Answer, who: str, what: str, p: Decimal) -> None:
    """K over the level of the need is at least that."""
    needed = _need(answer, who, what)
    actor, about = _pair(answer, who, what)
    belief = answer.situation.knowledge(actor, about).value
    met = share(min(1.0, belief.number / needed.number), belief, needed)
    at_least(_seen(met, actor, about), p, Unit.SHARE)


@reads(words.MISSING)
def missing(answer: Answer, p: Decimal) -> None:
    """The need-weighted index is at most that."""
    at_most(Seen(answer.situation.index, "index", _NO_NEEDS), p, Unit.SHARE)


@reads(words.AHEAD)
def ahead(answer: Answer, who: str, whom: str, what: str, d: Decimal) -> None:
    """K of the first less K of the second is at most that."""
    first, second = _known(answer, who, what), _known(answer, whom, what)
    if first.value is None or second.value is None:
        raise NotMeasured(first.lacks)
    gap = share(first.value.number - second.value.number, first.value, second.value)
    points(Seen(gap, second.trace, first.lacks), d, least=False)


def _known(answer: Answer, who: str, what: str) -> Seen:
    actor, about = _pair(answer, who, what)
    return _seen(answer.situation.knowledge(actor, about).value, actor, about)


def _seen(value: Value, actor: str, about: str) -> Seen:
    return Seen(value, f"K@{actor}@{about}", _NO_NEEDS)


def _pair(answer: Answer, who: str, what: str) -> tuple[str, str]:
    """Ids of actor and topic; NotMeasured where nobody is named who learns of the topic at first hand."""
    actor, about = party(answer.model, who), topic(answer.model, what)
    if not observed(answer.situation, about):
        said = {lang: name_of(Ref(Section.TOPICS, about), answer.model, lang) for lang in Language}
        raise NotMeasured(
            Text(
                f'who learns "{said[Language.EN]}" at first hand (origins: in model.yaml)',
                f"谁能第一手得知“{said[Language.ZH]}”（model.yaml 中的 origins:）",
            )
        )
    return actor, about


def observed(situation: Situation, about: str) -> bool:
    """Whether the topic has facts and somebody who sees them first-hand."""
    return bool(situation.facts_of(about)) and situation.observed(about)


def _need(answer: Answer, who: str, what: str) -> Value:
    actor, about = _pair(answer, who, what)
    needed = answer.situation.need(actor, about)
    if needed is None or needed.number <= 0:
        raise NotMeasured(
            Text(
                f'how much "{who}" needs of "{what}" (needs: in model.yaml)',
                f"“{who}”需要多少“{what}”（model.yaml 中的 needs:）",
            )
        )
    return needed
