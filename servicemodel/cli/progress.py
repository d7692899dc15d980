"""How far long work is: a bar on stderr, only for a person at a terminal who did not ask for quiet."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from servicemodel.cli.voice import Voice
from servicemodel.domain.text import Text


@contextmanager
def steps(voice: Voice, count: int) -> Iterator[Callable[[Text], None]]:
    """Gives a function that says which step begins; ``count`` steps fill the bar."""
    silent = voice.quiet or voice.environment.get("SERVICEMODEL_NO_PROGRESS")
    if silent or not sys.stderr.isatty() or voice.environment.get("TERM") == "dumb":
        yield lambda said: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=count + 1)
        yield lambda said: progress.update(task, description=said.to(voice.language), advance=1)
