"""Pictures made ready for paper: gathered where they are too large, placed where ``layout.yaml`` says."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.layout import Layout
from servicemodel.domain.text import Text
from servicemodel.reading import formats
from servicemodel.views.arranging import Drift, arranged, layout_name, settled
from servicemodel.views.drawing import stood
from servicemodel.views.gathering import gathered
from servicemodel.views.layout_text import layout_text
from servicemodel.views.picture import Picture
from servicemodel.views.sizes import Area

#: Ids named in a warning; of the rest the number.
_NAMED = 5


def ready(
    pictures: Iterable[Picture], source: str, whole: bool = False
) -> tuple[tuple[Picture, ...], tuple[Drift, ...]]:
    """``pictures`` of the model ``source`` as they are drawn, and how far its layout is from each.

    ``whole`` gathers none of them, however large. ProblemsFound if the layout cannot be used.
    """
    layout = layout_of(source)
    placed = [arranged(one if whole else gathered(one), layout) for one in pictures]
    return tuple(picture for picture, _ in placed), tuple(drift for _, drift in placed)


def layout_of(source: str) -> Layout:
    """The layout beside the model ``source``; empty where there is none, or no file."""
    path = formats.layout_file(source) if source else None
    return formats.read_layout(path) if path else Layout()


def saved(pictures: Sequence[Picture], source: str, voice: Voice) -> tuple[Layout, dict[Path, bytes]]:
    """The layout of ``source`` with ``pictures`` standing as they are drawn now, and its file.

    Pictures of other names keep what they have. Stops with code 2 for a model of the library.
    """
    path = formats.layout_file(source)
    if path is None:
        raise Stop(
            2,
            Text("a model of the library has no layout", "模型库中的模型没有布局文件"),
            Text("copy it first: servicemodel init", "请先复制模型：servicemodel init"),
        )
    kept = dict(layout_of(source).pictures)
    fixed = [picture for picture in pictures if picture.spots]
    for picture in fixed:
        kept[layout_name(picture)] = settled(picture, dict(picture.spots), dict(picture.label_spots))
    free = [picture for picture in pictures if not picture.spots]
    for picture, stands in zip(free, stood(free, voice.language) if free else (), strict=True):
        boxes, labels = (
            {id: _centre(area) for id, area in part.items()} for part in (stands.boxes, stands.labels)
        )
        kept[layout_name(picture)] = settled(picture, boxes, labels)
    layout = Layout(kept)
    return layout, {path: layout_text(layout).encode()}


def warn(drifts: Iterable[Drift], voice: Voice) -> None:
    """Tell where the layout and a picture do not fit any more."""
    for drift in drifts:
        for ids, text in ((drift.gone, _GONE), (drift.new, _NEW), (drift.overlapping, _OVERLAPPING)):
            if ids:
                said = _named(ids)
                facts = {"picture": drift.picture, "count": len(ids)}
                told = Text(text.en.format(ids=said.en, **facts), text.zh.format(ids=said.zh, **facts))
                voice.warn(told.to(voice.language))


_GONE = Text(
    "warning: layout.yaml, {picture}: {count} not in the picture any more: {ids}; --save-layout drops them",
    "提醒：layout.yaml 的 {picture} 中有{count}个标识符已不在图中：{ids}；--save-layout 会将其删去",
)
_NEW = Text(
    "note: {picture}: new boxes ({count}), placed near their neighbours: {ids}; --save-layout keeps them",
    "说明：{picture} 中有{count}个新方框，已放在相邻方框附近：{ids}；--save-layout 可固定其位置",
)
_OVERLAPPING = Text(
    "warning: layout.yaml, {picture}: {count} boxes overlap where it puts them: {ids}",
    "提醒：layout.yaml 的 {picture} 中有{count}个方框相互重叠：{ids}",
)


def _named(ids: Sequence[str]) -> Text:
    first, rest = ids[:_NAMED], len(ids) - _NAMED
    en, zh = ", ".join(first), "、".join(first)
    return Text(f"{en} + {rest}", f"{zh}等{len(ids)}个") if rest > 0 else Text(en, zh)


def _centre(area: Area) -> tuple[float, float]:
    return (area.left + area.right) / 2, (area.top + area.bottom) / 2
