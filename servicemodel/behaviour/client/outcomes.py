"""What a step of a client may come to beside kept: broken, or not clear because a word is not known."""

from servicemodel.domain.text import Text
from servicemodel.views.promises.verdict import Breach


class Broken(AssertionError):
    """The promise is not kept; ``breach`` says what was promised and what is."""

    def __init__(self, breach: Breach) -> None:
        self.breach = breach
        self.words = Text(
            f"promised {breach.promised.en}, found {breach.found.en}",
            f"约定{breach.promised.zh}，现状{breach.found.zh}",
        )
        super().__init__(breach.found.en)


class Unclear(Exception):
    """The sentence names something that the model does not have; ``text`` says what, ``hint`` what to do."""

    def __init__(self, text: Text, hint: Text) -> None:
        self.text, self.hint, self.words = text, hint, text
        super().__init__(text.en)
