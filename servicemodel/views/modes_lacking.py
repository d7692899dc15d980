"""What a comparison of modes lacks, by names: numbers that nobody stated, channels of partners."""

from collections.abc import Iterable, Mapping

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.modes import ModeTable
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.worth import Missing
from servicemodel.views.fact_labels import WHAT, fact_label
from servicemodel.views.sentences import name_of

_NUMBER = Text("{name}: {what}", "{name}：{what}")
_THEIRS = Text("{name}: channels of the partner who would serve it", "{name}：代为服务的合作伙伴所用渠道")


def lacking(
    missing: Iterable[Missing], model: ServiceModel, table: ModeTable, language: Language
) -> tuple[str, ...]:
    """Every number that is missing by the name of its element, each once."""
    strange = {
        Ref(Section.ACTORS, actor.id): actor.name.to(language)
        for figure in table.modes
        for actor in figure.stand_ins
    }
    return tuple(dict.fromkeys(_named(ref, what, model, strange, language) for ref, what in missing))


def _named(ref: Ref, what: str, model: ServiceModel, strange: Mapping[Ref, str], language: Language) -> str:
    name = strange.get(ref) or name_of(ref, model, language)
    stated = {request.id: request.traits.channels for request in model.requests}
    if ref.section is Section.REQUESTS and what == "channels" and stated.get(ref.id):
        # The business says how it is reached; the partner of the mode is reached otherwise.
        return _THEIRS.to(language).format(name=name)
    label = WHAT[what].to(language) if what in WHAT else fact_label(what, language)
    return _NUMBER.to(language).format(name=name, what=label)
