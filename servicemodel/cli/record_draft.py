"""A mapping file to review: every guess written down, nothing of it taken silently."""

import json
from collections.abc import Iterator
from shlex import quote
from typing import Any

_HEAD = """# Mapping file for {name}: correct it, then: servicemodel import {name} --map {map}
# {name} 的映射文件：核对后运行 servicemodel import {name} --map {map}
"""


def draft(name: str, examined: Any, table_fields: tuple[str, ...], map_name: str = "map.yaml") -> str:
    """The mapping file for what ``evidence.importing.examine`` found. Guesses of teams stand in comments."""
    return (
        _HEAD.format(name=_bare(name), map=_bare(map_name)) + "\n".join(_lines(examined, table_fields)) + "\n"
    )


def _lines(examined: Any, table_fields: tuple[str, ...]) -> Iterator[str]:
    found, layout = examined.recognition, examined.layout
    yield f"# {found.profile} {found.score:.0%}, {found.next_profile} {found.next_score:.0%}"
    known = examined.profile and "profile" not in examined.open
    yield f"profile: {examined.profile}" if known else f"# profile: {found.profile}"
    yield f"table: {examined.table}"
    yield f"zone: {examined.zone}" if examined.zone else "# zone: Europe/Berlin"
    dates = layout.dates or "dmy   # or mdy 或 mdy"
    yield ("" if layout.dates else "# ") + f"layout: {{dates: {dates.split()[0]}}}" + dates[3:]
    yield "# Field of the table: column of the file.  表中字段：文件中的列。"
    yield "columns:" if examined.fields else "columns: {}"
    yield from (f"  {field}: {_text(header)}" for field, header in examined.fields)
    used = {field for field, _ in examined.fields}
    free = [field for field in table_fields if field not in used]
    yield f"  # fields without a column 尚无对应列的字段: {', '.join(free)}"
    yield from (f"  # ?: {_text(header)}" for header in examined.unused if header.strip())
    # A word with an address blotted out of it is no word that a file could hold.
    channels = [(word, count) for word, count in examined.channels if "[…]" not in word]
    if channels:
        yield "# Channels nobody knows; unknown is allowed.  未知渠道，可写 unknown。"
        yield "channels:"
        yield from (f"  {_text(word)}: unknown   # {count}" for word, count in channels)
    if examined.teams:
        yield "# Team in the file: id of the actor in the model. Take away the # where the guess is right."
        yield "# 文件中的组：模型中的主体标识。猜测正确时去掉行首的 #。"
        yield "# parties:"
        for team, count in examined.teams:
            near = examined.offers.get(team, ())
            yield f"#   {_text(team)}: {near[0] if near else '?'}   # {count}" + (
                f", {' / '.join(near[1:])}" if near[1:] else ""
            )


def _bare(name: str) -> str:
    """``name`` as a shell reads it, on one line: it stands in a comment."""
    return quote(" ".join(name.split()))


def _text(written: str) -> str:
    """As YAML text in quotes: what JSON says is YAML too."""
    return json.dumps(written, ensure_ascii=False)
