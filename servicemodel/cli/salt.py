"""The secret of an engagement: the same person gets the same pseudonym, and nobody can turn it back."""

import secrets
from pathlib import Path

from servicemodel.cli.writing import write

NAME = ".salt"


def salt_of(folder: Path) -> bytes:
    """The salt of the evidence folder ``folder``; made at first use, readable by its owner only.

    A new folder also keeps itself out of version control.
    """
    path = folder / NAME
    if not path.is_file():
        ignore = folder / ".gitignore"
        files = {path: secrets.token_hex(32).encode()}
        write(files if ignore.exists() else {**files, ignore: b"*\n"})
        path.chmod(0o600)
    return bytes.fromhex(path.read_text(encoding="ascii").strip())
