"""What a document says about being an edition for one party."""

from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.views.dossier import Dossier
from servicemodel.views.sentences import listed, name_of

_MORE = Text("others", "其他各方")
_NAMED = 3
_FOR = Text(
    "Edition for {readers}: every figure is computed from what is shown here alone; what this party must not"
    " learn is not part of it.",
    "{readers}专用版：所有数值仅由此处所示内容计算；该方不应知悉的内容未包含在内。",
)


def edition_words(dossier: Dossier, language: Language) -> str:
    """For whom the edition is made; "" for the whole."""
    if not dossier.readers:
        return ""
    shown = dossier.readers[:_NAMED]
    names = [name_of(Ref(Section.ACTORS, id), dossier.model, language) for id in shown]
    names += [_MORE.to(language)] if len(dossier.readers) > _NAMED else []
    return _FOR.to(language).format(readers=listed(names, language))
