"""What is known of the exports of one product: its headers, its words, its time zone. Read from data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen

from servicemodel.domain.text import Text


@frozen
class Profile:
    """One kind of file.

    ``rows`` says what one row is: case (the case as it stands), log (the case after one change),
    changes (one changed field), plain (one row of ``table``) or wide (one person, an item a column).
    ``fields`` are the headers for each canonical column, the first one present wins; ``personal`` are
    further headers that identify people. ``zone`` is a zone name where the product fixes it, else "";
    ``whose_zone`` says whose clock it is. ``words`` maps a column's words to canonical ones, by
    folded word. ``menu`` tells how to get the file and ``unlocks`` what it shows.
    """

    name: str
    title: Text
    table: str
    rows: str
    signature: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    personal: tuple[str, ...] = ()
    zone: str = ""
    whose_zone: Text | None = None
    words: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    menu: Text | None = None
    unlocks: Text | None = None


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile that comes with the program, sorted by name."""
    place = files("servicemodel") / "library" / "profiles"
    paths = sorted((path for path in place.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)
    return tuple(
        _profile(path.name.removesuffix(".toml"), path.read_text(encoding="utf-8")) for path in paths
    )


def profile(name: str) -> Profile | None:
    """The profile of that name; None if there is none."""
    return next((each for each in profiles() if each.name == name), None)


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Words that mean the same in every product, by column: folded word -> canonical word."""
    place = files("servicemodel") / "library" / "profiles" / "words" / "words.toml"
    return _turned(tomllib.loads(place.read_text(encoding="utf-8")))


def _profile(name: str, text: str) -> Profile:
    told = tomllib.loads(text)
    fields = {
        field: (headers,) if isinstance(headers, str) else tuple(headers)
        for field, headers in told["fields"].items()
    }
    return Profile(
        name,
        Text(**told["title"]),
        told["table"],
        told["rows"],
        tuple(told["signature"]),
        fields,
        tuple(told.get("personal", ())),
        told.get("zone", ""),
        _text(told.get("whose_zone")),
        _turned(told.get("words", {})),
        _text(told.get("menu")),
        _text(told.get("unlocks")),
    )


def _text(told: Mapping[str, str] | None) -> Text | None:
    return Text(**told) if told else None


def _turned(told: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Mapping[str, str]]:
    """As written: column -> meaning -> words; as used: column -> word -> meaning."""
    return {
        column: {word.casefold(): meaning for meaning, words in meanings.items() for word in words}
        for column, meanings in told.items()
    }
