"""What ``deck`` says and asks: template and deck as bytes, the storyline, what the check found."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from servicemodel.cli.file_errors import reason
from servicemodel.cli.voice import Stop, Voice
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.views.deck.building import Built
    from servicemodel.views.deck.slide import Slide

_GOOD = Text("the deck is in order: {n} slides checked", "演示文稿无误：已检查{n}页")
_ONE_BAD, _BAD = Text("1 complaint", "共1处问题"), Text("{n} complaints", "共{n}处问题")
_APPENDIX = Text("Appendix", "附录")


def read(path: Path) -> bytes:
    """The bytes of a template or deck; stops with code 2 where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        why = reason(error)
        text = Text(f"cannot read {path}: {why.en}", f"无法读取 {path}：{why.zh}")
        raise Stop(2, text, Text("name a .potx or .pptx file", "请指定 .potx 或 .pptx 文件")) from error


@contextmanager
def usable(path: str) -> Iterator[None]:
    """Stops with code 2 where what is done inside finds that the file at ``path`` is no deck."""
    from servicemodel.views.deck.template import NoDeck

    try:
        yield
    except NoDeck as refusal:
        text = Text(f"cannot use {path}: {refusal.why.en}", f"无法使用 {path}：{refusal.why.zh}")
        hint = Text(
            "name a .potx or .pptx file saved by PowerPoint; --fresh leaves the old deck aside",
            "请指定由 PowerPoint 保存的 .potx 或 .pptx 文件；--fresh 可不使用旧文稿",
        )
        raise Stop(2, text, hint) from refusal


def marked(old: Mapping[Path, bytes], readers: tuple[str, ...]) -> None:
    """Stops with code 2 where a deck that is there was made for others: slides of people are kept in it."""
    from servicemodel.views.deck.building import readers_of

    for path, data in old.items():
        with usable(str(path)):
            found = readers_of(data)
        if found != readers:
            mine, theirs = _whom(readers), _whom(found)
            text = Text(
                f"{path} is a deck {theirs.en}, not one {mine.en}", f"{path} 是{theirs.zh}，不是{mine.zh}"
            )
            hint = Text(
                "name another folder with -o, or begin anew with --fresh",
                "请用 -o 指定其他文件夹，或加 --fresh 重新生成",
            )
            raise Stop(2, text, hint)


def _whom(readers: tuple[str, ...]) -> Text:
    said = ", ".join(readers)
    return (
        Text(f"for {said}", f"{said}专用版") if readers else Text("of the whole model", "完整模型的演示文稿")
    )


def ghost(slides: "Sequence[Slide]", voice: Voice) -> None:
    """Print the titles alone, each on a line of its own, in every language asked for."""
    for number, language in enumerate(voice.asked or (voice.language,)):
        lines = [""] if number else []
        main = [slide for slide in slides if not slide.appendix]
        lines += [f"{at}  {slide.title.said(language)}" for at, slide in enumerate(main, 1)]
        rest = [slide.title.said(language) for slide in slides if slide.appendix]
        lines += [f"{_APPENDIX.to(language)}  {title}" for title in rest]
        voice.result("\n".join(lines))


def report(decks: "Sequence[tuple[Path, bytes, Built, Language]]", illustrative: bool, voice: Voice) -> int:
    """Print what the check finds in ``decks``, one line each: 1 if there is anything."""
    from servicemodel.views import fonts
    from servicemodel.views.deck.checking import Expected, complaints

    found, checked = 0, 0
    for path, data, built, language in decks:
        expected = Expected(built.slides, language, fonts.installed(), illustrative)
        said = complaints(data, expected)
        checked += len(built.slides)
        found += len(said)
        for each in said:
            colon = Text(": ", "：").to(voice.language)
            voice.result(f"{path}:{each.slide}: {each.kind}{colon}{each.text.to(voice.language)}")
    if found:
        bad = _ONE_BAD if found == 1 else _BAD
        voice.say(Text(bad.en.format(n=found), bad.zh.format(n=found)))
    else:
        voice.say(Text(_GOOD.en.format(n=checked), _GOOD.zh.format(n=checked)))
    return int(found > 0)
