"""A promise drafted from what the review finds, written beside the model in the languages asked for."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.cli import writing
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.place import model_source
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.walk import checked, plates
from servicemodel.domain.feature import CHINESE
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.rule import Rule
    from servicemodel.views.dossier import Dossier
    from servicemodel.views.promises.draft import Draft

SPECS = "specs"
_OWNER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@frozen
class Wish:
    """``about`` is a rule or a finding of the model ``source``, "" for the nearest one.

    ``out`` is the folder to write to, "" for specs beside the model; ``owner`` the role in the tag. ``dry``
    prints and writes nothing.
    """

    about: str
    source: str = ""
    out: str = ""
    owner: str = "to-be-named"
    dry: bool = False


def suggest(wish: Wish, voice: Voice) -> int:
    """Write the draft for a rule or a finding; the exit code."""
    from servicemodel.views.promises.draft import Draft
    from servicemodel.views.promises.outcome_of import promised

    if not wish.about:
        text = Text("name a rule or a finding", "请写明规则或问题标识符")
        raise Stop(2, text, Text(*2 * ("servicemodel spec suggest LOP01",)))
    source = model_source(wish.source, Path.cwd())
    own = own_rooms(source)
    dossier = checked(source, tuple(plates(own)), remedied=False, own=own)
    rule, findings = _meant(wish.about, dossier)
    examples = tuple((promised(finding, rule, dossier.model), finding) for finding in findings)
    made = Draft(rule, examples, owner_word(wish.owner))
    texts = drafted(made, dossier.model, voice)
    if wish.dry:
        voice.result("\n".join(texts.values()))
        return 0
    name = rule.name if len(findings) > 1 or wish.about == rule.id else slug(findings[0].id)
    keep(pages(Path(wish.out) if wish.out else specs_of(source), name, texts), voice)
    voice.next("pytest")
    return 0


def drafted(made: "Draft", model: "ServiceModel", voice: Voice) -> dict[Language, str]:
    """The draft in the languages of ``voice``."""
    from servicemodel.views.promises.draft import draft

    return {language: draft(made, model, language) for language in voice.both}


def specs_of(source: str) -> Path:
    """The folder of the specifications beside the model ``source``; that of this folder for the library."""
    return (Path(source).parent if Path(source).is_file() else Path()) / SPECS


def pages(folder: Path, name: str, texts: Mapping[Language, str]) -> dict[Path, bytes]:
    """The files of a promise."""
    endings = {Language.EN: ".feature", Language.ZH: CHINESE}
    return {folder / f"{name}{endings[language]}": text.encode() for language, text in texts.items()}


def keep(files: Mapping[Path, bytes], voice: Voice) -> None:
    """Write ``files``; stops with code 2 where one is there already: its words may be somebody's work."""
    there = ", ".join(str(path) for path in files if path.exists())
    if there:
        text = Text(f"{there}: already there; nothing was written", f"{there}：已存在；未写入任何文件")
        hint = Text(
            "look at the draft with --dry-run, or rename the file", "可用 --dry-run 查看草稿，或先改文件名"
        )
        raise Stop(2, text, hint)
    writing.write(files)
    voice.wrote(files)


def owner_word(owner: str) -> str:
    """``owner`` as a tag says it; stops with code 2 where it cannot."""
    word = re.sub(r"[\s_]+", "-", owner.strip().lower())
    if _OWNER.fullmatch(word):
        return word
    text = Text(f"--owner: '{owner}' cannot be a tag", f"--owner：“{owner}”不能用作标签")
    raise Stop(2, text, Text("write for example head-of-service", "例如 head-of-service"))


def slug(id: str) -> str:
    """A file name for a finding or an action."""
    return re.sub(r"[^a-z0-9]+", "_", id.lower()).strip("_")


def _meant(about: str, dossier: "Dossier") -> "tuple[Rule, tuple[Finding, ...]]":
    """The rule and its violations that ``about`` names; stops with code 2 where there is none."""
    wrong = [f for f in dossier.findings if f.outcome is Outcome.VIOLATED]
    found = tuple(f for f in wrong if about in (f.rule, f.id))
    if found:
        return dossier.rules[found[0].rule], found
    raise Stop(2, *_nothing(about, dossier, wrong))


def _nothing(about: str, dossier: "Dossier", wrong: "Sequence[Finding]") -> tuple[Text, Text]:
    if about in dossier.rules:
        title = dossier.rules[about].title
        text = Text(f"nothing is found by {about}: {title.en}", f"{about} 没有发现问题：{title.zh}")
        rules = ", ".join(dict.fromkeys(f.rule for f in wrong)) or "–"
        return text, Text(f"something is found by: {rules}", f"有发现的规则：{rules}")
    text = Text(f"no rule or finding '{about}'", f"没有规则或问题“{about}”")
    return text, meant(about, (*dossier.rules, *(f.id for f in wrong)))
