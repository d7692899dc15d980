"""A sentence and the figures behind it: a number that no figure backs cannot be printed (users 2.7).

Templates hold no digits. Every number enters by a slot that a figure fills, and every figure has an id
that ``servicemodel trace`` takes.
"""

import re
from collections.abc import Iterable

from attrs import field, frozen

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.figures import point, ranged
from servicemodel.views.sentences import SLOT

#: A number as people write it, with the sign or letters that belong to it.
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@frozen
class Figure:
    """A number that may stand in a sentence; ``ranged`` says its interval before the point."""

    id: str
    value: Value
    ranged: bool = False

    def said(self, language: Language, currency: str) -> str:
        """The number in words, with its unit."""
        return (ranged if self.ranged else point)(self.value, language, currency)


@frozen
class Claim:
    """A template with its slots filled by ``figures`` and ``names``.

    ValueError where the template holds a digit of its own, or its slots are not those that are filled.
    """

    words: Text = field()
    figures: tuple[tuple[str, Figure], ...] = ()
    names: tuple[tuple[str, Text], ...] = ()
    currency: str = "USD"

    def __attrs_post_init__(self) -> None:
        given = {name for name, _ in (*self.figures, *self.names)}
        for language in Language:
            template = self.words.to(language)
            slots = set(SLOT.findall(template))
            if numbers(SLOT.sub("", template)):
                raise ValueError(f"no figure stands behind a number of {template!r}")
            if slots != given:
                raise ValueError(f"{template!r} has the slots {sorted(slots)}, given were {sorted(given)}")

    def said(self, language: Language) -> str:
        """The sentence."""
        return "".join(words for words, _ in self.parts(language))

    def parts(self, language: Language) -> tuple[tuple[str, str], ...]:
        """The sentence in pieces: words, and the id of the figure that they say, "" for other words."""
        figures, names = dict(self.figures), dict(self.names)
        made = []
        # Splitting at a pattern with one group gives words and slot names in turn.
        for place, piece in enumerate(SLOT.split(self.words.to(language))):
            if place % 2 == 0:
                made.append((piece, ""))
            elif piece in figures:
                made.append((figures[piece].said(language, self.currency), figures[piece].id))
            else:
                made.append((names[piece].to(language), ""))
        return tuple(part for part in made if part[0])

    def spoken(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Id and words of every figure of the sentence, in the order of the figures."""
        return tuple((figure.id, figure.said(language, self.currency)) for _, figure in self.figures)

    def named(self, language: Language) -> tuple[str, ...]:
        """The names put in, which may hold digits of their own: a product, a year."""
        return tuple(text.to(language) for _, text in self.names)


def joined(*claims: Claim) -> Claim:
    """One sentence of several pieces. ValueError where two pieces fill a slot of the same name."""
    figures = tuple(figure for claim in claims for figure in claim.figures)
    names = tuple(name for claim in claims for name in claim.names)
    filled = [name for name, _ in (*figures, *names)]
    if len(set(filled)) < len(filled):
        raise ValueError(f"a slot is filled twice: {sorted(filled)}")
    words = Text("".join(c.words.en for c in claims), "".join(c.words.zh for c in claims))
    money = (c.currency for c in claims if any(f.value.unit is Unit.MONEY for _, f in c.figures))
    return Claim(words, figures, names, next(money, claims[0].currency))


def numbers(text: str) -> tuple[str, ...]:
    """The numbers of a sentence, in their order."""
    return tuple(_NUMBER.findall(text))


def unbacked(text: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """Numbers of ``text`` that stand in none of the ``allowed`` words: figures as they are said, names.

    Whole words are taken out of the text, longest first, each as often as it is allowed: 3 of "3 actions"
    does not allow the 3 of "30 %".
    """
    rest = text
    for words in sorted(allowed, key=len, reverse=True):
        rest = re.sub(_apart(words), " ", rest, count=1) if words else rest
    return numbers(rest)


def _apart(words: str) -> str:
    """``words`` as a pattern that does not match inside a longer number."""
    head = r"(?<![\d.,])" if words[0].isdigit() else ""
    tail = r"(?!\d|[.,]\d)" if words[-1].isdigit() else ""
    return f"{head}{re.escape(words)}{tail}"
