"""From the words of ``plan --worklist`` to a file of customers to remind, as a person goes through it."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel import pipeline
from servicemodel.cli.extras import needs
from servicemodel.cli.file_errors import reason
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.text import Text

if TYPE_CHECKING:
    from servicemodel.domain.worklist import Worklist


@frozen
class Wish:
    """What was asked for: the model, folder of evidence ("": beside it), days ahead, file, form, engine."""

    source: str
    evidence: str
    horizon: float
    out: str
    format: str
    engine: str


def listed(wish: Wish, voice: Voice) -> int:
    """Write the list and print what it rests on; stops where records or libraries are missing."""
    needs("evidence")
    _needs("lifelines", "evidence")
    if wish.out.endswith(".xlsx"):
        _needs("xlsxwriter", "office")
    from servicemodel.evidence import measuring

    model = pipeline.read(wish.source)
    folder = Path(wish.evidence) if wish.evidence else Path(wish.source).parent / "evidence"
    if not measuring.sources(folder):
        text = Text(f"no records were imported into {folder}", f"{folder} 中没有已导入的记录")
        raise Stop(2, text, Text(*2 * ("servicemodel import units.csv repairs.csv",)))
    try:
        Path(wish.out).parent.mkdir(parents=True, exist_ok=True)
        asked = (str(folder), wish.horizon, wish.out, voice.language, wish.engine)
        head = pipeline.worklist(model, *asked)
    except measuring.worklist.NoUnits as none:
        raise Stop(2, *_no_units(none.lacks)) from none
    except measuring.EngineLacks as lack:
        raise Stop(3, lack.what, lack.install) from lack
    except OSError as error:
        why = reason(error)
        text = Text(f"cannot write {wish.out}: {why.en}", f"无法写入 {wish.out}：{why.zh}")
        raise Stop(2, text, Text("name another file with -o", "请用 -o 指定另一文件")) from error
    _tell(head, model.currency, wish, voice)
    return 0


def _tell(head: "Worklist", currency: str, wish: Wish, voice: Voice) -> None:
    from servicemodel.views import findings_json, worklist_text

    if wish.format == "json":
        voice.result(findings_json.as_json(worklist_text.worklist_document(head)))
    else:
        voice.result(worklist_text.worklist_text(head, currency, voice.language))
    voice.wrote([Path(wish.out)])
    voice.next(f"servicemodel plan {wish.source}")


def _needs(library: str, extra: str) -> None:
    if find_spec(library) is None:
        install = f"python3 -m pip install 'servicemodel[{extra}]'"
        text = Text(f"the work list needs {library}", f"生成工作清单需要 {library}")
        raise Stop(3, text, Text(install, install))


def _no_units(lacks: tuple[str, ...]) -> tuple[Text, Text]:
    names = ", ".join(lacks)
    return (
        Text(f"a work list needs {names}", f"生成工作清单需要 {names}"),
        Text(
            "import the installed units and their repairs: servicemodel import units.csv repairs.csv",
            "请导入装机与维修记录：servicemodel import units.csv repairs.csv",
        ),
    )
