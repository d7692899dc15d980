"""Profiles: each recognises its own headers and no other product's, in any spelling."""

import tomllib
from pathlib import Path

import pytest

import servicemodel
from servicemodel.evidence.mapping.fields import fields_of
from servicemodel.evidence.profiles.headers import folded
from servicemodel.evidence.profiles.profile import profile, profiles, words
from servicemodel.evidence.profiles.recognising import recognise, scores
from servicemodel.evidence.tables import ACTOR_KINDS, CHANNELS, EVENT_TYPES, TABLES

PLACE = Path(servicemodel.__file__).parent / "library" / "profiles"
NAMES = [each.name for each in profiles()]


def own_headers(name):
    """All headers that a full export of the product has."""
    found = profile(name)
    marks = [mark.split("|")[0] for mark in found.signature]
    return [*marks, *(headers[0] for headers in found.fields.values())]


def test_every_file_is_a_profile():
    assert sorted(path.stem for path in PLACE.glob("*.toml")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_profile_is_sure_of_its_own_headers(name):
    found = recognise(own_headers(name))
    assert (found.profile, found.score) == (name, 1.0)
    assert found.sure, (found.next_profile, found.next_score)


@pytest.mark.parametrize("name", NAMES)
def test_spelling_does_not_matter(name):
    spelled = [f"\ufeff{header.upper().replace(' ', '  ')} [list]" for header in own_headers(name)]
    assert recognise(spelled).profile == name


@pytest.mark.parametrize("name", NAMES)
def test_fields_tables_and_words_are_known(name):
    found = profile(name)
    assert found.table in {table.name for table in TABLES}
    assert found.rows in {"case", "log", "changes", "plain"}
    assert set(found.fields) <= set(fields_of(found.table)) | {"escalated"}
    for meaning in found.words.get("channel", {}).values():
        assert meaning in CHANNELS
    for meaning in found.words.get("event_type", {}).values():
        assert meaning in EVENT_TYPES
    assert len(found.signature) == len(set(found.signature))


def test_common_words_mean_canonical_words():
    assert set(words()["channel"].values()) <= set(CHANNELS)
    assert set(words()["event_type"].values()) <= set(EVENT_TYPES)
    assert set(words()["actor_kind"].values()) <= set(ACTOR_KINDS)
    for column, text in tomllib.loads((PLACE / "words" / "words.toml").read_text(encoding="utf-8")).items():
        spelled = [word.casefold() for meant in text.values() for word in meant]
        assert len(spelled) == len(set(spelled)), column


def test_headers_nobody_knows_are_recognised_as_nothing():
    best, _ = scores(["甲", "乙", "丙"])[0]
    assert best == 0.0
    assert not recognise(["a", "b"]).sure


@pytest.mark.parametrize(
    ("header", "form"),
    [("Ticket  Category [list]", "ticket category"), ("\ufeffId", "id"), ("Ｓｔａｔｕｓ", "status")],
)
def test_headers_are_folded(header, form):
    assert folded(header) == form
