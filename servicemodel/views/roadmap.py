"""The roadmap as plain data: pieces of work in the order of their waves (FP-15; users 10, slide 8).

Deck and picture draw from it. A piece of work is what a project carries out, or what answers one rule.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from servicemodel.domain.action import Action
from servicemodel.domain.pilot import Pilot
from servicemodel.domain.portfolio import Candidate
from servicemodel.domain.project import Project
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import ProjectKind
from servicemodel.domain.value import Value
from servicemodel.domain.waves import Wave, equips, settles
from servicemodel.views.dossier import Dossier
from servicemodel.views.sentences import action_title

WAVE_LABELS: dict[Wave, Text] = {
    Wave.RULES: Text("Rules and authority first", "先理顺权限与规则"),
    Wave.WAYS: Text("Then answers and routes", "再打通答复与信息路径"),
    Wave.SYSTEMS: Text("Systems last", "最后上系统"),
}
#: What is decided before a wave begins: nobody is named in a model, so the ask is made.
DECIDED = Text("owner, date, budget", "负责人、日期、预算")

_KINDS = {
    ProjectKind.AUTHORITY: Wave.RULES,
    ProjectKind.NORMS: Wave.RULES,
    ProjectKind.SYSTEM: Wave.SYSTEMS,
    ProjectKind.STORE: Wave.SYSTEMS,
}


@frozen
class Step:
    """One piece of work, ``number`` 1 first. ``actions`` and ``settled`` are ids of actions and findings.

    ``once`` and ``per_year`` are money, ``days`` person-days; None where nobody said. ``saving`` is what
    the only action of a step saves in a year if nothing else is done; None for several, since savings
    cannot be added. ``taken`` tells whether the best bundle holds one of its actions, None where none was
    computed. ``period`` is when the work is finished, 1 for the first, None without capacity. ``after``
    are numbers of the steps that come before by the plan of the client.
    """

    number: int
    wave: Wave
    title: Text
    actions: tuple[str, ...]
    settled: tuple[str, ...] = ()
    once: Value | None = None
    per_year: Value | None = None
    days: Value | None = None
    saving: Value | None = None
    taken: bool | None = None
    period: int | None = None
    pilot: Pilot | None = None
    after: tuple[int, ...] = ()


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """The steps of the best bundle and of the course, wave by wave; () where no action is known."""
    works: dict[str, list[Action]] = {}
    for action in _actions(dossier):
        works.setdefault(_work(dossier, action), []).append(action)
    made = [_step(dossier, work, actions) for work, actions in works.items()]
    order = list(Wave)
    made.sort(key=lambda each: order.index(each[1].wave))
    numbers = {work: number for number, (work, _) in enumerate(made, 1)}
    return tuple(
        evolve(step, number=numbers[work], after=_after(dossier, work, numbers)) for work, step in made
    )


def waves(of: Sequence[Step]) -> tuple[tuple[Wave, tuple[Step, ...]], ...]:
    """Steps by wave, in order; waves without a step are left out."""
    found = ((wave, tuple(step for step in of if step.wave is wave)) for wave in Wave)
    return tuple((wave, some) for wave, some in found if some)


def _actions(dossier: Dossier) -> Iterator[Action]:
    """The actions of the best bundle as they are scheduled, then those of the course, each once."""
    seen = set()
    if dossier.strategy and dossier.strategy.portfolio:
        portfolio = dossier.strategy.portfolio
        placed = [place.action for place in portfolio.schedule.placed]
        for id in dict.fromkeys((*placed, *portfolio.best.actions)):
            seen.add(id)
            yield dossier.strategy.action(id)
    yield from (step.action for step in dossier.course.steps if step.action.id not in seen)


def _candidate(dossier: Dossier, id: str) -> Candidate | None:
    candidates = dossier.strategy.candidates if dossier.strategy else ()
    return next((each for each in candidates if each.action == id), None)


def _project(dossier: Dossier, id: str) -> Project | None:
    candidate = _candidate(dossier, id)
    projects = dossier.model.projects
    return next((p for p in projects if candidate and p.id == candidate.project), None)


def _wave(dossier: Dossier, action: Action) -> Wave:
    project = _project(dossier, action.id)
    if settles(action):
        return Wave.RULES
    if project:
        return _KINDS.get(project.kind, Wave.WAYS)
    return Wave.SYSTEMS if equips(action) else Wave.WAYS


def _work(dossier: Dossier, action: Action) -> str:
    """What the action belongs to: wave and project, else the rule that it answers, else itself."""
    project = _project(dossier, action.id)
    named = project.id if project else action.finding.partition("@")[0] or action.id
    return f"{_wave(dossier, action).value}:{named}"


def _step(dossier: Dossier, work: str, actions: Sequence[Action]) -> tuple[str, Step]:
    ids = tuple(action.id for action in actions)
    paid = [each for each in (_candidate(dossier, id) for id in ids) if each]
    # The candidates of a project share what it costs; of several works on one rule none is the whole.
    cost = paid[0] if paid and (len(ids) == 1 or paid[0].project) else Candidate("")
    step = Step(
        0,
        _wave(dossier, actions[0]),
        _title(dossier, actions),
        ids,
        _settled(dossier, ids),
        cost.once,
        cost.per_year,
        cost.days,
        _saving(dossier, ids),
        _taken(dossier, ids),
        _period(dossier, ids),
        _pilot(dossier, ids),
    )
    return work, step


def _title(dossier: Dossier, actions: Sequence[Action]) -> Text:
    """The title of the only action; else the name of the project, or what the rule wants."""
    if len(actions) == 1:
        return Text(*(action_title(actions[0], dossier.model, language) for language in Language))
    project = _project(dossier, actions[0].id)
    rule = dossier.rules.get(actions[0].finding.partition("@")[0])
    told = project.name if project else rule.remedy if rule else actions[0].title
    return Text(told.en.rstrip("."), told.zh.rstrip("。"))


def _settled(dossier: Dossier, ids: Sequence[str]) -> tuple[str, ...]:
    """Findings of today only: what an earlier action makes and a later one removes was never there."""
    done = [step.effect for step in dossier.course.steps if step.action.id in ids]
    today = {finding.id for finding in dossier.violations}
    return tuple(sorted({gone for effect in done for gone in effect.vanished if gone in today}))


def _saving(dossier: Dossier, ids: Sequence[str]) -> Value | None:
    return dossier.strategy.saving(ids[0]) if dossier.strategy and len(ids) == 1 else None


def _taken(dossier: Dossier, ids: Sequence[str]) -> bool | None:
    portfolio = dossier.strategy.portfolio if dossier.strategy else None
    return bool({*ids} & {*portfolio.best.actions}) if portfolio else None


def _period(dossier: Dossier, ids: Sequence[str]) -> int | None:
    """The period in which the last of the actions is finished; None where one has none."""
    portfolio = dossier.strategy.portfolio if dossier.strategy else None
    found = {place.action: place.period for place in portfolio.schedule.placed} if portfolio else {}
    periods = [found.get(id) for id in ids]
    known = [period for period in periods if period is not None]
    return max(known) if known and len(known) == len(periods) else None


def _pilot(dossier: Dossier, ids: Sequence[str]) -> Pilot | None:
    outlook = dossier.strategy.outlook if dossier.strategy else None
    prospects = outlook.prospects if outlook else ()
    return next((each.pilot for each in prospects if each.action in ids and each.pilot), None)


def _after(dossier: Dossier, work: str, numbers: dict[str, int]) -> tuple[int, ...]:
    """Numbers of the steps of the projects that the client puts before this one."""
    project = next((p for p in dossier.model.projects if p.id == work.partition(":")[2]), None)
    firsts = project.after if project else ()
    return tuple(
        sorted(n for other, n in numbers.items() if other.partition(":")[2] in firsts and n != numbers[work])
    )
