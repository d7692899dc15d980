"""The outcome of a promise whose figure nobody knows: neither kept nor broken."""

from servicemodel.domain.text import Text


class NotMeasured(Exception):
    """A step cannot say; ``lacks`` tells what to enter so that it can."""

    def __init__(self, lacks: Text) -> None:
        self.lacks = lacks
        super().__init__(lacks.en)
