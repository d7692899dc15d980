"""``compare``: two scenarios of a model side by side; with ``--modes`` the service modes of one business."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.guessing import meant
from servicemodel.cli.options import Amount, Words, option
from servicemodel.cli.place import model_source, nearest_model
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, opened
from servicemodel.domain.scenario import AS_IS
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel compare as_is to_be",
    "servicemodel compare as_is to_be --runs 200 --seed 7",
    "servicemodel compare as_is scenarios/to_be.yaml --model model.yaml --format json",
    "servicemodel compare proactive --modes",
)
WORDS = {
    "model": Text(
        "model that as_is stands for (default: model.yaml here or above)",
        "as_is 所指的模型（默认：当前或上级文件夹中的 model.yaml）",
    ),
    "modes": Text("compare the service modes of one business", "对比同一业务的各种服务模式"),
    "format": Text("text or json", "text 或 json"),
    "out": Text("folder to write to", "写入的文件夹"),
    "runs": Text("draw every uncertain number so many times", "对每个不确定数值抽样的次数"),
    "seed": Text("seed of the draws", "抽样的随机种子"),
}
#: More draws than this say nothing new.
MOST_RUNS = 20_000


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, names = Words(("text", "json")), Text("[SCENARIO…]", "[情景…]").to(language)
    model, out = "SERVICEMODEL_MODEL", "SERVICEMODEL_OUT"
    parameters = [
        click.Argument(["names"], metavar=names, nargs=-1),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=model),
        option(language, "--modes", words=WORDS["modes"], is_flag=True),
        option(language, "--format", words=WORDS["format"], type=forms, default="text", metavar="FORM"),
        option(language, "-o", "--out", words=WORDS["out"], default="out", metavar="DIR", envvar=out),
        option(language, "--runs", words=WORDS["runs"], type=Amount(), default="0", metavar="N"),
        option(language, "--seed", words=WORDS["seed"], type=Amount(), default="7", metavar="N"),
    ]
    return plate("compare", language, summary, EXAMPLES, parameters, run)


def run(names: tuple[str, ...], model: str, modes: bool, **more: Any) -> int:
    """Print the comparison and write its page."""
    told = {name: more.pop(name) for name in ("format", "out", "runs", "seed")}
    voice = opened(**more)
    if modes:
        from servicemodel.cli.moded import moded

        source = model_source(next(iter(names), model), Path.cwd())
        return int(moded(source, voice, told["format"], told["out"]))
    from servicemodel.cli.compared import Wish, compare

    if told["runs"] > MOST_RUNS:
        text = Text(f"--runs: at most {MOST_RUNS}", f"--runs：最多{MOST_RUNS}次")
        raise Stop(2, text, Text("200 to 2000 are usual", "通常取200到2000次"))
    source = _source(names, model)
    before, after = _two(names, source)
    return compare(Wish(before, after, source, **told), voice)


def _source(names: Sequence[str], given: str) -> str:
    """The model meant: the one named, the nearest one, or what lies above a scenario given by its path."""
    from servicemodel.reading import library_names

    found = given or nearest_model(Path.cwd())
    above = (nearest_model(Path(name).resolve().parent) for name in names if "/" in name)
    whole = (name for name in names if name in library_names() or Path(name).is_file())
    return found or next((path for path in above if path), "") or model_source(next(whole, ""), Path.cwd())


def _two(names: Sequence[str], source: str) -> tuple[str, str]:
    """The two scenarios: one name alone is compared with the model as it is."""
    from servicemodel.reading import formats, library_names

    known = formats.scenario_names(source)
    for name in names:
        if not formats.scenario_path(name, source).is_file() and name not in (AS_IS, *library_names()):
            text = Text(f"no scenario '{name}' of {source}", f"{source} 没有情景“{name}”")
            raise Stop(2, text, meant(name, known))
    if len(names) == 2:
        return names[0], names[1]
    if len(names) == 1 and names[0] != AS_IS:
        return AS_IS, names[0]
    start = "servicemodel init --scenario to_be --from as_is"
    text = Text("two scenarios are compared", "需要两个情景才能对比")
    hint = Text(f"known: {', '.join(known)}; start one: {start}", f"可用：{'、'.join(known)}；新建：{start}")
    raise Stop(2, text, hint)
