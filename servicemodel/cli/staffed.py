"""``plan --staffing``: seats by hour, and how long customers wait."""

from attrs import frozen

from servicemodel import pipeline
from servicemodel.cli.extras import needs
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views import findings_json
from servicemodel.views.staffing_json import staffing_document
from servicemodel.views.staffing_text import StaffingShown, staffing_text

#: Contacts grow at most by so many times themselves.
MOST = 100


@frozen
class Wish:
    """What was asked for beside the table.

    ``days`` of the year on which customers make contact (None: all); ``change`` >= -1 is a what-if:
    contacts grow by that share; ``simulate`` runs the seats there are; requests in ``first`` are then
    served before the others; ``seed`` keys the contacts.
    """

    days: int | None = None
    change: float = 0.0
    simulate: bool = False
    first: tuple[str, ...] = ()
    seed: int = 1


def staffed(source: str, format: str, voice: Voice, wish: Wish | None = None) -> int:
    """Print the staffing table of the model ``source``; the exit code.

    Stops with code 2 where ``first`` names no request, with 3 where its library is not there.
    """
    wish = wish or Wish()
    model = pipeline.read(source)
    _possible(wish, model)
    situation = pipeline.assess(model)
    days = None if wish.days is None else Value(float(wish.days), Unit.COUNT, Grade.DECLARED, "command line")
    table = pipeline.staffing(situation, days, wish.change)
    run = pipeline.rehearse(situation, days, wish.change, wish.first, wish.seed) if wish.simulate else None
    shown = StaffingShown(model, table, wish.change, run)
    if format == "json":
        voice.result(findings_json.as_json(staffing_document(shown)))
        return 0
    voice.result(staffing_text(shown, voice.language))
    voice.next(f"servicemodel report {source}")
    return 0


def _possible(wish: Wish, model: ServiceModel) -> None:
    if not -1 <= wish.change <= MOST:
        text = Text(f"contacts cannot change by {wish.change:g}", f"联络次数不能变化{wish.change:g}")
        raise Stop(2, text, Text(f"write a share from -1 to {MOST}", f"可写-1至{MOST}之间的比例"))
    if not wish.first:
        return
    ids = [request.id for request in model.requests]
    unknown = [id for id in wish.first if id not in ids]
    if unknown:
        text = Text(f"no request '{unknown[0]}' in the model", f"模型中没有请求“{unknown[0]}”")
        raise Stop(2, text, Text(", ".join(ids) or "-", "、".join(ids) or "-"))
    needs("queueing")
