"""What a document says about being an edition for one party."""

from collections.abc import Sequence

from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.claim import Claim
from servicemodel.views.dossier import Dossier
from servicemodel.views.sentences import listed, name_of

#: What an edition is called where there is little room.
EDITION = Text("This edition", "本专用版")
_MORE = Text("others", "其他各方")
_NAMED = 3
_SHORT = Text("edition for {readers}", "{readers}专用版")
_FOR = Text(
    "Edition for {readers}: every figure is computed from what is shown here alone; what this party must not"
    " learn is not part of it.",
    "{readers}专用版：所有数值仅由此处所示内容计算；该方不应知悉的内容未包含在内。",
)


def edition_claim(dossier: Dossier) -> Claim | None:
    """For whom the edition is made, as a sentence of slides; None for the whole."""
    if not dossier.readers:
        return None
    return Claim(_FOR, names=(("readers", _named(dossier.readers, dossier.model)),))


def edition_words(dossier: Dossier, language: Language) -> str:
    """For whom the edition is made; "" for the whole."""
    claim = edition_claim(dossier)
    return claim.said(language) if claim else ""


def edition_name(readers: Sequence[str], model: ServiceModel) -> Text:
    """``edition for Dealers``: where others would name a file."""
    named = _named(readers, model)
    return Text(_SHORT.en.format(readers=named.en), _SHORT.zh.format(readers=named.zh))


def _named(readers: Sequence[str], model: ServiceModel) -> Text:
    en, zh = (_names(readers, model, language) for language in Language)
    return Text(en, zh)


def _names(readers: Sequence[str], model: ServiceModel, language: Language) -> str:
    names = [name_of(Ref(Section.ACTORS, id), model, language) for id in readers[:_NAMED]]
    names += [_MORE.to(language)] if len(readers) > _NAMED else []
    return listed(names, language)
