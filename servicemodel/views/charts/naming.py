"""Names in the facts of charts: the id, and what it is called in both languages."""

from attrs import frozen

from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.views.sentences import name_of


@frozen
class Named:
    """An element of the model: its id and its name."""

    id: str
    name: Text


def named(section: Section, id: str, model: ServiceModel) -> Named:
    """The element of that id, by its name."""
    return Named(id, Text(*(name_of(Ref(section, id), model, language) for language in Language)))
