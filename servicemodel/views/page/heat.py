"""Who knows what: parties × topics, K against need, W beside it; and the needs that are missed most."""

from typing import TYPE_CHECKING, Any

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade
from servicemodel.views.figures import grade, per_cent_number, percent, share_range
from servicemodel.views.sentences import actor_name, topic_name

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

#: More rows than this are not a picture any more; those with the largest gaps stay.
MOST_ACTORS, MOST_TOPICS, MOST_GAPS = 40, 24, 12

_LIGHT, _FULL = (0xFF, 0xFF, 0xFF), (0x33, 0x8E, 0xC1)
_SAID = Text(
    "{actor}, {topic}: knows {known} ({band}), wrong {wrong}, never arrives {never}; {need}; {grade}",
    "{actor}，{topic}：知悉度{known}（{band}），误知度{wrong}，未知度{never}；{need}；{grade}",
)
_UNSEEN = Text(
    "{actor}, {topic}: not known, nobody is named who observes it; {need}",
    "{actor}，{topic}：尚不清楚，未注明由谁直接掌握；{need}",
)
_NEED = Text("needs {need}", "需求{need}")
_NO_NEED = Text("no need declared", "未声明需求")
_LEFT_OUT = Text(
    "Not shown: {actors} parties and {topics} topics with smaller gaps or without knowledge and need.",
    "另有{actors}个主体和{topics}个主题缺口较小，或既无知悉也无需求，未予显示。",
)


@frozen
class Cell:
    """One cell. ``k``, ``w`` and ``n`` are per cent for the bar (n is -1 where there is no need).

    ``said`` is the whole cell in words: tool tip and text for screen readers. ``colour`` is its fill.
    ``figure`` is "" where it is not known: nobody is named who observes the topic.
    """

    figure: str
    short: bool
    k: int
    w: int
    n: int
    colour: str
    said: str


@frozen
class HeatMap:
    """Rows of cells under topic names; ``left_out`` is a sentence or ""."""

    topics: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    left_out: str


@frozen
class Gap:
    """One missed need, in words; ``route`` are the names along the best route."""

    actor: str
    topic: str
    need: str
    known: str
    wrong: str
    gap: str
    grade: str
    route: str


def heat_map(situation: "Situation", language: Language) -> HeatMap:
    """The heat map of ``situation``; strata of a topic are averaged by their shares."""
    actors, topics = _shown(situation)
    rows = tuple(
        (actor_name(actor, situation.model, language), _row(situation, actor, topics, language))
        for actor in actors
    )
    hidden = len(situation.model.actors) - len(actors), len(situation.model.topics) - len(topics)
    left = _LEFT_OUT.to(language).format(actors=hidden[0], topics=hidden[1]) if any(hidden) else ""
    return HeatMap(tuple(topic_name(t, situation.model, language) for t in topics), rows, left)


def _shown(situation: "Situation") -> tuple[list[str], list[str]]:
    actors: dict[str, float] = {}
    topics: dict[str, float] = {}
    for row in situation.rows:
        if row.knowledge.reach > 0 or row.need is not None:
            lack = _lack(row)
            actors[row.actor] = actors.get(row.actor, 0.0) + lack
            topics[row.fact.topic] = topics.get(row.fact.topic, 0.0) + lack
    keep_actors = sorted(actors, key=lambda key: (-actors[key], key))[:MOST_ACTORS]
    keep_topics = sorted(topics, key=lambda key: (-topics[key], key))[:MOST_TOPICS]
    # Those kept stand in the order of the file: the reader knows it.
    return (
        [actor.id for actor in situation.model.actors if actor.id in keep_actors],
        [topic.id for topic in situation.model.topics if topic.id in keep_topics],
    )


def _lack(row: Any) -> float:
    return float(row.weight * row.gap)


def scarcest(situation: "Situation") -> tuple[str, ...]:
    """Ids of the topics with the largest weighted gaps, largest first; none without a gap."""
    lacks: dict[str, float] = {}
    for row in situation.rows:
        lacks[row.fact.topic] = lacks.get(row.fact.topic, 0.0) + _lack(row)
    return tuple(t for t in sorted(lacks, key=lambda key: (-lacks[key], key)) if lacks[t] > 0)


def _row(
    situation: "Situation", actor: str, topics: list[str], language: Language
) -> tuple[Cell | None, ...]:
    return tuple(_cell(situation, actor, topic, language) for topic in topics)


def _cell(situation: "Situation", actor: str, topic: str, language: Language) -> Cell | None:
    known, need = situation.knowledge(actor, topic), situation.need(actor, topic)
    if known.reach == 0 and need is None:
        return None
    wanted = (
        _NEED.to(language).format(need=percent(need.number, language, 0)) if need else _NO_NEED.to(language)
    )
    if not situation.observed(topic):
        names = {
            "actor": actor_name(actor, situation.model, language),
            "topic": topic_name(topic, situation.model, language),
        }
        return Cell("", False, 0, 0, -1, "", _UNSEEN.to(language).format(need=wanted, **names))
    said = _SAID.to(language).format(
        actor=actor_name(actor, situation.model, language),
        topic=topic_name(topic, situation.model, language),
        known=percent(known.correct, language, _digits(known.grade)),
        band=share_range(known.low, known.high, language, 0),
        wrong=percent(known.wrong, language, 0),
        never=percent(known.ignorance, language, 0),
        need=wanted,
        grade=grade(known.grade, language),
    )
    return Cell(
        figure=per_cent_number(known.correct, 0),
        short=need is not None and known.correct < need.number,
        k=round(known.correct * 100),
        w=round(known.wrong * 100),
        n=round(need.number * 100) if need else -1,
        colour=colour(known.correct),
        said=said,
    )


def _digits(of: Grade) -> int:
    return 1 if of in {Grade.MEASURED, Grade.DOCUMENTED} else 0


def colour(share: float) -> str:
    """Fill of a cell: white at 0, the deepest blue on which dark text can be read at 1."""
    parts = (round(low + (high - low) * share) for low, high in zip(_LIGHT, _FULL, strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def gaps(situation: "Situation", language: Language) -> tuple[Gap, ...]:
    """The needs that are missed most by weight, at most ``MOST_GAPS`` of them."""
    missed = [row for row in situation.rows if _lack(row) > 0]
    missed.sort(key=lambda row: (-_lack(row), row.actor, row.fact))
    return tuple(_gap(row, situation, language) for row in missed[:MOST_GAPS])


def _gap(row: Any, situation: "Situation", language: Language) -> Gap:
    known, model = row.knowledge, situation.model
    stops = [hop.receiver for hop in row.route]
    band = share_range(known.low, known.high, language, 0)
    centre = percent(known.correct, language, _digits(known.grade))
    about = f" · {actor_name(row.fact.about, model, language)}" if row.fact.about else ""
    return Gap(
        actor=actor_name(row.actor, model, language),
        topic=topic_name(row.fact.topic, model, language) + about,
        need=percent(row.need.number, language, 0),
        known=centre if known.low == known.high else f"{band} ({centre})",
        wrong=percent(known.wrong, language, 0),
        gap=percent(row.need.number - known.correct, language, 0),
        grade=grade(known.grade, language),
        route=" → ".join(actor_name(stop, model, language) for stop in stops) or "–",
    )
