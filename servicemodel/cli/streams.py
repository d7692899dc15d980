"""Standard output and error: UTF-8 whatever the locale, and quiet when the reader goes away."""

import os
import sys
from io import TextIOWrapper


def steady() -> None:
    """Write UTF-8 on both streams, also under LANG=C; what cannot be encoded is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def flush() -> None:
    """Write out what is waiting, so that a closed pipe shows here and not at the end of the process."""
    sys.stdout.flush()
    sys.stderr.flush()


def silence() -> None:
    """Send the rest of stdout nowhere: its reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
