"""The notes of a slide: ids under which each of its figures can be traced, what they are, the source."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.claim import Claim
from servicemodel.views.deck.slide import Facts, Slide

_FIGURES = Text("Figures of this slide (servicemodel trace ID):", "本页数值（servicemodel trace ID）：")
_NONE = Text("This slide states no figure.", "本页没有数值。")
_LINE = Text("{id}: {said}", "{id}：{said}")
_SO_WHAT = Text("So what:", "启示：")


def notes(slide: Slide, language: Language) -> tuple[str, ...]:
    """The lines of the notes."""
    figures = dict.fromkeys(pair for claim in _claims(slide) for pair in claim.spoken(language))
    told = [_LINE.to(language).format(id=id, said=said) for id, said in figures]
    lines = [slide.title.said(language), ""]
    lines += [_FIGURES.to(language), *told] if told else [_NONE.to(language)]
    lines += (
        ["", _SO_WHAT.to(language), *(claim.said(language) for claim in slide.so_what)]
        if slide.so_what
        else []
    )
    lines += ["", slide.source.said(language)]
    return (*lines, slide.remark.to(language)) if slide.remark else tuple(lines)


def _claims(slide: Slide) -> tuple[Claim, ...]:
    facts = slide.exhibit.rows if isinstance(slide.exhibit, Facts) else ()
    return (slide.title, *(row.claim for row in facts), *slide.so_what)
