"""Ids made from names: small letters, digits and low lines; numbered where two names give the same."""

import re
import unicodedata

from attrs import Factory, define

_LONGEST = 100


@define
class Naming:
    """Gives ids out, each once."""

    _given: set[str] = Factory(set)

    def id_of(self, name: str, otherwise: str) -> str:
        """An id for ``name``; ``otherwise`` is used where the name has no Latin letter in front or at all.

        The second of its kind ends in ``_2``, the third in ``_3``.
        """
        stem = _slug(name)
        stem = stem if stem[:1].isalpha() else f"{otherwise}_{stem}" if stem else otherwise
        id, number = stem, 1
        while id in self._given:
            number += 1
            id = f"{stem}_{number}"
        self._given.add(id)
        return id


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().replace("'", "")
    return re.sub("[^a-z0-9]+", "_", plain.lower())[:_LONGEST].strip("_")
