"""What the workbook is made from."""

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language
from servicemodel.domain.workings import Workings
from servicemodel.views.dossier import Dossier
from servicemodel.views.interview.sheet import Interview


@frozen
class Casebook:
    """One walk up the stairs, ready for a workbook.

    ``state`` is the hash by which an import tells whether the model changed since; ``source`` names the
    model, ``version`` the program, ``day`` the day that acceptances were judged on, as 2025-05-28.
    ``workings`` and ``dossier.strategy`` may be missing: then nothing has a price.
    """

    dossier: Dossier
    interview: Interview
    workings: Workings
    state: str
    source: str
    version: str
    day: str
    languages: tuple[Language, ...]

    @property
    def model(self) -> ServiceModel:
        """The model."""
        return self.dossier.model
