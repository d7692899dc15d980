"""Colours of pictures and pages, light and dark, safe for colour-blind readers.

Colour never carries a meaning alone: every mark has a letter or a shape as well. The figures
behind the choice (contrast, distance under colour-blindness) are recomputed by a test.
"""

from attrs import fields, frozen


@frozen
class Theme:
    """One colour (#RRGGBB) for each use. All colours of a theme differ, so that a drawing can be re-coloured.

    ``high``, ``medium``, ``low``, ``good`` and ``unknown`` are fills; ``on_dark`` is the text on ``low``.
    """

    name: str
    ground: str
    ink: str
    muted: str
    line: str
    frame: str
    firm: str
    supplier: str
    intermediary: str
    customer: str
    competitor: str
    outer: str
    inner: str
    high: str
    medium: str
    low: str
    good: str
    unknown: str
    on_dark: str
    on_mark: str

    @property
    def tokens(self) -> tuple[tuple[str, str], ...]:
        """Pairs of use and colour."""
        names = (attribute.name for attribute in fields(Theme) if attribute.name != "name")
        return tuple((name, getattr(self, name)) for name in names)


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    ink="#111827",
    muted="#4B5563",
    line="#5B6470",
    frame="#9AA3AF",
    firm="#FDFDFE",
    supplier="#ECE9F6",
    intermediary="#FBF1DC",
    customer="#E3F2EC",
    competitor="#F1F1F1",
    outer="#F3F6FA",
    inner="#E4ECF5",
    high="#D55E00",
    medium="#E69F00",
    low="#0072B2",
    good="#009E73",
    unknown="#FEFEFE",
    on_dark="#FFFFFE",
    on_mark="#111826",
)

DARK = Theme(
    name="dark",
    ground="#111827",
    ink="#E5E7EB",
    muted="#9AA4B2",
    line="#A3ACB9",
    frame="#5F6B7B",
    firm="#1B2433",
    supplier="#2C2842",
    intermediary="#3A301A",
    customer="#17352B",
    competitor="#2B2B2E",
    outer="#161F2E",
    inner="#1F2C40",
    high="#FF8A7A",
    medium="#F2B84B",
    low="#7CC4FF",
    good="#7FD6A6",
    unknown="#121927",
    on_dark="#111828",
    on_mark="#111829",
)

THEMES: dict[str, Theme] = {"light": LIGHT, "dark": DARK}


def variables(theme: Theme) -> str:
    """CSS declarations of the theme's colours, one custom property each: ``--sm-ink:#111827;…``."""
    return "".join(f"--sm-{name}:{colour};" for name, colour in theme.tokens)


def rules() -> str:
    """CSS that paints a drawing inside a page from the page's custom properties.

    Drawings keep their own colours as attributes, so that a file that stands alone looks right.
    """
    names = [name for name, _ in LIGHT.tokens]
    fills = "".join(f".sm-picture .f-{name}{{fill:var(--sm-{name})}}" for name in names)
    return fills + "".join(f".sm-picture .s-{name}{{stroke:var(--sm-{name})}}" for name in names)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours by WCAG 2, 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
