"""How the slides of one file look: typefaces and colours that its master gives, and the room on a slide."""

from attrs import frozen

from servicemodel.domain.text import Language
from servicemodel.views.theme import DARK, LIGHT, contrast

#: Where the master names no typeface.
LATIN, CHINESE = "Arial", "Microsoft YaHei"
#: Language tags of runs.
TAGS = {Language.EN: "en-US", Language.ZH: "zh-CN"}
#: Contrast of text that can be read (WCAG 2, level AA).
READABLE = 4.5
#: Contrast of lines that can be seen.
_SEEN = 3.0


@frozen
class Frame:
    """A rectangle on a slide, in points from the upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def inset(self, across: float, down: float) -> "Frame":
        """The rectangle without a rim of that width."""
        return Frame(self.left + across, self.top + down, self.width - 2 * across, self.height - 2 * down)


@frozen
class Faces:
    """The typefaces of a kind of text, for Latin letters and for Chinese characters."""

    latin: str = LATIN
    chinese: str = CHINESE


@frozen
class Look:
    """``title`` and ``body`` are typefaces; ``ground`` and ``ink`` colours of the master (#RRGGBB).

    ``title_ink`` is the colour of titles, ``heading`` the largest size of them.
    """

    title: Faces
    body: Faces
    ground: str
    ink: str
    title_ink: str
    heading: float
    title_frame: Frame
    room: Frame
    foot: Frame
    title_rim: tuple[float, float] = (0.0, 0.0)
    title_bold: bool = True

    @property
    def muted(self) -> str:
        """The quieter colour of text on the ground of the master."""
        for colour in ("#4B5563", "#D1D5DB"):
            if contrast(colour, self.ground) >= READABLE:
                return colour
        return self.ink

    @property
    def line(self) -> str:
        """The colour of lines that can be told from the ground."""
        return LIGHT.line if contrast(LIGHT.line, self.ground) >= _SEEN else DARK.line

    @property
    def grid(self) -> str:
        """The colour of the quiet lines behind a chart."""
        return "#D5DAE1" if contrast("#FFFFFF", self.ground) < _SEEN else DARK.frame
