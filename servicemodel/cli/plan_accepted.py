"""An accepted action becomes a promise: once it is kept, it fails as soon as what was mended comes back."""

from typing import TYPE_CHECKING

from servicemodel import pipeline
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.spec_suggest import drafted, keep, owner_word, pages, slug, specs_of
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.walk import checked, plates
from servicemodel.domain.change import apply
from servicemodel.domain.feature import PLANNED
from servicemodel.domain.text import Language, Text
from servicemodel.planning.effects import Walk, compare

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.domain.action import Action, Effect
    from servicemodel.views.dossier import Dossier
    from servicemodel.views.promises.outcome_of import Promised

#: Folder of such promises among the specifications.
FOLDER = "actions"
#: Gains of knowledge that a promise holds on to at most.
_MOST = 2


def accepted(source: str, action: str, owner: str, voice: Voice) -> int:
    """Write the promise of the action with that id; the exit code."""
    from servicemodel.views.promises.draft import Draft
    from servicemodel.views.promises.outcome_of import nothing_found
    from servicemodel.views.sentences import action_title

    own = own_rooms(source)
    dossier = checked(source, tuple(plates(own)), remedied=True, own=own)
    chosen = _chosen(action, dossier)
    finding = next(each for each in dossier.findings if each.id == chosen.finding)
    effect = _effect(chosen, dossier, own)
    if finding.id not in effect.vanished:
        text = Text(f"{chosen.id} does not remove {finding.id}", f"{chosen.id} 消除不了 {finding.id}")
        hint = Text(
            "accept an action that does: servicemodel plan", "请接受确能奏效的行动：servicemodel plan"
        )
        raise Stop(2, text, hint)
    rule, model = dossier.rules[finding.rule], dossier.model
    title = {lang: action_title(chosen, model, lang) for lang in Language}
    why = Text(
        f"Accepted for {{model}}: {_plain(title[Language.EN])}.",
        f"“{{model}}”已接受的行动：{_plain(title[Language.ZH])}。",
    )
    examples = ((nothing_found(finding, rule, model), finding),)
    tags, more = (PLANNED,), _gained(effect, dossier)
    made = Draft(rule, examples, owner_word(owner), why, tags, more)
    keep(pages(specs_of(source) / FOLDER, slug(chosen.id), drafted(made, model, voice)), voice)
    voice.say(
        Text(
            f"the promise is planned; once the action stands in the model, take {PLANNED} out of the page",
            f"该承诺目前为“计划中”；行动写入模型后，请从页面中去掉 {PLANNED}",
        )
    )
    voice.next("pytest")
    return 0


def _chosen(action: str, dossier: "Dossier") -> "Action":
    """The action of that id, or the only one that answers the finding of that id."""
    found = [each for each in dossier.plan.actions if action in (each.id, each.finding)]
    if len(found) == 1:
        return found[0]
    ids = tuple(each.id for each in (found or dossier.plan.actions))
    if found:
        text = Text(f"several actions answer {action}", f"有多项行动可解决 {action}")
        raise Stop(2, text, Text(f"name one: {', '.join(ids)}", f"请写明其一：{'、'.join(ids)}"))
    raise Stop(2, Text(f"no action '{action}'", f"没有行动“{action}”"), meant(action, ids))


def _effect(chosen: "Action", dossier: "Dossier", own: "tuple[room.Room, ...]") -> "Effect":
    before = Walk(dossier.situation, dossier.findings)
    changed = pipeline.assess(apply(dossier.model, chosen.changes), dossier.situation)
    return compare(chosen.id, before, Walk(changed, pipeline.find(changed, own=own)))


def _gained(effect: "Effect", dossier: "Dossier") -> "tuple[Promised, ...]":
    """What those who need it will know, as far as the action brings it."""
    from servicemodel.views.promises.outcome_of import knows

    situation, made = dossier.situation, []
    for shift in effect.shifts:
        if shift.knowledge > 0 and situation.need(shift.actor, shift.fact.topic):
            whole = situation.knowledge(shift.actor, shift.fact.topic).correct
            share = whole + shift.knowledge * situation.share(shift.fact)
            made.append(knows(shift.actor, shift.fact.topic, share, dossier.model))
    return tuple(made[:_MOST])


def _plain(title: str) -> str:
    """A title that stands in a template."""
    return title.rstrip(".。").replace("{", "").replace("}", "")
