"""Cells of the exchange sheets understood: ids, words, names and numbers as the model file would say them."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import frozen

from servicemodel.domain.channel import MEDIUM_LABELS
from servicemodel.domain.exchange import Column, Form
from servicemodel.domain.interview import LABELS
from servicemodel.domain.kinds import PLATES, ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import AnswerKind
from servicemodel.domain.ref import Section
from servicemodel.domain.text import Text
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.domain.trigger_labels import TRIGGER_LABELS
from servicemodel.domain.value import Unit
from servicemodel.reading.answer_sheet import Row
from servicemodel.reading.answer_values import Misfit, number_meant
from servicemodel.reading.complaint import LIKE_ID, nearest
from servicemodel.reading.workbook_rows import said

_PARTS = re.compile(r"[,;、，；\n]")
_KINDS = {
    Unit.SHARE: AnswerKind.SHARE,
    Unit.DAYS: AnswerKind.DURATION,
    Unit.PER_DAY: AnswerKind.RATE,
    Unit.PER_YEAR: AnswerKind.VOLUME,
    Unit.MONEY: AnswerKind.MONEY,
    Unit.COUNT: AnswerKind.COUNT,
}
#: What is said of an id that the model does not hold, by section.
_REASONS = {Section.ACTORS: "actor", Section.CHANNELS: "channel", Section.PERMISSIONS: "permission"}


@frozen
class Known:
    """Ids that cells may name, by section; new rows of the same workbook included."""

    ids: Mapping[Section, tuple[str, ...]]

    @classmethod
    def of(cls, model: ServiceModel, new: Mapping[Section, tuple[str, ...]]) -> "Known":
        """The ids of ``model`` and those of ``new``."""
        found = {
            section: (*(each.id for each in model.section(section)), *new.get(section, ()))
            for section in Section
        }
        topics = dict.fromkeys((*found[Section.TOPICS], *TOPIC_LABELS))
        branches = dict.fromkeys(id.rpartition(".")[0] for id in topics)
        return cls({**found, Section.TOPICS: (*topics, *(each for each in branches if each))})


def understood(row: Row, slug: str, column: Column, known: Known) -> Any:
    """What the cell says: a text, an id or word, or a tuple of them; None for an empty cell. Misfit."""
    text = said(row, slug)
    if column.form in {Form.NAME_EN, Form.NAME_ZH, Form.KEY, Form.SOURCE}:
        return text or None
    # Words may hold commas of their own.
    whole = str(row.cells.get(slug, ""))
    parts = [part.strip() for part in (_PARTS.split(whole) if column.of or column.several else [whole])]
    parts = [part for part in parts if part]
    if column.words is not None:
        found = tuple(dict.fromkeys(_word(part, column.words) for part in parts))
    else:
        found = tuple(dict.fromkeys(_id(part, column.of, known) for part in parts))
    if column.several:
        return found
    if len(found) > 1:
        raise Misfit("one")
    return found[0] if found else None


def labels(words: type[Enum]) -> Mapping[Any, Text]:
    """What the words of a column are called."""
    if words is ActorKind:
        return {kind: plate.label for kind, plate in PLATES.items()}
    every: Mapping[Any, Text] = {**LABELS, **TRIGGER_LABELS, **MEDIUM_LABELS}
    return {word: every[word] for word in words}


def _word(text: str, words: type[Enum]) -> str:
    """The word that ``text`` names, in either language, in both with a stroke between, or as in the file."""
    known: dict[str, str] = {}
    for word, label in labels(words).items():
        for name in (str(word.value), str(word.value).replace("_", " "), label.en, label.zh):
            known[name.casefold()] = str(word.value)
    for part in (text, *text.split(" / ")):
        if part.strip().casefold() in known:
            return known[part.strip().casefold()]
    raise Misfit("word", nearest(text.casefold(), tuple(known), LIKE_ID))


def _id(text: str, of: Section | None, known: Known) -> str:
    assert of is not None
    if text in known.ids[of]:
        return text
    raise Misfit(_REASONS.get(of, "id_of"), nearest(text, known.ids[of], LIKE_ID))


def number_written(raw: object, unit: Unit, currency: str) -> Any:
    """The number in the unit of its column as the model file would say it. Misfit if it is none."""
    if unit is Unit.PER_DAY and isinstance(raw, int | float) and not isinstance(raw, bool):
        if raw < 0:
            raise Misfit("rate")
        return f"{float(raw)!r} per day"
    if unit is Unit.DAYS and isinstance(raw, int | float) and not isinstance(raw, bool):
        if not raw >= 0:
            raise Misfit("duration")
        return f"{float(raw)!r} days"
    found = number_meant(_KINDS[unit], raw, currency)
    return int(found) if isinstance(found, float) and found.is_integer() and found > 1 else found
