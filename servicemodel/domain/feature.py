"""One page of living documents as frozen text: rules, scenarios, steps, tables, each with its line."""

from collections.abc import Iterator

from attrs import field, frozen

#: Ending of the Chinese twin of ``x.feature``.
CHINESE = ".zh.feature"
#: Begins the tag that names who owns a page; the tag of what has no steps yet.
OWNER, PLANNED = "@owner-", "@planned"


@frozen
class Line:
    """A piece of text and its line, counted from 1."""

    number: int
    text: str


@frozen
class Step:
    """A step; ``role`` is Context, Action, Outcome or Conjunction."""

    line: int
    keyword: str
    role: str
    text: str


@frozen
class Table:
    """The examples of an outline: names of the columns and the cells of each row."""

    line: int
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


@frozen
class Block:
    """A background, a scenario or an outline (``kind``)."""

    kind: str
    line: int
    keyword: str
    name: str
    description: tuple[Line, ...]
    steps: tuple[Step, ...]
    tables: tuple[Table, ...] = ()
    tags: tuple[str, ...] = ()


@frozen
class Promise:
    """A rule of the feature with its blocks; ``name`` is "" for blocks outside any rule."""

    line: int
    keyword: str
    name: str
    description: tuple[Line, ...]
    blocks: tuple[Block, ...]
    tags: tuple[str, ...] = ()


@frozen
class Feature:
    """A feature file that could be read."""

    path: str
    language: str
    line: int
    keyword: str
    name: str
    description: tuple[Line, ...]
    tags: tuple[str, ...]
    promises: tuple[Promise, ...]
    lines: tuple[str, ...] = field(repr=False)

    @property
    def told(self) -> tuple[Promise, ...]:
        """The rules that have a scenario; a background above all rules promises nothing by itself."""
        return tuple(
            each for each in self.promises if any(block.kind != "background" for block in each.blocks)
        )

    @property
    def scenarios(self) -> Iterator[tuple[tuple[Step, ...], Block]]:
        """Every scenario and outline with all its steps, those of the backgrounds first."""
        common: tuple[Step, ...] = ()
        for promise in self.promises:
            own = common
            for block in promise.blocks:
                if block.kind == "background":
                    own = (*own, *block.steps)
                    common = own if not promise.name else common
                else:
                    yield (*own, *block.steps), block


def described(lines: tuple[Line, ...], joined: bool) -> str:
    """The lines of a description as one paragraph; ``joined`` without spaces, as Chinese is written."""
    return ("" if joined else " ").join(line.text for line in lines)
