"""The storyline: a dossier → eight slides, each with one claim, one exhibit, so what, and its source."""

from attrs import evolve

from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language, Text
from servicemodel.views import roadmap
from servicemodel.views.claims import ahead
from servicemodel.views.claims.chapter import Chapter
from servicemodel.views.claims.story import story
from servicemodel.views.claims.wording import APART, finding_claim
from servicemodel.views.deck import story_numbers
from servicemodel.views.deck.network_layout import network
from servicemodel.views.deck.slide import Card, Exhibit, Fact, Facts, Lacking, Roadmap, Rows, Slide, Stage
from servicemodel.views.deck.story_knowledge import knowledge
from servicemodel.views.dossier import Dossier
from servicemodel.views.edition_words import EDITION, edition_claim
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, money, plain
from servicemodel.views.pictures import findings_map
from servicemodel.views.staging import whose

_HEADS = {
    "today": Text("Today", "现状"),
    "findings": Text("Findings", "问题"),
    "knowledge": Text("Who knows what", "知悉状况"),
    "actions": Text("What to do", "行动"),
    "whatif": Text("What would change our view", "什么会改变判断"),
}
_MORE = Text("+ {n} more in the appendix", "另有{n}项见附录")
_GATE = Text("Decision: {what}", "决策：{what}")
_NO_ACTION = Text("The plan proposes no action for this model.", "该模型没有建议的行动。")


def slides(dossier: Dossier) -> tuple[Slide, ...]:
    """The eight slides in the order of users 10."""
    told = {chapter.slug: chapter for chapter in story(dossier)}
    steps = roadmap.steps(dossier)
    owner = whose(dossier.model)
    made = (
        _of(told["answer"], owner, _facts(told, dossier)),
        _of(told["today"], _unit(owner, _TODAY), _network(dossier)),
        _third(told["findings"], dossier, owner),
        _of(told["knowledge"], _unit(owner, _KNOWN), knowledge(dossier)),
        _of(told["actions"], _unit(owner, _MONEY, dossier), story_numbers.actions(dossier)),
        _of(told["whatif"], _unit(owner, _SWING, dossier), story_numbers.swings(dossier)),
        _after(dossier, told["actions"], owner),
        Slide(
            "road",
            ahead.road(steps),
            _unit(owner, _ROAD),
            _road(steps, dossier) if steps else Lacking(_NO_ACTION),
            ahead.ask(steps),
            told["actions"].source,
        ),
    )
    return remarked(made, dossier)


def remarked(made: tuple[Slide, ...], dossier: Dossier) -> tuple[Slide, ...]:
    """``made`` with a remark in the notes of each about the edition that they belong to, if to one.

    Slides that would only say that something is not known are left out: in an edition it is withheld.
    """
    said = edition_claim(dossier)
    if said is None:
        return made
    remark = Text(*(said.said(language) for language in Language))
    return tuple(evolve(each, remark=remark) for each in made if not isinstance(each.exhibit, Lacking))


#: Up to so many findings are told in words on a slide.
FEW = 8
_HEADERS = (
    Text("Severity", "严重程度"),
    Text("What is found, and what cannot be judged yet", "发现的问题与尚无法判断之处"),
)
_OPEN = Text("? open", "? 待查")
_NONE, _NONE_FOUND = Text("✓", "✓"), Text("No rule is violated.", "没有违反任何规则。")
_PLACES = Text("findings and open questions", "问题与待查事项")
_TODAY = Text("parties, and what they tell each other", "主体及其相互传递的信息")
_FOUND = Text("number of findings, by family of rules and severity", "问题数，按规则类别和严重程度")
_CONTACTS = Text("contacts a year, computed", "每年联络次数，计算值")
_KNOWN = Text("share of the items known, and needed", "信息项的知悉比例与需求比例")
_MONEY = Text("money a year, {currency}", "年金额，{currency}")
_SWING = Text("change of the yearly benefit, {currency}, from {base}", "年收益相对于{base}的变动，{currency}")
_COSTS = Text("known cost a year by kind, {currency}", "各类已知年成本，{currency}")
_INDEX = Text(
    "share of the needed knowledge that is missing, wrong or late", "所需信息中缺失、有误或迟到的比例"
)
_ROAD = Text("one stage after another; ◆ decision before it begins", "逐阶段推进；◆ 阶段开始前的决策")


def _unit(owner: Text, words: Text, dossier: Dossier | None = None) -> Text:
    """The line under a title: whose numbers, and in what unit."""
    if dossier is not None and dossier.strategy and dossier.strategy.portfolio is None:
        return owner
    if dossier is not None:
        code, base = story_numbers.money(dossier.model.currency), story_numbers.base(dossier)
        words = story_numbers.filled(words, currency=code, base=base)
    return Text(f"{owner.en} · {words.en}", f"{owner.zh} · {words.zh}")


