"""Prints the gallery of all figures, ``gallery.md`` and ``gallery.zh.md``; with ``draw`` it draws them first.

Titles are read from the drawings; every script tells by its ENTRY what it draws, of which model.
"""

import re
import sys
from html import escape, unescape
from importlib import import_module
from pathlib import Path

from attrs import frozen
from figure import DRAWN, put, put_charts

from servicemodel.domain.text import Language, Text

HERE = Path(__file__).parent
PAGES = {Language.EN: "gallery.md", Language.ZH: "gallery.zh.md"}
_LIBRARY = "../servicemodel/library"
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>")
#: Pixels of a thumbnail.
_WIDE = 500


@frozen
class Group:
    """Figures that belong together: a heading, and the names of their scripts."""

    heading: Text
    scripts: tuple[str, ...]


GROUPS = (
    Group(
        Text("The set-up", "服务体系"),
        ("actors_and_flows", "service_modes", "virtual_centre", "service_blueprint", "encounter_triad"),
    ),
    Group(
        Text("Knowledge", "信息与知识"),
        ("findings_map", "who_knows_what", "pair_profile", "topic_routes", "handoff_loops"),
    ),
    Group(
        Text("Channels and money", "渠道与资金"),
        (
            *("channel_cost", "process_matrix", "repeat_waterfall", "cost_waterfall", "supplier_ladder"),
            "crm_infusion",
        ),
    ),
    Group(
        Text("What to do", "行动建议"), ("roadmap", "two_by_two", "frontier", "before_after", "scenario_bars")
    ),
    Group(Text("How far to trust it", "结论的可信程度"), ("provenance_bar", "tornado")),
)
_WORDS = {
    "title": Text("Gallery", "图库"),
    "lead": Text(
        "Every picture and chart that `servicemodel draw` makes, drawn from models of the library. The"
        " numbers of these models are invented or dated examples; each model says which. A click on a picture"
        " opens it in full size.",
        "`servicemodel draw` 所能绘制的全部图和图表，均由模型库中的模型绘制。这些模型的数字为虚构示例或"
        "注明年代的文献数据，各模型文件中均有说明。点击图片可查看原图。",
    ),
    "other": Text("[中文](gallery.zh.md)", "[English](gallery.md)"),
    "back": Text(
        "[How they are drawn, and how to do it in CI](README.md)", "[绘制方法与持续集成](README.md)"
    ),
    "script": Text("script", "脚本"),
    "model": Text("model", "模型"),
    "models": Text("models", "模型"),
    "records": Text("generated records", "生成的记录"),
}


def page(language: Language) -> str:
    """The gallery in one language: Markdown with tables in HTML, whose columns have the same width in all."""
    said = {name: text.to(language) for name, text in _WORDS.items()}
    parts = [f"# {said['title']}", f"{said['other']} · {said['back']}", said["lead"]]
    for group in GROUPS:
        rows = (_row(name, language, said) for name in group.scripts)
        parts += [f"## {group.heading.to(language)}", "\n".join(("<table>", *rows, "</table>"))]
    return "\n\n".join(parts) + "\n"


def drawn(name: str, language: Language) -> str:
    """The SVG of that name in ``drawn/``."""
    return (DRAWN / f"{name}.{language.value}.svg").read_text(encoding="utf-8")


def _row(script: str, language: Language, said: dict[str, str]) -> str:
    entry = import_module(script).ENTRY
    several = len(entry.drawn) > 2
    images = "\n".join(_image(name, language, several) for name in entry.drawn)
    told = dict.fromkeys(_title(name, language) for name in entry.drawn)
    titles = [entry.title.to(language)] if entry.title else list(told)
    lines = [*(f"<b>{escape(title)}</b>" for title in titles), escape(entry.shows.to(language)), ""]
    colon, models = Text(": ", "：").to(language), [_link(f"{_LIBRARY}/{m}.yaml", m) for m in entry.models]
    lines.append(f"{said['script']}{colon}{_link(f'{script}.py')}")
    if models:
        lines.append(f"{said['model' if len(models) == 1 else 'models']}{colon}{', '.join(models)}")
    if entry.records:
        lines.append(f"{said['records']}{colon}{_link(f'{entry.records}.py')}")
    left = f'<td width="{_WIDE + 20}">\n{images}\n</td>'
    right = f'<td width="{_WIDE - 60}" valign="top">{"<br>".join(lines)}</td>'
    return f"<tr>\n{left}\n{right}\n</tr>"


def _link(target: str, words: str = "") -> str:
    return f'<a href="{target}">{words or target}</a>'


def _image(name: str, language: Language, small: bool) -> str:
    file, words = f"drawn/{name}.{language.value}.svg", escape(_title(name, language))
    wide = _WIDE // 2 - 5 if small else _WIDE
    return f'<a href="{file}"><img src="{file}" width="{wide}" alt="{words}"></a>'


def _title(name: str, language: Language) -> str:
    found = _TITLE.search(drawn(name, language))
    assert found, f"{name} has no title"
    return unescape(found[1])


def _draw() -> None:
    for group in GROUPS:
        for name in group.scripts:
            script = import_module(name)
            if hasattr(script, "charts"):
                put_charts(script.charts())
            else:
                put(script.pictures())


if __name__ == "__main__":
    if sys.argv[1:] == ["draw"]:
        _draw()
    for language, file in PAGES.items():
        (HERE / file).write_text(page(language), encoding="utf-8")
        print(file)
