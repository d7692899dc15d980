"""Which pictures the report shows and where; drawing them is somebody else's work."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing
from servicemodel.views.page.heat import scarcest
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import before_after, findings_map, topic_routes, virtual_centre
from servicemodel.views.text_twin import arrows_table, boxes_table

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

#: Routes are drawn for so many topics; each picture is large.
MOST_ROUTES = 3


@frozen
class Gallery:
    """Pictures by the section of the report that shows them; a section may have none."""

    map: tuple[Picture, ...]
    routes: tuple[Picture, ...] = ()
    centre: tuple[Picture, ...] = ()
    before_after: tuple[Picture, ...] = ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture once, in the order of the page."""
        return (*self.map, *self.routes, *self.centre, *self.before_after)

    @property
    def sections(self) -> dict[str, tuple[Picture, ...]]:
        """Pictures by section."""
        return {
            "map": self.map,
            "routes": self.routes,
            "centre": self.centre,
            "before_after": self.before_after,
        }


@frozen
class Figure:
    """A picture as the page shows it; ``svg`` is "" where it was not drawn. The rows are its text twin."""

    anchor: str
    title: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def gallery(dossier: Dossier, after: "Situation | None" = None) -> Gallery:
    """The pictures of the report; ``after`` is the situation with the best action applied."""
    situation = dossier.situation
    told = [f for f in dossier.findings if f.outcome in {Outcome.VIOLATED, Outcome.UNKNOWN}]
    titles = {id: rule.title for id, rule in dossier.rules.items()}
    drawn = (topic_routes.picture(situation, topic) for topic in scarcest(situation))
    # A topic that nobody observes and no flow carries has no routes to show.
    routes = [picture for picture in drawn if picture.arrows][:MOST_ROUTES]
    centre = dossier.model.centre
    return Gallery(
        map=(findings_map.picture(situation, told, titles),),
        routes=tuple(evolve(picture, name=f"{picture.name}-{n}") for n, picture in enumerate(routes, 1)),
        centre=(virtual_centre.picture(situation),) if centre.units or centre.decision_support else (),
        before_after=before_after.pair(situation, after) if after else (),
    )


def figures(shown: Gallery, drawings: Iterable[Drawing], language: Language) -> dict[str, tuple[Figure, ...]]:
    """The figures of the page in ``language`` by section; pictures without a drawing keep their table."""
    drawn = {d.picture: d.text for d in drawings if d.language is language and d.format == "svg"}
    return {
        section: tuple(figure(picture, drawn.get(picture.name, ""), language) for picture in pictures)
        for section, pictures in shown.sections.items()
    }


def figure(picture: Picture, svg: str, language: Language) -> Figure:
    """``picture`` as a page shows it; ``svg`` is "" where it was not drawn."""
    # Flows say most; where there are none, the parties are the table.
    table = arrows_table(picture) if picture.arrows else boxes_table(picture)
    return Figure(
        anchor=f"{language.value}-picture-{picture.name}",
        title=picture.title.to(language),
        # The page names the letters once for all drawings.
        svg=re.sub(r" font-family='[^']*'", "", svg),
        columns=tuple(header.to(language) for header in table.headers),
        rows=tuple(tuple(cell.to(language) for cell in row) for row in table.rows),
    )
