"""Files in, models out: the door of the floor. Heavy readers are loaded when they are needed."""

from servicemodel.domain.model import ServiceModel
from servicemodel.reading import acceptances, formats

__all__ = ["acceptances", "formats", "library_names", "read_model"]


def read_model(source: str) -> ServiceModel:
    """The model of a YAML file (path) or of the library (name such as q-company).

    ProblemsFound, with every problem of the run, if it cannot be used.
    """
    from servicemodel.reading.model_file import read_model_file

    return read_model_file(source)


def library_names() -> tuple[str, ...]:
    """Names of the models that come with the program, sorted."""
    from servicemodel.reading import model_source

    return model_source.library_names()
