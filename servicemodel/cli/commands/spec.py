"""``spec``: check specifications, keep their numbers, list the steps, draft a page from a finding."""

from pathlib import Path
from typing import Any

import click

from servicemodel.cli.options import Words, option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel spec check",
    "servicemodel spec check specs --ids",
    "servicemodel spec suggest LOP01 model.yaml",
    "servicemodel spec suggest ASY01@front@service.status@knows-less --owner head-of-service",
    "servicemodel spec steps --lang zh",
)
WORDS = {
    "ids": Text("check: also write the numbers of promises to ids.yaml", "check：另将承诺编号写入 ids.yaml"),
    "model": Text("suggest: the model of the finding", "suggest：问题所在的模型"),
    "out": Text(
        "suggest: folder to write to (default: specs beside the model)",
        "suggest：写入的文件夹（默认：模型旁的 specs）",
    ),
    "owner": Text("suggest: role that owns the promise", "suggest：承诺的负责人职务"),
    "dry": Text("suggest: print the draft, write nothing", "suggest：只显示草稿，不写文件"),
}
DEEDS = ("check", "suggest", "steps")


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    target = Text("[SPECS|RULE|FINDING]", "[规范文件夹|规则|问题标识符]").to(language)
    env = "SERVICEMODEL_MODEL"
    parameters = [
        click.Argument(["deed"], metavar="|".join(DEEDS), type=Words(DEEDS)),
        click.Argument(["target"], metavar=target, default=""),
        click.Argument(["about"], metavar=Text("[MODEL]", "[模型]").to(language), default=""),
        option(language, "--ids", words=WORDS["ids"], is_flag=True),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=env),
        option(language, "-o", "--out", words=WORDS["out"], default="", metavar="DIR"),
        option(language, "--owner", words=WORDS["owner"], default="to-be-named", metavar="ROLE"),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
    ]
    return plate("spec", language, summary, EXAMPLES, parameters, run)


def run(deed: str, target: str, ids: bool, **more: Any) -> int:
    """Check a folder of features, draft one, or list the steps."""
    common = ("lang", "quiet", "verbose", "no_color")
    voice = opened(**{name: more.pop(name) for name in common})
    if deed == "suggest":
        from servicemodel.cli.spec_suggest import Wish, suggest

        source = more["about"] or more["model"]
        return suggest(Wish(target, source, more["out"], more["owner"], more["dry_run"]), voice)
    if deed == "steps":
        from servicemodel.views.promises.step_pages import steps_text

        voice.result(steps_text(voice.language))
        return 0
    from servicemodel.cli.spec_checked import checked

    return checked(Path(target or "specs"), voice, ids)
