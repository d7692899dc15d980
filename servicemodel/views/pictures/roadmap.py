"""The roadmap: pieces of work wave by wave, a decision before each wave (FP-15; users 10, slide 8)."""

from collections.abc import Iterator, Sequence

from servicemodel.domain.text import Language, Text
from servicemodel.domain.waves import Wave
from servicemodel.views import roadmap
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import money, plain
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Picture, Shape
from servicemodel.views.picture_words import HATCH, joined, stacked
from servicemodel.views.roadmap import DECIDED, WAVE_LABELS, Step
from servicemodel.views.staging import many, whose

NAME = "roadmap"
TITLE = Text("What comes first, what comes last", "先做什么，后做什么")

_SIGNS = (
    LegendEntry(Mark.BEST, Text("in the best bundle", "列入最佳组合")),
    LegendEntry(Shape.DECISION, Text("decision to be taken", "需要作出的决定")),
)
_NOTHING = Text("No action is known that removes a finding.", "没有能够消除问题的行动。")
_UNCOSTED = Text(f"{HATCH} cost: not known", f"{HATCH} 成本：尚不清楚")


def picture(dossier: Dossier) -> Picture:
    """Frames are waves, boxes pieces of work, diamonds decisions; ★ marks what the best bundle holds."""
    found = roadmap.steps(dossier)
    by_wave = roadmap.waves(found)
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=tuple(
            box for place, (wave, some) in enumerate(by_wave) for box in _wave(dossier, place, wave, some)
        ),
        clusters=tuple(Cluster(wave.value, WAVE_LABELS[wave]) for wave, _ in by_wave),
        arrows=(*_arrows(by_wave), *_after(found)),
        caption=_caption(dossier, found),
        signs=_SIGNS,
        ordered=True,
    )


def _wave(dossier: Dossier, place: int, wave: Wave, steps: Sequence[Step]) -> Iterator[Box]:
    number = place + 1
    yield Box(
        f"decision-{wave.value}",
        Text(f"Decision {number}", f"决定{number}"),
        shape=Shape.DECISION,
        note=DECIDED,
        lane=2 * place,
        tip=WAVE_LABELS[wave],
    )
    for step in steps:
        yield Box(
            f"step-{step.number}",
            Text(f"{step.number}. {step.title.en}", f"{step.number}. {step.title.zh}"),
            note=stacked(*_notes(dossier, step)),
            marks=(Mark.BEST,) if step.taken else (),
            cluster=wave.value,
            lane=2 * place + 1,
            wide=True,
        )


def _notes(dossier: Dossier, step: Step) -> Iterator[Text]:
    """What a step removes, what it costs, when it is done, how large a trial would be."""
    actions, count = len(step.actions), len(step.settled)
    if count:
        removes = f"removes {many(count, 'finding', 'findings')}"
        done = Text(f"{many(actions, 'action', 'actions')}, {removes}", f"{actions}项行动，消除{count}项问题")
        yield done
    yield _cost(dossier, step)
    if step.period:
        yield Text(f"done in period {step.period}", f"第{step.period}期完成")
    if step.pilot:
        size = f"{step.pilot.per_arm:,}"
        yield Text(f"trial: {size} cases in each arm", f"试点：每组{size}例")


def _cost(dossier: Dossier, step: Step) -> Text:
    if step.once is None and step.per_year is None and step.days is None:
        return _UNCOSTED
    return Text(*(_cost_in(dossier, step, language) for language in Language))


def _cost_in(dossier: Dossier, step: Step, language: Language) -> str:
    currency, zh = dossier.model.currency, language is Language.ZH
    said = []
    if step.once:
        amount = money(step.once.number, currency, language)
        said.append(f"一次性{amount}" if zh else f"{amount} once")
    if step.per_year:
        amount = money(step.per_year.number, currency, language)
        said.append(f"每年{amount}" if zh else f"{amount} a year")
    if step.days:
        said.append(f"{plain(step.days.number)}人天" if zh else f"{plain(step.days.number)} person-days")
    return ("，" if zh else ", ").join(said)


def _arrows(by_wave: Sequence[tuple[Wave, Sequence[Step]]]) -> Iterator[Arrow]:
    """A decision opens its wave; every step of a wave leads to the next decision."""
    for place, (wave, some) in enumerate(by_wave):
        for step in some:
            yield Arrow(f"open-{step.number}", f"decision-{wave.value}", f"step-{step.number}")
            if place + 1 < len(by_wave):
                following = by_wave[place + 1][0]
                yield Arrow(f"close-{step.number}", f"step-{step.number}", f"decision-{following.value}")


def _after(steps: Sequence[Step]) -> Iterator[Arrow]:
    """What the client's own plan puts before a step of the same wave."""
    places = {step.number: step.wave for step in steps}
    for step in steps:
        for first in (number for number in step.after if places[number] is step.wave):
            yield Arrow(f"after-{first}-{step.number}", f"step-{first}", f"step-{step.number}")


def _caption(dossier: Dossier, steps: Sequence[Step]) -> Text:
    owner = whose(dossier.model)
    head = Text(f"{owner.en}.", f"{owner.zh}。")
    if not steps:
        return joined(head, _NOTHING)
    actions, settled = sum(len(s.actions) for s in steps), len({f for s in steps for f in s.settled})
    today = len(dossier.violations)
    removes = "which removes" if actions == 1 else "which remove"
    en = (
        f"{many(len(steps), 'step', 'steps')} with {many(actions, 'action', 'actions')}, {removes} "
        f"{settled} of today's {many(today, 'finding', 'findings')}; "
        "owner and date of each step are to be decided."
    )
    zh = (
        f"{len(steps)}个步骤，{actions}项行动，可消除现有{today}项问题中的{settled}项；"
        "各步骤的负责人与日期须作出决定。"
    )
    return joined(head, Text(en, zh))
