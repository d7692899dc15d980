"""The survey on the use of the customer system that was imported beside a model."""

from pathlib import Path
from typing import TYPE_CHECKING

from servicemodel.cli.voice import Stop

if TYPE_CHECKING:
    from servicemodel.domain.infusion import InfusionModel


def surveyed(source: str) -> "InfusionModel | None":
    """What the survey in the folder ``evidence`` beside the model ``source`` says; None where there is none.

    Stops with code 3 where there is one and the machine lacks what estimates it.
    """
    folder = Path(source).parent / "evidence"
    if not folder.is_dir():
        return None
    from servicemodel.evidence import measuring

    if not any("survey_answer" in each.tables for each in measuring.sources(folder)):
        return None
    try:
        return measuring.infusion.estimate(folder)
    except measuring.EngineLacks as lack:
        raise Stop(3, lack.what, lack.install) from lack
