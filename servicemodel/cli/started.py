"""A new scenario beside a model: a file with no change yet and remarks that show how to write them."""

import re
from pathlib import Path

from servicemodel.cli import writing
from servicemodel.cli.guessing import meant
from servicemodel.cli.place import model_source
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.scenario import AS_IS
from servicemodel.domain.text import Text

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")


def scenario(folder: Path, name: str, base: str, voice: Voice) -> int:
    """Write the scenario ``name`` of the model in or above ``folder``; never over a file that is there."""
    from servicemodel.reading import formats

    own = folder / "model.yaml"
    source = str(own) if own.is_file() and folder != Path() else model_source("", folder.absolute())
    source = "model.yaml" if Path(source) == Path.cwd() / "model.yaml" else source
    path = formats.scenario_path(_checked(name), source)
    if path.exists():
        text = Text(f"{path}: already there; nothing was written", f"{path}：已存在；未写入任何文件")
        raise Stop(2, text, Text("name another scenario", "请换一个情景名"))
    base = base or AS_IS
    known = formats.scenario_names(source)
    if base not in known:
        raise Stop(
            2, Text(f"no scenario '{base}' of {source}", f"{source} 没有情景“{base}”"), meant(base, known)
        )
    # Read before anything is written: a scenario of a model that cannot be used helps nobody.
    model = formats.read_scenario(base, source).model
    contents = {path: formats.new_scenario(name, base, model).encode()}
    writing.write(contents)
    voice.wrote(contents)
    voice.next(f"servicemodel compare {base} {name}")
    return 0


def _checked(name: str) -> str:
    if _NAME.fullmatch(name) and name != AS_IS:
        return name
    text = Text(f"'{name}' cannot be the name of a scenario", f"“{name}”不能用作情景名")
    hint = Text(
        "small letters a-z, digits and _, a letter first; as_is is the model itself",
        "只用小写字母a-z、数字和下划线，以字母开头；as_is 指模型本身",
    )
    raise Stop(2, text, hint)
