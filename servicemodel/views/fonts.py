"""Which fonts draw the pictures, and whether this machine has one for Chinese."""

import shutil
import subprocess
import sys
from pathlib import Path

from servicemodel.domain.text import Text

#: Families in order of preference, as a drawing engine reads them: the first that is there is used.
FAMILIES = (
    "Noto Sans,Helvetica Neue,Arial,Liberation Sans,PingFang SC,Microsoft YaHei,"
    "Noto Sans CJK SC,WenQuanYi Micro Hei,DejaVu Sans,sans-serif"
)

#: The same for browsers, in the form of a CSS value.
SVG_FAMILIES = (
    '"Noto Sans","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei",'
    '"Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'
)

#: What to type when there is no Chinese font.
INSTALL = Text(
    "apt-get install fonts-wqy-microhei  (or a Noto Sans CJK package)",
    "apt-get install fonts-wqy-microhei （或安装任一 Noto Sans CJK 字体包）",
)

#: Fonts that come with the system, by file name: family → file.
_FILES = {
    "PingFang SC": ("/System/Library/Fonts/PingFang.ttc", "/System/Library/Fonts/STHeiti Light.ttc"),
    "Microsoft YaHei": ("C:/Windows/Fonts/msyh.ttc", "C:/Windows/Fonts/msyh.ttf"),
    "SimSun": ("C:/Windows/Fonts/simsun.ttc",),
    "WenQuanYi Micro Hei": ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",),
    "Noto Sans CJK SC": (
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    ),
}


def chinese_font() -> str | None:
    """Family name of a font with Chinese characters, or None. Asks fontconfig, else looks for files."""
    listed = _listed()
    if listed is not None:
        preferred = [family for family in FAMILIES.split(",") if family in listed]
        return next(iter((*preferred, *listed)), None)
    return next((family for family, files in _FILES.items() if any(Path(f).is_file() for f in files)), None)


def installed() -> frozenset[str] | None:
    """Every family of letters on this machine; None where that cannot be told."""
    listed = _listed(":")
    return None if listed is None else frozenset(listed)


def _listed(pattern: str = ":lang=zh") -> tuple[str, ...] | None:
    """The families fontconfig lists for ``pattern``; None where it is not there or did not answer.

    A font file that fontconfig does not list is of no use on Linux: the engine would draw boxes.
    """
    program = shutil.which("fc-list") if sys.platform.startswith("linux") else None
    if program is None:
        return None
    try:
        run = subprocess.run(  # noqa: S603 - no shell, fixed words, program found on the PATH
            [program, pattern, "family"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if run.returncode:
        return None
    return tuple(sorted({line.split(",")[0].strip() for line in run.stdout.splitlines() if line.strip()}))
