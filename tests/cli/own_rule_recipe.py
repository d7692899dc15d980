"""The recipe for rules of one's own: its examples, and how its package is installed for a test."""

import importlib
import re

from cli_driver import ROOT

from servicemodel.domain.text import Language

PAGES = {
    language: (ROOT / "docs" / name).read_text(encoding="utf-8")
    for language, name in ((Language.EN, "own-rules.md"), (Language.ZH, "own-rules.zh.md"))
}
BLOCKS = {language: re.findall(r"^```\w+\n(.*?)^```", page, re.M | re.S) for language, page in PAGES.items()}
YAML, SAID, SETTINGS, PROJECT, ROOM = BLOCKS[Language.EN]
#: As an installer writes them: without the quotes of TOML.
ENTRIES = re.search(r'rooms"\]\n(.*)', PROJECT, re.S)[1].replace('"', "")


def written(small, text, name="ours.yaml"):
    """``text`` as a file of rules beside the model."""
    folder = small.parent / "rules"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return small


def installed(packages, module=ROOM, entries=ENTRIES, name="acme_rules"):
    """Put a package of that name into the folder ``packages``, as an installer leaves it."""
    (packages / name).mkdir(parents=True)
    (packages / name / "__init__.py").write_text("")
    (packages / name / "thin_answer.py").write_text(module, encoding="utf-8")
    info = packages / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[servicemodel.rooms]\n{entries}")
    importlib.invalidate_caches()
