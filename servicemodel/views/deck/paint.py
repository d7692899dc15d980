"""Colours as the library takes them; fills and lines of one colour."""

from typing import Any

#: Lengths in the file: so many to a point.
EMU = 12700


def rgb(colour: str) -> Any:
    """A colour #RRGGBB as the library takes it."""
    from pptx.dml.color import RGBColor

    kind: Any = RGBColor
    return kind.from_string(colour[1:].upper())


def filled(fill: Any, colour: str) -> None:
    """Fill with one colour."""
    fill.solid()
    fill.fore_color.rgb = rgb(colour)


def hatched(fill: Any, line: str, ground: str = "#FFFFFF", wide: bool = False) -> None:
    """Fill with thin slanting lines: what is not known."""
    from pptx.enum.dml import MSO_PATTERN

    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL if wide else MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = rgb(line), rgb(ground)


def lined(line: Any, colour: str, weight: float = 0.75) -> None:
    """Colour of a line and its weight in points."""
    line.color.rgb = rgb(colour)
    line.width = int(weight * EMU)


def inked(font: Any, colour: str, size: float, bold: bool = False) -> None:
    """Size in points, weight and colour of a font."""
    font.size, font.bold = int(size * EMU), bold
    font.color.rgb = rgb(colour)
