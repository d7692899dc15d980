"""Slides → a .pptx: into a client's template or our own master, or into a deck that people worked on.

What is ours bears a name that begins with ``sm:``; on a further run only that is drawn anew.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.deck import template
from servicemodel.views.deck.canvas import OURS, Canvas
from servicemodel.views.deck.look import Frame, Look
from servicemodel.views.deck.packing import packed
from servicemodel.views.deck.page_drawing import draw, exhibit_frame
from servicemodel.views.deck.room import TITLE, layout, look
from servicemodel.views.deck.slide import Rows, Slide
from servicemodel.views.deck.table_drawing import pages

_EDITION = re.compile(r"servicemodel edition for ([\w ]+);")
#: Room below a table for the band with the so-what.
_BAND = 44.0


@frozen
class Built:
    """The bytes of a deck; ``slides`` as they were drawn, ``kept`` the number of slides of other people."""

    data: bytes
    slides: tuple[Slide, ...]
    kept: int = 0


def built(
    slides: Sequence[Slide],
    language: Language,
    name: Text,
    given: bytes | None = None,
    standing: bytes | None = None,
    readers: Sequence[str] = (),
) -> Built:
    """The deck in ``language``, in the template ``given`` or with our slides renewed in ``standing``.

    ``name`` is that of the model, ``readers`` whom an edition is for. NoDeck where either is no such file,
    MachineLacks without python-pptx.
    """
    if standing is not None:
        deck = template.opened(standing)
    else:
        deck = template.plain() if given is None else template.from_template(given)
    sheet = layout(deck)
    looks = look(deck, sheet)
    drawn = tuple(paged(slides, looks))
    _dismissed(deck, {OURS + slide.slug for slide in drawn})
    for place, slide in enumerate(drawn):
        made = _named(deck, OURS + slide.slug) or _inserted(deck, sheet, drawn[:place])
        theirs = _cleared(made)
        draw(Canvas(made, language, looks), slide)
        for element in theirs:
            made.shapes._spTree.append(element)
    deck.core_properties.title = name.to(language)
    deck.core_properties.keywords = _marked(deck.core_properties.keywords, readers)
    deck.core_properties.author = deck.core_properties.last_modified_by = "servicemodel"
    ours = {OURS + slide.slug for slide in drawn}
    kept = sum(each._element.find("{*}cSld").get("name") not in ours for each in deck.slides)
    return Built(packed(deck), drawn, kept)


def readers_of(data: bytes) -> tuple[str, ...]:
    """Whom the deck ``data`` is an edition for, () for the whole. NoDeck where it is no such file."""
    words = template.opened(data).core_properties.keywords or ""
    found = _EDITION.search(words)
    return tuple(found.group(1).split()) if found else ()


def _marked(words: str, readers: Sequence[str]) -> str:
    """The keywords of a deck with the mark of an edition, or without one."""
    kept = _EDITION.sub("", words or "").strip()
    mark = f"servicemodel edition for {' '.join(readers)};" if readers else ""
    return " ".join(part for part in (mark, kept) if part)


def paged(slides: Sequence[Slide], looks: Look) -> Iterator[Slide]:
    """The slides; tables that are too long for one go on on further ones, alike in every language."""
    for slide in slides:
        if not isinstance(slide.exhibit, Rows):
            yield slide
            continue
        parts = pages(slide.exhibit, _room(looks), tuple(Language))
        if not slide.appendix:
            yield evolve(slide, exhibit=parts[0])
            continue
        for number, part in enumerate(parts, 1):
            slug = slide.slug if number == 1 else f"{slide.slug}-{number}"
            unit = slide.unit if len(parts) == 1 else _part(slide.unit, number, len(parts))
            yield evolve(slide, slug=slug, unit=unit, exhibit=part)


def _part(unit: Text, number: int, of: int) -> Text:
    return Text(f"{unit.en} · {number} of {of}", f"{unit.zh} · 第{number}页，共{of}页")


def _room(looks: Look) -> Frame:
    whole = exhibit_frame(looks)
    return Frame(whole.left, whole.top, whole.width, whole.height - _BAND)


def _named(deck: Any, name: str) -> Any:
    return next((s for s in deck.slides if s._element.find("{*}cSld").get("name") == name), None)


def _inserted(deck: Any, sheet: Any, before: Sequence[Slide]) -> Any:
    """A new slide behind the one that comes before it in our order."""
    made = deck.slides.add_slide(sheet)
    ids = deck.slides._sldIdLst
    last = _named(deck, OURS + before[-1].slug) if before else None
    own = list(ids)[-1]
    ids.remove(own)
    at = 0 if last is None else [each.rId for each in ids].index(_rid(deck, last)) + 1
    ids.insert(at, own)
    return made


def _rid(deck: Any, slide: Any) -> str:
    return next(
        str(id) for id, rel in deck.part.rels.items() if not rel.is_external and rel.target_part is slide.part
    )


def _cleared(slide: Any) -> list[Any]:
    """Take our shapes off a slide; the elements of other people, to be put on top again."""
    tree, theirs = slide.shapes._spTree, []
    for shape in list(slide.shapes):
        if shape.is_placeholder and shape.placeholder_format.type == TITLE:
            continue
        if shape.name.startswith(OURS):
            if getattr(shape, "has_chart", False):
                slide.part.drop_rel(shape._element.chart_rId)
        else:
            theirs.append(shape._element)
        tree.remove(shape._element)
    return theirs


def _dismissed(deck: Any, wanted: set[str]) -> None:
    """Take out slides of ours that are no longer told, unless a person put something on them."""
    for slide in list(deck.slides):
        name = slide._element.find("{*}cSld").get("name") or ""
        if not name.startswith(OURS) or name in wanted:
            continue
        if any(not s.name.startswith(OURS) and not s.is_placeholder for s in slide.shapes):
            continue
        id = _rid(deck, slide)
        ids = deck.slides._sldIdLst
        ids.remove(next(each for each in ids if each.rId == id))
        deck.part.drop_rel(id)
