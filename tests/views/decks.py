"""Decks for the tests: built slides of a library model, a client's template, people's changes."""

import io
import zipfile
from datetime import date
from functools import cache

import attrs
from pptx import Presentation
from pptx.util import Pt

from servicemodel.cli.walk import planned, weighed
from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.claim import Claim
from servicemodel.views.deck import template
from servicemodel.views.deck.appendix import appendix
from servicemodel.views.deck.building import built
from servicemodel.views.deck.checking import Expected, complaints
from servicemodel.views.deck.storyline import slides

DAY = date(2026, 1, 5)


@cache
def dossier(source):
    return weighed(planned(source, (), DAY, steps=6), samples=60)


@cache
def story(source):
    told = dossier(source)
    return (*slides(told), *appendix(told))


@cache
def deck(source="q-company", language=Language.EN):
    return built(story(source), language, dossier(source).model.name)


def opened(data):
    return Presentation(io.BytesIO(data))


def saved(presentation):
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def named(slide):
    return slide._element.find("{*}cSld").get("name")


def found(data, of=None, source="q-company", language=Language.EN, faces=None):
    """Kinds of the complaints about ``data`` as a deck of ``of``, with the places of the slides."""
    expected = Expected(
        (of or deck(source, language)).slides, language, faces, dossier(source).model.illustrative
    )
    return [(each.slide, each.kind) for each in complaints(data, expected)]


def potx(dark=False):
    """A client's template with fonts, a mark on its master and a sample slide of its own."""
    made = template.plain()
    master = made.slide_master
    part = template._theme_part(master)
    theme = template.theme_xml(master).replace('typeface="Arial"', 'typeface="Georgia"')
    theme = theme.replace('typeface="Microsoft YaHei"', 'typeface="SimHei"')
    if dark:
        theme = theme.replace('lastClr="000000"', 'lastClr="F4F4F5"').replace(
            'lastClr="FFFFFF"', 'lastClr="14213D"'
        )
    part._blob = theme.encode()
    sample = made.slides.add_slide(made.slide_layouts[5])
    sample.shapes.title.text = "Sample"
    stripe = sample.shapes.add_textbox(Pt(0), Pt(530), Pt(100), Pt(10))
    stripe.name = "stripe of the client"
    master.shapes._spTree.append(stripe._element)
    return typed(saved(made), template._MAIN, template._TEMPLATE)


def typed(data, old, new):
    """The package with another content type."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            copy.writestr(
                name, content.replace(old.encode(), new.encode()) if name == template._CONTENTS else content
            )
    return out.getvalue()


def retold(**changes):
    """The first slide of q-company with ``changes``, and what stands behind it."""
    first, *rest = story("q-company")
    return (attrs.evolve(first, **changes), *rest)


def claim(en, zh=None):
    return Claim(Text(en, zh or en))
