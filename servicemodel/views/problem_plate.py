"""The plate of a problem code: its title, its wordings by reason, and an example."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.text import Text


@frozen
class Wording:
    """What is said for one reason: templates over the facts and ``guess`` of a problem."""

    message: Text
    help: Text | None = None


@frozen
class FilePlate:
    """A problem code. ``wordings`` are keyed by reason; ``example`` is a file that has the problem."""

    code: str
    title: Text
    wordings: Mapping[str, Wording]
    example: str

    @property
    def message(self) -> Text:
        """The first wording's message."""
        return next(iter(self.wordings.values())).message

    @property
    def help(self) -> Text | None:
        """The first help that any wording gives."""
        return next((wording.help for wording in self.wordings.values() if wording.help), None)


def say(en: str, zh: str, help_en: str = "", help_zh: str = "") -> Wording:
    """A wording in both languages, with help if there is any."""
    return Wording(Text(en, zh), Text(help_en, help_zh) if help_en else None)


def plate(code: str, en: str, zh: str, example: str, **wordings: Wording) -> FilePlate:
    """A plate; the wording without reason is called ``plain``."""
    return FilePlate(
        code,
        Text(en, zh),
        {"" if name == "plain" else name: said for name, said in wordings.items()},
        example,
    )
