"""Which pictures and charts the report shows and where; drawing them is somebody else's work."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve, fields, frozen

from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing
from servicemodel.views.exhibits import Exhibit
from servicemodel.views.page.heat import scarcest
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import (
    before_after,
    crm_infusion,
    encounter_triad,
    findings_map,
    handoff_loops,
    roadmap,
    service_blueprint,
    service_mode,
    topic_routes,
    virtual_centre,
)
from servicemodel.views.text_twin import Table, arrows_table, boxes_table

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

#: Routes are drawn for so many topics; each picture is large.
MOST_ROUTES = 3
#: Attributes that say places, and their decimals beyond the first: less than a hair of a pixel.
_PLACES = re.compile(r' (?:d|points|x|y)="[^"]*"')
_DECIMALS = re.compile(r"(?<=\d\.\d)\d+")
#: Charts by the chapter that shows them, in the order of the page.
CHARTS: dict[str, tuple[str, ...]] = {
    "knowledge": ("pair_profile",),
    "channels": ("channel_cost", "repeat_waterfall", "supplier_ladder", "process_matrix"),
    "actions": ("plan_two_by_two", "plan_frontier"),
    "whatif": ("scenario_bars", "plan_tornado", "cost_waterfall"),
    "trust": ("provenance_bar",),
}

CHARTED = tuple(name for names in CHARTS.values() for name in names)


@frozen
class Gallery:
    """Pictures by the chapter of the report that shows them; a chapter may have none.

    ``before_after`` are two pictures of one layout, shown last in the chapter "whatif".
    """

    today: tuple[Picture, ...]
    knowledge: tuple[Picture, ...] = ()
    people: tuple[Picture, ...] = ()
    actions: tuple[Picture, ...] = ()
    before_after: tuple[Picture, ...] = ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture once, in the order of the page."""
        return tuple(picture for pictures in self.chapters.values() for picture in pictures)

    @property
    def chapters(self) -> dict[str, tuple[Picture, ...]]:
        """Pictures by chapter."""
        return {each.name: getattr(self, each.name) for each in fields(Gallery)}


@frozen
class Figure:
    """A picture or chart as the page shows it; the rows are its text twin.

    ``svg`` is "" where it was not drawn, ``missing`` then says why and what to do. ``note`` tells unit and
    interval, ``basis`` n and period.
    """

    anchor: str
    title: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    basis: str = ""
    missing: str = ""


def gallery(dossier: Dossier, after: "Situation | None" = None) -> Gallery:
    """The pictures of the report; ``after`` is the situation with the best action applied."""
    situation = dossier.situation
    told = [f for f in dossier.findings if f.outcome in {Outcome.VIOLATED, Outcome.UNKNOWN}]
    titles = {id: rule.title for id, rule in dossier.rules.items()}
    drawn = (topic_routes.picture(situation, topic) for topic in scarcest(situation))
    # A topic that nobody observes and no flow carries has no routes to show.
    routes = list(islice((picture for picture in drawn if picture.arrows), MOST_ROUTES))
    centre = dossier.model.centre
    staffed = centre.units or centre.decision_support
    centres = (virtual_centre,) if staffed else ()
    people = (*centres, service_blueprint, encounter_triad, crm_infusion)
    first = findings_map.picture(situation, told, titles)
    return Gallery(
        today=(
            first,
            *_full(each.picture(situation, told, titles) for each in (service_mode, handoff_loops)),
        ),
        knowledge=tuple(evolve(picture, name=f"{picture.name}-{n}") for n, picture in enumerate(routes, 1)),
        people=tuple(_full(each.picture(situation, told, titles) for each in people)),
        actions=tuple(_full((roadmap.picture(dossier),))),
        before_after=before_after.pair(situation, after) if after else (),
    )


def _full(pictures: Iterable[Picture]) -> Iterator[Picture]:
    """Those pictures that show something: a model need not hold what every picture is about."""
    return (picture for picture in pictures if len(picture.boxes) > 1)


def figures(
    shown: Gallery, drawings: Iterable[Drawing], language: Language, basis: str = "", missing: str = ""
) -> dict[str, tuple[Figure, ...]]:
    """The pictures of the page in ``language`` by chapter; those without a drawing keep their table."""
    drawn = {d.picture: d.text for d in drawings if d.language is language and d.format == "svg"}
    return {
        chapter: tuple(
            evolve(figure(picture, drawn.get(picture.name, ""), language), basis=basis, missing=missing)
            for picture in pictures
        )
        for chapter, pictures in shown.chapters.items()
    }


def charted(
    exhibits: Iterable[Exhibit], language: Language, basis: str = ""
) -> dict[str, tuple[Figure, ...]]:
    """The charts of the page by chapter."""
    named = {each.name: each for each in exhibits}
    return {
        chapter: tuple(_chart(named[name], language, basis) for name in names if name in named)
        for chapter, names in CHARTS.items()
    }


def _chart(exhibit: Exhibit, language: Language, basis: str) -> Figure:
    columns, rows = _twin(exhibit.table, language) if exhibit.table else ((), ())
    anchor = f"{language.value}-chart-{exhibit.name}"
    svg, basis = lean(exhibit.svg), basis if exhibit.table else ""
    return Figure(anchor, exhibit.title, svg, columns, rows, exhibit.caption, basis, exhibit.missing)


def figure(picture: Picture, svg: str, language: Language) -> Figure:
    """``picture`` as a page shows it; ``svg`` is "" where it was not drawn."""
    # Flows say most; where there are none, the parties are the table.
    table = arrows_table(picture) if picture.arrows else boxes_table(picture)
    columns, rows = _twin(table, language)
    anchor = f"{language.value}-picture-{picture.name}"
    return Figure(anchor, picture.title.to(language), lean(svg), columns, rows)


def _twin(table: Table, language: Language) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    columns = tuple(header.to(language) for header in table.headers)
    return columns, tuple(tuple(cell.to(language) for cell in row) for row in table.rows)


def lean(svg: str) -> str:
    """``svg`` for a page, which names letters and colours once for all drawings."""
    svg = re.sub(r" font-family='[^']*'| xml:space=\"preserve\"", "", svg)
    svg = re.sub(r'font-size="(\d+)\.00"', r'font-size="\1"', svg)
    svg = _PLACES.sub(lambda found: _DECIMALS.sub("", found.group()), svg)
    return re.sub(r'<\w+ class="[^"]*"[^>]*>', _uncoloured, svg)


def _uncoloured(tag: re.Match[str]) -> str:
    """A tag without the colours that its classes say already."""
    uses = re.split(r"[\s\"]", tag.group().split('"')[1])
    text = tag.group()
    for letter, name in (("f-", "fill"), ("s-", "stroke")):
        if any(use.startswith(letter) for use in uses):
            text = re.sub(rf' {name}="#[0-9a-fA-F]{{6}}"', "", text)
    return text
