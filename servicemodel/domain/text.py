"""Words a client reads, always in English and Chinese (RQ-7)."""

from enum import Enum

from attrs import field, frozen
from attrs.validators import min_len


class Language(Enum):
    """A language of every client-visible text."""

    EN = "en"
    ZH = "zh"


@frozen
class Text:
    """One text in both languages; neither may be empty.

    A text may be a template: ``{name}`` stands for the fact of that name.
    """

    en: str = field(validator=min_len(1))
    zh: str = field(validator=min_len(1))

    def to(self, language: Language) -> str:
        """The wording in ``language``."""
        return self.zh if language is Language.ZH else self.en