def _of(chapter: Chapter, unit: Text, exhibit: Exhibit) -> Slide:
    """The slide of a chapter; where it lacks something, it says what."""
    shown = Lacking(chapter.missing) if chapter.missing and not isinstance(exhibit, Facts) else exhibit
    return Slide(chapter.slug, chapter.claim, unit, shown, chapter.so_what, chapter.source)


def severity_text(of: Severity | None) -> Text:
    """Mark and word of a severity."""
    shown = of or Severity.LOW
    en, zh = (f"{SEVERITY_MARKS[shown]} {SEVERITY_LABELS[shown].to(language)}" for language in Language)
    return Text(en, zh)


def said_of(finding: Finding, dossier: Dossier) -> Text:
    """What a finding, or an open question, says."""
    claim = finding_claim(dossier, finding)
    return Text(*(claim.said(language) for language in Language))


def _facts(told: dict[str, Chapter], dossier: Dossier) -> Facts:
    said = edition_claim(dossier)
    first = (Fact(EDITION, said),) if said else ()
    rows = (Fact(head, told[slug].claim) for slug, head in _HEADS.items())
    return Facts((*first, *(row for row in rows if not said or row.claim.words != APART)))


def _network(dossier: Dossier) -> Exhibit:
    found = tuple(finding for finding in dossier.findings if finding.outcome is Outcome.VIOLATED)
    return network(findings_map.picture(dossier.situation, found))


def _third(chapter: Chapter, dossier: Dossier, owner: Text) -> Slide:
    """Who calls again, where that is known; else the findings by family."""
    again = story_numbers.repeats(dossier)
    if again is None:
        many = len(dossier.violations) > FEW
        shown = story_numbers.families(dossier) if many else _listed(dossier)
        return _of(chapter, _unit(owner, _FOUND if many else _PLACES), shown)
    first, more, whole = story_numbers.contacts(dossier)
    unit, so_what = _unit(owner, _CONTACTS), (ahead.growth(first),)
    return Slide("findings", ahead.repeats(first, more, whole), unit, again, so_what, chapter.source)


def _listed(dossier: Dossier) -> Exhibit:
    """Few findings in words, then what cannot be judged; nothing found is a statement, not a gap."""
    found = [(severity_text(each.severity), each) for each in dossier.violations]
    found += [(_OPEN, each) for each in dossier.unknown]
    rows = tuple((mark, said_of(each, dossier)) for mark, each in found)
    return Rows(_HEADERS, rows or ((_NONE, _NONE_FOUND),), (0.12, 0.88), loose=True)


def _after(dossier: Dossier, chapter: Chapter, owner: Text) -> Slide:
    words = _COSTS if ahead.bundle(dossier) else _INDEX
    return Slide(
        "after",
        ahead.after(dossier),
        _unit(owner, words, dossier),
        story_numbers.afterwards(dossier),
        ahead.price(dossier),
        chapter.source,
    )


def _road(steps: tuple[roadmap.Step, ...], dossier: Dossier) -> Roadmap:
    gate = story_numbers.filled(_GATE, what=roadmap.DECIDED)
    stages = (
        Stage(roadmap.WAVE_LABELS[wave], gate, tuple(card(step, dossier) for step in some))
        for wave, some in roadmap.waves(steps)
    )
    return Roadmap(tuple(stages), _MORE)


def card(step: roadmap.Step, dossier: Dossier) -> Card:
    """A piece of work with what it costs and brings, as far as somebody stated it."""
    en, zh = (step_note(step, dossier, language) for language in Language)
    return Card(step.number, step.title, Text(en or "–", zh or "–"), step.taken is not False)


_ONCE, _YEARLY = Text("{sum} once", "一次性{sum}"), Text("{sum} a year", "每年{sum}")
_UNPRICED = Text("cost not known", "成本尚不清楚")
_SAVES = Text("saves {sum} a year alone", "单独实施每年节省{sum}")
_DAYS = Text("{n} person-days", "{n}人日")
_SETTLES = Text("{n} findings settled", "解决{n}项问题")


def step_note(step: roadmap.Step, dossier: Dossier, language: Language, full: bool = False) -> str:
    """Costs of a step, what it saves alone, how many findings it settles; ``full``: person-days too."""
    currency = dossier.model.currency
    sums = ((_ONCE, step.once), (_YEARLY, step.per_year))
    costs = [
        words.to(language).format(sum=money(value.number, currency, language))
        for words, value in sums
        if value is not None and value.number
    ]
    silent = step.once or step.per_year or dossier.moneyless
    told = costs or ([] if silent else [_UNPRICED.to(language)])
    if step.days and full:
        told.append(_DAYS.to(language).format(n=plain(step.days.number)))
    if step.saving and step.saving.number > 0:
        saved = money(_short(step.saving.number), currency, language)
        told.append(_SAVES.to(language).format(sum=saved))
    if len(step.settled) > 1:
        told.append(_SETTLES.to(language).format(n=len(step.settled)))
    return " · ".join(told)


def _short(number: float) -> float:
    """Three digits: no false precision."""
    return float(f"{number:.3g}")
