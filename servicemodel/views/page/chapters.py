"""The chapters of the story as the page prints them: sentences cut where a figure stands in them."""

from collections.abc import Iterable
from shlex import quote

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.chapter import Chapter
from servicemodel.views.claims.claim import Claim

#: The model that commands find by themselves.
_FOUND = "model.yaml"
#: Short names of the chapters, as the contents list them.
NAMES: dict[str, Text] = {
    "answer": Text("Answer first", "结论先行"),
    "today": Text("How the service works today", "目前的服务如何运作"),
    "findings": Text("Findings register", "问题清单"),
    "top": Text("The weightiest findings", "最重要的问题"),
    "knowledge": Text("Who knows what", "谁掌握什么信息"),
    "channels": Text("Channels", "渠道"),
    "people": Text("People and systems", "人员与系统"),
    "actions": Text("What to do", "怎么办"),
    "whatif": Text("What if", "如果情况不同"),
    "trust": Text("Can you trust this", "结论是否可信"),
}


@frozen
class Piece:
    """A stretch of a sentence; ``trace`` is the id of the figure that it says, "" for plain words."""

    text: str
    trace: str = ""


@frozen
class Traced:
    """A figure of a chapter: its id, the words that say it, the command that traces it."""

    id: str
    words: str
    command: str


@frozen
class Opening:
    """How a chapter begins: number, short name, title, what follows, the line of sources.

    ``missing`` says what to enter before there is anything to show, "" where there is; ``figures`` are
    those of title and conclusions.
    """

    slug: str
    number: int
    name: str
    title: tuple[Piece, ...]
    so_what: tuple[tuple[Piece, ...], ...]
    source: tuple[Piece, ...]
    missing: str
    figures: tuple[Traced, ...]

    @property
    def words(self) -> str:
        """The title as plain words."""
        return "".join(piece.text for piece in self.title)


def openings(chapters: Iterable[Chapter], path: str | None, language: Language) -> dict[str, Opening]:
    """The openings of ``chapters`` by slug, numbered from 1; ``path`` is the model that commands name.

    None where the reader has no model to trace in: then figures are named by their ids.
    """
    return {chapter.slug: _opening(n, chapter, path, language) for n, chapter in enumerate(chapters, 1)}


def _opening(n: int, chapter: Chapter, path: str | None, language: Language) -> Opening:
    said = (chapter.claim, *chapter.so_what)
    return Opening(
        slug=chapter.slug,
        number=n,
        name=NAMES[chapter.slug].to(language),
        title=pieces(chapter.claim, language),
        so_what=tuple(pieces(claim, language) for claim in chapter.so_what),
        source=pieces(chapter.source, language),
        missing=chapter.missing.to(language) if chapter.missing else "",
        figures=traced(said, path, language),
    )


def traced(claims: Iterable[Claim], path: str | None, language: Language) -> tuple[Traced, ...]:
    """The figures of ``claims``, each id once; several words of one id stand together."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        for id, words in claim.spoken(language):
            if words not in found.setdefault(id, []):
                found[id].append(words)
    return tuple(Traced(id, " · ".join(words), _command(id, path)) for id, words in found.items())


def _command(id: str, path: str | None) -> str:
    """What a shell takes; the model is named where it is not the one that is found by itself."""
    if path is None:
        return id
    model = f" -m {quote(path)}" if path and path != _FOUND else ""
    return f"servicemodel trace {quote(id)}{model}"


def pieces(claim: Claim, language: Language) -> tuple[Piece, ...]:
    """The sentence of ``claim``, cut where its figures stand."""
    return tuple(Piece(*part) for part in claim.parts(language))
